import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { endSessions, openSession, readSession } from "#app/domains/auth/sessions.server.ts";
import { sessions } from "#db/schema/auth.ts";
import { cast } from "#db/seed/cast.ts";
import { cookieOf } from "#tests/support/door.ts";
import { world } from "#tests/support/world.ts";
import { deactivating } from "./deactivating.server.ts";
import { activePerson, personRecord } from "./people.queries.server.ts";
import { reactivating } from "./reactivating.server.ts";

test("a deactivated person's sessions and sockets end at once", async () => {
  const w = await world();
  const cookie = cookieOf(await openSession(w, cast.amara.id, "a phone"));
  await openSession(w, cast.amara.id, "a laptop");
  await openSession(w, cast.grace.id, "somebody else's");
  await deactivating(w, await w.person("jonas"), { personId: cast.amara.id, reason: "Left in October" }, { endSessions });
  expect(await w.db.read.select().from(sessions).where(eq(sessions.personId, cast.amara.id))).toEqual([]);
  expect(await w.db.read.select().from(sessions).where(eq(sessions.personId, cast.grace.id))).toHaveLength(1);
  expect(w.disconnected).toEqual([{ personId: cast.amara.id }]);
  expect((await readSession(w, cookie)).signedIn).toBeUndefined();
  expect(await activePerson(w.db.read, cast.amara.id)).toBeUndefined();
  expect((await personRecord(w.db.read, cast.amara.id))?.deactivation).toEqual({
    at: w.clock.now(),
    by: "Jonas Abebe",
    reason: "Left in October",
  });
  expect(await w.happened("people.deactivated")).toEqual([{ personId: cast.amara.id }]);
});

test("a refused deactivation ends nothing", async () => {
  const w = await world();
  await openSession(w, cast.jonas.id, "a laptop");
  const refused = deactivating(w, await w.person("jonas"), { personId: cast.jonas.id }, { endSessions });
  await expect(refused).rejects.toMatchObject({ code: "people.last-administrator" });
  expect(await w.db.read.select().from(sessions).where(eq(sessions.personId, cast.jonas.id))).toHaveLength(1);
  expect(w.disconnected).toEqual([]);
});

test("a person who comes back has the roles they had", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  await deactivating(w, jonas, { personId: cast.grace.id }, { endSessions });
  await reactivating(w, jonas, cast.grace.id);
  expect((await w.person("grace")).roles).toEqual(["host"]);
  expect(await w.happened("people.reactivated")).toEqual([{ personId: cast.grace.id }]);
});

test("nobody but an administrator deactivates or reactivates", async () => {
  const w = await world();
  const henrik = await w.person("henrik");
  await expect(deactivating(w, henrik, { personId: cast.amara.id }, { endSessions })).rejects.toMatchObject({
    code: "hallway.not-allowed",
  });
  await expect(reactivating(w, henrik, cast.amara.id)).rejects.toMatchObject({ code: "hallway.not-allowed" });
});

test("whoever has only former colleagues below them is no manager any more", async () => {
  const w = await world();
  expect((await w.person("henrik")).isManager).toBe(true);
  await deactivating(w, await w.person("jonas"), { personId: cast.amara.id }, { endSessions });
  expect((await w.person("henrik")).isManager).toBe(false);
});
