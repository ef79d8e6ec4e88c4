import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { approvingAutomatically, arrangementsOf, delegating, withdrawingDelegation } from "#app/domains/face-time/delegating.server.ts";
import { automaticInput, delegationInput } from "#app/domains/face-time/face-time.input.ts";
import { requestsFor } from "#app/domains/face-time/requests.queries.server.ts";
import { goalFor } from "#app/domains/face-time/settings.queries.server.ts";
import { teamOf } from "#app/domains/face-time/team.queries.server.ts";
import { BookingLine } from "#app/domains/face-time/ui/booking-line.tsx";
import { FaceTimeRooms } from "#app/domains/face-time/ui/face-time-rooms.tsx";
import { lengthInWords } from "#app/domains/face-time/ui/when.tsx";
import { personAt } from "#app/domains/people/people.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { dayIn } from "#app/shared/days.server.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { isKnownFailure } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Day } from "#app/ui/day.tsx";
import { DateField, FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLastResult } from "#app/ui/last-result.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.face_time_team_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const now = clock.now();
  const [requests, team, arrangements, goal] = await Promise.all([
    requestsFor(db.read, person, now),
    person.isManager ? teamOf(db.read, person, { since: shifted(now, -365 * dayLength), now }) : [],
    arrangementsOf(db.read, person, now),
    goalFor(db.read, person),
  ]);
  const minutes = team.reduce((sum, line) => sum + Math.min(line.minutes, goal), 0);
  return {
    requests,
    team,
    ...arrangements,
    goal,
    /** Of the hours that would make everybody's goal, those that somebody has had: nobody's more makes up for another's less. */
    share: team.length > 0 && goal > 0 ? Math.round((minutes / (team.length * goal)) * 100) : null,
    isManager: person.isManager,
    newDelegation: newId(),
    today: dayIn(person.zone, now),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const form = await request.formData();
  const intent = form.get("intent");
  const done = (text: string) => redirect("/face-time/team", { headers: { "Set-Cookie": flash(text) } });
  if (intent === "automatic") {
    const { value, answer } = parseForm(form, automaticInput);
    if (answer) return data({ ...answer.data, form: "automatic" as const }, { status: 400 });
    await orRefuse(approvingAutomatically(context.world, person, value.upTo));
    return done(m.face_time_automatic_flash());
  }
  if (intent === "withdraw") {
    await orRefuse(withdrawingDelegation(context.world, person, String(form.get("id"))));
    return done(m.face_time_delegation_ended_flash());
  }
  const { value, answer, submission } = parseForm(form, delegationInput);
  const mistaken = (result: SubmissionResult, status: number) => data({ result, form: "delegation" as const }, { status });
  if (answer) return mistaken(answer.data.result, 400);
  const delegate = await personAt(context.world.db.read, value.delegate);
  if (!delegate) return mistaken(submission.reply({ fieldErrors: { delegate: [m.face_time_swap_nobody()] } }), 400);
  if (delegate.id === person.id) return mistaken(submission.reply({ fieldErrors: { delegate: [m.face_time_that_is_you()] } }), 400);
  const { id, firstDay, lastDay } = value;
  try {
    await delegating(context.world, person, { id, delegateId: delegate.id, firstDay, lastDay });
  } catch (error) {
    if (!isKnownFailure(error) || error.code !== "face-time.delegated-already") return orRefuse(Promise.reject(error));
    return mistaken(submission.reply({ fieldErrors: { firstDay: [error.message] } }), error.status);
  }
  return done(m.face_time_delegated_flash({ name: delegate.name }));
}

