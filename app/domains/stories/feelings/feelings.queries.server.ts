/** How customers felt in the stories of a filter, counted by the database: three statements, each over the days of the pictures only. */
import { and, between, count, eq, exists, isNotNull, type SQL, sql, sum } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { dayIn, startOfDay } from "#app/shared/days.server.ts";
import type { Reader } from "#db/client.ts";
import { passing, spans, within } from "#db/dialect.ts";
import { stories, storyDepartments, storyFeelings } from "#db/schema/stories.ts";
import type { FeedFilter } from "../feed.ts";
import { readable } from "../feed-statement.server.ts";
import { type Channel, channels, type FeelingFamily, feelingFamilies, type StoryKind, storyKinds } from "../stories.ts";
import {
  bandStarts,
  type ChannelFelt,
  type ChannelMoved,
  type Felt,
  isTooFew,
  type KindSpread,
  type Month,
  type MonthFelt,
  monthsOf,
} from "./feelings.ts";

type ForReader = Pick<Person, "zone">;

export async function howCustomersFelt(read: Reader, { zone }: ForReader, filter: FeedFilter): Promise<Felt> {
  const months = monthsOf(filter, dayIn(zone, read.now()));
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return { stories: 0, months: [], kinds: [], channels: [], moved: [] };
  const chosen = chosenBy(read, filter);
  const [rows, named, moved] = await Promise.all([
    pleasures(read, chosen, zone, months),
    feelingsNamed(read, chosen, zone, { from: first.from, to: last.to }),
    beforeAndAfter(read, chosen, zone, { from: first.from, to: last.to }),
  ]);
  return {
    window: { from: first.from, to: last.to },
    stories: rows.reduce((all, row) => all + row.stories, 0),
    months: months.map((month, number) =>
      monthFelt(
        month,
        rows.filter((row) => row.month === number),
      ),
    ),
    kinds: storyKinds.map((kind) =>
      kindSpread(
        kind,
        rows.filter((row) => row.kind === kind),
      ),
    ),
    channels: channelsFelt(named),
    moved: channelsMoved(moved),
  };
}

interface PleasureRow {
  /** Its place among the months. */
  readonly month: number;
  readonly kind: StoryKind;
  /** Its place among the bands; missing for stories that do not say how pleasant it was. */
  readonly band?: number;
  readonly stories: number;
  readonly total: number;
}
type NamedRow = Awaited<ReturnType<typeof feelingsNamed>>[number];

const places = bandStarts.length + 1;

/**
 * Stories by month, kind and band of pleasure. The months come first, so that each of them is a stretch of the index; all
 * three are one number, because to sort by one takes half as long as by three.
 */
async function pleasures(read: Reader, chosen: SQL | undefined, zone: string, months: readonly Month[]): Promise<PleasureRow[]> {
  const span = spans(months.map(({ from, to }) => [startOfDay(zone, from), startOfDay(zone, to, 1)]));
  const cell = sql`(${span.number} * ${sql.raw(String(storyKinds.length))} + ${kindPlace}) * ${sql.raw(String(places))} + ${band}`;
  const rows = await read
    .select({ cell: cell.mapWith(Number), stories: count(), total: sum(stories.pleasure) })
    .from(span.table)
    .crossJoin(stories)
    .where(and(within(stories.toldAt, span), chosen))
    .groupBy(cell);
  return rows.map((row) => {
    const [at, group] = [row.cell % places, Math.floor(row.cell / places)];
    return {
      month: Math.floor(group / storyKinds.length),
      kind: storyKinds[group % storyKinds.length] ?? "mixed",
      ...(at < bandStarts.length ? { band: at } : {}),
      stories: row.stories,
      total: Number(row.total ?? 0),
    };
  });
}

const kindPlace = sql`case ${stories.kind} ${sql.join(
  storyKinds.map((kind, at) => sql.raw(`when '${kind}' then ${at}`)),
  sql` `,
)} end`;

/** The place of a story's band, after the last where it does not say. */
const band = sql`case when ${stories.pleasure} is null then ${sql.raw(String(bandStarts.length))} ${sql.join(
  bandStarts.slice(1).map((start, at) => sql`when ${stories.pleasure} < ${sql.raw(`${start} then ${at}`)}`),
  sql` `,
)} else ${sql.raw(String(bandStarts.length - 1))} end`;

