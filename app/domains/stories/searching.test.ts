import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { edition } from "#app/domains/search/words.ts";
import { engine } from "#db/dialect.ts";
import { emptyEverything } from "#db/emptying.ts";
import { searchDocuments, searchGrams, searchTerms } from "#db/schema/search.ts";
import { storyWithdrawals } from "#db/schema/stories.ts";
import { cast, castDepartments } from "#db/seed/cast.ts";
import { content, told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { editing } from "./editing.server.ts";
import type { FeedFilter } from "./feed.ts";
import { indexingStories } from "./indexing-stories.server.ts";
import { posting } from "./posting.server.ts";
import { searchStories } from "./searching.queries.server.ts";
import type { StoryContent } from "./stories.ts";
import { withdrawing } from "./withdrawing.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const reader = { id: cast.amara.id, zone: "Europe/London" };
const ask = (typed: string, filter: FeedFilter = {}, page = 1) => searchStories(w.db.read, reader, { typed, filter }, page);
const ids = async (typed: string, filter: FeedFilter = {}) => (await ask(typed, filter)).results.map(({ id }) => id).sort();
const tell = (happened: string, given: Partial<StoryContent> = {}) => told(w, "grace", { title: null, sketch: null, happened, ...given });
const hits = async (typed: string) => {
  const { results } = await ask(typed);
  return results
    .flatMap(({ headline, passage }) => [...headline, ...passage])
    .filter(({ hit }) => hit)
    .map(({ text }) => text);
};

/** Withdrawn so that the index does not hear of it: what the index holds must not matter. */
async function hide(storyId: string): Promise<void> {
  const at = w.clock.now();
  await w.db.write((tx) => tx.insert(storyWithdrawals).values({ storyId, by: cast.grace.id, at, reason: "Asked", byEditor: false }));
}

describe("finds", () => {
  test("in every language, however it is typed", async () => {
    const cases: [what: string, happened: string, typed: string][] = [
      ["one word", "The refund never came", "refund"],
      ["the beginning of the last word", "The refund never came", "never ref"],
      ["words in any order", "The refund never came", "came refund"],
      ["a phrase", "The refund never came", '"refund never came"'],
      ["whatever the case and the accents", "Le Café était fermé", "CAFE ferme"],
      ["accents that were typed", "The cafe was shut", "café"],
      ["a German umlaut, typed or not", "Die müden Schüler", "schuler"],
      ["a German umlaut written out", "Die müden Schüler", "mueden schueler"],
      ["sharp s", "Das war ein großer Spaß", "grosser spass"],
      ["Chinese", "客户说退款申请三周没有回复", "退款"],
      ["Chinese typed as a sentence", "客户说退款申请三周没有回复", "申请 没有回复"],
      ["one Chinese character", "客户说退款申请三周没有回复", "款"],
      ["the last Chinese character", "客户说退款申请三周没有回复", "复"],
      ["a Chinese phrase", "客户说退款申请三周没有回复", '"三周没有回复"'],
      ["Japanese", "ずっと返金を待っています", "返金"],
      ["Japanese in kana", "カードがつかえませんでした", "カード"],
      ["Korean", "환불을 기다렸어요", "환불"],
      ["Thai", "ลูกค้ารอเงินคืน", "เงินคืน"],
      ["Arabic, with and without vowel signs", "انتظرت العميلة شهرًا", "العميلة شهرا"],
      ["Cyrillic", "Она ждала возврата", "возврат"],
      ["a number", "He paid 1,234.50 twice", "1,234.50"],
      ["a word with a hyphen", "She sent an e-mail", "e-mail"],
      ["an apostrophe", "They don't answer", "don't"],
      ["what stands within Markdown", "It was **never** _refunded_", '"never refunded"'],
    ];
    for (const [what, happened, typed] of cases) {
      const id = await tell(happened);
      expect(await ids(typed), what).toContain(id);
      // Out of the way of the next.
      await withdrawing(w, await w.person("grace"), id, "Said");
    }
  });

  test("in every part of a story", async () => {
    const id = await told(w, "grace", {
      title: "Titleword",
      sketch: "sketchword",
      before: "beforeword",
      after: "afterword",
      asks: "askword",
    });
    for (const typed of ["titleword", "sketchword", "beforeword", "afterword", "askword", "titleword askword"])
      expect(await ids(typed)).toEqual([id]);
  });

  test("a phrase never across two parts, nor words in another order", async () => {
    await tell("first half", { before: "second", title: "third" });
    for (const typed of ['"second first"', '"third second"', '"half first"', '"half second"']) expect(await ids(typed)).toEqual([]);
  });

  test("nothing for nothing", async () => {
    await tell("The refund never came");
    for (const typed of ["", "  ", "…", '""', "👋"]) expect(await ask(typed)).toMatchObject({ results: [], count: 0, more: false });
  });

  test("words, not operators, in whatever is typed", async () => {
    const id = await tell("NEAR the counter OR not");
    const garbage = [
      '"* OR NEAR(',
      "near(",
      "title:near",
      "near*",
      "^near",
      "-near",
      "near AND",
      "{body}: near",
      "near:*",
      "near & | ! <->",
      "'near'",
      "near\\",
      "near\u0000",
    ];
    for (const typed of garbage) await ask(typed);
    expect(await ids('"* OR NEAR(')).toEqual([]);
    expect(await ids("near*")).toEqual([id]);
    expect(await ids("near & | ! <->")).toEqual([id]);
    expect((await ask("near ".repeat(2_000))).count).toBe(1);
    expect((await ask("x".repeat(10_000))).count).toBe(0);
  });

  test("not the marks by which stories are filtered", async () => {
    await tell("Something", { channel: "phone", kind: "struggle" });
    for (const typed of ["§channel§phone", "channel", "phone", "struggle"]) expect(await ids(typed)).toEqual([]);
  });
});

describe("forgives a typing error", () => {
  test.each([
    ["refnud", "The refund never came", "refund"],
    ["apointment", "An appointment at noon", "appointment"],
    ["complanits", "Three complaints", "complaints"],
    ["Schülller", "Die müden Schüler", "schüler"],
    ["counter apointm", "The appointment at the counter", "appointment"],
    ["refunds", "The refund never came", "refund"],
  ])("%s", async (typed, happened, meant) => {
    const id = await tell(happened);
    const { results, instead } = await ask(typed);
    expect(results.map((one) => one.id)).toEqual([id]);
    expect(instead).toEqual([meant]);
  });

  test("but not in quotes, in numbers, or where too much is wrong", async () => {
    await tell("The refund of 2026 never came");
    for (const typed of ['"refnud"', "2027", "rfnd", "xefnud"]) expect(await ids(typed)).toEqual([]);
  });

  test("only where the exact search finds fewer than five", async () => {
    await tell("A refined answer");
    for (let number = 0; number < 5; number += 1) await tell(`The refund number ${number}`);
    expect(await ask("refund")).toMatchObject({ count: 5, instead: [] });
    await tell("They were refunded");
    expect((await ask("refine")).instead).toEqual([]);
    expect((await ask("refined")).count).toBe(1);
  });

  test("and says of no word that only a story holds which cannot be read", async () => {
    const secret = await tell("The sapphire necklace");
    await tell("A saphire blue sky");
    await hide(secret);
    expect(await ask("sapphir")).toMatchObject({ count: 1, instead: ["saphire"] });
  });
});

describe("shows", () => {
  test("what was found, as text", async () => {
    await tell("<script>alert(1)</script> the refund <b>never</b> came");
    const [result] = (await ask("script refund")).results;
    expect(result?.passage.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["script", "script", "refund"]);
    expect(result?.passage.map(({ text }) => text).join("")).toBe("<script>alert(1)</script> the refund <b>never</b> came");
  });

  test("the word that was meant", async () => {
    await tell("The refund never came");
    expect(await hits("refnud")).toEqual(["refund"]);
  });

  test("the best first: a title before a text, and of the equally good the newest", async () => {
    const text = await tell("The refund came after a long time and many letters to many people");
    const [older, newer] = [await tell("Some words", { title: "The refund" }), await tell("Some words", { title: "The refund" })];
    expect((await ask("refund")).results.map(({ id }) => id)).toEqual([newer, older, text]);
  });

  test("ten on a page, each once, and an empty page after the last", async () => {
    const all: string[] = [];
    for (let number = 0; number < 13; number += 1) all.push(await tell(`refund number${number}`));
    const pages = [await ask("refund"), await ask("refund", {}, 2), await ask("refund", {}, 3)];
    expect(pages.map(({ results }) => results.length)).toEqual([10, 3, 0]);
    expect(pages.map(({ count }) => count)).toEqual([13, 13, 0]);
    expect(pages.flatMap(({ results }) => results.map(({ id }) => id)).sort()).toEqual(all.sort());
  });
});

test("filters as the feed does", async () => {
  const one = await tell("refund one", {
    kind: "delight",
    channel: "field-visit",
    departments: [castDepartments.finance.id],
    feelings: [{ family: "joy", intensity: 2 }],
  });
  const other = await tell("refund other", { kind: "struggle", channel: "phone" });
  expect(await ids("refund", { kind: "delight" })).toEqual([one]);
  expect(await ids("refund", { channel: "field-visit" })).toEqual([one]);
  expect(await ids("refund", { department: castDepartments.finance.id })).toEqual([one]);
  expect(await ids("refund", { feeling: "joy" })).toEqual([one]);
  expect(await ids("refund", { channel: "phone" })).toEqual([other]);
  expect(await ids("refund", { kind: "delight", channel: "phone" })).toEqual([]);
  const today = w.clock.now().toISOString().slice(0, 10);
  expect(await ids("refund", { from: today, to: today })).toEqual([one, other].sort());
  expect(await ids("refund", { to: "2020-01-01" })).toEqual([]);
});

describe("keeps up with what happens to a story", () => {
  test("an edit", async () => {
    const id = await tell("The refund never came");
    await editing(w, await w.person("grace"), id, content({ title: null, happened: "The parcel was late" }));
    expect(await ids("refund")).toEqual([]);
    expect(await ids("parcel")).toEqual([id]);
  });

  test("the same story posted twice, with other words", async () => {
    const id = await tell("The refund never came");
    await posting(w, await w.person("grace"), id, content({ happened: "The parcel was late" }));
    expect(await ids("refund")).toEqual([]);
    expect(await ids("parcel")).toEqual([id]);
  });

  test("a withdrawal: neither found nor counted nor in the index", async () => {
    const id = await tell("The refund never came");
    const other = await tell("The refund came");
    await withdrawing(w, await w.person("grace"), id, "The customer asked for it");
    expect(await ask("refund")).toMatchObject({ count: 1, results: [{ id: other }] });
    expect(await w.db.read.select().from(searchDocuments).where(eq(searchDocuments.aboutId, id))).toEqual([]);
  });

  test("what cannot be read is neither shown nor counted although the index still holds it", async () => {
    const id = await tell("The refund never came");
    await hide(id);
    expect(await ask("refund")).toMatchObject({ count: 0, more: false, results: [] });
  });

  test("what the index lacks is brought in by the job, once", async () => {
    const all = [await tell("The refund never came"), await tell("Another refund")].sort();
    await w.db.write((tx) => tx.delete(searchDocuments));
    await w.db.write((tx) => tx.delete(searchTerms));
    expect(await ids("refund")).toEqual([]);
    const run = { key: "stories.index:test", attempt: 1, signal: new AbortController().signal };
    await indexingStories.run(w, null, run);
    await indexingStories.run(w, null, run);
    expect(await ids("refund")).toEqual(all);
    const [term] = await w.db.read.select().from(searchTerms).where(eq(searchTerms.term, "refund"));
    expect(term?.seen).toBe(2);
    expect(await ids("refnud")).toEqual(all);
  });

  test("an older edition of the index is made anew", async () => {
    const id = await tell("The refund never came");
    await w.db.write((tx) => tx.update(searchDocuments).set({ edition: 0 }));
    await indexingStories.run(w, null, { key: "stories.index:test", attempt: 1, signal: new AbortController().signal });
    const [document] = await w.db.read.select().from(searchDocuments).where(eq(searchDocuments.aboutId, id));
    expect(document?.edition).toBe(edition);
    expect(await ids("refund")).toEqual([id]);
  });

  test("the end of the demonstration", async () => {
    await tell("The refund never came");
    await w.db.write((tx) => emptyEverything(tx));
    const left = await w.db.read.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(sql`search_text`);
    expect(left).toEqual([{ count: 0 }]);
  });
});

test("a word goes from the vocabulary with the last story that holds it, with all that led to it", async () => {
  const id = await tell("Unverwechselbar waited");
  const other = await tell("Unverwechselbar waited again");
  const known = async () =>
    (await w.db.read.select().from(searchTerms).where(eq(searchTerms.term, "unverwechselbar"))).map(({ seen }) => seen);
  expect(await known()).toEqual([2]);
  await withdrawing(w, await w.person("grace"), other, "Asked");
  expect(await known()).toEqual([1]);
  await editing(w, await w.person("grace"), id, content({ happened: "Somebody waited" }));
  expect(await known()).toEqual([]);
  expect(await w.db.read.select().from(searchGrams).where(eq(searchGrams.term, "unverwechselbar"))).toEqual([]);
});

test.runIf(engine === "sqlite")("what was replaced is not in the index's pages any more", async () => {
  const id = await tell("Somebody quetzalled and waited");
  await editing(w, await w.person("grace"), id, content({ happened: "Somebody waited" }));
  const stored = await w.db.read.select({ hex: sql<string>`group_concat(hex(block), '')` }).from(sql`search_text_data`);
  const rows = await w.db.read.select({ all: sql<string>`group_concat(c0 || c1, ' ')` }).from(sql`search_text_content`);
  const written = Buffer.from(stored[0]?.hex ?? "", "hex").toString("latin1") + (rows[0]?.all ?? "");
  expect(written).toContain("somebody");
  expect(written).not.toMatch(/quetz|etzall/);
});

test("a picture that stands in a story is found, and shown as found", async () => {
  const id = await tell("She wrote: thank you 🌻, all of you");
  await tell("She wrote: thank you, all of you");
  expect(await ids("🌻")).toEqual([id]);
  expect(await hits("🌻")).toEqual(["🌻"]);
  expect(await ids("🌵")).toEqual([]);
  expect(await ids("thank 🌻")).toEqual([id]);
});
