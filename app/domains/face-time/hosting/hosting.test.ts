import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { bookings, checkIns, misses, shifts } from "#db/schema/face-time.ts";
import { cast } from "#db/seed/cast.ts";
import { bookingsOn, lawsHold } from "#tests/support/shifts.ts";
import { calledOff, standingShift } from "#tests/support/standing-shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { reflecting } from "../reflecting/reflecting.server.ts";
import { storyBegunBy } from "../reflecting/reflections.queries.server.ts";
import { addWalkIn, checkIn, checkInByCode, markMissed } from "./arriving.server.ts";
import { dayOfShift, hostedShifts } from "./hosting.queries.server.ts";
import { noteDay } from "./noting.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

/** Ten minutes before nine in Bristol. */
const morning = "2026-10-20T07:50:00Z";
const host = () => w.person("grace");
const row = async (id: string | undefined) =>
  (
    await w.db.read
      .select()
      .from(bookings)
      .where(eq(bookings.id, id ?? ""))
  )[0];
const codeOf = async (id: string) => (await w.db.read.select({ code: shifts.code }).from(shifts).where(eq(shifts.id, id)))[0]?.code ?? "";

test("a guest is checked in once, however often it is said, and at the time that the browser kept", async () => {
  const { id, bookings: guests } = await standingShift(w, { guests: { amara: "confirmed" } });
  w.clock.set("2026-10-20T08:30:00Z");
  await Promise.all([1, 2, 3].map(async () => checkIn(w, await host(), guests.amara ?? "", new Date(morning))));
  expect(await w.db.read.select().from(checkIns)).toMatchObject([{ way: "list", by: cast.grace.id, at: new Date(morning) }]);
  // Seven days after the end, until a reflection is in.
  expect(await row(guests.amara)).toMatchObject({ state: "attended", countsAt: new Date("2026-10-27T11:00:00Z") });
  const { guests: roster } = await dayOfShift(w.db.read, await host(), id);
  expect(roster).toMatchObject([{ name: "Amara Okafor", state: "attended", arrivedAt: new Date(morning) }]);
});

test("nobody is checked in days before, without a place, on a shift that was called off, or by somebody who does not host it", async () => {
  const shift = await standingShift(w, { guests: { amara: "confirmed", priya: "asked" } });
  const refused = async (by: "grace" | "henrik", booking: string | undefined) =>
    expect(checkIn(w, await w.person(by), booking ?? "")).rejects;
  await (await refused("grace", shift.bookings.amara)).toMatchObject({ code: "face-time.not-open" });
  w.clock.set("2026-10-20T05:59:59Z");
  await (await refused("grace", shift.bookings.amara)).toMatchObject({ code: "face-time.not-open" });
  w.clock.set(morning);
  await (await refused("henrik", shift.bookings.amara)).toMatchObject({ code: "hallway.not-allowed" });
  await (await refused("grace", shift.bookings.priya)).toMatchObject({ code: "face-time.no-place" });
  await calledOff(w, shift);
  await (await refused("grace", shift.bookings.amara)).toMatchObject({ code: "face-time.shift-cancelled" });
});

