import fc from "fast-check";
import { expect, test } from "vitest";
import { kitchen, maps, partId } from "#tests/support/maps.ts";
import { compareMaps, sameSteps } from "./comparing.ts";
import type { JourneyMap } from "./map.ts";

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
