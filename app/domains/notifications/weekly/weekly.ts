/** The weekly letter: when it leaves, and what it is made of. */
import { Temporal } from "temporal-polyfill";
import { dayLength, minute, shifted } from "#app/shared/clock.ts";
import type { Reader } from "#db/client.ts";
import { type WeeklyPart, weeklyParts } from "#db/words/weekly.ts";

export { type LetterState, letterStates, type WeeklyPart } from "#db/words/weekly.ts";

/** Milliseconds between two letters, at least, whatever day of the week they are moved to. */
export const fewestBetween = 6 * dayLength;

/** The kind of notification that it is, for what is mailed and what stands on the page. */
export const weeklyKind = "weekly-letter";

export interface Schedule {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** Wall time where the reader is, `HH:MM`. */
  readonly time: string;
}

/** What is proposed before anybody has chosen. */
export const usualSchedule: Schedule = { weekday: 2, time: "09:00" };

/** Whoever's letter is put together. */
export interface WeeklyReader {
  /** Of nobody in a preview: then everything is new. */
  readonly id: string;
  readonly departmentId: string | null;
  /** What stood in their letters before: `part:id`. */
  readonly had: ReadonlySet<string>;
}

export interface WeeklyRef {
  readonly part: WeeklyPart;
  readonly id: string;
}

export interface WeeklyItem extends WeeklyRef {
  readonly title: string;
  /** A line beneath it. It may be mailed, so it holds nothing that could not be taken back. */
  readonly about: string;
  /** Path of the page that tells the rest. */
  readonly to: string;
}

/** What a room puts into the letter. */
export interface WeeklyRoom {
  readonly parts: readonly WeeklyPart[];
  /** For many readers at once, by their id: what each is given, as it may be read at this very moment. */
  choose(read: Reader, readers: readonly WeeklyReader[]): Promise<ReadonlyMap<string, readonly WeeklyItem[]>>;
  /** The same things again for one reader, but for those that may not be read any more. */
  find(read: Reader, reader: { readonly id: string }, refs: readonly WeeklyRef[]): Promise<readonly WeeklyItem[]>;
}

export const refKey = ({ part, id }: WeeklyRef) => `${part}:${id}`;

/** In the order of the parts of the letter. */
export function inOrder(items: readonly WeeklyItem[]): WeeklyItem[] {
  return [...items].sort((one, other) => weeklyParts.indexOf(one.part) - weeklyParts.indexOf(other.part));
}

/** The ISO week of a calendar day: `2026-W41`. */
export function weekOf(day: string): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, "0")}`;
}

/** The first time at or after this moment at which the letter leaves in a zone: the calendar day there, and the moment. */
export function nextLeaving({ weekday, time }: Schedule, zone: string, now: Date): { day: string; at: Date } {
  const moment = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  const today = moment.toZonedDateTimeISO(zone).toPlainDate();
  const thisWeek = today.add({ days: (weekday - today.dayOfWeek + 7) % 7 });
  const leaving = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
  const day = Temporal.Instant.compare(leaving(thisWeek), moment) >= 0 ? thisWeek : thisWeek.add({ days: 7 });
  return { day: day.toString(), at: new Date(leaving(day).epochMilliseconds) };
}

/** When the letter of a calendar day leaves in a zone. */
export const leavingOn = (day: string, time: string, zone: string) =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);

/**
 * When a letter that was not taken is tried again: in ten minutes at first, more seldom the longer it waits. Not at all once its
 * week has ended where the reader is; one that left at the end of a week has a day.
 */
export function triedAgainAt({ day, time, zone }: { day: string; time: string; zone: string }, now: Date): Date | undefined {
  const left = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time });
  const monday = left.add({ days: 8 - left.dayOfWeek }).startOfDay();
  const end = Math.max(monday.epochMilliseconds, left.epochMilliseconds + dayLength);
  const again = shifted(now, Math.max(10 * minute, (now.getTime() - left.epochMilliseconds) / 24));
  return again.getTime() < end ? again : undefined;
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string) => Temporal.PlainDate.from(day).dayOfWeek;

/** Which letter comes next anywhere, and when it first leaves. */
export function nextWeek(schedule: Schedule, zones: readonly string[], now: Date): { week: string; day: string; at: Date } | undefined {
  const [first] = zones.map((zone) => nextLeaving(schedule, zone, now)).sort((one, other) => one.at.getTime() - other.at.getTime());
  return first && { ...first, week: weekOf(first.day) };
}
