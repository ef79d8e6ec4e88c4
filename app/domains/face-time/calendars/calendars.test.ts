import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { beforeEach, expect, test } from "vitest";
import { choose } from "#app/domains/notifications/choosing.server.ts";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { usualSettings } from "#app/domains/notifications/notifications.ts";
import { dayLength, hour, minute } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { bookingSwaps, shifts } from "#db/schema/face-time.ts";
import { cast } from "#db/seed/cast.ts";
import { openedSeries } from "#tests/support/series.ts";
import { booked } from "#tests/support/shifts.ts";
import { approved, calledOff, givenBack, moved, standingShift } from "#tests/support/standing-shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { bookingForTeam } from "../booking.server.ts";
import { callingOff } from "../calling-off.server.ts";
import { answeringSwap, askingToSwap } from "../swapping.server.ts";
import { feedEntries } from "./feed.queries.server.ts";
import { recomputingMoments } from "./recomputing.server.ts";
import { remindersOf } from "./reminders.ts";

let w: TestWorld;
beforeEach(async () => {
  // A Tuesday, ten in the morning in Bristol.
  w = await world({ settings: { NODE_ENV: "test", PUBLIC_URL: "https://in.fernhollow.example" } });
});

const shown = async (person: "amara" | "grace" | "leila", scope: "own" | "host" = "own") =>
  (await feedEntries(w, { personId: cast[person].id, scope })).map(({ startsAt, sequence, cancelled, tentative }) => [
    startsAt.toISOString(),
    sequence,
    cancelled ? "cancelled" : tentative ? "tentative" : "confirmed",
  ]);
/** What comes of one action is gathered for a minute. */
const mailed = async () => {
  w.clock.advance(minute);
  await w.settle();
};
/** It is night in Wellington. */
const graceWakes = () => choose(w, cast.grace.id, { ...usualSettings, quietFrom: "12:00", quietUntil: "12:00" });
const letters = () => w.letters.filter(({ calendar }) => calendar).map(({ to, subject, calendar }) => [to, calendar?.method, subject]);
/** Not what became of their bookings and shifts, which others tell. */
const news = async (person: "amara" | "grace" | "leila") =>
  (await notificationsOf(w.db.read, cast[person].id)).rows
    .filter(({ kind }) => kind === "shift-soon" || kind === "shift-clock")
    .map(({ words }) => words);

test("a place shows as it stands, moves with the shift and says when it is called off, under one id and counting up", async () => {
  const shift = await standingShift(w, { guests: { amara: "asked", priya: "asked" }, places: 1 });
  expect(await shown("amara")).toEqual([["2026-10-20T08:00:00.000Z", 0, "tentative"]]);
  expect(await shown("grace", "host")).toEqual([["2026-10-20T08:00:00.000Z", 0, "confirmed"]]);
  // In line is not in the calendar.
  expect(await feedEntries(w, { personId: cast.priya.id, scope: "own" })).toEqual([]);
  await approved(w, "amara", shift.bookings.amara ?? "");
  expect(await shown("amara")).toEqual([["2026-10-20T08:00:00.000Z", 1, "confirmed"]]);
  await moved(w, shift, "2026-10-27T13:00", "2026-10-27T16:00");
  expect(await shown("amara")).toEqual([["2026-10-27T13:00:00.000Z", 2, "confirmed"]]);
  await calledOff(w, shift);
  expect(await shown("amara")).toEqual([["2026-10-27T13:00:00.000Z", 3, "cancelled"]]);
  expect(await shown("grace", "host")).toEqual([["2026-10-27T13:00:00.000Z", 2, "cancelled"]]);
});

