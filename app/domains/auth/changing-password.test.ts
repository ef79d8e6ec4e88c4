import { expect, test } from "vitest";
import { auditEntries } from "#db/schema/hallway.ts";
import { browser, usualPassword, whileChecked, withPassword } from "#tests/support/accounts.ts";
import { cookieOf } from "#tests/support/door.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { changingPassword } from "./changing-password.server.ts";
import { revokingSessions } from "./revoking-sessions.server.ts";
import { openSession, readSession, sessionsOf } from "./sessions.server.ts";
import { signingIn } from "./signing-in.server.ts";

const chosen = "nine red kites";

async function signedIn(w: TestWorld, personId: string) {
  const { signedIn: known } = await readSession(w, cookieOf(await openSession(w, personId, "this one")));
  if (!known) throw new Error("not signed in");
  return known;
}

test("whoever knows the current password changes it; the other sessions and their sockets end", async () => {
  const w = await world();
  const amara = await withPassword(w, "amara");
  const here = await signedIn(w, amara.id);
  const elsewhere = await signedIn(w, amara.id);
  await changingPassword(w, here, { current: usualPassword, password: chosen });
  expect((await sessionsOf(w, amara.id)).map((one) => one.id)).toEqual([here.sessionId]);
  expect(w.disconnected).toEqual([{ sessionId: elsewhere.sessionId }]);
  await expect(signingIn(w, { email: amara.email, password: chosen }, browser())).resolves.toBeTruthy();
  expect((await w.db.read.select().from(auditEntries)).map((entry) => entry.action)).toContain("auth.password-changed");
});

test("a wrong current password changes nothing, and guessing it is slowed down", async () => {
  const w = await world();
  const amara = await withPassword(w, "amara");
  const here = await signedIn(w, amara.id);
  for (let one = 0; one < 6; one++) {
    await expect(changingPassword(w, here, { current: "a guess at it", password: chosen })).rejects.toMatchObject({
      code: "auth.wrong-password",
    });
  }
  await expect(changingPassword(w, here, { current: usualPassword, password: chosen })).rejects.toMatchObject({
    code: "auth.too-many-tries",
  });
});

test("a password that was set meanwhile is not changed by the one before it", async () => {
  const w = await world();
  const amara = await withPassword(w, "amara");
  const here = await signedIn(w, amara.id);
  const meanwhile = whileChecked(w, () => withPassword(w, "amara", "eight grey owls"));
  await expect(changingPassword(meanwhile, here, { current: usualPassword, password: chosen })).rejects.toMatchObject({
    code: "auth.wrong-password",
  });
  await expect(signingIn(w, { email: amara.email, password: "eight grey owls" }, browser())).resolves.toBeTruthy();
});

test("one's own sessions end one by one or all but this; somebody else's do not", async () => {
  const w = await world();
  const [amara, henrik] = [await w.person("amara"), await w.person("henrik")];
  const here = await signedIn(w, amara.id);
  const [second, third, his] = [await signedIn(w, amara.id), await signedIn(w, amara.id), await signedIn(w, henrik.id)];
  expect(await revokingSessions(w, here, { only: his.sessionId })).toBe(0);
  expect(await revokingSessions(w, here, { only: second.sessionId })).toBe(1);
  expect(await revokingSessions(w, here, "others")).toBe(1);
  expect(w.disconnected).toEqual([{ sessionId: second.sessionId }, { sessionId: third.sessionId }]);
  expect((await sessionsOf(w, amara.id)).map((one) => one.id)).toEqual([here.sessionId]);
  expect(await sessionsOf(w, henrik.id)).toHaveLength(1);
  expect(await w.happened("auth.sessions-ended")).toEqual([{ sessionIds: [second.sessionId] }, { sessionIds: [third.sessionId] }]);
});
