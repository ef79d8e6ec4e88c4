import fc from "fast-check";
import { expect, test } from "vitest";
import { type Block, blocksOn, type Presentation, type PresentedStory, placeAmong, screensOf, slidesOf } from "./slides.ts";

const block = (...pieces: string[]): Block => ({ look: "text", pieces });
const story = (id: string, given: Partial<PresentedStory> = {}): PresentedStory => ({
  id,
  headline: id,
  sketch: null,
  kind: "mixed",
  channel: null,
  site: null,
  teller: "Grace Whetu",
  notes: null,
  photos: [],
  voice: null,
  passages: [
    { part: "before", blocks: [block("b")] },
    { part: "happened", blocks: [block("h")] },
  ],
  ...given,
});
const shown = (...stories: PresentedStory[]): Presentation => ({
  id: "c",
  title: "May",
  maker: "Amara Okafor",
  introduction: [block("i")],
  stories,
});

test("the passages follow each other: title, introduction, each story from its cover on, end", () => {
  const slides = slidesOf(shown(story("one"), story("two", { passages: [] })));
  expect(slides.map((slide) => [slide.kind, "number" in slide ? slide.number : 0])).toEqual([
    ["title", 0],
    ["introduction", 0],
    ["cover", 1],
    ["passage", 1],
    ["passage", 1],
    ["cover", 2],
    ["end", 0],
  ]);
  expect(new Set(slides.map(({ key }) => key)).size).toBe(slides.length);
});

test("photos follow the cover, and a voice note is heard before what was said in it is read", () => {
  const photos = [{ id: "p", alt: "A van", files: [{ hash: "h", width: 4, height: 3 }] as const }];
  const voice = { id: "v", hash: "s", mediaType: "audio/webm", seconds: 3, peaks: [], transcript: "Said" };
  const passages = [
    { part: "happened", blocks: [block("h")] },
    { part: "said", blocks: [block("Said")] },
  ] as const;
  const slides = slidesOf(shown(story("one", { photos, voice, passages })));
  expect(slides.map(({ kind }) => kind).slice(2, -1)).toEqual(["cover", "photo", "passage", "voice", "passage"]);
  expect(new Set(slides.map(({ key }) => key)).size).toBe(slides.length);
});

test("before what may be heavy stands a notice, and a story that is skipped there goes on with what follows it", () => {
  const heavy = shown(story("one", { touches: "This story touches on illness." }), story("two"));
  expect(slidesOf(heavy).map(({ key }) => key)).toEqual([
    "title",
    "introduction",
    "one cover",
    "one notice",
    "one 0",
    "one 1",
    "two cover",
    "two 0",
    "two 1",
    "end",
  ]);
  expect(
    slidesOf(heavy, new Set(["one"]))
      .map(({ key }) => key)
      .slice(2, 5),
  ).toEqual(["one cover", "one notice", "two cover"]);
});

test("when a story leaves while it is shown, what follows it comes; otherwise one stays where one is", () => {
  const former = slidesOf(shown(story("one"), story("two"), story("three")));
  const left = slidesOf(shown(story("one"), story("three")));
  const at = (key: string) => left[placeAmong(left, former, key)]?.key;
  expect([at("title"), at("one 1"), at("two cover"), at("two 1"), at("three 0")]).toEqual([
    "title",
    "one 1",
    "three cover",
    "three cover",
    "three 0",
  ]);
  const none = slidesOf(shown());
  expect(none[placeAmong(none, former, "three 1")]?.key).toBe("end");
});

const lengths = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 40 });

test("divided over screens nothing is lost or doubled, and what fits is never too much", () => {
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 600 }), (pieces, room) => {
      const sum = ({ from, until }: { from: number; until: number }) => pieces.slice(from, until).reduce((one, other) => one + other, 0);
      const screens = screensOf(pieces, (screen) => sum(screen) <= room);
      expect(screens.flatMap(({ from, until }) => pieces.slice(from, until))).toEqual(pieces);
      for (const screen of screens) expect(screen.until - screen.from === 1 || sum(screen) <= room).toBe(true);
      // As few as possible: the first screen of a greedy division can take no more.
      let [greedy, used] = [pieces.length > 0 ? 1 : 0, 0];
      for (const piece of pieces) {
        if (used > 0 && used + piece > room) [greedy, used] = [greedy + 1, 0];
        used += piece;
      }
      expect(screens).toHaveLength(greedy);
    }),
  );
});

test("two screens share a text evenly instead of leaving one line for the last", () => {
  expect(screensOf(Array(10).fill(10), ({ from, until }) => (until - from) * 10 <= 90)).toEqual([
    { from: 0, until: 5 },
    { from: 5, until: 10 },
  ]);
});

test("a screen shows its pieces in their blocks, and a marker where its item begins", () => {
  const blocks: Block[] = [block("a", "b"), { look: "item", marker: "1.", pieces: ["c", "d"] }, { look: "quote", pieces: ["e"] }];
  expect(blocksOn(blocks, { from: 1, until: 3 })).toEqual([block("b"), { look: "item", marker: "1.", pieces: ["c"] }]);
  expect(blocksOn(blocks, { from: 3, until: 5 })).toEqual([
    { look: "item", pieces: ["d"] },
    { look: "quote", pieces: ["e"] },
  ]);
});
