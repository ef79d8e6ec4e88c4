import type { SubmissionResult } from "@conform-to/react";
import type { ShownFinding } from "#app/domains/privacy/showing.server.ts";

/** What the door of a workshop answers to a form that it did not take. */
export interface Answer {
  readonly result?: SubmissionResult<string[]>;
  readonly findings?: readonly ShownFinding[];
  /** What came after everybody had gone on, as it was sent. */
  readonly late?: Readonly<Record<string, string>>;
  /** Of a vote: what was typed, and what was wrong with it, unless somebody only looked at other pains. */
  readonly vote?: { readonly mistake?: string; readonly typed: Readonly<Record<string, string>> };
}

/** The answer, if it is to this form. */
export const answerTo = (answer: Answer | undefined, does: string): Answer | undefined =>
  answer?.result?.initialValue?.does === does ? answer : undefined;
