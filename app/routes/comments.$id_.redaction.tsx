import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { mayRedact } from "#app/domains/comments/comments.policy.ts";
import { commentOf, type FoundComment } from "#app/domains/comments/comments.queries.server.ts";
import { redactComment } from "#app/domains/comments/redacting.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { redactionInput, wordsOf } from "#app/domains/privacy/redaction.input.ts";
import { redactionRefusal } from "#app/domains/privacy/redaction-answers.server.ts";
import { findingsToShow } from "#app/domains/privacy/showing.server.ts";
import { RedactionForm } from "#app/domains/privacy/ui/redaction-form.tsx";
import * as m from "#app/paraglide/messages.js";
import { withinReach } from "#app/reach.server.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.privacy_redaction_comment_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id, text } = await orRefuse(found(context.world, person, params.id ?? ""));
  return { id, passages: [{ label: null, text }], findings: await findingsToShow(context.world, { texts: { text } }) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { id } = await orRefuse(found(world, person, params.id ?? ""));
  const { value, answer, submission } = parseForm(await request.formData(), redactionInput);
  if (answer) return answer;
  const refusal = await redactionRefusal(redactComment(world, person, id, { words: wordsOf(value), reason: value.reason }), submission);
  return refusal ?? redirect(`/comments/${id}`, { headers: { "Set-Cookie": flash(m.privacy_redacted_flash()) } });
}

/** A comment within reach, for who may take words out of it. */
async function found(world: World, person: Person, id: string): Promise<FoundComment> {
  const comment = isId(id) ? await commentOf(world.db.read, id) : undefined;
  if (!comment || comment.removed || !(await withinReach(world, person, comment.about))) throw notFound();
  if (!mayRedact(person, comment)) throw notAllowed();
  return comment;
}

export default function RedactComment() {
  const { id, passages, findings } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={m.privacy_redaction_comment_title()} lead={m.privacy_redaction_comment_lead()}>
      <RedactionForm passages={passages} findings={findings} lastResult={useActionData<typeof action>()?.result} back={`/comments/${id}`} />
    </Page>
  );
}
