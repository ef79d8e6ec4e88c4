import { and, asc, count, desc, eq, exists, inArray, isNull, not, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import { draftsUnder } from "#app/domains/drafts/drafts.queries.server.ts";
import { draftValue } from "#app/domains/drafts/drafts.ts";
import type { Person } from "#app/domains/people/people.ts";
import { renderMarkdown } from "#app/shared/markdown.server.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder, alias, amongGiven, beforeInOrder } from "#db/dialect.ts";
import { kept } from "#db/kept.ts";
import { commentMentions, commentRemovals, commentSettlings, comments } from "#db/schema/comments.ts";
import { departments, nameKey, people, personDeactivations, teams } from "#db/schema/people.ts";
import { draftForm, type Place, readPlace, type ShownComment, type Thing, type Thread, writePlace } from "./comments.ts";
import { emphasised } from "./mentions.ts";

/** Comments on a page of a thread, and replies under each of them. */
const pageLength = 20;
/** What follows a place that was led to is shown as well, up to so many. */
const mostFollowing = 200;

/** Somebody whom the reader may not recognise in a thread, and what stands in the place of the name. */
export interface Disguise {
  readonly personId: string;
  readonly name: string;
}

/** A part of the thread about a thing, which the caller has found within reach. Two to six statements. */
export async function commentsOn(
  read: Reader,
  person: Pick<Person, "id">,
  about: Thing,
  place?: string | null,
  disguise?: Disguise,
): Promise<Thread> {
  const { conversation, before } = readPlace(place);
  const onThing = aboutThing(about.kind, about.id);
  const top = conversation
    ? await part(read, and(onThing, eq(comments.id, conversation)))
    : before
      ? await part(read, onThing, before)
      : latestPart(await kept(read, latestOnThing).execute({ kind: about.kind, id: about.id }));
  const replies = conversation
    ? await conversationPart(read, conversation, before)
    : await latestReplies(
        read,
        top.rows.map((row) => row.id),
      );
  const names = await mentionedNames(read, [...top.rows, ...replies]);
  const show = (row: Row) => shown(row, person, names, disguise);
  const shownComments = top.rows.map((row) => ({
    ...show(row),
    ...withReplies(
      replies.filter((reply) => reply.parentId === row.id),
      show,
    ),
  }));
  const [oldest] = top.rows;
  const whole = !place && !top.more && shownComments.every((comment) => !comment.earlierReplies);
  return {
    total: whole ? readable(shownComments) : ((await commentCounts(read, about.kind, [about.id])).get(about.id) ?? 0),
    comments: shownComments,
    drafts: await draftsOn(read, person.id, about),
    ...(top.more && oldest ? { earlier: writePlace({ before: { at: oldest.createdAt, id: oldest.id } }) } : {}),
    ...(conversation || top.cut ? { partial: true } : {}),
  };
}

const readable = (list: readonly ShownComment[]): number =>
  list.reduce((sum, comment) => sum + (comment.removed ? 0 : 1) + readable(comment.replies), 0);

const order = [comments.createdAt, comments.id] as const;
const earlierThan = ({ at, id }: NonNullable<Place["before"]>) => beforeInOrder(order, [at, id]);

const columns = {
  id: comments.id,
  parentId: comments.parentId,
  personId: comments.personId,
  name: people.name,
  text: comments.text,
  createdAt: comments.createdAt,
  editedAt: comments.editedAt,
  removedBy: commentRemovals.by,
  settledAt: commentSettlings.at,
  settledBy: sql<string | null>`(select settler.name from people settler where settler.id = ${commentSettlings.by})`,
};

interface Row {
  readonly id: string;
  readonly parentId: string | null;
  readonly personId: string;
  readonly name: string;
  readonly text: string;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly removedBy: string | null;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
}

interface Part {
  /** Oldest first. */
  readonly rows: Row[];
  /** There are earlier ones. */
  readonly more: boolean;
  /** There are later ones. */
  readonly cut: boolean;
}

/** The latest page; or the page before a place together with what follows it, so that a thread grows upwards under the reader. */
async function part(read: Reader, where: SQL | undefined, before?: Place["before"]): Promise<Part> {
  const found = latestPart(await listed(read, and(where, before && earlierThan(before)), { latestFirst: true, most: pageLength + 1 }));
  if (!before) return found;
  const following = await listed(read, and(where, not(earlierThan(before))), { latestFirst: false, most: mostFollowing + 1 });
  return { ...found, rows: [...found.rows, ...following.slice(0, mostFollowing)], cut: following.length > mostFollowing };
}

/** Of what was listed with the latest first, and one more than a page. */
const latestPart = (found: readonly Row[]): Part => ({
  rows: found.slice(0, pageLength).reverse(),
  more: found.length > pageLength,
  cut: false,
});

const aboutThing = (kind: string | Placeholder, id: string | Placeholder) =>
  and(eq(comments.aboutKind, kind), eq(comments.aboutId, id), isNull(comments.parentId));

/** What nearly every page with a thread asks for. */
const latestOnThing = (read: Reader) =>
  listed(read, aboutThing(sql.placeholder("kind"), sql.placeholder("id")), { latestFirst: true, most: pageLength + 1 }).prepare();

/** A removed comment stays as a stone while somebody's answer to it can be read. */
function listed(read: Reader, where: SQL | undefined, { latestFirst, most }: { latestFirst: boolean; most: number }) {
  const reply = alias(comments, "reply");
  const replyRemoval = alias(commentRemovals, "reply_removal");
  const answered = read
    .select({ one: sql`1` })
    .from(reply)
    .leftJoin(replyRemoval, eq(replyRemoval.commentId, reply.id))
    .where(and(eq(reply.parentId, comments.id), isNull(replyRemoval.commentId)));
  return read
    .select(columns)
    .from(comments)
    .innerJoin(people, eq(people.id, comments.personId))
    .leftJoin(commentRemovals, eq(commentRemovals.commentId, comments.id))
    .leftJoin(commentSettlings, eq(commentSettlings.commentId, comments.id))
    .where(and(where, or(isNull(commentRemovals.commentId), exists(answered))))
    .orderBy(...order.map((column) => (latestFirst ? desc(column) : asc(column))))
    .limit(most);
}

interface Reply extends Row {
  /** There are earlier replies to the same comment. */
  readonly more: boolean;
}

async function conversationPart(read: Reader, parentId: string, before: Place["before"]): Promise<Reply[]> {
  const { rows, more } = await part(read, and(eq(comments.parentId, parentId), isNull(commentRemovals.commentId)), before);
  return rows.map((row) => ({ ...row, more }));
}

/** The latest replies to each of the comments, oldest first, in one statement. */
async function latestReplies(read: Reader, parents: readonly string[]): Promise<Reply[]> {
  if (parents.length === 0) return [];
  const rows = await kept(read, latestUnder).execute({ parents: JSON.stringify(parents) });
  return rows.map(({ siblings, ...row }) => ({ ...row, more: Number(siblings) > pageLength }));
}

function latestUnder(read: Reader) {
  const ranked = read
    .select({
      id: sql<string>`${comments.id}`.as("reply_id"),
      place: sql<number>`row_number() over (partition by ${comments.parentId} order by ${comments.createdAt} desc, ${comments.id} desc)`.as(
        "place",
      ),
      siblings: sql<number>`count(*) over (partition by ${comments.parentId})`.as("siblings"),
    })
    .from(comments)
    .leftJoin(commentRemovals, eq(commentRemovals.commentId, comments.id))
    .where(and(amongGiven(comments.parentId, "parents"), isNull(commentRemovals.commentId)))
    .as("ranked");
  return read
    .select({ ...columns, siblings: ranked.siblings })
    .from(ranked)
    .innerJoin(comments, eq(comments.id, ranked.id))
    .innerJoin(people, eq(people.id, comments.personId))
    .leftJoin(commentRemovals, eq(commentRemovals.commentId, comments.id))
    .leftJoin(commentSettlings, eq(commentSettlings.commentId, comments.id))
    .where(sql`${ranked.place} <= ${pageLength}`)
    .orderBy(...order.map((column) => asc(column)))
    .prepare();
}

function withReplies(replies: readonly Reply[], show: (reply: Reply) => ShownComment): Pick<ShownComment, "replies" | "earlierReplies"> {
  const [oldest] = replies;
  return {
    replies: replies.map(show),
    ...(oldest?.more && oldest.parentId
      ? { earlierReplies: writePlace({ conversation: oldest.parentId, before: { at: oldest.createdAt, id: oldest.id } }) }
      : {}),
  };
}

function shown(row: Row, person: Pick<Person, "id">, names: ReadonlyMap<string, string[]>, disguise?: Disguise): ShownComment {
  const kept = { id: row.id, createdAt: row.createdAt, editedAt: row.editedAt, replies: [] };
  if (row.removedBy) {
    const removed = row.removedBy === row.personId ? "by-writer" : "by-editor";
    return { ...kept, person: { id: "", name: "" }, html: "", mine: false, removed };
  }
  const mine = row.personId === person.id;
  return {
    ...kept,
    person: row.personId === disguise?.personId ? { id: "", name: disguise.name } : { id: row.personId, name: row.name },
    html: renderMarkdown(emphasised(row.text, names.get(row.id) ?? [])),
    mine,
    ...(mine ? { text: row.text } : {}),
    ...(row.settledAt ? { settled: { by: row.settledBy ?? "", at: row.settledAt } } : {}),
  };
}

async function mentionedNames(read: Reader, rows: readonly Row[]): Promise<Map<string, string[]>> {
  const ids = rows.filter((row) => row.text.includes("@")).map((row) => row.id);
  if (ids.length === 0) return new Map();
  const found = await read
    .select({ commentId: commentMentions.commentId, name: people.name })
    .from(commentMentions)
    .innerJoin(people, eq(people.id, commentMentions.personId))
    .where(inArray(commentMentions.commentId, ids));
  const names = new Map<string, string[]>();
  for (const { commentId, name } of found) names.set(commentId, [...(names.get(commentId) ?? []), name]);
  return names;
}

async function draftsOn(read: Reader, personId: string, about: Thing): Promise<Record<string, string>> {
  const begun = await draftsUnder(read, personId, draftForm(about));
  return Object.fromEntries(begun.map((draft) => [draft.form, draftValue(draft.values, "text") ?? ""]).filter(([, text]) => text));
}

/** How many comments and replies can be read about each of some things; things without any are missing. */
export async function commentCounts(read: Reader, kind: string, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({ id: comments.aboutId, count: count() })
    .from(comments)
    .leftJoin(commentRemovals, eq(commentRemovals.commentId, comments.id))
    .where(and(eq(comments.aboutKind, kind), inArray(comments.aboutId, [...ids]), isNull(commentRemovals.commentId)))
    .groupBy(comments.aboutId);
  return new Map(rows.map((row) => [row.id, row.count]));
}

export interface FoundComment {
  readonly id: string;
  readonly about: Thing;
  readonly parentId: string | null;
  readonly personId: string;
  readonly text: string;
  readonly createdAt: Date;
  readonly removed: boolean;
}

/** A comment by its id, wherever it stands; the caller looks whether the thing is within reach. */
export async function commentOf(read: Reader, id: string): Promise<FoundComment | undefined> {
  const [row] = await read
    .select({
      id: comments.id,
      aboutKind: comments.aboutKind,
      aboutId: comments.aboutId,
      parentId: comments.parentId,
      personId: comments.personId,
      text: comments.text,
      createdAt: comments.createdAt,
      removedAt: commentRemovals.at,
    })
    .from(comments)
    .leftJoin(commentRemovals, eq(commentRemovals.commentId, comments.id))
    .where(eq(comments.id, id));
  if (!row) return undefined;
  const { aboutKind, aboutId, removedAt, ...comment } = row;
  return { ...comment, about: { kind: aboutKind, id: aboutId }, removed: removedAt !== null };
}

/** At which place of its thread a comment is read: undefined on the latest part, where everybody begins. */
export async function placeOf(read: Reader, comment: FoundComment): Promise<string | undefined> {
  const top = comment.parentId ? await commentOf(read, comment.parentId) : comment;
  if (!top) return undefined;
  if (comment.parentId) {
    const [next] = await pageAfter(read, eq(comments.parentId, comment.parentId), comment);
    if (next) return writePlace({ conversation: top.id, before: { at: next.createdAt, id: next.id } });
  }
  const onThing = aboutThing(top.about.kind, top.about.id);
  const [next] = await pageAfter(read, onThing, top);
  return next && writePlace({ before: { at: next.createdAt, id: next.id } });
}

/** What follows a comment, the nearest first; nothing when it is less than a page. */
async function pageAfter(read: Reader, where: SQL | undefined, { createdAt, id }: FoundComment) {
  const rows = await read
    .select({ id: comments.id, createdAt: comments.createdAt })
    .from(comments)
    .where(and(where, afterInOrder(order, [createdAt, id])))
    .orderBy(...order.map((column) => asc(column)))
    .limit(pageLength);
  return rows.length < pageLength ? [] : rows;
}

const mostSuggested = 6;

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly department: string | null;
}

/** Active colleagues of whose name a word begins as typed; first those who begin with it. */
export async function colleaguesLike(read: Reader, typed: string): Promise<Colleague[]> {
  const key = nameKey(typed.trim())
    .replaceAll("-", " ")
    .replaceAll(/[\\%_]/g, "\\$&");
  if (!key) return [];
  const words = sql`' ' || replace(${people.nameKey}, '-', ' ')`;
  return read
    .select({ id: people.id, name: people.name, department: departments.name })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(departments, eq(departments.id, teams.departmentId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(isNull(personDeactivations.personId), sql`${words} like ${`% ${key}%`} escape '\\'`))
    .orderBy(sql`case when ${words} like ${` ${key}%`} escape '\\' then 0 else 1 end`, asc(people.nameKey), asc(people.id))
    .limit(mostSuggested);
}

/** Active people who carry exactly one of these names. */
export async function peopleNamed(read: Reader, names: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (names.length === 0) return [];
  return read
    .select({ id: people.id, name: people.name })
    .from(people)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(isNull(personDeactivations.personId), inArray(people.name, [...new Set(names)])))
    .limit(100);
}
