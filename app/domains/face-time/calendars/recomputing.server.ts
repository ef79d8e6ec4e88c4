/**
 * Governments change the rules of their clocks after people have booked. What was agreed on is the time on the wall: it stays,
 * and the moment that it means moves.
 */
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { emit, type Reaction } from "#app/shared/events.server.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import { momentOf } from "#app/shared/when.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder } from "#db/dialect.ts";
import { shifts } from "#db/schema/face-time.ts";
import { calendarEntries } from "#db/schema/face-time-calendar.ts";
import { sites } from "#db/schema/people.ts";
import { everybodyOn, moveGuests } from "../changing.server.ts";
import { lockPeople, lockShift } from "../locking.server.ts";

const batch = 500;

/** Every day, so that new rules are known on the day on which a new version of Node brings them. */
export const recomputingMoments: JobHandler = {
  kind: "face-time.recomputing",
  atStart: true,
  async run(world) {
    const now = world.clock.now();
    let from: Coming | undefined;
    do {
      const rows = await comingShifts(world.db.read, now, from);
      for (const { id } of rows.filter(isOff)) await recompute(world, id);
      from = rows.length === batch ? rows.at(-1) : undefined;
    } while (from);
    return shifted(now, dayLength);
  },
};

type Coming = Awaited<ReturnType<typeof comingShifts>>[number];

function comingShifts(read: Reader, now: Date, from: { startsAt: Date; id: string } | undefined) {
  const place = from && afterInOrder([shifts.startsAt, shifts.id], [from.startsAt, from.id]);
  return timed(read)
    .where(and(isNull(shifts.cancelledAt), gt(shifts.startsAt, now), place))
    .orderBy(asc(shifts.startsAt), asc(shifts.id))
    .limit(batch);
}

const timed = (read: Reader) =>
  read
    .select({
      id: shifts.id,
      zone: sites.zone,
      startsWall: shifts.startsWall,
      endsWall: shifts.endsWall,
      startsReading: shifts.startsReading,
      endsReading: shifts.endsReading,
      startsAt: shifts.startsAt,
      endsAt: shifts.endsAt,
      sequence: shifts.sequence,
    })
    .from(shifts)
    .innerJoin(sites, eq(sites.id, shifts.siteId));

function momentsOf({ zone, startsWall, endsWall, startsReading, endsReading }: Omit<Coming, "id" | "sequence">) {
  return { startsAt: momentOf(zone, startsWall, startsReading), endsAt: momentOf(zone, endsWall, endsReading) };
}

function isOff(shift: Coming): boolean {
  const right = momentsOf(shift);
  return right.startsAt.getTime() !== shift.startsAt.getTime() || right.endsAt.getTime() !== shift.endsAt.getTime();
}

async function recompute(world: World, id: string): Promise<void> {
  await world.db.write(async (tx) => {
    const expected = await everybodyOn(tx, id);
    await lockPeople(tx, expected);
    const from = await lockShift(tx, id);
    const [shift] = await timed(tx).where(and(eq(shifts.id, id), isNull(shifts.cancelledAt)));
    if (!shift || !isOff(shift)) return;
    // Somebody has booked meanwhile and is not locked: the job is tried again.
    if ((await everybodyOn(tx, id)).some((one) => !expected.includes(one))) throw new Error("A shift was booked while its moment moved.");
    const at = world.clock.now();
    const [to] = await tx
      .update(shifts)
      .set({ ...momentsOf(shift), sequence: shift.sequence + 1, updatedAt: at })
      .where(eq(shifts.id, id))
      .returning();
    if (!to) return;
    await moveGuests(tx, { from, to, by: null, now: at });
    await emit(tx, { kind: "face-time.clock-moved", payload: { shiftId: id }, at });
  });
}

/** Hosts and guests hear why their calendar shows another time; the letters themselves come with the refreshed calendars. */
export const tellingOfClocks: Reaction = {
  name: "face-time.telling-of-clocks",
  on: "face-time.clock-moved",
  async react({ db, clock }, { id, payload }) {
    const { shiftId } = payload as { shiftId: string };
    const people = await db.read
      .select({ personId: calendarEntries.personId, site: sites.name })
      .from(calendarEntries)
      .innerJoin(shifts, eq(shifts.id, calendarEntries.shiftId))
      .innerJoin(sites, eq(sites.id, shifts.siteId))
      .where(and(eq(calendarEntries.shiftId, shiftId), gt(shifts.startsAt, clock.now())));
    const [first] = people;
    if (!first) return;
    await db.write((tx) =>
      tell(tx, {
        people: people.map(({ personId }) => personId),
        kind: "shift-clock",
        about: { kind: "shift", id: shiftId },
        params: { site: first.site },
        cause: `shift-clock:${id}`,
        now: clock.now(),
      }),
    );
  },
};
