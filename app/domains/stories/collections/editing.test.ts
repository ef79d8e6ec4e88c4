import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { stories } from "#db/schema/stories.ts";
import { cast } from "#db/seed/cast.ts";
import { collected } from "#tests/support/collecting.ts";
import { content, told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { posting } from "../posting.server.ts";
import { withdrawing } from "../withdrawing.server.ts";
import { collectionFor, collectionsMadeBy, ownCollection, placesOf, sharedCollections } from "./collections.queries.server.ts";
import { type CollectionForm, mostStories } from "./collections.ts";
import { editingCollection } from "./editing.server.ts";
import { gathering, takingOut } from "./gathering.server.ts";
import { makingCollection } from "./making.server.ts";
import { removingCollection } from "./removing.server.ts";
import { sharingCollection } from "./sharing.server.ts";
import { puttingBack, takingDown } from "./taking-down.server.ts";

let w: TestWorld;
let one: string;
let two: string;
let three: string;
beforeEach(async () => {
  w = await world();
  one = await told(w, "grace", { title: "One" });
  two = await told(w, "henrik", { title: "Two" });
  three = await told(w, "priya", { title: "Three" });
});

const order = async (id: string) => (await placesOf(w.db.read, id)).map(({ story }) => story?.headline ?? "gone");
const formOf = async (id: string, change: Partial<CollectionForm> = {}): Promise<CollectionForm> => {
  const { version, title, introduction } = await ownCollection(w.db.read, await w.person("amara"), id);
  const places = await placesOf(w.db.read, id);
  const notes = Object.fromEntries(places.map((place) => [place.storyId, place.notes ?? ""]));
  const held = places.map(({ storyId }) => storyId);
  return { version, title, introduction: introduction ?? "", stories: held, removed: [], notes, ...change };
};

test("a collection holds stories in the order in which they came, each once", async () => {
  const id = await collected(w, "amara", [two, one]);
  const amara = await w.person("amara");
  await gathering(w, amara, id, three);
  await gathering(w, amara, id, two);
  expect(await order(id)).toEqual(["Two", "One", "Three"]);
  await takingOut(w, amara, id, one);
  await takingOut(w, amara, id, one);
  expect(await order(id)).toEqual(["Two", "Three"]);
  expect(await w.happened("collections.story-removed")).toHaveLength(1);
});

test("made twice under one number it is one collection, with the words that came last; another's number is refused", async () => {
  const amara = await w.person("amara");
  const id = newId();
  await makingCollection(w, amara, { id, title: "May", introduction: "", story: one });
  await makingCollection(w, amara, { id, title: "June", introduction: "Listen.", story: one });
  expect(await ownCollection(w.db.read, amara, id)).toMatchObject({ title: "June", introduction: "Listen." });
  expect(await order(id)).toEqual(["One"]);
  expect(await w.happened("collections.made")).toHaveLength(1);
  const stolen = makingCollection(w, await w.person("henrik"), { id, title: "Mine", introduction: "" });
  await expect(stolen).rejects.toMatchObject({ code: "collections.id-taken" });
  expect((await ownCollection(w.db.read, amara, id)).title).toBe("June");
});

test("saving sets words, order and notes at once; what the form does not know changes nothing", async () => {
  const id = await collected(w, "amara", [one, two, three]);
  const amara = await w.person("amara");
  const strange = newId();
  const form = await formOf(id, {
    title: "June",
    introduction: "Listen.",
    stories: [three, strange, one],
    removed: [two, strange],
    notes: { [three]: "Pause here", [strange]: "?" },
  });
  await editingCollection(w, amara, id, form);
  expect(await ownCollection(w.db.read, amara, id)).toMatchObject({ title: "June", introduction: "Listen.", version: form.version + 1 });
  expect(await placesOf(w.db.read, id)).toMatchObject([
    { storyId: three, notes: "Pause here" },
    { storyId: one, notes: null },
  ]);
});

test("of two forms that were opened together the second one overwrites nothing", async () => {
  const id = await collected(w, "amara", [one, two]);
  const amara = await w.person("amara");
  const [first, second] = [await formOf(id, { title: "First" }), await formOf(id, { title: "Second" })];
  await editingCollection(w, amara, id, first);
  await expect(editingCollection(w, amara, id, second)).rejects.toMatchObject({ code: "collections.changed" });
  expect((await ownCollection(w.db.read, amara, id)).title).toBe("First");
});

test("a story that came in while the form was open stays, and the form can be saved", async () => {
  const id = await collected(w, "amara", [one, two]);
  const amara = await w.person("amara");
  const form = await formOf(id, { stories: [two, one] });
  await gathering(w, amara, id, three);
  await editingCollection(w, amara, id, form);
  expect(await order(id)).toEqual(["Two", "One", "Three"]);
});

test("it holds no more than fit, and the last place is given once", async () => {
  const amara = await w.person("amara");
  const id = await collected(w, "amara", []);
  const ids = await Promise.all(Array.from({ length: mostStories + 1 }, async () => newId()));
  const [like] = await w.db.read.select().from(stories).where(eq(stories.id, one));
  await w.db.write(async (tx) => {
    await tx.insert(stories).values(ids.map((storyId) => ({ ...like, id: storyId }) as typeof stories.$inferInsert));
  });
  for (const storyId of ids.slice(0, mostStories - 1)) await gathering(w, amara, id, storyId);
  const last = ids.slice(mostStories - 1).map((storyId) => gathering(w, amara, id, storyId));
  const outcomes = await Promise.allSettled(last);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await placesOf(w.db.read, id)).toHaveLength(mostStories);
});

