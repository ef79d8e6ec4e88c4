/** Stories that an editor reads first, on a real database. */
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { hour, minute } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { personRoles } from "#db/schema/people.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { content, told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { choosingStorySettings } from "../care/choosing-settings.server.ts";
import { storySettingsOf } from "../care/settings.queries.server.ts";
import { editing } from "../editing.server.ts";
import { feedPage } from "../feed.queries.server.ts";
import { posting } from "../posting.server.ts";
import { isReadable, storyFor } from "../stories.queries.server.ts";
import { withdrawing } from "../withdrawing.server.ts";
import { decidingReview } from "./deciding.server.ts";
import { reviewOf, reviewQueue } from "./review.queries.server.ts";
import type { ReviewOutcome, ReviewScope } from "./review.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const scope = async (review: ReviewScope) =>
  choosingStorySettings(w, await w.person("jonas"), { review, helpWords: null, helpAddress: null });
const wordsFor = async (name: CastName) => (await notificationsOf(w.db.read, cast[name].id)).rows.map(({ words }) => words);
const standing = async (id: string) => (await reviewOf(w.db.read, id))[0];
const queue = async (state: "waiting" | "change" | "declined" = "waiting") =>
  (await reviewQueue(w.db.read, cast.leila, state)).rows.map(({ id }) => id);
async function decide(id: string, outcome: ReviewOutcome, words?: string, as: CastName = "leila") {
  w.clock.advance(minute);
  await decidingReview(w, await w.person(as), id, { outcome, seen: (await standing(id))?.id ?? newId(), words });
}
/** Henrik looks after stories too. */
const secondEditor = () =>
  w.db.write((tx) => tx.insert(personRoles).values({ personId: cast.henrik.id, role: "editor", grantedAt: w.clock.now() }));

describe("which stories wait", () => {
  test.each([
    ["none", false, false],
    ["sensitive", false, true],
    ["all", true, true],
  ] as const)("%s", async (review, plain, sensitive) => {
    await scope(review);
    expect(await isReadable(w.db.read, await told(w, "amara"))).toBe(!plain);
    expect(await isReadable(w.db.read, await told(w, "amara", { topics: ["illness"] }))).toBe(!sensitive);
  });

  test("what is told before stays, and waits when it is changed", async () => {
    const id = await told(w, "amara");
    await scope("all");
    expect(await isReadable(w.db.read, id)).toBe(true);
    await editing(w, await w.person("amara"), id, content({ asks: "Other words" }));
    expect(await isReadable(w.db.read, id)).toBe(false);
    await w.settle();
    expect(w.pings).toContainEqual({ to: "everybody", ping: { what: "stories", id } });
  });
});

describe("a story that waits", () => {
  test("is seen by its teller and the editors alone, and comes to the editors' queue", async () => {
    await scope("all");
    const [older, id] = [await told(w, "amara"), await told(w, "grace")];
    expect((await feedPage(w.db.read, await w.person("tomas"), {})).cards).toEqual([]);
    expect(await storyFor(w.db.read, await w.person("tomas"), id)).toBeUndefined();
    for (const name of ["grace", "leila"] as const) {
      expect(await storyFor(w.db.read, await w.person(name), id)).toMatchObject({ veils: ["review"] });
    }
    expect(await queue()).toEqual([older, id]);
    expect(await wordsFor("leila")).toEqual(Array(2).fill("A story waits for an editor to read it"));
    await withdrawing(w, await w.person("grace"), id, "Mine.");
    expect(await queue()).toEqual([older]);
  });

  test("is read by everybody once it is approved, and its teller hears of it", async () => {
    await scope("all");
    const id = await told(w, "amara");
    await decide(id, "approved");
    expect(await isReadable(w.db.read, id)).toBe(true);
    expect(await queue()).toEqual([]);
    expect(await wordsFor("amara")).toEqual(["Your story “Four hundred eggs” was approved; everybody can read it now"]);
    expect(await reviewOf(w.db.read, id)).toMatchObject([
      { state: "approved", by: "Leila Haddad", at: w.clock.now() },
      { state: "waiting", by: "Amara Okafor" },
    ]);
    const [entry] = await w.db.read.select().from(auditEntries).where(eq(auditEntries.action, "stories.reviewed"));
    expect(entry).toMatchObject({ actorId: cast.leila.id, subjectId: id, detail: { outcome: "approved" } });
  });

  test("calls no editor any more once one of them has decided, or its teller has withdrawn it", async () => {
    await scope("all");
    await secondEditor();
    const unread = async (name: CastName) => (await notificationsOf(w.db.read, cast[name].id)).rows.filter((row) => row.unread).length;
    const [id, withdrawn] = [await told(w, "amara"), await told(w, "grace")];
    expect(await unread("henrik")).toBe(2);
    await decide(id, "change", "Leave out the street.");
    expect(await unread("henrik")).toBe(1);
    await withdrawing(w, await w.person("grace"), withdrawn, "Mine.");
    expect(await unread("henrik")).toBe(0);
    w.clock.advance(hour);
    await w.settle();
    expect(w.letters.filter(({ to }) => to.startsWith("henrik"))).toEqual([]);
    await editing(w, await w.person("amara"), id, content({ asks: "Without the street" }));
    expect(await unread("henrik")).toBe(1);
  });

  test("is sent back with words, and comes back when it was changed", async () => {
    await scope("sensitive");
    const id = await told(w, "amara", { topics: ["hardship"] });
    await decide(id, "change", "Leave out the street.");
    expect(await standing(id)).toMatchObject({ state: "change", words: "Leave out the street." });
    expect([await queue(), await queue("change")]).toEqual([[], [id]]);
    expect(await wordsFor("amara")).toEqual(["An editor asks for a change in your story “Four hundred eggs”"]);
    w.clock.advance(minute);
    // Also where the change takes away why it was reviewed: nobody goes around an editor that way.
    await editing(w, await w.person("amara"), id, content({ asks: "Without the street", topics: null }));
    expect(await queue()).toEqual([id]);
    expect(await isReadable(w.db.read, id)).toBe(false);
    await decide(id, "approved");
    expect(await isReadable(w.db.read, id)).toBe(true);
  });

  test("that is not taken stays with its teller, and cannot be changed into another", async () => {
    await scope("all");
    const id = await told(w, "amara");
    await decide(id, "declined", "It says who she is.");
    expect([await isReadable(w.db.read, id), await queue("declined")]).toEqual([false, [id]]);
    await expect(editing(w, await w.person("amara"), id, content({ asks: "x" }))).rejects.toMatchObject({ code: "stories.declined" });
    expect(await standing(id)).toMatchObject({ state: "declined", words: "It says who she is." });
    // An editor may think again.
    await decide(id, "approved");
    expect(await isReadable(w.db.read, id)).toBe(true);
  });

  test("goes on waiting when nothing is reviewed any more", async () => {
    await scope("all");
    const id = await told(w, "amara");
    await scope("none");
    await editing(w, await w.person("amara"), id, content({ asks: "Other words" }));
    expect(await isReadable(w.db.read, id)).toBe(false);
    await decide(id, "approved");
    w.clock.advance(minute);
    await editing(w, await w.person("amara"), id, content({ asks: "And others" }));
    expect(await isReadable(w.db.read, id)).toBe(true);
  });
});

