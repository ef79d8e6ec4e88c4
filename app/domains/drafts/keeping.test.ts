import { beforeEach, expect, test } from "vitest";
import { dayLength, second } from "#app/shared/clock.ts";
import { drafts } from "#db/schema/hallway.ts";
import { cast } from "#db/seed/cast.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { draftOf, draftsOf, draftsUnder } from "./drafts.queries.server.ts";
import { draftLimits } from "./drafts.ts";
import { discarding, keepDraft, type Saving } from "./keeping.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const amara = cast.amara.id;
const form = "stories/new";

const keep = (saving: Partial<Saving> = {}, personId: string = amara) =>
  keepDraft(w, personId, { form, values: { title: ["Four"] }, writing: "one", sequence: 1, age: 0, ...saving });
const discard = (name = form) => w.db.write((tx) => discarding(tx, amara, name, w.clock.now()));
const title = async (name = form) => (await draftOf(w.db.read, amara, name))?.values.title?.[0];

test("what was typed last is found again, by its writer only", async () => {
  await keep();
  await keep({ values: { title: ["Four hundred eggs"], feelings: ["joy", "trust"] }, sequence: 2 });
  expect(await draftOf(w.db.read, amara, form)).toEqual({
    form,
    values: { title: ["Four hundred eggs"], feelings: ["joy", "trust"] },
    updatedAt: w.clock.now(),
  });
  expect(await draftOf(w.db.read, cast.henrik.id, form)).toBeUndefined();
});

test("a saving that was overtaken by a later one changes nothing", async () => {
  await keep({ values: { title: ["later"] }, sequence: 5 });
  await keep({ values: { title: ["earlier"] }, sequence: 4 });
  expect(await title()).toBe("later");
  await keep({ values: { title: ["another tab"] }, sequence: 1, writing: "two" });
  expect(await title()).toBe("another tab");
});

test("after posting nothing is left", async () => {
  await keep();
  await discard();
  expect(await title()).toBeUndefined();
  expect(await draftsOf(w.db.read, amara)).toEqual([]);
  expect(JSON.stringify(await w.db.read.select().from(drafts))).not.toContain("Four");
});

test("a saving of the same stretch that arrives after the posting brings nothing back", async () => {
  await keep();
  await discard();
  w.clock.advance(second);
  await expect(keep({ sequence: 2, age: 0 })).rejects.toMatchObject({ code: "drafts.late" });
  expect(await title()).toBeUndefined();
});

test("nor does the first one of a stretch, when it began before the posting", async () => {
  await discard();
  w.clock.advance(3 * second);
  await expect(keep({ writing: "never seen", age: 4 * second })).rejects.toMatchObject({ code: "drafts.late" });
  expect(await title()).toBeUndefined();
});

test("what was begun after the posting is kept", async () => {
  await keep();
  await discard();
  w.clock.advance(10 * second);
  await keep({ writing: "two", values: { title: ["The next one"] }, age: 2 * second });
  expect(await title()).toBe("The next one");
});

test("a draft beyond the fiftieth is refused and says why; none of the others is dropped", async () => {
  for (let number = 0; number < draftLimits.count; number += 1) await keep({ form: `stories/${number}` });
  await expect(keep()).rejects.toMatchObject({ code: "drafts.too-many", message: expect.stringContaining("50 drafts") });
  await keep({ form: "stories/7", sequence: 2, values: { title: ["still mine to change"] } });
  expect(await draftsOf(w.db.read, amara)).toHaveLength(50);
  await keep({}, cast.henrik.id);
  await discard("stories/3");
  await keep();
  expect(await title()).toBe("Four");
});

test("a draft that is too large is refused and the last one that fitted stays", async () => {
  await keep();
  const huge = { title: ["x".repeat(draftLimits.size)] };
  await expect(keep({ values: huge, sequence: 2 })).rejects.toMatchObject({ code: "drafts.too-large" });
  expect(await title()).toBe("Four");
});

test("drafts under a form are found without those of its neighbours", async () => {
  for (const name of ["comments/story/a", "comments/story/a/reply", "comments/story/ab", "comments/story/b"]) await keep({ form: name });
  const found = await draftsUnder(w.db.read, amara, "comments/story/a");
  expect(found.map((draft) => draft.form).sort()).toEqual(["comments/story/a", "comments/story/a/reply"]);
});

test("marks of what was discarded are gone after a day, drafts are not", async () => {
  await keep();
  await discard("stories/1");
  await w.runner.start();
  await w.runner.stop();
  w.clock.advance(dayLength + second);
  await w.settle();
  expect((await w.db.read.select().from(drafts)).map((row) => row.form)).toEqual([form]);
});
