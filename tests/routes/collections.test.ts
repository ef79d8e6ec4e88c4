import { beforeEach, expect, test } from "vitest";
import { keepDraft } from "#app/domains/drafts/keeping.server.ts";
import { collectionFor, ownCollection, placesOf } from "#app/domains/stories/collections/collections.queries.server.ts";
import { collectionDraft, newCollectionDraft } from "#app/domains/stories/collections/collections.ts";
import { gathering } from "#app/domains/stories/collections/gathering.server.ts";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { action as add, loader as adding } from "#app/routes/stories.$id.collections.tsx";
import { loader as shared } from "#app/routes/stories.collections._index.tsx";
import { loader as page } from "#app/routes/stories.collections.$id._index.tsx";
import { action as edit, loader as editForm } from "#app/routes/stories.collections.$id.edit.tsx";
import { loader as present } from "#app/routes/stories.collections.$id.present.tsx";
import { loader as removal, action as remove } from "#app/routes/stories.collections.$id.removal.tsx";
import { action as share } from "#app/routes/stories.collections.$id.sharing.ts";
import { loader as standing } from "#app/routes/stories.collections.$id.standing.ts";
import { action as takeDown, loader as takedown } from "#app/routes/stories.collections.$id.takedown.tsx";
import { loader as mine } from "#app/routes/stories.collections.mine.tsx";
import { loader as form, action as make } from "#app/routes/stories.collections.new.tsx";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { collected } from "#tests/support/collecting.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
let one: string;
let two: string;
beforeEach(async () => {
  w = await world();
  one = await told(w, "grace", { title: "One" });
  two = await told(w, "henrik", { title: "Two" });
});

const knock = async (door: Door, what: Omit<Knock, "as">, as: CastName = "amara") =>
  answerOf(door(await doorArgs(w, { ...what, as: cast[as].id })));
const at = (id: string, rest = "") => ({ url: `/stories/collections/${id}${rest}`, params: { id } });
const order = async (id: string) => (await placesOf(w.db.read, id)).map(({ story }) => story?.headline ?? "gone");
const fields = async (id: string, more: Record<string, string | string[]> = {}) => {
  const { version, title } = await ownCollection(w.db.read, await w.person("amara"), id);
  const stories = (await placesOf(w.db.read, id)).map(({ storyId }) => storyId);
  return { version: String(version), title, introduction: "", stories, ...more };
};

test("a collection is made and leads to its page; without a name it is not, and what was typed stays", async () => {
  const id = (await knock(form, { url: "/stories/collections/new" })).body.id;
  const empty = await knock(make, { url: "/stories/collections/new", form: { id, title: " ", introduction: "Listen." } });
  expect(empty).toMatchObject({
    status: 400,
    body: { result: { error: { title: ["Give it a name."] }, initialValue: { introduction: "Listen." } } },
  });
  const made = await knock(make, { url: "/stories/collections/new", form: { id, title: " All  hands ", introduction: "" } });
  expect([made.status, made.location]).toEqual([302, `/stories/collections/${id}`]);
  expect((await knock(page, at(id))).body).toMatchObject({ collection: { title: "All hands", sharedAt: null }, stories: [], mine: true });
  expect((await knock(mine, { url: "/stories/collections/mine" })).body.rows).toMatchObject([{ id, shared: false, stories: 0 }]);
  expect((await knock(shared, { url: "/stories/collections" })).body.rows).toEqual([]);
});

test("a story is added from its page, to a collection there is or to a new one, and taken out again", async () => {
  const id = await collected(w, "amara", []);
  const address = { url: `/stories/${one}/collections`, params: { id: one } };
  expect((await knock(adding, address)).body.own.rows).toMatchObject([{ id, holds: false }]);
  const added = await knock(add, { ...address, form: { intent: "add", collection: id } });
  expect([added.location, await order(id)]).toEqual([`/stories/${one}/collections`, ["One"]]);
  expect((await knock(adding, address)).body.own.rows).toMatchObject([{ id, holds: true, stories: 1 }]);
  const next = newId();
  await knock(add, { ...address, form: { intent: "new", id: next, title: "Another" } });
  expect(await order(next)).toEqual(["One"]);
  await knock(add, { ...address, form: { intent: "take-out", collection: id } });
  expect(await order(id)).toEqual([]);
  const nameless = await knock(add, { ...address, form: { intent: "new", id: newId(), title: "" } });
  expect(nameless).toMatchObject({ status: 400, body: { result: { error: { title: ["Give it a name."] } } } });
});

