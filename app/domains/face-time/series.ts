/**
 * Shifts that come again every so many weeks or months. A series is a rule about days; the time on the wall is the same on each
 * of them, however the clocks stand. Every series ends.
 */
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { dayAfter, type Reading, spanOf, timesAt, type Wall } from "./when.ts";

export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof weekdays)[number];

/** How often a month's weekday comes: the first to the fourth, or the last. */
export const places = [1, 2, 3, 4, -1] as const;
export type Place = (typeof places)[number];

export type Pattern =
  | { readonly frequency: "weekly"; readonly every: number; readonly on: readonly Weekday[] }
  /** `on` a day of the month (months that lack it are left out) or on the such-and-such weekday of it. */
  | { readonly frequency: "monthly"; readonly every: number; readonly on: number | { readonly place: Place; readonly weekday: Weekday } };

/** A number of times, or the last day that may be one. */
export type Ending = { readonly count: number } | { readonly until: string };

export interface Series {
  readonly zone: string;
  readonly pattern: Pattern;
  readonly ending: Ending;
  /** The first day that may be one. */
  readonly from: string;
  /** `HH:MM` on the wall; where the end is not after the start it is on the next day. */
  readonly starts: string;
  readonly ends: string;
  /** For the days on which the start or end has two readings. */
  readonly startReading?: Reading | null;
  readonly endReading?: Reading | null;
  /** Days left out. */
  readonly except?: readonly string[];
}

/** Longest series: two years and a half of every week. */
export const mostOccurrences = 130;

export interface Occurrence {
  readonly day: string;
  readonly starts: Wall;
  readonly ends: Wall;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Worked, not shown on the wall. */
  readonly minutes: number;
  /** Whether start or end does not exist or exists twice on this day, so that somebody should look. */
  readonly changing: boolean;
}

/**
 * The days of a series in order, exceptions left out (they count: eight times with one left out are seven). At most `most`,
 * to tell a series that is too long from one that fits.
 */
export function daysOf({ pattern, ending, from, except }: Omit<Series, "zone" | "starts" | "ends">, most = mostOccurrences + 1): string[] {
  const rule = ruleOf(pattern, ending, from);
  const days: string[] = [];
  // Days are counted in UTC, where each is as long as the next: the clock of the place comes to them afterwards.
  rule.all((at) => {
    days.push(at.toString().slice(0, 10));
    return days.length < most;
  });
  const left = new Set(except);
  return days.slice(0, most).filter((day) => !left.has(day));
}

function ruleOf(pattern: Pattern, ending: Ending, from: string): RRuleTemporal {
  const noon = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: "UTC", plainTime: "12:00" });
  return new RRuleTemporal({
    freq: pattern.frequency === "weekly" ? "WEEKLY" : "MONTHLY",
    interval: pattern.every,
    dtstart: noon(from),
    wkst: "MO",
    ...partsOf(pattern),
    ...("count" in ending ? { count: ending.count } : { until: noon(ending.until) }),
  });
}

/** The rule as calendars write it (RFC 5545). */
export function ruleText(pattern: Pattern, ending: Ending): string {
  const { byDay, byMonthDay } = partsOf(pattern);
  const on = byDay ? `BYDAY=${byDay.join(",")}` : `BYMONTHDAY=${byMonthDay?.join(",")}`;
  const end = "count" in ending ? `COUNT=${ending.count}` : `UNTIL=${ending.until.replaceAll("-", "")}`;
  return `FREQ=${pattern.frequency.toUpperCase()};INTERVAL=${pattern.every};${on};${end}`;
}

function partsOf(pattern: Pattern): { byDay?: string[]; byMonthDay?: number[] } {
  if (pattern.frequency === "weekly") return { byDay: [...pattern.on] };
  if (typeof pattern.on === "number") return { byMonthDay: [pattern.on] };
  return { byDay: [`${pattern.on.place}${pattern.on.weekday}`] };
}

/** A time of a series on one of its days. */
export function occurrenceOn(series: Pick<Series, "zone" | "starts" | "ends" | "startReading" | "endReading">, day: string): Occurrence {
  const { zone, startReading, endReading } = series;
  const starts = `${day}T${series.starts}`;
  const ends = `${series.ends > series.starts ? day : dayAfter(day, 1)}T${series.ends}`;
  const changing = timesAt(zone, starts).kind !== "once" || timesAt(zone, ends).kind !== "once";
  return { day, starts, ends, changing, ...spanOf({ zone, starts, ends, startReading, endReading }) };
}

export function occurrencesOf(series: Series, most?: number): Occurrence[] {
  return daysOf(series, most).map((day) => occurrenceOn(series, day));
}

/** The pattern that a day stands for when somebody says "every week" or "every month" of it. */
export function weekdayOf(day: string): Weekday {
  return weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? "MO";
}

/** Which of its weekday in the month a day is; the last where there is no fifth in each month. */
export function placeOf(day: string): Place {
  const turn = Math.ceil(Temporal.PlainDate.from(day).day / 7);
  return places.find((place) => place === turn) ?? -1;
}

