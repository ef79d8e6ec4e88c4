import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { rewordPledges } from "#app/domains/pledges/rewording.server.ts";
import { redactionInput, wordsOf } from "#app/domains/privacy/redaction.input.ts";
import { redactionRefusal } from "#app/domains/privacy/redaction-answers.server.ts";
import { findingsToShow } from "#app/domains/privacy/showing.server.ts";
import { RedactionForm } from "#app/domains/privacy/ui/redaction-form.tsx";
import { redacting } from "#app/domains/stories/redacting.server.ts";
import { redactableStory } from "#app/domains/stories/stories.queries.server.ts";
import { textsOf } from "#app/domains/stories/stories.ts";
import { textName } from "#app/domains/stories/words.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.privacy_redaction_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { id, content } = await orRefuse(redactableStory(world.db.read, person, params.id));
  const texts = textsOf(content);
  const passages = Object.entries(texts).flatMap(([name, text]) => (text ? [{ label: textName(name), text }] : []));
  return { id, passages, findings: await findingsToShow(world, { texts }) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { id } = await orRefuse(redactableStory(world.db.read, person, params.id));
  const { value, answer, submission } = parseForm(await request.formData(), redactionInput);
  if (answer) return answer;
  const refusal = await redactionRefusal(
    redacting(world, person, id, { words: wordsOf(value), reason: value.reason }, { rewordPledges }),
    submission,
  );
  return refusal ?? redirect(`/stories/${id}`, { headers: { "Set-Cookie": flash(m.privacy_redacted_flash()) } });
}

export default function RedactStory() {
  const { id, passages, findings } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={m.privacy_redaction_title()} lead={m.privacy_redaction_lead()}>
      <RedactionForm passages={passages} findings={findings} lastResult={useActionData<typeof action>()?.result} back={`/stories/${id}`} />
    </Page>
  );
}
