/**
 * A text as its readers see it: without the signs that nobody sees (soft hyphens, spaces of no width, marks of direction) and without
 * signs of emphasis, digits and letters of other widths and scripts as plain ones. A name with a soft hyphen in it is as much a name.
 */

export interface Plain {
  readonly text: string;
  /** Where a stretch of it stands in the text as it was written, hidden signs within it included. */
  placeOf(start: number, end: number): { start: number; end: number };
}

const unseen =
  "\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\u{E0000}-\\u{E01EF}";
const spaces = "\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000";
const hyphens = "\\u2010\\u2011\\u2212\\uFE63";
/** Full and half width, and the alphabets that mathematicians set letters in. */
const widths = "\\uFF01-\\uFF9F\\uFFE0-\\uFFEE\\u{1D400}-\\u{1D7FF}";
const entity = "&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|shy|zwnj|zwj|lrm|rlm|nbsp|ensp|emsp|thinsp|ZeroWidthSpace|NoBreak);";

const isUnseen = new RegExp(`^[${unseen}]+$`, "u");
const isSpace = new RegExp(`^[${spaces}]$`, "u");
const isHyphen = new RegExp(`^[${hyphens}]$`, "u");
const isOtherWidth = new RegExp(`^[${widths}]$`, "u");
const odd = new RegExp(`[${unseen}]+|[${spaces}${hyphens}${widths}]|(?![0-9])\\p{Nd}|[A-Za-z]\\p{Mn}+|${entity}`, "gu");
const anyOdd = new RegExp(odd.source, "u");

/** Opens before a letter or a digit, closes behind one or a point: "(*12.03.1948)" and "3 * 4" are none. */
const emphases: readonly RegExp[] = [
  /(\*{1,3})(?=[\p{L}\p{N}+([@"“_~`])([^*\n]{1,200}?)(?<=[\p{L}\p{N}.,!?)\]"”_~`])\1/gu,
  /(?<![\p{L}\p{N}_])(_{1,3})(?=[\p{L}\p{N}+([@"“*~`])([^_\n]{1,200}?)(?<=[\p{L}\p{N}.,!?)\]"”*~`])\1(?![\p{L}\p{N}_])/gu,
  /(~~)(?=\S)([^~\n]{1,200}?)(?<=\S)\1/gu,
  /(`)([^`\n]{1,200})\1/gu,
];

export function plainly(text: string): Plain {
  return changed(text, changesIn(text));
}

/** A line that ends within a paragraph goes on with the next one, of a quotation as well; a list, a heading or an empty line does not. */
const softBreak = /(?<=\S)[ \t]*\r?\n(?:[ \t]*(?:>[ \t]?)+|[ \t]*)(?![ \t]*(?:[\r\n>#]|[-*+][ \t]|\d{1,3}[.)][ \t]))(?=\S)/gu;
const link = /!?\[([^[\]\n]{1,200})\]\([^()\s]{0,2000}\)/gu;
const lineOrLink = /\S[ \t]*\r?\n|\]\(/;

/** The same as it is set for readers, lines joined and of links only the words; undefined where that is nothing else. */
export function asSet(text: string): Plain | undefined {
  if (!lineOrLink.test(text)) return undefined;
  const set: Change[] = [...text.matchAll(softBreak)].map(({ 0: gap, index: start }) => ({ start, end: start + gap.length, by: " " }));
  for (const { 0: whole, 1: words = "", index: start } of text.matchAll(link)) {
    const from = start + whole.indexOf("[") + 1;
    set.push({ start, end: from, by: "" }, { start: from + words.length, end: start + whole.length, by: "" });
  }
  return set.length === 0 ? undefined : changed(text, inOrder([...changesIn(text), ...set]));
}

function changed(text: string, changes: readonly Change[]): Plain {
  if (changes.length === 0) return { text, placeOf: (start, end) => ({ start, end }) };
  let plain = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (signs: string, from: number, to: number | undefined) => {
    for (let at = 0; at < signs.length; at += 1) {
      starts.push(to === undefined ? from + at : from);
      ends.push(to ?? from + at + 1);
    }
    plain += signs;
  };
  let last = 0;
  for (const { start, end, by } of changes) {
    add(text.slice(last, start), last, undefined);
    add(by, start, end);
    last = end;
  }
  add(text.slice(last), last, undefined);
  return { text: plain, placeOf: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }) };
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** In order, and apart. */
function changesIn(text: string): Change[] {
  const changes: Change[] = [];
  if (anyOdd.test(text)) {
    for (const { 0: signs, index: start } of text.matchAll(odd)) changes.push({ start, end: start + signs.length, by: plainOf(signs) });
  }
  if (!/[*_~`]/.test(text)) return changes;
  for (const form of emphases) {
    for (const { 0: whole, 1: mark = "", index: start } of text.matchAll(form)) {
      const end = start + whole.length;
      changes.push({ start, end: start + mark.length, by: "" }, { start: end - mark.length, end, by: "" });
    }
  }
  return inOrder(changes);
}

function inOrder(changes: readonly Change[]): Change[] {
  let last = 0;
  return changes
    .toSorted((one, other) => one.start - other.start)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}

function plainOf(signs: string): string {
  if (isUnseen.test(signs)) return "";
  if (isSpace.test(signs)) return " ";
  if (isHyphen.test(signs)) return "-";
  if (signs.startsWith("&")) return ofEntity(signs);
  if (isOtherWidth.test(signs)) return signs.normalize("NFKC");
  return /^\p{Nd}$/u.test(signs) ? String(digitOf(signs)) : signs.normalize("NFC");
}

function ofEntity(entity: string): string {
  const number = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(entity);
  if (!number) return /nbsp|sp;$/.test(entity) ? " " : "";
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return entity;
  const sign = String.fromCodePoint(code);
  return anyOdd.test(sign) ? plainOf(sign) : sign;
}

/** Every script has its ten digits in a row, nought first. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let nought = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(nought - 1))) nought -= 1;
  return (code - nought) % 10;
}
