import { asc, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { seriesExceptions, shiftHosts, shiftSeries, shifts } from "#db/schema/face-time.ts";
import { jobs } from "#db/schema/hallway.ts";
import { cast, castSites } from "#db/seed/cast.ts";
import { openedSeries, seriesTerms } from "#tests/support/series.ts";
import { booked, opened } from "#tests/support/shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { repeating } from "./repeating.server.ts";
import { watching } from "./watching.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const all = () => w.db.read.select().from(shifts).orderBy(asc(shifts.startsAt));
const refusal = (code: string) => expect.objectContaining({ code });

test("a series opens every shift of it, each a row with its day, its hosts, its code and its look at the start", async () => {
  const [first] = await openedSeries(w, { hosts: [cast.grace.id], times: 4 });
  const rows = await all();
  expect(rows.map(({ originalDay }) => originalDay)).toEqual(["2026-10-20", "2026-10-27", "2026-11-03", "2026-11-10"]);
  expect(rows[0]?.id).toBe(first);
  expect(new Set(rows.map(({ seriesId }) => seriesId)).size).toBe(1);
  expect(new Set(rows.map(({ code }) => code)).size).toBe(4);
  expect(await w.db.read.select().from(shiftHosts)).toHaveLength(4);
  expect(await w.db.read.select().from(jobs).where(eq(jobs.kind, "face-time.due"))).toHaveLength(4);
  const [series] = await w.db.read.select().from(shiftSeries);
  expect(series).toMatchObject({ rule: "FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;COUNT=4", skipsHolidays: false, template: { places: 2 } });
});

test("the wall holds over the change of the clocks: the moment moves, the length stays", async () => {
  await openedSeries(w, { times: 2 });
  // The clocks go back in Bristol on 25 October.
  expect((await all()).map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()])).toEqual([
    ["2026-10-20T08:00:00.000Z", "2026-10-20T11:00:00.000Z"],
    ["2026-10-27T09:00:00.000Z", "2026-10-27T12:00:00.000Z"],
  ]);
});

test("sent twice it is one series; its id is nobody else's", async () => {
  const said = seriesTerms({ times: 3 });
  await repeating(w, await w.person("grace"), said);
  await repeating(w, await w.person("grace"), said);
  await expect(repeating(w, await w.person("amara"), said)).rejects.toEqual(refusal("hallway.not-allowed"));
  await expect(repeating(w, await w.person("jonas"), said)).rejects.toEqual(refusal("face-time.id-taken"));
  await expect(repeating(w, await w.person("grace"), { ...said, siteId: castSites.cork.id })).rejects.toEqual(
    refusal("face-time.id-taken"),
  );
  expect(await all()).toHaveLength(3);
});

test("hosts who are elsewhere on some of the days are said by day, and nothing is opened", async () => {
  await opened(w, { siteId: castSites.bristol.id, startsWall: "2026-10-27T11:00", endsWall: "2026-10-27T13:00" });
  await opened(w, { siteId: castSites.bristol.id, startsWall: "2026-11-10T08:00", endsWall: "2026-11-10T09:01" });
  // Ends as the series begins.
  await opened(w, { siteId: castSites.bristol.id, startsWall: "2026-11-03T08:00", endsWall: "2026-11-03T09:00" });
  await expect(openedSeries(w, { times: 4 })).rejects.toMatchObject({
    code: "face-time.host-elsewhere",
    message: "Grace Whetu is somewhere else on: 27 October 2026, 10 November 2026.",
  });
  // In the language of whoever opens them.
  await expect(repeating(w, { ...(await w.person("grace")), locale: "de-DE" }, seriesTerms({ times: 4 }))).rejects.toMatchObject({
    message: "Grace Whetu is somewhere else on: 27. Oktober 2026, 10. November 2026.",
  });
  expect(await all()).toHaveLength(3);
  expect(await w.db.read.select().from(shiftSeries)).toEqual([]);
});

test("what refuses a shift refuses a series: past, wrong way round, too many guests, nobody's, without days, without measure", async () => {
  const said = seriesTerms({ times: 3 });
  const tried = async (changes: Partial<typeof said>) => repeating(w, await w.person("grace"), { ...said, id: newId(), ...changes });
  const [time] = said.times;
  if (!time) throw new Error("no day");
  const past = { ...time, day: "2026-09-01", startsWall: "2026-09-01T09:00", endsWall: "2026-09-01T12:00" };
  await expect(tried({ times: [past, ...said.times] })).rejects.toEqual(refusal("face-time.starts-in-past"));
  await expect(tried({ times: [{ ...time, endsWall: time.startsWall }] })).rejects.toEqual(refusal("face-time.ends-too-early"));
  await expect(tried({ places: 40 })).rejects.toEqual(refusal("face-time.too-many-guests"));
  await expect(tried({ hosts: [cast.amara.id] })).rejects.toEqual(refusal("face-time.not-a-host"));
  await expect(tried({ times: [] })).rejects.toEqual(refusal("face-time.choice-gone"));
  await expect(tried({ times: Array.from({ length: 131 }, () => time) })).rejects.toEqual(refusal("face-time.too-many-shifts"));
  expect(await all()).toEqual([]);
});

test("days left out are kept as exceptions, and who watches hears of the series once", async () => {
  await watching(w, await w.person("amara"), { activity: "counter" }, true);
  await openedSeries(w, { times: 3, except: ["2026-10-27"] });
  await w.settle();
  expect((await all()).map(({ originalDay }) => originalDay)).toEqual(["2026-10-20", "2026-11-03"]);
  expect((await w.db.read.select().from(seriesExceptions)).map(({ day }) => day)).toEqual(["2026-10-27"]);
  const { rows } = await notificationsOf(w.db.read, cast.amara.id);
  expect(rows.filter(({ kind }) => kind === "shift-opened")).toHaveLength(1);
});

test("each shift of a series is booked by itself", async () => {
  const [, second] = await openedSeries(w, { times: 3 });
  await booked(w, cast.amara.id, second ?? "");
  expect((await all()).map(({ arrivals }) => arrivals)).toEqual([0, 1, 0]);
});
