import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { slugOfStudy } from "#app/domains/insights/insights.queries.server.ts";
import { noteWasSent, wasReached } from "#app/domains/insights/reach/reach.errors.ts";
import { noteToInput } from "#app/domains/insights/reach/reach.input.ts";
import { longestNote } from "#app/domains/insights/reach/reach.ts";
import { RecipientTable } from "#app/domains/insights/reach/ui/recipients.tsx";
import { WrittenBefore } from "#app/domains/insights/reach/ui/written-before.tsx";
import { studyToReach } from "#app/domains/insights/reach/unreached.queries.server.ts";
import { unreachedPage } from "#app/domains/insights/reach/unreached-page.queries.server.ts";
import { functionWord } from "#app/domains/insights/reach/words.ts";
import { writingToUnreached } from "#app/domains/insights/reach/writing-to-unreached.server.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { isId } from "#app/shared/ids.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLastResult } from "#app/ui/last-result.ts";
import { EmptyState, Notice, Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.reach_unreached_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { slug = "" } = params;
  // Notifications know a study by its id.
  if (isId(slug)) throw redirect(`/insights/${encodeURIComponent(await orRefuse(slugOfStudy(read, slug)))}/unreached`);
  const study = await orRefuse(studyToReach(read, person, slug));
  return { study: { id: study.id, slug, title: study.title }, ...(await unreachedPage(read, study, new URL(request.url).searchParams)) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { id, slug } = await orRefuse(studyToReach(world.db.read, person, params.slug));
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, noteToInput);
  if (answer) return answer;
  const { text } = value;
  const saying = {
    submission,
    about: { kind: "study", id },
    texts: { text },
    answers,
    saidInForm: [wasReached().code, noteWasSent().code],
  };
  const asked = await takenOrAsked(world, saying, () => writingToUnreached(world, person, { ...value, studyId: id, answers }));
  if (asked) return asked;
  return redirect(`/insights/${encodeURIComponent(slug)}/unreached`, { headers: { "Set-Cookie": flash(m.reach_note_sent()) } });
}

export default function Unreached() {
  const { study, functions, chosen, sent } = useLoaderData<typeof loader>();
  const back = (
    <LinkButton to={`/insights/${study.slug}`} tone="quiet">
      {m.talk_back()}
    </LinkButton>
  );
  return (
    <Page narrow title={m.reach_unreached_title()} lead={study.title} actions={back}>
      {functions.length === 0 && <EmptyState title={m.reach_unreached_none()} text={m.reach_unreached_none_text()} />}
      {functions.length > 0 && (
        <>
          <p className="mb-5 max-w-2xl text-quiet">{m.reach_unreached_lead()}</p>
          <nav aria-label={m.reach_unreached_which()} className="mb-8 flex flex-wrap gap-x-5 gap-y-2 border-b border-line pb-3">
            {functions.map((one) => (
              <Link
                key={one}
                to={`?function=${one}`}
                preventScrollReset
                aria-current={one === chosen?.function ? "page" : undefined}
                className="font-medium text-quiet underline-offset-8 hover:text-ink aria-[current=page]:text-ink aria-[current=page]:underline"
              >
                {functionWord(one)}
              </Link>
            ))}
          </nav>
        </>
      )}
      {chosen && !chosen.sent ? <NoteForm key={chosen.function} /> : <Unsent />}
      <WrittenBefore sent={sent} />
      {chosen && (
        <Section title={m.reach_note_recipients()}>
          <RecipientTable chosen={chosen} />
        </Section>
      )}
    </Page>
  );
}

/** What was written to those to whom nothing can be written any more stays with whoever wrote it. */
function Unsent() {
  const result = useActionData<typeof action>()?.result;
  const why = result?.error?.[""];
  if (!why) return null;
  return (
    <Notice tone="warning" title={why.join(" ")}>
      <p dir="auto" className="whitespace-pre-wrap">
        {String(result.initialValue?.text ?? "")}
      </p>
    </Notice>
  );
}

function NoteForm() {
  const { study, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ function: string; text: string }>({
    id: "note-to",
    lastResult: useLastResult("note-to", answer?.result),
    defaultValue: { text: chosen?.draft ?? "" },
  });
  if (!chosen) return null;
  return (
    <Section title={m.reach_note_to({ function: functionWord(chosen.function) })}>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-6">
        <FormErrors form={form} />
        <input type="hidden" name="function" value={chosen.function} />
        <div className="grid gap-2">
          <TextField
            field={fields.text}
            label={m.reach_note_text()}
            hint={m.reach_note_hint()}
            multiline
            rows={12}
            maxLength={longestNote}
          />
          <FindingsBeside
            field={fields.text}
            about={{ kind: "study", id: study.id }}
            findings={answer && "findings" in answer ? answer.findings : undefined}
          />
        </div>
        <p>
          <Button>{m.reach_note_send({ count: chosen.people })}</Button>
        </p>
      </Form>
    </Section>
  );
}
