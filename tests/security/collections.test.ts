import { beforeEach, expect, test } from "vitest";
import { placesOf } from "#app/domains/stories/collections/collections.queries.server.ts";
import { takingDown } from "#app/domains/stories/collections/taking-down.server.ts";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { withinReach } from "#app/reach.server.ts";
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
import { collections } from "#db/schema/collections.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { collected } from "#tests/support/collecting.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;
type Case = [string, Door, Omit<Knock, "as">];

let w: TestWorld;
let one: string;
let two: string;
beforeEach(async () => {
  w = await world();
  one = await told(w, "grace", { title: "One" });
  two = await told(w, "henrik", { title: "Two" });
});

const knock = async (door: Door, what: Omit<Knock, "as">, as?: CastName) =>
  answerOf(door(await doorArgs(w, { ...what, ...(as ? { as: cast[as].id } : {}) })));

const typed = { version: "1", title: "Mine now", introduction: "", stories: [] as string[] };
function doorsOf(id: string): Case[] {
  const at = (rest = "") => ({ url: `/stories/collections/${id}${rest}`, params: { id } });
  return [
    ["reading", page, at()],
    ["presenting", present, at("/present")],
    ["what stands", standing, at("/standing")],
    ["the edit form", editForm, at("/edit")],
    ["editing", edit, { ...at("/edit"), form: { ...typed, stories: [two, one] } }],
    ["moving", edit, { ...at("/edit"), form: { ...typed, stories: [one, two], intent: `up:${two}` } }],
    ["throwing a draft away", edit, { ...at("/edit"), form: { intent: "afresh" } }],
    ["sharing", share, { ...at("/sharing"), form: { on: "yes" } }],
    ["the removal form", removal, at("/removal")],
    ["removing", remove, { ...at("/removal"), form: {} }],
    ["the takedown form", takedown, at("/takedown")],
    ["taking down", takeDown, { ...at("/takedown"), form: { reason: "I want it gone" } }],
    ["putting back", takeDown, { ...at("/takedown"), form: { intent: "put-back" } }],
    ["adding to it", add, { url: `/stories/${two}/collections`, params: { id: two }, form: { intent: "add", collection: id } }],
    ["taking out", add, { url: `/stories/${one}/collections`, params: { id: one }, form: { intent: "take-out", collection: id } }],
  ];
}
const asItWas = async (id: string) =>
  expect([(await placesOf(w.db.read, id)).map(({ storyId }) => storyId), (await w.db.read.select().from(collections))[0]?.title]).toEqual([
    [one, two],
    "What we heard in May",
  ]);

test("nobody gets in without signing in", async () => {
  const id = await collected(w, "amara", [one, two], { shared: true });
  const all: Case[] = [
    ...doorsOf(id),
    ["everybody's", shared, { url: "/stories/collections" }],
    ["mine", mine, { url: "/stories/collections/mine" }],
    ["the form", form, { url: "/stories/collections/new" }],
    ["making", make, { url: "/stories/collections/new", form: { id: newId(), title: "x", introduction: "" } }],
    ["where to add", adding, { url: `/stories/${one}/collections`, params: { id: one } }],
  ];
  for (const [name, door, what] of all)
    expect([name, (await knock(door, what)).location]).toEqual([name, expect.stringMatching(/^\/sign-in/)]);
  await asItWas(id);
});

test("what somebody keeps to themselves is not there for anybody else, whatever their role", async () => {
  const id = await collected(w, "amara", [one, two]);
  for (const name of ["henrik", "leila", "jonas", "priya"] as const) {
    for (const [door, knocked, what] of doorsOf(id)) {
      expect([name, door, (await knock(knocked, what, name)).status]).toEqual([name, door, 404]);
    }
    expect(await withinReach(w, await w.person(name), { kind: "collection", id })).toBe(false);
    expect((await knock(shared, { url: "/stories/collections" }, name)).body.rows).toEqual([]);
    expect((await knock(mine, { url: "/stories/collections/mine" }, name)).body.rows).toEqual([]);
  }
  await asItWas(id);
});

