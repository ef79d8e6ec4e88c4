import { and, asc, count, desc, eq, inArray, isNotNull, isNull, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { readable } from "#app/domains/stories/stories.queries.server.ts";
import { headline } from "#app/domains/stories/stories.ts";
import { startOfDay } from "#app/shared/days.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import { type Page, readCursor, writeCursor } from "#app/shared/keyset.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { afterInOrder, alias, beforeInOrder, locked } from "#db/dialect.ts";
import { kept } from "#db/kept.ts";
import { departments, people, personDeactivations, teams } from "#db/schema/people.ts";
import { pledgeEndings, pledgeMoves, pledges } from "#db/schema/pledges.ts";
import { stories, storyReactions } from "#db/schema/stories.ts";
import { mayEnd, mayMove, type Stake } from "./pledges.policy.ts";
import type { PledgeList, ShownPledge } from "./pledges.ts";

const pageLength = 20;
const mostOnStory = 50;
const mostMoves = 50;
const mostAtHome = 5;

const ender = alias(people, "ender");

const columns = {
  id: pledges.id,
  text: pledges.text,
  storyId: pledges.storyId,
  title: stories.title,
  happened: sql<string>`substr(${stories.happened}, 1, 400)`,
  topics: stories.topics,
  personId: pledges.personId,
  person: people.name,
  zone: people.zone,
  goneAt: personDeactivations.at,
  team: teams.name,
  department: departments.name,
  dueOn: pledges.dueOn,
  createdAt: pledges.createdAt,
  endedAt: pledges.endedAt,
  outcome: pledgeEndings.outcome,
  endedBy: ender.name,
  words: pledgeEndings.words,
};

/** Pledges about stories that everybody may read, with all that is shown of them. */
function shownPledges(read: Reader, where: SQL | undefined, now: Date | Placeholder = read.now()) {
  return read
    .select(columns)
    .from(pledges)
    .innerJoin(stories, eq(stories.id, pledges.storyId))
    .innerJoin(people, eq(people.id, pledges.personId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, pledges.personId))
    .leftJoin(teams, eq(teams.id, pledges.teamId))
    .leftJoin(departments, eq(departments.id, pledges.departmentId))
    .leftJoin(pledgeEndings, eq(pledgeEndings.pledgeId, pledges.id))
    .leftJoin(ender, eq(ender.id, pledgeEndings.by))
    .where(and(where, readable(read, now)));
}

type Row = Awaited<ReturnType<typeof shownPledges>>[number];

function shown(
  { storyId, title, happened, topics, personId, person, zone, goneAt, team, endedAt, outcome, endedBy, words, ...row }: Row,
  now: Date,
): ShownPledge {
  return {
    ...row,
    late: !endedAt && startOfDay(zone, row.dueOn, 1) <= now,
    story: { id: storyId, headline: headline({ title, happened, topics }) },
    person: { id: personId, name: person, ...(goneAt ? ({ gone: true } as const) : {}) },
    ...(team ? { team } : {}),
    ...(endedAt && outcome ? { ending: { outcome, by: endedBy ?? "", at: endedAt, words } } : {}),
  };
}

export interface Asked {
  readonly list: PledgeList;
  readonly department?: string | undefined;
  /** Only this person's and their team's. */
  readonly of?: Pick<Person, "id" | "teamId"> | undefined;
  /** Cursor; with a minus, of what stands before it. */
  readonly at?: string | undefined;
}

/** A page of pledges: the open ones by their day, the ended ones with the latest first. One statement. */
export async function pledgeList(read: Reader, asked: Asked): Promise<Page<ShownPledge>> {
  const { list, department, of, at } = asked;
  const open = list === "open";
  const backwards = at?.startsWith("-") ?? false;
  const from = readCursor(backwards ? at?.slice(1) : at);
  const column = open ? pledges.dueOn : pledges.endedAt;
  const upwards = open !== backwards;
  const values = from && [open ? from.at.toISOString().slice(0, 10) : from.at, from.id];
  const order = [column, pledges.id] as const;
  const rows =
    open && !department && !of && !values
      ? await kept(read, openOnes).execute({ now: read.now() })
      : await shownPledges(
          read,
          and(
            open ? isNull(pledges.endedAt) : and(isNotNull(pledges.endedAt), eq(pledgeEndings.outcome, list)),
            department ? eq(pledges.departmentId, department) : undefined,
            of ? ownOf(of) : undefined,
            values && (upwards ? afterInOrder(order, values) : beforeInOrder(order, values)),
          ),
        )
          .orderBy(...order.map((one) => (upwards ? asc(one) : desc(one))))
          .limit(pageLength + 1);
  const more = rows.length > pageLength;
  // Fewer before this place than a page holds: that is the first page, and it is shown whole.
  if (backwards && !more) return pledgeList(read, { ...asked, at: undefined });
  const page = rows.slice(0, pageLength);
  if (backwards) page.reverse();
  const [first, last] = [page[0], page.at(-1)];
  return {
    rows: page.map((row) => shown(row, read.now())),
    ...(last && (backwards || more) ? { next: cursorOf(last, open) } : {}),
    ...(first && from ? { previous: `-${cursorOf(first, open)}` } : {}),
  };
}

/** What the page shows before anything is asked of it. */
const openOnes = (read: Reader) =>
  shownPledges(read, isNull(pledges.endedAt), sql.placeholder("now"))
    .orderBy(asc(pledges.dueOn), asc(pledges.id))
    .limit(pageLength + 1)
    .prepare();

const cursorOf = ({ id, dueOn, endedAt }: Row, open: boolean) =>
  writeCursor({ id, at: open || !endedAt ? new Date(`${dueOn}T00:00Z`) : endedAt });

const ownOf = ({ id, teamId }: Pick<Person, "id" | "teamId">) =>
  teamId ? or(eq(pledges.personId, id), eq(pledges.teamId, teamId)) : eq(pledges.personId, id);

/** The next of a person's and their team's open pledges. */
export async function pledgesToKeep(read: Reader, person: Pick<Person, "id" | "teamId">): Promise<ShownPledge[]> {
  const rows = await kept(read, nextToKeep).execute({ personId: person.id, teamId: person.teamId ?? "", now: read.now() });
  return rows.map((row) => shown(row, read.now()));
}

/** First which: a condition that names person or team would make the database walk the open pledges of everybody. */
function nextToKeep(read: Reader) {
  const open = (whose: SQL) =>
    read
      .select({ id: pledges.id })
      .from(pledges)
      .where(and(isNull(pledges.endedAt), whose));
  const own = open(eq(pledges.personId, sql.placeholder("personId"))).unionAll(open(eq(pledges.teamId, sql.placeholder("teamId"))));
  return shownPledges(read, inArray(pledges.id, own), sql.placeholder("now"))
    .orderBy(asc(pledges.dueOn), asc(pledges.id))
    .limit(mostAtHome)
    .prepare();
}

/** What was promised about a story, in the order of the promises. The caller has found the story within reach. */
export async function pledgesOn(read: Reader, storyId: string): Promise<ShownPledge[]> {
  const rows = await kept(read, onStory).execute({ storyId, now: read.now() });
  return rows.map((row) => shown(row, read.now()));
}

const onStory = (read: Reader) =>
  shownPledges(read, eq(pledges.storyId, sql.placeholder("storyId")), sql.placeholder("now"))
    .orderBy(asc(pledges.createdAt), asc(pledges.id))
    .limit(mostOnStory)
    .prepare();

/** How many pledges somebody gave and has not ended, and whether they have a manager who can when they are gone. */
export async function openPledgesOf(read: Reader, personId: string): Promise<{ open: number; managed: boolean }> {
  const manager = alias(people, "manager");
  const [[counted], managers] = await Promise.all([
    read
      .select({ open: count() })
      .from(pledges)
      .where(and(eq(pledges.personId, personId), isNull(pledges.endedAt))),
    read
      .select({ id: manager.id })
      .from(people)
      .innerJoin(manager, eq(manager.id, people.managerId))
      .leftJoin(personDeactivations, eq(personDeactivations.personId, manager.id))
      .where(and(eq(people.id, personId), isNull(personDeactivations.personId))),
  ]);
  return { open: counted?.open ?? 0, managed: managers.length > 0 };
}

const mostOfTeams = 60;

/** What teams have promised: all that is open, and what ended since then; the open ones by their day, then the latest. One statement. */
export async function pledgesOfTeams(read: Reader, teamIds: readonly string[], since: Date): Promise<ShownPledge[]> {
  if (teamIds.length === 0) return [];
  const recent = or(isNull(pledges.endedAt), sql`${pledges.endedAt} >= ${sql.param(since, pledges.endedAt)}`);
  const rows = await shownPledges(read, and(inArray(pledges.teamId, [...teamIds]), recent))
    .orderBy(sql`${pledges.endedAt} is not null`, asc(pledges.dueOn), desc(pledges.endedAt), asc(pledges.id))
    .limit(mostOfTeams);
  return rows.map((row) => shown(row, read.now()));
}

export interface PledgeMove {
  readonly fromDay: string;
  readonly toDay: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

export interface PledgeRead extends ShownPledge {
  readonly stake: Stake;
  /** In the order of time. */
  readonly moves: PledgeMove[];
}

/** A pledge within the person's reach: one about a story that can be read. Refuses with `hallway.not-found`. Three statements. */
export async function foundPledge(read: Reader, person: Pick<Person, "id">, id: string | undefined): Promise<PledgeRead> {
  if (!isId(id ?? "")) throw notFound();
  const [row] = await shownPledges(read, eq(pledges.id, id ?? ""));
  if (!row) throw notFound();
  const [stake, moves] = await Promise.all([stakeRow(read, person, row.id), movesOf(read, row.id)]);
  if (!stake) throw notFound();
  return { ...shown(row, read.now()), stake, moves };
}

/** A pledge within reach, for who may say how it ended. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function endablePledge(
  read: Reader,
  person: Pick<Person, "id" | "teamId" | "roles">,
  id: string | undefined,
): Promise<PledgeRead> {
  const pledge = await foundPledge(read, person, id);
  if (!mayEnd(person, pledge.stake)) throw notAllowed();
  return pledge;
}

/** A pledge within reach, for who may move its day. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function movablePledge(read: Reader, person: Pick<Person, "id" | "roles">, id: string | undefined): Promise<PledgeRead> {
  const pledge = await foundPledge(read, person, id);
  if (!mayMove(person, pledge.stake)) throw notAllowed();
  return pledge;
}

/** Whether there is a pledge that readers see. */
export async function isPledgeReadable(read: Reader, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const rows = await read
    .select({ id: pledges.id })
    .from(pledges)
    .innerJoin(stories, eq(stories.id, pledges.storyId))
    .where(and(eq(pledges.id, id), readable(read)));
  return rows.length > 0;
}

/** The latest, in the order of time. */
async function movesOf(read: Reader, pledgeId: string): Promise<PledgeMove[]> {
  const latest = await read
    .select({
      fromDay: pledgeMoves.fromDay,
      toDay: pledgeMoves.toDay,
      reason: pledgeMoves.reason,
      by: people.name,
      at: pledgeMoves.at,
    })
    .from(pledgeMoves)
    .innerJoin(people, eq(people.id, pledgeMoves.by))
    .where(eq(pledgeMoves.pledgeId, pledgeId))
    .orderBy(desc(pledgeMoves.at), desc(pledgeMoves.id))
    .limit(mostMoves);
  return latest.reverse();
}

/** Whether the person manages the pledger, or somebody who is in the team that promised. Columns by name: in a statement of one table Drizzle leaves the table out. */
const managedBy = (person: Pick<Person, "id">) => sql<number | boolean>`exists (
  select 1 from people report where report.manager_id = ${person.id}
  and (report.id = pledges.person_id or report.team_id = pledges.team_id)
  and (report.id = pledges.person_id or not exists (select 1 from person_deactivations gone where gone.person_id = report.id))
)`;

/** Whether the pledger is no longer here, nor their manager. */
const leftBehind = sql<number | boolean>`(
  exists (select 1 from person_deactivations gone where gone.person_id = pledges.person_id)
  and not exists (
    select 1 from people pledger join people manager on manager.id = pledger.manager_id where pledger.id = pledges.person_id
    and not exists (select 1 from person_deactivations gone where gone.person_id = manager.id)
  )
)`;

async function stakeRow(read: Reader, person: Pick<Person, "id">, id: string): Promise<Stake | undefined> {
  const [row] = await read
    .select({ personId: pledges.personId, teamId: pledges.teamId, managed: managedBy(person), left: leftBehind })
    .from(pledges)
    .where(eq(pledges.id, id));
  return row && { ...row, managed: Boolean(row.managed), left: Boolean(row.left) };
}

/** A pledge about to be changed, locked, with what decides whether this person may. Refuses with `hallway.not-found`. */
export async function stakeIn(
  tx: Transaction,
  person: Pick<Person, "id">,
  id: string,
): Promise<Stake & { storyId: string; dueOn: string; endedAt: Date | null }> {
  if (!isId(id) || !(await isPledgeReadable(tx, id))) throw notFound();
  const [row] = await locked(
    tx.select({ storyId: pledges.storyId, dueOn: pledges.dueOn, endedAt: pledges.endedAt }).from(pledges).where(eq(pledges.id, id)),
  );
  const stake = await stakeRow(tx, person, id);
  if (!row || !stake) throw notFound();
  return { ...row, ...stake };
}

export interface Audience {
  readonly storyId: string;
  readonly tellerId: string;
  readonly pledgerId: string;
  readonly title: string | null;
  readonly sketch: string | null;
  /** Those who said of the story that they can fix it. */
  readonly fixers: string[];
}

/** Who hears of a pledge and of its outcome; nobody when its story is no longer to be read. Two statements. */
export async function audienceOf(read: Reader, pledgeId: string): Promise<Audience | undefined> {
  const [row] = await read
    .select({ storyId: stories.id, tellerId: stories.tellerId, pledgerId: pledges.personId, title: stories.title, sketch: stories.sketch })
    .from(pledges)
    .innerJoin(stories, eq(stories.id, pledges.storyId))
    .where(and(eq(pledges.id, pledgeId), readable(read)));
  if (!row) return undefined;
  const reacted = await read
    .select({ personId: storyReactions.personId })
    .from(storyReactions)
    .where(and(eq(storyReactions.storyId, row.storyId), eq(storyReactions.kind, "fix")));
  return { ...row, fixers: reacted.map((reaction) => reaction.personId) };
}

/** What a reminder needs to know of a pledge. */
export async function reminderOf(read: Reader, pledgeId: string) {
  const [row] = await read
    .select({
      personId: pledges.personId,
      person: people.name,
      managerId: people.managerId,
      dueOn: pledges.dueOn,
      endedAt: pledges.endedAt,
      title: stories.title,
      sketch: stories.sketch,
    })
    .from(pledges)
    .innerJoin(people, eq(people.id, pledges.personId))
    .innerJoin(stories, eq(stories.id, pledges.storyId))
    .where(eq(pledges.id, pledgeId));
  return row && { ...row, readable: await isPledgeReadable(read, pledgeId) };
}
