/** What the index holds of a thing, in the form that each engine reads. */
import { engine } from "#db/dialect.ts";
import type { SearchKind } from "#db/schema/search.ts";
import { composed, wordsOf } from "./words.ts";

/** A thing as it can be found. */
export interface SearchDocument {
  readonly kind: SearchKind;
  readonly id: string;
  /** What counts most. */
  readonly title: string | null;
  /** Passages without signs of Markdown; a phrase never reaches from one into the next. */
  readonly texts: readonly (string | null)[];
  /** What it can be filtered by, as `mark` makes it. */
  readonly marks: readonly string[];
}

/** `mark("channel", "field-visit")`. No word that somebody types can be one, because § is no letter. */
export function mark(name: string, value: string): string {
  return `§${name}§${value.toLowerCase().replace(/[^a-z0-9]/g, "")}`;
}

export const isMark = (term: string) => term.startsWith("§");

/** Stands between passages, so that they are not neighbours. */
const pause = "¶";

export interface Indexed {
  readonly title: string;
  readonly body: string;
  readonly marks: string;
  /** Each once. */
  readonly terms: ReadonlySet<string>;
}

/** The words of a document, with blanks between them. */
export function indexedWords({ title, texts, marks }: Pick<SearchDocument, "title" | "texts" | "marks">): Indexed {
  const passages = texts.filter((text) => text !== null && text !== "").map((text) => wordsOf(composed(text ?? "")));
  const heading = wordsOf(composed(title ?? ""));
  const spellings = [heading, ...passages].flat().flatMap(({ also = [] }) => also);
  const said = [...passages.map((words) => words.map(({ term }) => term)), ...[...new Set(spellings)].map((term) => [term])];
  return {
    title: heading.map(({ term }) => term).join(" "),
    body: said.map((terms) => terms.join(" ")).join(` ${pause} `),
    marks: marks.join(" "),
    terms: new Set([...heading.map(({ term }) => term), ...said.flat()]),
  };
}

/** The terms among stored words. */
export const termsIn = (...stored: string[]): string[] => [
  ...new Set(stored.flatMap((text) => text.split(" ")).filter((term) => term !== "" && term !== pause && !isMark(term))),
];

/** A row of the full-text table: its cells without the number. */
export function cellsOf({ title, body, marks }: Indexed): string[] {
  return engine === "postgres" ? [vectorOf(title, body, marks)] : [title, body, marks];
}

/** Positions beyond this are all the same to PostgreSQL, and of one word it keeps 255. */
const lastPosition = 16_383;
const mostPositions = 255;
/** Between title and text. */
const gap = 8;

/** A `tsvector` in its text form. Terms hold letters, digits and marks of writing only: nothing needs to be escaped. */
function vectorOf(title: string, body: string, marks: string): string {
  const positions = new Map<string, string[]>();
  let position = 0;
  const place = (text: string, weight: string) => {
    for (const term of text.split(" ")) {
      position += 1;
      if (term === "" || term === pause || position > lastPosition) continue;
      const known = positions.get(term) ?? [];
      if (known.length < mostPositions) known.push(`${position}${weight}`);
      positions.set(term, known);
    }
  };
  place(title, "A");
  position += gap;
  place(body, "");
  const lexemes = [...positions].map(([term, places]) => `'${term}':${places.join(",")}`);
  return [
    ...lexemes,
    ...marks
      .split(" ")
      .filter(Boolean)
      .map((term) => `'${term}'`),
  ].join(" ");
}
