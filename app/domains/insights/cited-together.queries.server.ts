import { and, asc, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { alias } from "#db/dialect.ts";
import { findingEvidence, findings, studies } from "#db/schema/insights.ts";
import { publishedStudy } from "./insights.queries.server.ts";

export interface CitedTogether {
  /** Ids of stories on which the same finding rests. */
  readonly finding: readonly string[];
  /** Of those that other findings of the same study rest on. */
  readonly study: readonly string[];
}

const own = alias(findingEvidence, "own");
const ownFinding = alias(findings, "own_finding");
const most = 20;

/** The stories that published studies cite beside this one, whether or not they can be read. One statement. */
export async function citedTogether(read: Reader, storyId: string): Promise<CitedTogether> {
  const same = sql<number>`max(case when ${findingEvidence.findingId} = ${own.findingId} then 1 else 0 end)`;
  const rows = await read
    .select({ id: sql<string>`${findingEvidence.storyId}`.as("cited"), same: same.as("same") })
    .from(own)
    .innerJoin(ownFinding, and(eq(ownFinding.id, own.findingId), isNull(ownFinding.withdrawnAt)))
    .innerJoin(studies, and(eq(studies.id, ownFinding.studyId), publishedStudy))
    .innerJoin(findings, and(eq(findings.studyId, studies.id), isNull(findings.withdrawnAt)))
    .innerJoin(findingEvidence, eq(findingEvidence.findingId, findings.id))
    .where(and(eq(own.storyId, storyId), isNotNull(findingEvidence.storyId), ne(findingEvidence.storyId, storyId)))
    .groupBy(findingEvidence.storyId)
    .orderBy(desc(sql`same`), asc(sql`cited`))
    .limit(most);
  const idsOf = (close: boolean) => rows.flatMap((row) => ((Number(row.same) === 1) === close ? [row.id] : []));
  return { finding: idsOf(true), study: idsOf(false) };
}