test("what is shared is read by others and changed by nobody but its maker", async () => {
  const id = await collected(w, "amara", [one, two], { shared: true });
  const outcomes = {
    reading: 200,
    presenting: 200,
    "what stands": 200,
    "the takedown form": 403,
    "taking down": 403,
    "putting back": 403,
  } as Record<string, number>;
  for (const [door, knocked, what] of doorsOf(id)) {
    expect([door, (await knock(knocked, what, "henrik")).status]).toEqual([door, outcomes[door] ?? 404]);
  }
  await asItWas(id);
  // Its own maker takes nothing down: that is an editor's word about what others shared.
  expect(
    (await knock(takeDown, { url: `/stories/collections/${id}/takedown`, params: { id }, form: { reason: "Mine" } }, "amara")).status,
  ).toBe(403);
});

test("after an editor took it down it is not there for the others, and both decisions stand in the log", async () => {
  const id = await collected(w, "amara", [one, two], { shared: true });
  await takingDown(w, await w.person("leila"), id, "It makes fun of him");
  for (const [door, knocked, what] of doorsOf(id)) expect([door, (await knock(knocked, what, "henrik")).status]).toEqual([door, 404]);
  await knock(takeDown, { url: `/stories/collections/${id}/takedown`, params: { id }, form: { intent: "put-back" } }, "leila");
  const actions = (await w.db.read.select().from(auditEntries)).filter(({ subjectId }) => subjectId === id).map(({ action }) => action);
  expect(actions).toEqual(["collections.taken-down", "collections.put-back"]);
});

test("a forged order brings nothing in that was not there", async () => {
  const id = await collected(w, "amara", [one, two]);
  const private_ = await collected(w, "henrik", [two]);
  const gone = await told(w, "grace", { title: "Gone" });
  await withdrawing(w, await w.person("grace"), gone, "Mine");
  const strange = [newId(), gone, private_];
  const at = { url: `/stories/collections/${id}/edit`, params: { id } };
  const fields = { ...typed, title: "What we heard in May", stories: [...strange, one, two, one], intent: `up:${strange[0]}` };
  await knock(edit, { ...at, form: fields }, "amara");
  await asItWas(id);
  const { status } = await knock(
    add,
    { url: `/stories/${gone}/collections`, params: { id: gone }, form: { intent: "add", collection: id } },
    "amara",
  );
  expect(status).toBe(404);
  // Not for the teller and the editors either, who still see the stone of it.
  for (const name of ["grace", "leila"] as const) {
    expect((await knock(adding, { url: `/stories/${gone}/collections`, params: { id: gone } }, name)).status).toBe(404);
  }
  await asItWas(id);
});

test("a collection of another's cannot be made anew under its number", async () => {
  const id = await collected(w, "amara", [one, two], { shared: true });
  const forms: Case[] = [
    ["new", make, { url: "/stories/collections/new", form: { id, title: "Mine now", introduction: "" } }],
    ["new with a story", add, { url: `/stories/${one}/collections`, params: { id: one }, form: { intent: "new", id, title: "Mine now" } }],
  ];
  for (const [name, door, what] of forms) expect([name, (await knock(door, what, "henrik")).status]).toEqual([name, 409]);
  await asItWas(id);
});

test("a script in a text stays text", async () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>[x](javascript:alert(1))';
  const id = newId();
  await knock(make, { url: "/stories/collections/new", form: { id, title: evil, introduction: evil } }, "amara");
  const { introduction } = (await knock(page, { url: `/stories/collections/${id}`, params: { id } }, "amara")).body;
  expect(introduction.replace(/<\/?p>/g, "")).not.toMatch(/<|javascript:[^)]*["']/);
  const shown = (await knock(present, { url: `/stories/collections/${id}/present`, params: { id } }, "amara")).body;
  for (const { pieces } of shown.introduction) expect(pieces.join("")).not.toMatch(/<|javascript:[^)]*["']/);
});

test.each(["1", "new2", "../etc/passwd", "%00", "\u0000", "' or 1=1 --", newId()])("%j is no collection", async (id) => {
  for (const [name, door, what] of doorsOf(id).slice(0, 13)) expect([name, (await knock(door, what, "amara")).status]).toEqual([name, 404]);
  expect(await withinReach(w, await w.person("amara"), { kind: "collection", id })).toBe(false);
});