test("everything is saved together: words, order, notes, and who leaves", async () => {
  const id = await collected(w, "amara", [one, two]);
  const saved = await knock(edit, {
    ...at(id, "/edit"),
    form: await fields(id, {
      title: "June",
      introduction: "Listen.\r\nTwice.",
      stories: [two, one],
      [`notes.${two}`]: "Pause.",
      removed: one,
    }),
  });
  expect(saved.location).toBe(`/stories/collections/${id}`);
  expect(await ownCollection(w.db.read, await w.person("amara"), id)).toMatchObject({ title: "June", introduction: "Listen.\nTwice." });
  expect(await placesOf(w.db.read, id)).toMatchObject([{ storyId: two, notes: "Pause." }]);
});

test("without scripts a button moves or removes one story, and saves what was typed with it", async () => {
  const id = await collected(w, "amara", [one, two]);
  const up = await knock(edit, { ...at(id, "/edit"), form: await fields(id, { title: "June", intent: `up:${two}` }) });
  expect(up.location).toBe(`/stories/collections/${id}/edit#story-${two}`);
  expect([await order(id), (await ownCollection(w.db.read, await w.person("amara"), id)).title]).toEqual([["Two", "One"], "June"]);
  await knock(edit, { ...at(id, "/edit"), form: await fields(id, { intent: `down:${one}` }) });
  expect(await order(id)).toEqual(["Two", "One"]);
  await knock(edit, { ...at(id, "/edit"), form: await fields(id, { intent: `remove:${two}` }) });
  expect(await order(id)).toEqual(["One"]);
});

test("a form of an earlier version says so, keeps everything, and is taken when it is meant", async () => {
  const id = await collected(w, "amara", [one, two]);
  const form = await fields(id, { title: "Mine", stories: [two, one], [`notes.${one}`]: "Typed" });
  await knock(edit, { ...at(id, "/edit"), form: await fields(id, { title: "Theirs" }) });
  const late = await knock(edit, { ...at(id, "/edit"), form });
  expect(late).toMatchObject({
    status: 409,
    body: {
      code: "collections.changed",
      typed: { title: ["Mine"], stories: [two, one], [`notes.${one}`]: ["Typed"] },
      result: { initialValue: { title: "Mine" }, error: { "": [expect.stringContaining("changed in another place")] } },
    },
  });
  expect((await ownCollection(w.db.read, await w.person("amara"), id)).title).toBe("Theirs");
  const { version } = (await knock(editForm, at(id, "/edit"))).body;
  await knock(edit, { ...at(id, "/edit"), form: { ...form, version: String(version) } });
  expect(await order(id)).toEqual(["Two", "One"]);
});

test("texts that are too long are refused beside their fields", async () => {
  const id = await collected(w, "amara", [one]);
  const long = "x".repeat(4_000);
  const answer = await knock(edit, {
    ...at(id, "/edit"),
    form: await fields(id, { title: long, introduction: long, [`notes.${one}`]: long }),
  });
  expect(answer.status).toBe(400);
  expect(Object.keys(answer.body.result.error).sort()).toEqual(["introduction", `notes.${one}`, "title"].sort());
  expect(answer.body.typed[`notes.${one}`]).toEqual([long]);
});

test("what was begun is there again, and goes when it is saved or thrown away", async () => {
  const id = await collected(w, "amara", [one, two]);
  w.clock.advance(1_000);
  const keep = (draft: string, values: Record<string, string[]>) =>
    keepDraft(w, cast.amara.id, { form: draft, values, writing: draft, sequence: 1, age: 0 });
  await keep(newCollectionDraft, { title: ["Half a na"], introduction: [""] });
  await keep(collectionDraft(id), { title: ["Half"], stories: [two, one], [`notes.${two}`]: ["Half a no"] });
  expect((await knock(form, { url: "/stories/collections/new" })).body.values.title).toBe("Half a na");
  const begun = (await knock(editForm, at(id, "/edit"))).body;
  expect(begun.values).toMatchObject({ title: "Half", stories: [two, one], notes: { [two]: "Half a no" } });
  expect((await knock(edit, { ...at(id, "/edit"), form: { intent: "afresh" } })).location).toBe(`/stories/collections/${id}/edit`);
  expect((await knock(editForm, at(id, "/edit"))).body.values.title).toBe("What we heard in May");
  await knock(make, { url: "/stories/collections/new", form: { id: newId(), title: "Whole", introduction: "" } });
  expect((await knock(form, { url: "/stories/collections/new" })).body.values.title).toBe("");
});

