import ICAL from "ical.js";
import { beforeEach, expect, test } from "vitest";
import { loader as feed } from "#app/routes/face-time.calendar.$token[.ics].ts";
import { loader as file } from "#app/routes/face-time.shifts.$id.calendar[.ics].ts";
import { action as change, loader as settings } from "#app/routes/settings.calendars.tsx";
import { cast } from "#db/seed/cast.ts";
import { hasKhal } from "../../bin/khal.ts";
import { answerOf, doorArgs, type Knock } from "../support/door.ts";
import { khal } from "../support/khal.ts";
import { calledOff, moved, standingShift } from "../support/standing-shifts.ts";
import { type TestWorld, world } from "../support/world.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

// biome-ignore lint/suspicious/noExplicitAny: every door has its own arguments
const knock = async (door: (args: any) => unknown, asked: Knock) => answerOf(door(await doorArgs(w, { as: cast.amara.id, ...asked })));
const opened = async (as: string = cast.amara.id, scope = "own"): Promise<string> => {
  const { body } = await knock(change, { url: "/settings/calendars", as, form: { intent: "open", scope } });
  return /calendar\/(.+)\.ics$/.exec(body.address)?.[1] ?? "";
};
const read = async (token: string, headers: Record<string, string> = {}) =>
  answerOf(feed(await doorArgs(w, { url: `/face-time/calendar/${token}.ics`, params: { token }, headers })));
const eventsIn = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

test("a feed is opened, read without a session, asked again for nothing, and closed", async () => {
  expect((await knock(settings, { url: "/settings/calendars" })).body.feeds).toEqual([{ scope: "own", since: undefined }]);
  const shift = await standingShift(w, { guests: { amara: "confirmed" } });
  const token = await opened();
  const first = await read(token);
  expect(first.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
  expect(eventsIn(first.body).map(({ uid, summary }) => [uid, summary])).toEqual([
    [`shift-${shift.id}@localhost`, "Serve at the counter, Bristol"],
  ]);
  const etag = first.headers.get("ETag") ?? "";
  const again = await read(token, { "If-None-Match": etag });
  expect([again.status, again.body]).toEqual([304, ""]);
  await moved(w, shift, "2026-10-21T09:00", "2026-10-21T12:00");
  const after = await read(token, { "If-None-Match": etag });
  expect(after.status).toBe(200);
  expect(eventsIn(after.body)[0]?.sequence).toBe(1);
  await knock(change, { url: "/settings/calendars", form: { intent: "close", scope: "own" } });
  expect((await read(token, { "If-None-Match": etag })).status).toBe(404);
});

test("a new address ends the old one", async () => {
  const [first, second] = [await opened(), await opened()];
  expect((await read(first)).status).toBe(404);
  expect((await read(second)).status).toBe(200);
});

test("hosts have a calendar of what they host, apart from what they join", async () => {
  await standingShift(w, { guests: { amara: "confirmed" } });
  expect((await knock(settings, { url: "/settings/calendars", as: cast.grace.id })).body.feeds).toHaveLength(2);
  const [host, own] = [await opened(cast.grace.id, "host"), await opened(cast.grace.id, "own")];
  expect(eventsIn((await read(host)).body).map(({ summary }) => summary)).toEqual(["Hosting: Serve at the counter, Bristol"]);
  expect(eventsIn((await read(own)).body)).toEqual([]);
});

test("one shift of one's own comes as a file", async () => {
  const { id } = await standingShift(w, { guests: { amara: "confirmed" } });
  const { body, headers } = await knock(file, { url: `/face-time/shifts/${id}/calendar.ics`, params: { id } });
  expect(headers.get("Content-Disposition")).toBe('attachment; filename="shift.ics"');
  expect(eventsIn(body)).toHaveLength(1);
});

test("whose calendar does not have a shift is led to its page, which says so", async () => {
  const { id } = await standingShift(w);
  const { status, headers } = await knock(file, { url: `/face-time/shifts/${id}/calendar.ics`, params: { id } });
  expect([status, headers.get("Location")]).toEqual([302, `/face-time/shifts/${id}`]);
});

test.skipIf(!hasKhal())("khal shows the feed of a door before and after a move and a cancellation", async () => {
  const shift = await standingShift(w, { site: "cork", guests: { amara: "confirmed" } });
  const token = await opened();
  const calendar = khal("America/New_York");
  const shown = async () => calendar.take((await read(token)).body, { from: "2026-10-01", until: "2026-11-30" });
  expect(await shown()).toEqual(["2026-10-20 04:00 to 2026-10-20 07:00: Serve at the counter, Cork at Cork"]);
  // Clocks have changed in Ireland by then, and not yet in New York.
  await moved(w, shift, "2026-10-27T09:00", "2026-10-27T12:00");
  expect(await shown()).toEqual(["2026-10-27 05:00 to 2026-10-27 08:00: Serve at the counter, Cork at Cork"]);
  await calledOff(w, shift);
  expect(await shown()).toEqual(["2026-10-27 05:00 to 2026-10-27 08:00: CANCELLED Serve at the counter, Cork at Cork"]);
});
