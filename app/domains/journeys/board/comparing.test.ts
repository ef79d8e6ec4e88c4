import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { kitchen, maps, partId } from "#tests/support/maps.ts";
import { copied, withIds } from "../beginning.ts";
import { compareMaps, sameSteps } from "./comparing.ts";
import { type JourneyMap, stepsOf } from "./map.ts";

const told = (before: JourneyMap, after: JourneyMap) =>
  compareMaps(before, after).map(({ kind, part, title }) => `${kind} ${part} ${title}`);

test("nothing differs between a map and itself", () => {
  fc.assert(fc.property(maps, (map) => compareMaps(map, map).length === 0));
});

test("what was added, changed and removed is listed, what was removed last", () => {
  const [first, ...others] = kitchen.cards;
  if (!first) throw new Error("No card");
  const after: JourneyMap = {
    ...kitchen,
    title: "Water upstairs",
    cards: [...others, { ...first, id: partId(77), from: partId(103), to: partId(103), text: "Is it really dry?" }],
    lanes: kitchen.lanes.map((lane) => (lane.id === partId(21) ? { ...lane, title: "What they think" } : lane)),
  };
  expect(told(kitchen, after)).toEqual([
    "changed map Water upstairs",
    "changed lane What they think",
    "added card Is it really dry?",
    "removed card First the water. Then everything else.",
  ]);
  expect(compareMaps(kitchen, after)[1]).toMatchObject({ before: "Thinking", after: "What they think" });
});

test("of steps that changed places as few as possible count as moved", () => {
  const [stage, last] = kitchen.stages;
  if (!stage || !last) throw new Error("No stage");
  const steps = ["A", "B", "C", "D"].map((title, at) => ({ id: partId(200 + at), order: `a${at}`, title, opens: null, steps: [] }));
  const [a, b, c, d] = steps as [(typeof steps)[0], (typeof steps)[0], (typeof steps)[0], (typeof steps)[0]];
  const map = (...own: typeof steps): JourneyMap => ({ ...kitchen, cards: [], arrows: [], stages: [{ ...stage, steps: own }, last] });
  expect(told(map(a, b, c, d), map(d, a, b, c))).toEqual(["moved step D"]);
  const elsewhere: JourneyMap = {
    ...map(a, c, d),
    stages: [
      { ...stage, steps: [a, c, d] },
      { ...last, steps: [...last.steps, b] },
    ],
  };
  expect(told(map(a, b, c, d), elsewhere)).toEqual(["moved step B"]);
});

test("the journey as it should be is another map: what is called the same is the same", () => {
  const offset = (text: string) => text.replaceAll(/-8000-(?!0+384)/g, "-9000-");
  const other: JourneyMap = JSON.parse(offset(JSON.stringify(kitchen)));
  expect(told(kitchen, other)).toEqual([]);
  expect(sameSteps(kitchen, other).get(partId(101))).toBe(offset(partId(101)));
  const [stage, ...stages] = other.stages;
  if (!stage) throw new Error("No stage");
  expect(told(kitchen, { ...other, stages: [{ ...stage, steps: stage.steps.slice(0, 1) }, ...stages], cards: [], arrows: [] })).toContain(
    "removed step Waits in the queue",
  );
});

test("whatever differs, both ways tell of it", () => {
  fc.assert(
    fc.property(maps, maps, (one, other) => {
      const [there, back] = [compareMaps(one, other), compareMaps(other, one)];
      const count = (list: typeof there, kind: string) => list.filter((difference) => difference.kind === kind).length;
      expect(count(there, "added")).toBe(count(back, "removed"));
      expect(count(there, "removed")).toBe(count(back, "added"));
    }),
  );
});

/** A step is called otherwise, a card stands on another step, a step is gone with what stood on it. */
function changed(map: JourneyMap): JourneyMap {
  const [first, second] = stepsOf(map);
  const [gone, card] = [stepsOf(map).at(-1), map.cards[0]];
  if (!first || !second || !gone || !card) throw new Error("Too small");
  return {
    ...map,
    kind: "should-be",
    stages: map.stages.map((stage) => ({
      ...stage,
      steps: stage.steps
        .filter(({ id }) => id !== gone.id)
        .map((step) => (step.id === first.id ? { ...step, title: "Sees the water" } : step)),
    })),
    cards: map.cards
      .filter(({ from, to }) => from !== gone.id && to !== gone.id)
      .map((one) => (one.id === card.id ? { ...one, from: second.id, to: second.id } : one)),
    arrows: map.arrows.filter(({ from, to }) => from !== gone.id && to !== gone.id),
  };
}

test("what a copy changes is what differs from its original: no step and no card is new because its step is called otherwise", () => {
  const words = { channel: String, kind: (kind: string) => (kind === "as-is" ? "As it is" : "As it should be") };
  const copy = copied(copied(kitchen, newId), newId);
  const differences = compareMaps(kitchen, changed(copy), words);
  expect(differences.map(({ kind, part, before, after }) => [kind, part, before, after])).toEqual(
    compareMaps(kitchen, changed(kitchen), words).map(({ kind, part, before, after }) => [kind, part, before, after]),
  );
  expect(differences.some(({ kind }) => kind === "added")).toBe(false);
  expect(differences).toContainEqual(
    expect.objectContaining({ part: "map", kind: "changed", before: "As it is", after: "As it should be" }),
  );
  expect(differences.find(({ part, kind }) => part === "step" && kind === "changed")).toMatchObject({
    before: "Finds the water",
    after: "Sees the water",
    where: ["It happens"],
  });
  expect(differences.find(({ part, kind }) => part === "card" && kind === "moved")).toMatchObject({
    where: ["Rings us", "Thinking"],
    whereBefore: ["Finds the water", "Thinking"],
  });
});

test("of maps that know nothing of each other a step that is called otherwise is known by its place and its cards", () => {
  const strange = changed(withIds(kitchen, new Map(everyId(kitchen).map((id) => [id, newId()]))));
  const differences = compareMaps(kitchen, strange);
  expect(differences.find(({ part, kind }) => part === "step" && kind === "changed")).toMatchObject({ after: "Sees the water" });
  expect(differences.filter(({ kind }) => kind === "added")).toEqual([]);
});

test("the channel of a card is called as people call it", () => {
  const [lane, step] = [kitchen.lanes[1], stepsOf(kitchen)[0]];
  if (!lane || !step) throw new Error("No lane");
  const bare = { order: "z", text: "", figure: null, picture: null, opens: null };
  const card = { ...bare, id: partId(900), laneId: lane.id, from: step.id, to: step.id, channel: "phone" as const };
  const words = { channel: () => "On the phone", kind: String };
  expect(compareMaps(kitchen, { ...kitchen, cards: [...kitchen.cards, card] }, words)).toMatchObject([
    { kind: "added", part: "card", title: "On the phone", where: ["Finds the water", lane.title] },
  ]);
});

const everyId = (map: JourneyMap) =>
  [...map.sketches, ...map.stages, ...stepsOf(map), ...map.lanes, ...map.cards, ...map.arrows].map(({ id }) => id);
