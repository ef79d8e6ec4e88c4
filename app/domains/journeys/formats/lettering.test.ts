import { expect, test } from "vitest";
import { outlined, type Run, relettered } from "./lettering.server.ts";

const lineOf = (text: string, more = "") => `<svg xmlns="x"><text x="100" y="20" font-size="13" fill="#123456"${more}>${text}</text></svg>`;
const toTheRight = (text: string) => lineOf(`\u2067${text}\u2069`, ' text-anchor="end"');

function runsIn(svg: string): Run[] {
  const found: Run[] = [];
  relettered(svg, (opening, runs) => {
    found.push(...runs);
    return opening;
  });
  return found;
}

test("Arabic words stand apart, the first of them at the right", () => {
  const runs = runsIn(toTheRight("أرسلت رسالة إلى"));
  expect(runs.map(({ text }) => text)).toEqual(["إلى", "رسالة", "أرسلت"]);
  const ends = runs.map(({ text, x }) => x + lengthOf(text));
  expect(ends[2]).toBeCloseTo(100, 1);
  for (const [at, { x }] of runs.entries()) if (at > 0) expect(x - (ends[at - 1] ?? 0)).toBeGreaterThan(2);
});

/** How far a word reaches, as it says itself where it ends. */
const lengthOf = (word: string) => 100 - (runsIn(toTheRight(word))[0]?.x ?? 0);

test("what is read from left to right stays so among Arabic, and brackets open to where they belong", () => {
  const texts = (svg: string) => runsIn(svg).map(({ text }) => text);
  expect(texts(toTheRight("منذ (3 مرات) Alongside 24.7"))).toEqual(["Alongside 24.7", "(", "مرات", "3", ")", "منذ"]);
  expect(texts(lineOf("She wrote رسالة إلى twice"))).toEqual(["She wrote ", "إلى", "رسالة", "twice"]);
  expect(texts(toTheRight("٣٤٥ يوم"))).toEqual(["يوم", "٥٤٣"]);
});

test("Hebrew has letters of its own, bold ones too, and is read from right to left", () => {
  const runs = runsIn(toTheRight("שלוש (3) פניות"));
  expect(runs.map(({ text }) => text)).toEqual(["פניות", "(", "3", ")", "שלוש"]);
  expect(runsIn(lineOf("שלום", ' font-weight="600"')).map(({ font }) => font)).toEqual(["hebrewBold"]);
  // What is read first stands furthest to the right.
  const [first, second] = ["ש", "ל"].map((letter) => idsIn(outlined(toTheRight(letter)))[0]);
  expect(idsIn(outlined(toTheRight("של")))).toEqual([second, first]);
  expect(outlined(toTheRight("שָׁלוֹם"))).not.toMatch(/href="#\w+-0-/);
});

/** The shapes, from left to right. */
const idsIn = (svg: string) =>
  [...svg.matchAll(/<use href="#([^"]+)" x="([^"]+)"/g)].sort((one, other) => Number(one[2]) - Number(other[2])).map(([, id]) => id);

test("several pictographs in a row are drawn, and the next word begins behind them", () => {
  const svg = lineOf("Calls 👩‍👩‍👧‍👦🚑🔥 and waits");
  const runs = runsIn(svg);
  expect(runs.map(({ font }) => font)).toEqual(["latin", "emoji", "latin"]);
  expect((runs[2]?.x ?? 0) - (runs[1]?.x ?? 0)).toBeGreaterThan(3 * 13);
  const drawn = outlined(svg);
  expect(drawn).not.toContain("<text");
  expect(drawn.match(/<use href="#emoji-/g)).toHaveLength(3);
  expect(drawn).not.toMatch(/href="#\w+-0-/);
});

test("a sign that the letters' font lacks comes from another that has it", () => {
  for (const sign of ["✓", "→", "水", "ш", "&amp;"]) expect(outlined(lineOf(sign)), sign).not.toMatch(/href="#\w+-0-/);
});

test("each letter is described once, however often it stands there", () => {
  const drawn = outlined(lineOf("aaaa &lt;a&gt;"));
  expect(drawn.match(/<path id="latin-\d+-13"/g)).toHaveLength(3);
  expect(drawn.match(/<use /g)).toHaveLength(7);
});
