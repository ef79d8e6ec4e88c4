import { and, asc, eq, inArray } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { studies, studyReviews } from "#db/schema/insights.ts";
import type { StudyStanding } from "#db/words/insights.ts";
import { isStudyReadable, publishedStudy } from "../insights.queries.server.ts";
import { weightOf } from "../insights.ts";
import { pointsOnTo } from "./pointing.queries.server.ts";
import { goesInCircle } from "./truth.errors.ts";
import { maySayTruth } from "./truth.policy.ts";
import type { TruthVerdict } from "./truth.ts";

export interface Verdict {
  readonly studyId: string;
  readonly verdict: TruthVerdict;
  /** The study that stands in its place. */
  readonly by?: string | undefined;
  /** The next review date, `YYYY-MM-DD`. */
  readonly nextOn?: string | undefined;
  readonly words: string | null;
  readonly answers?: readonly FindingAnswer[];
}

const standings: Record<TruthVerdict, StudyStanding> = { "still-true": "current", superseded: "superseded", retired: "retired" };

/**
 * Says whether a study is still true; what was said before can be said anew. Refuses with `hallway.not-found`,
 * `hallway.not-allowed`, `insights.supersedes-itself`, `privacy.unanswered`.
 */
export async function sayingTruth(world: World, person: Person, { studyId, verdict, by, nextOn, ...said }: Verdict): Promise<void> {
  const cleared = await clearing(world, person, {
    about: { kind: "study", id: studyId },
    texts: { words: said.words },
    answers: said.answers,
  });
  await world.db.write(async (tx) => {
    // One superseded by the other and the other by the one, said at once: in one order, the second sees what the first said.
    const rows = await locked(
      tx
        .select({ id: studies.id, ownerId: studies.ownerId, reviewOn: studies.reviewOn, revision: studies.revision })
        .from(studies)
        .where(and(inArray(studies.id, verdict === "superseded" && by ? [studyId, by] : [studyId]), publishedStudy))
        .orderBy(asc(studies.id)),
    );
    const study = rows.find(({ id }) => id === studyId);
    if (!study) throw notFound();
    if (!maySayTruth(person, study)) throw notAllowed();
    const supersededBy = verdict === "superseded" ? await successor(tx, studyId, by) : null;
    await cleared.note(tx);
    const at = world.clock.now();
    const standing = standings[verdict];
    const reviewOn = verdict === "still-true" ? (nextOn ?? null) : study.reviewOn;
    await tx
      .update(studies)
      // A form that was opened before would set the review date back.
      .set({ standing, weight: weightOf(standing), supersededBy, reviewOn, revision: study.revision + 1 })
      .where(eq(studies.id, studyId));
    const row = { studyId, verdict, supersededBy, words: cleared.texts.words, nextOn: nextOn ?? null, by: person.id, at };
    await tx.insert(studyReviews).values({ id: newId(), ...row });
    await record(tx, {
      actorId: person.id,
      action: "insights.truth-said",
      subject: { kind: "study", id: studyId },
      detail: { verdict },
      at,
    });
    await emit(tx, { kind: "insights.truth-said", payload: { studyId, verdict, by: person.id }, at });
  });
}

async function successor(tx: Transaction, studyId: string, by: string | undefined): Promise<string> {
  if (!by || !(await isStudyReadable(tx, by))) throw notFound();
  if (await pointsOnTo(tx, by, studyId)) throw goesInCircle();
  return by;
}
