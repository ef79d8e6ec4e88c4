import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { maps, partId } from "#tests/support/maps.ts";
import { words } from "#tests/support/picture-words.ts";
import { type JourneyMap, stepsOf } from "../board/map.ts";
import { firstOrders } from "../board/orders.ts";
import { curveOf } from "../curve/curve.ts";
import { outlined } from "./lettering.server.ts";
import { sheetsOf } from "./sheets.ts";
import { border, paperSizes, pointsInPixel, type SheetPaper } from "./slicing.ts";

/** Stages of seven steps each, and a card on each step of each lane but the first. */
function wide({ steps: count, lanes: many }: { steps: number; lanes: number }): JourneyMap {
  const orders = firstOrders(Math.max(count, many));
  const order = (at: number) => orders[at] ?? "";
  const steps = Array.from({ length: count }, (_, at) => ({
    id: partId(1_000 + at),
    order: order(at),
    title: `Step${at}.`,
    opens: null,
    steps: [],
  }));
  const stages = Array.from({ length: Math.ceil(count / 7) }, (_, at) => ({
    id: partId(500 + at),
    order: order(at),
    title: `Stage${at}.`,
    steps: steps.slice(at * 7, at * 7 + 7),
  }));
  const lanes = Array.from({ length: many }, (_, at) => ({
    id: partId(700 + at),
    order: order(at),
    kind: at === 0 ? ("curve" as const) : ("text" as const),
    title: `Lane${at}.`,
    sketchId: null,
  }));
  const bare = { figure: null, picture: null, channel: null, opens: null };
  const cards = lanes.slice(1).flatMap((lane, row) =>
    steps.map(({ id }, at) => ({
      ...bare,
      id: partId(10_000 + row * 100 + at),
      order: "a0",
      laneId: lane.id,
      from: id,
      to: id,
      text: `Card${row}-${at}. The customer waits for an answer and does not know when it comes.`,
    })),
  );
  return { kind: "as-is", title: "Moving house", summary: "", sketches: [], stages, lanes, cards, arrows: [] };
}

const sheets = (map: JourneyMap, paper: SheetPaper = "a4") => {
  const curve = curveOf(stepsOf(map), null, { stories: [], assumptions: [], overrides: [] }, new Date("2026-11-26T10:00:00Z"));
  return sheetsOf({ map, curves: [curve], teamsOn: new Map(), words }, paper, (at, count) => `Sheet ${at} of ${count}`);
};
const saidOn = ({ svg }: { svg: string }) => svg.replaceAll(/<[^>]+>/g, " ");

test("sixty steps by fifteen lanes are legible on A4 and A3, each card somewhere, each sheet with its number and heads", () => {
  const map = wide({ steps: 60, lanes: 15 });
  for (const paper of ["a4", "a3"] as const) {
    const drawn = sheets(map, paper);
    const [across, down] = paperSizes[paper];
    const said = drawn.map(saidOn);
    for (const [at, { width, height, svg }] of drawn.entries()) {
      const scale = Math.min(pointsInPixel, (across - 2 * border) / width, (down - 2 * border) / height);
      expect(scale * 13, "points of a card's letters").toBeGreaterThanOrEqual(6.99);
      expect(said[at]).toContain(`Sheet ${at + 1} of ${drawn.length}`);
      expect(said[at]?.split("Moving house").length).toBeGreaterThan(2);
      expect(said[at]).toMatch(/Stage\d+\. /);
      expect(said[at]).toMatch(/Step\d+\. /);
      expect(said[at]).toMatch(/Lane\d+\. |Teams/);
      expect(svg).toContain("from stories");
    }
    for (const { text } of map.cards) {
      const [name = ""] = text.split(" ");
      expect(
        said.filter((one) => one.includes(name)),
        name,
      ).toHaveLength(1);
    }
    // No more than what they hold needs.
    expect(drawn.length).toBeLessThanOrEqual(paper === "a4" ? 50 : 28);
  }
});

test("a stage has one colour on all its sheets", () => {
  const colours = new Map<string, Set<string>>();
  for (const { svg } of sheets(wide({ steps: 25, lanes: 3 })))
    for (const [, colour = "", stage = ""] of svg.matchAll(/fill="(#\w+)" rx="6"\/><text [^>]*>(Stage\d+)\./g))
      colours.set(stage, (colours.get(stage) ?? new Set()).add(colour));
  expect(colours.size).toBe(4);
  for (const [stage, seen] of colours) expect(seen.size, stage).toBe(1);
  expect(new Set([...colours.values()].flatMap((seen) => [...seen])).size).toBe(4);
});

test("a lane that is higher than a sheet goes on on the next, under its name", () => {
  const map = wide({ steps: 2, lanes: 2 });
  const [card] = map.cards;
  if (!card) throw new Error("No card");
  const cards = Array.from({ length: 30 }, (_, at) => ({ ...card, id: partId(20_000 + at), text: `Heap${at}. ${card.text}` }));
  const said = sheets({ ...map, cards }).map(saidOn);
  expect(said.filter((one) => one.includes("Lane1.")).length).toBeGreaterThan(1);
  for (const [at] of cards.entries()) expect(said.filter((one) => one.includes(`Heap${at}.`))).toHaveLength(1);
});

test("a map that fits on one sheet stands on one, and has no number", () => {
  const drawn = sheets(wide({ steps: 3, lanes: 5 }));
  expect(drawn).toHaveLength(1);
  expect(saidOn(drawn[0] as (typeof drawn)[number])).not.toContain("Sheet");
});

test("any map stands on sheets that a program reads, each of its lanes on one at least", () => {
  fc.assert(
    fc.property(maps, (map) => {
      const drawn = sheets(map);
      for (const { svg, width, height } of drawn) {
        const shapes = outlined(svg);
        expect(shapes).not.toContain("<text");
        const read = new Resvg(shapes, { font: { loadSystemFonts: false } });
        expect([read.width, read.height]).toEqual([width, height]);
      }
      expect(drawn.some((sheet) => saidOn(sheet).includes("Teams"))).toBe(true);
    }),
    { numRuns: 25 },
  );
});
