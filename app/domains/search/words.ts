/**
 * Text as words that can be compared, the same for both engines and for what is typed into the search field: folded in case
 * and accents, and where a script writes no spaces, every two neighbouring characters (so that nothing depends on a dictionary).
 */

/** To be raised when the words of a text come out differently: everything is then indexed anew. */
export const edition = 2;

export interface Word {
  readonly term: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Other spellings of it: "mueller" for "Müller". */
  readonly also?: readonly string[];
}

const longestTerm = 48;

// A sign that is also written as text, such as ™, is a picture only where that is said.
const picture = "\\p{Emoji_Presentation}\\uFE0F?|\\p{Extended_Pictographic}\\uFE0F";
const wordPattern = new RegExp(`[\\p{L}\\p{N}\\p{M}]+|${picture}`, "gu");
const isPicture = new RegExp(`^(?:${picture})$`, "u");
const unspaced =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々〆ｰﾞﾟ";
const runPattern = new RegExp(`[${unspaced}](?:[${unspaced}]|\\p{M})*|[^${unspaced}]+`, "gu");
const unspacedStart = new RegExp(`^[${unspaced}]`, "u");
const isAscii = /^[\x20-\x7e]*$/;

/** Whether a term is of a script that writes no spaces. */
export const isUnspaced = (term: string) => unspacedStart.test(term);

/** The words of a text, in order. `text` is in NFC; see `composed`. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(wordPattern)) {
    if (isAscii.test(found)) words.push({ term: found.toLowerCase().slice(0, longestTerm), start: index, end: index + found.length });
    else if (isPicture.test(found)) words.push({ term: pictureTerm(found), start: index, end: index + found.length });
    else words.push(...wordsIn(found, index));
  }
  return words;
}

/** In letters and digits, because indexes take words apart at everything else. */
const pictureTerm = (found: string) => `emoji${found.codePointAt(0)}`;

/** What the offsets of `wordsOf` count in. */
export const composed = (text: string) => text.normalize("NFC");

function wordsIn(found: string, at: number): Word[] {
  return [...found.matchAll(runPattern)].flatMap(({ 0: run, index }) =>
    isUnspaced(run) ? pairsOf(run, at + index) : spelled(run, at + index),
  );
}

function spelled(run: string, start: number): Word[] {
  const term = folded(run).slice(0, longestTerm);
  if (!term) return [];
  const also = writtenOut(run);
  return [{ term, start, end: start + run.length, ...(also ? { also: [also.slice(0, longestTerm)] } : {}) }];
}

/** Every two neighbours, and the last one alone, so that each character begins a word. */
function pairsOf(run: string, at: number): Word[] {
  const characters = [...run.matchAll(/[\s\S][\p{M}ﾞﾟ]*/gu)].map(({ 0: text, index }) => ({
    text: folded(text),
    start: at + index,
    end: at + index + text.length,
  }));
  return characters.map(({ text, start, end }, place) => {
    const next = characters[place + 1];
    return { term: text + (next?.text ?? ""), start, end: next?.end ?? end };
  });
}

const accents = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{Mn}+/gu;
const letters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ł: "l",
  ı: "i",
  þ: "th",
  ς: "σ",
  ـ: "",
};
const letterPattern = /[ßæœøđðħłıþςـ]/g;

/** One word without case, accents and forms that only look different. */
export function folded(word: string): string {
  if (isAscii.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize("NFKD")
    .replace(accents, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(letterPattern, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}]/gu, "");
}

const umlauts: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

/** As somebody writes it whose keyboard has no such letters; undefined where that is the same. */
function writtenOut(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (!/[äöüåø]/.test(lower)) return undefined;
  return folded(lower.replace(/[äöüåø]/g, (letter) => umlauts[letter] ?? letter));
}
