import { beforeEach, expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { booked, crowd } from "#tests/support/shifts.ts";
import { approved, calledOff, givenBack, standingShift } from "#tests/support/standing-shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { approving } from "./approving.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const told = async (name: CastName, kind: string) =>
  (await notificationsOf(w.db.read, cast[name].id)).rows.filter((row) => row.kind === kind);
const words = async (name: CastName, kind: string) => (await told(name, kind)).map((row) => row.words);
const name = "Serve at the counter, Bristol, 20 October 2026";

test("a host is told who has a place, in one notification while it is unread, and who gives one back", async () => {
  const { id, bookings } = await standingShift(w, { guests: { amara: "confirmed" } });
  expect(await words("grace", "shift-guest-comes")).toEqual([`A place on your shift is confirmed for Amara Okafor: ${name}`]);
  const [other = ""] = await crowd(w, 1);
  const booking = await booked(w, other, id);
  await approving(w, await w.person("henrik"), booking, { answer: "approved", reason: null });
  await w.settle();
  expect(await words("grace", "shift-guest-comes")).toEqual([
    `A place on your shift is confirmed for Guest Number 0 and Amara Okafor: ${name}`,
  ]);
  await givenBack(w, "amara", bookings.amara ?? "");
  expect(await words("grace", "shift-guest-gone")).toEqual([`A place on your shift was given back by Amara Okafor: ${name}`]);
  expect(await words("henrik", "shift-given-back")).toEqual([`A place that you approved was given back by Amara Okafor: ${name}`]);
});

test("a request that never was a place is given back without a word to the host", async () => {
  const { bookings } = await standingShift(w, { guests: { amara: "asked" } });
  await givenBack(w, "amara", bookings.amara ?? "");
  expect(await words("grace", "shift-guest-gone")).toEqual([]);
});

test("a request stands as unread until all of them are answered, or the shift is called off", async () => {
  const shift = await standingShift(w, { guests: { amara: "asked" } });
  const [other = ""] = await crowd(w, 1);
  const second = await booked(w, other, shift.id);
  await w.settle();
  const unread = async () => (await told("henrik", "shift-request")).filter((row) => row.unread).length;
  expect(await unread()).toBe(1);
  await approved(w, "amara", shift.bookings.amara ?? "");
  expect(await unread()).toBe(1);
  await approving(w, await w.person("henrik"), second, { answer: "declined", reason: null });
  await w.settle();
  expect(await unread()).toBe(0);
  await booked(w, other, shift.id);
  await w.settle();
  expect(await unread()).toBe(1);
  await calledOff(w, shift);
  expect(await unread()).toBe(0);
});
