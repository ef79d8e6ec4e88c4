/**
 * Shifts that come again every so many weeks or months. A series is a rule about days; the time on the wall is the same on each
 * of them, however the clocks stand. Every series ends.
 */
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { type Weekday, weekdays } from "./face-time.ts";

/** How often a month's weekday comes: the first to the fourth, or the last. */
export const places = [1, 2, 3, 4, -1] as const;
export type Place = (typeof places)[number];

export type Pattern =
  | { readonly frequency: "weekly"; readonly every: number; readonly on: readonly Weekday[] }
  /** `on` a day of the month (months that lack it are left out) or on the such-and-such weekday of it. */
  | { readonly frequency: "monthly"; readonly every: number; readonly on: number | { readonly place: Place; readonly weekday: Weekday } };

/** A number of times, or the last day that may be one. */
export type Ending = { readonly count: number } | { readonly until: string };

/** Which days are those of a series. */
export interface Series {
  readonly pattern: Pattern;
  readonly ending: Ending;
  /** The first day that may be one. */
  readonly from: string;
  /** Days left out. */
  readonly except?: readonly string[];
}

/** Longest series: two years and a half of every week. */
export const mostOccurrences = 130;

/**
 * The days of a series in order, exceptions left out (they count: eight times with one left out are seven). At most `most`,
 * to tell a series that is too long from one that fits.
 */
export function daysOf({ pattern, ending, from, except }: Series, most = mostOccurrences + 1): string[] {
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

/** What a change of a shift of a series is meant for. */
export const scopes = ["one", "following", "all"] as const;
export type Scope = (typeof scopes)[number];