test("a guest checks in by the code at the site, typed as people type, on the day, and nobody else's code works", async () => {
  const { id, bookings: guests } = await standingShift(w, { guests: { amara: "confirmed" } });
  const code = await codeOf(id);
  await expect(checkInByCode(w, await w.person("amara"), code)).rejects.toMatchObject({ code: "face-time.no-such-code" });
  w.clock.set(morning);
  await expect(checkInByCode(w, await w.person("henrik"), code)).rejects.toMatchObject({ code: "face-time.no-such-code" });
  await expect(checkInByCode(w, await w.person("amara"), "AAAAAA")).rejects.toMatchObject({ code: "face-time.no-such-code" });
  const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `;
  expect(await checkInByCode(w, await w.person("amara"), typed)).toBe(id);
  expect(await checkInByCode(w, await w.person("amara"), code)).toBe(id);
  expect((await row(guests.amara))?.state).toBe("attended");
});

test("who did not come is marked so after the start, and either is corrected by the other", async () => {
  const { bookings: guests } = await standingShift(w, { guests: { amara: "confirmed" } });
  w.clock.set(morning);
  await expect(markMissed(w, await host(), guests.amara ?? "")).rejects.toMatchObject({ code: "face-time.not-begun" });
  w.clock.set("2026-10-20T09:00:00Z");
  await markMissed(w, await host(), guests.amara ?? "");
  await markMissed(w, await host(), guests.amara ?? "");
  expect(await row(guests.amara)).toMatchObject({ state: "missed", countsAt: null });
  await checkIn(w, await host(), guests.amara ?? "");
  expect((await row(guests.amara))?.state).toBe("attended");
  expect(await w.db.read.select().from(misses)).toEqual([]);
  await markMissed(w, await host(), guests.amara ?? "");
  expect(await w.db.read.select().from(checkIns)).toEqual([]);
});

test("somebody who comes without a booking takes a place that is free, and never one too many", async () => {
  const { id } = await standingShift(w, { guests: { amara: "confirmed", leila: "asked" }, places: 2 });
  w.clock.set(morning);
  const walkIn = async (email: string) => addWalkIn(w, await host(), id, { id: newId(), email });
  // Leila's place is held until the start.
  await expect(walkIn(cast.tomas.email)).rejects.toMatchObject({ code: "face-time.places-taken" });
  await walkIn(` ${cast.leila.email.toUpperCase()} `);
  await walkIn(cast.leila.email);
  await expect(walkIn("nobody@fernhollow.example")).rejects.toMatchObject({ code: "face-time.unknown-colleague" });
  await lawsHold(w, [id]);
  expect((await bookingsOn(w, id)).map(({ state }) => state)).toEqual(["confirmed", "attended"]);
});

test("many walk-ins at once never exceed the places, and arrivals stay without gap", async () => {
  const { id } = await standingShift(w, { places: 2 });
  w.clock.set(morning);
  const comers = [cast.amara, cast.priya, cast.tomas, cast.leila, cast.henrik];
  const outcomes = await Promise.allSettled(comers.map(async ({ email }) => addWalkIn(w, await host(), id, { id: newId(), email })));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  await lawsHold(w, [id]);
});

test("hosts see what they host; a day belongs to its hosts and administrators", async () => {
  const { id } = await standingShift(w, { guests: { amara: "confirmed" } });
  expect((await hostedShifts(w.db.read, cast.grace, w.clock.now())).next).toMatchObject([{ id, coming: 1, asking: 0 }]);
  expect((await hostedShifts(w.db.read, cast.henrik, w.clock.now())).next).toEqual([]);
  expect((await dayOfShift(w.db.read, await w.person("jonas"), id)).guests).toHaveLength(1);
  for (const who of ["henrik", "amara"] as const) {
    await expect(dayOfShift(w.db.read, await w.person(who), id)).rejects.toMatchObject({ status: 404 });
  }
});

test("a note on the day passes the check for what identifies a customer", async () => {
  const { id } = await standingShift(w);
  const note = async (text: string, by: "grace" | "henrik" = "grace") => noteDay(w, await w.person(by), id, { id: newId(), text });
  await expect(note("Ring Mrs Margaret Holloway on 020 7946 0958")).rejects.toMatchObject({ code: "privacy.unanswered" });
  await expect(note("Busy.", "henrik")).rejects.toMatchObject({ code: "hallway.not-allowed" });
  await note("The second till was closed all morning.");
  expect((await dayOfShift(w.db.read, await host(), id)).notes).toMatchObject([
    { text: "The second till was closed all morning.", by: "Grace Whetu" },
  ]);
});

const said = { surprised: "How long people stand.", felt: "Tired, then relieved.", change: "A chair." };

test("a reflection makes the hours count at once, is changed by its owner, and begins a story with where, how and when", async () => {
  const { id, bookings: guests } = await standingShift(w, { guests: { amara: "confirmed" } });
  const amara = await w.person("amara");
  await expect(reflecting(w, amara, id, { id: newId(), ...said })).rejects.toMatchObject({ status: 404 });
  w.clock.set(morning);
  await checkIn(w, await host(), guests.amara ?? "");
  w.clock.set("2026-10-20T14:00:00Z");
  const reflection = newId();
  await expect(reflecting(w, amara, id, { id: reflection, ...said, felt: "Mr John Smith was angry" })).rejects.toMatchObject({
    code: "privacy.unanswered",
  });
  await reflecting(w, amara, id, { id: reflection, ...said });
  expect((await row(guests.amara))?.countsAt).toEqual(new Date("2026-10-20T14:00:00Z"));
  w.clock.advance(1_000);
  await reflecting(w, amara, id, { id: reflection, ...said, change: "Two chairs." });
  expect((await row(guests.amara))?.countsAt).toEqual(new Date("2026-10-20T14:00:00Z"));
  const begun = await storyBegunBy(w.db.read, amara, `reflection:${reflection}`);
  expect(begun).toEqual({
    siteId: expect.any(String),
    channel: "branch",
    happenedOn: "2026-10-20",
    happened: "How long people stand.\n\nTired, then relieved.",
  });
  // Told from where that day has not begun, it happened today: no story is of a day to come.
  w.clock.set("2026-10-20T09:30:00Z");
  expect(await storyBegunBy(w.db.read, { ...amara, zone: "Pacific/Pago_Pago" }, `reflection:${reflection}`)).toMatchObject({
    happenedOn: "2026-10-19",
  });
  // Nobody begins a story from what somebody else took away.
  expect(await storyBegunBy(w.db.read, await w.person("henrik"), `reflection:${reflection}`)).toBeUndefined();
  expect(await storyBegunBy(w.db.read, amara, "reflection:nothing")).toBeUndefined();
  expect(await storyBegunBy(w.db.read, amara, null)).toBeUndefined();
});
