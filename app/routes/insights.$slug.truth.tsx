import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { slugOfStudy } from "#app/domains/insights/insights.queries.server.ts";
import { sayingTruth } from "#app/domains/insights/truth/answering.server.ts";
import { verdictInput } from "#app/domains/insights/truth/truth.input.ts";
import { askedStudy, possibleSuccessors, truthSaid } from "#app/domains/insights/truth/truth.queries.server.ts";
import { longestVerdict, yearAfter } from "#app/domains/insights/truth/truth.ts";
import { TruthHistory } from "#app/domains/insights/truth/ui/truth-history.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { dayIn } from "#app/shared/days.server.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { hasCode } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ComboboxField } from "#app/ui/combobox.tsx";
import { Day } from "#app/ui/day.tsx";
import { DateField, FormErrors, RadioGroup, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.truth_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const { slug = "" } = params;
  // Notifications know a study by its id.
  if (isId(slug)) throw redirect(`/insights/${encodeURIComponent(await orRefuse(slugOfStudy(db.read, slug)))}/truth`);
  const study = await orRefuse(askedStudy(db.read, person, slug));
  const [others, said] = await Promise.all([possibleSuccessors(db.read, study.id), truthSaid(db.read, study.id)]);
  const today = dayIn(person.zone, clock.now());
  return { study, today, others: others.map(({ id, title }) => ({ value: id, label: title })), said };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { id, slug } = await orRefuse(askedStudy(world.db.read, person, params.slug));
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, verdictInput(dayIn(person.zone, world.clock.now())));
  if (answer) return answer;
  const words = value.words || null;
  let circle = false;
  const say = () =>
    sayingTruth(world, person, { ...value, studyId: id, words, answers }).catch((error) => {
      if (!hasCode(error, "insights.supersedes-itself")) throw error;
      circle = true;
    });
  const asked = await takenOrAsked(world, { submission, about: { kind: "study", id }, texts: { words }, answers }, say);
  if (asked) return asked;
  if (circle) return data({ result: submission.reply({ fieldErrors: { by: [m.truth_circle()] } }) }, { status: 422 });
  return redirect(`/insights/${encodeURIComponent(slug)}`, { headers: { "Set-Cookie": flash(m.truth_said()) } });
}

export default function Truth() {
  const { study, today, others, said } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const { id, slug, title, reviewOn, standing, supersededBy } = study;
  const [form, fields] = useForm<{ verdict: string; nextOn: string; by: string; words: string }>({
    id: "truth",
    lastResult: answer?.result,
    defaultValue: {
      verdict: standing === "superseded" || standing === "retired" ? standing : "still-true",
      nextOn: yearAfter(today),
      by: supersededBy ?? "",
    },
  });
  return (
    <Page narrow title={m.truth_title()} lead={m.truth_lead()}>
      <p className="mb-8 border-s-3 border-accent ps-4">
        <span className="block font-serif text-2xl font-semibold leading-snug" dir="auto">
          {title}
        </span>
        <span className="mt-1 block font-serif text-lg text-quiet" dir="auto">
          {study.answer}
        </span>
        {reviewOn && (
          <span className="mt-2 block text-sm text-quiet">
            {m.truth_asked_until()} <Day day={reviewOn} />
          </span>
        )}
      </p>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="group/truth grid gap-7">
        <FormErrors form={form} />
        <RadioGroup
          field={fields.verdict}
          label={m.truth_verdict()}
          options={[
            { value: "still-true", label: m.truth_still() },
            { value: "superseded", label: m.truth_superseded() },
            { value: "retired", label: m.truth_retired() },
          ]}
        />
        {/* What the chosen answer does not need is put away by the style sheet: it is there before scripts as well. */}
        <div className="hidden group-has-[[value=still-true]:checked]/truth:block">
          <DateField field={fields.nextOn} label={m.truth_next_on()} min={today} />
        </div>
        <div className="hidden group-has-[[value=superseded]:checked]/truth:block">
          <ComboboxField
            field={fields.by}
            label={m.truth_by()}
            hint={m.truth_by_hint()}
            emptyLabel={m.truth_by_choose()}
            options={others}
          />
        </div>
        <div className="grid gap-2">
          <TextField
            field={fields.words}
            label={m.truth_words()}
            hint={m.truth_words_hint()}
            multiline
            rows={4}
            maxLength={longestVerdict}
          />
          <FindingsBeside
            field={fields.words}
            about={{ kind: "study", id }}
            findings={answer && "findings" in answer ? answer.findings : undefined}
          />
        </div>
        <div className="flex flex-wrap gap-3">
          <Button>{m.truth_button()}</Button>
          <LinkButton to={`/insights/${slug}`} tone="quiet">
            {m.insights_cancel()}
          </LinkButton>
        </div>
      </Form>
      {said.length > 0 && (
        <Section title={m.truth_history()}>
          <TruthHistory said={said} />
        </Section>
      )}
    </Page>
  );
}
