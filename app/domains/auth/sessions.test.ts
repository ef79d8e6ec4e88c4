import { expect, test } from "vitest";
import { dayLength } from "#app/shared/clock.ts";
import { sessions } from "#db/schema/auth.ts";
import { cookieOf } from "#tests/support/door.ts";
import { world } from "#tests/support/world.ts";
import { endSessions, openSession, readSession, sessionCookieName, sessionIdOf, sessionsOf } from "./sessions.server.ts";

test("a session is known by its cookie, and the cookie's value is not in the database", async () => {
  const w = await world();
  const amara = await w.person("amara");
  const setCookie = await openSession(w, amara.id, "Firefox");
  const value = cookieOf(setCookie).slice(sessionCookieName.length + 1);
  expect((await readSession(w, cookieOf(setCookie))).signedIn).toEqual({ person: amara, sessionId: sessionIdOf(value) });
  const rows = await w.db.read.select().from(sessions);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(value);
});

test("the cookie is out of reach of scripts and other sites, and on https never travels in the open", async () => {
  const w = await world();
  const { id } = await w.person("amara");
  const plain = await openSession(w, id, "");
  expect(plain).toMatch(/HttpOnly/);
  expect(plain).toMatch(/SameSite=Lax/);
  expect(plain).not.toMatch(/Secure/);
  const days = Number(/Max-Age=(\d+)/.exec(plain)?.[1]) / 86_400;
  expect(days).toBeGreaterThan(365);
  const secure = await openSession({ ...w, config: { ...w.config, publicUrl: "https://alongside.example.org" } }, id, "");
  expect(secure).toMatch(/Secure/);
});

test("a session that is used lives on; one that is not ends after thirty days, by the clock that is handed in", async () => {
  const w = await world();
  const { id } = await w.person("amara");
  const used = cookieOf(await openSession(w, id, "used"));
  const unused = cookieOf(await openSession(w, id, "unused"));
  w.clock.advance(14 * dayLength);
  expect((await readSession(w, used)).setCookie).toBeUndefined();
  w.clock.advance(2 * dayLength);
  expect((await readSession(w, used)).setCookie).toContain(used);
  w.clock.advance(15 * dayLength);
  expect((await readSession(w, used)).signedIn).toBeDefined();
  const ended = await readSession(w, unused);
  expect(ended.signedIn).toBeUndefined();
  expect(ended.setCookie).toMatch(/Max-Age=0/);
});

test("a made-up cookie is nobody's, and is taken away", async () => {
  const w = await world();
  const { signedIn, setCookie } = await readSession(w, `${sessionCookieName}=${"a".repeat(40)}`);
  expect(signedIn).toBeUndefined();
  expect(setCookie).toMatch(/Max-Age=0/);
  expect(await readSession(w, "other=1")).toEqual({});
});

test("sessions end alone, all but one, or all", async () => {
  const w = await world();
  const { id } = await w.person("amara");
  const henrik = await w.person("henrik");
  for (const device of ["one", "two", "three", "four"]) await openSession(w, id, device);
  await openSession(w, henrik.id, "his");
  const [first, second] = await sessionsOf(w, id);
  if (!first || !second) throw new Error("the sessions are missing");
  expect(await w.db.write((tx) => endSessions(tx, id, { only: first.id }))).toEqual([first.id]);
  expect(await w.db.write((tx) => endSessions(tx, henrik.id, { only: second.id }))).toEqual([]);
  expect(await w.db.write((tx) => endSessions(tx, id, { except: second.id }))).toHaveLength(2);
  expect((await sessionsOf(w, id)).map((one) => one.id)).toEqual([second.id]);
  expect(await w.db.write((tx) => endSessions(tx, id))).toEqual([second.id]);
  expect(await sessionsOf(w, henrik.id)).toHaveLength(1);
});
