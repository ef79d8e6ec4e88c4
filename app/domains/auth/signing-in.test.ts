import { describe, expect, test } from "vitest";
import { auditEntries } from "#db/schema/hallway.ts";
import { personDeactivations } from "#db/schema/people.ts";
import { browser, usualPassword, whileChecked, withPassword } from "#tests/support/accounts.ts";
import { cookieOf } from "#tests/support/door.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { readSession, sessionsOf } from "./sessions.server.ts";
import { signingIn } from "./signing-in.server.ts";
import { signingOut } from "./signing-out.server.ts";

const actions = async (w: TestWorld) => (await w.db.read.select().from(auditEntries)).map((entry) => entry.action);
const wrong = (w: TestWorld, email: string, over = {}) => signingIn(w, { email, password: "not this one" }, browser(over));

test("whoever has the password is signed in, and that is recorded", async () => {
  const w = await world();
  const amara = await withPassword(w, "amara");
  const cookie = cookieOf(await signingIn(w, { email: amara.email, password: usualPassword }, browser()));
  expect((await readSession(w, cookie)).signedIn?.person).toEqual(amara);
  expect(await actions(w)).toEqual(["auth.signed-in"]);
});

test("a password is the same however its signs were composed", async () => {
  const w = await world();
  const amara = await withPassword(w, "amara", "Grüße aus Köln");
  await expect(signingIn(w, { email: amara.email, password: "Grüße aus Köln".normalize("NFD") }, browser())).resolves.toBeTruthy();
});

test("signing in again ends the session that this browser had, with its sockets", async () => {
  const w = await world();
  const amara = await withPassword(w, "amara");
  const first = cookieOf(await signingIn(w, { email: amara.email, password: usualPassword }, browser()));
  const old = (await readSession(w, first)).signedIn?.sessionId;
  await signingIn(w, { email: amara.email, password: usualPassword }, browser({ cookie: first }));
  expect((await readSession(w, first)).signedIn).toBeUndefined();
  expect(await sessionsOf(w, amara.id)).toHaveLength(1);
  expect(w.disconnected).toEqual([{ sessionId: old }]);
});

