/** Calendar days where a person is, as moments and back. */
import { Temporal } from "temporal-polyfill";

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
  const date = Temporal.PlainDate.from(day).add({ days: plus });
  return new Date(date.toZonedDateTime({ timeZone: zone }).epochMilliseconds);
}

const zoned = (zone: string, at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
