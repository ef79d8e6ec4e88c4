import { beforeEach, expect, test } from "vitest";
import { callingOff } from "#app/domains/face-time/calling-off.server.ts";
import { loader as agenda } from "#app/routes/face-time._index.tsx";
import { loader as page } from "#app/routes/face-time.shifts.$id._index.tsx";
import { loader as callOffForm } from "#app/routes/face-time.shifts.$id.cancellation.tsx";
import { cast, castSites } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { openedSeries } from "#tests/support/series.ts";
import { booked, opened } from "#tests/support/shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const knock = async (door: Door, { as = cast.amara.id, ...what }: Knock) => (await answerOf(door(await doorArgs(w, { as, ...what })))).body;
const on = (id: string, more: Partial<Knock> = {}): Knock => ({ url: `/face-time/shifts/${id}`, params: { id }, ...more });

test("a shift for others is not offered in the list, and its page says whom it is for", async () => {
  const shift = await opened(w, { functions: ["frontline"], sites: [castSites.cork.id], places: 2 });
  const own = await opened(w, { sites: [castSites.bristol.id], startsWall: "2026-10-17T09:00", endsWall: "2026-10-17T12:00" });
  const { groups } = await knock(agenda, { url: "/face-time" });
  const rows = groups.flat().map(({ id, invited }: { id: string; invited: boolean }) => [id, invited]);
  expect(rows).toEqual([
    [shift, false],
    [own, true],
  ]);
  expect(await knock(page, on(shift))).toMatchObject({ functions: ["frontline"], from: [castSites.cork.name], mayBook: false });
});

test("in the place of a shift that was called off those of its series are offered, nearest first, before others", async () => {
  const ids = await openedSeries(w, { times: 6 });
  // Sooner, and on the other side of the world.
  await opened(w, { activity: "counter" });
  await opened(w, {
    activity: "counter",
    siteId: castSites.bristol.id,
    sites: [castSites.cork.id],
    startsWall: "2026-11-10T13:00",
    endsWall: "2026-11-10T14:00",
  });
  const [, , , fourth = ""] = ids;
  await booked(w, cast.amara.id, fourth);
  await callingOff(w, await w.person("grace"), fourth, "Painting");
  const { others } = await knock(page, on(fourth));
  expect(others.map(({ id }: { id: string }) => id)).toEqual([ids[1], ids[2], ids[4]]);
});

test("whoever calls a shift off reads which one it is, and how many are told", async () => {
  const [first = ""] = await openedSeries(w, { times: 2 });
  await booked(w, cast.amara.id, first);
  const form = await knock(callOffForm, on(first, { as: cast.grace.id }));
  expect(form).toMatchObject({ told: 1, head: { site: castSites.bristol.name, zone: "Europe/London" } });
  expect(form.head.startsAt).toEqual(new Date("2026-10-20T08:00Z"));
});
