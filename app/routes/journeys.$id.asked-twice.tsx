import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { journeyWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { answeringAsked, askedThing } from "#app/domains/journeys/impact/answering-asked.server.ts";
import { askedTwiceAt } from "#app/domains/journeys/impact/asked.queries.server.ts";
import { askedInput } from "#app/domains/journeys/impact/impact.input.ts";
import { mayAnswer, mayPromise } from "#app/domains/journeys/impact/impact.policy.ts";
import { teamsSpokenFor } from "#app/domains/journeys/impact/promising.server.ts";
import { longestRemedy } from "#app/domains/journeys/impact/remedies.ts";
import { AskedEntry } from "#app/domains/journeys/impact/ui/asked-entry.tsx";
import { takenOrShown } from "#app/domains/journeys/meanwhile.server.ts";
import { revisionOf } from "#app/domains/journeys/meanwhile.ts";
import { ChangedMeanwhile } from "#app/domains/journeys/ui/changed-meanwhile.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import type { Context } from "#app/shared/context.ts";
import { dayIn } from "#app/shared/days.server.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { DateField, FormErrors, RadioGroup, SelectField, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.impact_answer_title());

async function found(context: Context, request: Request, params: { id?: string }) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const journey = await orRefuse(journeyWithin(read, person, params.id));
  const term = new URL(request.url).searchParams.get("term") ?? "";
  const asked = await askedTwiceAt(read, person, journey.id, term);
  if (!asked) return orRefuse(Promise.reject(notFound()));
  const who = { editsMap: journey.editsMap, ownTeams: await teamsSpokenFor(read, person) };
  if (!mayAnswer(who, asked.teams)) return orRefuse(Promise.reject(notAllowed()));
  return { person, journey, asked, who };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { person, journey, asked, who } = await found(context, request, params);
  const teams = asked.teams.filter((team) => mayPromise(who, team));
  return {
    id: newId(),
    opened: revisionOf(asked.answered),
    journeyId: journey.id,
    asked,
    teams: teams.map((id) => ({ value: id, label: asked.teamNames[id] ?? "" })),
    ownTeam: teams.find((team) => team === person.teamId) ?? teams[0] ?? "",
    today: dayIn(person.zone, context.world.clock.now()),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { person, journey, asked } = await found(context, request, params);
  const { world } = context;
  const form = await request.formData();
  const answers = takeAnswers(form);
  const today = dayIn(person.zone, world.clock.now());
  const { value, answer, submission } = parseForm(form, askedInput(today));
  if (answer) return answer;
  const what = { journeyId: journey.id, term: asked.term, opened: value.opened ?? "", answers };
  const words = value.words || null;
  const wrong = await takenOrShown(
    world,
    { submission, about: askedThing(what), texts: { words }, answers },
    () =>
      answeringAsked(
        world,
        person,
        value.answer === "committed"
          ? { ...what, answer: "committed", words: value.words, id: value.id, teamId: value.team, dueOn: value.dueOn, today }
          : { ...what, answer: value.answer, words },
      ),
    async () => {
      const answered = (await askedTwiceAt(world.db.read, person, journey.id, asked.term))?.answered;
      return { opened: revisionOf(answered), answer: answered?.answer, words: answered?.words };
    },
  );
  return (
    wrong ?? redirect(`/journeys/impact/asked-twice?map=${journey.id}`, { headers: { "Set-Cookie": flash(m.impact_answered_flash()) } })
  );
}

interface Standing {
  readonly opened: string;
  readonly answer?: string;
  readonly words?: string | null;
}

const answerWords = (answer: unknown): string => {
  if (answer === "accepted") return m.impact_option_accepted();
  if (answer === "refused") return m.impact_option_refused();
  return answer === "committed" ? m.impact_option_committed() : "";
};

export default function AnswerAsked() {
  const { id, journeyId, asked, teams, ownTeam, today, opened } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const now = (answer && "standing" in answer ? answer.standing : undefined) as Standing | undefined;
  const typed = answer?.result?.initialValue;
  const [form, fields] = useForm<{ answer: string; words: string; team: string; dueOn: string }>({
    id: "asked",
    lastResult: answer?.result,
    defaultValue: { answer: asked.answered?.answer ?? "", words: asked.answered?.words ?? "", team: ownTeam, dueOn: "" },
    constraint: { answer: { required: true } },
  });
  return (
    <Page narrow title={m.impact_answer_title()} lead={m.impact_answer_lead()}>
      <div className="mb-8 rounded-xl border border-line bg-surface p-5">
        <AskedEntry asked={asked} withMap />
      </div>
      {now && (
        <ChangedMeanwhile
          // An answer is a team’s, and named nowhere by who gave it.
          by={now.answer && m.impact_somebody()}
          fields={[
            { label: m.impact_field_answer(), stored: answerWords(now.answer), typed: answerWords(typed?.answer) },
            { label: m.impact_field_words(), stored: now.words ?? "", typed: String(typed?.words ?? "") },
          ]}
          afresh={`/journeys/${journeyId}/asked-twice?term=${encodeURIComponent(asked.term)}`}
        />
      )}
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
        <FormErrors form={form} />
        <input type="hidden" name="id" value={id} />
        {/* Asked again after a mistake, the loader knows a newer one than the form was opened with. */}
        <input type="hidden" name="opened" value={now?.opened ?? (typed ? String(typed.opened ?? "") : opened)} />
        <RadioGroup
          field={fields.answer}
          label={m.impact_field_answer()}
          options={[
            { value: "accepted", label: m.impact_option_accepted(), hint: m.impact_option_accepted_hint() },
            { value: "refused", label: m.impact_option_refused(), hint: m.impact_option_refused_hint() },
            ...(teams.length > 0
              ? [{ value: "committed", label: m.impact_option_committed(), hint: m.impact_option_committed_hint() }]
              : []),
          ]}
        />
        <TextField
          field={fields.words}
          label={m.impact_field_words()}
          hint={m.impact_field_words_hint()}
          multiline
          rows={3}
          maxLength={longestRemedy}
        />
        <FindingsBeside
          field={fields.words}
          about={{ kind: "journey-asked", id: `${journeyId} ${asked.term}` }}
          findings={answer && "findings" in answer ? answer.findings : undefined}
        />
        {teams.length > 0 && (
          <fieldset className="grid gap-5 rounded-xl border border-line p-5">
            <legend className="px-2 font-semibold">{m.impact_only_committed()}</legend>
            <SelectField field={fields.team} label={m.impact_field_team()} options={teams} />
            <DateField field={fields.dueOn} label={m.impact_field_due()} min={today} />
          </fieldset>
        )}
        <div className="flex flex-wrap gap-3">
          <Button>{m.impact_answer_save()}</Button>
          <LinkButton to={`/journeys/impact/asked-twice?map=${journeyId}`} tone="quiet">
            {m.impact_cancel()}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
