import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { journeys } from "#db/schema/journeys.ts";
import { sampleMap } from "#tests/support/mapping.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { creating } from "./creating.server.ts";
import { namingEditors } from "./holding.server.ts";
import { mostLevels } from "./journeys.ts";
import { placing } from "./placing.server.ts";
import { sharing } from "./sharing.server.ts";
import { mapsAbove, mapsBelow, mapsOffered } from "./tree.queries.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

async function made(title: string, parentId: string | null = null): Promise<string> {
  const id = newId();
  await creating(w, await w.person("amara"), { id, map: sampleMap(title), parentId });
  return id;
}
const parentOf = async (id: string) =>
  (await w.db.read.select({ parentId: journeys.parentId }).from(journeys).where(eq(journeys.id, id)))[0]?.parentId;

test("a map of any level is offered, names what it stands under and is found in the tree", async () => {
  const root = await made("Root");
  const middle = await made("Middle", root);
  const deep = await made("Deep", middle);
  const [amara, jonas] = [await w.person("amara"), await w.person("jonas")];
  const { maps, cut } = await mapsOffered(w.db.read, amara);
  expect([maps.map(({ title }) => title), cut]).toEqual([["Deep", "Middle", "Root"], false]);
  expect((await mapsAbove(w.db.read, amara, deep)).map(({ title }) => title)).toEqual(["Root", "Middle"]);
  expect((await mapsBelow(w.db.read, amara, [root])).maps.map(({ title, parentId }) => [title, parentId])).toEqual([
    ["Middle", root],
    ["Deep", middle],
  ]);
  expect(await mapsOffered(w.db.read, jonas)).toEqual({ maps: [], cut: false });
});

test("past what a list holds the maps edited last are offered, and those that are named", async () => {
  const first = await made("First");
  w.clock.advance(60_000);
  await made("Second");
  w.clock.advance(60_000);
  await made("Third");
  const amara = await w.person("amara");
  const titles = async (named: string[]) => {
    const { maps, cut } = await mapsOffered(w.db.read, amara, { named, most: 1 });
    return [...maps.map(({ title }) => title), cut];
  };
  expect(await titles([])).toEqual(["Third", true]);
  expect(await titles([first])).toEqual(["First", "Third", true]);
});

test("a draft between two maps hides neither what stands above it nor what stands below", async () => {
  const root = await made("Root");
  const middle = await made("Middle", root);
  const deep = await made("Deep", middle);
  const [amara, jonas] = [await w.person("amara"), await w.person("jonas")];
  for (const id of [root, deep]) await sharing(w, amara, id);
  expect((await mapsBelow(w.db.read, jonas, [root])).maps).toEqual([]);
  expect(await mapsAbove(w.db.read, jonas, deep)).toEqual([]);
  await sharing(w, amara, middle);
  expect((await mapsAbove(w.db.read, jonas, deep)).map(({ title }) => title)).toEqual(["Root", "Middle"]);
});

test("a map is put under another by whoever keeps it, and under none again", async () => {
  const [root, other] = [await made("Root"), await made("Other")];
  const amara = await w.person("amara");
  await placing(w, amara, other, root);
  expect(await parentOf(other)).toBe(root);
  await placing(w, amara, other, null);
  expect(await parentOf(other)).toBeNull();
});

test("neither an editor nor a reader puts it elsewhere, and nobody under a map that they do not read", async () => {
  const [root, other] = [await made("Root"), await made("Other")];
  const [amara, henrik, jonas] = [await w.person("amara"), await w.person("henrik"), await w.person("jonas")];
  await namingEditors(w, amara, other, { add: [henrik.id], remove: [] });
  await sharing(w, amara, root);
  await expect(placing(w, henrik, other, root)).rejects.toMatchObject({ code: "hallway.not-allowed" });
  await expect(placing(w, jonas, other, root)).rejects.toMatchObject({ code: "hallway.not-found" });
  const own = newId();
  await creating(w, jonas, { id: own, map: sampleMap("His own") });
  await expect(placing(w, jonas, own, other)).rejects.toMatchObject({ code: "hallway.not-found" });
  expect([await parentOf(other), await parentOf(own)]).toEqual([null, null]);
});

test("no map stands under itself, also where two are put under each other at once", async () => {
  const root = await made("Root");
  const middle = await made("Middle", root);
  const deep = await made("Deep", middle);
  const amara = await w.person("amara");
  for (const under of [root, middle, deep]) {
    await expect(placing(w, amara, root, under)).rejects.toMatchObject({ code: "journeys.circle" });
  }
  const [one, other] = [await made("One"), await made("Another")];
  const both = await Promise.allSettled([placing(w, amara, one, other), placing(w, amara, other, one)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("maps stand on a fixed number of levels at most, whether one is made there or put there with what is under it", async () => {
  const levels: string[] = [];
  for (let level = 1; level <= mostLevels; level++) levels.push(await made(`Level ${level}`, levels.at(-1) ?? null));
  const amara = await w.person("amara");
  await expect(made("Too deep", levels.at(-1))).rejects.toMatchObject({ code: "journeys.too-many-levels" });
  const pair = await made("Pair");
  await made("Its child", pair);
  await expect(placing(w, amara, pair, levels.at(-2) ?? "")).rejects.toMatchObject({ code: "journeys.too-many-levels" });
  await placing(w, amara, pair, levels.at(-3) ?? "");
  expect((await mapsBelow(w.db.read, amara, [levels[0] ?? ""])).maps).toHaveLength(mostLevels + 1);
});
