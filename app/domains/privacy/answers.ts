/** What somebody answers to findings, and what a text says once they are answered. Runs anywhere. */
import type { Finding, FindingKind } from "./findings.ts";

/** What the words are put on: `story` and its id, and so on. */
export interface Thing {
  readonly kind: string;
  readonly id: string;
}

/** Names the exact words, not their place: it counts wherever these words are found, and for no others. */
export interface FindingAnswer {
  readonly answer: "replace" | "keep";
  readonly kind: FindingKind;
  readonly text: string;
}

/** Fields of a form whose name begins so hold answers; what follows is only there to tell radio buttons apart. */
export const answerField = "privacy-answer";
const mostAnswers = 500;

/** Characters of what is typed to take words out of something published. */
export const redactionLimits = { words: 2_000, reason: 500 } as const;

export const answerValue = ({ answer, kind, text }: FindingAnswer) => JSON.stringify([answer, kind, text]);

/** Takes the answers out of a form; whatever does not read as one is none. */
export function takeAnswers(form: FormData): FindingAnswer[] {
  const names = [...new Set(form.keys())].filter((name) => name.startsWith(answerField));
  const answers = names.flatMap((name) => form.getAll(name)).flatMap((value) => readAnswer(value) ?? []);
  for (const name of names) form.delete(name);
  return answers.slice(0, mostAnswers);
}

export function readAnswer(value: FormDataEntryValue): FindingAnswer | undefined {
  if (typeof value !== "string") return undefined;
  try {
    const [answer, kind, text]: unknown[] = JSON.parse(value);
    if ((answer !== "replace" && answer !== "keep") || typeof kind !== "string" || typeof text !== "string") return undefined;
    // A kind that there is not is that of no finding.
    return { answer, kind: kind as FindingKind, text };
  } catch {
    return undefined;
  }
}

/** Who says both, or says nothing, has not said that it may stand. */
export function answerTo(finding: Pick<Finding, "kind" | "text">, answers: readonly FindingAnswer[]): FindingAnswer["answer"] | undefined {
  const given = answers.filter(({ kind, text }) => kind === finding.kind && sameWords(text, finding.text)).map(({ answer }) => answer);
  return given.includes("replace") ? "replace" : given[0];
}

/** A form sends each line break as two signs. */
export const sameWords = (one: string, other: string) => unbroken(one) === unbroken(other);
export const unbroken = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/** The text with something else in the place of some findings. */
export function withReplaced(text: string, findings: readonly Finding[], replacement: (finding: Finding) => string): string {
  return findings
    .toReversed()
    .reduce((said, finding) => said.slice(0, finding.start) + replacement(finding) + said.slice(finding.end), text);
}

export interface Replaced {
  readonly text: string;
  readonly replacement: string;
}

/** Every place of these words, as words: for what is kept beside a text (its versions, its draft), where too much is better than too little. */
export function withoutWords(text: string, replaced: readonly Replaced[]): string {
  // Long ones first: "Mrs Alder" before "Alder".
  const inOrder = [...replaced].sort((one, other) => other.text.length - one.text.length);
  return inOrder.reduce((said, { text: words, replacement }) => said.replaceAll(asWords(words), () => replacement), text);
}

function asWords(text: string): RegExp {
  const pattern = unbroken(text)
    .replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")
    .replaceAll(" ", "\\s+");
  const letter = /[\p{L}\p{N}]/u;
  const spaced = (sign: string | undefined) =>
    sign !== undefined && letter.test(sign) && !/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/u.test(sign);
  const signs = [...unbroken(text)];
  const before = spaced(signs[0]) ? "(?<![\\p{L}\\p{N}])" : "";
  const after = spaced(signs.at(-1)) ? "(?![\\p{L}\\p{N}])" : "";
  return new RegExp(`${before}${pattern}${after}`, "giu");
}

/** A value with every text in it changed, whatever its shape; names of fields stay. */
export function eachText<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === "string") return change(value) as Value;
  if (Array.isArray(value)) return value.map((one) => eachText(one, change)) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, eachText(one, change)])) as Value;
}