test("the first invitation, the change and the end are mailed to guests and hosts, each once, as the same entry", async () => {
  await graceWakes();
  const shift = await standingShift(w, { guests: { amara: "asked" } });
  await mailed();
  expect(letters().map(([to, , subject]) => [to, subject])).toEqual([
    [cast.grace.email, "You host – Serve at the counter, Bristol: Tuesday, 20 October 2026, 09:00–12:00 (BST)"],
  ]);
  await approved(w, "amara", shift.bookings.amara ?? "");
  await mailed();
  await moved(w, shift, "2026-10-21T09:00", "2026-10-21T12:00");
  await mailed();
  await givenBack(w, "amara", shift.bookings.amara ?? "");
  await mailed();
  expect(
    letters()
      .filter(([to]) => to === cast.amara.email)
      .map(([, method, subject]) => [method, subject]),
  ).toEqual([
    ["REQUEST", "Your place – Serve at the counter, Bristol: Tuesday, 20 October 2026, 09:00–12:00 (BST)"],
    ["REQUEST", "Changed – Serve at the counter, Bristol: Wednesday, 21 October 2026, 09:00–12:00 (BST)"],
    ["CANCEL", "You cancelled – Serve at the counter, Bristol: Wednesday, 21 October 2026, 09:00–12:00 (BST)"],
  ]);
  const parts = w.letters.flatMap(({ to, calendar }) =>
    to === cast.amara.email && calendar ? [new ICAL.Component(ICAL.parse(calendar.content))] : [],
  );
  const events = parts.map((part) => new ICAL.Event(part.getFirstSubcomponent("vevent") ?? new ICAL.Component("vevent")));
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
  expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
});

test("who never had a place is not written to when it ends, and who books again is invited under the same entry", async () => {
  const shift = await standingShift(w, { guests: { amara: "asked" } });
  await mailed();
  w.letters.length = 0;
  await givenBack(w, "amara", shift.bookings.amara ?? "");
  await mailed();
  expect(letters()).toEqual([]);
  expect(await shown("amara")).toEqual([["2026-10-20T08:00:00.000Z", 1, "cancelled"]]);
  await approved(w, "amara", await booked(w, cast.amara.id, shift.id));
  await mailed();
  expect(letters().map(([, method]) => method)).toEqual(["REQUEST"]);
  expect((await shown("amara"))[0]?.[2]).toBe("confirmed");
});

test("a letter names what is done, where, beside whom, what to bring and the time there and here, and has no gaps", async () => {
  // Nine in the morning in Halifax.
  w.clock.set("2026-10-06T12:00:00Z");
  await graceWakes();
  await standingShift(w, { guests: { leila: "confirmed" } });
  await mailed();
  const letter = w.letters.find(({ to, calendar }) => to === cast.leila.email && calendar);
  expect(letter?.text).toContain("you have a place: Serve at the counter, Bristol.");
  expect(letter?.text).toContain("Tuesday, 20 October 2026, 09:00–12:00 (BST)");
  expect(letter?.text).toContain("That is Tuesday, 20 October 2026, 05:00–08:00 (GMT-3) where you are.");
  expect(letter?.text).toContain("Where: Bristol\n\nWith: Grace Whetu\n\nBring: Good shoes");
  expect(letter?.text).not.toMatch(/\n{3}/);
  expect(letter?.html).not.toContain("<p></p>");
  expect(letter?.calendar?.content).toContain("SUMMARY:Serve at the counter\\, Bristol");
  const host = w.letters.find(({ to, calendar }) => to === cast.grace.email && calendar);
  expect(host?.text).toContain("you are a host of Serve at the counter, Bristol.");
  expect(host?.text).not.toContain("you have a place");
});

test("who was booked by their manager reads who did it and that they may say no", async () => {
  const { id } = await standingShift(w);
  const wish = { shiftId: id, shortNotice: false, wants: "" };
  await bookingForTeam(w, await w.person("henrik"), wish, [{ id: newId(), personId: cast.amara.id }]);
  await w.settle();
  await mailed();
  const letter = w.letters.find(({ to, calendar }) => to === cast.amara.email && calendar);
  expect(letter?.text).toContain("Henrik Lindqvist has booked a place for you");
  expect(letter?.text).toContain("say so on the page of the shift");
});

test("the end of a place is said as it is: given back, taken by a colleague, called off with the reason", async () => {
  // Nine in the morning in Halifax.
  w.clock.set("2026-10-06T12:00:00Z");
  await graceWakes();
  const said = () => w.letters.filter(({ calendar }) => calendar?.method === "CANCEL").map(({ to, subject, text }) => [to, subject, text]);
  const day = "Serve at the counter, Bristol: Tuesday, 20 October 2026, 09:00–12:00 (BST)";
  const shift = await standingShift(w, { guests: { amara: "confirmed", tomas: "confirmed", leila: "confirmed" } });
  await mailed();
  await askingToSwap(w, await w.person("tomas"), shift.bookings.tomas ?? "", { colleagueId: cast.priya.id });
  const [swap] = await w.db.read.select().from(bookingSwaps);
  await answeringSwap(w, await w.person("priya"), swap?.id ?? "", true);
  await w.settle();
  await mailed();
  expect(said()).toEqual([
    [
      cast.tomas.email,
      `Given to a colleague – ${day}`,
      expect.stringContaining("Priya Raman took your place: Serve at the counter, Bristol."),
    ],
  ]);
  w.letters.length = 0;
  await givenBack(w, "leila", shift.bookings.leila ?? "");
  await mailed();
  expect(said()).toEqual([[cast.leila.email, `You cancelled – ${day}`, expect.stringContaining("you cancelled your booking")]]);
  w.letters.length = 0;
  await calledOff(w, shift);
  await mailed();
  const off = expect.stringMatching(/Grace Whetu has called it off: .*\n\nThe reason given: The counter is being painted/);
  expect(said().toSorted()).toEqual(
    [
      [cast.amara.email, `Called off – ${day}`, off],
      [cast.grace.email, `Called off – ${day}`, off],
    ].toSorted(),
  );
});

