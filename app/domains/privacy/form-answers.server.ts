/** What a form answers when its words are not taken yet. */
import { data } from "@remix-run/node";
import { orRefuse, type parseForm } from "#app/shared/door.server.ts";
import { isKnownFailure } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import type { FindingAnswer, Thing } from "./answers.ts";
import type { Texts } from "./clearing.server.ts";
import { isUnanswered } from "./privacy.errors.ts";
import { findingsToShow, unansweredIn } from "./showing.server.ts";

interface Said {
  readonly submission: ReturnType<typeof parseForm>["submission"];
  /** What the words are put on. */
  readonly about: Thing;
  /** Fields by name. */
  readonly texts: Texts;
  readonly answers: readonly FindingAnswer[];
  /** Refusals, by their codes, that are said above the fields with everything typed kept. */
  readonly saidInForm?: readonly string[];
  /** Failures that the caller answers itself. */
  readonly letThrough?: (error: unknown) => boolean;
}

/** Runs an ability; while something in the words may identify a customer, answers with what it is, everything typed kept. */
export async function takenOrAsked(
  world: World,
  { submission, about, texts, answers, saidInForm = [], letThrough }: Said,
  take: () => Promise<unknown>,
) {
  try {
    await take();
    return undefined;
  } catch (error) {
    if (letThrough?.(error)) throw error;
    if (isKnownFailure(error) && saidInForm.includes(error.code))
      return data({ result: submission?.reply({ formErrors: [error.message] }), findings: [] }, { status: error.status });
    if (!isUnanswered(error)) return orRefuse(Promise.reject(error));
    const findings = await findingsToShow(world, { about, texts, answers });
    return data({ result: submission?.reply({ fieldErrors: unansweredIn(findings) }), findings }, { status: 422 });
  }
}
