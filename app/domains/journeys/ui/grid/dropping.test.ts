import { expect, test } from "vitest";
import { stepCalled } from "#tests/support/drawing.ts";
import { kitchen, partId } from "#tests/support/maps.ts";
import { edit } from "../../board/edits.ts";
import { stepsOf } from "../../board/map.ts";
import { documentOf, project } from "../../board/projecting.ts";
import { axisOf, type Target } from "../targets.ts";
import { droppedCard, droppedStep } from "./dropping.ts";

const [finds, rings, waits, dry] = ["Finds the water", "Rings us", "Waits in the queue", "The floor is dry"].map((title) =>
  stepCalled(title),
) as [string, string, string, string];

const dropped = (what: string, onto: Target) => {
  const one = droppedStep(kitchen, axisOf(kitchen), what, onto);
  if (!one) return undefined;
  const doc = documentOf(kitchen);
  edit(doc, [one]);
  return project(doc).stages.map((stage) =>
    stage.steps.map((step) => [step.title, ...step.steps.map(({ title }) => `› ${title}`)].join(" ")),
  );
};
const onStep = (id: string): Target => ({ part: "step", id });

test("a step takes the place of the one that it is dropped on", () => {
  expect(dropped(finds, onStep(rings))).toEqual([["Rings us › Waits in the queue", "Finds the water"], ["The floor is dry"]]);
  expect(dropped(dry, onStep(finds))).toEqual([["The floor is dry", "Finds the water", "Rings us › Waits in the queue"], []]);
  expect(dropped(rings, onStep(finds))).toEqual([["Rings us › Waits in the queue", "Finds the water"], ["The floor is dry"]]);
});

test("dropped on a stage it is its last step, and a sub-step stands by itself", () => {
  expect(dropped(finds, { part: "stage", id: partId(11) })).toEqual([
    ["Rings us › Waits in the queue"],
    ["The floor is dry", "Finds the water"],
  ]);
  expect(dropped(waits, onStep(dry))).toEqual([
    ["Finds the water", "Rings us"],
    ["The floor is dry", "Waits in the queue"],
  ]);
});

test("dropped on a sub-step it is one, unless it has sub-steps of its own", () => {
  expect(dropped(finds, onStep(waits))).toEqual([["Rings us › Waits in the queue › Finds the water"], ["The floor is dry"]]);
  expect(dropped(rings, onStep(waits))).toBeUndefined();
  expect(dropped(rings, onStep(rings))).toBeUndefined();
  expect(dropped(rings, { part: "lane", id: partId(20) })).toBeUndefined();
});

test("a card keeps its length as far as there are steps", () => {
  const long = partId(31);
  const move = (stepId: string) => droppedCard(kitchen, axisOf(kitchen), long, { part: "cell", laneId: partId(22), stepId });
  expect(move(finds)).toMatchObject({ laneId: partId(22), from: finds, to: waits });
  expect(move(waits)).toMatchObject({ from: waits, to: dry });
  expect(droppedCard(kitchen, axisOf(kitchen), long, onStep(finds))).toBeUndefined();
  expect(stepsOf(kitchen).map(({ id }) => id)).toEqual([finds, rings, waits, dry]);
});