test("at night nothing is mailed: in the morning a letter says how the entry stands then, once", async () => {
  w.clock.set("2026-10-06T21:00:00Z");
  const shift = await standingShift(w, { guests: { amara: "confirmed" } });
  await moved(w, shift, "2026-10-21T09:00", "2026-10-21T12:00");
  await mailed();
  const hers = () => w.letters.filter(({ to, calendar }) => to === cast.amara.email && calendar).map(({ subject }) => subject);
  expect(hers()).toEqual([]);
  w.clock.set("2026-10-07T05:59:59Z");
  await w.settle();
  expect(hers()).toEqual([]);
  w.clock.set("2026-10-07T06:00:00Z");
  await w.settle();
  expect(hers()).toEqual(["Your place – Serve at the counter, Bristol: Wednesday, 21 October 2026, 09:00–12:00 (BST)"]);
});

test("who opens, changes or calls off a series has one letter with one calendar of it", async () => {
  await graceWakes();
  const [first = ""] = await openedSeries(w, { times: 100 });
  await w.settle();
  await mailed();
  expect(letters()).toEqual([[cast.grace.email, "PUBLISH", "You host 100 shifts"]]);
  const content = w.letters[0]?.calendar?.content ?? "";
  expect(new ICAL.Component(ICAL.parse(content)).getAllSubcomponents("vevent")).toHaveLength(100);
  w.letters.length = 0;
  await callingOff(w, await w.person("grace"), first, "The line is closed", { meant: { scope: "all", alone: false } });
  await w.settle();
  await mailed();
  expect(letters()).toEqual([[cast.grace.email, "PUBLISH", "100 shifts are no longer yours"]]);
});

test("what was called off stands for ninety days", async () => {
  const shift = await standingShift(w, { guests: { amara: "confirmed" } });
  await calledOff(w, shift);
  w.clock.advance(90 * dayLength);
  expect(await shown("amara")).toHaveLength(1);
  w.clock.advance(1);
  expect(await shown("amara")).toEqual([]);
});

test("reminders come a week and a day before and on the morning, by the reader's clock, in the app and by mail", async () => {
  await standingShift(w, { guests: { leila: "confirmed" } });
  w.letters.length = 0;
  const until = async (moment: string) => {
    w.clock.set(moment);
    await w.settle();
    return news("leila");
  };
  // Halifax is three hours behind UTC in October.
  expect(await until("2026-10-13T11:59:00Z")).toEqual([]);
  expect(await until("2026-10-13T12:00:00Z")).toEqual(["In a week you are with customers at Bristol"]);
  expect(await until("2026-10-19T11:59:00Z")).toHaveLength(1);
  expect(await until("2026-10-19T12:00:00Z")).toEqual(["Tomorrow you are with customers at Bristol"]);
  await until("2026-10-19T12:10:00Z");
  expect(w.letters.map(({ subject }) => subject)).toContain("Tomorrow you are with customers at Bristol");
  // At seven in the morning there the shift has begun: nothing more is said of it.
  expect(await until("2026-10-20T10:00:00Z")).toHaveLength(1);
});

test("by mail they wait for the end of the quiet hours", async () => {
  await choose(w, cast.amara.id, { ...usualSettings, quietFrom: "08:00", quietUntil: "11:00" });
  await standingShift(w, { guests: { amara: "confirmed" } });
  w.letters.length = 0;
  w.clock.set("2026-10-19T08:00:00Z");
  await w.settle();
  w.clock.advance(hour);
  await w.settle();
  expect(await news("amara")).toEqual(["Tomorrow you are with customers at Bristol"]);
  expect(w.letters).toEqual([]);
  w.clock.set("2026-10-19T10:00:00Z");
  await w.settle();
  expect(w.letters.filter(({ calendar }) => !calendar).map(({ text }) => text)).toEqual([
    expect.stringContaining("Tomorrow you are with customers at Bristol"),
  ]);
});

