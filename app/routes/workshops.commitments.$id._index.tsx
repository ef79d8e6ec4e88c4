import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { UntilEnded } from "#app/domains/pledges/ui/until-ended.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import { commitmentMovesOf, commitmentToFollowUp, commitmentWithin } from "#app/domains/workshops/commitments.queries.server.ts";
import { endingCommitment } from "#app/domains/workshops/committing.server.ts";
import { CommitmentHistory } from "#app/domains/workshops/ui/commitment-history.tsx";
import { CommitmentState } from "#app/domains/workshops/ui/commitment-list.tsx";
import { commitmentEnded } from "#app/domains/workshops/workshops.errors.ts";
import { commitmentEndingInput } from "#app/domains/workshops/workshops.input.ts";
import { longestEnding } from "#app/domains/workshops/workshops.ts";
import * as m from "#app/paraglide/messages.js";
import { dayIn } from "#app/shared/days.server.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, RadioGroup, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLastResult } from "#app/ui/last-result.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.workshops_commitment_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const { commitment, workshop, mayFollowUp } = await orRefuse(commitmentWithin(db.read, person, params.id));
  const { id, text, owner, dueOn, outcome, words, endedAt, endedBy } = commitment;
  return {
    commitment: { id, text, owner, dueOn, outcome, words, endedAt, endedBy },
    workshop: { title: commitment.workshop, to: workshop && `/workshops/${workshop.id}${workshop.endedAt ? "/minutes" : ""}` },
    moves: await commitmentMovesOf(db.read, id),
    ending: outcome ? { outcome, by: endedBy ?? "" } : undefined,
    mayFollowUp,
    today: dayIn(person.zone, clock.now()),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const id = params.id ?? "";
  await orRefuse(commitmentToFollowUp(context.world.db.read, person, id));
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, commitmentEndingInput);
  if (answer) return answer;
  const words = value.words || null;
  const asked = await takenOrAsked(
    context.world,
    { submission, about: { kind: "commitment", id }, texts: { words }, answers, saidInForm: [commitmentEnded().code] },
    () => endingCommitment(context.world, person, id, { outcome: value.outcome, words, answers }),
  );
  return asked ?? redirect(`/workshops/commitments/${id}`, { headers: { "Set-Cookie": flash(m.workshops_commitment_flash()) } });
}

export default function CommitmentPage() {
  const { commitment, workshop, moves, ending, mayFollowUp, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ outcome: string; words: string }>({
    id: "ending",
    lastResult: useLastResult("ending", answer?.result),
    defaultValue: { outcome: "kept" },
  });
  return (
    <Page narrow title={m.workshops_commitment_title()}>
      <p className="border-s-3 border-accent ps-4 font-serif text-2xl leading-snug" dir="auto">
        {commitment.text}
      </p>
      <p className="mt-4 flex flex-wrap gap-x-3 gap-y-1 text-quiet">
        <span className="font-medium text-ink" dir="auto">
          {commitment.owner}
        </span>
        <CommitmentState commitment={commitment} today={today} />
      </p>
      <p className="mt-1 text-quiet" dir="auto">
        {m.workshops_commitment_from()}{" "}
        {workshop.to ? (
          <Link to={workshop.to} className="underline underline-offset-2">
            {workshop.title}
          </Link>
        ) : (
          workshop.title
        )}
      </p>
      {mayFollowUp && (
        <div className="mt-10">
          <UntilEnded key={commitment.id} ending={ending} posted={answer !== undefined}>
            <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
              <FormErrors form={form} />
              <RadioGroup
                field={fields.outcome}
                label={m.workshops_commitment_outcome()}
                options={[
                  { value: "kept", label: m.workshops_commitment_say_kept() },
                  { value: "dropped", label: m.workshops_commitment_say_dropped() },
                ]}
              />
              <TextField field={fields.words} label={m.workshops_commitment_words()} multiline rows={3} maxLength={longestEnding} />
              <FindingsBeside
                field={fields.words}
                about={{ kind: "commitment", id: commitment.id }}
                findings={answer && "findings" in answer ? answer.findings : undefined}
              />
              {!ending && (
                <div className="flex flex-wrap gap-3">
                  <Button>{m.workshops_commitment_button()}</Button>
                  <LinkButton to={`/workshops/commitments/${commitment.id}/day`} tone="quiet">
                    {m.workshops_commitment_say_moved()}
                  </LinkButton>
                </div>
              )}
            </Form>
          </UntilEnded>
        </div>
      )}
      <CommitmentHistory commitment={commitment} moves={moves} />
    </Page>
  );
}
