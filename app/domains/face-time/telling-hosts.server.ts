/** Hosts hear who comes and who does not come after all; whoever approved a request hears that it was given back. */
import { and, eq, inArray } from "drizzle-orm";
import { settleNews } from "#app/domains/notifications/settling.server.ts";
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Reaction } from "#app/shared/events.server.ts";
import type { Reader } from "#db/client.ts";
import { bookingApprovals, bookings } from "#db/schema/face-time.ts";
import type { BookingChange } from "./advancing.server.ts";
import { answerers } from "./approval.ts";
import { type NamedShift, shiftOf } from "./shift-news.server.ts";
import { delegatesOf, hostsOf, standingsFor } from "./standing.queries.server.ts";

const tellingHosts: Reaction = {
  name: "face-time.telling-hosts",
  on: "face-time.booking-changed",
  async react({ db, clock }, event) {
    const { changes } = event.payload as { changes: readonly BookingChange[] };
    const comes = changes.filter(({ state }) => state === "confirmed");
    const gone = changes.filter(({ state, was }) => state === "cancelled" && was === "confirmed");
    const [first] = [...comes, ...gone];
    const found = first && (await shiftOf(db.read, first.shiftId));
    // A walk-in or a correction of a day that has been is seen by the host who makes it.
    if (!found || found.shift.startsAt <= clock.now() || found.shift.cancelledAt) return;
    const hosts = await hostsOf(db.read, found.shift.id);
    const approvers = await approversOf(db.read, gone);
    await db.write(async (tx) => {
      const about = { kind: "shift", id: found.shift.id };
      const news = { about, params: { shift: found.name }, now: clock.now() };
      const others = (ids: readonly string[], by: string | undefined) => ids.filter((id) => id !== by);
      for (const { bookingId, personId, by } of comes) {
        const cause = `shift-guest-comes:${event.id}:${bookingId}`;
        await tell(tx, { ...news, people: others(hosts, by), kind: "shift-guest-comes", actorId: personId, cause });
      }
      for (const { bookingId, personId, by } of gone) {
        const cause = `shift-guest-gone:${event.id}:${bookingId}`;
        await tell(tx, { ...news, people: others(hosts, by), kind: "shift-guest-gone", actorId: personId, cause });
        const approver = others(approvers.get(bookingId) ?? [], by).filter((id) => !hosts.includes(id));
        await tell(tx, { ...news, people: approver, kind: "shift-given-back", actorId: personId, cause: `${cause}:approved` });
      }
    });
  },
};

async function approversOf(read: Reader, gone: readonly BookingChange[]): Promise<Map<string, string[]>> {
  if (gone.length === 0) return new Map();
  const ids = gone.map(({ bookingId }) => bookingId);
  const rows = await read
    .select({ bookingId: bookingApprovals.bookingId, by: bookingApprovals.by })
    .from(bookingApprovals)
    .where(and(inArray(bookingApprovals.bookingId, ids), eq(bookingApprovals.answer, "approved")));
  return new Map(rows.map(({ bookingId, by }) => [bookingId, [by]]));
}

/** Nobody is called to a request that was answered or has ended. */
const settlingRequests: Reaction = {
  name: "face-time.settling-requests",
  on: "face-time.booking-changed",
  async react({ db, clock }, event) {
    const { changes } = event.payload as { changes: readonly BookingChange[] };
    const [first] = changes;
    const found = first && (await shiftOf(db.read, first.shiftId));
    if (!found) return;
    const asked = await stillAsked(db.read, found, clock.now());
    const about = { kind: "shift", id: found.shift.id };
    await db.write((tx) => settleNews(tx, { about, kinds: ["shift-request"], but: asked, now: clock.now() }));
  },
};

async function stillAsked(read: Reader, { shift }: NamedShift, now: Date): Promise<string[]> {
  const open = await read
    .select({ personId: bookings.personId, answer: bookingApprovals.answer })
    .from(bookings)
    .leftJoin(bookingApprovals, eq(bookingApprovals.bookingId, bookings.id))
    .where(and(eq(bookings.shiftId, shift.id), inArray(bookings.state, ["held", "waiting", "offered"])));
  const ids = open.filter(({ answer }) => answer === null).map(({ personId }) => personId);
  const standings = await standingsFor(read, shift, ids, now);
  const delegates = await delegatesOf(
    read,
    standings.map(({ managerId }) => managerId),
    now,
  );
  const hosts = await hostsOf(read, shift.id);
  return standings.flatMap(({ personId, managerId }) => {
    const asking = { personId, managerId, delegates: delegates.get(managerId ?? "") ?? [], hosts };
    // A manager whose delegate was told was told as well, where the delegation began meanwhile.
    return [...answerers(asking), ...(managerId ? [managerId] : [])];
  });
}

export const hostReactions: readonly Reaction[] = [tellingHosts, settlingRequests];