test("shared, it is read by everybody; what is gone is said to its maker alone", async () => {
  const id = await collected(w, "amara", [one, two]);
  await gathering(w, await w.person("amara"), id, two);
  expect((await knock(page, at(id), "henrik")).status).toBe(404);
  expect((await knock(share, { ...at(id, "/sharing"), form: { on: "yes" } })).location).toBe(`/stories/collections/${id}`);
  await withdrawing(w, await w.person("grace"), one, "Mine");
  expect((await knock(page, at(id), "henrik")).body).toMatchObject({
    stories: [{ headline: "Two" }],
    gone: 0,
    mine: false,
    mayTakeDown: false,
  });
  expect((await knock(page, at(id))).body).toMatchObject({ stories: [{ headline: "Two" }], gone: 1, mine: true });
  expect(JSON.stringify((await knock(page, at(id))).body)).not.toContain("One");
  expect(JSON.stringify((await knock(editForm, at(id, "/edit"))).body)).not.toContain('"One"');
  await knock(share, { ...at(id, "/sharing"), form: { on: "no" } });
  expect((await knock(page, at(id), "henrik")).status).toBe(404);
});

test("an editor takes it down with a reason and puts it back; its maker deletes it", async () => {
  const id = await collected(w, "amara", [one], { shared: true });
  expect((await knock(takedown, at(id, "/takedown"), "leila")).body).toMatchObject({ id });
  expect((await knock(takeDown, { ...at(id, "/takedown"), form: { reason: "" } }, "leila")).body.result.error.reason).toHaveLength(1);
  await knock(takeDown, { ...at(id, "/takedown"), form: { reason: "It makes fun of him" } }, "leila");
  expect((await knock(page, at(id), "henrik")).status).toBe(404);
  expect((await knock(page, at(id))).body.collection.takedown).toMatchObject({ by: "Leila Haddad", reason: "It makes fun of him" });
  expect((await knock(share, { ...at(id, "/sharing"), form: { on: "no" } })).status).toBe(409);
  await knock(takeDown, { ...at(id, "/takedown"), form: { intent: "put-back" } }, "leila");
  expect((await knock(page, at(id), "henrik")).status).toBe(200);
  expect((await knock(removal, at(id, "/removal"))).body.title).toBe("What we heard in May");
  expect((await knock(remove, { ...at(id, "/removal"), form: {} })).location).toBe("/stories/collections/mine");
  expect(await collectionFor(w.db.read, await w.person("amara"), id)).toBeUndefined();
});

test("presented, it holds everything that is shown, and its maker's notes for the maker alone", async () => {
  const happened = "She waited. Then she *rang*.\n\n> Nobody came.";
  const three = await told(w, "priya", { title: "Three", before: "It rained.", happened, after: "She left.", asks: "Answer." });
  const id = await collected(w, "amara", [three, one], { shared: true });
  await knock(edit, { ...at(id, "/edit"), form: await fields(id, { introduction: "Listen. Then talk.", [`notes.${three}`]: "Pause." }) });
  const { body } = await knock(present, at(id, "/present"));
  expect(body).toMatchObject({
    title: "What we heard in May",
    maker: "Amara Okafor",
    introduction: [{ pieces: ["Listen. ", "Then talk."] }],
  });
  expect(body.stories.map((story: { headline: string }) => story.headline)).toEqual(["Three", "One"]);
  expect(body.stories[0]).toMatchObject({
    notes: "Pause.",
    teller: "Priya Raman",
    passages: [
      { part: "before", blocks: [{ pieces: ["It rained."] }] },
      { part: "happened", blocks: [{ look: "text", pieces: ["She waited. ", "Then she <em>rang</em>."] }] },
      { part: "happened", blocks: [{ look: "quote", pieces: ["Nobody came."] }] },
      { part: "after" },
      { part: "asks" },
    ],
  });
  const others = (await knock(present, at(id, "/present"), "henrik")).body;
  expect(others.stories.map((story: { notes: string | null }) => story.notes)).toEqual([null, null]);
});

test("presented, a story that may be heavy says so before its words, and is not called by them", async () => {
  const heavy = await told(w, "priya", { title: null, happened: "She died.", topics: ["bereavement"] });
  const id = await collected(w, "amara", [heavy, one], { shared: true });
  const { stories } = (await knock(present, at(id, "/present"))).body;
  expect(stories[0]).toMatchObject({ headline: "A story that touches on bereavement", touches: "This story touches on bereavement." });
  expect(stories[1].touches).toBeUndefined();
});

test("a presentation that is open can ask what it may still show", async () => {
  const id = await collected(w, "amara", [one, two], { shared: true });
  const still = async () => (await knock(standing, at(id, "/standing"), "henrik")).body.stories.toSorted();
  expect(await still()).toEqual([one, two].sort());
  await withdrawing(w, await w.person("grace"), one, "Mine");
  expect(await still()).toEqual([two]);
  expect((await knock(present, at(id, "/present"), "henrik")).body.stories).toHaveLength(1);
  await knock(share, { ...at(id, "/sharing"), form: { on: "no" } });
  expect((await knock(standing, at(id, "/standing"), "henrik")).status).toBe(404);
});
