import { expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import type { Card, JourneyMap } from "../board/map.ts";
import { firstOrders } from "../board/orders.ts";
import { columnsOf, type Row, rowHeights } from "./grid/layout.ts";
import { inSight } from "./in-sight.ts";
import { axisOf } from "./targets.ts";

/** `stages` × 10 steps, a card on each step of each lane. */
function mapOf({ stages, lanes }: { stages: number; lanes: number }): JourneyMap {
  const [first = ""] = firstOrders(1);
  const drawn = firstOrders(stages).map((order) => ({
    id: newId(),
    order,
    title: "A stage",
    steps: firstOrders(10).map((own) => ({ id: newId(), order: own, title: "A step", opens: null, steps: [] })),
  }));
  const rows = firstOrders(lanes).map((order) => ({ id: newId(), order, kind: "text" as const, title: "A lane", sketchId: null }));
  const nothing = { figure: null, picture: null, channel: null, opens: null };
  const cards = rows.flatMap((lane, row) =>
    drawn
      .flatMap(({ steps }) => steps)
      .map((step, at): Card => {
        const text = "word ".repeat(1 + ((row * 7 + at) % 30));
        return { ...nothing, id: newId(), order: first, laneId: lane.id, from: step.id, to: step.id, text };
      }),
  );
  return { kind: "as-is", title: "Large", summary: "", sketches: [], stages: drawn, lanes: rows, cards, arrows: [] };
}

const query = (words: string) => new URLSearchParams(words);
const large = mapOf({ stages: 6, lanes: 30 });

test("a map of few cards goes along whole", () => {
  const map = mapOf({ stages: 2, lanes: 10 });
  expect(inSight(map, query(""))).toEqual({ map, whole: true });
});

test("of a large one the cards at the beginning go along, and how high the rows are with all of them", () => {
  const { map, whole, heights } = inSight(large, query("view=grid"));
  expect(whole).toBe(false);
  expect(map.cards.length).toBeLessThan(large.cards.length / 4);
  expect(map.cards[0]).toBe(large.cards[0]);
  expect({ ...map, cards: [] }).toEqual({ ...large, cards: [] });
  const rows = large.lanes.map((lane): Row => ({ kind: "lane", lane }));
  const around = { columns: columnsOf(large), axis: axisOf(large), teams: {} };
  expect(rowHeights(rows, { ...around, axis: axisOf(map), known: heights })).toEqual(rowHeights(rows, around));
});

test("a card over several steps goes along where one of them is in sight", () => {
  const steps = large.stages.flatMap((stage) => stage.steps);
  const [card] = large.cards;
  if (!card) throw new Error("There is no card");
  const wide = { ...card, id: newId(), from: steps[5]?.id ?? "", to: steps[55]?.id ?? "" };
  expect(inSight({ ...large, cards: [...large.cards, wide] }, query("")).map.cards).toContain(wide);
});

test("the card that the address names, and the stage that it asks for, go along", () => {
  const last = large.cards.at(-1);
  expect(inSight(large, query(`card=${last?.id}`)).map.cards).toContain(last);
  const stage = large.stages[4];
  const { map, heights } = inSight(large, query(`view=outline&stage=${stage?.id}`));
  const own = new Set(stage?.steps.map(({ id }) => id));
  expect(map.cards).toEqual(large.cards.filter(({ from }) => own.has(from)));
  expect(heights).toBeUndefined();
});

test("what is filtered by what stands on it goes along whole, and so does what is read at one go", () => {
  expect(inSight(large, query("team=nobody")).whole).toBe(true);
  expect(inSight(large, query(`lane=${large.lanes[20]?.id}`)).whole).toBe(true);
  const { stages } = large;
  const one = { ...large, stages: [{ ...(stages[0] as (typeof stages)[0]), steps: stages.flatMap(({ steps }) => steps) }] };
  expect(inSight(one, query("view=outline")).whole).toBe(true);
  expect(inSight(one, query("view=grid")).whole).toBe(false);
});