/** Stories by channel and by the families that they name. */
function feelingsNamed(read: Reader, chosen: SQL | undefined, zone: string, { from, to }: Month) {
  const families = sql<string | null>`(
    select string_agg(${storyFeelings.family}, ',') from ${storyFeelings} where ${storyFeelings.storyId} = ${stories.id}
  )`;
  const each = read
    .select({ channel: stories.channel, families: families.as("families") })
    .from(stories)
    .where(and(between(stories.toldAt, startOfDay(zone, from), lastMoment(zone, to)), chosen))
    .as("each_story");
  return read
    .select({ channel: each.channel, families: each.families, stories: count() })
    .from(each)
    .groupBy(each.channel, sql`${each.families}`);
}

/** Stories that say how it was before and at the end, by channel. */
function beforeAndAfter(read: Reader, chosen: SQL | undefined, zone: string, { from, to }: Month) {
  return read
    .select({ channel: stories.channel, said: count(), before: sum(stories.pleasureBefore), after: sum(stories.pleasureAfter) })
    .from(stories)
    .where(
      and(
        isNotNull(stories.pleasureBefore),
        isNotNull(stories.pleasureAfter),
        between(stories.toldAt, startOfDay(zone, from), lastMoment(zone, to)),
        chosen,
      ),
    )
    .groupBy(stories.channel);
}

const lastMoment = (zone: string, day: string) => new Date(startOfDay(zone, day, 1).getTime() - 1);

/** That a story may be read, and that it is among those of the filter; its days are asked for elsewhere. */
function chosenBy(read: Reader, { kind, channel, site, department, feeling, import: imported }: FeedFilter): SQL | undefined {
  const one = { one: sql`1` };
  const concerns = (id: string) => and(eq(storyDepartments.storyId, stories.id), eq(storyDepartments.departmentId, id));
  const felt = (family: FeelingFamily) => and(eq(storyFeelings.storyId, stories.id), eq(storyFeelings.family, family));
  return and(
    readable(read),
    kind && sql`${passing(stories.kind)} = ${kind}`,
    channel && eq(stories.channel, channel),
    site ? eq(stories.siteId, site) : undefined,
    imported ? eq(stories.importId, imported) : undefined,
    department ? exists(read.select(one).from(storyDepartments).where(concerns(department))) : undefined,
    feeling && exists(read.select(one).from(storyFeelings).where(felt(feeling))),
  );
}

function monthFelt(month: Month, rows: readonly PleasureRow[]): MonthFelt {
  const told = rows.reduce((all, row) => all + row.stories, 0);
  const saying = rows.filter((row) => row.band !== undefined);
  const said = saying.reduce((all, row) => all + row.stories, 0);
  const total = saying.reduce((all, row) => all + row.total, 0);
  return { ...month, stories: told, said, ...(isTooFew(said) ? {} : { pleasure: Math.round(total / said) }) };
}

function kindSpread(kind: StoryKind, rows: readonly PleasureRow[]): KindSpread {
  const inBand = (at: number) => rows.filter((row) => row.band === at).reduce((all, row) => all + row.stories, 0);
  const bands = bandStarts.map((_, at) => inBand(at));
  const said = bands.reduce((all, stories) => all + stories, 0);
  return { kind, said, ...(isTooFew(said) ? {} : { bands }) };
}

/** Channels in which a feeling was named, in their own order. */
function channelsFelt(rows: readonly NamedRow[]): ChannelFelt[] {
  return channels.map((channel) => channelFelt(channel, rows)).filter(({ named }) => named > 0);
}

function channelFelt(channel: Channel, all: readonly NamedRow[]): ChannelFelt {
  const rows = all.flatMap(({ families, ...row }) =>
    row.channel === channel && families ? { ...row, families: families.split(",") } : [],
  );
  const named = rows.reduce((sum, row) => sum + row.stories, 0);
  const naming = (family: FeelingFamily) => rows.filter((row) => row.families.includes(family)).reduce((sum, row) => sum + row.stories, 0);
  if (isTooFew(named)) return { channel, named };
  const families = Object.fromEntries(feelingFamilies.map((family) => [family, naming(family)]));
  return { channel, named, families: families as Record<FeelingFamily, number> };
}

/** Channels of which somebody said both, in their own order. */
function channelsMoved(rows: Awaited<ReturnType<typeof beforeAndAfter>>): ChannelMoved[] {
  return channels.flatMap((channel) => {
    const row = rows.find((one) => one.channel === channel);
    if (!row) return [];
    const { said } = row;
    const mean = (total: string | null) => Math.round(Number(total ?? 0) / said);
    return [{ channel, said, ...(isTooFew(said) ? {} : { means: { before: mean(row.before), after: mean(row.after) } }) }];
  });
}
