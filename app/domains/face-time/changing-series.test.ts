import { asc, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { bookings, seriesExceptions, shiftHosts, shiftMoves, shifts } from "#db/schema/face-time.ts";
import { notifications } from "#db/schema/notifications.ts";
import { personRoles } from "#db/schema/people.ts";
import { cast, castSites } from "#db/seed/cast.ts";
import { openedSeries, seriesTerms } from "#tests/support/series.ts";
import { booked, crowd, lawsHold, opened, stateOf } from "#tests/support/shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { callingOff } from "./calling-off.server.ts";
import { changing } from "./changing.server.ts";
import { changingSeries } from "./changing-series.server.ts";
import { type Meant, shiftsMeant } from "./series-shifts.server.ts";

let w: TestWorld;
let ids: string[];
beforeEach(async () => {
  w = await world();
  ids = await openedSeries(w, { times: 4 });
});

const refusal = (code: string) => expect.objectContaining({ code });
const all = () => w.db.read.select().from(shifts).where(eq(shifts.activity, "counter")).orderBy(asc(shifts.originalDay));
const walls = async () => (await all()).map(({ startsWall, endsWall }) => `${startsWall}–${endsWall.slice(11)}`);
const called = async () => (await all()).map(({ cancelledAt }) => cancelledAt !== null);
const told = async (who: keyof typeof cast, kind: string) =>
  (await notificationsOf(w.db.read, cast[who].id)).rows.filter((row) => row.kind === kind).length;
const at = (turn: number) => ids[turn] ?? "";

const words = { startsReading: "earlier", endsReading: "earlier" } as const;
const { rule: _rule, times: _times, except: _except, id: _id, siteId: _site, ...said } = seriesTerms({ times: 4 });

/** Grace changes what is meant to other hours of the same days. */
async function toHours(
  turn: number,
  meant: Meant,
  hours: readonly [string, string],
  more: Partial<typeof said> = {},
  as: keyof typeof cast = "grace",
) {
  const found = await shiftsMeant(w.db.read, at(turn), meant, w.clock.now());
  const times = new Map(
    found.map(({ id, startsWall }) => {
      const day = startsWall.slice(0, 10);
      return [id, { startsWall: `${day}T${hours[0]}`, endsWall: `${day}T${hours[1]}`, ...words }];
    }),
  );
  await changingSeries(w, await w.person(as), at(turn), { ...said, ...more, meant, walls: times });
  await w.settle();
}

/** Grace moves one shift by itself. */
async function alone(turn: number, startsWall: string, endsWall: string) {
  await changing(w, await w.person("grace"), at(turn), { ...said, startsWall, endsWall });
  await w.settle();
}

const following: Meant = { scope: "following", alone: false };
const everything: Meant = { scope: "all", alone: false };

test("this and those that follow are changed, what comes before stays; the wall holds over the change of the clocks", async () => {
  await toHours(1, following, ["13:00", "16:00"], { bring: "An apron", hosts: [cast.grace.id] });
  expect(await walls()).toEqual(["2026-10-20T09:00–12:00", "2026-10-27T13:00–16:00", "2026-11-03T13:00–16:00", "2026-11-10T13:00–16:00"]);
  const rows = await all();
  expect(rows.map(({ bring, sequence }) => [bring, sequence])).toEqual([
    ["", 0],
    ["An apron", 1],
    ["An apron", 1],
    ["An apron", 1],
  ]);
  expect(rows[1]?.startsAt.toISOString()).toBe("2026-10-27T13:00:00.000Z");
  await toHours(3, everything, ["13:00", "16:00"]);
  expect((await all())[0]?.startsAt.toISOString()).toBe("2026-10-20T12:00:00.000Z");
  expect(await w.db.read.select().from(shiftMoves)).toHaveLength(4);
});

test("a shift that was changed alone stays as it is, unless it is said", async () => {
  await alone(2, "2026-11-04T10:00", "2026-11-04T11:00");
  expect((await w.db.read.select().from(seriesExceptions)).map(({ day }) => day)).toEqual(["2026-11-03"]);
  await toHours(0, everything, ["14:00", "15:00"]);
  expect(await walls()).toEqual(["2026-10-20T14:00–15:00", "2026-10-27T14:00–15:00", "2026-11-04T10:00–11:00", "2026-11-10T14:00–15:00"]);
  await toHours(0, { scope: "all", alone: true }, ["08:00", "09:00"]);
  expect(await walls()).toEqual(["2026-10-20T08:00–09:00", "2026-10-27T08:00–09:00", "2026-11-04T08:00–09:00", "2026-11-10T08:00–09:00"]);
  expect(await w.db.read.select().from(seriesExceptions)).toEqual([]);
});

test("guests go along and are told; whoever would be in two places loses that place and keeps their priority", async () => {
  await w.db.write((tx) =>
    tx.insert(personRoles).values({ personId: cast.tomas.id, role: "host", grantedBy: null, grantedAt: w.clock.now() }),
  );
  const afternoon = { siteId: castSites.bristol.id, startsWall: "2026-10-27T13:00", endsWall: "2026-10-27T15:00" };
  const other = await opened(w, { ...afternoon, hosts: [cast.tomas.id] });
  const [torn, kept] = [await booked(w, cast.amara.id, at(1)), await booked(w, cast.amara.id, at(2))];
  await booked(w, cast.amara.id, other);
  await toHours(0, everything, ["14:00", "17:00"]);
  expect([await stateOf(w, torn), await stateOf(w, kept)]).toEqual(["cancelled", "held"]);
  expect(await told("amara", "shift-moved")).toBe(1);
  expect(await told("amara", "shift-place")).toBe(1);
  await lawsHold(w, [...ids, other]);
});

test("hosts who would be in two places are said by day", async () => {
  await opened(w, { siteId: castSites.bristol.id, startsWall: "2026-10-27T13:00", endsWall: "2026-10-27T15:00" });
  await expect(toHours(0, everything, ["14:00", "17:00"])).rejects.toMatchObject({
    code: "face-time.host-elsewhere",
    message: "Grace Whetu is somewhere else on: 27 October 2026.",
  });
});

test("what one shift refuses, the whole change is refused for, and nothing is changed", async () => {
  await booked(w, cast.amara.id, at(2));
  await booked(w, cast.priya.id, at(2));
  const before = await all();
  await expect(toHours(0, everything, ["13:00", "16:00"], { places: 1 })).rejects.toEqual(refusal("face-time.places-taken"));
  await expect(toHours(0, everything, ["13:00", "12:00"])).rejects.toEqual(refusal("face-time.ends-too-early"));
  await expect(toHours(0, everything, ["13:00", "16:00"], {}, "amara")).rejects.toEqual(refusal("hallway.not-allowed"));
  await expect(
    changingSeries(w, await w.person("grace"), at(0), { ...said, meant: everything, walls: new Map([[at(0), { ...said }]]) }),
  ).rejects.toEqual(refusal("face-time.series-changed"));
  expect(await all()).toEqual(before);
});

test("what has begun is left out", async () => {
  w.clock.set("2026-10-28T12:00:00Z");
  await toHours(2, everything, ["13:00", "16:00"]);
  expect(await walls()).toEqual(["2026-10-20T09:00–12:00", "2026-10-27T09:00–12:00", "2026-11-03T13:00–16:00", "2026-11-10T13:00–16:00"]);
  await expect(toHours(1, following, ["13:00", "16:00"])).rejects.toEqual(refusal("face-time.shift-begun"));
});

test("more places move the line of each shift", async () => {
  await toHours(0, everything, ["09:00", "12:00"], { places: 1 });
  await booked(w, cast.amara.id, at(1));
  const second = await booked(w, cast.priya.id, at(1));
  expect(await stateOf(w, second)).toBe("waiting");
  await toHours(0, everything, ["09:00", "12:00"], { places: 2 });
  expect(await stateOf(w, second)).not.toBe("waiting");
  expect(await w.db.read.select().from(shiftHosts)).toHaveLength(4);
});

test("those that follow are called off: guests are told of each, those before keep their places", async () => {
  const [stays, goes] = [await booked(w, cast.amara.id, at(0)), await booked(w, cast.amara.id, at(2))];
  await alone(3, "2026-11-11T10:00", "2026-11-11T11:00");
  await expect(callingOff(w, await w.person("amara"), at(1), "No", { meant: following })).rejects.toEqual(refusal("hallway.not-allowed"));
  await callingOff(w, await w.person("grace"), at(1), "The counter is being painted", { meant: following });
  await w.settle();
  expect(await called()).toEqual([false, true, true, false]);
  expect([await stateOf(w, stays), await stateOf(w, goes)]).toEqual(["held", "cancelled"]);
  expect(await told("amara", "shift-place")).toBe(1);
  await lawsHold(w, ids);
  await callingOff(w, await w.person("grace"), at(0), "The counter is being painted", { meant: { scope: "all", alone: true } });
  expect(await called()).toEqual([true, true, true, true]);
  expect((await w.db.read.select().from(bookings)).map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
});

test("called off alone it is one, also in a series", async () => {
  await callingOff(w, await w.person("grace"), at(1), "The counter is being painted");
  expect(await called()).toEqual([false, true, false, false]);
  await toHours(0, everything, ["13:00", "16:00"]);
  expect((await walls())[1]).toBe("2026-10-27T09:00–12:00");
});

test("requests that come while the series moves are neither lost nor too many", async () => {
  const guests = await crowd(w, 6);
  const moves = [everything, following].map((meant, turn) => toHours(turn, meant, ["13:00", "16:00"], { places: 2 }));
  const requests = guests.flatMap((guest) => [booked(w, guest, at(1)), booked(w, guest, at(2))]);
  await Promise.all([...moves, ...requests]);
  await lawsHold(w, ids);
  expect(await w.db.read.select().from(bookings)).toHaveLength(12);
  expect((await walls()).map((wall) => wall.slice(11))).toEqual(Array.from({ length: 4 }, () => "13:00–16:00"));
});

test("whoever is on several shifts of a series hears once of all of them", async () => {
  for (const id of ids) await booked(w, cast.amara.id, id);
  await w.settle();
  const [before, hosts] = [await told("amara", "shift-place"), await told("grace", "shift-called-off")];
  await callingOff(w, await w.person("jonas"), at(1), "Works on the line", { meant: following });
  await w.settle();
  expect(await told("amara", "shift-place")).toBe(before + 1);
  expect(await told("grace", "shift-called-off")).toBe(hosts + 1);
  const rows = await w.db.read.select().from(notifications).where(eq(notifications.personId, cast.amara.id));
  const row = rows.find(({ params }) => params.what === "shift-cancelled");
  expect(row).toMatchObject({ aboutId: at(1), count: 1 });
  expect(row?.params.shift).toContain("2 more of its series");
});
