import { asc, count, desc, eq, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { Reader } from "#db/client.ts";
import { studies, studyImportItems, studyImports } from "#db/schema/insights.ts";
import { people } from "#db/schema/people.ts";
import { mayCurate } from "../insights.policy.ts";
import type { Remark } from "./reading.ts";

const mostShown = 20;
const mostItems = 600;

/** The latest imports. Refuses with `hallway.not-allowed`. */
export async function latestImports(read: Reader, person: Person) {
  if (!mayCurate(person)) throw notAllowed();
  return read
    .select({ id: studyImports.id, name: studyImports.name, at: studyImports.at, by: people.name })
    .from(studyImports)
    .innerJoin(people, eq(people.id, studyImports.by))
    .orderBy(desc(studyImports.at), desc(studyImports.id))
    .limit(mostShown);
}

/** What became of each file of an import; `left`: how many are not among the items. Refuses with `hallway.not-allowed`, `hallway.not-found`. */
export async function importReport(read: Reader, person: Person, id: string | undefined) {
  if (!mayCurate(person)) throw notAllowed();
  if (!isId(id ?? "")) throw notFound();
  const [one] = await read
    .select({ id: studyImports.id, at: studyImports.at })
    .from(studyImports)
    .where(eq(studyImports.id, id ?? ""));
  if (!one) throw notFound();
  const rows = await read
    .select({
      position: studyImportItems.position,
      file: studyImportItems.file,
      outcome: studyImportItems.outcome,
      isRepeat: studyImportItems.isRepeat,
      remarks: studyImportItems.remarks,
      slug: studies.slug,
      title: studies.title,
      version: studies.version,
    })
    .from(studyImportItems)
    .leftJoin(studies, eq(studies.id, studyImportItems.studyId))
    .where(eq(studyImportItems.importId, one.id))
    // Where there are more than are shown, those that need somebody are among them.
    .orderBy(sql`case ${studyImportItems.outcome} when 'refused' then 0 else 1 end`, asc(studyImportItems.position))
    .limit(mostItems);
  const outcomes = await read
    .select({ outcome: studyImportItems.outcome, files: count() })
    .from(studyImportItems)
    .where(eq(studyImportItems.importId, one.id))
    .groupBy(studyImportItems.outcome);
  const filesOf = (which: string) => outcomes.find(({ outcome }) => outcome === which)?.files ?? 0;
  const items = rows.toSorted((row, other) => row.position - other.position).map((row) => ({ ...row, remarks: row.remarks as Remark[] }));
  const [taken, refused] = [filesOf("taken"), filesOf("refused")];
  return { ...one, items, taken, refused, left: taken + refused - items.length };
}
