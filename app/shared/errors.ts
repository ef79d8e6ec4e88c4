/**
 * Failures as vocabulary. A known refusal has a stable code, which the door alone turns into a response.
 * Matched by `code`, not by class: the web bundle holds its own copy of this module.
 */
export interface KnownFailure extends Error {
  readonly code: string;
  readonly status: number;
}

/** Makes a factory for one named failure of a room: `export const bookingClosed = failure("face-time.booking-closed", 409, "…")`. */
export function failure(code: string, status: number, message: string) {
  return (): KnownFailure => Object.assign(new Error(message), { code, status });
}

export const notFound = failure("hallway.not-found", 404, "There is nothing here that you can see.");
export const notAllowed = failure("hallway.not-allowed", 403, "This is not yours to do.");

export function isKnownFailure(error: unknown): error is KnownFailure {
  return error instanceof Error && "code" in error && "status" in error && typeof error.status === "number";
}

export function hasCode(error: unknown, code: string): boolean {
  return isKnownFailure(error) && error.code === code;
}
