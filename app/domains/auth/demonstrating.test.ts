import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { eventsOf } from "#app/shared/events.server.ts";
import { enqueueRecurring } from "#app/shared/jobs.server.ts";
import { tableNames } from "#db/emptying.ts";
import { sessions } from "#db/schema/auth.ts";
import { auditEntries, jobs } from "#db/schema/hallway.ts";
import { organisations, people } from "#db/schema/people.ts";
import { pledges } from "#db/schema/pledges.ts";
import { seedDemonstration } from "#db/seed/demonstration.ts";
import { browser } from "#tests/support/accounts.ts";
import { cookieOf } from "#tests/support/door.ts";
import { world } from "#tests/support/world.ts";
import { endingDemonstration, startingDemonstration, steppingInto } from "./demonstrating.server.ts";
import { readSession } from "./sessions.server.ts";
import { settingUp } from "./setting-up.server.ts";
import { shoesOf } from "./shoes.server.ts";
import { shoeRoles } from "./shoes.ts";
import { sweepAuth } from "./sweeping.server.ts";

const mara = {
  organisation: "Saltmarsh Water",
  name: "Mara",
  email: "mara@saltmarsh.example",
  password: "nine red kites",
  locale: "en-GB",
  zone: "UTC",
};

async function demonstration() {
  const w = await world({ empty: true });
  await startingDemonstration(w);
  return { w, shoes: await shoesOf(w) };
}

test("a demonstration that was broken off leaves nothing, and can be begun again", async () => {
  const w = await world({ empty: true });
  const brokenOff = seedDemonstration(w, async () => {
    throw new Error("the power went");
  });
  await expect(brokenOff).rejects.toThrow("the power went");
  expect(await w.db.read.select().from(people)).toEqual([]);
  await startingDemonstration(w);
  expect(await eventsOf(w.db, "auth.demonstration-started")).toHaveLength(1);
});

test("whoever has promised something in the demonstration is reminded of it", async () => {
  const { w } = await demonstration();
  await w.settle();
  const planned = await w.db.read
    .select({ dueAt: jobs.dueAt })
    .from(jobs)
    .where(and(eq(jobs.kind, "pledges.reminder"), isNull(jobs.endedAt)));
  const open = await w.db.read.select({ id: pledges.id }).from(pledges).where(isNull(pledges.endedAt));
  expect(open.length).toBeGreaterThan(0);
  expect(planned).toHaveLength(open.length);
  for (const { dueAt } of planned) expect(dueAt > w.clock.now()).toBe(true);
});

test("the demonstration has shoes for every way of using the product", async () => {
  const { w, shoes } = await demonstration();
  expect(shoes.map((one) => one.role)).toEqual([...shoeRoles]);
  for (const one of shoes) {
    const cookie = cookieOf(await steppingInto(w, one.personId, browser()));
    const person = (await readSession(w, cookie)).signedIn?.person;
    expect(person?.id).toBe(one.personId);
    if (one.role === "manager") expect(person?.isManager).toBe(true);
    else if (one.role !== "employee") expect(person?.roles).toContain(one.role);
  }
});

test("changing shoes ends the session that this browser had", async () => {
  const { w, shoes } = await demonstration();
  const [first, second] = shoes;
  const cookie = cookieOf(await steppingInto(w, first?.personId ?? "", browser()));
  await steppingInto(w, second?.personId ?? "", browser({ cookie }));
  expect((await readSession(w, cookie)).signedIn).toBeUndefined();
});

test("nobody steps into the shoes of somebody who is not on the list", async () => {
  const { w, shoes } = await demonstration();
  const listed = new Set(shoes.map((one) => one.personId));
  const everybody = await w.db.read.select({ id: people.id }).from(people);
  const other = everybody.find(({ id }) => !listed.has(id));
  await expect(steppingInto(w, other?.id ?? "", browser())).rejects.toMatchObject({ code: "auth.no-demonstration", status: 404 });
});

test("where a real organisation is, there is no demonstration and there are no shoes", async () => {
  const w = await world();
  const amara = await w.person("amara");
  expect(await shoesOf(w)).toEqual([]);
  await expect(startingDemonstration(w)).rejects.toMatchObject({ code: "auth.already-set-up" });
  await expect(steppingInto(w, amara.id, browser())).rejects.toMatchObject({ code: "auth.no-demonstration" });
  await expect(endingDemonstration(w, await w.person("jonas"))).rejects.toMatchObject({ code: "auth.no-demonstration" });
});

test("of a demonstration and an organisation made at once there is one", async () => {
  const w = await world({ empty: true });
  const tries = await Promise.allSettled([startingDemonstration(w), settingUp(w, mara, browser()), startingDemonstration(w)]);
  const refused = tries.filter((one) => one.status === "rejected");
  expect(refused.map((one) => one.reason.code)).toEqual(["auth.already-set-up", "auth.already-set-up"]);
  expect(await w.db.read.select().from(organisations)).toHaveLength(1);
});

test("an administrator ends it: nothing of it is left, everybody is signed out, and a real organisation can be made", async () => {
  const { w, shoes } = await demonstration();
  await enqueueRecurring(w, [sweepAuth]);
  const stepInto = async (role: string) => {
    const cookie = cookieOf(await steppingInto(w, shoes.find((one) => one.role === role)?.personId ?? "", browser()));
    const { signedIn } = await readSession(w, cookie);
    if (!signedIn) throw new Error("not signed in");
    return signedIn;
  };
  const [employee, administrator] = [await stepInto("employee"), await stepInto("administrator")];
  await expect(endingDemonstration(w, employee.person)).rejects.toMatchObject({ code: "hallway.not-allowed" });
  const open = await w.db.read.select({ id: sessions.id }).from(sessions);
  await endingDemonstration(w, administrator.person);
  expect(w.disconnected).toEqual(open.map(({ id }) => ({ sessionId: id })));
  expect(await w.db.read.select().from(people)).toEqual([]);
  expect(await w.db.read.select().from(sessions)).toEqual([]);
  expect(tableNames().length).toBeGreaterThan(20);
  expect((await w.db.read.select().from(auditEntries)).map((entry) => entry.action)).toEqual(["auth.demonstration-ended"]);
  expect(await w.db.read.select().from(jobs).where(eq(jobs.kind, "auth.sweep"))).toHaveLength(1);
  await expect(settingUp(w, mara, browser())).resolves.toBeTruthy();
  await expect(startingDemonstration(w)).rejects.toMatchObject({ code: "auth.already-set-up" });
});
