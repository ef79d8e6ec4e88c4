import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { agenda, languagesOf, monthOf } from "#app/domains/face-time/agenda.queries.server.ts";
import { agendaAddress, dayFrom, filterFrom, monthAway } from "#app/domains/face-time/agenda.ts";
import { ownActivities } from "#app/domains/face-time/choices.queries.server.ts";
import { mayOpenShifts } from "#app/domains/face-time/face-time.policy.ts";
import { AgendaFilters } from "#app/domains/face-time/ui/agenda-filters.tsx";
import { FaceTimeRooms } from "#app/domains/face-time/ui/face-time-rooms.tsx";
import { Month } from "#app/domains/face-time/ui/month.tsx";
import { type LineOfShift, ShiftLine } from "#app/domains/face-time/ui/shift-line.tsx";
import { LongDay } from "#app/domains/face-time/ui/when.tsx";
import { isWatching, watching } from "#app/domains/face-time/watching.server.ts";
import { placesToChoose } from "#app/domains/people/people.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { dayIn, startOfDay } from "#app/shared/days.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { EmptyState, Page, Pagination } from "#app/ui/page.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.face_time_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const query = new URL(request.url).searchParams;
  const filter = filterFrom(query);
  const [asked, at] = [dayFrom(query.get("day")), query.get("at") ?? undefined];
  // A form sends its empty fields too: the address that is shared says only what was asked for.
  if ([...query.values()].includes("")) throw redirect(agendaAddress(filter, { day: asked, at }));
  const now = clock.now();
  const today = dayIn(person.zone, now);
  const day = asked && asked > today ? asked : today;
  const from = day === today ? now : startOfDay(person.zone, day);
  const paged = agenda(db.read, person, filter, { from, at });
  // The month beside a later page is the one in which it begins.
  const shown = paged.then(({ rows: [first] }) => (at && first ? dayIn(person.zone, first.startsAt) : day));
  const around = async (one: string) => {
    const month = { from: laterOf(now, startOfDay(person.zone, monthAway(one, 0))), until: startOfDay(person.zone, monthAway(one, 1)) };
    return monthOf(db.read, person, filter, month);
  };
  const [page, dayShown, inMonth, places, activities, languages, watches] = await Promise.all([
    paged,
    shown,
    shown.then(around),
    placesToChoose(db.read),
    ownActivities(db.read),
    languagesOf(db.read, now),
    isWatching(db.read, person, filter),
  ]);
  const days: Record<string, { shifts: number; room: number }> = {};
  for (const { startsAt, places: all, taken } of inMonth) {
    const one = dayIn(person.zone, startsAt);
    const { shifts, room } = days[one] ?? { shifts: 0, room: 0 };
    days[one] = { shifts: shifts + 1, room: room + (taken < all ? 1 : 0) };
  }
  return {
    ...page,
    groups: [...Map.groupBy(page.rows, ({ startsAt }) => dayIn(person.zone, startsAt)).values()],
    filter,
    day: dayShown,
    asked: asked ?? null,
    today,
    days,
    sites: places.sites,
    activities,
    languages,
    watches,
    mayOpen: mayOpenShifts(person),
    isManager: person.isManager,
  };
}

const laterOf = (one: Date, other: Date) => (one > other ? one : other);

/** "Tell me when something opens", and no more. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const filter = filterFrom(new URL(request.url).searchParams);
  const on = (await request.formData()).get("watch") !== "off";
  await watching(context.world, person, filter, on);
  const done = on ? m.face_time_watch_flash() : m.face_time_watch_off_flash();
  return redirect(agendaAddress(filter), { headers: { "Set-Cookie": flash(done) } });
}

export default function FaceTime() {
  const { groups, next, previous, filter, day, asked, today, days, sites, activities, languages, watches, mayOpen, isManager } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title={m.face_time_title()}
      lead={m.face_time_lead()}
      actions={mayOpen && <LinkButton to="/face-time/shifts/new">{m.face_time_open()}</LinkButton>}
    >
      <FaceTimeRooms answers={isManager || mayOpen} />
      <AgendaFilters filter={filter} sites={sites} activities={activities} languages={languages} day={asked ?? undefined} />
      <div className="mt-8 grid gap-x-10 gap-y-8 lg:grid-cols-[1fr_20rem]">
        <div className="min-w-0">
          {groups.map((shifts) => (
            <DayOfShifts key={shifts[0]?.id} shifts={shifts} />
          ))}
          {groups.length === 0 && (
            <EmptyState
              title={m.face_time_empty_title()}
              text={m.face_time_empty_text()}
              action={agendaAddress(filter) !== "/face-time" && <LinkButton to="/face-time">{m.face_time_show_all()}</LinkButton>}
            />
          )}
          <Pagination
            newer={previous === undefined ? undefined : agendaAddress(filter, { day: asked ?? undefined, at: previous })}
            older={next && agendaAddress(filter, { day: asked ?? undefined, at: next })}
            labels={{ newer: m.face_time_sooner(), older: m.face_time_later() }}
          />
        </div>
        <aside className="min-w-0 print:hidden">
          <Month filter={filter} day={day} today={today} days={days} />
          <Form method="post" action={`${agendaAddress(filter)}${agendaAddress(filter).includes("?") ? "&" : "?"}index`} className="mt-4">
            <input type="hidden" name="watch" value={watches ? "off" : "on"} />
            <Button tone="quiet" className="w-full">
              {watches ? m.face_time_watch_off() : m.face_time_watch()}
            </Button>
            <p className="mt-2 text-sm text-quiet">{watches ? m.face_time_watch_on_hint() : m.face_time_watch_hint()}</p>
          </Form>
        </aside>
      </div>
    </Page>
  );
}

function DayOfShifts({ shifts }: { shifts: readonly LineOfShift[] }) {
  const { zone } = useReader();
  const [first] = shifts;
  if (!first) return null;
  return (
    <section className="mt-8 first:mt-0">
      <h2 className="border-b border-line pb-2 text-lg font-semibold">
        <LongDay at={first.startsAt} zone={zone} />
      </h2>
      <ul className="divide-y divide-line">
        {shifts.map((shift) => (
          <li key={shift.id}>
            <ShiftLine shift={shift} headed />
          </li>
        ))}
      </ul>
    </section>
  );
}
