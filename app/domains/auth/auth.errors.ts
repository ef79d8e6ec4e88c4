import { failure, type KnownFailure } from "#app/shared/errors.ts";

export const wrongCredentials = failure("auth.wrong-credentials", 400, "This e-mail address and password do not belong together.");
export const wrongPassword = failure("auth.wrong-password", 400, "This is not your current password.");
export const sessionEnded = failure("auth.session-ended", 401, "Your session has ended. Sign in and try it again.");
export const alreadySetUp = failure("auth.already-set-up", 409, "There is an organisation here already.");
export const noDemonstration = failure("auth.no-demonstration", 404, "There is no demonstration here.");
export const invitationUnknown = failure("auth.invitation-unknown", 404, "This invitation is not known here.");
export const invitationUsed = failure("auth.invitation-used", 410, "This invitation has been used.");
export const invitationExpired = failure("auth.invitation-expired", 410, "This invitation has expired.");
export const resetUnknown = failure("auth.reset-unknown", 404, "This link is not known here, has been used or has expired.");

export interface TooManyTries extends KnownFailure {
  /** Milliseconds. */
  readonly wait: number;
}

export function tooManyTries(wait: number): TooManyTries {
  return Object.assign(failure("auth.too-many-tries", 429, "Too many tries; please wait.")(), { wait });
}

export function isTooManyTries(error: unknown): error is TooManyTries {
  return error instanceof Error && "code" in error && error.code === "auth.too-many-tries";
}
