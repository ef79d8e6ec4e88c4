import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { alternatives } from "#app/domains/face-time/agenda.queries.server.ts";
import { approvedOnArrival } from "#app/domains/face-time/approval.ts";
import { booking, refusalOf } from "#app/domains/face-time/booking.server.ts";
import { sitesNamed } from "#app/domains/face-time/choices.queries.server.ts";
import { ownShiftsThen } from "#app/domains/face-time/conflicts.queries.server.ts";
import { endWordsOf } from "#app/domains/face-time/ended.queries.server.ts";
import { bookingInput } from "#app/domains/face-time/face-time.input.ts";
import { isHosted } from "#app/domains/face-time/face-time.policy.ts";
import { isLive, longestText } from "#app/domains/face-time/face-time.ts";
import { takenOrSaid } from "#app/domains/face-time/form-answers.server.ts";
import { isOpen } from "#app/domains/face-time/hosting/hosting.ts";
import { holdEnd } from "#app/domains/face-time/line.ts";
import { rosterOf } from "#app/domains/face-time/roster.queries.server.ts";
import { termsOf } from "#app/domains/face-time/settings.queries.server.ts";
import { foundShift } from "#app/domains/face-time/shift-page.queries.server.ts";
import { standingsFor } from "#app/domains/face-time/standing.queries.server.ts";
import { AskedToSwap } from "#app/domains/face-time/ui/asked-to-swap.tsx";
import { OwnBooking } from "#app/domains/face-time/ui/own-booking.tsx";
import { Refusal } from "#app/domains/face-time/ui/refusal.tsx";
import { ShiftFacts } from "#app/domains/face-time/ui/shift-facts.tsx";
import { ShiftLine, StateBadge } from "#app/domains/face-time/ui/shift-line.tsx";
import { When } from "#app/domains/face-time/ui/when.tsx";
import { activityName } from "#app/domains/face-time/words.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { hour, shifted } from "#app/shared/clock.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { newId } from "#app/shared/ids.ts";
import { minutesBetween } from "#app/shared/when.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { CheckboxField, FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLastResult } from "#app/ui/last-result.ts";
import { Notice, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(
    data ? m.face_time_what_where({ activity: activityName(data.activity, data.activityName), site: data.site }) : m.face_time_title(),
  );

/** Refusals because one is elsewhere at that time. */
const inTheWay = new Set(["face-time.busy-then", "face-time.hosting-then"]);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const now = clock.now();
  const { shift, ...page } = await orRefuse(foundShift(db.read, person, params.id));
  const [[standing], roster, others, from, terms, ended] = await Promise.all([
    standingsFor(db.read, shift, [person.id], now),
    page.keeps || person.isManager ? rosterOf(db.read, person, page) : [],
    page.cancelledAt && page.mine ? alternatives(db.read, person, shift, now) : [],
    sitesNamed(db.read, shift.sites),
    termsOf(db.read),
    endWordsOf(db.read, page.mine?.state === "cancelled" ? [page.mine.id] : []),
  ]);
  const over = page.cancelledAt !== null || shift.startsAt <= now;
  const late = shifted(shift.startsAt, -shift.noticeHours * hour) < now;
  const booked = page.mine !== undefined && (isLive(page.mine.state) || page.mine.state === "attended");
  const refusal = standing && !booked ? refusalOf(standing, shift) : undefined;
  const then = refusal && inTheWay.has(refusal.code) ? await ownShiftsThen(db.read, person.id, shift) : [];
  const tooLateToHold = holdEnd({ terms, startsAt: shift.startsAt, now }) === undefined;
  const minutes = minutesBetween(shift.startsAt, shift.endsAt);
  const approved = standing && approvedOnArrival({ ...standing, bookedBy: person.id, delegates: [], minutes }) !== undefined;
  const { about, bring, briefing, needsBriefing, declarationId, functions, noticeHours } = shift;
  return {
    ...page,
    ended: ended[page.mine?.id ?? ""],
    newBooking: newId(),
    about,
    bring,
    functions,
    from,
    noticeHours,
    needs: {
      briefing: briefing !== null,
      mustRead: needsBriefing,
      briefed: standing?.briefed ?? false,
      declaration: declarationId !== null,
      declared: standing?.declared ?? false,
    },
    over,
    late,
    then,
    refusal: refusal ? { code: refusal.code, message: refusal.message } : null,
    mayBook: !over && !late && isHosted(page.hosts) && !booked && refusal === undefined,
    line: { free: page.taken < page.places, late: tooLateToHold },
    /** Whoever asks now stands in line although there is room. */
    mustWait: tooLateToHold && !approved,
    mayBookTeam: !over && isHosted(page.hosts) && person.isManager,
    begun: shift.startsAt <= now,
    near: isOpen(shift, now) && now < shift.endsAt,
    roster,
    others,
    questionWithdrawn: !page.asked && new URL(request.url).searchParams.get("question") === "withdrawn",
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id: shiftId } = await orRefuse(foundShift(context.world.db.read, person, params.id));
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, bookingInput);
  if (answer) return answer;
  const { id, wants } = value;
  const wish = { id, shiftId, wants, shortNotice: value.shortNotice === "on", answers };
  let done = m.face_time_booked_flash();
  const refused = await takenOrSaid(context.world, { submission, id: shiftId, texts: { wants }, answers }, async () => {
    const { state } = await booking(context.world, person, wish);
    if (state === "waiting") done = m.face_time_in_line_flash();
    if (state === "confirmed") done = m.face_time_confirmed_flash();
  });
  if (refused) return refused;
  return redirect(`/face-time/shifts/${shiftId}`, { headers: { "Set-Cookie": flash(done) } });
}

