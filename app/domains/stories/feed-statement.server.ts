/**
 * The one statement behind a page of the feed. It walks one index whatever is asked for, and is built once for each way of
 * asking: building it takes as long as running it.
 */
import { and, asc, type Column, desc, eq, exists, inArray, isNull, notExists, type Placeholder, type SQL, sql } from "drizzle-orm";
import { hasRole, type Person } from "#app/domains/people/people.ts";
import { startOfDay } from "#app/shared/days.server.ts";
import type { Cursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder, beforeInOrder } from "#db/dialect.ts";
import { commentRemovals, comments } from "#db/schema/comments.ts";
import { storyConsents, storyVeils } from "#db/schema/consent.ts";
import { people, sites } from "#db/schema/people.ts";
import { stories, storyDepartments, storyFeelings, storyReactions, storyWithdrawals } from "#db/schema/stories.ts";
import type { FeedFilter } from "./feed.ts";

export interface Asked {
  readonly filter: FeedFilter & { readonly teller?: string };
  readonly reader: Pick<Person, "id" | "zone" | "roles">;
  /** Stories older than this, newest first. */
  readonly after?: Cursor;
  /** Stories newer than this, oldest first. */
  readonly before?: Cursor;
}

/** The stories asked for, at most so many. */
export function feedRows(read: Reader, asked: Asked, most: number): PromiseLike<FeedRow[]> {
  const values = { ...valuesOf(asked), now: read.now() };
  return statementFor(read, Object.keys(values).sort().join(), (name) => name in values).execute({ ...values, most });
}

export type FeedRow = Awaited<ReturnType<Statement["execute"]>>[number];

type Statement = ReturnType<typeof statement>;
type Name = keyof Asked["filter"] | "after" | "before";
type IsGiven = (name: Name) => boolean;

/**
 * That a story is one which everybody may read: not withdrawn, its consent neither withdrawn nor lapsed, not waiting for a
 * review. The only place that says so: every list, count, search and file asks here. `now`: a placeholder where the
 * statement outlives the moment.
 */
export function readable(read: Reader, now: Date | Placeholder = read.now()): SQL {
  const one = { one: sql`1` };
  const veiled = and(eq(storyVeils.storyId, stories.id), sql`${storyVeils.hiddenFrom} <= ${sql.param(now, storyVeils.hiddenFrom)}`);
  const withdrawn = notExists(read.select(one).from(storyWithdrawals).where(eq(storyWithdrawals.storyId, stories.id)));
  return sql`${withdrawn} and ${notExists(read.select(one).from(storyVeils).where(veiled))}`;
}

/**
 * That somebody agreed to what a story tells, but not to the photos or the voice that it may hold: these are for its teller and
 * editors then. The same as `leavesOutMedia`, asked of many.
 */
export function mediaLeftOut(read: Reader): SQL {
  const agreement = and(
    eq(storyConsents.storyId, stories.id),
    isNull(storyConsents.supersededAt),
    inArray(storyConsents.answer, ["spoken", "written"]),
    sql`cast(${storyConsents.uses} as text) not like '%"media"%'`,
  );
  return exists(read.select({ one: sql`1` }).from(storyConsents).where(agreement));
}

