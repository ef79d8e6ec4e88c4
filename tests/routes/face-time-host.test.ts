import { beforeEach, expect, test } from "vitest";
import { checkIn, markMissed } from "#app/domains/face-time/hosting/arriving.server.ts";
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
import { type StandingShift, standingShift } from "../support/standing-shifts.ts";
import { type TestWorld, world } from "../support/world.ts";

let w: TestWorld;
let shift: StandingShift;
beforeEach(async () => {
  w = await world();
  shift = await standingShift(w, { guests: { amara: "confirmed" }, places: 1 });
  w.clock.set("2026-10-20T08:30:00Z");
});

// biome-ignore lint/suspicious/noExplicitAny: every door has its own arguments
const knock = async (door: (args: any) => unknown, asked: Partial<Knock>) =>
  answerOf(door(await doorArgs(w, { url: "/face-time", as: cast.grace.id, params: { id: shift.id }, ...asked })));
const said = { surprised: "How long people stand.", felt: "Tired.", change: "A chair." };

test("a host finds the shift, checks the guest in without scripts, and sees it", async () => {
  expect((await knock(hosted, {})).body.next).toMatchObject([{ id: shift.id, coming: 1 }]);
  const { status, location } = await knock(arrivals, { form: { intent: "arrived", booking: shift.bookings.amara ?? "" } });
  expect([status, location]).toEqual([302, `/face-time/host/${shift.id}`]);
  expect((await knock(day, {})).body.guests).toMatchObject([{ name: "Amara Okafor", state: "attended" }]);
});

test("a browser's queue is answered in JSON: sent again it is done once, and what cannot be is said in words", async () => {
  const headers = { Accept: "application/json" };
  const arrived = { intent: "arrived", booking: shift.bookings.amara ?? "", at: "2026-10-20T08:05:00.000Z" };
  for (const _ of [1, 2]) expect(await knock(arrivals, { form: arrived, headers })).toMatchObject({ status: 200, body: { ok: true } });
  expect((await knock(day, {})).body.guests[0].arrivedAt).toEqual(new Date("2026-10-20T08:05:00Z"));
  w.clock.set("2026-11-20T08:00:00Z");
  const late = await standingShift(w, { startsWall: "2026-12-20T09:00", endsWall: "2026-12-20T12:00", guests: { priya: "confirmed" } });
  const early = await knock(arrivals, {
    params: { id: late.id },
    form: { intent: "arrived", booking: late.bookings.priya ?? "" },
    headers,
  });
  expect([early.status, early.body.message]).toEqual([409, "Guests are checked in from two hours before the shift until a week after it."]);
});

test("checking in is not offered before it is possible, and it is said from when it is", async () => {
  const opens = async (now: string) => {
    w.clock.set(now);
    return (await knock(day, {})).body.opens;
  };
  expect(await opens("2026-10-16T08:00:00Z")).toEqual(new Date("2026-10-20T06:00:00Z"));
  expect(await opens("2026-10-20T06:00:00Z")).toBeNull();
});

test("whoever adds themselves as a guest is told why they cannot", async () => {
  const add = async (as: keyof typeof cast) => {
    const sent = { intent: "walk-in", id: newId(), email: cast[as].email };
    return (await knock(change, { as: cast[as].id, form: sent })).body.result.error.email;
  };
  expect(await add("grace")).toEqual(["You are the host of this shift: nobody is a guest beside themselves."]);
  // An administrator looks at the day of every shift.
  expect(await add("jonas")).toEqual(["Nobody adds themselves. Ask a host of this shift to add you."]);
});

test("mistakes of a walk-in and of a note are said beside them, with everything typed kept", async () => {
  const full = await knock(change, { form: { intent: "walk-in", id: newId(), email: cast.leila.email } });
  expect([full.status, full.body.result.error.email]).toEqual([409, ["More places than that are taken."]]);
  expect((await knock(change, { form: { intent: "walk-in", id: newId(), email: " " } })).body.result.error.email).toEqual([
    "Type their address.",
  ]);
  const note = await knock(change, { form: { intent: "note", id: newId(), text: "Call Mrs Margaret Holloway back" } });
  expect(note.status).toBe(422);
  expect(note.body.findings.length).toBeGreaterThan(0);
  expect(note.body.result.initialValue.text).toBe("Call Mrs Margaret Holloway back");
});

test("a guest checks in by the code of a poster", async () => {
  const { code } = (await knock(day, {})).body;
  expect((await knock(checkInPage, { url: `/face-time/check-in?code=${code}` })).body.code).toBe(code);
  const wrong = await knock(checkInByCode, { as: cast.amara.id, form: { code: "XXXXXX" } });
  expect([wrong.status, wrong.body.result.initialValue.code]).toEqual([404, "XXXXXX"]);
  expect((await knock(checkInByCode, { as: cast.amara.id, form: { code } })).location).toBe(`/face-time/shifts/${shift.id}`);
});

test("a reflection is kept, changed, and opens a story with site, channel and day filled in", async () => {
  await checkIn(w, await w.person("grace"), shift.bookings.amara ?? "");
  const amara = { as: cast.amara.id };
  const missing = await knock(reflect, { ...amara, form: { id: newId(), ...said, felt: "" } });
  expect([missing.status, missing.body.result.error.felt]).toEqual([400, ["One or two sentences will do."]]);
  const { id } = (await knock(reflection, amara)).body;
  expect((await knock(reflect, { ...amara, form: { id, ...said } })).status).toBe(302);
  // Another window that had its own id changes the same one.
  expect((await knock(reflect, { ...amara, form: { id: newId(), ...said, change: "Two chairs." } })).status).toBe(302);
  expect((await knock(reflection, amara)).body.reflection).toEqual({ id, ...said, change: "Two chairs." });
  const { values } = (await knock(newStory, { ...amara, url: `/stories/new?from=reflection:${id}` })).body;
  expect(values).toMatchObject({ channel: "branch", happenedOn: "2026-10-20", happened: "How long people stand.\n\nTired." });
});

test("who is said not to have come reads so in the place of their reflection, which is there again when the host says otherwise", async () => {
  const grace = await w.person("grace");
  const booking = shift.bookings.amara ?? "";
  await checkIn(w, grace, booking);
  await knock(reflect, { as: cast.amara.id, form: { id: newId(), ...said } });
  await markMissed(w, grace, booking);
  expect((await knock(reflection, { as: cast.amara.id })).location).toBe(`/face-time/shifts/${shift.id}`);
  expect((await knock(reflection, { as: cast.jonas.id })).status).toBe(404);
  await checkIn(w, grace, booking);
  expect((await knock(reflection, { as: cast.amara.id })).body.reflection).toMatchObject(said);
});

test("reports are a page, a table and a workbook of the year that was asked for", async () => {
  expect((await knock(reports, { url: "/face-time/reports?year=2025" })).body.year).toBe(2025);
  expect((await knock(reports, { url: "/face-time/reports?year=1066" })).body.year).toBe(2026);
  const table = await knock(csv, { url: "/face-time/reports.csv?year=2026" });
  expect(table.headers.get("Content-Disposition")).toBe('attachment; filename="face-time-2026.csv"');
  expect(table.body).toContain("By month,2026-01,With face time");
  const book = await knock(xlsx, { url: "/face-time/reports.xlsx" });
  expect(book.headers.get("Content-Type")).toContain("spreadsheetml");
  expect(book.body.slice(0, 2)).toBe("PK");
});