test("an unknown address, a wrong password, no password yet and a deactivated person are refused alike", async () => {
  const w = await world();
  const amara = await withPassword(w, "amara");
  const grace = await withPassword(w, "grace");
  const jonas = await w.person("jonas");
  await w.db.write((tx) => tx.insert(personDeactivations).values({ personId: grace.id, by: jonas.id, at: w.clock.now() }));
  const refusals = await Promise.all(
    [
      wrong(w, "nobody@fernhollow.example"),
      wrong(w, amara.email),
      wrong(w, jonas.email),
      signingIn(w, { email: grace.email, password: usualPassword }, browser()),
    ].map((one) =>
      one.then(
        () => undefined,
        (error) => ({ code: error.code, message: error.message, status: error.status }),
      ),
    ),
  );
  expect(new Set(refusals.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(refusals[0]).toMatchObject({ code: "auth.wrong-credentials" });
  const entries = await w.db.read.select().from(auditEntries);
  expect(entries.map((entry) => entry.action)).toEqual(Array(4).fill("auth.sign-in-failed"));
  expect(
    entries
      .map((entry) => entry.subjectId)
      .filter(Boolean)
      .sort(),
  ).toEqual([amara.id, jonas.id].sort());
  expect(JSON.stringify(entries)).not.toContain("@");
});

test("a password that is changed while it is checked opens nothing any more", async () => {
  const w = await world();
  const amara = await withPassword(w, "amara");
  const meanwhile = whileChecked(w, () => withPassword(w, "amara", "nine red kites"));
  await expect(signingIn(meanwhile, { email: amara.email, password: usualPassword }, browser())).rejects.toMatchObject({
    code: "auth.wrong-credentials",
  });
  expect(await sessionsOf(w, amara.id)).toEqual([]);
  expect(await actions(w)).toEqual(["auth.sign-in-failed"]);
  await expect(signingIn(w, { email: amara.email, password: "nine red kites" }, browser())).resolves.toBeTruthy();
});

describe("the growing delay", () => {
  test("grows for an account wherever the tries come from, and is released with the clock", async () => {
    const w = await world();
    const amara = await withPassword(w, "amara");
    for (let one = 0; one < 6; one++)
      await expect(wrong(w, amara.email, { address: `192.0.2.${one}` })).rejects.toMatchObject({ code: "auth.wrong-credentials" });
    await expect(wrong(w, amara.email)).rejects.toMatchObject({ code: "auth.too-many-tries", wait: 15_000, status: 429 });
    await expect(signingIn(w, { email: amara.email, password: usualPassword }, browser())).rejects.toMatchObject({
      code: "auth.too-many-tries",
    });
    w.clock.advance(15_000);
    await expect(wrong(w, amara.email)).rejects.toMatchObject({ code: "auth.wrong-credentials" });
    await expect(wrong(w, amara.email)).rejects.toMatchObject({ wait: 30_000 });
    w.clock.advance(30_000);
    await expect(signingIn(w, { email: amara.email, password: usualPassword }, browser())).resolves.toBeTruthy();
    await expect(wrong(w, amara.email)).rejects.toMatchObject({ code: "auth.wrong-credentials" });
  });

  test("is the same for an address that nobody has", async () => {
    const w = await world();
    for (let one = 0; one < 6; one++)
      await expect(wrong(w, "nobody@fernhollow.example")).rejects.toMatchObject({ code: "auth.wrong-credentials" });
    await expect(wrong(w, "nobody@fernhollow.example")).rejects.toMatchObject({ code: "auth.too-many-tries", wait: 15_000 });
  });

  test("does not keep others out, unless they share the network address that tries too much", async () => {
    const w = await world();
    const henrik = await withPassword(w, "henrik");
    for (let one = 0; one < 31; one++)
      await expect(wrong(w, `somebody-${one}@fernhollow.example`)).rejects.toMatchObject({ code: "auth.wrong-credentials" });
    const his = { email: henrik.email, password: usualPassword };
    await expect(signingIn(w, his, browser())).rejects.toMatchObject({ code: "auth.too-many-tries" });
    await expect(signingIn(w, his, browser({ address: "198.51.100.4" }))).resolves.toBeTruthy();
  });

  test("counts tries that are made at once", async () => {
    const w = await world();
    const amara = await withPassword(w, "amara");
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => wrong(w, amara.email)));
    const codes = tries.map((one) => (one.status === "rejected" ? one.reason.code : "let in"));
    expect(codes.filter((code) => code === "auth.wrong-credentials")).toHaveLength(6);
    expect(codes.filter((code) => code === "auth.too-many-tries")).toHaveLength(14);
  });

  test("is forgotten after a day", async () => {
    const w = await world();
    const amara = await withPassword(w, "amara");
    for (let one = 0; one < 6; one++) await wrong(w, amara.email).catch(() => undefined);
    w.clock.advance(24 * 60 * 60 * 1_000 + 1);
    for (let one = 0; one < 6; one++) await expect(wrong(w, amara.email)).rejects.toMatchObject({ code: "auth.wrong-credentials" });
  });
});

test("signing out ends the session and its sockets, and is recorded; without a session it changes nothing", async () => {
  const w = await world();
  const amara = await withPassword(w, "amara");
  const cookie = cookieOf(await signingIn(w, { email: amara.email, password: usualPassword }, browser()));
  const sessionId = (await readSession(w, cookie)).signedIn?.sessionId;
  expect(await signingOut(w, cookie)).toMatch(/Max-Age=0/);
  expect((await readSession(w, cookie)).signedIn).toBeUndefined();
  expect(w.disconnected).toEqual([{ sessionId }]);
  await signingOut(w, cookie);
  expect(await actions(w)).toEqual(["auth.signed-in", "auth.signed-out"]);
});
