/** What those hear who are invited to a workshop or lead it, from the invitation until it is over. */
import ICAL from "ical.js";
import { beforeEach, expect, test } from "vitest";
import { choose } from "#app/domains/notifications/choosing.server.ts";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { usualSettings } from "#app/domains/notifications/notifications.ts";
import { hour } from "#app/shared/clock.ts";
import { personRoles } from "#db/schema/people.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { prepared } from "#tests/support/workshops.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { ending } from "../ending.server.ts";
import { starting } from "../going-on.server.ts";
import { joining } from "../joining.server.ts";
import { callingOff, puttingOff } from "../replanning.server.ts";
import { comingWorkshops } from "./coming.queries.server.ts";

let w: TestWorld;
beforeEach(async () => {
  // A Tuesday, ten in the morning in Bristol.
  w = await world({ settings: { NODE_ENV: "test", PUBLIC_URL: "https://in.fernhollow.example" } });
  const role = { personId: cast.tomas.id, role: "facilitator" as const };
  await w.db.write((tx) => tx.insert(personRoles).values({ ...role, grantedAt: w.clock.now() }));
});

const plannedFor = new Date("2026-10-08T13:00:00Z");
/** On Thursday at two in Bristol, with Amara, Grace and Leila, led by Priya and Tomás. */
const onThursday = () =>
  prepared(w, {
    plannedFor,
    departments: [],
    people: [cast.amara.id, cast.grace.id, cast.leila.id],
    facilitators: [cast.tomas.id],
  });
const news = async (as: CastName) => (await notificationsOf(w.db.read, cast[as].id)).rows;
const said = async (as: CastName) => (await news(as)).map(({ words }) => words);
const lettersTo = (as: CastName) => w.letters.filter(({ to }) => to === cast[as].email);
const eventIn = (content = "") =>
  new ICAL.Event(new ICAL.Component(ICAL.parse(content)).getFirstSubcomponent("vevent") ?? new ICAL.Component("vevent"));

test("an invitation says when by each reader's clock, how long, on which map and who leads it, and puts it into the calendar", async () => {
  const { id } = await onThursday();
  await w.settle();
  expect(await said("amara")).toEqual([
    "Priya Raman invites you to the workshop “Moving house, together” on the map “Moving house”: Thursday, 8 October 2026, 14:00–15:30 (BST)",
  ]);
  expect((await said("leila"))[0]).toContain("Thursday, 8 October 2026, 10:00–11:30 (GMT-3)");
  expect(await said("tomas")).toEqual([
    "Priya Raman names you to lead the workshop “Moving house, together” on the map “Moving house”: Thursday, 8 October 2026, 14:00–15:30 (GMT+1)",
  ]);
  expect(await said("priya")).toEqual([]);
  const [letter, ...more] = lettersTo("amara");
  expect(letter?.subject).toBe("Moving house, together: Thursday, 8 October 2026, 14:00–15:30 (BST)");
  for (const words of [
    "Priya Raman invites you to a workshop.",
    "90 minutes",
    "Moving house",
    "Priya Raman, Tomás Arce",
    `/workshops/${id}`,
  ])
    expect(letter?.text).toContain(words);
  expect(letter?.calendar).toMatchObject({ method: "REQUEST", filename: "workshop.ics" });
  expect(letter?.calendar?.content).toContain("PRODID:-//Alongside//Workshops//EN");
  expect(eventIn(letter?.calendar?.content).startDate.toJSDate()).toEqual(plannedFor);
  expect(lettersTo("tomas")[0]?.text).toContain("Priya Raman names you to lead a workshop.");
  // In the letter with all news it does not come a second time, and at night nobody is written to.
  w.clock.advance(hour);
  await w.settle();
  expect(more).toEqual([]);
  expect(lettersTo("amara")).toHaveLength(1);
  expect(lettersTo("grace")).toEqual([]);
  w.clock.set("2026-10-06T18:00:00Z");
  await w.settle();
  expect(lettersTo("grace")).toHaveLength(1);
});

test("whoever wants no letters of this kind gets none", async () => {
  await choose(w, cast.amara.id, { ...usualSettings, mailOff: ["workshop-invited"] });
  await onThursday();
  await w.settle();
  expect(lettersTo("amara")).toEqual([]);
  expect(await said("amara")).toHaveLength(1);
});

