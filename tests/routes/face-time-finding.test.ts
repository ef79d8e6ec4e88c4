import { beforeEach, expect, test } from "vitest";
import { callingOff } from "#app/domains/face-time/calling-off.server.ts";
import { loader as agenda } from "#app/routes/face-time._index.tsx";
import { loader as series } from "#app/routes/face-time.series.$id.tsx";
import { loader as page } from "#app/routes/face-time.shifts.$id._index.tsx";
import { loader as callOffForm } from "#app/routes/face-time.shifts.$id.cancellation.tsx";
import { action as open } from "#app/routes/face-time.shifts.new.tsx";
import { newId } from "#app/shared/ids.ts";
import { personRoles } from "#db/schema/people.ts";
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

test("whoever has a booking at that time reads which one, and goes there", async () => {
  const own = await opened(w, { places: 2 });
  await w.db.write((tx) =>
    tx.insert(personRoles).values({ personId: cast.tomas.id, role: "host", grantedBy: null, grantedAt: w.clock.now() }),
  );
  const other = await opened(w, { hosts: [cast.tomas.id], startsWall: "2026-10-16T11:00", endsWall: "2026-10-16T13:00" });
  await booked(w, cast.amara.id, own);
  const asked = await knock(page, on(other));
  expect([asked.refusal.code, asked.then]).toEqual(["face-time.busy-then", [expect.objectContaining({ id: own, activity: "calls" })]]);
  // A host reads which shift they host then.
  expect((await knock(page, on(other, { as: cast.grace.id }))).then).toMatchObject([{ id: own }]);
});

test("a host who is elsewhere is named with the shift they host, and marked alone; where they are a guest is theirs to know", async () => {
  await w.db.write((tx) =>
    tx.insert(personRoles).values({ personId: cast.tomas.id, role: "host", grantedBy: null, grantedAt: w.clock.now() }),
  );
  const first = await opened(w);
  const shift = { id: newId(), site: castSites.wellington.id, activity: "counter", language: "en", places: "2", guestsPerHost: "2" };
  const hosts = [cast.grace.id, cast.tomas.id];
  const form = { ...shift, hosts, noticeHours: "0", bring: "", about: "", starts: "2026-10-16T11:00", ends: "2026-10-16T13:00" };
  const send = async () => knock(open, { url: "/face-time/shifts/new", as: cast.grace.id, form });
  const refused = await send();
  expect(refused.result.error.hosts).toEqual([
    `Grace Whetu is a host elsewhere at this time: Answer calls, ${castSites.wellington.name}, 16 October 2026, 09:00–12:00.`,
  ]);
  expect(refused.marked).toEqual([cast.grace.id]);
  await booked(w, cast.tomas.id, first);
  const both = await send();
  expect(both.result.error.hosts[0]).toContain("Tomás Arce is booked elsewhere at this time.");
  expect(both.marked).toEqual([cast.grace.id, cast.tomas.id]);
});

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

test("from a later page of the list one goes back to the one before, and the month goes along", async () => {
  const ids = await openedSeries(w, { times: 45 });
  const at = async (cursor: string) => knock(agenda, { url: `/face-time${cursor ? `?at=${cursor}` : ""}` });
  const first = await at("");
  const second = await at(first.next);
  const third = await at(second.next);
  expect([idsOf(second.groups.flat()), idsOf(third.groups.flat())]).toEqual([ids.slice(20, 40), ids.slice(40)]);
  // Twenty weeks after 20 October.
  expect([first.day.slice(0, 7), second.day, Object.keys(second.days)[0]]).toEqual(["2026-10", "2027-03-09", "2027-03-02"]);
  expect([first.previous, second.previous]).toEqual([undefined, ""]);
  expect(idsOf((await at(third.previous)).groups.flat())).toEqual(ids.slice(20, 40));
});

test("a series is seen as a whole from each of its shifts: from now on, and back to what was", async () => {
  const ids = await openedSeries(w, { times: 25 });
  await callingOff(w, await w.person("grace"), ids[2] ?? "", "Painting");
  const { series: of } = await knock(page, on(ids[4] ?? ""));
  const at = async (cursor?: string) =>
    knock(series, { url: `/face-time/series/${of.id}${cursor ? `?at=${cursor}` : ""}`, params: { id: of.id } });
  w.clock.set("2026-10-24T09:00:00Z");
  const now = await at();
  expect(idsOf(now.rows)).toEqual(ids.slice(1, 21));
  expect(now.rows[1].cancelledAt).not.toBeNull();
  expect(idsOf((await at(now.next)).rows)).toEqual(ids.slice(21));
  expect(idsOf((await at(now.previous)).rows)).toEqual(ids.slice(0, 20));
  for (const id of [newId(), "none"]) {
    expect((await answerOf(series(await doorArgs(w, { url: `/face-time/series/${id}`, params: { id }, as: cast.amara.id })))).status).toBe(
      404,
    );
  }
});