test("a story that is withdrawn vanishes at once and leaves nothing of its words", async () => {
  const id = await collected(w, "amara", [one, two]);
  await withdrawing(w, await w.person("grace"), one, "She asked for it");
  expect(await order(id)).toEqual(["gone", "Two"]);
  expect((await placesOf(w.db.read, id))[0]).toEqual({ storyId: one, notes: null });
  expect((await collectionsMadeBy(w.db.read, cast.amara.id, {})).rows[0]?.stories).toBe(1);
  await expect(gathering(w, await w.person("amara"), id, one)).rejects.toMatchObject({ status: 404 });
  await w.settle();
  expect(w.pings).toContainEqual({ to: "everybody", ping: { what: "stories", id: one } });
  await editingCollection(w, await w.person("amara"), id, await formOf(id, { removed: [one] }));
  expect(await order(id)).toEqual(["Two"]);
});

test("a story that is gone for good is gone from its collections as well", async () => {
  const id = await collected(w, "amara", [one, two]);
  await w.db.write(async (tx) => void (await tx.delete(stories).where(eq(stories.id, two))));
  expect(await order(id)).toEqual(["One", "gone"]);
});

test("who told a story without wanting to be named is not named in it, also to themselves and to editors", async () => {
  const hidden = newId();
  await posting(w, await w.person("amara"), hidden, content(), { tellerHidden: true });
  const id = await collected(w, "amara", [hidden]);
  const [place] = await placesOf(w.db.read, id);
  expect(place?.story?.teller).toBe("A colleague");
});

test("what may say who a customer is is not kept until somebody has answered for it", async () => {
  const id = await collected(w, "amara", [one]);
  const amara = await w.person("amara");
  const texts = { introduction: "Her number is 07700 900123.", notes: { [one]: "She is called Mrs Alder." } };
  const form = await formOf(id, texts);
  await expect(editingCollection(w, amara, id, form)).rejects.toMatchObject({ code: "privacy.unanswered" });
  const replace = { answer: "replace", kind: "phone", text: "07700 900123" } as const;
  const keep = { answer: "keep", kind: "name", text: "Mrs Alder" } as const;
  await editingCollection(w, amara, id, form, [replace, keep]);
  expect(await ownCollection(w.db.read, amara, id)).toMatchObject({ introduction: "Her number is [phone]." });
  expect(await placesOf(w.db.read, id)).toMatchObject([{ notes: "She is called Mrs Alder." }]);
  // What was answered once is not asked again.
  await editingCollection(w, amara, id, await formOf(id, { title: "June" }));
  const made = makingCollection(w, amara, { id: newId(), title: "The case of Mrs Alder", introduction: "" });
  await expect(made).rejects.toMatchObject({ code: "privacy.unanswered" });
});

