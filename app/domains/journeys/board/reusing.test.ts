import fc from "fast-check";
import { expect, test } from "vitest";
import { kitchen, maps } from "#tests/support/maps.ts";
import type { JourneyMap } from "./map.ts";
import { reusing } from "./reusing.ts";

const again = (map: JourneyMap): JourneyMap => JSON.parse(JSON.stringify(map));

test("whatever came before, it says what the later state says", () => {
  fc.assert(
    fc.property(maps, maps, (before, now) => {
      expect(reusing(before, now)).toEqual(now);
    }),
  );
});

test("what did not change is the very same part", () => {
  const now = again(kitchen);
  const [changed, ...others] = now.cards;
  if (!changed) throw new Error("No card");
  const next = reusing(kitchen, { ...now, cards: [{ ...changed, text: "Otherwise" }, ...others] });
  expect(next.stages).toBe(kitchen.stages);
  expect(next.lanes).toBe(kitchen.lanes);
  expect(next.cards[0]).not.toBe(kitchen.cards[0]);
  for (const [at, card] of next.cards.entries()) if (at > 0) expect(card).toBe(kitchen.cards[at]);
});
