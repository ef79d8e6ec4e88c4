import { expect, test } from "vitest";
import { kitchen, partId } from "#tests/support/maps.ts";
import { axisOf, type Target } from "../targets.ts";
import { alsoIn, besidePanel, type Writing, wordsIn } from "./written.ts";

const axis = axisOf(kitchen);
const cell: Writing = { target: { part: "cell", laneId: partId(21), stepId: partId(100) }, cardId: partId(30) };
const said = (...written: Writing[]) => wordsIn(kitchen, axis, written).map(({ id, text, place }) => [id, text, place]);

test("what was written is read from the map as it is now, with the name of its place", () => {
  expect(said(cell)).toEqual([[partId(30), "First the water. Then everything else.", "Thinking, at “Finds the water”"]]);
  expect(said({ target: { part: "stage", id: partId(11) } }, { target: { part: "step", id: partId(102) } })).toEqual([
    [partId(11), "Put right", "Stage: Put right"],
    [partId(102), "Waits in the queue", "Step: Waits in the queue"],
  ]);
  expect(said({ target: { part: "lane", id: partId(20) } })).toEqual([[partId(20), "How it feels", "Lane: How it feels"]]);
});

test("what is gone, or has no words, says nothing", () => {
  const emptied = { ...kitchen, cards: kitchen.cards.filter(({ id }) => id !== partId(30)) };
  expect(wordsIn(emptied, axis, [cell])).toEqual([]);
  expect(said({ ...cell, cardId: partId(32) }, { target: { part: "lane", id: partId(99) } }, { target: { part: "about" } })).toEqual([]);
});

test("a card is led to where it stands now, and is the same one wherever it is moved", () => {
  const to = { laneId: partId(22), from: partId(101), to: partId(102) };
  const moved = { ...kitchen, cards: kitchen.cards.map((card) => (card.id === partId(30) ? { ...card, ...to } : card)) };
  const [words] = wordsIn(moved, axisOf(moved), [cell]);
  expect(words?.target).toEqual({ part: "cell", laneId: partId(22), stepId: partId(101) });
  const once = alsoIn([], cell);
  expect(alsoIn(once, { ...cell, target: words?.target ?? cell.target })).toBe(once);
});

test("what the panel shows is not asked about beside it: its card, also at another step of it, or its title", () => {
  const wide = { ...kitchen, cards: kitchen.cards.map((card) => (card.id === partId(30) ? { ...card, to: partId(101) } : card)) };
  const known = axisOf(wide);
  const words = wordsIn(wide, known, [cell, { target: { part: "step", id: partId(102) } }]);
  const beside = (chosen?: Target) => besidePanel(words, known, chosen).map(({ id }) => id);
  const both = [partId(30), partId(102)];
  expect(beside()).toEqual(both);
  expect(beside(cell.target)).toEqual([partId(102)]);
  expect(beside({ part: "cell", laneId: partId(21), stepId: partId(101) })).toEqual([partId(102)]);
  expect(beside({ part: "cell", laneId: partId(21), stepId: partId(102) })).toEqual(both);
  expect(beside({ part: "step", id: partId(102) })).toEqual([partId(30)]);
  expect(beside({ part: "about" })).toEqual(both);
});

test("a place stands in the list once, however much is typed there, and the earliest leaves it", () => {
  const once = alsoIn([], cell);
  expect(alsoIn(once, { ...cell })).toBe(once);
  const others = [1, 2, 3, 4, 5].map((id): Writing => ({ target: { part: "step", id: partId(id) } }));
  expect(others.reduce(alsoIn, once)).toEqual(others);
});
