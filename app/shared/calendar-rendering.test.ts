import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { khal } from "#tests/support/khal.ts";
import { hasKhal } from "../../bin/khal.ts";
import { type CalendarEntry, entryText, feedText, invitationText } from "./calendar-rendering.server.ts";
import { momentOf } from "./when.ts";

const entry: CalendarEntry = {
  uid: "shift-1@alongside.example",
  sequence: 0,
  changedAt: new Date("2026-03-01T10:00:00Z"),
  cancelled: false,
  tentative: false,
  zone: "Europe/London",
  startsAt: momentOf("Europe/London", "2026-03-28T09:00"),
  endsAt: momentOf("Europe/London", "2026-03-28T12:00"),
  summary: "At the counter in Bristol",
  description: "With Grace Mensah. Bring good shoes; no tie, please.",
  location: "Queen Square, Bristol",
  url: "https://alongside.example/face-time/shifts/1",
};

const feed = { name: "Face time", product: "Face time" };

/** What a calendar program makes of a text, with no zone data but what stands in it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: component.getFirstPropertyValue("status"),
      starts: event.startDate.toString(),
      zone: event.startDate.zone.tzid,
      startsAt: event.startDate.toJSDate(),
      endsAt: event.endDate.toJSDate(),
      summary: event.summary,
      location: event.location,
      description: event.description,
      component,
      calendar,
    };
  });
}

test.each([
  ["Europe/London", ["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"]],
  ["America/New_York", ["2026-03-07", "2026-03-08", "2026-10-31", "2026-11-01"]],
  ["Australia/Sydney", ["2026-04-04", "2026-04-05", "2026-10-03", "2026-10-04"]],
  ["Africa/Casablanca", ["2026-02-14", "2026-02-15", "2026-03-21", "2026-03-22"]],
  ["Asia/Kathmandu", ["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"]],
])("a feed of %s carries the rules that make every moment right, on both sides of each change", (zone, days) => {
  const entries = days.map((day, turn) => ({
    ...entry,
    uid: `shift-${turn}@alongside.example`,
    zone,
    startsAt: momentOf(zone, `${day}T09:00`),
    endsAt: momentOf(zone, `${day}T12:00`),
  }));
  const seen = read(feedText(entries, feed));
  expect(seen.map(({ starts, zone: named }) => [starts, named])).toEqual(days.map((day) => [`${day}T09:00:00`, zone]));
  expect(seen.map(({ startsAt }) => startsAt)).toEqual(entries.map(({ startsAt }) => startsAt));
  expect(seen.map(({ endsAt }) => endsAt)).toEqual(entries.map(({ endsAt }) => endsAt));
});

test("any moment of fifteen years is read back as it was, whatever the zone", () => {
  const zones = ["Europe/London", "America/New_York", "Australia/Sydney", "Africa/Casablanca", "Asia/Kathmandu", "Europe/Dublin"];
  const half = fc.integer({ min: Date.UTC(2015, 0, 1) / 1_800_000, max: Date.UTC(2030, 0, 1) / 1_800_000 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), half, (zone, halves) => {
      const startsAt = new Date(halves * 1_800_000);
      const endsAt = new Date(startsAt.getTime() + 3 * 3_600_000);
      const [seen] = read(feedText([{ ...entry, zone, startsAt, endsAt }], feed));
      expect([seen?.startsAt, seen?.endsAt]).toEqual([startsAt, endsAt]);
    }),
    { numRuns: 150 },
  );
});

test("a shift in the hour that comes twice is at the one that is meant", () => {
  for (const reading of ["earlier", "later"] as const) {
    const startsAt = momentOf("Europe/London", "2026-10-25T01:30", reading);
    expect(
      read(entryText({ ...entry, startsAt, endsAt: momentOf("Europe/London", "2026-10-25T04:00") }, feed.product))[0]?.startsAt,
    ).toEqual(startsAt);
  }
});

test("a moved shift keeps its id and counts up; one called off says so", () => {
  const [before] = read(feedText([entry], feed));
  const moved = {
    ...entry,
    sequence: 1,
    startsAt: momentOf("Europe/London", "2026-03-30T13:00"),
    endsAt: momentOf("Europe/London", "2026-03-30T16:00"),
  };
  const [after] = read(feedText([moved], feed));
  const [gone] = read(feedText([{ ...moved, sequence: 2, cancelled: true }], feed));
  expect([before, after, gone].map((one) => [one?.uid, one?.sequence, one?.status, one?.starts])).toEqual([
    [entry.uid, 0, "CONFIRMED", "2026-03-28T09:00:00"],
    [entry.uid, 1, "CONFIRMED", "2026-03-30T13:00:00"],
    [entry.uid, 2, "CANCELLED", "2026-03-30T13:00:00"],
  ]);
  expect(read(entryText({ ...entry, tentative: true }, feed.product))[0]?.status).toBe("TENTATIVE");
});

test("an invitation and its cancellation are addressed, and ask for no answer", () => {
  const people = {
    product: feed.product,
    to: { name: "Amara Okafor", email: "amara@fernhollow.example" },
    from: { name: "Alongside", email: "alongside@localhost" },
  };
  const [invited] = read(invitationText(entry, people));
  const [cancelled] = read(invitationText({ ...entry, sequence: 1, cancelled: true }, people));
  expect([invited, cancelled].map((one) => one?.calendar.getFirstPropertyValue("method"))).toEqual(["REQUEST", "CANCEL"]);
  const attendee = invited?.component.getFirstProperty("attendee");
  expect([attendee?.getFirstValue(), attendee?.getParameter("cn"), attendee?.getParameter("rsvp")]).toEqual([
    "MAILTO:amara@fernhollow.example",
    "Amara Okafor",
    "FALSE",
  ]);
  expect(invited?.component.getFirstPropertyValue("organizer")).toBe("mailto:alongside@localhost");
});

test("nothing that somebody has typed becomes a line of its own", () => {
  const typed = 'Counter\r\nATTENDEE:mailto:evil@example.org\n"quoted"; back\\slash, comma';
  const people = { product: feed.product, to: { name: typed, email: "a@example.org" }, from: { name: typed, email: "b@example.org" } };
  const hostile = { ...entry, summary: typed, location: typed, description: typed };
  for (const text of [feedText([hostile], { ...feed, name: typed }), invitationText(hostile, people)]) {
    const [seen] = read(text);
    expect(seen?.description.replaceAll("\r\n", "\n")).toBe(typed.replaceAll("\r\n", "\n"));
    expect(seen?.summary).toBe('Counter ATTENDEE:mailto:evil@example.org "quoted"; back\\slash, comma');
    expect(seen?.component.getAllProperties("attendee").map((one) => String(one.getFirstValue()).toLowerCase())).not.toContain(
      "mailto:evil@example.org",
    );
  }
});

test("the same entries give the same text, none give a calendar with nothing in it, and lines are short enough", () => {
  const long = { ...entry, summary: "ö".repeat(200), description: "客".repeat(300) };
  const text = feedText([entry, long], feed);
  expect(feedText([entry, long], feed)).toBe(text);
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(read(text)[1]?.description).toBe(long.description);
  expect(read(feedText([], feed))).toEqual([]);
});

test.skipIf(!hasKhal())("khal, a calendar program of Debian, shows a feed as it is, moved, and called off", () => {
  const calendar = khal("America/New_York");
  const days = { from: "2026-03-20", until: "2026-04-10" };
  const other = {
    ...entry,
    uid: "shift-2@alongside.example",
    zone: "Africa/Casablanca",
    startsAt: momentOf("Africa/Casablanca", "2026-03-22T09:00"),
    endsAt: momentOf("Africa/Casablanca", "2026-03-22T12:00"),
    location: "Rabat",
  };
  expect(calendar.take(feedText([entry, other], feed), days)).toEqual([
    "2026-03-22 04:00 to 2026-03-22 07:00: At the counter in Bristol at Rabat",
    "2026-03-28 05:00 to 2026-03-28 08:00: At the counter in Bristol at Queen Square, Bristol",
  ]);
  const moved = {
    ...entry,
    sequence: 1,
    startsAt: momentOf("Europe/London", "2026-03-30T09:00"),
    endsAt: momentOf("Europe/London", "2026-03-30T12:00"),
  };
  const [, after] = calendar.take(feedText([moved, other], feed), days);
  expect(after).toBe("2026-03-30 04:00 to 2026-03-30 07:00: At the counter in Bristol at Queen Square, Bristol");
  const [, gone] = calendar.take(feedText([{ ...moved, sequence: 2, cancelled: true }, other], feed), days);
  expect(gone).toBe("2026-03-30 04:00 to 2026-03-30 07:00: CANCELLED At the counter in Bristol at Queen Square, Bristol");
});
