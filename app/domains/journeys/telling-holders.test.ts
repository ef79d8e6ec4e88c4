import { expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { makeMap } from "#tests/support/mapping.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { handingOn, namingEditors } from "./holding.server.ts";
import { binOf, removing, takingBack } from "./removing.server.ts";
import { sharing } from "./sharing.server.ts";

const heard = async (w: TestWorld, name: CastName) => {
  await w.settle();
  return (await notificationsOf(w.db.read, cast[name].id)).rows.map(({ words }) => words);
};

test("whoever is named an editor or given a map hears so, and whoever is it no more; nobody twice", async () => {
  const w = await world();
  const amara = await w.person("amara");
  const { id, map } = await makeMap(w, amara);
  await namingEditors(w, amara, id, { add: [cast.henrik.id, cast.jonas.id], remove: [] });
  await namingEditors(w, amara, id, { add: [cast.henrik.id], remove: [cast.jonas.id, cast.grace.id] });
  expect(await heard(w, "henrik")).toEqual([`Amara Okafor named you an editor of the map “${map.title}”`]);
  expect((await heard(w, "jonas"))[0]).toBe(`Amara Okafor took you out of the editors of the map “${map.title}”`);
  expect(await heard(w, "grace")).toEqual([]);
  await handingOn(w, amara, id, cast.henrik.id);
  expect((await heard(w, "henrik"))[0]).toContain("handed the map “Moving house” on to you: you own it now");
  expect(await heard(w, "amara")).toEqual([]);
});

test("whose map is put into the bin by a facilitator hears so and takes it back; both find it there, and it stands in the audit log", async () => {
  const w = await world();
  const [amara, priya] = [await w.person("amara"), await w.person("priya")];
  const { id, map } = await makeMap(w, amara);
  await sharing(w, amara, id);
  await namingEditors(w, amara, id, { add: [cast.henrik.id], remove: [] });
  await removing(w, priya, id);
  const who = "Priya Raman";
  expect(await heard(w, "amara")).toEqual([`${who} put your map “${map.title}” into the bin, from where you can take it back for 30 days`]);
  expect((await heard(w, "henrik"))[0]).toBe(`${who} put the map “${map.title}”, which you edit, into the bin`);
  expect(await heard(w, "priya")).toEqual([]);
  for (const one of [amara, priya]) expect(await binOf(w.db.read, one)).toMatchObject([{ id }]);
  expect(await binOf(w.db.read, await w.person("henrik"))).toEqual([]);
  await takingBack(w, amara, id);
  const entries = await w.db.read.select().from(auditEntries);
  expect(entries.filter(({ subjectId }) => subjectId === id).map(({ action, actorId }) => [action, actorId])).toEqual([
    ["journeys.removed", priya.id],
    ["journeys.taken-back", amara.id],
  ]);
});