describe("who decides", () => {
  test("is another editor than who told it", async () => {
    await scope("all");
    const id = await told(w, "leila");
    await expect(decide(id, "approved")).rejects.toMatchObject({ code: "stories.review-own" });
    expect(await isReadable(w.db.read, id)).toBe(false);
    await secondEditor();
    await decide(id, "approved", undefined, "henrik");
    expect(await isReadable(w.db.read, id)).toBe(true);
  });

  test.each(["amara", "tomas", "jonas"] as const)("is an editor, not %s", async (name) => {
    await scope("all");
    const id = await told(w, "grace");
    await expect(decide(id, "approved", undefined, name)).rejects.toMatchObject({ code: "hallway.not-allowed" });
    expect(await isReadable(w.db.read, id)).toBe(false);
  });

  test("decides on what they read, not on what it was changed into meanwhile", async () => {
    await scope("all");
    const id = await told(w, "amara");
    const seen = (await standing(id))?.id ?? "";
    await editing(w, await w.person("amara"), id, content({ happened: "She came back a week later, and nobody had written." }));
    await expect(decidingReview(w, await w.person("leila"), id, { outcome: "approved", seen })).rejects.toMatchObject({
      code: "stories.review-moved",
    });
    expect(await isReadable(w.db.read, id)).toBe(false);
  });

  test("decides once, when two decide at once", async () => {
    await scope("all");
    await secondEditor();
    const id = await told(w, "amara");
    const seen = (await standing(id))?.id ?? "";
    const both = await Promise.allSettled([
      decidingReview(w, await w.person("leila"), id, { outcome: "approved", seen }),
      decidingReview(w, await w.person("henrik"), id, { outcome: "declined", seen, words: "No." }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await reviewOf(w.db.read, id)).toHaveLength(2);
  });
});

test("a story waits for the customer and for an editor, and neither can stand in for the other", async () => {
  await scope("all");
  const id = newId();
  const consent = { answer: "not-asked", giver: null, uses: [], until: null, reason: null } as const;
  await posting(w, await w.person("amara"), id, content(), { consent });
  await decide(id, "approved");
  expect(await isReadable(w.db.read, id)).toBe(false);
  expect(await storyFor(w.db.read, await w.person("amara"), id)).toMatchObject({ veils: ["consent"] });
});

test("an administrator chooses, and it is audited", async () => {
  const chosen = { review: "sensitive", helpWords: "Talk to somebody", helpAddress: "https://help.example/" } as const;
  await expect(choosingStorySettings(w, await w.person("leila"), chosen)).rejects.toMatchObject({ code: "hallway.not-allowed" });
  await choosingStorySettings(w, await w.person("jonas"), chosen);
  await choosingStorySettings(w, await w.person("jonas"), chosen);
  expect(await storySettingsOf(w.db.read)).toEqual(chosen);
  const entries = await w.db.read.select().from(auditEntries).where(eq(auditEntries.action, "stories.settings-chosen"));
  expect(entries).toMatchObject([
    { actorId: cast.jonas.id, detail: { fields: ["review", "helpWords", "helpAddress"], review: "sensitive" } },
  ]);
});
