/** The parts of the organisation that a study has not reached, and who gets a note about it. */
import { and, asc, count, eq, gt, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { isLarge } from "#app/shared/suppression.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder } from "#db/dialect.ts";
import { kept } from "#db/kept.ts";
import { departmentNotes, reachAlerts, studies } from "#db/schema/insights.ts";
import { type DepartmentFunction, departmentFunctions, departments, people, personDeactivations, teams } from "#db/schema/people.ts";
import { publishedStudy } from "../insights.queries.server.ts";
import { mayWriteToUnreached } from "./reach.policy.ts";
import { audiencesOf, countsOf } from "./reach.queries.server.ts";
import { noteStandsFor } from "./reach.ts";
import { type DepartmentSize, departmentSizes } from "./sizes.queries.server.ts";

const shownRecipients = 50;

export interface MeantStudy {
  readonly id: string;
  readonly narrowedBecause: string | null;
}

/** By study: the functions whose departments of at least five people are meant to read it, and nobody in them has, to the end. Two statements. */
export async function unreachedBy(
  read: Reader,
  meant: readonly MeantStudy[],
  all: readonly DepartmentSize[],
): Promise<Map<string, DepartmentFunction[]>> {
  const ids = meant.map(({ id }) => id);
  const [counts, audiences] = await Promise.all([countsOf(read, "ended", ids), audiencesOf(read, ids)]);
  return new Map(
    meant.map(({ id, narrowedBecause }) => {
      const missing = departmentFunctions.filter((one) => {
        const those = all.filter(
          ({ id: departmentId, function: work, people: size }) =>
            work === one && isLarge(size) && isMeant(audiences.get(id), narrowedBecause, departmentId),
        );
        return those.length > 0 && those.every((department) => !counts.get(`${id} ${department.id}`));
      });
      return [id, missing];
    }),
  );
}

/** Whether a note about a published study can go to a function: what its page offers. */
export async function hasNotReached(read: Reader, studyId: string, one: DepartmentFunction): Promise<boolean> {
  const meant = await read
    .select({ id: studies.id, narrowedBecause: studies.narrowedBecause })
    .from(studies)
    .where(and(eq(studies.id, studyId), publishedStudy));
  return (await unreachedBy(read, meant, await departmentSizes(read))).get(studyId)?.includes(one) ?? false;
}

const isMeant = (audience: ReadonlySet<string> | undefined, narrowed: string | null, departmentId: string) =>
  !narrowed || (audience?.has(departmentId) ?? false);

/** A study of which somebody looks whom it has not reached. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function studyToReach(read: Reader, person: Person, slug: string | undefined) {
  const [study] = await read
    .select({
      id: studies.id,
      slug: studies.slug,
      title: studies.title,
      answer: studies.answer,
      words: studies.words,
      ownerId: studies.ownerId,
      narrowedBecause: studies.narrowedBecause,
    })
    .from(studies)
    .where(and(eq(studies.slug, slug ?? ""), publishedStudy));
  if (!study) throw notFound();
  if (!mayWriteToUnreached(person, study)) throw notAllowed();
  return study;
}

/** What was written to which function, with by whom and when. */
export async function notesSent(read: Reader, studyId: string) {
  return read
    .select({ function: reachAlerts.function, note: reachAlerts.note, at: reachAlerts.noteSentAt, by: people.name })
    .from(reachAlerts)
    .innerJoin(people, eq(people.id, reachAlerts.noteSentBy))
    .where(and(eq(reachAlerts.studyId, studyId), isNotNull(reachAlerts.noteSentAt)));
}

/** The note that stands above a study for somebody who works in a department. */
export async function noteAbove(read: Reader, studyId: string, departmentId: string | null, now: Date) {
  if (!departmentId) return undefined;
  const since = shifted(now, -noteStandsFor * dayLength);
  const [note] = await kept(read, noteAboveRow).execute({ studyId, departmentId, since });
  return note;
}

const noteAboveRow = (read: Reader) =>
  read
    .select({ text: reachAlerts.note, by: people.name, function: reachAlerts.function })
    .from(reachAlerts)
    .innerJoin(departments, eq(departments.function, reachAlerts.function))
    .innerJoin(people, eq(people.id, reachAlerts.noteSentBy))
    .where(
      and(
        eq(reachAlerts.studyId, sql.placeholder("studyId")),
        eq(departments.id, sql.placeholder("departmentId")),
        gt(reachAlerts.noteSentAt, sql.param(sql.placeholder("since"), reachAlerts.noteSentAt)),
      ),
    )
    .prepare();

/** The notes that say what a study means for the departments of a function. */
export async function notesForFunction(read: Reader, studyId: string, one: DepartmentFunction) {
  return read
    .select({ department: departments.name, text: departmentNotes.text })
    .from(departmentNotes)
    .innerJoin(departments, eq(departments.id, departmentNotes.departmentId))
    .where(and(eq(departmentNotes.studyId, studyId), eq(departments.function, one)))
    .orderBy(asc(departments.name));
}

/** Whoever works in a function and is meant to read a study. */
async function recipients(study: MeantStudy, one: DepartmentFunction, read: Reader): Promise<SQL | undefined> {
  const audience = study.narrowedBecause ? [...((await audiencesOf(read, [study.id])).get(study.id) ?? [])] : undefined;
  return and(eq(departments.function, one), isNull(personDeactivations.personId), audience && inArray(departments.id, audience));
}

const working = (read: Reader) =>
  read
    .select({ id: people.id, name: people.name, nameKey: people.nameKey, department: departments.name })
    .from(people)
    .innerJoin(teams, eq(teams.id, people.teamId))
    .innerJoin(departments, eq(departments.id, teams.departmentId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .$dynamic();

export async function recipientCount(read: Reader, study: MeantStudy, one: DepartmentFunction): Promise<number> {
  const [row] = await read
    .select({ number: count() })
    .from(people)
    .innerJoin(teams, eq(teams.id, people.teamId))
    .innerJoin(departments, eq(departments.id, teams.departmentId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(await recipients(study, one, read));
  return row?.number ?? 0;
}

/** A page of those who get the note, by name. */
export async function recipientPage(
  read: Reader,
  study: MeantStudy,
  one: DepartmentFunction,
  after?: readonly [nameKey: string, id: string],
): Promise<{ rows: { id: string; name: string; department: string }[]; next?: readonly [string, string] }> {
  const order = [people.nameKey, people.id] as const;
  const rows = await working(read)
    .where(and(await recipients(study, one, read), after && afterInOrder(order, after)))
    .orderBy(...order)
    .limit(shownRecipients + 1);
  const page = rows.slice(0, shownRecipients);
  const last = page.at(-1);
  return {
    rows: page.map(({ id, name, department }) => ({ id, name, department })),
    ...(rows.length > shownRecipients && last ? { next: [last.nameKey, last.id] as const } : {}),
  };
}

/** The ids of the next few of them, in order of id. */
export async function nextRecipients(read: Reader, study: MeantStudy, one: DepartmentFunction, after: string, most: number) {
  const rows = await working(read)
    .where(and(await recipients(study, one, read), gt(people.id, after)))
    .orderBy(asc(people.id))
    .limit(most);
  return rows.map(({ id }) => id);
}