test("a moved shift is recalled at its new time alone, one that was called off not at all", async () => {
  const first = await standingShift(w, { guests: { amara: "confirmed" } });
  const second = await standingShift(w, {
    site: "cork",
    startsWall: "2026-11-03T09:00",
    endsWall: "2026-11-03T12:00",
    guests: { amara: "confirmed" },
  });
  await moved(w, first, "2026-11-10T09:00", "2026-11-10T12:00");
  await calledOff(w, second);
  w.clock.set("2026-11-03T08:59:00Z");
  await w.settle();
  expect(await news("amara")).toEqual([]);
  w.clock.set("2026-11-03T09:00:00Z");
  await w.settle();
  expect(await news("amara")).toEqual(["In a week you are with customers at Bristol"]);
});

test.each([
  ["Europe/London", "2026-03-29T08:00:00Z", ["2026-03-22T09:00:00.000Z", "2026-03-28T09:00:00.000Z", "2026-03-29T06:00:00.000Z"]],
  ["America/New_York", "2026-11-01T14:00:00Z", ["2026-10-25T13:00:00.000Z", "2026-10-31T13:00:00.000Z", "2026-11-01T12:00:00.000Z"]],
  ["Australia/Sydney", "2026-10-03T22:00:00Z", ["2026-09-26T23:00:00.000Z", "2026-10-02T23:00:00.000Z", "2026-10-03T20:00:00.000Z"]],
  ["Africa/Casablanca", "2026-02-15T09:00:00Z", ["2026-02-08T08:00:00.000Z", "2026-02-14T08:00:00.000Z", "2026-02-15T07:00:00.000Z"]],
  ["Asia/Kathmandu", "2026-03-29T03:15:00Z", ["2026-03-22T03:15:00.000Z", "2026-03-28T03:15:00.000Z", "2026-03-29T01:15:00.000Z"]],
])("in %s reminders before %s are at nine, nine and seven by the clock, across its change", (zone, startsAt, moments) => {
  const reminders = remindersOf({ startsAt: new Date(startsAt), zone, since: new Date("2026-01-01T00:00:00Z") });
  expect(reminders.map(({ at }) => at.toISOString())).toEqual(moments);
});

test("who has just heard of it needs no reminding", () => {
  const startsAt = new Date("2026-10-20T08:00:00Z");
  const kinds = (since: string) => remindersOf({ startsAt, zone: "Europe/London", since: new Date(since) }).map(({ kind }) => kind);
  expect(kinds("2026-10-18T09:00:00Z")).toEqual(["day", "morning"]);
  expect(kinds("2026-10-19T07:00:00Z")).toEqual(["morning"]);
  expect(kinds("2026-10-20T05:00:00Z")).toEqual([]);
});

test("when the rules of a zone change after booking, the wall time holds, the moment moves, and people are told", async () => {
  const { id } = await standingShift(w, { guests: { leila: "confirmed" } });
  // As it was reckoned before the rules of today: an hour off.
  const before = { startsAt: new Date("2026-10-20T09:00:00Z"), endsAt: new Date("2026-10-20T12:00:00Z") };
  await w.db.write((tx) => tx.update(shifts).set(before).where(eq(shifts.id, id)));
  w.letters.length = 0;
  await recomputingMoments.run(w, null, { key: "", attempt: 1, signal: new AbortController().signal });
  await w.settle();
  const [shift] = await w.db.read.select().from(shifts).where(eq(shifts.id, id));
  expect(shift).toMatchObject({
    startsWall: "2026-10-20T09:00",
    startsAt: new Date("2026-10-20T08:00:00Z"),
    endsAt: new Date("2026-10-20T11:00:00Z"),
  });
  for (const person of ["leila", "grace"] as const)
    expect((await news(person))[0]).toMatch(/^The rules of the clocks at Bristol have changed/);
  await recomputingMoments.run(w, null, { key: "", attempt: 1, signal: new AbortController().signal });
  expect(await w.happened("face-time.clock-moved")).toHaveLength(1);
});
