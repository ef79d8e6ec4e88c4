import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { workshopParticipants } from "#db/schema/workshops.ts";
import { crowd, prepared, until } from "#tests/support/workshops.ts";
import { world } from "#tests/support/world.ts";
import { ending } from "./ending.server.ts";
import { gatheringAgain, splitting } from "./grouping.server.ts";
import { joining } from "./joining.server.ts";
import { movingBetweenGroups } from "./moving-between-groups.server.ts";
import { deskOf, shownTo } from "./showing.server.ts";
import { workshopWithin } from "./workshops.queries.server.ts";

test("who leads moves somebody to another group; their page says so, and everybody else stays where they are", async () => {
  const w = await world();
  const session = await prepared(w);
  const { id, stages } = session;
  const [priya, amara] = [await w.person("priya"), await w.person("amara")];
  await crowd(w, session, { finance: 3 });
  await joining(w, amara, id);
  await until(w, session, "stories");
  await splitting(w, priya, id);
  const groups = async () =>
    new Map((await w.db.read.select().from(workshopParticipants)).map(({ personId, stageId }) => [personId, stageId]));
  const before = await groups();
  const to = stages.find((stage) => stage !== before.get(amara.id)) ?? "";
  w.pings.length = 0;
  await movingBetweenGroups(w, priya, id, { personId: amara.id, stageId: to });
  expect(await groups()).toEqual(new Map([...before, [amara.id, to]]));
  expect(w.pings).toContainEqual({ to: expect.arrayContaining([amara.id]), ping: { what: "workshop", id } });
  const now = w.clock.now();
  expect((await shownTo(w.db.read, amara, await workshopWithin(w.db.read, amara, id), now)).inside).toMatchObject({ stageId: to });
  const desk = await deskOf(w.db.read, await workshopWithin(w.db.read, priya, id), now);
  expect(desk.grouped).toContainEqual({ id: amara.id, name: "Amara Okafor", stageId: to });
  expect(desk.groups.reduce((sum, group) => sum + group.people, 0)).toBe(4);
});

test("only between groups that there are, of people who came, by who leads, while it runs", async () => {
  const w = await world();
  const session = await prepared(w);
  const { id, stages } = session;
  const [priya, amara, henrik] = [await w.person("priya"), await w.person("amara"), await w.person("henrik")];
  const [stageId = ""] = stages;
  await joining(w, amara, id);
  const move = (given: { personId?: string; stageId?: string } = {}) =>
    movingBetweenGroups(w, priya, id, { personId: amara.id, stageId, ...given });
  await expect(move()).rejects.toMatchObject({ code: "workshops.not-running" });
  await until(w, session, "stories");
  await expect(move()).rejects.toMatchObject({ code: "workshops.no-groups" });
  await splitting(w, priya, id);
  await expect(movingBetweenGroups(w, amara, id, { personId: amara.id, stageId })).rejects.toMatchObject({ code: "hallway.not-allowed" });
  await expect(move({ personId: henrik.id })).rejects.toMatchObject({ code: "hallway.not-found" });
  await expect(move({ stageId: newId() })).rejects.toMatchObject({ code: "hallway.not-found" });
  await gatheringAgain(w, priya, id);
  await expect(move()).rejects.toMatchObject({ code: "workshops.no-groups" });
  const own = and(eq(workshopParticipants.workshopId, id), eq(workshopParticipants.personId, amara.id));
  expect(await w.db.read.select({ stageId: workshopParticipants.stageId }).from(workshopParticipants).where(own)).toEqual([
    { stageId: null },
  ]);
  await ending(w, priya, id);
  await expect(move()).rejects.toMatchObject({ code: "workshops.not-running" });
});
