import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { kept } from "#db/kept.ts";
import { studyUses } from "#db/schema/insights.ts";
import { departments, people } from "#db/schema/people.ts";

const mostUses = 100;

export interface ShownUse {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  /** Where they worked then. */
  readonly department: string | null;
  readonly words: string;
  readonly at: Date;
}

/** The decisions in which a study was used, the latest first. */
export async function usesOf(read: Reader, studyId: string, most = mostUses): Promise<ShownUse[]> {
  return kept(read, useRows).execute({ studyId, most });
}

const useRows = (read: Reader) =>
  read
    .select({
      id: studyUses.id,
      personId: studyUses.personId,
      name: people.name,
      department: departments.name,
      words: studyUses.words,
      at: studyUses.at,
    })
    .from(studyUses)
    .innerJoin(people, eq(people.id, studyUses.personId))
    .leftJoin(departments, eq(departments.id, studyUses.departmentId))
    .where(and(eq(studyUses.studyId, sql.placeholder("studyId")), isNull(studyUses.removedAt)))
    .orderBy(desc(studyUses.at), desc(studyUses.id))
    .limit(sql.placeholder("most"))
    .prepare();