export default function Team() {
  const { requests, team, share, goal, isManager, delegations, newDelegation, automaticUpTo, today } = useLoaderData<typeof loader>();
  return (
    <Page title={m.face_time_team_title()} lead={m.face_time_team_lead()}>
      <FaceTimeRooms answers />
      <Section title={m.face_time_requests()}>
        {requests.length === 0 && <p className="text-quiet">{m.face_time_requests_none()}</p>}
        {requests.length > 0 && (
          <ul className="divide-y divide-line border-y border-line">
            {requests.map((request) => (
              <li key={request.bookingId}>
                <BookingLine booking={request} whose={request.person}>
                  <Form method="post" action={`/face-time/bookings/${request.bookingId}/answer`}>
                    <Button name="answer" value="approved" aria-label={m.face_time_approve_of({ name: request.person })}>
                      {m.face_time_approve()}
                    </Button>
                  </Form>
                  <LinkButton
                    tone="quiet"
                    to={`/face-time/bookings/${request.bookingId}/answer`}
                    aria-label={m.face_time_decline_of({ name: request.person })}
                  >
                    {m.face_time_decline()}
                  </LinkButton>
                </BookingLine>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {isManager && (
        <>
          <Section title={m.face_time_people()}>
            {share !== null && <Goal share={share} goal={goal} />}
            <Table
              caption={m.face_time_people()}
              columns={[
                { key: "name", label: m.face_time_column_name() },
                { key: "hours", label: m.face_time_column_hours(), align: "end" },
                { key: "last", label: m.face_time_column_last() },
                { key: "next", label: m.face_time_column_next() },
              ]}
              rows={team.map(({ id, name, minutes, last, next }) => ({
                id,
                cells: {
                  name: (
                    <Link to={`/people/${id}`} className="underline underline-offset-2 hover:text-accent" dir="auto">
                      {name}
                    </Link>
                  ),
                  hours: minutes > 0 ? lengthInWords(minutes) : "–",
                  last: last ? <Time at={last} /> : m.face_time_not_yet(),
                  next: next ? <Time at={next} /> : "–",
                },
              }))}
            />
            <p className="mt-3 text-sm text-quiet">{m.face_time_people_hint()}</p>
          </Section>
          <Section title={m.face_time_away_title()}>
            <div className="grid gap-8 md:grid-cols-2">
              <div>
                {delegations.length > 0 && (
                  <ul className="mb-6 divide-y divide-line border-y border-line">
                    {delegations.map((one) => (
                      <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
                        <span>
                          <span className="font-medium" dir="auto">
                            {one.name}
                          </span>{" "}
                          <span className="text-sm text-quiet">
                            <Day day={one.firstDay} /> – <Day day={one.lastDay} />
                          </span>
                        </span>
                        <Form method="post">
                          <input type="hidden" name="intent" value="withdraw" />
                          <input type="hidden" name="id" value={one.id} />
                          <Button tone="quiet" small>
                            {m.face_time_delegation_end()}
                          </Button>
                        </Form>
                      </li>
                    ))}
                  </ul>
                )}
                <Delegation id={newDelegation} today={today} />
              </div>
              <Automatic upTo={automaticUpTo} />
            </div>
          </Section>
        </>
      )}
    </Page>
  );
}

function Goal({ share, goal }: { share: number; goal: number }) {
  return (
    <div className="mb-6 max-w-xl">
      <p className="flex flex-wrap items-baseline justify-between gap-2">
        <span>{m.face_time_goal({ length: lengthInWords(goal) })}</span>
        <strong className="font-serif text-2xl">{m.face_time_share({ share })}</strong>
      </p>
      <div aria-hidden="true" className="mt-2 h-2.5 overflow-hidden rounded-full bg-sunken">
        <div className="h-full rounded-full bg-accent" style={{ width: `${Math.min(100, share)}%` }} />
      </div>
    </div>
  );
}

/** One door, two forms: each shows its own mistakes. */
function useResultOf(form: "delegation" | "automatic") {
  const answer = useActionData<typeof action>();
  return useLastResult(form, answer?.form === form ? answer.result : undefined);
}

function Delegation({ id, today }: { id: string; today: string }) {
  const [form, fields] = useForm<{ delegate: string; firstDay: string; lastDay: string }>({
    id: "delegation",
    lastResult: useResultOf("delegation"),
    defaultValue: { firstDay: today },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-5">
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="delegate" />
      <input type="hidden" name="id" value={id} />
      <TextField
        field={fields.delegate}
        type="email"
        label={m.face_time_field_delegate()}
        hint={m.face_time_field_delegate_hint()}
        autoComplete="off"
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField field={fields.firstDay} label={m.face_time_field_first_day()} min={today} />
        <DateField field={fields.lastDay} label={m.face_time_field_last_day()} min={today} />
      </div>
      <div>
        <Button tone="quiet">{m.face_time_delegate()}</Button>
      </div>
    </Form>
  );
}

function Automatic({ upTo }: { upTo: number }) {
  const [form, fields] = useForm<{ upTo: string }>({
    id: "automatic",
    lastResult: useResultOf("automatic"),
    defaultValue: { upTo: String(upTo) },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid content-start gap-5">
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="automatic" />
      <TextField field={fields.upTo} type="number" label={m.face_time_field_automatic()} hint={m.face_time_field_automatic_hint()} />
      <div>
        <Button tone="quiet">{m.face_time_automatic()}</Button>
      </div>
    </Form>
  );
}