test("private until it is shared, and again after", async () => {
  const id = await collected(w, "amara", [one]);
  const [amara, henrik] = [await w.person("amara"), await w.person("henrik")];
  const listed = async () => (await sharedCollections(w.db.read, {})).rows.map((row) => row.id);
  expect([await collectionFor(w.db.read, henrik, id), await listed()]).toEqual([undefined, []]);
  await sharingCollection(w, amara, id, true);
  await sharingCollection(w, amara, id, true);
  expect(await collectionFor(w.db.read, henrik, id)).toMatchObject({ sharedAt: w.clock.now(), maker: { name: "Amara Okafor" } });
  expect(await listed()).toEqual([id]);
  expect(await w.happened("collections.shared")).toHaveLength(1);
  await sharingCollection(w, amara, id, false);
  expect([await collectionFor(w.db.read, henrik, id), await listed()]).toEqual([undefined, []]);
});

test("an editor takes a shared one down: its maker is told and reads why, and cannot share it again", async () => {
  const id = await collected(w, "amara", [one], { shared: true });
  const [amara, leila, henrik] = [await w.person("amara"), await w.person("leila"), await w.person("henrik")];
  await takingDown(w, leila, id, "It makes fun of him");
  expect(await collectionFor(w.db.read, henrik, id)).toBeUndefined();
  expect((await sharedCollections(w.db.read, {})).rows).toEqual([]);
  const takedown = { by: "Leila Haddad", reason: "It makes fun of him", at: w.clock.now() };
  for (const person of [amara, leila]) expect(await collectionFor(w.db.read, person, id)).toMatchObject({ takedown });
  await expect(sharingCollection(w, amara, id, true)).rejects.toMatchObject({ code: "collections.taken-down" });
  await w.settle();
  expect(w.pings).toContainEqual({ to: "everybody", ping: { what: "collections", id } });
  const words = (await notificationsOf(w.db.read, cast.amara.id)).rows.map((row) => row.words);
  expect(words).toEqual(["An editor took down a collection that you had shared"]);
  await puttingBack(w, leila, id);
  expect(await collectionFor(w.db.read, henrik, id)).toMatchObject({ id });
});

test("deleting takes the collection and leaves the stories", async () => {
  const id = await collected(w, "amara", [one, two], { shared: true });
  await removingCollection(w, await w.person("amara"), id);
  expect(await collectionFor(w.db.read, await w.person("amara"), id)).toBeUndefined();
  expect((await sharedCollections(w.db.read, {})).rows).toEqual([]);
  expect(await w.db.read.select({ id: stories.id }).from(stories)).toHaveLength(3);
});

test("a list of many is read page by page without gaps, forwards and back", async () => {
  const made: string[] = [];
  for (let number = 0; number < 45; number += 1) made.push(await collected(w, "amara", [], { shared: true, title: `c${number}` }));
  const newestFirst = made.toReversed();
  for (const read of [
    (place: object) => sharedCollections(w.db.read, place),
    (place: object) => collectionsMadeBy(w.db.read, cast.amara.id, place),
  ]) {
    const first = await read({});
    const second = await read({ after: first.next });
    const third = await read({ after: second.next });
    expect([first, second, third].flatMap((page) => page.rows.map((row) => row.id))).toEqual(newestFirst);
    expect([first.previous, third.next]).toEqual([undefined, undefined]);
    expect((await read({ before: third.previous })).rows).toEqual(second.rows);
    expect((await read({ before: second.previous })).rows).toEqual(first.rows);
  }
});
