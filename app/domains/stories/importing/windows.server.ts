/**
 * The rows of a file in the order in which they are written. Within a window of the file that is the order of the feed, because
 * neighbours in the feed are neighbours in the indexes: written in the order of the file, a table sorted otherwise would touch
 * some thousand pages of the database for each batch. The order depends on nothing but the file, the mapping and the day, so a run
 * that is resumed finds every row at its place again.
 */
import type { Pace } from "./pacing.server.ts";
import type { Row } from "./parsing.server.ts";
import type { Plan } from "./plan.ts";
import type { Unreadable } from "./survey.ts";
import { type Taking, takeRow } from "./taking.ts";

export type PlacedRow =
  | { readonly row: Row; readonly taking: Taking; readonly key: string; readonly repeated: boolean }
  | { readonly row: Unreadable };

export interface Batch {
  readonly rows: readonly PlacedRow[];
  /** Nothing that comes later stands before one of these in the file. */
  readonly endsWindow: boolean;
}

export interface WindowSize {
  readonly rows: number;
  readonly characters: number;
}

export interface Placing {
  readonly plan: Plan;
  readonly keyOf: (cells: readonly string[]) => string;
  readonly pace: Pace;
}

const usualWindow: WindowSize = { rows: 6_000, characters: 6_000_000 };
const restAfter = 250;

/** Batches of at most so many rows, without the first `done` rows. */
export async function* batchesOf(
  rows: AsyncIterable<Row | Unreadable>,
  placing: Placing,
  { size, done, window = usualWindow }: { size: number; done: number; window?: WindowSize },
): AsyncGenerator<Batch> {
  let place = 0;
  for await (const placed of windowsOf(rows, placing, window)) {
    const from = Math.max(0, done - place);
    for (let at = from; at < placed.length; at += size) {
      yield { rows: placed.slice(at, at + size), endsWindow: at + size >= placed.length };
    }
    place += placed.length;
  }
}

async function* windowsOf(
  rows: AsyncIterable<Row | Unreadable>,
  { plan, keyOf, pace }: Placing,
  window: WindowSize,
): AsyncGenerator<PlacedRow[]> {
  let placed: PlacedRow[] = [];
  let keys = new Set<string>();
  let characters = 0;
  for await (const row of rows) {
    if ("problem" in row) placed.push({ row });
    else {
      const key = keyOf(row.cells);
      placed.push({ row, key, taking: takeRow(row.cells, plan), repeated: keys.has(key) });
      keys.add(key);
      for (const cell of row.cells) characters += cell.length;
    }
    if (placed.length % restAfter === 0) await pace.rest();
    if (placed.length < window.rows && characters < window.characters) continue;
    yield inOrderOfTheFeed(placed);
    [placed, keys, characters] = [[], new Set(), 0];
  }
  if (placed.length > 0) yield inOrderOfTheFeed(placed);
}

/** Days as text sort as days do; what has none comes last. Rows of one day keep the order of the file. */
function inOrderOfTheFeed(placed: PlacedRow[]): PlacedRow[] {
  const dayOf = (one: PlacedRow) => ("taking" in one && one.taking.outcome === "taken" ? one.taking.story.toldOn : null) ?? "~";
  return placed
    .map((one) => ({ one, day: dayOf(one) }))
    .sort((first, second) => (first.day < second.day ? -1 : first.day > second.day ? 1 : first.one.row.line - second.one.row.line))
    .map(({ one }) => one);
}