/** What is given, under the names of the statement's placeholders. */
function valuesOf({ filter, reader, after, before }: Asked): Record<string, unknown> {
  const place = after ? { after: after.at, afterId: after.id } : before ? { before: before.at, beforeId: before.id } : {};
  const { from, to, ...rest } = filter;
  const values = {
    ...rest,
    ...place,
    from: from && startOfDay(reader.zone, from),
    to: to && startOfDay(reader.zone, to, 1),
    reader: reader.id,
    seesHidden: hasRole(reader, "editor") ? 1 : 0,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

const statements = new WeakMap<Reader, Map<string, Statement>>();

function statementFor(read: Reader, shape: string, isGiven: IsGiven): Statement {
  const known = statements.get(read) ?? new Map<string, Statement>();
  statements.set(read, known);
  const found = known.get(shape) ?? statement(read, isGiven);
  known.set(shape, found);
  return found;
}

function statement(read: Reader, isGiven: IsGiven) {
  const chosen = choose(read, isGiven);
  const order = isGiven("before") ? asc : desc;
  return read
    .select({
      id: stories.id,
      title: stories.title,
      start: sql<string>`substr(${stories.happened}, 1, 400)`,
      length: sql`length(${stories.happened}) + coalesce(length(${stories.before}), 0) + coalesce(length(${stories.after}), 0)`.mapWith(
        Number,
      ),
      sketch: stories.sketch,
      topics: stories.topics,
      kind: stories.kind,
      channel: stories.channel,
      site: sites.name,
      tellerId: stories.tellerId,
      teller: people.name,
      tellerHiddenAt: stories.tellerHiddenAt,
      toldAt: stories.toldAt,
      cover: stories.cover,
      voiceSeconds: stories.voiceSeconds,
      // Most stories hold neither: nothing is asked of their consent.
      mediaLeftOut:
        sql`case when ${stories.cover} is null and ${stories.voiceSeconds} is null then false else ${mediaLeftOut(read)} end`.mapWith(
          Boolean,
        ),
      feelings,
      responses: responses(),
      ownResponses: responses(sql`and ${storyReactions.personId} = ${sql.placeholder("reader")}`),
      comments: commentsSaid,
    })
    .from(chosen)
    .innerJoin(stories, eq(stories.id, chosen.id))
    .innerJoin(people, eq(people.id, stories.tellerId))
    .leftJoin(sites, eq(sites.id, stories.siteId))
    .orderBy(order(chosen.toldAt), order(chosen.id))
    .prepare();
}

/** Which stories. A filter that has a table of its own leads, because its index stands in the order of time too. */
function choose(read: Reader, isGiven: IsGiven) {
  const link = isGiven("department") ? storyDepartments : isGiven("feeling") ? storyFeelings : undefined;
  const at = link?.toldAt ?? stories.toldAt;
  const id = link?.storyId ?? stories.id;
  const order = isGiven("before") ? asc : desc;
  const same = (column: Column, name: Name) => (isGiven(name) ? eq(column, sql.placeholder(name)) : undefined);
  const place = (name: "after" | "before") => [sql.placeholder(name), sql.placeholder(`${name}Id`)];
  const moment = (name: "from" | "to") => sql.param(sql.placeholder(name), at);
  const conditions = and(
    readable(read, sql.placeholder("now")),
    isGiven("after") ? beforeInOrder([at, id], place("after")) : undefined,
    isGiven("before") ? afterInOrder([at, id], place("before")) : undefined,
    isGiven("from") ? sql`${at} >= ${moment("from")}` : undefined,
    isGiven("to") ? sql`${at} < ${moment("to")}` : undefined,
    same(stories.kind, "kind"),
    same(stories.channel, "channel"),
    same(stories.siteId, "site"),
    same(stories.importId, "import"),
    isGiven("teller") ? told : undefined,
    same(storyDepartments.departmentId, "department"),
    // The table of feelings leads, unless that of departments does.
    link === storyDepartments && isGiven("feeling") ? exists(feltAs(read)) : same(storyFeelings.family, "feeling"),
  );
  const columns = { id: sql<string>`${id}`.as("chosen_id"), toldAt: sql<Date>`${at}`.as("chosen_at") };
  // SQLite leaves a cross join in its order; left to choose, it would begin with another index and sort all that it finds there.
  const query = link ? read.select(columns).from(link).crossJoin(stories) : read.select(columns).from(stories);
  const joined = link && eq(stories.id, link.storyId);
  return query.where(and(joined, conditions)).orderBy(order(at), order(id)).limit(sql.placeholder("most")).as("chosen");
}

/** What somebody told, but for what they do not want to be known as theirs: that is listed for themselves and for editors. */
const told = sql`${stories.tellerId} = ${sql.placeholder("teller")} and (${stories.tellerHiddenAt} is null or ${stories.tellerId} = ${sql.placeholder("reader")} or 1 = ${sql.placeholder("seesHidden")})`;

function feltAs(read: Reader) {
  const row = and(eq(storyFeelings.storyId, stories.id), eq(storyFeelings.family, sql.placeholder("feeling")));
  return read.select({ one: sql`1` }).from(storyFeelings).where(row);
}

/** `anger 3,joy 1` */
const feelings = sql<string | null>`(
  select string_agg(${storyFeelings.family} || ' ' || ${storyFeelings.intensity}, ',')
  from ${storyFeelings} where ${storyFeelings.storyId} = ${stories.id}
)`;

const responses = (whose: SQL = sql``) =>
  sql`(select count(*) from ${storyReactions} where ${storyReactions.storyId} = ${stories.id} ${whose})`.mapWith(Number);

/** Those that can still be read. */
const commentsSaid = sql`(
  select count(*) from ${comments} left join ${commentRemovals} on ${commentRemovals.commentId} = ${comments.id}
  where ${comments.aboutKind} = 'story' and ${comments.aboutId} = ${stories.id} and ${commentRemovals.commentId} is null
)`.mapWith(Number);
