/** What the forms of a collection are answered when an ability refuses. */
import type { Submission, SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { isUnanswered } from "#app/domains/privacy/privacy.errors.ts";
import { findingsToShow, type ShownFinding, unansweredIn } from "#app/domains/privacy/showing.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { isKnownFailure, type KnownFailure } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { aboutCollection, mostCollections, mostStories } from "./collections.ts";

const refusals: Record<string, () => string> = {
  "collections.changed": m.collections_mistake_changed,
  "collections.full": () => m.collections_mistake_full({ most: mostStories }),
  "collections.too-many": () => m.collections_mistake_too_many({ most: mostCollections }),
  "collections.id-taken": m.collections_mistake_id_taken,
};

interface Asked {
  readonly world: World;
  readonly id: string;
  /** As they were typed, by field. */
  readonly texts: Readonly<Record<string, string>>;
  readonly answers: readonly FindingAnswer[];
  readonly submission: Pick<Submission<unknown>, "reply">;
}

/** Undefined when it was done. What a form can say to its maker comes as an answer that keeps everything typed. */
export async function refused(work: Promise<void>, { world, id, texts, answers, submission }: Asked) {
  try {
    await work;
  } catch (error) {
    if (isUnanswered(error)) {
      const findings = await findingsToShow(world, { about: aboutCollection(id), texts, answers });
      return answer(error, submission.reply({ fieldErrors: unansweredIn(findings) }), findings);
    }
    const words = isKnownFailure(error) ? refusals[error.code]?.() : undefined;
    if (!isKnownFailure(error) || !words) return orRefuse(Promise.reject(error));
    return answer(error, submission.reply({ formErrors: [words] }));
  }
  return undefined;
}

function answer({ code, status }: KnownFailure, result: SubmissionResult<string[]>, findings?: readonly ShownFinding[]) {
  return data({ result, code, findings }, { status });
}
