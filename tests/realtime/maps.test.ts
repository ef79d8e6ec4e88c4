import { asc, eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { endSessions } from "#app/domains/auth/sessions.server.ts";
import { emptyDocument, partsOf } from "#app/domains/journeys/board/document.ts";
import { editing } from "#app/domains/journeys/editing.server.ts";
import { namingEditors } from "#app/domains/journeys/holding.server.ts";
import { mapOf } from "#app/domains/journeys/journal.server.ts";
import { sharing } from "#app/domains/journeys/sharing.server.ts";
import { deactivating } from "#app/domains/people/deactivating.server.ts";
import { newId } from "#app/shared/ids.ts";
import { journeyUpdates } from "#db/schema/journeys.ts";
import { cast } from "#db/seed/cast.ts";
import { makeMap, openMap, sampleMap } from "../support/mapping.ts";
import { type LiveHouse, openHouse, signedIn } from "../support/sockets.ts";
import { type TestWorld, world } from "../support/world.ts";

let w: TestWorld;
let house: LiveHouse;
let journeyId: string;
const map = sampleMap();
const card = map.cards[0]?.id ?? "";
const [lane] = map.lanes.map(({ id }) => id);

beforeEach(async () => {
  // Hocuspocus says on the console why it closes a connection.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  w = await world();
  house = await openHouse(w);
  const owner = await w.person("amara");
  ({ id: journeyId } = await makeMap(w, owner, map));
  await sharing(house.world, owner, journeyId);
  await namingEditors(house.world, owner, journeyId, { add: [cast.henrik.id], remove: [] });
});

async function open(who: "amara" | "henrik" | "jonas", change: Partial<Parameters<typeof openMap>[0]> = {}) {
  const { cookie } = await signedIn(house.world, who);
  return openMap({ url: house.url, cookie, journeyId, ...change });
}

const journal = () =>
  w.db.read.select().from(journeyUpdates).where(eq(journeyUpdates.journeyId, journeyId)).orderBy(asc(journeyUpdates.sequence));

/** What is on record is what it was. */
async function nothingHappened() {
  expect(await journal()).toEqual([]);
  expect(await mapOf(w.db.read, journeyId)).toEqual(map);
}

test("what two people write into one card at once merges letter by letter, and is on record when it is acknowledged", async () => {
  const [amara, henrik] = await Promise.all([open("amara"), open("henrik")]);
  await Promise.all([amara.synced(), henrik.synced()]);
  const text = map.cards[0]?.text ?? "";
  amara.edit({ do: "write", part: "cards", id: card, text: `She ${text}` });
  henrik.edit({ do: "write", part: "cards", id: card, text: `${text}, twice` });
  const both = `She ${text}, twice`;
  await Promise.all([amara, henrik].map((page) => page.until((now) => now.cards.some((one) => one.text === both))));
  await Promise.all([amara.acknowledged(), henrik.acknowledged()]);
  expect((await mapOf(w.db.read, journeyId))?.cards.find(({ id }) => id === card)?.text).toBe(both);
});

test("what was written without a network is there for both when it is back", async () => {
  const [amara, henrik] = await Promise.all([open("amara"), open("henrik")]);
  await Promise.all([amara.synced(), henrik.synced()]);
  henrik.cut();
  await henrik.closed;
  henrik.edit({ do: "rename", part: "lanes", id: lane ?? "", title: "Written offline" });
  amara.edit({ do: "describe", title: "Moving, together" });
  await amara.acknowledged();
  henrik.comeBack();
  henrik.edit({ do: "write", part: "cards", id: card, text: "Typed while it comes back" });
  await henrik.until((now) => now.title === "Moving, together");
  await amara.until((now) => now.lanes[0]?.title === "Written offline" && now.cards[0]?.text === "Typed while it comes back");
  await henrik.acknowledged();
  expect(await mapOf(w.db.read, journeyId)).toEqual(amara.map());
});

test("everybody else reads along, and an edit of theirs is refused", async () => {
  const [amara, jonas] = await Promise.all([open("amara"), open("jonas")]);
  await Promise.all([amara.synced(), jonas.synced()]);
  amara.edit({ do: "describe", title: "Seen by a reader" });
  await jonas.until((now) => now.title === "Seen by a reader");
  await amara.acknowledged();
  const before = await journal();
  jonas.edit({ do: "describe", title: "A reader's own" });
  expect(await jonas.closed).toBe(4403);
  expect(jonas.provider.unsyncedChanges).toBeGreaterThan(0);
  expect(await journal()).toEqual(before);
});

test("who edits no more is sent away at once, and hears nothing of a draft any more", async () => {
  const owner = await w.person("amara");
  const henrik = await open("henrik");
  await henrik.synced();
  await namingEditors(house.world, owner, journeyId, { add: [], remove: [cast.henrik.id] });
  expect(await henrik.closed).toBe(4403);
  const { id } = await makeMap(w, owner);
  const stranger = await open("jonas", { journeyId: id });
  expect(await stranger.closed).toBe(4404);
});

test("a person who leaves the house is sent away from the map", async () => {
  const henrik = await open("henrik");
  await henrik.synced();
  await deactivating(house.world, await w.person("jonas"), { personId: cast.henrik.id }, { endSessions });
  expect(await henrik.closed).toBe(4401);
});

test("without a session, from another origin or with an old program nobody comes in", async () => {
  expect(await openMap({ url: house.url, cookie: "", journeyId }).closed).toBe(4401);
  expect(await (await open("amara", { token: "0" })).closed).toBe(4426);
  expect(await (await open("amara", { epoch: 2 })).closed).toBe(4409);
  expect(await (await open("amara", { origin: "http://elsewhere.example" })).closed).toBe(1006);
});

const textOf = (doc: Y.Doc) => (partsOf(doc, "cards").get(card) as Y.Map<Y.Text>).get("text") as Y.Text;

/** A page that sends whatever it likes, without named edits. */
const misbehaviours: [name: string, code: number, misbehave: (doc: Y.Doc) => void][] = [
  ["makes a root of its own", 4422, (doc) => doc.getMap("secrets").set("a", 1)],
  ["puts a part of its own shape", 4422, (doc) => partsOf(doc, "cards").set(newId(), new Y.Map([["colour", "red"]]))],
  ["puts a part under no id", 4422, (doc) => partsOf(doc, "stages").set("first", new Y.Map(Object.entries({ order: "a0", title: "x" })))],
  ["puts a value of another kind", 4422, (doc) => partsOf(doc, "cards").get(card)?.set("from", 7)],
  ["puts another text in the place of one", 4422, (doc) => partsOf(doc, "cards").get(card)?.set("text", new Y.Text("mine"))],
  ["takes a field away", 4422, (doc) => partsOf(doc, "cards").get(card)?.delete("lane")],
  ["formats a text", 4422, (doc) => textOf(doc).format(0, 2, { bold: true })],
  ["writes no end of text", 4422, (doc) => textOf(doc).insert(0, "x".repeat(9_000))],
  ["sends too much at once", 4413, (doc) => doc.getMap("about").set("title", "x".repeat(5_300_000))],
];

test.each(misbehaviours)("somebody who %s is sent away with %i, and nothing has happened", async (_name, code, misbehave) => {
  const henrik = await open("henrik");
  await henrik.synced();
  await henrik.acknowledged();
  henrik.doc.transact(() => misbehave(henrik.doc));
  expect(await henrik.closed).toBe(code);
  await nothingHappened();
});

test("nobody puts a step or a card under the id of one on another map: what is said about that would be said about both", async () => {
  const elsewhere = await makeMap(w, await w.person("jonas"), sampleMap("Somebody else's"));
  const taken = { step: elsewhere.map.stages[0]?.steps[0]?.id ?? "", card: elsewhere.map.cards[0]?.id ?? "" };
  const [stage] = map.stages;
  const step = stage?.steps[0]?.id ?? "";
  const tries = [
    { do: "add-step", id: taken.step, title: "Mine", stageId: stage?.id ?? "", parentId: null, before: null },
    { do: "add-card", id: taken.card, laneId: lane ?? "", from: step, to: step, text: "Mine", before: null },
    { do: "add-card", id: taken.step, laneId: lane ?? "", from: step, to: step, text: "Mine", before: null },
  ] as const;
  for (const one of tries) {
    const henrik = await open("henrik");
    await henrik.synced();
    henrik.edit(one);
    expect(await henrik.closed).toBe(4422);
    await nothingHappened();
  }
  const henrik = await open("henrik");
  await henrik.synced();
  const own = newId();
  henrik.edit({ do: "add-step", id: own, title: "Own", stageId: stage?.id ?? "", parentId: null, before: null });
  await henrik.acknowledged();
  // What stood on this map already may come back under its id.
  henrik.edit({ do: "remove", part: "steps", id: step });
  henrik.edit({ do: "add-step", id: step, title: "Back again", stageId: stage?.id ?? "", parentId: null, before: null });
  await henrik.acknowledged();
  expect(JSON.stringify(await mapOf(w.db.read, journeyId))).toContain("Back again");
});

test("an editor may not take everything away, its owner may", async () => {
  const [amara, henrik] = await Promise.all([open("amara"), open("henrik")]);
  await Promise.all([amara.synced(), henrik.synced()]);
  const all = map.stages.map(({ id }) => ({ do: "remove" as const, part: "stages" as const, id }));
  henrik.edit(...all);
  expect(await henrik.closed).toBe(4403);
  await nothingHappened();
  amara.edit(...all);
  await amara.acknowledged();
  expect((await mapOf(w.db.read, journeyId))?.stages).toEqual([]);
});

test("what cannot be read is not taken", async () => {
  const henrik = await open("henrik");
  await henrik.synced();
  const doc = emptyDocument();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(henrik.doc));
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  partsOf(doc, "cards").get(card)?.set("order", "a5");
  partsOf(doc, "cards").get(card)?.set("order", "a6");
  // The second builds on the first, which nobody has.
  henrik.doc.emit("update", [updates[1] ?? new Uint8Array(), "the test"] as never);
  expect(await henrik.closed).toBe(4400);
  await nothingHappened();
});

