/** Calendar days where a person is, as moments and back. */
import { Temporal } from "temporal-polyfill";
import { remembering } from "./remembering.ts";

/** The day that a moment falls on in a zone, `YYYY-MM-DD`. */
export function dayIn(zone: string, at: Date): string {
  return zoned(zone, at).toPlainDate().toString();
}

/** 0…23. */
export function hourIn(zone: string, at: Date): number {
  return zoned(zone, at).hour;
}

/** The moment at which a day begins in a zone, also where clocks change at midnight. `plus`: so many days later. */
export function startOfDay(zone: string, day: string, plus = 0): Date {
  return new Date(startsOfDays(`${zone} ${day} ${plus}`, () => begins(zone, day, plus)));
}

/** Asked by most pages for the day that it is where their reader is. */
const startsOfDays = remembering<number>();

const begins = (zone: string, day: string, plus: number): number =>
  Temporal.PlainDate.from(day).add({ days: plus }).toZonedDateTime({ timeZone: zone }).epochMilliseconds;

const zoned = (zone: string, at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
