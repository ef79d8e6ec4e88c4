import { expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { mapInput } from "./map.input.ts";
import type { Card, JourneyMap } from "./map.ts";
import { firstOrders } from "./orders.ts";

const [a0 = "", a1 = ""] = firstOrders(2);
const [stage, one, two, lane] = [newId(), newId(), newId(), newId()];
const step = (id: string, order: string) => ({ id, order, title: "Waits", opens: null, steps: [] });
const card = (change: Partial<Card> = {}): Card => {
  const nothing = { figure: null, picture: null, channel: null, opens: null };
  return { id: newId(), order: a0, laneId: lane, from: one, to: two, text: "On hold", ...nothing, ...change };
};
const map = (change: Partial<JourneyMap> = {}): JourneyMap => ({
  kind: "as-is",
  title: "Moving house",
  summary: "",
  sketches: [],
  stages: [{ id: stage, order: a0, title: "Before", steps: [step(one, a0), step(two, a1)] }],
  lanes: [{ id: lane, order: a0, kind: "text", title: "Doing", sketchId: null }],
  cards: [card()],
  arrows: [],
  ...change,
});
const mistakes = (value: unknown) => mapInput.safeParse(value).error?.issues.map(({ path }) => path.join(".")) ?? [];

test("a map that holds together is taken as it is", () => {
  expect(mapInput.parse(map())).toEqual(map({ cards: [expect.objectContaining({ text: "On hold" })] }));
});

test("what points at nothing is found where it stands", () => {
  expect(mistakes(map({ cards: [card({ laneId: newId() })] }))).toEqual(["cards.0.laneId"]);
  expect(mistakes(map({ cards: [card({ to: newId() })] }))).toEqual(["cards.0.to"]);
  expect(mistakes(map({ arrows: [{ id: newId(), from: one, to: newId(), label: "" }] }))).toEqual(["arrows.0.to"]);
});

test("a card cannot end before it begins, and no two parts share an id", () => {
  expect(mistakes(map({ cards: [card({ from: two, to: one })] }))).toEqual(["cards.0.to"]);
  expect(mistakes(map({ cards: [card({ id: lane })] }))).toEqual(["cards.0.id"]);
});

test("what belongs to no map is refused, not dropped", () => {
  expect(mistakes({ ...map(), colour: "red" })).toEqual([""]);
  expect(mistakes(map({ cards: [card({ text: "a\u0000b" })] }))).toEqual(["cards.0.text"]);
});
