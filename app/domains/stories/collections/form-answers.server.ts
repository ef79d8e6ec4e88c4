/** What the forms of a collection are answered when an ability refuses. */
import type { Submission, SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { isKnownFailure } from "#app/shared/errors.ts";
import { mostCollections, mostStories } from "./collections.ts";

const refusals: Record<string, () => string> = {
  "collections.changed": m.collections_mistake_changed,
  "collections.full": () => m.collections_mistake_full({ most: mostStories }),
  "collections.too-many": () => m.collections_mistake_too_many({ most: mostCollections }),
  "collections.id-taken": m.collections_mistake_id_taken,
};

/** Undefined when it was done. What a form can say to its maker comes as an answer that keeps everything typed. */
export async function refused(work: Promise<void>) {
  try {
    await work;
  } catch (error) {
    const words = isKnownFailure(error) ? refusals[error.code]?.() : undefined;
    if (!isKnownFailure(error) || !words) return orRefuse(Promise.reject(error));
    const { code, status } = error;
    return {
      code,
      answer: (submission: Pick<Submission<unknown>, "reply">) =>
        data<{ result: SubmissionResult<string[]> }>({ result: submission.reply({ formErrors: [words] }) }, { status }),
    };
  }
  return undefined;
}
