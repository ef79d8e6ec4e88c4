/** What the page of waiting rows shows: the words with marks in them, so that the browser needs none of the rules of privacy. */
import { type FindingKind, findingKinds, replacementFor } from "#app/domains/privacy/findings.ts";
import type { Reader } from "#db/client.ts";
import { type TextField, textFields } from "./mapping.ts";
import type { NewStory } from "./taking.ts";
import { openRows } from "./waiting.queries.server.ts";
import { type Choice, type Found, keyOfFound, type WaitingStory, wordsOf } from "./waiting.ts";

export interface Marked {
  readonly text: string;
  /** What was found here; plain text otherwise. */
  readonly kind?: FindingKind;
}

export interface FindingView {
  readonly id: string;
  readonly kind: FindingKind;
  readonly words: string;
  readonly replacement: string;
}

export interface WaitingRowView {
  readonly line: number;
  readonly toldOn: string | null;
  readonly texts: readonly { readonly field: TextField; readonly parts: readonly Marked[] }[];
  readonly findings: readonly FindingView[];
}

export interface WaitingPage {
  readonly rows: readonly WaitingRowView[];
  /** The line that the next page comes after, and the one that the page before ends before. */
  readonly next?: number;
  readonly previous?: number;
}

export const rowsOnPage = 20;

/** As a story is read. */
const inReadingOrder: readonly TextField[] = ["title", "sketch", "before", "happened", "after", "asks"];

export async function waitingPage(
  read: Reader,
  importId: string,
  { kind, after, before }: { kind?: FindingKind | undefined; after?: number | undefined; before?: number | undefined },
): Promise<WaitingPage> {
  const found = await openRows(read, importId, { kind, after, before, limit: rowsOnPage + 1 });
  const more = found.length > rowsOnPage;
  const shown = found.slice(0, rowsOnPage);
  const isBackwards = after === undefined && before !== undefined;
  if (isBackwards) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    rows: shown.map(rowView),
    ...(last && (isBackwards || more) ? { next: last.line } : {}),
    ...(first && (isBackwards ? more : after !== undefined) ? { previous: first.line } : {}),
  };
}

function rowView(row: WaitingStory & { readonly line: number }): WaitingRowView {
  return {
    line: row.line,
    toldOn: row.story.toldOn,
    texts: inReadingOrder.flatMap((field) => (row.story[field] === null ? [] : [{ field, parts: markedText(row, field) }])),
    findings: inReadingOrder.flatMap((field) =>
      row.findings
        .filter((found) => found.field === field)
        .map((found) => ({ id: keyOfFound(found), kind: found.kind, words: wordsOf(row, found), replacement: replacementFor(found.kind) })),
    ),
  };
}

/** One text of a story, cut where something was found. */
export function markedText({ story, findings }: { story: NewStory; findings: readonly Found[] }, field: TextField): Marked[] {
  const text = story[field] ?? "";
  const parts: Marked[] = [];
  let from = 0;
  for (const found of findings) {
    if (found.field !== field) continue;
    if (found.start > from) parts.push({ text: text.slice(from, found.start) });
    parts.push({ text: text.slice(found.start, found.end), kind: found.kind });
    from = found.end;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

export const markedTexts = (story: { story: NewStory; findings: readonly Found[] }) =>
  Object.fromEntries(textFields.map((field) => [field, markedText(story, field)])) as Record<TextField, Marked[]>;

export const kindAsked = (text: string | null): FindingKind | undefined => findingKinds.find((kind) => kind === text);

/** The number of a line in an address or a form. */
export const lineAsked = (text: unknown): number | undefined =>
  typeof text === "string" && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

/** What a row's form says of each finding. */
export function choicesIn(form: FormData): Map<string, Choice> {
  const choices = new Map<string, Choice>();
  for (const [name, value] of form) {
    if (name.startsWith("finding.") && (value === "replace" || value === "keep")) choices.set(name.slice("finding.".length), value);
  }
  return choices;
}
