/** A row in whose words something personal was found, and what becomes of it when somebody answers. Not for pages: the rules of privacy weigh much. */
import { type Finding, type FindingKind, replacementFor } from "#app/domains/privacy/findings.ts";
import { type TextField, textFields } from "./mapping.ts";
import type { NewStory } from "./taking.ts";

/** Something that looks personal, at its place in one of the texts of a story. */
export interface Found {
  readonly field: TextField;
  readonly start: number;
  readonly end: number;
  readonly kind: FindingKind;
}

export interface Kept {
  readonly kind: FindingKind;
  readonly words: string;
}

export interface WaitingStory {
  /** As far as it is answered: what was replaced is gone from it. */
  readonly story: NewStory;
  /** What nobody has answered: in the order of the text within each field, never overlapping. */
  readonly findings: readonly Found[];
  /** What was found and is not any more. */
  readonly replaced: readonly FindingKind[];
  readonly kept: readonly Kept[];
}

export type Choice = "replace" | "keep";

/** What becomes of a finding; nothing when it is not spoken of. */
export type Choosing = (found: Found, words: string) => Choice | undefined;

export const wordsOf = ({ story }: Pick<WaitingStory, "story">, { field, start, end }: Found) => (story[field] ?? "").slice(start, end);

/** Names a finding in a form: another place, kind or length is another finding. */
export const keyOfFound = ({ field, start, end, kind }: Found) => `${field}.${start}.${end}.${kind}`;

/** The row after an answer. */
export function answered(row: WaitingStory, choose: Choosing): WaitingStory {
  const texts: Partial<Record<TextField, string>> = {};
  const findings: Found[] = [];
  const replaced = [...row.replaced];
  const kept = [...row.kept];
  for (const field of textFields) {
    const text = row.story[field];
    if (text === null) continue;
    let written = "";
    let from = 0;
    for (const found of row.findings) {
      if (found.field !== field) continue;
      const words = wordsOf(row, found);
      const choice = choose(found, words);
      written += text.slice(from, found.start);
      from = found.end;
      if (choice === undefined) findings.push({ ...found, start: written.length, end: written.length + words.length });
      if (choice === "keep") kept.push({ kind: found.kind, words });
      if (choice === "replace") replaced.push(found.kind);
      written += choice === "replace" ? replacementFor(found.kind) : words;
    }
    texts[field] = written + text.slice(from);
  }
  return { story: { ...row.story, ...texts }, findings, replaced, kept };
}

/** A text without what was found in it. */
export function redacted(text: string, findings: readonly Finding[]): string {
  return findings.reduceRight((written, { start, end, kind }) => written.slice(0, start) + replacementFor(kind) + written.slice(end), text);
}
