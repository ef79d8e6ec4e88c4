import { and, desc, eq, ne } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import type { Reader } from "#db/client.ts";
import { studies, studyReviews } from "#db/schema/insights.ts";
import { people } from "#db/schema/people.ts";
import { publishedStudy } from "../insights.queries.server.ts";
import { maySayTruth } from "./truth.policy.ts";
import type { TruthVerdict } from "./truth.ts";

const mostReviews = 50;
const mostChoices = 1_000;

export interface TruthSaid {
  readonly id: string;
  readonly verdict: TruthVerdict;
  readonly words: string | null;
  readonly nextOn: string | null;
  readonly by: string;
  readonly at: Date;
}

/** What was said of a study so far, the latest first. */
export async function truthSaid(read: Reader, studyId: string, most = mostReviews): Promise<TruthSaid[]> {
  return read
    .select({
      id: studyReviews.id,
      verdict: studyReviews.verdict,
      words: studyReviews.words,
      nextOn: studyReviews.nextOn,
      by: people.name,
      at: studyReviews.at,
    })
    .from(studyReviews)
    .innerJoin(people, eq(people.id, studyReviews.by))
    .where(eq(studyReviews.studyId, studyId))
    .orderBy(desc(studyReviews.at), desc(studyReviews.id))
    .limit(most);
}

/** The study that somebody is asked about. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function askedStudy(read: Reader, person: Person, slug: string | undefined) {
  const [row] = await read
    .select({
      id: studies.id,
      slug: studies.slug,
      title: studies.title,
      answer: studies.answer,
      ownerId: studies.ownerId,
      standing: studies.standing,
      reviewOn: studies.reviewOn,
      supersededBy: studies.supersededBy,
    })
    .from(studies)
    .where(and(eq(studies.slug, slug ?? ""), publishedStudy));
  if (!row) throw notFound();
  if (!maySayTruth(person, row)) throw notAllowed();
  return row;
}

/** Published studies that may stand in the place of one, the newest first. */
export async function possibleSuccessors(read: Reader, studyId: string): Promise<{ id: string; title: string }[]> {
  return read
    .select({ id: studies.id, title: studies.title })
    .from(studies)
    .where(and(publishedStudy, ne(studies.id, studyId)))
    .orderBy(desc(studies.publishedAt), desc(studies.id))
    .limit(mostChoices);
}
