import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRightToLeft, textWidth, wrapped } from "#app/shared/measuring.ts";
import { channels } from "#db/words/stories.ts";
import { kitchen, maps, partId } from "#tests/support/maps.ts";
import { type CurvePoint, curveOf } from "../curve/curve.ts";
import { type PictureOf, type PictureWords, pictureOf } from "./picture.ts";

const words: PictureWords = {
  kind: "As it is",
  claims: "Teams",
  nobody: "nobody",
  curve: "How it feels",
  allCustomers: "All customers",
  pleasant: "pleasant",
  unpleasant: "unpleasant",
  picture: "Picture:",
  styles: { computed: "from stories", weak: "few stories", override: "set aside", assumption: "assumed" },
  channels: Object.fromEntries(channels.map((channel) => [channel, channel])) as PictureWords["channels"],
  footer: "Alongside, 26 November 2026",
};
const now = new Date("2026-11-26T10:00:00Z");
const at = { by: "Priya", at: now };
const drawn = (given: Partial<PictureOf> = {}) => pictureOf({ map: kitchen, curves: [], teamsOn: new Map(), words, ...given });

test("all that people read of a map is on its picture, also what is no Latin letter", () => {
  const { svg } = drawn({
    teamsOn: new Map([[partId(100), [{ team: "Counter", teamId: "t", count: 2, role: "with-customer", confirmed: true }]]]),
  });
  const said = svg.replaceAll(/<[^>]+>/g, " ");
  for (const text of [
    "Water in the kitchen",
    "محمود",
    "Finds the water",
    "↳ Waits in the queue",
    "你好 🧺",
    "14.5 minutes",
    "Counter × 2",
    "nobody",
    "when it drips again",
  ]) {
    expect(said).toContain(text);
  }
  expect(svg).toMatch(/text-anchor="end">\u2067محمود/);
});

test("what people wrote is text, whatever it holds", () => {
  const { svg } = drawn({ map: { ...kitchen, title: '<script>alert("x")</script> & "y" \u0001 \ud800' } });
  expect(svg).not.toContain("<script");
  expect(svg).toContain("&lt;script&gt;alert(&quot;x&quot;)");
});

test("each way of knowing a feeling is drawn otherwise", () => {
  const curve = (point: Partial<CurvePoint>) => {
    const points = [{ stepId: partId(100), computed: null, override: null, assumption: null, ...point }];
    return drawn({ curves: [{ sketchId: null, points }] }).svg;
  };
  const computed = { mean: 40, count: 3, lowest: 20, highest: 60, spread: 16, youngest: now, weak: false };
  const plain = drawn().svg;
  const pictures = [
    curve({ computed }),
    curve({ computed: { ...computed, weak: true } }),
    curve({ computed, override: { pleasure: 40, reason: "x", ...at } }),
    curve({ assumption: { pleasure: 40, note: null, ...at } }),
  ];
  expect(new Set([plain, ...pictures]).size).toBe(5);
  for (const picture of pictures) expect(picture).toContain("+40");
});

test("any map becomes a picture that a program reads, with its cuts inside", () => {
  fc.assert(
    fc.property(maps, (map) => {
      const steps = map.stages.flatMap(({ steps: own }) => own);
      const known = {
        stories: [],
        assumptions: steps.map(({ id }) => ({ stepId: id, sketchId: null, pleasure: -30, note: null, ...at })),
        overrides: [],
      };
      const picture = drawn({ map, curves: [curveOf(steps, null, known, now)] });
      const { width, height } = new Resvg(picture.svg, { font: { loadSystemFonts: false } });
      expect([width, height]).toEqual([picture.width, picture.height]);
      expect(picture.cuts.every((cut) => cut > 0 && cut <= picture.width)).toBe(true);
    }),
    { numRuns: 25 },
  );
});

describe("lines are broken without a font", () => {
  test("no line is wider than asked for, and no word is lost", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 12 }), { maxLength: 12 }), (given) => {
        const text = given.join(" ").replaceAll(/\s+/g, " ").trim();
        const lines = wrapped(text, { width: 150, size: 13, most: 1_000 });
        for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(150 + 13 * 1.1);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
    );
  });

  test("Chinese breaks between any two signs, and what is too much ends in an ellipsis", () => {
    expect(wrapped("水漫厨房水漫厨房水漫厨房", { width: 60, size: 13, most: 9 }).length).toBeGreaterThan(2);
    expect(wrapped("one two three four five", { width: 40, size: 13, most: 2 }).at(-1)).toMatch(/…$/);
  });

  test("the first letter says from where it is read", () => {
    expect([isRightToLeft("محمود"), isRightToLeft("3 – שלום"), isRightToLeft("Ali محمود"), isRightToLeft("🧺")]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
