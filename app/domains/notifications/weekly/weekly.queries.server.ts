import { and, asc, count, desc, eq, exists, gt, gte, inArray, isNull, ne, not, type SQL, sql } from "drizzle-orm";
import { shifted } from "#app/shared/clock.ts";
import type { Reader } from "#db/client.ts";
import { notificationSettings } from "#db/schema/notifications.ts";
import { departments, people, personDeactivations, teams } from "#db/schema/people.ts";
import { weeklyLetters, weeklySchedules, weeklySkips } from "#db/schema/weekly.ts";
import { type MailSettings, usualSettings } from "../notifications.ts";
import { fewestBetween, type LetterState, refKey, type Schedule, type WeeklyRef } from "./weekly.ts";

/** When the letter leaves; undefined while it does not. */
export async function scheduleOf(read: Reader): Promise<Schedule | undefined> {
  const [row] = await read.select({ weekday: weeklySchedules.weekday, time: weeklySchedules.time }).from(weeklySchedules);
  return row;
}

/** Whether the letter of a week is left out. */
export async function isSkipped(read: Reader, week: string): Promise<boolean> {
  const rows = await read.select({ week: weeklySkips.week }).from(weeklySkips).where(eq(weeklySkips.week, week));
  return rows.length > 0;
}

/** The zones that active people live in. */
export async function zonesOfPeople(read: Reader): Promise<string[]> {
  const rows = await read
    .selectDistinct({ zone: people.zone })
    .from(people)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(isNull(personDeactivations.personId))
    .orderBy(asc(people.zone));
  return rows.map(({ zone }) => zone);
}

export const addresseeColumns = {
  id: people.id,
  name: people.name,
  email: people.email,
  zone: people.zone,
  nameKey: people.nameKey,
  departmentId: teams.departmentId,
  department: departments.name,
  quietFrom: notificationSettings.quietFrom,
  quietUntil: notificationSettings.quietUntil,
  mailOff: notificationSettings.mailOff,
};

/** Active people with where they work and what they chose. */
function readers(read: Reader) {
  return read
    .select(addresseeColumns)
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(departments, eq(departments.id, teams.departmentId))
    .leftJoin(notificationSettings, eq(notificationSettings.personId, people.id))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof readers>>[number];

export interface WeeklyAddressee extends MailSettings {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  readonly departmentId: string | null;
  readonly department: string | null;
}

export const addressee = ({ nameKey: _, quietFrom, quietUntil, mailOff, ...row }: Row): WeeklyAddressee => ({
  ...row,
  quietFrom: quietFrom ?? usualSettings.quietFrom,
  quietUntil: quietUntil ?? usualSettings.quietUntil,
  mailOff: mailOff ?? usualSettings.mailOff,
});

/** The next few people of a zone, by id, whose letter of the week has not been dealt with. */
export async function nextAddressees(
  read: Reader,
  { zone, week, after, most }: { zone: string; week: string; after: string; most: number },
): Promise<WeeklyAddressee[]> {
  const settled = read
    .select({ one: sql`1` })
    .from(weeklyLetters)
    .where(and(eq(weeklyLetters.personId, people.id), eq(weeklyLetters.week, week), ne(weeklyLetters.state, "waiting")));
  const rows = await readers(read)
    .where(
      and(
        eq(people.zone, zone),
        gt(people.id, after),
        isNull(personDeactivations.personId),
        not(exists(settled)),
        not(hadOneLately(read, week, read.now())),
      ),
    )
    .orderBy(asc(people.id))
    .limit(most);
  return rows.map(addressee);
}

/** Another week's letter came to them only a few days ago: the day of the week was changed. */
export function hadOneLately(read: Reader, week: string, at: Date): SQL {
  return exists(
    read
      .select({ one: sql`1` })
      .from(weeklyLetters)
      .where(
        and(
          eq(weeklyLetters.personId, people.id),
          ne(weeklyLetters.week, week),
          ne(weeklyLetters.state, "nothing"),
          gt(weeklyLetters.at, shifted(at, -fewestBetween)),
        ),
      ),
  );
}

/** What stood in these people's letters of other weeks lately: of each, `part:id`. */
export async function hadBefore(
  read: Reader,
  personIds: readonly string[],
  { week, since }: { week: string; since: Date },
): Promise<Map<string, Set<string>>> {
  const rows = await read
    .select({ personId: weeklyLetters.personId, items: weeklyLetters.items })
    .from(weeklyLetters)
    .where(and(inArray(weeklyLetters.personId, [...personIds]), ne(weeklyLetters.week, week), gte(weeklyLetters.at, since)));
  const had = new Map(personIds.map((id) => [id, new Set<string>()]));
  for (const { personId, items } of rows) for (const item of items) had.get(personId)?.add(refKey(item));
  return had;
}

export interface WeekSent {
  readonly week: string;
  readonly states: Partial<Record<LetterState, number>>;
}

const shownWeeks = 8;

/** What became of the letters of the latest weeks. */
export async function weeksSent(read: Reader): Promise<WeekSent[]> {
  const latest = await read
    .selectDistinct({ week: weeklyLetters.week })
    .from(weeklyLetters)
    .orderBy(desc(weeklyLetters.week))
    .limit(shownWeeks);
  const [oldest] = latest.slice(-1);
  if (!oldest) return [];
  const rows = await read
    .select({ week: weeklyLetters.week, state: weeklyLetters.state, number: count() })
    .from(weeklyLetters)
    .where(gte(weeklyLetters.week, oldest.week))
    .groupBy(weeklyLetters.week, weeklyLetters.state);
  return latest.map(({ week }) => ({
    week,
    states: Object.fromEntries(rows.filter((row) => row.week === week).map(({ state, number }) => [state, number])),
  }));
}

export interface OwnLetter {
  readonly week: string;
  readonly at: Date;
  readonly items: readonly WeeklyRef[];
}

const shownOwn = 8;

/** A person's letters, the latest first. */
export async function lettersOf(read: Reader, personId: string): Promise<OwnLetter[]> {
  return read
    .select({ week: weeklyLetters.week, at: weeklyLetters.at, items: weeklyLetters.items })
    .from(weeklyLetters)
    .where(and(eq(weeklyLetters.personId, personId), ne(weeklyLetters.state, "nothing")))
    .orderBy(desc(weeklyLetters.week))
    .limit(shownOwn);
}
