/** Who looks after reports: editors and administrators, but not of what they said themselves, unless nobody else is there to do it. */
import { and, eq, inArray, isNull, not, or, type SQL } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import { collections } from "#db/schema/collections.ts";
import { comments, reports } from "#db/schema/comments.ts";
import { studies, studyAnswers, studyQuestions } from "#db/schema/insights.ts";
import { personDeactivations, personRoles, type Role } from "#db/schema/people.ts";
import { pledges } from "#db/schema/pledges.ts";
import { stories } from "#db/schema/stories.ts";
import type { Thing } from "./comments.ts";

/** What may be reported, by kind: its id and who said it. */
const saidBy = {
  comment: { table: comments, by: comments.personId },
  story: { table: stories, by: stories.tellerId },
  collection: { table: collections, by: collections.makerId },
  pledge: { table: pledges, by: pledges.personId },
  study: { table: studies, by: studies.ownerId },
  "study-question": { table: studyQuestions, by: studyQuestions.personId },
  "study-answer": { table: studyAnswers, by: studyAnswers.personId },
} as const;

/** Those who hear of a report: the editors; where none of them can answer it, the administrators. */
export async function keepersOf(read: Reader, about: Thing): Promise<string[]> {
  const [keepers, writer] = await Promise.all([activeKeepers(read), writerOf(read, about)]);
  const others = keepers.filter(({ personId }) => personId !== writer);
  const able = others.length > 0 ? others : keepers;
  const editors = able.filter(({ role }) => role === "editor");
  return [...new Set((editors.length > 0 ? editors : able).map(({ personId }) => personId))];
}

/** False for a report about what the person said, as long as somebody else can answer it. */
export async function mayKnowReportsOf(read: Reader, person: Pick<Person, "id">, about: Thing): Promise<boolean> {
  return (await writerOf(read, about)) !== person.id || (await isAlone(read, person));
}

/** The reports that the person may know of, as a condition; undefined: all of them. */
export async function knownTo(read: Reader, person: Pick<Person, "id">): Promise<SQL | undefined> {
  if (await isAlone(read, person)) return undefined;
  const own = Object.entries(saidBy).map(([kind, { table, by }]) =>
    and(eq(reports.aboutKind, kind), inArray(reports.aboutId, read.select({ id: table.id }).from(table).where(eq(by, person.id)))),
  );
  return not(or(...own) as SQL);
}

async function isAlone(read: Reader, person: Pick<Person, "id">): Promise<boolean> {
  return (await activeKeepers(read)).every(({ personId }) => personId === person.id);
}

async function writerOf(read: Reader, { kind, id }: Thing): Promise<string | undefined> {
  if (!isReported(kind)) return undefined;
  const { table, by } = saidBy[kind];
  const [row] = await read.select({ by }).from(table).where(eq(table.id, id));
  return row?.by;
}

const isReported = (kind: string): kind is keyof typeof saidBy => Object.hasOwn(saidBy, kind);

async function activeKeepers(read: Reader): Promise<{ personId: string; role: Role }[]> {
  const wanted: Role[] = ["editor", "administrator"];
  return read
    .select({ personId: personRoles.personId, role: personRoles.role })
    .from(personRoles)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, personRoles.personId))
    .where(and(inArray(personRoles.role, wanted), isNull(personDeactivations.personId)));
}
