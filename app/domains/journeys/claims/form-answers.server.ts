import { data } from "@remix-run/node";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { isKnownFailure, type KnownFailure } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";

/** Beside which field a refusal is said. */
const fields: Readonly<Record<string, string>> = { "claims.to-itself": "handsTo", "claims.said-already": "role" };
const isOfField = (error: unknown): error is KnownFailure => isKnownFailure(error) && Object.hasOwn(fields, error.code);

/** Says a claim; answers with what is to be answered about its words, or beside its field with why it is refused, everything typed kept. */
export async function takenOrSaid(
  world: World,
  said: Omit<Parameters<typeof takenOrAsked>[1], "saidInForm">,
  take: () => Promise<unknown>,
) {
  const { submission, letThrough } = said;
  try {
    return await takenOrAsked(world, { ...said, letThrough: (error) => isOfField(error) || Boolean(letThrough?.(error)) }, take);
  } catch (error) {
    if (!isOfField(error)) throw error;
    const fieldErrors = { [fields[error.code] ?? ""]: [error.message] };
    return data({ result: submission?.reply({ fieldErrors }), findings: [] }, { status: error.status });
  }
}
