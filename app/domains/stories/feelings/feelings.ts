/**
 * What the pictures of how customers felt show, and when they show nothing.
 *
 * A figure is given where at least five stories are behind it, and is "too few" where there are fewer: what four customers
 * felt is four stories, not a picture. The denominator is always stories, and for each figure these:
 * – a month's pleasure: its stories that say how pleasant it was;
 * – a cell of feelings by channel: the stories of that channel that name any feeling;
 * – a channel's before → after: its stories that say both;
 * – the spread of a kind: the stories of that kind that say how pleasant it was.
 * Nothing more is held back than that. Nobody who works here is counted anywhere (no filter asks who told a story), and every
 * story behind a figure can be read by whoever sees it: what could be worked out by subtraction stands one link away.
 */
import { type FeedFilter, feedAddress } from "../feed.ts";
import type { Channel, FeelingFamily, StoryKind } from "../stories.ts";

export const fewest = 5;
export const mostMonths = 24;

export const isTooFew = (stories: number) => stories < fewest;

/** Where a band of pleasure begins, the least pleasant first; each goes on to the next. The same as those of `pleasureWord`. */
export const bandStarts = [-100, -60, -20, 21, 61] as const;

export interface Month {
  /** Its days that the filter takes in, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

export interface MonthFelt extends Month {
  readonly stories: number;
  /** Those that say how pleasant it was. */
  readonly said: number;
  /** Their mean, −100…100; missing where they are too few. */
  readonly pleasure?: number;
}

export interface KindSpread {
  readonly kind: StoryKind;
  readonly said: number;
  /** Stories in each band; missing where they are too few. */
  readonly bands?: readonly number[];
}

export interface ChannelFelt {
  readonly channel: Channel;
  /** Stories that name a feeling. */
  readonly named: number;
  /** Stories that name each family; missing where they are too few. */
  readonly families?: Readonly<Record<FeelingFamily, number>>;
}

export interface ChannelMoved {
  readonly channel: Channel;
  /** Stories that say how it was before and at the end. */
  readonly said: number;
  /** Their means, −100…100; missing where they are too few. */
  readonly means?: { readonly before: number; readonly after: number };
}

export interface Felt {
  /** The days that the pictures rest on; missing where the filter leaves none. */
  readonly window?: Month;
  /** Stories of those days. */
  readonly stories: number;
  readonly months: readonly MonthFelt[];
  readonly kinds: readonly KindSpread[];
  readonly channels: readonly ChannelFelt[];
  readonly moved: readonly ChannelMoved[];
}

/** The months up to today or the filter's last day, the last two years of them at most, each with the days that the filter takes in. */
export function monthsOf({ from, to }: FeedFilter, today: string): Month[] {
  const end = to && to < today ? to : today;
  const months: Month[] = [];
  for (let back = mostMonths - 1; back >= 0; back -= 1) {
    const [first, last] = monthBefore(end, back);
    const month = { from: from && from > first ? from : first, to: back === 0 ? end : last };
    if (month.from <= month.to) months.push(month);
  }
  return months;
}

/** First and last day of the month that lies so many before a day's own. */
function monthBefore(day: string, back: number): [first: string, last: string] {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 - back];
  const written = (date: number) => new Date(date).toISOString().slice(0, 10);
  return [written(Date.UTC(year, month, 1)), written(Date.UTC(year, month + 1, 0))];
}

/** The address of the pictures of a filtered feed. */
export const feelingsAddress = (filter: FeedFilter, shown?: { choosing?: boolean }) =>
  feedAddress(filter, shown).replace("/stories", "/stories/feelings");
