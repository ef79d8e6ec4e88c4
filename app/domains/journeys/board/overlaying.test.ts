import fc from "fast-check";
import { expect, test } from "vitest";
import { kitchen, maps } from "#tests/support/maps.ts";
import { type JourneyMap, stepsOf } from "./map.ts";
import { layOver } from "./overlaying.ts";

test("every step of both maps stands there once, those of the later one in their order", () => {
  fc.assert(
    fc.property(maps, maps, (before, after) => {
      const rows = layOver(before, after);
      expect(rows.filter((row) => row.after).map(({ id }) => id)).toEqual(stepsOf(after).map(({ id }) => id));
      expect(rows.filter((row) => row.before)).toHaveLength(stepsOf(before).length);
    }),
  );
});

test("a step that is gone stands where it was, with its cards", () => {
  const [first, ...others] = kitchen.stages;
  if (!first) throw new Error("No stage");
  const after: JourneyMap = { ...kitchen, stages: [{ ...first, steps: first.steps.slice(1) }, ...others] };
  const [gone, stayed] = layOver(kitchen, after);
  expect(gone).toMatchObject({ before: { title: "Finds the water" } });
  expect(gone?.after).toBeUndefined();
  expect(gone?.before?.cards.map(({ card }) => card.text)).toEqual(["First the water. Then everything else."]);
  expect(stayed).toMatchObject({ before: { title: "Rings us" }, after: { title: "Rings us" } });
});
