/** What the forms of face time answer when something is not taken: beside the field, everything typed kept. */
import { data } from "@remix-run/node";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import type { Texts } from "#app/domains/privacy/clearing.server.ts";
import { isUnanswered } from "#app/domains/privacy/privacy.errors.ts";
import { findingsToShow, unansweredIn } from "#app/domains/privacy/showing.server.ts";
import type { parseForm } from "#app/shared/door.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";
import { isKnownFailure } from "#app/shared/errors.ts";
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

/** Runs an ability; answers with what is to be answered about its words, or with why it is refused. */
export async function takenOrSaid(
  world: World,
  { submission, id, about = "shift", texts = {}, answers = [], fields = {} }: Said,
  take: () => Promise<unknown>,
) {
  try {
    await take();
    return undefined;
  } catch (error) {
    if (isUnanswered(error)) {
      const findings = await findingsToShow(world, { about: { kind: about, id }, texts, answers });
      return data({ result: submission?.reply({ fieldErrors: unansweredIn(findings) }), findings }, { status: 422 });
    }
    if (!isKnownFailure(error) || !error.code.startsWith("face-time.")) return orRefuse(Promise.reject(error));
    const field = fields[error.code];
    const result = field ? { fieldErrors: { [field]: [error.message] } } : { formErrors: [error.message] };
    // Which of several choices a refusal is about.
    const marked = "marked" in error && Array.isArray(error.marked) ? (error.marked as string[]) : undefined;
    return data({ result: submission?.reply(result), findings: undefined, code: error.code, marked }, { status: error.status });
  }
}
