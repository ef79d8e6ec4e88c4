import { beforeEach, expect, test } from "vitest";
import { checkIn } from "#app/domains/face-time/hosting/arriving.server.ts";
import { action as checkInByCode, loader as checkInPage } from "#app/routes/face-time.check-in.tsx";
import { loader as hosted } from "#app/routes/face-time.host._index.tsx";
import { action as change, loader as day } from "#app/routes/face-time.host.$id.tsx";
import { action as arrivals } from "#app/routes/face-time.host.$id_.arrivals.ts";
import { loader as reports } from "#app/routes/face-time.reports._index.tsx";
import { loader as csv } from "#app/routes/face-time.reports[.csv].ts";
import { loader as xlsx } from "#app/routes/face-time.reports[.xlsx].ts";
import { action as reflect, loader as reflection } from "#app/routes/face-time.shifts.$id.reflection.tsx";
import { loader as newStory } from "#app/routes/stories.new.tsx";
import { newId } from "#app/shared/ids.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "../support/door.ts";
import { stateOf } from "../support/shifts.ts";
import { type StandingShift, standingShift } from "../support/standing-shifts.ts";
import { type TestWorld, world } from "../support/world.ts";

let w: TestWorld;
let shift: StandingShift;
beforeEach(async () => {
  w = await world();
  shift = await standingShift(w, { guests: { amara: "confirmed" } });
  w.clock.set("2026-10-20T08:30:00Z");
});

// biome-ignore lint/suspicious/noExplicitAny: every door has its own arguments
const knock = async (door: (args: any) => unknown, asked: Partial<Knock>) =>
  answerOf(door(await doorArgs(w, { url: "/face-time", params: { id: shift.id }, ...asked })));
const said = { surprised: "Much.", felt: "Tired.", change: "A chair." };

test("nobody who is not signed in gets past any of these doors", async () => {
  for (const door of [checkInPage, day, hosted, csv, xlsx, reports, reflection]) expect((await knock(door, {})).status).toBe(302);
  for (const door of [checkInByCode, arrivals, change, reflect]) expect((await knock(door, { form: { code: "x" } })).status).toBe(302);
});

test("the day of a shift, its roster and its code are for its hosts and administrators", async () => {
  for (const as of [cast.amara.id, cast.henrik.id, cast.leila.id]) {
    expect((await knock(day, { as })).status).toBe(404);
    expect((await knock(change, { as, form: { intent: "note", id: newId(), text: "x" } })).status).toBe(404);
    expect((await knock(arrivals, { as, form: { intent: "arrived", booking: shift.bookings.amara ?? "" } })).status).toBe(404);
  }
  expect(await stateOf(w, shift.bookings.amara ?? "")).toBe("confirmed");
  expect((await knock(day, { as: cast.jonas.id })).status).toBe(200);
});

test("a host cannot reach through their own shift into another's", async () => {
  const other = await standingShift(w, { startsWall: "2026-10-28T09:00", endsWall: "2026-10-28T12:00", guests: { priya: "confirmed" } });
  const through = await knock(arrivals, { as: cast.grace.id, form: { intent: "arrived", booking: other.bookings.priya ?? "" } });
  expect(through.status).toBe(404);
});

test("a reflection is kept and read by its guest alone, and begins nobody else's story", async () => {
  await checkIn(w, await w.person("grace"), shift.bookings.amara ?? "");
  const id = newId();
  await knock(reflect, { as: cast.amara.id, form: { id, ...said } });
  for (const as of [cast.henrik.id, cast.grace.id, cast.jonas.id]) {
    expect((await knock(reflection, { as })).status).toBe(404);
    expect((await knock(reflect, { as, form: { id, ...said } })).status).toBe(404);
    expect((await knock(newStory, { as, url: `/stories/new?from=reflection:${id}` })).body.values).not.toHaveProperty("happenedOn");
  }
});

test("a reflection's id that is somebody else's takes nothing over", async () => {
  const second = await standingShift(w, { startsWall: "2026-10-28T09:00", endsWall: "2026-10-28T12:00", guests: { priya: "confirmed" } });
  await checkIn(w, await w.person("grace"), shift.bookings.amara ?? "");
  const id = newId();
  await knock(reflect, { as: cast.amara.id, form: { id, ...said } });
  w.clock.set("2026-10-28T09:30:00Z");
  await checkIn(w, await w.person("grace"), second.bookings.priya ?? "");
  const stolen = knock(reflect, { as: cast.priya.id, params: { id: second.id }, form: { id, ...said, felt: "Mine now." } });
  expect((await stolen).status).toBe(409);
  expect((await knock(reflection, { as: cast.amara.id })).body.reflection).toEqual({ id, ...said });
});

test("no report names anybody", async () => {
  const { body } = await knock(reports, { as: cast.jonas.id });
  const text = JSON.stringify(body.report) + (await knock(csv, { as: cast.jonas.id })).body;
  for (const { name } of Object.values(cast)) expect(text).not.toContain(name);
});
