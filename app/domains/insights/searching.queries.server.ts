/** Studies and findings by their words: results of their own beside stories. */
import { and, eq, inArray, sql } from "drizzle-orm";
import { readAsked } from "#app/domains/search/asking.ts";
import { marked, passage, type Stretch } from "#app/domains/search/passages.ts";
import { found, type Place, type Scope } from "#app/domains/search/search.queries.server.ts";
import type { Reader } from "#db/client.ts";
import { findings, studies } from "#db/schema/insights.ts";
import type { StudyStanding } from "#db/words/insights.ts";

export interface InsightResult {
  readonly kind: "study" | "finding";
  readonly id: string;
  readonly slug: string;
  readonly headline: Stretch[];
  readonly passage: Stretch[];
  readonly standing: StudyStanding;
}

export interface InsightsFound {
  /** Those of the place, studies and findings together. */
  readonly results: InsightResult[];
  /** How many studies and findings there are in all; 0 of a kind whose last one lies before the place. */
  readonly count: number;
  /** There are more than were counted. */
  readonly more: boolean;
  /** There are others after the place. */
  readonly goesOn: boolean;
}

const none: InsightsFound = { results: [], count: 0, more: false, goesOn: false };

/** Of each kind, beside stories. */
const most = 5;
/** Of each kind, on a page of their own. */
const onAPage = 20;

export const insightsOnPage = (page: number): Place => ({ offset: (page - 1) * onAPage, length: onAPage });

const published: Scope = {
  kind: "study",
  table: studies,
  id: studies.id,
  where: sql`${studies.version} > 0`,
  shape: "",
  values: {},
  marks: [],
};
const standingFindings: Scope = {
  kind: "finding",
  table: findings,
  id: findings.id,
  where: sql`${findings.withdrawnAt} is null`,
  shape: "",
  values: {},
  marks: [],
};

/** The best studies and findings for what was typed; what may not be true any more stands after what is. Four statements at most. */
export async function searchInsights(read: Reader, typed: string, place: Place = { offset: 0, length: most }): Promise<InsightsFound> {
  const asked = readAsked(typed);
  if (asked.length === 0) return none;
  const [inStudies, inFindings] = await Promise.all([found(read, asked, published, place), found(read, asked, standingFindings, place)]);
  const [studyRows, findingRows] = await Promise.all([
    inStudies.ids.length === 0
      ? []
      : read
          .select({
            id: studies.id,
            slug: studies.slug,
            title: studies.title,
            answer: studies.answer,
            standing: studies.standing,
            weight: studies.weight,
          })
          .from(studies)
          .where(and(inArray(studies.id, inStudies.ids), published.where)),
    inFindings.ids.length === 0
      ? []
      : read
          .select({
            id: findings.id,
            slug: studies.slug,
            sentence: findings.sentence,
            title: studies.title,
            standing: studies.standing,
            weight: studies.weight,
          })
          .from(findings)
          .innerJoin(studies, eq(studies.id, findings.studyId))
          .where(and(inArray(findings.id, inFindings.ids), published.where, standingFindings.where)),
  ]);
  const order = [...inStudies.ids, ...inFindings.ids];
  const results = [
    ...studyRows.map(({ title, answer, ...row }) => ({
      ...row,
      kind: "study" as const,
      headline: marked(title, inStudies.asked),
      passage: passage(answer, inStudies.asked),
    })),
    ...findingRows.map(({ sentence, title, ...row }) => ({
      ...row,
      kind: "finding" as const,
      headline: marked(sentence, inFindings.asked),
      passage: [{ text: title, hit: false }],
    })),
  ];
  return {
    results: results
      .toSorted((one, other) => other.weight - one.weight || order.indexOf(one.id) - order.indexOf(other.id))
      .map(({ weight: _, ...result }) => result),
    count: inStudies.count + inFindings.count,
    more: inStudies.more || inFindings.more,
    goesOn: Math.max(inStudies.count, inFindings.count) > place.offset + place.length,
  };
}

export interface FindingResult {
  readonly id: string;
  readonly slug: string;
  readonly sentence: Stretch[];
  readonly study: string;
  readonly standing: StudyStanding;
}

const mostFindings = 10;

/** The best findings alone, for whoever looks for one to put it somewhere. Two statements, four where it finds few. */
export async function searchFindings(read: Reader, typed: string): Promise<FindingResult[]> {
  const asked = readAsked(typed);
  if (asked.length === 0) return [];
  const { ids, asked: meant } = await found(read, asked, standingFindings, { offset: 0, length: mostFindings });
  if (ids.length === 0) return [];
  const rows = await read
    .select({
      id: findings.id,
      slug: studies.slug,
      sentence: findings.sentence,
      study: studies.title,
      standing: studies.standing,
      weight: studies.weight,
    })
    .from(findings)
    .innerJoin(studies, eq(studies.id, findings.studyId))
    .where(and(inArray(findings.id, ids), published.where, standingFindings.where));
  return rows
    .toSorted((one, other) => other.weight - one.weight || ids.indexOf(one.id) - ids.indexOf(other.id))
    .map(({ weight: _, sentence, ...row }) => ({ ...row, sentence: marked(sentence, meant) }));
}
