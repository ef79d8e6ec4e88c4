/** What somebody typed, as what is looked for. Nothing in it is an operator but quotes: whatever is typed finds something or nothing. */
import { composed, isUnspaced, type Word, wordsOf } from "./words.ts";

export interface Part {
  /** Side by side in this order. */
  readonly terms: readonly string[];
  /** The last term may go on. */
  readonly open: boolean;
  /** In quotes: taken as it stands, without forgiving. */
  readonly quoted: boolean;
  /** Any of these may stand instead. */
  readonly instead?: readonly string[];
}

/** All of them must be there. */
export type Asked = readonly Part[];

/** UTF-16 units of what was typed that are read. */
export const longestQuery = 300;
const mostParts = 12;

export function readAsked(typed: string): Asked {
  const text = composed(typed.slice(0, longestQuery).toWellFormed()).replace(/[“”„«»「」『』＂]/g, '"');
  const chunks = [...text.matchAll(/"([^"]*)"?|[^\s"]+/g)];
  const parts = chunks.flatMap(({ 0: chunk, 1: quoted }) => (quoted === undefined ? loose(chunk) : whole(quoted)));
  return opened(distinct(parts).slice(0, mostParts));
}

function whole(text: string): Part[] {
  const terms = termsOf(wordsOf(text));
  return terms.length > 0 ? [{ terms, open: terms.length === 1 && isSingle(terms[0]), quoted: true }] : [];
}

/** What stands between two blanks: "e-mail" is two words side by side, and a run without spaces is taken apart into its words. */
function loose(chunk: string): Part[] {
  const words = wordsOf(chunk);
  if (!words.some(({ term }) => isUnspaced(term))) return partOf(termsOf(words));
  return segments(chunk).flatMap((text) => partOf(termsOf(wordsOf(text))));
}

const partOf = (terms: readonly string[]): Part[] =>
  terms.length > 0 ? [{ terms, open: terms.length === 1 && isSingle(terms[0]), quoted: false }] : [];

/** One character of a script without spaces: in the index it begins a pair. */
const isSingle = (term = "") => isUnspaced(term) && [...term.replace(/\p{M}/gu, "")].length === 1;

function segments(chunk: string): string[] {
  const locale = /\p{Script=Thai}/u.test(chunk) ? "th" : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(chunk) ? "ja" : "zh";
  return [...new Intl.Segmenter(locale, { granularity: "word" }).segment(chunk)].flatMap(({ segment, isWordLike }) =>
    isWordLike ? segment : [],
  );
}

/** The last character of a run stands alone in the index, but within what is looked for its pair says it already. */
function termsOf(words: readonly Word[]): string[] {
  return words.flatMap(({ term, start }, place) => {
    const before = words[place - 1];
    const saidBefore = before !== undefined && before.end > start && isSingle(term);
    return saidBefore ? [] : [term];
  });
}

function distinct(parts: readonly Part[]): Part[] {
  const said = new Set<string>();
  return parts.filter(({ terms }) => {
    const key = terms.join(" ");
    return !said.has(key) && said.add(key);
  });
}

/** The last word may still be growing. */
function opened(parts: readonly Part[]): Part[] {
  return parts.map((part, place) => {
    const last = part.terms.at(-1) ?? "";
    const grows = place === parts.length - 1 && !part.quoted && last.length > 1 && !isUnspaced(last);
    return grows ? { ...part, open: true } : part;
  });
}
