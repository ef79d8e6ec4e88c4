import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { redactingStudy } from "#app/domains/insights/redacting.server.ts";
import { type RedactableStudy, redactableStudy } from "#app/domains/insights/redaction.queries.server.ts";
import { textsOf } from "#app/domains/insights/texts.ts";
import { redactionInput, wordsOf } from "#app/domains/privacy/redaction.input.ts";
import { redactionRefusal } from "#app/domains/privacy/redaction-answers.server.ts";
import { findingsToShow } from "#app/domains/privacy/showing.server.ts";
import { RedactionForm } from "#app/domains/privacy/ui/redaction-form.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.privacy_redaction_comment_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const study = await orRefuse(redactableStudy(world.db.read, person, params.slug));
  const passages = passagesOf(study);
  const texts = Object.fromEntries(passages.map(({ label, text }) => [label, text]));
  return { slug: study.slug, passages, findings: await findingsToShow(world, { texts }) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { id } = await orRefuse(redactableStudy(world.db.read, person, params.slug));
  const { value, answer, submission } = parseForm(await request.formData(), redactionInput);
  if (answer) return answer;
  let slug = "";
  const redact = async () => {
    slug = await redactingStudy(world, person, id, { words: wordsOf(value), reason: value.reason });
  };
  const refusal = await redactionRefusal(redact(), submission);
  return refusal ?? redirect(`/insights/${encodeURIComponent(slug)}`, { headers: { "Set-Cookie": flash(m.privacy_redacted_flash()) } });
}

function passagesOf({ content, because, talk, notes, uses, reviews }: RedactableStudy) {
  const { title, answer, body, ...facts } = textsOf(content);
  const parts: [string, (string | null | undefined)[]][] = [
    [m.insights_field_title(), [title]],
    [m.insights_field_answer(), [answer]],
    [m.insights_findings(), Object.entries(facts).flatMap(([name, text]) => (name.startsWith("findings[") ? text : []))],
    [m.insights_field_body(), [body]],
    [m.insights_how(), Object.entries(facts).flatMap(([name, text]) => (name.startsWith("findings[") ? [] : text))],
    [m.insights_field_because(), [because]],
    [m.insights_notes(), [...notes]],
    [m.talk_questions(), [...talk]],
    [m.reach_uses(), [...uses]],
    [m.truth_title(), [...reviews]],
  ];
  return parts.map(([label, texts]) => ({ label, text: texts.filter(Boolean).join("\n\n") })).filter(({ text }) => text);
}

export default function RedactStudy() {
  const { slug, passages, findings } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={m.privacy_redaction_comment_title()} lead={m.insights_redaction_lead()}>
      <RedactionForm
        passages={passages}
        findings={findings}
        lastResult={useActionData<typeof action>()?.result}
        back={`/insights/${slug}`}
      />
    </Page>
  );
}
