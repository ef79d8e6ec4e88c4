/** How a form of ours says what an ability refused. */
import type { Submission } from "@conform-to/react";
import { data } from "@remix-run/node";
import * as m from "#app/paraglide/messages.js";
import { minute, second } from "#app/shared/clock.ts";
import { isKnownFailure } from "#app/shared/errors.ts";
import { isTooManyTries } from "./auth.errors.ts";

const texts: Record<string, () => string> = {
  "auth.wrong-credentials": () => m.auth_wrong_credentials(),
  "auth.wrong-password": () => m.auth_wrong_password(),
};

/** Answers a form with what was refused, the given fields hidden. What is no refusal that a form can answer is thrown on. */
export function formRefusal(submission: Submission<unknown>, error: unknown, { hide, field }: { hide?: string[]; field?: string } = {}) {
  const text = textOf(error);
  if (!text || !isKnownFailure(error)) throw error;
  const inField = field && !isTooManyTries(error);
  const result = submission.reply({
    ...(hide ? { hideFields: hide } : {}),
    ...(inField ? { fieldErrors: { [field]: [text] } } : { formErrors: [text] }),
  });
  const headers: HeadersInit = isTooManyTries(error) ? { "Retry-After": String(Math.ceil(error.wait / second)) } : {};
  return data({ result }, { status: error.status, headers });
}

function textOf(error: unknown): string | undefined {
  if (isTooManyTries(error)) return m.auth_too_many_tries({ wait: waitInWords(error.wait) });
  return isKnownFailure(error) ? texts[error.code]?.() : undefined;
}

/** Rounded up, so that whoever waits as long as it says is let in. */
function waitInWords(milliseconds: number): string {
  if (milliseconds <= minute) return m.auth_seconds({ count: Math.ceil(milliseconds / second) });
  return m.auth_minutes({ count: Math.ceil(milliseconds / minute) });
}
