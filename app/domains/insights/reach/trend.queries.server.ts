/** How reach grows: month by month, how many of each function have done something with a study. */
import { and, count, eq, gte, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { DepartmentRow } from "#app/domains/people/organisation.queries.server.ts";
import { recently } from "#app/shared/recent.ts";
import { isLarge } from "#app/shared/suppression.ts";
import type { Reader } from "#db/client.ts";
import { studyReadings, studyUses } from "#db/schema/insights.ts";
import { type DepartmentFunction, departmentFunctions, departments, people, personDeactivations, teams } from "#db/schema/people.ts";
import { type ReachStage, reachStages } from "./reach.ts";
import { speakers } from "./speakers.queries.server.ts";

const months = 12;

export interface TrendLine {
  readonly function: DepartmentFunction;
  /** Who works there now: in departments that are large enough, or where there are none, in all. */
  readonly people: number;
  /** One for each month; missing where fewer than five people work there. */
  readonly counts: readonly number[] | undefined;
}

export interface Trend {
  /** The first days of the months, `YYYY-MM-DD`, the oldest first. */
  readonly months: readonly string[];
  readonly lines: readonly TrendLine[];
}

const share = recently<Trend>(reachStages.length);

/** As `reachTrend`, at most a minute old. */
export function recentTrend(read: Reader, stage: ReachStage, departmentsNow: () => Promise<readonly DepartmentRow[]>): Promise<Trend> {
  return share({ owner: read, key: stage, now: read.now() }, async () => reachTrend(read, stage, await departmentsNow()));
}

/** Everybody counts once a month, however many studies it was. One statement, three for what was discussed. */
export async function reachTrend(read: Reader, stage: ReachStage, all: readonly DepartmentRow[]): Promise<Trend> {
  const starts = monthStarts(read.now());
  // The others are counted nowhere: see docs/decisions/0034.
  const large = all.filter((row) => isLarge(row.people));
  const counts = await sources[stage](
    read,
    starts,
    large.map(({ id }) => id),
  );
  return {
    months: starts.map((start) => start.toISOString().slice(0, 10)),
    lines: departmentFunctions.map((one) => {
      const peopleIn = (rows: readonly DepartmentRow[]) => rows.reduce((total, row) => total + (row.function === one ? row.people : 0), 0);
      const counted = peopleIn(large);
      return counted > 0
        ? { function: one, people: counted, counts: starts.map((_, month) => counts.get(`${one} ${month}`) ?? 0) }
        : { function: one, people: peopleIn(all), counts: undefined };
    }),
  };
}

/** The first moments of the last twelve months, the running one among them. */
export function monthStarts(now: Date): Date[] {
  return Array.from({ length: months }, (_, turn) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (months - 1 - turn), 1)));
}

/** By `function month`. */
type Counts = ReadonlyMap<string, number>;

interface Source {
  readonly personId: SQLiteColumn;
  readonly at: SQLiteColumn;
}

const opened: Source = { personId: studyReadings.personId, at: studyReadings.openedAt };
const ended: Source = { personId: studyReadings.personId, at: studyReadings.endedAt };
const used: Source = { personId: studyUses.personId, at: studyUses.at };

const sources: Record<ReachStage, (read: Reader, starts: readonly Date[], departmentIds: readonly string[]) => Promise<Counts>> = {
  opened: (read, starts, of) => headsIn(read, starts, of, studyReadings, opened),
  ended: (read, starts, of) => headsIn(read, starts, of, studyReadings, ended),
  used: (read, starts, of) => headsIn(read, starts, of, studyUses, used, isNull(studyUses.removedAt)),
  async discussed(read, starts, of) {
    const counted = new Set(of);
    const heads = new Map<string, Set<string>>();
    for (const { at, function: one, departmentId, personId } of await speakers(read, { since: starts[0] })) {
      if (!counted.has(departmentId)) continue;
      const key = `${one} ${starts.findLastIndex((start) => start <= at)}`;
      heads.set(key, (heads.get(key) ?? new Set()).add(personId));
    }
    return new Map([...heads].map(([key, those]) => [key, those.size]));
  },
};

type Kept = typeof studyReadings | typeof studyUses;

/** Each person once a month first: what is joined with people is then many times less. */
async function headsIn(
  read: Reader,
  starts: readonly Date[],
  departmentIds: readonly string[],
  kept: Kept,
  { personId, at }: Source,
  where?: SQL,
): Promise<Counts> {
  if (departmentIds.length === 0) return new Map();
  const heads = read
    .selectDistinct({ personId: personId.getSQL().as("head"), month: monthOf(at, starts) })
    .from(kept)
    .where(and(since(at, starts), where))
    .as("heads");
  const rows = await read
    .select({ month: heads.month, function: departments.function, people: count() })
    .from(heads)
    .innerJoin(people, eq(people.id, heads.personId))
    .innerJoin(teams, eq(teams.id, people.teamId))
    .innerJoin(departments, eq(departments.id, teams.departmentId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(isNull(personDeactivations.personId), inArray(departments.id, [...departmentIds])))
    .groupBy(sql`${heads.month}`, departments.function);
  return new Map(rows.map((row) => [`${row.function} ${row.month}`, row.people]));
}

const since = (at: SQLiteColumn, [first]: readonly Date[]) => first && gte(at, first);

/** Which of the months a moment lies in, from 0. It stands in the statement once, under its name. */
function monthOf(at: SQLiteColumn, starts: readonly Date[]) {
  const turns = starts.slice(1).map((start, month) => sql`when ${lt(at, start)} then ${sql.raw(String(month))}`);
  return sql<number>`case ${sql.join(turns, sql` `)} else ${sql.raw(String(starts.length - 1))} end`.mapWith(Number).as("month");
}
