/**
 * Wall time and moments. What people agree on is what the clock on the wall of a place will show; the moment follows from it
 * by the rules of the zone, and moves with them when a government changes them.
 */
import { Temporal } from "temporal-polyfill";

/** What a clock shows: `YYYY-MM-DDTHH:MM`. */
export type Wall = string;

/** On the day the clocks change a wall time may come twice, or not at all: which of the two moments is meant. */
export const readings = ["earlier", "later"] as const;
export type Reading = (typeof readings)[number];

/** The one taken where nobody was asked: the first of a time that comes twice; past the gap for one that does not come. */
export function usualReading(zone: string, wall: Wall): Reading {
  return timesAt(zone, wall).kind === "never" ? "later" : "earlier";
}

/** A moment that may be meant, as the clock of the place then shows it. */
export interface Offer {
  readonly reading: Reading;
  readonly at: Date;
  /** Differs from the time asked about where that does not exist. */
  readonly wall: Wall;
  /** From UTC: `+01:00`. */
  readonly offset: string;
}

export type Times =
  | { readonly kind: "once"; readonly at: Date }
  | { readonly kind: "twice" | "never"; readonly offers: readonly [Offer, Offer] };

/** Every moment that a wall time may mean in a zone. Throws a RangeError where it is no time or no zone at all. */
export function timesAt(zone: string, wall: Wall): Times {
  const [earlier, later] = [read(zone, wall, "earlier"), read(zone, wall, "later")];
  if (earlier.at.getTime() === later.at.getTime()) return { kind: "once", at: earlier.at };
  return { kind: earlier.wall === later.wall ? "twice" : "never", offers: [earlier, later] };
}

/** The moment of a wall time. `reading` decides where there are two; without it, the usual one. */
export function momentOf(zone: string, wall: Wall, reading?: Reading | null): Date {
  return read(zone, wall, reading ?? usualReading(zone, wall)).at;
}

function read(zone: string, wall: Wall, reading: Reading): Offer {
  const zoned = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: reading });
  return { reading, at: new Date(zoned.epochMilliseconds), wall: minutesOf(zoned), offset: zoned.offset };
}

/** What the clock of a place shows at a moment. */
export function wallIn(zone: string, at: Date): Wall {
  return minutesOf(zonedAt(zone, at));
}

/** How far a place is from UTC at a moment: `+05:45`. */
export function offsetIn(zone: string, at: Date): string {
  return zonedAt(zone, at).offset;
}

/** Whether two places show the same time at a moment, whatever their names: then one of them is enough to say. */
export function sameClock(zone: string, other: string, at: Date): boolean {
  return offsetIn(zone, at) === offsetIn(other, at);
}

/** Whole minutes from one moment to another: what is worked, also in a night in which the clocks change. */
export function minutesBetween(from: Date, until: Date): number {
  return Math.round((until.getTime() - from.getTime()) / 60_000);
}

/** A stretch of wall time in a zone, each end with its choice where it has two readings. */
export interface Stretch {
  readonly zone: string;
  readonly starts: Wall;
  readonly ends: Wall;
  readonly startReading?: Reading | null;
  readonly endReading?: Reading | null;
}

/** Start and end as moments, and the minutes in between, which are negative where the end comes first. */
export function spanOf({ zone, starts, ends, startReading, endReading }: Stretch): { startsAt: Date; endsAt: Date; minutes: number } {
  const [startsAt, endsAt] = [momentOf(zone, starts, startReading), momentOf(zone, ends, endReading)];
  return { startsAt, endsAt, minutes: minutesBetween(startsAt, endsAt) };
}

/** Whole days from one to another. */
export function daysBetween(from: string, until: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: "day" }).days;
}

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

const zonedAt = (zone: string, at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
const minutesOf = (zoned: Temporal.ZonedDateTime) => zoned.toPlainDateTime().toString({ smallestUnit: "minute" });
