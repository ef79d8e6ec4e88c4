/** Who gets the letter that leaves next, as its senders will decide it. */
import { and, count, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { afterInOrder } from "#db/dialect.ts";
import { jobs } from "#db/schema/hallway.ts";
import { notificationSettings } from "#db/schema/notifications.ts";
import { departments, people, personDeactivations, teams } from "#db/schema/people.ts";
import { weeklyLetters } from "#db/schema/weekly.ts";
import { leavingKey } from "./leaving.ts";
import { addressee, addresseeColumns, hadOneLately } from "./weekly.queries.server.ts";
import { leavingOn, weeklyKind } from "./weekly.ts";

export interface NextLetter {
  readonly week: string;
  /** The calendar day on which it leaves, in every zone. */
  readonly day: string;
  /** `HH:MM`. */
  readonly time: string;
  /** When the first of them leaves. */
  readonly at: Date;
  /** Zones whose time for it has gone by without a job: whoever lives there gets the one after. */
  readonly missed: readonly string[];
}

/** Where the time of a week's letter has gone by and nothing is under way: it was set there too late. */
export async function missedZones(
  read: Reader,
  { day, time, zones, now }: { day: string; time: string; zones: readonly string[]; now: Date },
): Promise<string[]> {
  const past = zones.filter((zone) => leavingOn(day, time, zone) < now);
  if (past.length === 0) return [];
  const keys = past.map((zone) => leavingKey({ day, time, zone }));
  const open = await read
    .select({ key: jobs.key })
    .from(jobs)
    .where(and(inArray(jobs.key, keys), isNull(jobs.endedAt)));
  const underWay = new Set(open.map(({ key }) => key));
  return past.filter((zone) => !underWay.has(leavingKey({ day, time, zone })));
}

/**
 * How the letter comes to somebody. `had`: it has; `nothing`: there was nothing new to say to them; `lately`: they had another a few
 * days before; `missed`: its time has gone by where they are.
 */
export const expectedWays = ["mail", "app", "had", "nothing", "lately", "missed"] as const;
export type ExpectedWay = (typeof expectedWays)[number];

function wayOf(read: Reader, { week, at, missed }: NextLetter): SQL<ExpectedWay> {
  return sql<ExpectedWay>`case
    when ${weeklyLetters.state} = ${sql.param("nothing", weeklyLetters.state)} then 'nothing'
    when ${weeklyLetters.state} is not null then 'had'
    when ${hadOneLately(read, week, at)} then 'lately'
    when ${missed.length > 0 ? inArray(people.zone, [...missed]) : sql`1 = 0`} then 'missed'
    when ${notificationSettings.mailOff} is not null and ${includesWeekly} then 'app'
    else 'mail' end`;
}

/** The list of kinds is stored as JSON text: the word stands in it in quotes, and in no other kind's name. */
const includesWeekly = sql`cast(${notificationSettings.mailOff} as text) like ${`%"${weeklyKind}"%`}`;

/** What has become of the letter of this week, but for what is tried again. */
const dealtWith = (week: string) =>
  and(eq(weeklyLetters.personId, people.id), eq(weeklyLetters.week, week), ne(weeklyLetters.state, "waiting"));

export interface ExpectedReader {
  readonly id: string;
  readonly name: string;
  readonly department: string | null;
  readonly zone: string;
  readonly by: ExpectedWay;
  readonly quietFrom: string;
  readonly quietUntil: string;
}

const shownReaders = 50;

/** Everybody by name, with how the next letter comes to them, a page at a time. */
export async function expectedReaders(
  read: Reader,
  {
    department,
    after,
    ...next
  }: NextLetter & { department?: string | undefined; after?: readonly [nameKey: string, id: string] | undefined },
): Promise<{ rows: ExpectedReader[]; next?: readonly [nameKey: string, id: string] }> {
  const order = [people.nameKey, people.id] as const;
  const rows = await read
    .select({ ...addresseeColumns, by: wayOf(read, next) })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(departments, eq(departments.id, teams.departmentId))
    .leftJoin(notificationSettings, eq(notificationSettings.personId, people.id))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .leftJoin(weeklyLetters, dealtWith(next.week))
    .where(
      and(
        isNull(personDeactivations.personId),
        department ? eq(teams.departmentId, department) : undefined,
        after && afterInOrder(order, after),
      ),
    )
    .orderBy(...order)
    .limit(shownReaders + 1);
  const page = rows.slice(0, shownReaders);
  const last = page.at(-1);
  return {
    rows: page.map(({ by, ...row }) => {
      const { id, name, department: works, zone, quietFrom, quietUntil } = addressee(row);
      return { id, name, department: works, zone, quietFrom, quietUntil, by };
    }),
    ...(rows.length > shownReaders && last ? { next: [last.nameKey, last.id] as const } : {}),
  };
}

export type ExpectedCounts = Readonly<Record<ExpectedWay, number>>;

/** How many get the next letter, and how. */
export async function expectedCounts(read: Reader, next: NextLetter): Promise<ExpectedCounts> {
  const some = read
    .select({ by: wayOf(read, next).as("by") })
    .from(people)
    .leftJoin(notificationSettings, eq(notificationSettings.personId, people.id))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .leftJoin(weeklyLetters, dealtWith(next.week))
    .where(isNull(personDeactivations.personId))
    .as("some");
  const rows = await read.select({ by: some.by, people: count() }).from(some).groupBy(sql`${some.by}`);
  const counts = new Map(rows.map(({ by, people: number }) => [by, number]));
  return Object.fromEntries(expectedWays.map((way) => [way, counts.get(way) ?? 0])) as Record<ExpectedWay, number>;
}
