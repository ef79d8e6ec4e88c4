import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { kitchen, maps, partId } from "#tests/support/maps.ts";
import { type Column, editsFrom, guarded, type RowClaim, rowsOf, unguarded } from "./rows.ts";

const claim: RowClaim = {
  id: partId(500),
  stepId: partId(101),
  team: { id: partId(600), name: "Wellington Calls", department: "Contact Centre" },
  role: "with-customer",
  channel: "phone",
  frequency: "daily",
  asks: ["Policy number", "What is wet?"],
  gives: "A time",
  handsTo: null,
  note: null,
  confidence: "sure",
  confirmed: null,
};
const table = (map = kitchen, claims: RowClaim[] = [claim]) => rowsOf(map, claims).map((row, at) => ({ line: at + 2, row }));
type Given = ReturnType<typeof table>[number];
const changed = (rows: Given[], id: string, cells: Partial<Record<Column, string>>) =>
  rows.map((given) => (given.row.id === id ? { ...given, row: { ...given.row, ...cells } } : given));
const edits = (rows: Given[], map = kitchen, claims = [claim]) => editsFrom(rows, map, claims, newId);

test("each step, card and claim has a row with its id, in the order of the map", () => {
  expect(table().map(({ row }) => [row.row, row.id, row.step])).toEqual([
    ["step", partId(100), "Finds the water"],
    ["card", partId(30), "Finds the water"],
    ["step", partId(101), "Rings us"],
    ["card", partId(31), "Rings us"],
    ["claim", partId(500), "Rings us"],
    ["step", partId(102), "Waits in the queue"],
    ["card", partId(32), "Waits in the queue"],
    ["step", partId(103), "The floor is dry"],
  ]);
});

test("a table that nobody changed changes nothing, whatever the map and the order of the rows", () => {
  fc.assert(
    fc.property(maps, (map) => {
      expect(edits(table(map, []).toReversed(), map, [])).toEqual({
        map: expect.objectContaining({ stages: map.stages }),
        claims: [],
        refused: [],
      });
      expect(new Set(edits(table(map, []), map, []).map.cards)).toEqual(new Set(map.cards));
    }),
  );
});

test("a new row finds its step by its title where only one is called so, and by stage and title where several are", () => {
  const [card] = table().filter(({ row }) => row.id === partId(30));
  if (!card) throw new Error("No card");
  const added = (cells: Partial<Record<Column, string>>) => [
    { line: 99, row: { ...card.row, id: "", mark: "", step_id: "", stage: "", text: "The carpet too", ...cells } },
  ];
  const on = (cells: Partial<Record<Column, string>>, map = kitchen) => {
    const { map: edited, refused } = edits(added(cells), map, []);
    return [edited.cards.find(({ text }) => text === "The carpet too")?.from, ...refused.map(({ why, words }) => `${why}: ${words}`)];
  };
  expect(on({ step: " rings  us" })).toEqual([partId(101)]);
  expect(on({ step: "The floor is dry", stage: "Put right" })).toEqual([partId(103)]);
  expect(on({ step: "The floor is dry", stage: "It happens" })).toEqual([undefined, "unknown-step: The floor is dry"]);
  expect(on({ step: "Rings us", step_id: partId(999) })).toEqual([undefined, `unknown-step: ${partId(999)}`]);
  const twice = {
    ...kitchen,
    stages: kitchen.stages.map((stage) => ({ ...stage, steps: stage.steps.map((step) => ({ ...step, title: "Waits" })) })),
  };
  expect(on({ step: "Waits" }, twice)).toEqual([undefined, "several-steps: Waits"]);
  expect(on({ step: "Waits", stage: "Put right" }, twice)).toEqual([partId(103)]);
});

