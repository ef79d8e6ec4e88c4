/** What the forms of face time answer when something is not taken: beside the field, everything typed kept. */
import { data } from "@remix-run/node";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import type { Texts } from "#app/domains/privacy/clearing.server.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import type { parseForm } from "#app/shared/door.server.ts";
import { isKnownFailure, type KnownFailure } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";

interface Said {
  readonly submission: ReturnType<typeof parseForm>["submission"];
  /** Of the shift, or of what `about` says. */
  readonly id: string;
  readonly about?: string;
  readonly texts?: Texts;
  readonly answers?: readonly FindingAnswer[];
  /** Beside which field a refusal is said, by its code; others of face time stand above the form. */
  readonly fields?: Readonly<Record<string, string>>;
}

const isOfFaceTime = (error: unknown): error is KnownFailure => isKnownFailure(error) && error.code.startsWith("face-time.");

/** Runs an ability; answers with what is to be answered about its words, or with why it is refused. */
export async function takenOrSaid(
  world: World,
  { submission, id, about = "shift", texts = {}, answers = [], fields = {} }: Said,
  take: () => Promise<unknown>,
) {
  try {
    return await takenOrAsked(world, { submission, about: { kind: about, id }, texts, answers, letThrough: isOfFaceTime }, take);
  } catch (error) {
    if (!isOfFaceTime(error)) throw error;
    const field = fields[error.code];
    const result = field ? { fieldErrors: { [field]: [error.message] } } : { formErrors: [error.message] };
    // Which of several choices a refusal is about.
    const marked = "marked" in error && Array.isArray(error.marked) ? (error.marked as string[]) : undefined;
    return data({ result: submission?.reply(result), findings: undefined, code: error.code, marked }, { status: error.status });
  }
}
