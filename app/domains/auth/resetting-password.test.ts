import { expect, test } from "vitest";
import { hour } from "#app/shared/clock.ts";
import { passwordResets } from "#db/schema/auth.ts";
import { auditEntries, jobs } from "#db/schema/hallway.ts";
import { personDeactivations } from "#db/schema/people.ts";
import { browser, linkIn, tokenIn, usualPassword, withPassword } from "#tests/support/accounts.ts";
import { world } from "#tests/support/world.ts";
import { forgettingPassword } from "./forgetting-password.server.ts";
import { inviting } from "./inviting.server.ts";
import { openReset, resettingPassword } from "./resetting-password.server.ts";
import { openSession, sessionsOf } from "./sessions.server.ts";
import { signingIn } from "./signing-in.server.ts";

const chosen = "nine red kites";

async function forgetfulAmara() {
  const w = await world();
  const amara = await withPassword(w, "amara");
  await forgettingPassword(w, amara.email, browser());
  await w.settle();
  return { w, amara, token: tokenIn(w) };
}

test("a forgotten password is set anew by a link, once; every session ends", async () => {
  const { w, amara, token } = await forgetfulAmara();
  expect(w.letters).toHaveLength(1);
  expect(linkIn(w)).toBe(`/password/${token}`);
  await openSession(w, amara.id, "phone");
  const open = (await sessionsOf(w, amara.id)).map((one) => ({ sessionId: one.id }));
  await resettingPassword(w, token, chosen);
  expect(await sessionsOf(w, amara.id)).toEqual([]);
  expect(w.disconnected).toEqual(open);
  await w.settle();
  expect(w.disconnected).toEqual([...open, ...open]);
  await expect(signingIn(w, { email: amara.email, password: usualPassword }, browser())).rejects.toMatchObject({
    code: "auth.wrong-credentials",
  });
  await expect(signingIn(w, { email: amara.email, password: chosen }, browser())).resolves.toBeTruthy();
  await expect(resettingPassword(w, token, "another one altogether")).rejects.toMatchObject({ code: "auth.reset-unknown" });
});

test("the link works for an hour, for two at once only once, and is kept nowhere", async () => {
  const { w, token } = await forgetfulAmara();
  const kept = JSON.stringify([
    await w.db.read.select().from(passwordResets),
    await w.db.read.select().from(jobs),
    await w.db.read.select().from(auditEntries),
  ]);
  expect(kept).not.toContain(token);
  expect(kept).not.toContain("@");
  const tries = await Promise.allSettled([resettingPassword(w, token, chosen), resettingPassword(w, token, "ten blue jays or so")]);
  expect(tries.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);

  const late = await forgetfulAmara();
  late.w.clock.advance(hour);
  await expect(openReset(late.w, late.token)).rejects.toMatchObject({ code: "auth.reset-unknown" });
  await expect(resettingPassword(late.w, late.token, chosen)).rejects.toMatchObject({ code: "auth.reset-unknown" });
});

test("whoever was locked out by tries is let in with the new password", async () => {
  const { w, amara, token } = await forgetfulAmara();
  for (let one = 0; one < 7; one++) await signingIn(w, { email: amara.email, password: "wrong wrong" }, browser()).catch(() => undefined);
  await resettingPassword(w, token, chosen);
  await expect(signingIn(w, { email: amara.email, password: chosen }, browser())).resolves.toBeTruthy();
});

test("nobody unknown or deactivated gets a letter; somebody invited who never came gets an invitation", async () => {
  const w = await world();
  const [amara, grace, jonas] = [await w.person("amara"), await withPassword(w, "grace"), await w.person("jonas")];
  await w.db.write((tx) => tx.insert(personDeactivations).values({ personId: grace.id, by: jonas.id, at: w.clock.now() }));
  for (const email of ["nobody@fernhollow.example", grace.email, amara.email]) await forgettingPassword(w, email, browser());
  await w.settle();
  expect(w.letters).toEqual([]);
  await inviting(w, null, [amara.id]);
  await forgettingPassword(w, amara.email, browser());
  await w.settle();
  expect(w.letters).toHaveLength(2);
  expect(linkIn(w)).toMatch(/^\/invitations\//);
});

test("asking is slowed down alike for known and unknown addresses", async () => {
  const w = await world();
  const amara = await withPassword(w, "amara");
  for (const email of [amara.email, "nobody@fernhollow.example"]) {
    for (let one = 0; one < 4; one++) await forgettingPassword(w, email, browser({ address: `192.0.2.${one}` }));
    await expect(forgettingPassword(w, email, browser({ address: "192.0.2.9" }))).rejects.toMatchObject({
      code: "auth.too-many-tries",
      wait: 15_000,
    });
  }
});
