import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRightToLeft, textWidth, wrapped } from "#app/shared/measuring.ts";
import { kitchen, maps, partId } from "#tests/support/maps.ts";
import { words } from "#tests/support/picture-words.ts";
import { type Card, stepsOf } from "../board/map.ts";
import { type CurvePoint, curveOf } from "../curve/curve.ts";
import { type PictureOf, pictureOf } from "./picture.ts";

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
    "Waits in the queue",
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

test("a sub-step has its arrow as a shape, not as a sign that a font may lack", () => {
  const { svg } = drawn();
  expect(svg).not.toContain("↳");
  expect(svg.match(/<path class="below"/g)).toHaveLength(1);
});

test("lines of several customers are told apart without colour, and neither their names nor values lie over another", () => {
  const steps = stepsOf(kitchen);
  const values = [-55, -60, -58];
  const assumptions = [null, partId(1), partId(2)].flatMap((sketchId, nth) =>
    steps.map(({ id }) => ({ stepId: id, sketchId, pleasure: values[nth] ?? 0, note: null, ...at })),
  );
  const known = { stories: [], assumptions, overrides: [] };
  const { svg } = drawn({ curves: [null, partId(1), partId(2)].map((sketchId) => curveOf(steps, sketchId, known, now)) });
  const texts = textsIn(svg);
  for (const [at, name] of ["All customers", "A couple with a small child", "محمود, who rents"].entries()) {
    const said = texts.filter(({ text }) => text === name).at(-1);
    const letter = texts.find(({ text, y }) => text === "ABC"[at] && Math.abs(y - (said?.y ?? 0)) < 2);
    expect(letter, name).toBeDefined();
    expect(texts.filter(({ text }) => text === `${"ABC"[at]} −${Math.abs(values[at] ?? 0)}`)).toHaveLength(steps.length);
  }
  expect(texts.filter((one, at) => texts.some((other, place) => place > at && overlap(one, other)))).toEqual([]);
  expect(new Set(svg.match(/<rect x="[\d.]+" y="[\d.]+" width="11"/g)).size).toBe(3 * steps.length + 1);
});

test("the name of a row has room, however low the row is", () => {
  const claims = "Who touches the customer here, and who else is behind it";
  const { svg } = drawn({ words: { ...words, claims } });
  expect(svg.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ")).toContain(claims);
});

test("what is said from right to left stays so on each of its lines", () => {
  const cards = [{ ...(kitchen.cards[0] as Card), text: "أرسلت رسالة إلى العميل ولم يصل أي رد منذ يومين (3 مرات) Alongside" }];
  const { svg } = drawn({ map: { ...kitchen, cards } });
  expect(svg).toMatch(/text-anchor="end"[^>]*>\u2067Alongside\u2069/);
});

/** About where each text of a picture stands. */
function textsIn(svg: string) {
  return [...svg.matchAll(/<text x="([^"]+)" y="([^"]+)" font-size="(\d+)"([^>]*)>([^<]*)</g)].map(
    ([, x, y, size, more = "", said = ""]) => {
      const text = said.replaceAll(/[\u2067\u2069]/g, "");
      const width = textWidth(text, Number(size)) * 0.9;
      const start = more.includes("end") ? Number(x) - width : Number(x);
      return { text, y: Number(y), start, end: start + width, height: Number(size) };
    },
  );
}
type Text = ReturnType<typeof textsIn>[number];

const overlap = (one: Text, other: Text) =>
  one.start < other.end && other.start < one.end && Math.abs(one.y - other.y) < Math.min(one.height, other.height);

test("any map becomes a picture that a program reads, as large as it says", () => {
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
