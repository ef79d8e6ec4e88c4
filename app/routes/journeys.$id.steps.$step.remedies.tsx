import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { allTeams } from "#app/domains/journeys/claims/claims.queries.server.ts";
import { journeyWithin, stepWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { remediesOn } from "#app/domains/journeys/impact/effect.queries.server.ts";
import { isBeforePromised } from "#app/domains/journeys/impact/impact.errors.ts";
import { remedyInput, turnInput } from "#app/domains/journeys/impact/impact.input.ts";
import { mayPromise } from "#app/domains/journeys/impact/impact.policy.ts";
import { promising, teamsSpokenFor, turning } from "#app/domains/journeys/impact/promising.server.ts";
import { longestRemedy } from "#app/domains/journeys/impact/remedies.ts";
import { RemedyTurn } from "#app/domains/journeys/impact/ui/remedy-turn.tsx";
import { stepThing } from "#app/domains/journeys/impact/weighing.server.ts";
import { stateWords } from "#app/domains/journeys/impact/words.ts";
import { isChangedMeanwhile } from "#app/domains/journeys/journeys.errors.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import type { Context } from "#app/shared/context.ts";
import { dayIn } from "#app/shared/days.server.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Day } from "#app/ui/day.tsx";
import { DateField, FormErrors, SelectField, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLastResult } from "#app/ui/last-result.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.impact_remedies_title());

async function found(context: Context, request: Request, params: { id?: string; step?: string }) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const journey = await orRefuse(journeyWithin(read, person, params.id));
  const step = await orRefuse(stepWithin(read, journey.id, params.step));
  return { person, journey, step };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { person, journey, step } = await found(context, request, params);
  const { db, clock } = context.world;
  const [remedies, ownTeams, teams] = await Promise.all([
    remediesOn(db.read, person, { journeyId: journey.id, stepId: step.id }),
    teamsSpokenFor(db.read, person),
    allTeams(db.read),
  ]);
  const who = { editsMap: journey.editsMap, ownTeams };
  return {
    id: newId(),
    journey: { id: journey.id, title: journey.title },
    step: { id: step.id, title: step.title },
    remedies: remedies.map((remedy) => ({ ...remedy, mayTurn: mayPromise(who, remedy.teamId ?? "") })),
    teams: teams
      .filter(({ id }) => mayPromise(who, id))
      .map(({ id, name, department }) => ({ value: id, label: `${name} (${department})` })),
    ownTeam: person.teamId,
    today: dayIn(person.zone, clock.now()),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { person, journey, step } = await found(context, request, params);
  const { world } = context;
  const form = await request.formData();
  const answers = takeAnswers(form);
  const at = { journeyId: journey.id, stepId: step.id };
  const today = dayIn(person.zone, world.clock.now());
  const back = (words: string) =>
    redirect(`/journeys/${journey.id}/steps/${step.id}/remedies`, { headers: { "Set-Cookie": flash(words) } });
  if (form.get("intent") === "turn") {
    const { value, answer, submission } = parseForm(form, turnInput(today));
    if (!value) return data({ ...answer.data, turned: String(form.get("remedy") ?? ""), meanwhile: false }, { status: 400 });
    const { remedy: remedyId, state, stateOn, opened = "" } = value;
    try {
      await turning(world, person, { ...at, remedyId, state, stateOn, opened });
    } catch (error) {
      const meanwhile = isChangedMeanwhile(error);
      if (!meanwhile && !isBeforePromised(error)) return orRefuse(Promise.reject(error));
      const fieldErrors: Record<string, string[]> = meanwhile
        ? { state: [m.impact_turned_meanwhile()] }
        : { stateOn: [m.impact_day_before_promise()] };
      return data({ result: submission.reply({ fieldErrors }), turned: remedyId, meanwhile }, { status: meanwhile ? 409 : 422 });
    }
    return back(m.impact_turned_flash());
  }
  const { value, answer, submission } = parseForm(form, remedyInput(today));
  if (answer) return answer;
  const { id, team, text, dueOn } = value;
  // Words are only looked at for whoever may write them.
  const ownTeams = await teamsSpokenFor(world.db.read, person);
  if (!mayPromise({ editsMap: journey.editsMap, ownTeams }, team)) return orRefuse(Promise.reject(notAllowed()));
  const asked = await takenOrAsked(world, { submission, about: stepThing(step.id), texts: { text }, answers }, () =>
    promising(world, person, { ...at, id, teamId: team, text, dueOn, today, answers }),
  );
  return asked ?? back(m.impact_promised_flash());
}

export default function RemediesPage() {
  const { journey, step, remedies, teams, ...given } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const turned = answer && "turned" in answer ? answer.turned : undefined;
  const at = `/journeys/${journey.id}/steps/${step.id}`;
  return (
    <Page
      narrow
      title={m.impact_remedies_title()}
      lead={m.impact_remedies_lead()}
      actions={
        <LinkButton to={at} tone="quiet">
          {m.impact_back_to_step()}
        </LinkButton>
      }
    >
      <p className="mb-8 border-s-3 border-line ps-4">
        <Link to={at} className="block font-serif text-xl" dir="auto">
          {step.title}
        </Link>
        <span className="text-quiet" dir="auto">
          {journey.title}
        </span>
      </p>
      {remedies.length === 0 && <p className="text-quiet">{m.impact_remedies_none()}</p>}
      <ul className="grid gap-5">
        {remedies.map((remedy) => (
          <li key={remedy.id} className="rounded-xl border border-line bg-surface p-5">
            <p className="font-serif text-lg leading-snug" dir="auto">
              {remedy.text}
            </p>
            <p className="mt-1 text-sm text-quiet">
              <span className="font-medium text-ink" dir="auto">
                {remedy.team ?? "–"}
              </span>
              , {stateWords[remedy.state]()} <Day day={remedy.stateOn} />, {m.impact_due()} <Day day={remedy.dueOn} />
            </p>
            {remedy.mayTurn && (
              <RemedyTurn
                remedy={remedy}
                today={given.today}
                result={turned === remedy.id ? answer?.result : undefined}
                meanwhile={Boolean(answer && "meanwhile" in answer && answer.meanwhile)}
              />
            )}
          </li>
        ))}
      </ul>
      {teams.length > 0 && (
        <Section title={m.impact_remedy_new()}>
          <NewRemedy {...given} step={step} teams={teams} answer={turned === undefined ? answer : undefined} cancel={at} />
        </Section>
      )}
    </Page>
  );
}

interface NewProps {
  id: string;
  step: { id: string };
  teams: readonly { value: string; label: string }[];
  ownTeam: string | null;
  today: string;
  cancel: string;
  answer: ReturnType<typeof useActionData<typeof action>>;
}

function NewRemedy({ id, step, teams, ownTeam, today, cancel, answer }: NewProps) {
  const start = teams.some(({ value }) => value === ownTeam) ? ownTeam : teams.length === 1 ? teams[0]?.value : "";
  const [form, fields] = useForm<{ text: string; team: string; dueOn: string }>({
    id: "remedy",
    lastResult: useLastResult("remedy", answer?.result),
    defaultValue: { text: "", team: start ?? "", dueOn: "" },
    constraint: { text: { required: true }, team: { required: true }, dueOn: { required: true } },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
      <FormErrors form={form} />
      <input type="hidden" name="id" value={id} />
      <TextField field={fields.text} label={m.impact_field_remedy()} multiline rows={3} maxLength={longestRemedy} />
      <FindingsBeside
        field={fields.text}
        about={{ kind: "journey-step", id: step.id }}
        findings={answer && "findings" in answer ? answer.findings : undefined}
      />
      <SelectField field={fields.team} label={m.impact_field_team()} options={teams} emptyLabel="–" />
      <DateField field={fields.dueOn} label={m.impact_field_due()} min={today} />
      <div className="flex flex-wrap gap-3">
        <Button>{m.impact_promise()}</Button>
        <LinkButton to={cancel} tone="quiet">
          {m.impact_cancel()}
        </LinkButton>
      </div>
    </Form>
  );
}
