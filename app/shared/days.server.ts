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

/** The moment of a wall time, `HH:MM`, on a day in a zone; where clocks skip it, as much later. */
export function momentAt(zone: string, day: string, time: string): Date {
  return new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds);
}

/** Days since 1970-01-01: for choices that change once a day. */
export function dayNumber(day: string): number {
  return Temporal.PlainDate.from("1970-01-01").until(Temporal.PlainDate.from(day), { largestUnit: "day" }).days;
}

const zoned = (zone: string, at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
