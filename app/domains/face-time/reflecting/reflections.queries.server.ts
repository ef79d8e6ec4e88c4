import { and, desc, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { dayIn } from "#app/shared/days.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { Reader } from "#db/client.ts";
import { activities, bookings, reflections, shifts } from "#db/schema/face-time.ts";
import { sites } from "#db/schema/people.ts";
import { channelOfKind, isActivityKind } from "../face-time.ts";
import { reflectionNamed } from "./reflections.ts";

/** One's own visit to a shift, where one was checked in, with what one took away. Refuses with `hallway.not-found`. */
export async function ownVisit(read: Reader, person: Pick<Person, "id">, shiftId: string | undefined) {
  if (!shiftId || !isId(shiftId)) throw notFound();
  const [row] = await read
    .select({
      bookingId: bookings.id,
      countsAt: bookings.countsAt,
      activity: shifts.activity,
      activityName: activities.name,
      site: sites.name,
      zone: sites.zone,
      startsAt: shifts.startsAt,
      endsAt: shifts.endsAt,
      reflection: { id: reflections.id, surprised: reflections.surprised, felt: reflections.felt, change: reflections.change },
    })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .leftJoin(activities, eq(activities.id, shifts.activity))
    .leftJoin(reflections, eq(reflections.bookingId, bookings.id))
    .where(and(eq(bookings.shiftId, shiftId), eq(bookings.personId, person.id), eq(bookings.state, "attended")))
    .orderBy(desc(bookings.arrival))
    .limit(1);
  if (!row) throw notFound();
  return row;
}

/** Whether the host says that somebody did not come: then there is nothing to think back on, until the host says otherwise. */
export async function wasMissed(read: Reader, person: Pick<Person, "id">, shiftId: string | undefined): Promise<boolean> {
  if (!shiftId || !isId(shiftId)) return false;
  const own = and(eq(bookings.shiftId, shiftId), eq(bookings.personId, person.id), eq(bookings.state, "missed"));
  return (await read.select({ id: bookings.id }).from(bookings).where(own).limit(1)).length > 0;
}

/**
 * What a story starts with that comes of one's own reflection: where, through which channel and when it was, and what was written
 * about the customer. Undefined where the address names none of one's own.
 */
export async function storyBegunBy(
  read: Reader,
  person: Pick<Person, "id" | "zone">,
  from: string | null,
): Promise<Record<string, string> | undefined> {
  const id = reflectionNamed(from);
  if (!id) return undefined;
  const [row] = await read
    .select({
      siteId: shifts.siteId,
      zone: sites.zone,
      startsAt: shifts.startsAt,
      activity: shifts.activity,
      channel: activities.channel,
      surprised: reflections.surprised,
      felt: reflections.felt,
      change: reflections.change,
    })
    .from(reflections)
    .innerJoin(bookings, eq(bookings.id, reflections.bookingId))
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .leftJoin(activities, eq(activities.id, shifts.activity))
    .where(and(eq(reflections.id, id), eq(reflections.personId, person.id)));
  if (!row) return undefined;
  const [there, today] = [dayIn(row.zone, row.startsAt), dayIn(person.zone, read.now())];
  // Where the site is a day ahead, its today has not been yet for whoever tells the story.
  const isToCome = there > today;
  const channel = isActivityKind(row.activity) ? channelOfKind[row.activity] : row.channel;
  return {
    siteId: row.siteId,
    ...(channel ? { channel } : {}),
    happenedOn: isToCome ? today : there,
    happened: `${row.surprised}\n\n${row.felt}`,
  };
}
