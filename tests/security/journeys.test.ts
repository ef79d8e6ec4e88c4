import { beforeEach, expect, test } from "vitest";
import { claiming } from "#app/domains/journeys/claims/claiming.server.ts";
import { editing } from "#app/domains/journeys/editing.server.ts";
import { namingEditors } from "#app/domains/journeys/holding.server.ts";
import { mapOf } from "#app/domains/journeys/journal.server.ts";
import { sharing } from "#app/domains/journeys/sharing.server.ts";
import { withinReach } from "#app/reach.server.ts";
import { loader as register } from "#app/routes/journeys._index.tsx";
import { loader as page, action as share } from "#app/routes/journeys.$id._index.tsx";
import { loader as brought } from "#app/routes/journeys.$id.brought.ts";
import { loader as written } from "#app/routes/journeys.$id.epochs.$epoch.ts";
import { action as history, loader as historyPage } from "#app/routes/journeys.$id.history.tsx";
import { action as people, loader as peoplePage } from "#app/routes/journeys.$id.people.tsx";
import { action as unshare, loader as unsharePage } from "#app/routes/journeys.$id.unsharing.tsx";
import { action as bin } from "#app/routes/journeys.bin.tsx";
import { loader as form, action as make } from "#app/routes/journeys.new.tsx";
import { newId } from "#app/shared/ids.ts";
import { journeys } from "#db/schema/journeys.ts";
import { cast, castDepartments } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { makeMap, sampleMap } from "#tests/support/mapping.ts";
import { said } from "#tests/support/talking.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
let id: string;
beforeEach(async () => {
  w = await world();
  ({ id } = await makeMap(w, await w.person("amara")));
});

const knock = async (door: Door, what: Knock) => answerOf(door(await doorArgs(w, what)));
const at = (more: Partial<Knock> = {}): Knock => ({ url: `/journeys/${id}`, params: { id }, ...more });

test("nobody without a session sees or makes a map", async () => {
  for (const door of [page, brought, written, historyPage, peoplePage, register, form]) {
    expect((await knock(door, at())).location).toMatch(/^\/sign-in/);
  }
  for (const door of [share, history, people, bin, make]) expect((await knock(door, at({ form: {} }))).location).toMatch(/^\/sign-in/);
});

test("somebody else's draft is not there: to read, to copy, to hang something under, to speak about", async () => {
  const as = cast.jonas.id;
  for (const door of [page, brought, historyPage, peoplePage]) expect((await knock(door, at({ as }))).status).toBe(404);
  expect((await knock(written, at({ as, params: { id, epoch: "1" } }))).status).toBe(404);
  const given = { id: newId(), title: "Mine", kind: "as-is", begin: "empty" };
  expect((await knock(make, { url: "/journeys/new", as, form: { ...given, begin: `copy:${id}` } })).status).toBe(404);
  expect((await knock(make, { url: "/journeys/new", as, form: { ...given, parent: id } })).status).toBe(404);
  const map = await mapOf(w.db.read, id);
  const jonas = await w.person("jonas");
  for (const about of [
    { kind: "journey", id },
    { kind: "journey-step", id: map?.stages[0]?.steps[0]?.id ?? "" },
    { kind: "journey-card", id: map?.cards[0]?.id ?? "" },
  ]) {
    expect(await withinReach(w, jonas, about)).toBe(false);
    expect(await withinReach(w, await w.person("amara"), about)).toBe(true);
  }
});

test("a map of one's own with the ids of somebody's draft opens nothing of the draft", async () => {
  const [amara, jonas] = [await w.person("amara"), await w.person("jonas")];
  const map = sampleMap();
  const own = await makeMap(w, jonas, map);
  await makeMap(w, amara, map);
  const things = [
    { kind: "journey-step", id: map.stages[0]?.steps[0]?.id ?? "" },
    { kind: "journey-card", id: map.cards[0]?.id ?? "" },
  ];
  for (const about of things) expect(await withinReach(w, jonas, about)).toBe(false);
  await sharing(w, jonas, own.id);
  for (const about of things) {
    expect(await withinReach(w, jonas, about)).toBe(false);
    expect(await withinReach(w, amara, about)).toBe(true);
  }
});

test("that something happened on a draft is heard by its owner and editors alone", async () => {
  const map = await mapOf(w.db.read, id);
  await namingEditors(w, await w.person("amara"), id, { add: [cast.henrik.id], remove: [] });
  const stepId = map?.stages[0]?.steps[0]?.id ?? "";
  const things = [
    { kind: "journey", id },
    { kind: "journey-step", id: stepId },
    { kind: "journey-card", id: map?.cards[0]?.id ?? "" },
  ];
  for (const about of things) await said(w, "amara", about, "Not for everybody yet");
  const claim = { role: "decides", channel: null, frequency: null, asks: [], gives: null, handsTo: null, note: null } as const;
  const teamId = castDepartments.finance.teamId;
  await claiming(w, await w.person("amara"), { ...claim, confidence: "sure", id: newId(), journeyId: id, stepId, teamId });
  const heard = async () => {
    await w.settle();
    return w.pings.splice(0).filter(({ ping }) => ping.what === "comments" || ping.what === "journey-rows");
  };
  const drafted = await heard();
  expect(drafted.map(({ ping }) => ping.id).toSorted()).toEqual([...things.map((about) => about.id), id].toSorted());
  for (const { to } of drafted) expect(to).toEqual([cast.amara.id, cast.henrik.id]);
  await sharing(w, await w.person("amara"), id);
  for (const about of things) await said(w, "amara", about, "For everybody");
  for (const { to } of await heard()) expect(to).toBe("everybody");
});

test("who only reads a shared map changes nothing of it", async () => {
  await sharing(w, await w.person("amara"), id);
  const as = cast.henrik.id;
  const before = await mapOf(w.db.read, id);
  const tries: Record<string, string>[] = [
    { does: "bin" },
    { does: "add", who: cast.henrik.email },
    { does: "hand-on", who: cast.henrik.email },
    { does: "hand-on", person: cast.henrik.id, sure: "yes" },
    { does: "remove", person: cast.amara.id },
  ];
  for (const given of tries) {
    expect((await knock(people, at({ as, form: given }))).status).toBe(403);
  }
  expect((await knock(unsharePage, at({ as }))).status).toBe(403);
  expect((await knock(unshare, at({ as, form: {} }))).status).toBe(403);
  expect((await knock(history, at({ as, form: { name: "Mine" } }))).status).toBe(403);
  expect((await knock(history, at({ as, form: { version: newId() } }))).status).toBe(403);
  await expect(editing(w, await w.person("henrik"), id, [{ do: "describe", title: "Mine" }])).rejects.toMatchObject({
    code: "hallway.not-allowed",
  });
  expect((await knock(bin, { url: "/journeys/bin", as, form: { map: id } })).status).toBe(404);
  expect(await mapOf(w.db.read, id)).toEqual(before);
  expect(await w.db.read.select({ owner: journeys.ownerId }).from(journeys)).toEqual([{ owner: cast.amara.id }]);
});

test("nobody takes somebody else's map out of the bin", async () => {
  await knock(people, at({ as: cast.amara.id, form: { does: "bin" } }));
  expect((await knock(bin, { url: "/journeys/bin", as: cast.grace.id, form: { map: id } })).status).toBe(404);
});