test("a page that says it is somebody else is sent away; the name that others see is the session's", async () => {
  const [amara, henrik] = await Promise.all([open("amara"), open("henrik")]);
  await Promise.all([amara.synced(), henrik.synced()]);
  henrik.provider.setAwarenessField("at", card);
  henrik.provider.setAwarenessField("hat", "green");
  await vi.waitFor(() =>
    expect([...(amara.provider.awareness?.getStates().values() ?? [])]).toContainEqual({
      person: { id: cast.henrik.id, name: cast.henrik.name },
      at: card,
    }),
  );
  henrik.provider.setAwarenessField("person", { id: cast.amara.id, name: cast.amara.name });
  expect(await henrik.closed).toBe(4405);
});

test("nobody writes under the signs of somebody else", async () => {
  const [amara, henrik] = await Promise.all([open("amara"), open("henrik")]);
  await Promise.all([amara.synced(), henrik.synced()]);
  amara.edit({ do: "describe", title: "Amara's own" });
  await henrik.until((now) => now.title === "Amara's own");
  await amara.acknowledged();
  const before = await journal();
  henrik.doc.clientID = amara.doc.clientID;
  henrik.edit({ do: "describe", title: "As if by Amara" });
  expect(await henrik.closed).toBe(4405);
  expect(await journal()).toEqual(before);
});

test("after a restart pages come back by themselves, and what was written meanwhile is taken", async () => {
  const amara = await open("amara");
  await amara.synced();
  const port = Number(new URL(house.url).port);
  await house.close();
  await amara.closed;
  amara.edit({ do: "describe", title: "Written while it restarts" });
  house = await openHouse(w, port);
  await amara.acknowledged();
  expect((await mapOf(w.db.read, journeyId))?.title).toBe("Written while it restarts");
});

test("edits from a form or an import reach open pages", async () => {
  const jonas = await open("jonas");
  await jonas.synced();
  await editing(house.world, await w.person("amara"), journeyId, [{ do: "describe", title: "From a file" }]);
  await jonas.until((now) => now.title === "From a file");
});

test("what another process has written and folded before this one looked still reaches an open page", async () => {
  const amara = await open("amara");
  await amara.synced();
  const owner = await w.person("amara");
  // The world without sockets: nobody here is told.
  await editing(w, owner, journeyId, [{ do: "describe", title: "Folded elsewhere" }]);
  await editing(house.world, owner, journeyId, [{ do: "write", part: "cards", id: card, text: "And then here" }]);
  await amara.until((now) => now.title === "Folded elsewhere" && now.cards[0]?.text === "And then here");
});
