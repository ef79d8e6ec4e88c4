import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyMapping } from "./mapping.ts";
import type { Row } from "./parsing.server.ts";
import { planOf } from "./plan.ts";
import { batchesOf, type PlacedRow } from "./windows.server.ts";

const mapping = {
  ...emptyMapping,
  fields: { ...emptyMapping.fields, happened: { from: "column", column: 1 }, toldOn: { from: "column", column: 0 } },
  formats: ["year-month-day"],
} as const;
const plan = planOf(mapping, 2, { sites: [], departments: [] }, new Date("2026-10-06T09:00:00Z"));
const keyOf = (cells: readonly string[]) => cells.join();

async function* given(rows: readonly Row[]) {
  yield* rows;
}

async function ordered(rows: readonly Row[], done: number, window: number, size: number): Promise<PlacedRow[]> {
  const all: PlacedRow[] = [];
  for await (const batch of batchesOf(
    given(rows),
    { plan, keyOf, pace: { begin: () => undefined, rest: async () => undefined } },
    { size, done, window: { rows: window, characters: 10_000 } },
  )) {
    expect(batch.rows.length).toBeLessThanOrEqual(size);
    all.push(...batch.rows);
  }
  return all;
}

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-01-${String(date).padStart(2, "0")}`);
const table = fc
  .array(fc.tuple(fc.oneof(day, fc.constant("")), fc.constantFrom("a", "b", "c", "")), { maxLength: 60 })
  .map((cells): Row[] => cells.map((row, at) => ({ line: at + 2, cells: row })));

test("wherever a run goes on, every row comes once and at the same place", async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(60),
      async (rows, window, size, done) => {
        const whole = await ordered(rows, 0, window, size);
        expect(whole.map(({ row }) => row.line).sort((one, other) => one - other)).toEqual(rows.map(({ line }) => line));
        expect(await ordered(rows, done, window, 7)).toEqual(whole.slice(done));
      },
    ),
    { numRuns: 40 },
  );
});

test("a window comes in the order of the feed; of rows that are the same, the first of the file counts", async () => {
  const cells = [
    ["2026-01-09", "late"],
    ["", "no day"],
    ["2026-01-02", "early"],
    ["2026-01-09", "late"],
    ["2026-01-01", "next window"],
  ];
  const rows = cells.map((row, at): Row => ({ line: at + 2, cells: row }));
  const placed = await ordered(rows, 0, 4, 10);
  expect(placed.map((one) => [one.row.line, "repeated" in one && one.repeated])).toEqual([
    [4, false],
    [2, false],
    [5, true],
    [3, false],
    [6, false],
  ]);
});
