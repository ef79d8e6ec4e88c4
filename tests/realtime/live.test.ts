import { beforeEach, expect, test } from "vitest";
import { revokingSessions } from "#app/domains/auth/revoking-sessions.server.ts";
import { endSessions } from "#app/domains/auth/sessions.server.ts";
import { tell } from "#app/domains/notifications/telling.server.ts";
import { deactivating } from "#app/domains/people/deactivating.server.ts";
import { dayLength } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { cast } from "#db/seed/cast.ts";
import { type LiveHouse, openHouse, openTab, signedIn } from "#tests/support/sockets.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
let house: LiveHouse;
beforeEach(async () => {
  w = await world();
  house = await openHouse(w);
});

async function tellAmara(): Promise<void> {
  await house.world.db.write((tx) =>
    tell(tx, {
      people: [cast.amara.id],
      kind: "story-commented",
      about: { kind: "story", id: newId() },
      params: { title: "Eggs" },
      actorId: cast.henrik.id,
      cause: newId(),
      now: w.clock.now(),
    }),
  );
  await house.runner.settle();
}

/** Told that there is no session, and nothing else. */
async function sentAway(cookie: string): Promise<void> {
  const tab = await openTab(house, cookie);
  house.live.ping([cast.amara.id], { what: "not for them" });
  expect(await tab.closed).toBe(4401);
  expect(tab.waiting).toEqual([]);
}

test("nobody without a session is let in", async () => {
  await sentAway("");
  await sentAway("alongside_session=made-up");
  expect(house.live.size).toBe(0);
});

test("a page of another site is refused, whatever cookie it brings", async () => {
  const { cookie } = await signedIn(house.world, "amara");
  for (const origin of [
    "https://evil.example",
    "null",
    `${house.url}.evil.example`,
    house.url.replace("http:", "https:").replace(/\d+$/, "1"),
  ]) {
    await expect(openTab(house, cookie, origin)).rejects.toThrow("refused with 403");
  }
  await openTab(house, cookie);
});

test("a session that has expired or ended is refused", async () => {
  const { cookie } = await signedIn(house.world, "amara");
  w.clock.advance(365 * dayLength);
  const later = await signedIn(house.world, "amara");
  await sentAway("alongside_session=");
  await house.world.db.write((tx) => endSessions(tx, cast.amara.id));
  await sentAway(cookie);
  await sentAway(later.cookie);
});

test("what concerns a person reaches each of their pages and nobody else's", async () => {
  const amara = await signedIn(house.world, "amara");
  const phone = await signedIn(house.world, "amara");
  const henrik = await signedIn(house.world, "henrik");
  const [one, two, pocket, other] = await Promise.all([
    openTab(house, amara.cookie),
    openTab(house, amara.cookie),
    openTab(house, phone.cookie),
    openTab(house, henrik.cookie),
  ]);
  await tellAmara();
  for (const tab of [one, two, pocket]) expect(await tab.next()).toEqual({ what: "notifications" });
  // Sent after it on the same way: had the first been sent to Henrik, it would stand before this.
  house.live.ping([cast.henrik.id], { what: "after" });
  expect(await other.next()).toEqual({ what: "after" });
});

test("what happened while a page was being drawn is said to it when it begins to hear, once, and to nobody whom it does not concern", async () => {
  const [amara, grace] = [await signedIn(house.world, "amara"), await signedIn(house.world, "grace")];
  house.live.ping([cast.amara.id], { what: "workshop", id: "one" });
  house.live.ping([cast.amara.id], { what: "workshop", id: "one" });
  const tab = await openTab(house, amara.cookie, house.url, "?age=5000");
  expect(await tab.next()).toEqual({ what: "workshop", id: "one" });
  const others = await openTab(house, grace.cookie, house.url, "?age=5000");
  const later = await openTab(house, amara.cookie, house.url, "?age=0");
  const strange = await openTab(house, amara.cookie, house.url, "?age=soon");
  house.live.ping("everybody", { what: "story" });
  for (const one of [tab, others, later, strange]) expect(await one.next()).toEqual({ what: "story" });
  expect([tab, others, later, strange].flatMap(({ waiting }) => waiting)).toEqual([]);
});

test("a ping carries what and which, and nothing of what was written", async () => {
  const { cookie } = await signedIn(house.world, "amara");
  const tab = await openTab(house, cookie);
  await tellAmara();
  expect(Object.keys(await tab.next())).toEqual(["what"]);
});

test("what a page sends is ignored; what is too long ends its socket", async () => {
  const { cookie } = await signedIn(house.world, "amara");
  const tab = await openTab(house, cookie);
  tab.socket.send(JSON.stringify({ what: "notifications", to: "everybody" }));
  await tellAmara();
  expect(await tab.next()).toEqual({ what: "notifications" });
  tab.socket.send("x".repeat(10_000));
  expect(await tab.closed).toBe(1009);
  expect(tab.waiting).toEqual([]);
});

test("a revoked session's socket closes at once, the one that revoked it stays", async () => {
  const kept = await signedIn(house.world, "amara");
  const lost = await signedIn(house.world, "amara");
  const [mine, stolen] = await Promise.all([openTab(house, kept.cookie), openTab(house, lost.cookie)]);
  const person = await w.person("amara");
  await revokingSessions(house.world, { person, sessionId: kept.sessionId }, "others");
  expect(await stolen.closed).toBe(4401);
  await sentAway(lost.cookie);
  await tellAmara();
  expect(await mine.next()).toEqual({ what: "not for them" });
  expect(await mine.next()).toEqual({ what: "notifications" });
});

test("a deactivated person's sockets close at once, all of them", async () => {
  const amara = await signedIn(house.world, "amara");
  const henrik = await signedIn(house.world, "henrik");
  const [one, two, other] = await Promise.all([openTab(house, amara.cookie), openTab(house, amara.cookie), openTab(house, henrik.cookie)]);
  await deactivating(house.world, await w.person("jonas"), { personId: cast.amara.id }, { endSessions });
  expect(await Promise.all([one.closed, two.closed])).toEqual([4401, 4401]);
  await sentAway(amara.cookie);
  house.live.ping("everybody", { what: "still here" });
  expect(await other.next()).toEqual({ what: "still here" });
});

test("a session that ends after a crash between the commit and its sockets is closed by the outbox", async () => {
  const lost = await signedIn(house.world, "amara");
  const kept = await signedIn(house.world, "amara");
  const tab = await openTab(house, lost.cookie);
  const person = await w.person("amara");
  // The test's own world: its ability reaches no socket, as a process that dies after the commit.
  await revokingSessions(w, { person, sessionId: kept.sessionId }, "others");
  await house.runner.settle();
  expect(await tab.closed).toBe(4401);
});

test("after a restart a page comes back with the same session and hears again", async () => {
  const { cookie } = await signedIn(house.world, "amara");
  const before = await openTab(house, cookie);
  const port = Number(new URL(house.url).port);
  await house.close();
  expect(await before.closed).toBe(1001);
  await expect(openTab(house, cookie)).rejects.toThrow("ECONNREFUSED");
  house = await openHouse(w, port);
  const after = await openTab(house, cookie);
  await tellAmara();
  expect(await after.next()).toEqual({ what: "notifications" });
});
