import { and, asc, count, desc, eq, exists, inArray, isNotNull, ne, not, type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { dayIn, startOfDay } from "#app/shared/days.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import { daysBetween } from "#app/shared/when.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder, alias, beforeInOrder } from "#db/dialect.ts";
import { kept } from "#db/kept.ts";
import { storyVeils } from "#db/schema/consent.ts";
import { departments, people, sites } from "#db/schema/people.ts";
import {
  type StoryCover,
  stories,
  storyDepartments,
  storyFeelings,
  storyReactions,
  storyVersions,
  storyWithdrawals,
} from "#db/schema/stories.ts";
import type { VeilCause } from "#db/words/consent.ts";
import { touchesOf } from "./care/topics.ts";
import { consentGone } from "./consent/consent.errors.ts";
import { consentIsGone } from "./consent/consent.queries.server.ts";
import { mediaLeftOut, readable } from "./feed-statement.server.ts";
import { mediaOf } from "./media/media.queries.server.ts";
import { storyDeclined } from "./review/review.errors.ts";
import { reviewOf } from "./review/review.queries.server.ts";
import { historyKept, storyWithdrawn } from "./stories.errors.ts";
import { mayEdit, mayKeepConsent, mayRedact, maySeeHistory, mayWithdraw } from "./stories.policy.ts";
import {
  type Feeling,
  feelingFamilies,
  headline,
  type Intensity,
  plain,
  type ReactionKind,
  reactionKinds,
  type ShownTeller,
  type StoryContent,
  type StoryKind,
  shortened,
  tellerFor,
} from "./stories.ts";

/** For the rooms whose things hang on stories. */
export { readable };

/** Whether readers see a story: it exists and nothing keeps it from them. */
export async function isReadable(read: Reader, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const rows = await read
    .select({ id: stories.id })
    .from(stories)
    .where(and(eq(stories.id, id), readable(read)));
  return rows.length > 0;
}

/** Whether readers see the photos of a story and hear its voice note. */
export async function showsMedia(read: Reader, id: string): Promise<boolean> {
  const rows = await read
    .select({ id: stories.id })
    .from(stories)
    .where(and(eq(stories.id, id), readable(read), not(mediaLeftOut(read))));
  return rows.length > 0;
}

/** Those of some stories that readers see. */
export async function readableOf(read: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await read
    .select({ id: stories.id })
    .from(stories)
    .where(and(inArray(stories.id, [...ids]), readable(read)));
  return rows.map(({ id }) => id);
}

/** What a story says now. */
export async function storedContent(read: Reader, id: string): Promise<StoryContent | undefined> {
  const [row] = await read.select(contentColumns).from(stories).where(eq(stories.id, id));
  if (!row) return undefined;
  const concerned = await read.select({ id: storyDepartments.departmentId }).from(storyDepartments).where(eq(storyDepartments.storyId, id));
  const { photos, voice } = await mediaOf(read, id);
  return {
    ...row,
    feelings: await feelingsOf(read, id),
    departments: concerned.map((department) => department.id).sort(),
    ...(photos.length > 0 ? { photos: photos.map(({ id, alt }) => ({ id, alt })) } : {}),
    ...(voice ? { voice: { id: voice.id, transcript: voice.transcript } } : {}),
  };
}

const contentColumns = {
  title: stories.title,
  sketch: stories.sketch,
  channel: stories.channel,
  siteId: stories.siteId,
  happenedOn: stories.happenedOn,
  before: stories.before,
  happened: stories.happened,
  after: stories.after,
  asks: stories.asks,
  topics: stories.topics,
  kind: stories.kind,
  pleasure: stories.pleasure,
  arousal: stories.arousal,
  pleasureBefore: stories.pleasureBefore,
  pleasureAfter: stories.pleasureAfter,
};

async function feelingsOf(read: Reader, id: string): Promise<Feeling[]> {
  const rows = await kept(read, feelingRows).execute({ id });
  return rows
    .map(({ family, intensity }) => ({ family, intensity: intensity as Intensity }))
    .sort((one, other) => feelingFamilies.indexOf(one.family) - feelingFamilies.indexOf(other.family));
}

const feelingRows = (read: Reader) =>
  read
    .select({ family: storyFeelings.family, intensity: storyFeelings.intensity })
    .from(storyFeelings)
    .where(eq(storyFeelings.storyId, sql.placeholder("id")))
    .prepare();

export interface Withdrawal {
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
  readonly byEditor: boolean;
}

export interface StoryRead extends Omit<StoryContent, "departments"> {
  readonly id: string;
  readonly headline: string;
  readonly teller: ShownTeller;
  readonly site: string | null;
  readonly departments: { readonly id: string; readonly name: string }[];
  readonly toldAt: Date;
  readonly editedAt: Date | null;
  readonly importId: string | null;
  readonly cover: StoryCover | null;
  readonly voiceSeconds: number | null;
  /** The customer did not agree to its photos or its voice note: only its teller and editors see that it holds some. */
  readonly mediaLeftOut: boolean;
  readonly withdrawal?: Withdrawal;
  /** Why readers do not see it now although it is not withdrawn. */
  readonly veils: readonly VeilCause[];
}

/** Whether there is anything to ask for: most stories hold neither a photo nor a voice note. */
export const holdsMedia = ({ cover, voiceSeconds }: Pick<StoryRead, "cover" | "voiceSeconds">) => cover !== null || voiceSeconds !== null;

/** A story within the person's reach. Refuses with `hallway.not-found`. Three statements. */
export async function foundStory(read: Reader, person: Person, id: string | undefined): Promise<StoryRead> {
  const story = await storyFor(read, person, id ?? "");
  if (!story) throw notFound();
  return story;
}

/** Who told a story without wanting to be named; undefined where the name may stand. */
export async function hiddenTellerOf(read: Reader, id: string): Promise<string | undefined> {
  const [row] = await read
    .select({ tellerId: stories.tellerId })
    .from(stories)
    .where(and(eq(stories.id, id), isNotNull(stories.tellerHiddenAt)));
  return row?.tellerId;
}

/** The same of some stories, by their ids. */
export async function hiddenTellersOf(read: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({ id: stories.id, tellerId: stories.tellerId })
    .from(stories)
    .where(and(inArray(stories.id, [...ids]), isNotNull(stories.tellerHiddenAt)));
  return new Map(rows.map(({ id, tellerId }) => [id, tellerId]));
}

/** A story that everybody may read. Refuses with `hallway.not-found`, also where the person may see that it was withdrawn. */
export async function readableStory(read: Reader, person: Person, id: string | undefined): Promise<StoryRead> {
  const story = await foundStory(read, person, id);
  if (!(await isReadable(read, story.id))) throw notFound();
  return story;
}

/** What a story says, for who may change it. Refuses with `hallway.not-found`, `hallway.not-allowed`, `stories.withdrawn`. */
export async function editableStory(
  read: Reader,
  person: Person,
  id: string | undefined,
): Promise<{ id: string; content: StoryContent; tellerHidden: boolean; isShown: boolean }> {
  const story = await foundStory(read, person, id);
  if (!mayEdit(person, { tellerId: story.teller.id })) throw notAllowed();
  if (story.withdrawal) throw storyWithdrawn();
  if (story.veils.includes("consent") && (await consentIsGone(read, story.id))) throw consentGone();
  if (story.veils.includes("review") && (await reviewOf(read, story.id, 1))[0]?.state === "declined") throw storyDeclined();
  const content = await storedContent(read, story.id);
  if (!content) throw notFound();
  return { id: story.id, content, tellerHidden: story.teller.hidden, isShown: story.veils.length === 0 };
}

/** What a story says, for who may take words out of it. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function redactableStory(
  read: Reader,
  person: Person,
  id: string | undefined,
): Promise<{ id: string; content: StoryContent }> {
  const story = await foundStory(read, person, id);
  if (!mayRedact(person, { tellerId: story.teller.id })) throw notAllowed();
  const content = await storedContent(read, story.id);
  if (!content) throw notFound();
  return { id: story.id, content };
}

/** A story within reach, for who may withdraw it. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function withdrawableStory(read: Reader, person: Person, id: string | undefined): Promise<StoryRead> {
  const story = await foundStory(read, person, id);
  if (!mayWithdraw(person, { tellerId: story.teller.id })) throw notAllowed();
  return story;
}

/** What a story said and says, for who may know. Refuses with `hallway.not-found`, `stories.history-kept`. */
export async function historyOf(
  read: Reader,
  person: Person,
  id: string | undefined,
): Promise<{ story: StoryRead; versions: Version[]; content: StoryContent }> {
  const story = await foundStory(read, person, id);
  if (!maySeeHistory(person, { tellerId: story.teller.id })) throw historyKept();
  const [versions, content] = await Promise.all([versionsOf(read, story.id), storedContent(read, story.id)]);
  if (!content) throw notFound();
  return { story, versions, content };
}

/** A story as the person may read it; undefined when it is not there for them. */
export async function storyFor(read: Reader, person: Person, id: string): Promise<StoryRead | undefined> {
  if (!isId(id)) return undefined;
  const [row] = await kept(read, storyRow).execute({ id, now: read.now() });
  if (!row) return undefined;
  const { tellerId, teller, tellerHiddenAt, withdrawnBy, withdrawnAt, reason, byEditor, consentVeil, reviewVeil, leftOut, ...story } = row;
  const isLeftOut = leftOut && holdsMedia(story);
  const veils: VeilCause[] = [...(consentVeil ? (["consent"] as const) : []), ...(reviewVeil ? (["review"] as const) : [])];
  const isWithdrawn = withdrawnAt !== null;
  if ((isWithdrawn || veils.length > 0) && !maySeeHistory(person, { tellerId })) return undefined;
  const [feelings, concerned] = await Promise.all([feelingsOf(read, id), kept(read, concernedRows).execute({ id })]);
  const shownMedia = isLeftOut && !mayKeepConsent(person, { tellerId }) ? { cover: null, voiceSeconds: null } : {};
  return {
    ...story,
    ...shownMedia,
    mediaLeftOut: isLeftOut,
    id,
    headline: headline(story),
    teller: tellerFor(person, row),
    feelings,
    departments: concerned,
    veils,
    ...(isWithdrawn ? { withdrawal: { by: withdrawnBy ?? "", at: withdrawnAt, reason: reason ?? "", byEditor: byEditor ?? false } } : {}),
  };
}

function storyRow(read: Reader) {
  const withdrawer = alias(people, "withdrawer");
  const veil = (cause: VeilCause) =>
    exists(
      read
        .select({ one: sql`1` })
        .from(storyVeils)
        .where(
          and(
            eq(storyVeils.storyId, stories.id),
            eq(storyVeils.cause, cause),
            sql`${storyVeils.hiddenFrom} <= ${sql.param(sql.placeholder("now"), storyVeils.hiddenFrom)}`,
          ),
        ),
    );
  return read
    .select({
      ...contentColumns,
      tellerId: stories.tellerId,
      teller: people.name,
      tellerHiddenAt: stories.tellerHiddenAt,
      site: sites.name,
      toldAt: stories.toldAt,
      editedAt: stories.editedAt,
      importId: stories.importId,
      cover: stories.cover,
      voiceSeconds: stories.voiceSeconds,
      withdrawnBy: withdrawer.name,
      withdrawnAt: storyWithdrawals.at,
      reason: storyWithdrawals.reason,
      byEditor: storyWithdrawals.byEditor,
      leftOut: sql`${mediaLeftOut(read)}`.mapWith(Boolean),
      consentVeil: sql`${veil("consent")}`.mapWith(Boolean),
      reviewVeil: sql`${veil("review")}`.mapWith(Boolean),
    })
    .from(stories)
    .innerJoin(people, eq(people.id, stories.tellerId))
    .leftJoin(sites, eq(sites.id, stories.siteId))
    .leftJoin(storyWithdrawals, eq(storyWithdrawals.storyId, stories.id))
    .leftJoin(withdrawer, eq(withdrawer.id, storyWithdrawals.by))
    .where(eq(stories.id, sql.placeholder("id")))
    .prepare();
}

const concernedRows = (read: Reader) =>
  read
    .select({ id: departments.id, name: departments.name })
    .from(storyDepartments)
    .innerJoin(departments, eq(departments.id, storyDepartments.departmentId))
    .where(eq(storyDepartments.storyId, sql.placeholder("id")))
    .orderBy(asc(departments.name))
    .prepare();

export interface Response {
  readonly kind: ReactionKind;
  readonly count: number;
  readonly own: boolean;
}

/** How often each response was given, in their fixed order, and which of them the person gave. */
export async function responsesTo(read: Reader, storyId: string, personId: string): Promise<Response[]> {
  const rows = await kept(read, responseRows).execute({ storyId, personId });
  return reactionKinds.map((kind) => {
    const row = rows.find((one) => one.kind === kind);
    return { kind, count: row?.count ?? 0, own: (row?.own ?? 0) > 0 };
  });
}

const responseRows = (read: Reader) =>
  read
    .select({
      kind: storyReactions.kind,
      count: count(),
      own: sql<number>`sum(case when ${storyReactions.personId} = ${sql.placeholder("personId")} then 1 else 0 end)`.mapWith(Number),
    })
    .from(storyReactions)
    .where(eq(storyReactions.storyId, sql.placeholder("storyId")))
    .groupBy(storyReactions.kind)
    .prepare();

export interface Neighbour {
  readonly id: string;
  readonly headline: string;
}

/** The stories told just before and just after one, for turning pages. Two statements. */
export async function neighboursOf(
  read: Reader,
  { id, toldAt }: Pick<StoryRead, "id" | "toldAt">,
): Promise<{ older?: Neighbour; newer?: Neighbour }> {
  const nearest = async (statement: typeof olderRow) => {
    const [row] = await kept(read, statement).execute({ toldAt, id, now: read.now() });
    return row && { id: row.id, headline: headline(row) };
  };
  const [older, newer] = await Promise.all([nearest(olderRow), nearest(newerRow)]);
  return { older, newer };
}

const inTime = [stories.toldAt, stories.id] as const;
const here = [sql.placeholder("toldAt"), sql.placeholder("id")];
const olderRow = (read: Reader) => nearestRow(read, beforeInOrder(inTime, here), desc);
const newerRow = (read: Reader) => nearestRow(read, afterInOrder(inTime, here), asc);

function nearestRow(read: Reader, place: SQL, direction: typeof asc) {
  return read
    .select({ id: stories.id, title: stories.title, happened: firstWords, topics: stories.topics })
    .from(stories)
    .where(and(place, readable(read, sql.placeholder("now"))))
    .orderBy(...inTime.map((column) => direction(column)))
    .limit(1)
    .prepare();
}

const firstWords = sql<string>`substr(${stories.happened}, 1, 400)`;

export interface Version {
  readonly number: number;
  readonly content: StoryContent;
  /** Who changed it then, and when. */
  readonly by: string;
  readonly at: Date;
}

const mostVersions = 50;

/** What a story said before each of its latest edits, newest first. */
export async function versionsOf(read: Reader, storyId: string): Promise<Version[]> {
  const rows = await read
    .select({ number: storyVersions.number, content: storyVersions.content, by: people.name, at: storyVersions.at })
    .from(storyVersions)
    .innerJoin(people, eq(people.id, storyVersions.by))
    .where(eq(storyVersions.storyId, storyId))
    .orderBy(desc(storyVersions.number))
    .limit(mostVersions);
  return rows.map((row) => ({ ...row, content: row.content as StoryContent }));
}

export interface StoryToRead extends Neighbour {
  readonly kind: StoryKind;
  readonly sketch: string | null;
  /** How it begins, as running text; where that may be heavy, what it touches. */
  readonly opening: string;
  /** As the reader may know it. */
  readonly teller: string;
}

/** How many of the newest take turns on the home page. */
const inTurn = 7;

/**
 * One struggle and one delight for a person to read, of those that others told. They stay the same for a whole day where the
 * person is, and another day brings another. Chosen before they are read: of the others nothing has to be known. At most five
 * statements, three once there are stories of yesterday.
 */
export async function storiesForToday(
  read: Reader,
  person: Pick<Person, "id" | "zone" | "roles">,
  now: Date,
): Promise<Partial<Record<"struggle" | "delight", StoryToRead>>> {
  const today = dayIn(person.zone, now);
  const chosen = async (kind: "struggle" | "delight") => {
    const before = await newestOf(read, person, kind, startOfDay(person.zone, today));
    const few = before.length > 0 ? before : await newestOf(read, person, kind);
    // Backwards: where one is told each day the others move on by one, and forwards would meet the same one every day.
    return few[few.length - 1 - (daysBetween("1970-01-01", today) % few.length)]?.id ?? null;
  };
  const [struggle, delight] = await Promise.all([chosen("struggle"), chosen("delight")]);
  if (!struggle && !delight) return {};
  const rows = await kept(read, storiesToRead).execute({ struggle, delight });
  const of = (id: string | null) => {
    const row = rows.find((one) => one.id === id);
    return row && toRead(row, person);
  };
  return { struggle: of(struggle), delight: of(delight) };
}

type RowToRead = Awaited<ReturnType<ReturnType<typeof storiesToRead>["execute"]>>[number];

function toRead(
  { title, happened, topics, tellerId, teller, tellerHiddenAt, ...row }: RowToRead,
  reader: Pick<Person, "id" | "roles">,
): StoryToRead {
  return {
    ...row,
    teller: tellerFor(reader, { tellerId, teller, tellerHiddenAt }).name,
    headline: headline({ title, happened, topics }),
    opening: touchesOf(topics) ?? shortened(plain(happened), 300),
  };
}

function newestOf(read: Reader, person: Pick<Person, "id">, kind: StoryKind, toldBefore?: Date) {
  const values = { kind, personId: person.id, now: read.now() };
  return toldBefore ? kept(read, newestBefore).execute({ ...values, toldBefore }) : kept(read, newest).execute(values);
}

const newest = (read: Reader) => newestIds(read, undefined);
const newestBefore = (read: Reader) =>
  newestIds(read, sql`${stories.toldAt} < ${sql.param(sql.placeholder("toldBefore"), stories.toldAt)}`);

function newestIds(read: Reader, before: SQL | undefined) {
  return read
    .select({ id: stories.id })
    .from(stories)
    .where(
      and(
        eq(stories.kind, sql.placeholder("kind")),
        ne(stories.tellerId, sql.placeholder("personId")),
        before,
        readable(read, sql.placeholder("now")),
      ),
    )
    .orderBy(desc(stories.toldAt), desc(stories.id))
    .limit(inTurn)
    .prepare();
}

const storiesToRead = (read: Reader) =>
  read
    .select({
      id: stories.id,
      title: stories.title,
      happened: firstWords,
      kind: stories.kind,
      sketch: stories.sketch,
      topics: stories.topics,
      tellerId: stories.tellerId,
      teller: people.name,
      tellerHiddenAt: stories.tellerHiddenAt,
    })
    .from(stories)
    .innerJoin(people, eq(people.id, stories.tellerId))
    .where(inArray(stories.id, [sql.placeholder("struggle"), sql.placeholder("delight")]))
    .prepare();
