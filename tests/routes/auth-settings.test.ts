import { expect, test } from "vitest";
import { openSession, readSession, sessionsOf } from "#app/domains/auth/sessions.server.ts";
import { action as localise, loader as settings } from "#app/routes/settings._index.tsx";
import { action as changePassword, loader as password } from "#app/routes/settings.password.tsx";
import { action as revoke, loader as sessions } from "#app/routes/settings.sessions.tsx";
import { firefox, usualPassword, withPassword } from "#tests/support/accounts.ts";
import { answerOf, cookieOf, doorArgs } from "#tests/support/door.ts";
import { world } from "#tests/support/world.ts";

test.each([
  ["/settings", settings, localise],
  ["/settings/password", password, changePassword],
  ["/settings/sessions", sessions, revoke],
])("%s is for who is signed in", async (url, loader, action) => {
  const w = await world();
  expect(await answerOf(loader(await doorArgs(w, { url })))).toMatchObject({
    status: 302,
    location: `/sign-in?to=${encodeURIComponent(url)}`,
  });
  expect(await answerOf(action(await doorArgs(w, { url, form: {} })))).toMatchObject({ status: 302, location: "/sign-in" });
});

test("the settings show what the directory says and let dates and times be chosen", async () => {
  const w = await world();
  const amara = await w.person("amara");
  const page = await answerOf(settings(await doorArgs(w, { url: "/settings", as: amara.id })));
  expect(page.body).toMatchObject({
    name: amara.name,
    team: "Accounts Payable",
    department: "Finance",
    manager: { name: "Henrik Lindqvist" },
  });
  expect(page.body.zones.length).toBeGreaterThan(300);
  const wrong = await answerOf(
    localise(await doorArgs(w, { url: "/settings?index", as: amara.id, form: { locale: "de-AT", zone: "Mars/Olympus" } })),
  );
  expect(wrong.status).toBe(400);
  expect(Object.keys(wrong.body.result.error)).toEqual(["zone"]);
  const right = await answerOf(
    localise(await doorArgs(w, { url: "/settings?index", as: amara.id, form: { locale: "de-AT", zone: "Europe/Vienna" } })),
  );
  expect(right).toMatchObject({ status: 302, location: "/settings" });
  expect(await w.person("amara")).toMatchObject({ locale: "de-AT", zone: "Europe/Vienna" });
});

test("a password is changed with the current one; mistakes stand beside their field and no password is sent back", async () => {
  const w = await world();
  const amara = await withPassword(w, "amara");
  const cookie = cookieOf(await openSession(w, amara.id, "this one"));
  const elsewhere = cookieOf(await openSession(w, amara.id, "another"));
  const url = "/settings/password";
  expect((await answerOf(password(await doorArgs(w, { url, cookie })))).body).toEqual({ email: amara.email, hasPassword: true });
  const short = await answerOf(changePassword(await doorArgs(w, { url, cookie, form: { current: usualPassword, password: "short" } })));
  expect(Object.keys(short.body.result.error)).toEqual(["password"]);
  const wrong = await answerOf(
    changePassword(await doorArgs(w, { url, cookie, form: { current: "a guess at it", password: "nine red kites" } })),
  );
  expect(wrong.status).toBe(400);
  expect(Object.keys(wrong.body.result.error)).toEqual(["current"]);
  expect(JSON.stringify([short.body, wrong.body])).not.toMatch(/seven grey herons|a guess at it|nine red kites/);
  const right = await answerOf(
    changePassword(await doorArgs(w, { url, cookie, form: { current: usualPassword, password: "nine red kites" } })),
  );
  expect(right).toMatchObject({ status: 302, location: url });
  expect((await readSession(w, cookie)).signedIn).toBeDefined();
  expect((await readSession(w, elsewhere)).signedIn).toBeUndefined();
});

test("the sessions are listed in words, this one first, and can be ended", async () => {
  const w = await world();
  const amara = await w.person("amara");
  const cookie = cookieOf(await openSession(w, amara.id, firefox));
  w.clock.advance(60_000);
  await openSession(w, amara.id, "curl/8.5.0");
  w.clock.advance(60_000);
  await openSession(w, amara.id, "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1");
  const url = "/settings/sessions";
  const { body } = await answerOf(sessions(await doorArgs(w, { url, cookie })));
  expect(body.sessions.map((one: { device: string; isThis: boolean }) => [one.device, one.isThis])).toEqual([
    ["Firefox on Linux", true],
    ["Safari on iPhone", false],
    ["A browser that does not say what it is", false],
  ]);
  const phone = body.sessions[1].id;
  expect(await answerOf(revoke(await doorArgs(w, { url, cookie, form: { session: phone } })))).toMatchObject({
    status: 302,
    location: url,
  });
  expect(w.disconnected).toEqual([{ sessionId: phone }]);
  expect((await answerOf(revoke(await doorArgs(w, { url, cookie, form: { session: "everything" } })))).status).toBe(400);
  await answerOf(revoke(await doorArgs(w, { url, cookie, form: { session: "others" } })));
  expect((await sessionsOf(w, amara.id)).map((one) => one.id)).toEqual([body.sessions[0].id]);
});