describe("what was changed is found", () => {
  test("the title of a step, the words of a card, a figure", () => {
    let rows = changed(table(), partId(102), { step: "Waits for a voice" });
    rows = changed(rows, partId(30), { text: "The floor is wet." });
    rows = changed(rows, partId(32), { value: "12,5" });
    const { map, refused } = edits(rows);
    expect(refused).toEqual([]);
    expect(map.stages[0]?.steps[1]?.steps[0]?.title).toBe("Waits for a voice");
    expect(map.cards.find(({ id }) => id === partId(30))?.text).toBe("The floor is wet.");
    expect(map.cards.find(({ id }) => id === partId(32))?.figure).toMatchObject({ value: 12.5, unit: "minutes" });
  });

  test("a new card without an id, and one that is taken away", () => {
    const [step] = table();
    if (!step) throw new Error("No row");
    const fresh = { line: 99, row: { ...step.row, row: "card", id: "", mark: "", lane: "Thinking", text: "Where is the tap?" } };
    const { map, refused } = edits([...changed(table(), partId(30), { remove: "x" }), fresh]);
    expect(refused).toEqual([]);
    expect(map.cards.map(({ text }) => text)).toContain("Where is the tap?");
    expect(map.cards.map(({ id }) => id)).not.toContain(partId(30));
  });

  test("claims: changed, new and taken back", () => {
    const given = table().find(({ row }) => row.row === "claim");
    if (!given) throw new Error("No claim");
    const { claims } = edits([
      ...changed(table(), partId(500), { asks_for: "Policy number; A photo", role: "Decides" }),
      { line: 50, row: { ...given.row, id: "", mark: "", team: "Accounts Payable", role: "informed", asks_for: "" } },
    ]);
    expect(claims).toEqual([
      expect.objectContaining({
        kind: "changed",
        id: partId(500),
        claim: expect.objectContaining({ role: "decides", asks: ["Policy number", "A photo"] }),
      }),
      expect.objectContaining({ kind: "added", team: "Accounts Payable", stepId: partId(101) }),
    ]);
    expect(edits(changed(table(), partId(500), { remove: "yes" })).claims).toMatchObject([{ kind: "removed", id: partId(500) }]);
  });

  test("a row that is missing takes nothing away", () => {
    expect(edits([]).map).toEqual(kitchen);
  });
});

describe("what is not taken is said with its line", () => {
  const why = (rows: Given[], map = kitchen) => edits(rows, map).refused.map(({ why }) => why);

  test("what somebody else changed since the table was written", () => {
    const rows = changed(table(), partId(30), { text: "Mine" });
    const cards = kitchen.cards.map((card) => (card.id === partId(30) ? { ...card, text: "Theirs" } : card));
    const meanwhile = { ...kitchen, cards };
    expect(edits(rows, meanwhile)).toMatchObject({ map: meanwhile, refused: [{ why: "changed-meanwhile", words: "Theirs" }] });
    // Whoever touched nothing writes over nothing.
    expect(edits(table(), meanwhile)).toMatchObject({ map: meanwhile, refused: [] });
  });

  test("ids, steps, lanes and words that there are not", () => {
    expect(why(changed(table(), partId(30), { id: partId(999) }))).toEqual(["unknown-id"]);
    expect(why(changed(table(), partId(30), { row: "note" }))).toEqual(["unknown-row"]);
    expect(why(changed(table(), partId(500), { role: "in charge" }))).toEqual(["unknown-word"]);
    expect(why(changed(table(), partId(32), { value: "many" }))).toEqual(["no-figure"]);
    expect(why(changed(table(), partId(100), { step: " " }))).toEqual(["no-title"]);
    expect(why(changed(table(), partId(100), { remove: "x" }))).toEqual(["step-stays"]);
    expect(why(changed(table(), partId(30), { text: "x".repeat(5_000) }))).toEqual(["too-long"]);
  });
});

test("a cell that a program for tables would take for a formula is guarded, and reads as before", () => {
  expect(guarded("=SUM(A1)")).toBe("'=SUM(A1)");
  expect(guarded("-12,5")).toBe("-12,5");
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (cell) => unguarded(guarded(cell)) === cell));
});
