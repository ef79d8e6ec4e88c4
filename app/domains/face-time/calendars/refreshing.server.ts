/** Brings the calendars of everybody on a shift up to date, has those who should know written to, and plans their reminders. */
import { createHash } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import type { Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { bookings, shiftHosts } from "#db/schema/face-time.ts";
import { calendarEntries } from "#db/schema/face-time-calendar.ts";
import { people, personDeactivations, sites } from "#db/schema/people.ts";
import { lockShifts } from "../locking.server.ts";
import { askForCalendarLetters } from "./calendar-letters.server.ts";
import { changesTo, placesOn } from "./entries.ts";
import { forgetReminders, planReminders } from "./reminding.server.ts";

/** Idempotent: what the calendars show already is not written again, and nobody is told twice. */
export async function refreshEntries(world: World, shiftId: string): Promise<void> {
  await world.db.write(async (tx) => {
    const shift = await lockedShift(tx, shiftId);
    if (!shift) return;
    const now = world.clock.now();
    const places = placesOn(shift, shift.who);
    const standing = await tx.select().from(calendarEntries).where(eq(calendarEntries.shiftId, shiftId));
    const changes = changesTo(standing, places, shift);
    const readers = await readersOf(tx, [...new Set(changes.map(({ place }) => place.personId))]);
    const told: string[] = [];
    for (const { place, sequence, letter } of changes) {
      const { personId, scope, state } = place;
      const reader = readers.get(personId);
      const before = standing.find((entry) => entry.personId === personId && entry.scope === scope);
      // Not to somebody who has gone, and not about what has begun: a walk-in is there already.
      const news = reader && shift.startsAt > now && letter !== undefined;
      if (news) told.push(personId);
      const row = {
        personId,
        shiftId,
        scope,
        state,
        startsAt: shift.startsAt,
        endsAt: shift.endsAt,
        details: shift.details,
        sequence,
        changedAt: now,
        invitedAt: before?.invitedAt ?? null,
      };
      await tx
        .insert(calendarEntries)
        .values(row)
        .onConflictDoUpdate({ target: [calendarEntries.personId, calendarEntries.shiftId, calendarEntries.scope], set: row });
      if (before) await forgetReminders(tx, before);
      if (reader && state === "confirmed")
        await planReminders(tx, { ...row, zone: reader.zone, since: news ? now : (row.invitedAt ?? now), now });
    }
    await askForCalendarLetters(tx, told, now);
  });
}

async function lockedShift(tx: Transaction, shiftId: string) {
  const [shift] = await lockShifts(tx, [shiftId]);
  if (!shift) return undefined;
  const [site] = await tx.select().from(sites).where(eq(sites.id, shift.siteId));
  if (!site) return undefined;
  const { id, startsAt, endsAt, activity, bring, about, language } = shift;
  const who = await whoIsOn(tx, shiftId);
  const details = `${hashOf([activity, bring, about, site.name, site.city, site.zone])}.${hashOf([language, ...who.hosts.toSorted()])}`;
  return { id, startsAt, endsAt, who, details, cancelled: shift.cancelledAt !== null };
}

const hashOf = (said: readonly string[]) => createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 16);

async function whoIsOn(read: Reader, shiftId: string) {
  const guests = await read
    .select({ personId: bookings.personId, state: bookings.state })
    .from(bookings)
    .where(and(eq(bookings.shiftId, shiftId), inArray(bookings.state, ["held", "offered", "confirmed", "attended", "missed"])));
  const hosts = await read.select({ personId: shiftHosts.personId }).from(shiftHosts).where(eq(shiftHosts.shiftId, shiftId));
  return { bookings: guests, hosts: hosts.map(({ personId }) => personId) };
}

/** Those who are here, with their zones. */
async function readersOf(read: Reader, ids: readonly string[]): Promise<Map<string, { readonly zone: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({ id: people.id, zone: people.zone, gone: personDeactivations.at })
    .from(people)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(inArray(people.id, [...ids]));
  return new Map(rows.filter(({ gone }) => !gone).map((row) => [row.id, row]));
}

/** Whatever happens to a shift, or to somebody's place on it. */
const happenings = ["face-time.shift-opened", "face-time.shift-changed", "face-time.shift-called-off", "face-time.clock-moved"] as const;

const shiftReactions = happenings.map(
  (on): Reaction => ({
    name: `face-time.calendars:${on}`,
    on,
    react: (world, { payload }) => refreshEntries(world, (payload as { shiftId: string }).shiftId),
  }),
);

const bookingReaction: Reaction = {
  name: "face-time.calendars",
  on: "face-time.booking-changed",
  async react(world, { payload }) {
    const { changes } = payload as { changes: readonly { shiftId: string }[] };
    for (const shiftId of new Set(changes.map((change) => change.shiftId))) await refreshEntries(world, shiftId);
  },
};

export const refreshingReactions: readonly Reaction[] = [...shiftReactions, bookingReaction];
