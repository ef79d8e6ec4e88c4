/** Who hears of what becomes of a booking or a shift. */
import { and, eq, inArray } from "drizzle-orm";
import type { NotificationKind } from "#app/domains/notifications/notifications.ts";
import { tell } from "#app/domains/notifications/telling.server.ts";
import * as m from "#app/paraglide/messages.js";
import type { Reaction } from "#app/shared/events.server.ts";
import { bookingApprovals, bookingSwaps, bookings, shiftHosts } from "#db/schema/face-time.ts";
import type { BookingChange, SeriesNews } from "./advancing.server.ts";
import { answerers } from "./approval.ts";
import { type Changes, changesInWords } from "./changes-told.server.ts";
import { liveStates } from "./face-time.ts";
import { type OnShift, shiftOf, tellOfSeveral, toldOf } from "./shift-news.server.ts";
import { delegatesOf, hostsOf, standingsFor } from "./standing.queries.server.ts";
import { watchersOf } from "./watching.server.ts";

/** What the guest is told: what happened where the state alone does not say it. */
const told = ({ what, state }: BookingChange): string => what ?? state;

const tellingGuests: Reaction = {
  name: "face-time.telling-guests",
  on: "face-time.booking-changed",
  async react({ db, clock }, event) {
    const { changes } = event.payload as { changes: BookingChange[] };
    const [first] = changes;
    const found = first && (await shiftOf(db.read, first.shiftId));
    if (!found) return;
    await db.write(async (tx) => {
      const alone = changes.filter(({ bundled }) => !bundled);
      // Whoever is checked in stands there.
      const news = Map.groupBy(
        alone.filter(({ state }) => state !== "attended"),
        told,
      );
      for (const [what, alike] of news) {
        await tell(tx, {
          people: alike.filter(({ by, personId }) => by !== personId).map(({ personId }) => personId),
          kind: what === "missed" ? "shift-missed" : "shift-place",
          about: { kind: "shift", id: found.shift.id },
          params: { shift: found.name, what },
          ...(alike[0]?.by ? { actorId: alike[0].by } : {}),
          cause: `shift-place:${event.id}:${what}`,
          now: clock.now(),
        });
      }
    });
  },
};

/** A request that nobody has answered is put before whoever may. */
const askingForAnswers: Reaction = {
  name: "face-time.asking-for-answers",
  on: "face-time.booking-changed",
  async react({ db, clock }, event) {
    const { changes } = event.payload as { changes: BookingChange[] };
    const own = changes.filter(({ state, by, personId }) => (state === "held" || state === "waiting") && by === personId);
    const [change] = own;
    const found = change && (await shiftOf(db.read, change.shiftId));
    if (!found) return;
    const now = clock.now();
    const answered = await db.read
      .select({ id: bookingApprovals.bookingId })
      .from(bookingApprovals)
      .where(eq(bookingApprovals.bookingId, change.bookingId));
    if (answered.length > 0) return;
    const [standing] = await standingsFor(db.read, found.shift, [change.personId], now);
    const managerId = standing?.managerId ?? null;
    const delegates = (await delegatesOf(db.read, [managerId], now)).get(managerId ?? "") ?? [];
    const hosts = await hostsOf(db.read, found.shift.id);
    await db.write((tx) =>
      tell(tx, {
        people: answerers({ personId: change.personId, managerId, delegates, hosts }),
        kind: "shift-request",
        about: { kind: "shift", id: found.shift.id },
        params: { shift: found.name },
        actorId: change.personId,
        cause: `shift-request:${change.bookingId}`,
        now,
      }),
    );
  },
};

interface ShiftChange {
  readonly shiftId: string;
  readonly by?: string;
  readonly moved: boolean;
  readonly bundled?: boolean;
  readonly from?: { readonly startsAt: string; readonly endsAt: string };
  readonly changes?: Changes;
}

const tellingOfChanges: Reaction = {
  name: "face-time.telling-of-moves",
  on: "face-time.shift-changed",
  async react({ db, clock }, event) {
    const { shiftId, by, moved, bundled, from, changes = {} } = event.payload as ShiftChange;
    const says = moved || Object.keys(changes).length > 0;
    const found = says && !bundled ? await shiftOf(db.read, shiftId) : undefined;
    if (!found) return;
    const guests = await db.read
      .select({ id: bookings.personId })
      .from(bookings)
      .where(and(eq(bookings.shiftId, shiftId), inArray(bookings.state, [...liveStates])));
    const hosts = await hostsOf(db.read, shiftId);
    const times = moved && from ? { from, to: found.shift, zone: found.zone } : undefined;
    await toldOf(db, found, {
      people: [...guests.map(({ id }) => id), ...hosts],
      kind: moved ? "shift-moved" : "shift-changed",
      params: { changes: await changesInWords(db.read, changes, times) },
      by,
      cause: event.id,
      now: clock.now(),
    });
  },
};

