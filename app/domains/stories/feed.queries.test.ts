import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { writeCursor } from "#app/shared/keyset.ts";
import { commentRemovals, comments } from "#db/schema/comments.ts";
import { stories, storyImports } from "#db/schema/stories.ts";
import { cast, castDepartments, castSites } from "#db/seed/cast.ts";
import { content, told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { editing } from "./editing.server.ts";
import { feedPage, pageLength, storiesToldBy } from "./feed.queries.server.ts";
import type { FeedFilter } from "./feed.ts";
import { reacting } from "./reacting.server.ts";

const idsOf = (page: { cards: readonly { id: string }[] }) => page.cards.map((card) => card.id);
const byTime = (page: { cards: readonly { id: string; toldAt: number }[] }) =>
  page.cards.toSorted((one, other) => other.toldAt - one.toldAt || (one.id < other.id ? 1 : -1)).map((card) => card.id);

/** Stories written straight into the table, so that many share a moment as after an import. Returns their ids, newest first. */
async function many(w: TestWorld, moments: readonly number[]): Promise<string[]> {
  const { feelings: _, departments: __, ...row } = content();
  const rows = moments.map((moment) => ({
    ...row,
    id: newId(),
    tellerId: cast.amara.id,
    toldAt: new Date(moment),
    createdAt: new Date(moment),
  }));
  await w.db.write(async (tx) => {
    for (let start = 0; start < rows.length; start += 50) await tx.insert(stories).values(rows.slice(start, start + 50));
  });
  return rows.toSorted((one, other) => other.toldAt.getTime() - one.toldAt.getTime() || (one.id < other.id ? 1 : -1)).map(({ id }) => id);
}

describe("a page of the feed", () => {
  test("shows what a card needs", async () => {
    const w = await world();
    const amara = await w.person("amara");
    const id = await told(w, "grace", {
      siteId: castSites.wellington.id,
      happened: "> He *died*.\n\nThen she rang again.",
      feelings: [
        { family: "fear", intensity: 1 },
        { family: "anger", intensity: 3 },
      ],
      departments: [castDepartments.technology.id, castDepartments.finance.id],
    });
    await reacting(w, amara, id, { kind: "felt", on: true });
    await reacting(w, await w.person("tomas"), id, { kind: "fix", on: true });
    const said = { aboutKind: "story", aboutId: id, personId: amara.id, text: "Yes.", createdAt: w.clock.now() };
    const removed = newId();
    await w.db.write(async (tx) => {
      await tx.insert(comments).values([
        { id: newId(), ...said },
        { id: removed, ...said },
      ]);
      await tx.insert(commentRemovals).values({ commentId: removed, by: amara.id, at: w.clock.now() });
    });
    expect((await feedPage(w.db.read, amara, {})).cards).toEqual([
      {
        id,
        headline: "Four hundred eggs",
        excerpt: "He died. Then she rang again.",
        sketch: "baker, with us for six years",
        kind: "struggle",
        channel: "phone",
        site: "Wellington",
        teller: "Grace Whetu",
        toldAt: w.clock.now().getTime(),
        minutes: 1,
        feelings: "furious, uneasy",
        responses: 2,
        responded: true,
        comments: 1,
      },
    ]);
  });

  test("of a story without a title goes on where its headline ends", async () => {
    const w = await world();
    const happened = "She had rung three times and each of her calls was closed with a note that nobody had read, so she came in herself.";
    await told(w, "grace", { title: null, happened });
    const [card] = (await feedPage(w.db.read, await w.person("amara"), {})).cards;
    expect(card?.headline).toBe("She had rung three times and each of her calls was closed with a note…");
    expect(card?.excerpt).toBe("…that nobody had read, so she came in herself.");
  });

  test("is empty where nothing was told", async () => {
    const w = await world();
    expect(await feedPage(w.db.read, await w.person("amara"), {})).toEqual({ cards: [] });
  });

  test("never has four of a kind in a row while it holds another", async () => {
    const w = await world();
    for (let number = 0; number < 8; number++) await told(w, "grace", { kind: "struggle" });
    for (let number = 0; number < 4; number++) await told(w, "grace", { kind: "delight" });
    const page = await feedPage(w.db.read, await w.person("amara"), {});
    expect(page.cards.map((card) => card.kind[0]).join("")).not.toMatch(/ssss|dddd/);
  });
});

describe("the filters", () => {
  async function tellThree(w: TestWorld) {
    const eggs = await told(w, "amara", {
      kind: "struggle",
      channel: "phone",
      siteId: castSites.cork.id,
      departments: [castDepartments.finance.id],
      feelings: [{ family: "anger", intensity: 2 }],
    });
    w.clock.set("2026-11-10T23:30:00Z");
    const coat = await told(w, "grace", {
      kind: "delight",
      channel: "branch",
      siteId: castSites.halifax.id,
      departments: [castDepartments.finance.id, castDepartments.technology.id],
      feelings: [
        { family: "joy", intensity: 2 },
        { family: "anger", intensity: 1 },
      ],
    });
    w.clock.set("2026-12-01T12:00:00Z");
    const fax = await told(w, "grace", { kind: "mixed", channel: "letter", siteId: null });
    return { eggs, coat, fax };
  }

  test("each finds its stories, and together those that fit all", async () => {
    const w = await world();
    const { eggs, coat, fax } = await tellThree(w);
    const amara = await w.person("amara");
    const found = async (filter: FeedFilter) => idsOf(await feedPage(w.db.read, amara, filter));
    expect(await found({})).toEqual([fax, coat, eggs]);
    expect(await found({ kind: "delight" })).toEqual([coat]);
    expect(await found({ channel: "letter" })).toEqual([fax]);
    expect(await found({ site: castSites.cork.id })).toEqual([eggs]);
    expect(await found({ department: castDepartments.finance.id })).toEqual([coat, eggs]);
    expect(await found({ feeling: "anger" })).toEqual([coat, eggs]);
    expect(await found({ department: castDepartments.finance.id, feeling: "anger", kind: "struggle" })).toEqual([eggs]);
    expect(await found({ department: castDepartments.technology.id, feeling: "joy" })).toEqual([coat]);
    expect(await found({ department: castDepartments.contact.id })).toEqual([]);
    expect(await found({ from: "2026-11-01" })).toEqual([fax, coat]);
    expect(await found({ to: "2026-11-10" })).toEqual([coat, eggs]);
    expect(await found({ from: "2026-11-10", to: "2026-11-10", feeling: "joy" })).toEqual([coat]);
  });

  test("a day is the reader's own day", async () => {
    const w = await world();
    const { coat } = await tellThree(w);
    // 23:30 in London is the next morning in Wellington.
    expect(idsOf(await feedPage(w.db.read, await w.person("grace"), { from: "2026-11-11", to: "2026-11-11" }))).toEqual([coat]);
    expect(idsOf(await feedPage(w.db.read, await w.person("amara"), { from: "2026-11-11", to: "2026-11-11" }))).toEqual([]);
  });

  test("an import is found by its id", async () => {
    const w = await world();
    await told(w, "amara");
    const imported = newId();
    const [id] = await many(w, [w.clock.now().getTime()]);
    await w.db.write(async (tx) => {
      await tx.insert(storyImports).values({
        id: imported,
        fileHash: "0",
        fileName: "a.csv",
        by: cast.jonas.id,
        createdAt: w.clock.now(),
        state: "done",
        survey: {},
        mapping: {},
      });
      await tx
        .update(stories)
        .set({ importId: imported })
        .where(eq(stories.id, id ?? ""));
    });
    expect(idsOf(await feedPage(w.db.read, await w.person("amara"), { import: imported }))).toEqual([id]);
  });

  test("a person's own stories stand in the order of time", async () => {
    const w = await world();
    const first = await told(w, "amara");
    const second = await told(w, "amara", { kind: "delight" });
    await told(w, "grace");
    expect(idsOf(await storiesToldBy(w.db.read, await w.person("grace"), cast.amara.id))).toEqual([second, first]);
  });
});

describe("turning pages", () => {
  test("forwards shows each story once, in the order of time, however many share a moment", async () => {
    const w = await world();
    const grace = await w.person("grace");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 0, maxLength: 65 }), async (moments) => {
        await w.db.write(async (tx) => {
          await tx.delete(stories);
        });
        const all = await many(w, moments);
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = await feedPage(w.db.read, grace, {}, { after });
          expect(page.cards.length).toBeLessThanOrEqual(pageLength);
          seen.push(...byTime(page));
          after = page.older;
        } while (after);
        expect(seen).toEqual(all);
      }),
      { numRuns: 25 },
    );
  });

  test("back shows the pages that were shown on the way", async () => {
    const w = await world();
    const grace = await w.person("grace");
    await many(
      w,
      Array.from({ length: 65 }, (_, number) => Math.floor(number / 7)),
    );
    const first = await feedPage(w.db.read, grace, {});
    const second = await feedPage(w.db.read, grace, {}, { after: first.older });
    const third = await feedPage(w.db.read, grace, {}, { after: second.older });
    const last = await feedPage(w.db.read, grace, {}, { after: third.older });
    expect(first.newer).toBeUndefined();
    expect(last.older).toBeUndefined();
    expect(last.cards).toHaveLength(5);
    expect(await feedPage(w.db.read, grace, {}, { before: last.newer })).toEqual(third);
    expect(await feedPage(w.db.read, grace, {}, { before: third.newer })).toEqual(second);
    expect(await feedPage(w.db.read, grace, {}, { before: second.newer })).toMatchObject({ cards: first.cards, older: first.older });
  });

  test("is not disturbed by stories told or edited meanwhile", async () => {
    const w = await world();
    const grace = await w.person("grace");
    const all = await many(
      w,
      Array.from({ length: 45 }, (_, number) => number),
    );
    const first = await feedPage(w.db.read, grace, {});
    await told(w, "amara");
    await told(w, "amara");
    await editing(w, await w.person("amara"), all[30] ?? "", content({ asks: "Edited" }));
    const second = await feedPage(w.db.read, grace, {}, { after: first.older });
    expect(byTime(second)).toEqual(all.slice(20, 40));
    expect(second.newer).toBeDefined();
  });

  test("back to fewer than a page shows the newest page whole", async () => {
    const w = await world();
    const grace = await w.person("grace");
    const all = await many(
      w,
      Array.from({ length: 30 }, (_, number) => number),
    );
    const first = await feedPage(w.db.read, grace, {});
    const second = await feedPage(w.db.read, grace, {}, { after: first.older });
    const newest = await told(w, "amara");
    const back = await feedPage(w.db.read, grace, {}, { before: second.newer });
    expect(byTime(back)).toEqual(all.slice(0, 20));
    const top = await feedPage(w.db.read, grace, {}, { before: back.newer });
    expect(byTime(top)).toEqual([newest, ...all.slice(0, 19)]);
    expect(top.newer).toBeUndefined();
  });

  test("works within every filter", async () => {
    const w = await world();
    const grace = await w.person("grace");
    for (let number = 0; number < 25; number++) {
      await told(w, "amara", {
        departments: [castDepartments.finance.id],
        feelings: [{ family: "anger", intensity: 1 }],
        siteId: castSites.cork.id,
      });
    }
    for (const filter of [
      { department: castDepartments.finance.id },
      { feeling: "anger" },
      { site: castSites.cork.id },
      { kind: "struggle" },
      { channel: "phone" },
    ] as const) {
      const first = await feedPage(w.db.read, grace, filter);
      const second = await feedPage(w.db.read, grace, filter, { after: first.older });
      expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(25);
      expect(second.older).toBeUndefined();
      expect(byTime(await feedPage(w.db.read, grace, filter, { before: second.newer }))).toEqual(byTime(first));
    }
  });

  test("a mistyped cursor shows the first page", async () => {
    const w = await world();
    const grace = await w.person("grace");
    const id = await told(w, "amara");
    const beyondTime = writeCursor({ at: new Date(8.64e15), id });
    for (const after of ["x", beyondTime, "zzzzzzzzzzz-01900000-0000-7000-8000-00000000b001", "'; drop table stories"]) {
      expect(idsOf(await feedPage(w.db.read, grace, {}, { after }))).toEqual([id]);
      expect(idsOf(await feedPage(w.db.read, grace, {}, { before: after }))).toEqual([id]);
    }
  });
});