export default function ShiftPage() {
  const shift = useLoaderData<typeof loader>();
  const { id, activity, activityName: own, site, city, startsAt, endsAt, zone, places, taken, waiting, about } = shift;
  const free = Math.max(0, places - taken);
  return (
    <div className="mx-auto w-full max-w-5xl px-4 py-8 sm:px-6 sm:py-12">
      <p className="text-sm font-semibold uppercase tracking-wide text-quiet">
        <Link to="/face-time" className="hover:text-ink">
          {m.face_time_title()}
        </Link>
      </p>
      <div className="mt-4 flex flex-wrap items-start justify-between gap-4">
        <h1 className="max-w-2xl font-serif text-4xl font-semibold leading-tight tracking-tight" dir="auto">
          {m.face_time_what_where({ activity: activityName(activity, own), site })}
        </h1>
        {shift.keeps && !shift.over && (
          <span className="flex flex-wrap gap-2">
            <LinkButton to={`/face-time/shifts/${id}/edit`} tone="quiet">
              {m.face_time_change()}
            </LinkButton>
            <LinkButton to={`/face-time/shifts/${id}/cancellation`} tone="danger">
              {m.face_time_call_off()}
            </LinkButton>
          </span>
        )}
      </div>
      <p className="mt-3 text-lg">
        <When startsAt={startsAt} endsAt={endsAt} zone={zone} place={city} />
      </p>
      {shift.cancelledAt && (
        <div className="mt-6">
          <Notice tone="warning" title={m.face_time_was_called_off()}>
            <p dir="auto">{shift.reason}</p>
          </Notice>
        </div>
      )}
      <div className="mt-8 grid gap-x-12 gap-y-8 md:grid-cols-[1fr_20rem]">
        <div className="min-w-0">
          {about && (
            <p className="mb-8 whitespace-pre-line font-serif text-lg leading-relaxed" dir="auto">
              {about}
            </p>
          )}
          <ShiftFacts shift={shift} />
        </div>
        <aside className="min-w-0">
          <div className="rounded-xl border border-line bg-surface p-5">
            <p className="flex flex-wrap items-baseline justify-between gap-2">
              <span className="font-serif text-2xl font-semibold">
                {shift.cancelledAt ? m.face_time_called_off() : free > 0 ? m.face_time_free({ count: free }) : m.face_time_full()}
              </span>
              <span className="text-sm text-quiet">
                {free > 0 && !shift.cancelledAt ? m.face_time_of_places({ count: places }) : m.face_time_places({ count: places })}
              </span>
            </p>
            {waiting > 0 && <p className="mt-1 text-sm text-quiet">{m.face_time_waiting({ count: waiting })}</p>}
            <div className="mt-4 grid gap-4">
              {shift.asked && <AskedToSwap asked={shift.asked} />}
              {shift.questionWithdrawn && <p className="text-quiet">{m.face_time_swap_withdrawn()}</p>}
              {shift.mine && (
                <OwnBooking
                  booking={shift.mine}
                  ended={shift.ended}
                  shiftId={id}
                  startsAt={startsAt}
                  begun={shift.begun}
                  near={shift.near}
                  line={shift.line}
                />
              )}
              {!shift.over && shift.hosts.length === 0 && <p className="text-quiet">{m.face_time_no_host_hint()}</p>}
              {shift.mayBook && (
                <Book id={shift.newBooking} shiftId={id} free={shift.mustWait ? 0 : free} mustWait={shift.mustWait && free > 0} />
              )}
              {!shift.mayBook && shift.refusal && !shift.over && <Refusal message={shift.refusal.message} then={shift.then} />}
              {!shift.over && shift.late && !shift.mine && (
                <p className="text-quiet">{m.face_time_too_late({ hours: shift.noticeHours })}</p>
              )}
              {shift.mayBookTeam && (
                <LinkButton to={`/face-time/shifts/${id}/team`} tone="quiet">
                  {m.face_time_book_team()}
                </LinkButton>
              )}
            </div>
          </div>
        </aside>
      </div>
      {shift.others.length > 0 && (
        <Section title={m.face_time_alternatives()}>
          <p className="text-quiet">{m.face_time_alternatives_lead()}</p>
          <ul className="divide-y divide-line">
            {shift.others.map((other) => (
              <li key={other.id}>
                <ShiftLine shift={other} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {shift.roster.length > 0 && (
        <Section title={shift.keeps ? m.face_time_roster() : m.face_time_roster_team()}>
          <Table
            caption={m.face_time_roster()}
            columns={[
              { key: "name", label: m.face_time_column_name() },
              { key: "state", label: m.face_time_column_state() },
              { key: "wants", label: m.face_time_column_wants() },
              { key: "act", label: m.face_time_column_act() },
            ]}
            rows={shift.roster.map((line) => ({
              id: line.id,
              cells: {
                name: <span dir="auto">{line.name}</span>,
                state: <StateBadge state={line.state} ofOther />,
                wants: (
                  <span className="whitespace-pre-line" dir="auto">
                    {line.wants}
                  </span>
                ),
                act: isLive(line.state) && !shift.begun && (
                  <Link
                    to={`/face-time/bookings/${line.id}/cancellation`}
                    className="inline-flex min-h-6 items-center underline underline-offset-2"
                  >
                    {m.face_time_cancel()}
                  </Link>
                ),
              },
            }))}
          />
        </Section>
      )}
    </div>
  );
}

function Book({ id, shiftId, free, mustWait }: { id: string; shiftId: string; free: number; mustWait: boolean }) {
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ wants: string; shortNotice: string }>({
    id: "booking",
    lastResult: useLastResult("booking", answer?.result),
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-4">
      <FormErrors form={form} />
      <input type="hidden" name="id" value={id} />
      <TextField field={fields.wants} label={m.face_time_field_wants()} optional multiline rows={2} maxLength={longestText} />
      <FindingsBeside
        field={fields.wants}
        about={{ kind: "shift", id: shiftId }}
        findings={answer && "findings" in answer ? answer.findings : undefined}
      />
      <CheckboxField field={fields.shortNotice} label={m.face_time_field_short()} hint={m.face_time_field_short_hint()} />
      {mustWait && <p className="text-sm text-quiet">{m.face_time_must_wait()}</p>}
      <Button>{free > 0 ? m.face_time_book() : m.face_time_stand_in_line()}</Button>
    </Form>
  );
}
