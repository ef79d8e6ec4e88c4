import { expect, test } from "vitest";
import { endSessions } from "#app/domains/auth/sessions.server.ts";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { deactivating } from "#app/domains/people/deactivating.server.ts";
import { reactivating } from "#app/domains/people/reactivating.server.ts";
import { personRoles } from "#db/schema/people.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { booked, lawsHold, opened, stateOf } from "#tests/support/shifts.ts";
import { standingShift } from "#tests/support/standing-shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { agenda } from "./agenda.queries.server.ts";
import { changing } from "./changing.server.ts";
import { leaving, whatTheyLeave } from "./leaving.server.ts";
import { foundShift } from "./shift-page.queries.server.ts";

const gone = async (w: TestWorld, name: CastName) => {
  await deactivating(w, await w.person("jonas"), { personId: cast[name].id }, { endSessions });
  await w.settle();
};
const words = async (w: TestWorld, name: CastName) => (await notificationsOf(w.db.read, cast[name].id)).rows.map((row) => row.words);
const refusal = (code: string) => expect.objectContaining({ code });
const alsoHost = (w: TestWorld, name: CastName) =>
  w.db.write((tx) => tx.insert(personRoles).values({ personId: cast[name].id, role: "host", grantedBy: null, grantedAt: w.clock.now() }));
const listed = async (w: TestWorld) => {
  const { rows } = await agenda(w.db.read, await w.person("priya"), {}, { from: w.clock.now() });
  return rows.map(({ id }) => id);
};

test("the place of a guest who is deactivated goes to the next in line, and what they asked for elsewhere ends", async () => {
  const w = await world();
  const { id, bookings } = await standingShift(w, { guests: { amara: "confirmed", tomas: "confirmed" }, places: 2 });
  const waiting = await booked(w, cast.priya.id, id);
  const other = await opened(w, { startsWall: "2026-10-27T09:00", endsWall: "2026-10-27T12:00" });
  const elsewhere = await booked(w, cast.amara.id, other);
  await gone(w, "amara");
  expect(await stateOf(w, bookings.amara ?? "")).toBe("cancelled");
  expect(await stateOf(w, elsewhere)).toBe("cancelled");
  expect(await stateOf(w, waiting)).toBe("offered");
  expect(await stateOf(w, bookings.tomas ?? "")).toBe("confirmed");
  await lawsHold(w, [id, other]);
});

test("a shift whose only host is deactivated takes no bookings, and guests, hosts of its site and administrators are told once", async () => {
  const w = await world();
  const first = await standingShift(w, { guests: { amara: "confirmed" } });
  const second = await standingShift(w, { startsWall: "2026-10-27T09:00", endsWall: "2026-10-27T12:00", guests: { amara: "confirmed" } });
  await gone(w, "grace");
  await leaving(w, cast.grace.id);
  await w.settle();
  await expect(booked(w, cast.priya.id, first.id)).rejects.toEqual(refusal("face-time.no-host"));
  expect(await listed(w)).toEqual([]);
  expect((await words(w, "amara")).filter((one) => one.includes("no host"))).toEqual([
    "A shift of yours has no host any more. You are told when one is named or it is called off: Serve at the counter, Bristol, 20 October 2026, and 1 more",
  ]);
  expect((await words(w, "jonas")).filter((one) => one.includes("no host"))).toEqual([
    expect.stringMatching(/^A shift has no host any more: name another or call it off: .*, and 1 more$/),
  ]);
  expect((await foundShift(w.db.read, await w.person("amara"), second.id)).hosts).toEqual([]);
});

test("once another host is named the shift takes bookings again; a host who returns is given nothing back", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  const { id, terms } = await standingShift(w, { guests: { amara: "confirmed" } });
  await alsoHost(w, "leila");
  await gone(w, "grace");
  await reactivating(w, jonas, cast.grace.id);
  await w.settle();
  await expect(booked(w, cast.priya.id, id)).rejects.toEqual(refusal("face-time.no-host"));
  // Any host may step in where none is left.
  await changing(w, await w.person("leila"), id, { ...terms, hosts: [cast.leila.id] });
  await w.settle();
  expect(await stateOf(w, await booked(w, cast.priya.id, id))).toBe("held");
  expect((await foundShift(w.db.read, jonas, id)).hosts.map(({ name }) => name)).toEqual([cast.leila.name]);
});

test("a shift with another host only loses the name", async () => {
  const w = await world();
  await alsoHost(w, "leila");
  const { id } = await standingShift(w, { hosts: [cast.grace.id, cast.leila.id] });
  await gone(w, "grace");
  expect(await listed(w)).toEqual([id]);
  expect(await words(w, "jonas")).toEqual([]);
  expect((await foundShift(w.db.read, await w.person("jonas"), id)).hosts.map(({ name }) => name)).toEqual([cast.leila.name]);
});

test("what somebody would leave is counted and named beforehand", async () => {
  const w = await world();
  const { id } = await standingShift(w, { guests: { amara: "confirmed" } });
  const name = "Serve at the counter, Bristol, 20 October 2026";
  expect(await whatTheyLeave(w.db.read, cast.grace.id, w.clock.now())).toEqual({
    hosting: { count: 1, shifts: [{ id, name }] },
    bookings: { count: 0, shifts: [] },
  });
  expect((await whatTheyLeave(w.db.read, cast.amara.id, w.clock.now())).bookings).toEqual({ count: 1, shifts: [{ id, name }] });
});