test("put off and called off, it is one entry of a calendar that counts up, for leaders too; what was said before is not new any more", async () => {
  const { id } = await onThursday();
  await w.settle();
  const later = new Date("2026-10-09T09:00:00Z");
  await puttingOff(w, await w.person("priya"), id, later);
  await w.settle();
  expect((await news("amara")).map(({ kind, unread }) => [kind, unread])).toEqual([
    ["workshop-replanned", true],
    ["workshop-invited", false],
  ]);
  expect((await said("tomas"))[0]).toBe(
    "The workshop “Moving house, together” takes place at another time: Friday, 9 October 2026, 10:00–11:30 (GMT+1)",
  );
  await callingOff(w, await w.person("priya"), id);
  await w.settle();
  expect((await said("amara"))[0]).toBe("The workshop “Moving house, together” was called off: Friday, 9 October 2026, 10:00–11:30 (BST)");
  for (const name of ["amara", "tomas"] as const) {
    const calendars = lettersTo(name).map(({ calendar }) => calendar);
    expect(calendars.map((one) => one?.method)).toEqual(["REQUEST", "REQUEST", "CANCEL"]);
    const events = calendars.map((one) => eventIn(one?.content));
    expect(new Set(events.map(({ uid }) => uid))).toEqual(new Set([`workshop-${id}@in.fernhollow.example`]));
    expect(events.map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
    expect(events.at(-1)?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  }
  w.clock.set("2026-10-09T09:30:00Z");
  await w.settle();
  expect((await news("amara")).filter(({ kind }) => kind === "workshop-soon")).toEqual([]);
});

test("everybody is reminded a day before and an hour before, once each, by the time as it stands", async () => {
  const { id } = await onThursday();
  await w.settle();
  const reminders = async (as: CastName) => (await news(as)).filter(({ kind }) => kind === "workshop-soon").map(({ words }) => words);
  await puttingOff(w, await w.person("priya"), id, new Date("2026-10-09T09:00:00Z"));
  // The day before it was planned at first.
  w.clock.set("2026-10-07T13:30:00Z");
  await w.settle();
  expect(await reminders("amara")).toEqual([]);
  w.clock.set("2026-10-08T09:00:00Z");
  await w.settle();
  await w.settle();
  for (const name of ["amara", "tomas", "priya"] as const)
    expect((await reminders(name))[0]).toMatch(/“Moving house, together” takes place within a day: Friday, 9 October 2026, 10:00–11:30/);
  w.clock.set("2026-10-09T08:10:00Z");
  await w.settle();
  const [hourly, daily, ...more] = (await news("amara")).filter(({ kind }) => kind === "workshop-soon");
  expect(hourly).toMatchObject({ unread: true, words: expect.stringContaining("begins within the hour") });
  expect(daily).toMatchObject({ unread: false });
  expect(more).toEqual([]);
});

test("who has not come yet hears that it has begun; once it is over, nothing that called to it is new", async () => {
  const { id } = await onThursday();
  w.clock.set("2026-10-08T12:30:00Z");
  await joining(w, await w.person("leila"), id);
  w.clock.set("2026-10-08T13:00:00Z");
  await w.settle();
  await starting(w, await w.person("priya"), id);
  await w.settle();
  expect((await said("amara"))[0]).toBe("The workshop “Moving house, together” has begun: come in");
  expect((await said("tomas"))[0]).toContain("has begun");
  expect((await news("leila")).map(({ kind }) => kind)).not.toContain("workshop-begun");
  expect((await news("priya")).map(({ kind }) => kind)).not.toContain("workshop-begun");
  await ending(w, await w.person("priya"), id);
  await w.settle();
  expect((await news("amara")).filter(({ unread }) => unread)).toEqual([]);
  expect((await news("leila")).filter(({ unread }) => unread).map(({ kind }) => kind)).toEqual(["workshop-minutes"]);
});

test("home shows what runs and what comes within a week, to whoever it concerns", async () => {
  const { id } = await onThursday();
  const shown = async (as: CastName) => (await comingWorkshops(w.db.read, await w.person(as), w.clock.now())).map((one) => one.title);
  for (const name of ["amara", "priya", "tomas"] as const) expect(await shown(name)).toEqual(["Moving house, together"]);
  expect(await shown("henrik")).toEqual([]);
  await puttingOff(w, await w.person("priya"), id, new Date("2026-10-20T09:00:00Z"));
  expect(await shown("amara")).toEqual([]);
  await starting(w, await w.person("priya"), id);
  expect(await shown("amara")).toEqual(["Moving house, together"]);
  await ending(w, await w.person("priya"), id);
  expect(await shown("amara")).toEqual([]);
});
