/** Formats of the reader's language, kept: to make one takes two hundred times as long as to use it. */
import { remembering } from "#app/shared/remembering.ts";

const dates = remembering<Intl.DateTimeFormat>();
const distances = remembering<Intl.RelativeTimeFormat>();
const numbers = remembering<Intl.NumberFormat>();
const names = remembering<Intl.DisplayNames>();
/** A span takes fifty times as long as a moment, and pages say the hours of the same shifts. */
const spans = remembering<string>();

const date: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };

const shapes = {
  date,
  moment: { ...date, hour: "numeric", minute: "2-digit", timeZoneName: "short" },
  weekday: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** Where the year is plain from what stands around it. */
  longDay: { weekday: "long", day: "numeric", month: "long" },
  /** Beside another day that says more. */
  shortDay: { weekday: "short", day: "numeric", month: "long" },
  shortWeekday: { weekday: "short" },
  longWeekday: { weekday: "long" },
  clock: { hour: "2-digit", minute: "2-digit" },
  /** As a span says its hours: alone, some languages put a nought before them. */
  spanClock: { hour: "numeric", minute: "2-digit" },
  year: { year: "numeric" },
  month: { month: "long", year: "numeric" },
  shortMonth: { month: "short" },
  /** For calculating with calendar days: always in the same order and digits. */
  numerals: { year: "numeric", month: "numeric", day: "numeric", numberingSystem: "latn", calendar: "gregory" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export function dateFormat(locale: string, zone: string, shape: keyof typeof shapes): Intl.DateTimeFormat {
  return dates(`${locale} ${zone} ${shape}`, () => new Intl.DateTimeFormat(locale, { ...shapes[shape], timeZone: zone }));
}

/** Whether two moments are on one calendar day, each by the clock of its own zone. */
export function sameDay(one: Date, zone: string, other: Date, otherZone = zone): boolean {
  return dateFormat("en", zone, "numerals").format(one) === dateFormat("en", otherZone, "numerals").format(other);
}

/** A day in words; the year is said where it is not the one that the reader is in. */
export function dayNamed(at: Date, zone: string, reader: { locale: string; zone: string; now: number }): string {
  const year = (moment: Date | number, of: string) => dateFormat("en", of, "year").format(moment);
  const here = year(at, zone) === year(reader.now, reader.zone);
  return dateFormat(reader.locale, zone, here ? "longDay" : "weekday").format(at);
}

/**
 * From when until when, by the clock of a zone; past midnight with the day of the end. Node sets narrow spaces in a span, browsers plain ones; written otherwise than it
 * was sent, a page would be made anew.
 */
export function hoursBetween(locale: string, zone: string, from: Date, until: Date): string {
  return spans(`${locale} ${zone} ${from.getTime()} ${until.getTime()}`, () => {
    const clock = dateFormat(locale, zone, "clock");
    const { format } = dateFormat(locale, zone, twelveHours(clock) ? "spanClock" : "clock");
    // Midnight is still the end of the day before it.
    const toMidnight = `${format(from)}–${format(until)}`;
    const span = sameDay(from, zone, until)
      ? clock.formatRange(from, until)
      : sameDay(from, zone, new Date(until.getTime() - 1))
        ? toMidnight
        : `${format(from)} – ${dateFormat(locale, zone, "shortDay").format(until)}, ${format(until)}`;
    return span.replaceAll(/\s/g, " ");
  });
}

const twelveHours = (clock: Intl.DateTimeFormat) => clock.resolvedOptions().hour12 === true;

export function distanceFormat(locale: string): Intl.RelativeTimeFormat {
  return distances(locale, () => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
}

/** A nought that was rounded up from below is a nought: written "-0" here, it would be "0" after the way to the browser, and the page made anew. */
export function numberFormat(locale: string): Intl.NumberFormat {
  return numbers(locale, () => new Intl.NumberFormat(locale, { signDisplay: "negative" }));
}

/** Of countries and languages, by their codes. */
export function nameFormat(locale: string, type: "region" | "language"): Intl.DisplayNames {
  return names(`${locale} ${type}`, () => new Intl.DisplayNames(locale, { type }));
}
