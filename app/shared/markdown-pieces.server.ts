/** The same light Markdown, cut into pieces small enough to be set in large type: for a screen that shows one passage at a time. */
import { markdown } from "./markdown.server.ts";

export interface Block {
  readonly look: "text" | "quote" | "item";
  /** Of a list: what stands before the item. */
  readonly marker?: string;
  /** Safe HTML; one after the other they are the whole block. Sentences, or parts of endless ones. */
  readonly pieces: readonly string[];
}

type Token = ReturnType<typeof markdown.parse>[number];

/** Paragraphs, quotations and items of lists, in order. */
export function markdownInPieces(text: string): Block[] {
  const blocks: Block[] = [];
  const lists: { next?: number }[] = [];
  let quotes = 0;
  let marker: string | undefined;
  for (const token of markdown.parse(text, {})) {
    if (token.type === "blockquote_open") quotes += 1;
    else if (token.type === "blockquote_close") quotes -= 1;
    else if (token.type === "bullet_list_open") lists.push({});
    else if (token.type === "ordered_list_open") lists.push({ next: Number(token.attrGet("start") ?? 1) });
    else if (token.type.endsWith("_list_close")) lists.pop();
    else if (token.type === "list_item_open") marker = markerOf(lists.at(-1));
    else if (token.type === "inline" || token.type === "fence") {
      const pieces = token.type === "inline" ? inlinePieces(token.children ?? []) : codePieces(token.content);
      if (pieces.length > 0)
        blocks.push({ look: quotes > 0 ? "quote" : lists.length > 0 ? "item" : "text", pieces, ...(marker ? { marker } : {}) });
      marker = undefined;
    }
  }
  return blocks;
}

function markerOf(list: { next?: number } | undefined): string {
  if (list?.next === undefined) return "•";
  list.next += 1;
  return `${list.next - 1}.`;
}

const escaped = (text: string) => markdown.utils.escapeHtml(text);

const codePieces = (content: string) =>
  content
    .trimEnd()
    .split("\n")
    .map((line) => `<code>${escaped(line)}</code><br>`);

interface Run {
  readonly text: string;
  /** Around it, from the outside in. */
  readonly marks: readonly { readonly open: string; readonly close: string }[];
}

function inlinePieces(tokens: readonly Token[]): string[] {
  const runs = runsOf(tokens);
  const whole = runs.map(({ text }) => text).join("");
  const cuts = [...cutPlaces(whole), whole.length];
  return cuts.map((end, number) => htmlBetween(runs, cuts[number - 1] ?? 0, end)).filter((html) => html !== "");
}

function runsOf(tokens: readonly Token[]): Run[] {
  const marks: { open: string; close: string }[] = [];
  const runs: Run[] = [];
  tokens.forEach((token, place) => {
    if (token.nesting === 1)
      marks.push({ open: markdown.renderer.render([...tokens].slice(place, place + 1), markdown.options, {}), close: `</${token.tag}>` });
    else if (token.nesting === -1) marks.pop();
    else if (token.type === "softbreak" || token.type === "hardbreak") runs.push({ text: "\n", marks: [...marks] });
    else if (token.type === "code_inline") runs.push({ text: token.content, marks: [...marks, { open: "<code>", close: "</code>" }] });
    else if (token.content) runs.push({ text: token.content, marks: [...marks] });
  });
  return runs;
}

/** Each run keeps its marks in each of the pieces that it is cut into, so every piece is whole HTML. */
function htmlBetween(runs: readonly Run[], from: number, until: number): string {
  let place = 0;
  let html = "";
  for (const { text, marks } of runs) {
    const part = text.slice(Math.max(0, from - place), Math.max(0, until - place));
    place += text.length;
    if (part === "") continue;
    html +=
      marks.map(({ open }) => open).join("") +
      escaped(part).replaceAll("\n", "<br>") +
      marks
        .map(({ close }) => close)
        .reverse()
        .join("");
  }
  return html;
}

/** A piece is not longer than this, in UTF-16 units: so much fits the smallest screen. */
const longestPiece = 140;

const sentences = new Intl.Segmenter("und", { granularity: "sentence" });
const words = new Intl.Segmenter("und", { granularity: "word" });
const signs = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Where a text may be cut: after its sentences; within endless ones after a word, and within endless words after a sign. */
function cutPlaces(text: string): number[] {
  const cuts: number[] = [];
  for (const { segment, index } of sentences.segment(text)) {
    cuts.push(index);
    if (segment.length > longestPiece) cuts.push(...shorterCuts(segment).map((place) => index + place));
  }
  return cuts.filter((place) => place > 0);
}

function shorterCuts(sentence: string): number[] {
  const cuts: number[] = [];
  let start = 0;
  let clause = 0;
  let word = 0;
  for (const { segment, index } of partsOf(sentence)) {
    if (index + segment.length - start > longestPiece) {
      start = clause - start > longestPiece / 2 ? clause : word;
      cuts.push(start);
    }
    // A comma belongs to what stands before it, and so does the space after a word.
    if (index > start && !/^[\s\p{P}]/u.test(segment)) {
      word = index;
      if (/[,;:–—]\s*$/.test(sentence.slice(Math.max(0, index - 4), index))) clause = index;
    } else if (word <= start) word = index + segment.length;
  }
  return cuts;
}

function* partsOf(sentence: string): Generator<{ segment: string; index: number }> {
  for (const { segment, index } of words.segment(sentence)) {
    if (segment.length <= longestPiece / 2) yield { segment, index };
    else for (const sign of signs.segment(segment)) yield { segment: sign.segment, index: index + sign.index };
  }
}
