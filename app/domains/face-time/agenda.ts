/** What the list of shifts is asked for; all of it stands in its address. */
import { isId } from "#app/shared/ids.ts";
import { activityKinds } from "./face-time.ts";

/** Minutes: more than the first, at most the second. */
export const lengths = { short: [0, 120], half: [120, 300], day: [300, undefined] } as const;
export type Length = keyof typeof lengths;
export const lengthKinds = ["short", "half", "day"] as const satisfies readonly Length[];

export const distances = ["city", "country"] as const;
export type Distance = (typeof distances)[number];

export interface Filter {
  readonly site?: string | undefined;
  /** A kind or the id of an activity of the organisation's own. */
  readonly activity?: string | undefined;
  readonly near?: Distance | undefined;
  readonly length?: Length | undefined;
  readonly language?: string | undefined;
  /** Only with a free place. */
  readonly room?: boolean | undefined;
  /** Only when one has no booking oneself. */
  readonly free?: boolean | undefined;
}

/** What is not understood is left out. */
export function filterFrom(query: URLSearchParams): Filter {
  const oneOf = <Word extends string>(words: readonly Word[], given: string | null) => words.find((word) => word === given);
  const [site, activity, language] = [query.get("site") ?? "", query.get("activity") ?? "", query.get("language") ?? ""];
  return {
    site: isId(site) ? site : undefined,
    activity: oneOf(activityKinds, activity) ?? (isId(activity) ? activity : undefined),
    near: oneOf(distances, query.get("near")),
    length: oneOf(lengthKinds, query.get("length")),
    language: /^[a-z]{2,3}$/.test(language) ? language : undefined,
    room: query.get("room") === "yes" || undefined,
    free: query.get("free") === "yes" || undefined,
  };
}

export function agendaAddress(filter: Filter, { day, at }: { day?: string | undefined; at?: string | undefined } = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, day, at })) {
    if (value) query.set(name, value === true ? "yes" : value);
  }
  return query.size > 0 ? `/face-time?${query}` : "/face-time";
}

/** The day asked for, `YYYY-MM-DD`, or undefined where it is none. */
export function dayFrom(given: string | null): string | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(given ?? "") ? new Date(`${given}T00:00Z`) : undefined;
  return at && !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === given ? (given ?? undefined) : undefined;
}

/** The weeks of the month of a day, from Monday, as days; days of the months beside it fill up the first and the last. */
export function weeksOf(day: string): string[][] {
  const first = new Date(`${day.slice(0, 7)}-01T00:00Z`);
  const back = (first.getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const weeks = Math.ceil((back + length) / 7);
  const at = (plus: number) => new Date(first.getTime() + (plus - back) * 86_400_000).toISOString().slice(0, 10);
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_, weekday) => at(week * 7 + weekday)));
}

/** The first day of the month so many months away. */
export function monthAway(day: string, months: number): string {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 10);
}