/** What the form of a shift offers. */
export const repeats = ["weekly", "month-day", "month-weekday"] as const;

/** The day of the first shift is always one of the days. */
export function patternFrom(repeat: (typeof repeats)[number], day: string, on: readonly Weekday[]): Pattern {
  const weekday = weekdayOf(day);
  if (repeat === "month-day") return { frequency: "monthly", every: 1, on: Number(day.slice(8)) };
  if (repeat === "month-weekday") return { frequency: "monthly", every: 1, on: { place: placeOf(day), weekday } };
  return { frequency: "weekly", every: 1, on: weekdays.filter((one) => one === weekday || on.includes(one)) };
}

export const scopes = ["one", "following", "all"] as const;
export type Scope = (typeof scopes)[number];

/** A shift of a series as it stands. */
export interface Standing {
  readonly id: string;
  /** The day of the series that it was made for: stays when the shift alone is moved. */
  readonly day: string;
  readonly startsAt: Date;
  /** Whether it was changed by itself once: then it no longer follows the series. */
  readonly alone: boolean;
  readonly cancelled: boolean;
}

export interface SeriesPlan {
  /** Shifts that stay, with their guests, and when they are from now on. */
  readonly change: readonly { readonly id: string; readonly to: Occurrence }[];
  /** Times of the series that have no shift yet. */
  readonly add: readonly Occurrence[];
  /** Shifts that the series no longer has a time for. */
  readonly cancel: readonly string[];
  /** What is left of the series as it was; undefined when it is changed from its beginning. */
  readonly before?: Series;
  /** The series from now on; undefined when only one shift is changed. */
  readonly series?: Series;
}

/**
 * What a change to a series does to the shifts that it has made. `one` changes the shift alone; `following` ends the series the
 * day before and begins another; `all` changes every shift that has not begun. What has begun stays as it was, and so does what
 * was changed by itself or cancelled. Guests go along: the first shift left goes to the first new time, and so on.
 */
export function planChange(
  scope: Scope,
  change: {
    readonly series: Series;
    readonly to: Series;
    readonly day: string;
    readonly standing: readonly Standing[];
    readonly now: Date;
  },
): SeriesPlan {
  const { series, to, day, standing, now } = change;
  if (scope === "one") {
    const shift = standing.find((one) => one.day === day && !one.cancelled && one.startsAt > now);
    return { change: shift ? [{ id: shift.id, to: occurrenceOn(to, to.from) }] : [], add: [], cancel: [] };
  }
  const open = standing
    .filter((one) => one.startsAt > now && (scope === "all" || one.day >= day))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const kept = new Set(open.filter(({ alone, cancelled }) => alone || cancelled).map((one) => one.day));
  const next = scope === "all" ? to : restFrom(day, series, to);
  const times = occurrencesOf(next).filter((one) => one.startsAt > now && !kept.has(one.day));
  const movable = open.filter(({ alone, cancelled }) => !alone && !cancelled);
  const pairs = matched(movable, times);
  const taken = new Set(pairs.map(({ to: { day: one } }) => one));
  const staying = new Set(pairs.map(({ id }) => id));
  return {
    change: pairs,
    add: times.filter((one) => !taken.has(one.day)),
    cancel: movable.filter(({ id }) => !staying.has(id)).map(({ id }) => id),
    ...(scope === "following" && day > series.from ? { before: endedBefore(series, day) } : {}),
    series: next,
  };
}

/** A shift stays on its day where the new series has that day too; the others go to the times left, in order. */
function matched(movable: readonly Standing[], times: readonly Occurrence[]): { id: string; to: Occurrence }[] {
  const byDay = new Map(times.map((time) => [time.day, time]));
  const moved = movable.filter(({ day }) => !byDay.has(day));
  const days = new Set(movable.map(({ day }) => day));
  const free = times.filter(({ day }) => !days.has(day));
  return [
    ...movable.flatMap(({ id, day }) => {
      const to = byDay.get(day);
      return to ? [{ id, to }] : [];
    }),
    ...moved.flatMap(({ id }, turn) => {
      const to = free[turn];
      return to ? [{ id, to }] : [];
    }),
  ].toSorted((one, other) => (one.to.day < other.to.day ? -1 : 1));
}

/** The series from a day on: a count goes on from what there has been, unless another was asked for. */
function restFrom(day: string, series: Series, to: Series): Series {
  const from = to.from > day ? to.from : day;
  if (!("count" in to.ending && "count" in series.ending) || to.ending.count !== series.ending.count) return { ...to, from };
  const gone = daysOf({ ...series, except: [] }).filter((one) => one < day).length;
  return { ...to, from, ending: { count: Math.max(1, to.ending.count - gone) } };
}

function endedBefore(series: Series, day: string): Series {
  return { ...series, ending: { until: dayAfter(day, -1) } };
}
