/** What the form of a redaction is answered when it was not done. */
import type { Submission, SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { isKnownFailure } from "#app/shared/errors.ts";

const mistakes: Record<string, () => Record<string, string[]>> = {
  "privacy.reason-personal": () => ({ reason: [m.privacy_redaction_reason_personal()] }),
  "privacy.nothing-to-redact": () => ({ words: [m.privacy_redaction_nothing()] }),
};

/** Undefined when it was done; a refusal that the form has no place for is the door's. */
export async function redactionRefusal(work: Promise<void>, submission: Submission<unknown>) {
  try {
    await work;
    return undefined;
  } catch (error) {
    const fieldErrors = isKnownFailure(error) ? mistakes[error.code]?.() : undefined;
    if (!isKnownFailure(error) || !fieldErrors) return orRefuse(Promise.reject<never>(error));
    const result: SubmissionResult<string[]> = submission.reply({ fieldErrors });
    return data({ result }, { status: error.status });
  }
}
