/**
 * The labelled sentences that redaction is measured on. One sentence a line in `sentences.txt`; what identifies the customer is
 * marked in place, `{kind:the words}`; `\n` stands for a line break; an empty line or one beginning with `#` says nothing.
 *
 * What is marked: a name without its title; an address from its house, flat or box to the last line before the postcode; a
 * postcode by itself; of a date of birth the date alone; a number without the word that introduces it; a whole web address.
 * Not marked: the organisation, its products and branches, a town by itself, a job, a brand, an order or a part number.
 *
 * Telephone numbers stand with a `+`, or in the national forms of GB, IE, US, CA, AU, NZ, DE and FR.
 *
 * Every third sentence is held back: whoever writes rules looks only at the misses of the others. `later-sentences.txt` was written when
 * the rules stood, without having read the others; the rules were mended by classes of its misses, so it says less about unseen ones.
 */
import { readFileSync } from "node:fs";

export const markedKinds = [
  "name",
  "email",
  "phone",
  "card",
  "iban",
  "national-number",
  "address",
  "postcode",
  "birth-date",
  "account",
  "url",
] as const;
export type MarkedKind = (typeof markedKinds)[number];

export interface MarkedSentence {
  readonly text: string;
  /** In the order of the text, as UTF-16 offsets; they do not overlap. */
  readonly findings: readonly { readonly start: number; readonly end: number; readonly kind: MarkedKind }[];
  readonly heldBack: boolean;
}

export function readSentences(): MarkedSentence[] {
  return parseSentences(readFileSync(new URL("sentences.txt", import.meta.url), "utf8"));
}

export function readLaterSentences(): MarkedSentence[] {
  return parseSentences(readFileSync(new URL("later-sentences.txt", import.meta.url), "utf8"));
}

export function parseSentences(file: string): MarkedSentence[] {
  return file
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line, position) => ({ ...parseSentence(line), heldBack: position % 3 === 2 }));
}

function parseSentence(line: string): Omit<MarkedSentence, "heldBack"> {
  let text = "";
  const findings: { start: number; end: number; kind: MarkedKind }[] = [];
  for (const [part, kind, marked] of line.matchAll(/\{([a-z-]+):([^{}]+)\}|[^{}]+|[{}]/g)) {
    const start = text.length;
    text += unescaped(marked ?? part);
    if (kind === undefined && !/[{}]/.test(part)) continue;
    if (!isMarkedKind(kind)) throw new Error(`This line is not marked as it should be: ${line}`);
    findings.push({ start, end: text.length, kind });
  }
  return { text, findings };
}

function unescaped(words: string): string {
  return words.replaceAll("\\n", "\n");
}

function isMarkedKind(kind: string | undefined): kind is MarkedKind {
  return markedKinds.some((known) => known === kind);
}
