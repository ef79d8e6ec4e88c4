/** What a reader asks the feed for, and how that stands in its address. */
import { isId } from "#app/shared/ids.ts";
import { type Channel, channels, type FeelingFamily, feelingFamilies, type StoryKind, storyKinds } from "./stories.ts";

export interface FeedFilter {
  readonly kind?: StoryKind;
  readonly channel?: Channel;
  /** Id of a department that a story concerns. */
  readonly department?: string;
  readonly feeling?: FeelingFamily;
  /** Id of the site. */
  readonly site?: string;
  /** Told on this day or later, `YYYY-MM-DD`, by the reader's calendar. */
  readonly from?: string;
  /** Told on this day or earlier. */
  readonly to?: string;
  /** Id of the import that brought the stories. */
  readonly import?: string;
}

export const filterNames = [
  "kind",
  "channel",
  "department",
  "feeling",
  "site",
  "from",
  "to",
  "import",
] as const satisfies readonly (keyof FeedFilter)[];

/** Reads an address. What is misspelt there is left out; `month=2026-03` is that month's first and last day. */
export function readFilter(query: URLSearchParams): FeedFilter {
  const month = monthOf(query.get("month"));
  return without({
    kind: oneOf(storyKinds, query.get("kind")),
    channel: oneOf(channels, query.get("channel")),
    department: idOf(query.get("department")),
    feeling: oneOf(feelingFamilies, query.get("feeling")),
    site: idOf(query.get("site")),
    from: dayOf(query.get("from")) ?? month?.from,
    to: dayOf(query.get("to")) ?? month?.to,
    import: idOf(query.get("import")),
  });
}

interface Shown {
  /** Cursor of the page after or before it. */
  readonly after?: string;
  readonly before?: string;
  /** With the form in which filters are chosen: the places in it are many, so they come only when they are asked for. */
  readonly choosing?: boolean;
}

/** Whether an address asks for the form in which filters are chosen. */
export const isChoosing = (query: URLSearchParams) => query.has("choosing");

/** The address of the feed so filtered. */
export function feedAddress(filter: FeedFilter, { after, before, choosing }: Shown = {}): string {
  const query = new URLSearchParams();
  for (const name of filterNames) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  if (after) query.set("after", after);
  if (before) query.set("before", before);
  if (choosing) query.set("choosing", "yes");
  const text = query.toString();
  return text ? `/stories?${text}` : "/stories";
}

/** The filter with one thing changed; with nothing in its place, taken out. */
export function withChange(filter: FeedFilter, change: Partial<Record<keyof FeedFilter, string | undefined>>): FeedFilter {
  return without({ ...filter, ...change } as FeedFilter);
}

export const isFiltered = (filter: FeedFilter) => filterNames.some((name) => filter[name] !== undefined);

function without(filter: FeedFilter): FeedFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as FeedFilter;
}

function oneOf<Word extends string>(words: readonly Word[], value: string | null): Word | undefined {
  return words.find((word) => word === value);
}

const idOf = (value: string | null) => (value && isId(value) ? value : undefined);

/** A day of the calendar, or undefined: `2026-02-30` is none. */
export function dayOf(value: string | null): string | undefined {
  if (!value || !/^[12]\d{3}-\d{2}-\d{2}$/.test(value)) return undefined;
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value) ? value : undefined;
}

function monthOf(value: string | null): { from: string; to: string } | undefined {
  const parts = /^([12]\d{3})-(0[1-9]|1[0-2])$/.exec(value ?? "");
  if (!parts) return undefined;
  const last = new Date(Date.UTC(Number(parts[1]), Number(parts[2]), 0)).getUTCDate();
  return { from: `${value}-01`, to: `${value}-${last}` };
}
