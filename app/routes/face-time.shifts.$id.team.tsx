import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { bookingForTeam } from "#app/domains/face-time/booking.server.ts";
import { teamBookingInput } from "#app/domains/face-time/face-time.input.ts";
import { takenOrSaid } from "#app/domains/face-time/form-answers.server.ts";
import { foundShift } from "#app/domains/face-time/shift-page.queries.server.ts";
import { teamBeside } from "#app/domains/face-time/team-booking.queries.server.ts";
import { inTurn } from "#app/domains/face-time/turns.ts";
import { headOf, ShiftHead } from "#app/domains/face-time/ui/shift-head.tsx";
import { TeamChoice } from "#app/domains/face-time/ui/team-choice.tsx";
import { refusalOfOther } from "#app/domains/face-time/words.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Notice, Page } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.face_time_book_team());

async function team({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  if (!person.isManager) await orRefuse(Promise.reject(notAllowed()));
  return { person, shift: await orRefuse(foundShift(context.world.db.read, person, params.id)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { person, shift } = await team(args);
  const { db, clock } = args.context.world;
  const people = await teamBeside(db.read, person, shift, clock.now());
  const { id, places, taken, waiting } = shift;
  const free = Math.max(0, places - taken);
  return { id, head: headOf(shift), free, waiting, people: people.map((one) => ({ ...one, bookingId: newId() })) };
}

export async function action(args: ActionFunctionArgs) {
  const { person, shift } = await team(args);
  const { world } = args.context;
  const form = await args.request.formData();
  const { value, answer, submission } = parseForm(form, teamBookingInput);
  if (answer) return answer;
  const requests = inTurn(value.people, (field) => form.get(field));
  let outcomes: Awaited<ReturnType<typeof bookingForTeam>> = [];
  const refused = await takenOrSaid(world, { submission, id: shift.id }, async () => {
    outcomes = await bookingForTeam(world, person, { shiftId: shift.id, shortNotice: false, wants: "" }, requests);
  });
  if (refused) return refused;
  const outcome: Outcome = {
    left: outcomes.flatMap((one) => ("refusal" in one ? [{ name: one.name, message: refusalOfOther(one.refusal) }] : [])),
    placed: outcomes.flatMap((one) => ("state" in one && one.state !== "waiting" ? [one.name] : [])),
    inLine: outcomes.flatMap((one) => ("state" in one && one.state === "waiting" ? [one.name] : [])),
  };
  // The form begins anew: what it was refused for before is no longer so.
  if (outcome.left.length > 0) return data({ result: { initialValue: null }, outcome }, { status: 409 });
  return redirect(`/face-time/shifts/${shift.id}`, { headers: { "Set-Cookie": flash(sentencesOf(outcome).join(" ")) } });
}

interface Outcome {
  readonly left: readonly { readonly name: string; readonly message: string }[];
  /** Names of who has a place, and of who stands in line. */
  readonly placed: readonly string[];
  readonly inLine: readonly string[];
}

function sentencesOf({ placed, inLine }: Outcome): string[] {
  return [
    ...(placed.length > 0 ? [m.face_time_team_placed({ count: placed.length, names: placed.join(", ") })] : []),
    ...(inLine.length > 0 ? [m.face_time_team_in_line({ count: inLine.length, names: inLine.join(", ") })] : []),
  ];
}

export default function BookTeam() {
  const { id, head, free, waiting, people } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const outcome = answer && "outcome" in answer ? (answer.outcome as Outcome) : undefined;
  const [form, fields] = useForm<{ people: string[] }>({ id: "team", lastResult: answer?.result });
  const choice = people.some(({ state }) => state === null);
  return (
    <Page narrow title={m.face_time_book_team()} lead={<ShiftHead shift={head} />}>
      {outcome && (
        <div className="mb-8">
          <Notice tone="warning" title={m.face_time_team_left()}>
            <ul className="grid gap-1">
              {outcome.left.map(({ name, message }) => (
                <li key={name}>
                  <strong dir="auto">{name}</strong>: {message}
                </li>
              ))}
            </ul>
            {sentencesOf(outcome).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        </div>
      )}
      <p className="mb-2">{free > 0 ? m.face_time_team_hint({ count: free }) : m.face_time_team_full()}</p>
      <p className="mb-7 text-quiet">
        {waiting > 0 && `${m.face_time_waiting({ count: waiting })}. `}
        {m.face_time_team_approval()}
      </p>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
        <FormErrors form={form} />
        {people.length > 0 && <TeamChoice people={people} field={fields.people} typed={answer?.result?.initialValue ?? {}} />}
        {!choice && <p>{m.face_time_team_all_on()}</p>}
        <div className="flex flex-wrap gap-3">
          {choice && <Button>{m.face_time_team_button()}</Button>}
          <LinkButton to={`/face-time/shifts/${id}`} tone="quiet">
            {m.face_time_back()}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