const tellingHostsOfTheEnd: Reaction = {
  name: "face-time.telling-hosts-of-the-end",
  on: "face-time.shift-called-off",
  async react({ db, clock }, event) {
    const { shiftId, by, bundled } = event.payload as { shiftId: string; by: string; bundled?: boolean };
    const found = bundled ? undefined : await shiftOf(db.read, shiftId);
    if (!found) return;
    await toldOf(db, found, { people: await hostsOf(db.read, shiftId), kind: "shift-called-off", by, cause: event.id, now: clock.now() });
  },
};

/** Several shifts of a series at once: each person hears once, of the first of theirs and how many more. */
const tellingOfSeries: Reaction = {
  name: "face-time.telling-of-series",
  on: "face-time.series-told",
  async react({ db, clock }, event) {
    const { what, by, shiftIds, changes = {}, guests = [] } = event.payload as SeriesNews;
    const [hosting, standing] = await Promise.all([
      db.read
        .select({ personId: shiftHosts.personId, shiftId: shiftHosts.shiftId })
        .from(shiftHosts)
        .where(inArray(shiftHosts.shiftId, [...shiftIds])),
      db.read
        .select({ personId: bookings.personId, shiftId: bookings.shiftId })
        .from(bookings)
        .where(and(inArray(bookings.shiftId, [...shiftIds]), inArray(bookings.state, [...liveStates]))),
    ]);
    const say = (who: readonly OnShift[], kind: NotificationKind, words: Record<string, string>) =>
      tellOfSeveral(db, who, { joined: m.face_time_shift_and_others, kind, words, by, cause: `${kind}:${event.id}`, now: clock.now() });
    if (what !== "called-off") {
      const words = { changes: await changesInWords(db.read, changes) };
      return say([...standing, ...hosting], what === "moved" ? "shift-moved" : "shift-changed", words);
    }
    await say(guests, "shift-place", { what: "shift-cancelled" });
    await say(hosting, "shift-called-off", {});
  },
};

const toldAtOnce = 500;

const tellingWatchers: Reaction = {
  name: "face-time.telling-watchers",
  on: "face-time.shift-opened",
  async react({ db, clock }, event) {
    const { shiftId, by, goesOn } = event.payload as { shiftId: string; by: string; goesOn?: boolean };
    // Of a series only the first shift is told of.
    if (goesOn) return;
    const found = await shiftOf(db.read, shiftId);
    if (!found || found.shift.cancelledAt) return;
    const shift = { ...found.shift, city: found.city, country: found.country };
    for (let after = ""; ; ) {
      const people = await watchersOf(db.read, shift, { after, most: toldAtOnce });
      const last = people.at(-1);
      if (!last) return;
      await toldOf(db, found, { people, kind: "shift-opened", by, cause: event.id, now: clock.now() });
      after = last;
    }
  },
};

const askingColleagues: Reaction = {
  name: "face-time.asking-colleagues",
  on: "face-time.swap-asked",
  async react({ db, clock }, event) {
    const { swapId, shiftId, by, colleagueId } = event.payload as { swapId: string; shiftId: string; by: string; colleagueId: string };
    const [swap] = await db.read.select({ other: bookingSwaps.inReturnShiftId }).from(bookingSwaps).where(eq(bookingSwaps.id, swapId));
    const asked = await shiftOf(db.read, shiftId);
    const other = swap?.other ? await shiftOf(db.read, swap.other) : undefined;
    const found = asked && other ? { ...asked, name: m.face_time_swap_exchange_name({ shift: asked.name, other: other.name }) } : asked;
    if (found) await toldOf(db, found, { people: [colleagueId], kind: "shift-swap-asked", by, cause: event.id, now: clock.now() });
  },
};

const tellingOfWithdrawnSwaps: Reaction = {
  name: "face-time.telling-of-withdrawn-swaps",
  on: "face-time.swap-withdrawn",
  async react({ db, clock }, event) {
    const { shiftId, by, colleagueId } = event.payload as { shiftId: string; by: string; colleagueId: string };
    const found = await shiftOf(db.read, shiftId);
    if (found) await toldOf(db, found, { people: [colleagueId], kind: "shift-swap-withdrawn", by, cause: event.id, now: clock.now() });
  },
};

const tellingOfSwaps: Reaction = {
  name: "face-time.telling-of-swaps",
  on: "face-time.swap-answered",
  async react({ db, clock }, event) {
    const { shiftId, by, guestId, accepted } = event.payload as { shiftId: string; by: string; guestId: string; accepted: boolean };
    const found = await shiftOf(db.read, shiftId);
    // Who took the place: the booking itself tells the guest that it is no longer theirs.
    if (found && !accepted)
      await toldOf(db, found, { people: [guestId], kind: "shift-swap-declined", by, cause: event.id, now: clock.now() });
  },
};

export const faceTimeReactions: readonly Reaction[] = [
  tellingGuests,
  askingForAnswers,
  tellingOfChanges,
  tellingHostsOfTheEnd,
  tellingOfSeries,
  tellingWatchers,
  askingColleagues,
  tellingOfWithdrawnSwaps,
  tellingOfSwaps,
];
