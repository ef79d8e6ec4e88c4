/** Findings on the steps of maps, as far as their studies are published. */
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { publishedStudy } from "#app/domains/insights/insights.queries.server.ts";
import type { Reader } from "#db/client.ts";
import { findings, studies } from "#db/schema/insights.ts";
import { journeyFindingSuggestions, journeyFindings, journeySteps, journeys } from "#db/schema/journeys.ts";
import { people } from "#db/schema/people.ts";
import type { StudyStanding } from "#db/words/insights.ts";
import { isReadBy, type PlaceOfStory } from "./curve.queries.server.ts";

const mostRows = 20_000;
const mostOnStep = 200;

/** Whether a finding says how something is: it was not withdrawn, and its study was neither superseded nor retired. */
export const measures = ({ withdrawnAt, standing }: { withdrawnAt: Date | null; standing: StudyStanding }): boolean =>
  withdrawnAt === null && standing !== "superseded" && standing !== "retired";

export interface AttachedFinding {
  readonly id: string;
  readonly findingId: string;
  readonly sketchId: string | null;
  readonly sentence: string;
  readonly slug: string;
  readonly study: string;
  readonly measures: boolean;
  readonly by: string;
  readonly at: Date;
}

/** The findings on a step, last attached first; what no longer holds says so. The caller has found the map within reach. */
export async function findingsOnStep(read: Reader, journeyId: string, stepId: string): Promise<AttachedFinding[]> {
  const rows = await read
    .select({
      id: journeyFindings.id,
      findingId: findings.id,
      sketchId: journeyFindings.sketchId,
      sentence: findings.sentence,
      withdrawnAt: findings.withdrawnAt,
      slug: studies.slug,
      study: studies.title,
      standing: studies.standing,
      by: people.name,
      at: journeyFindings.at,
    })
    .from(journeyFindings)
    .innerJoin(findings, eq(findings.id, journeyFindings.findingId))
    .innerJoin(studies, eq(studies.id, findings.studyId))
    .innerJoin(people, eq(people.id, journeyFindings.by))
    .where(and(eq(journeyFindings.journeyId, journeyId), eq(journeyFindings.stepId, stepId), publishedStudy))
    .orderBy(desc(journeyFindings.at), desc(journeyFindings.id))
    .limit(mostOnStep);
  return rows.map(({ withdrawnAt, standing, ...row }) => ({ ...row, measures: measures({ withdrawnAt, standing }) }));
}

/** Which findings stand on which steps of a map, and whether they measure. The caller has found the map within reach. */
export async function findingsOn(
  read: Reader,
  journeyId: string,
): Promise<{ stepId: string; sketchId: string | null; findingId: string; measures: boolean }[]> {
  const rows = await read
    .select({
      stepId: journeyFindings.stepId,
      sketchId: journeyFindings.sketchId,
      findingId: findings.id,
      withdrawnAt: findings.withdrawnAt,
      standing: studies.standing,
    })
    .from(journeyFindings)
    .innerJoin(findings, eq(findings.id, journeyFindings.findingId))
    .innerJoin(studies, eq(studies.id, findings.studyId))
    .where(and(eq(journeyFindings.journeyId, journeyId), publishedStudy))
    .orderBy(asc(journeyFindings.id))
    .limit(mostRows);
  return rows.map(({ withdrawnAt, standing, ...row }) => ({ ...row, measures: measures({ withdrawnAt, standing }) }));
}

/** Of these findings, those that nobody needs to suggest for the step: they are on it, or somebody said that they do not belong there. */
export async function answeredFindings(read: Reader, journeyId: string, stepId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const [attached, answered] = await Promise.all([
    read
      .select({ id: journeyFindings.findingId })
      .from(journeyFindings)
      .where(
        and(eq(journeyFindings.journeyId, journeyId), eq(journeyFindings.stepId, stepId), inArray(journeyFindings.findingId, [...ids])),
      ),
    read
      .select({ id: journeyFindingSuggestions.findingId })
      .from(journeyFindingSuggestions)
      .where(
        and(
          eq(journeyFindingSuggestions.journeyId, journeyId),
          eq(journeyFindingSuggestions.stepId, stepId),
          inArray(journeyFindingSuggestions.findingId, [...ids]),
        ),
      ),
  ]);
  return new Set([...attached, ...answered].map(({ id }) => id));
}

/** Of these findings, those that anybody may put on a step. */
export async function standingFindings(read: Pick<Reader, "select">, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await read
    .select({ id: findings.id })
    .from(findings)
    .innerJoin(studies, eq(studies.id, findings.studyId))
    .where(and(inArray(findings.id, [...new Set(ids)]), isNull(findings.withdrawnAt), publishedStudy));
  return new Set(rows.map(({ id }) => id));
}

/** The steps that a finding is on, of maps that the person reads. The caller has found the finding within reach. */
export function placesOfFinding(read: Reader, person: { readonly id: string }, findingId: string): Promise<PlaceOfStory[]> {
  return read
    .select({ journeyId: journeys.id, map: journeys.title, stepId: journeySteps.id, step: journeySteps.title })
    .from(journeyFindings)
    .innerJoin(journeys, eq(journeys.id, journeyFindings.journeyId))
    .innerJoin(journeySteps, and(eq(journeySteps.journeyId, journeyFindings.journeyId), eq(journeySteps.id, journeyFindings.stepId)))
    .where(and(eq(journeyFindings.findingId, findingId), isReadBy(person)))
    .orderBy(desc(journeyFindings.at), asc(journeySteps.id))
    .limit(20);
}
