import { beforeEach, expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { minute } from "#app/shared/clock.ts";
import { personRoles } from "#db/schema/people.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { openedSeries, seriesTerms } from "#tests/support/series.ts";
import { booked } from "#tests/support/shifts.ts";
import { standingShift } from "#tests/support/standing-shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { changing } from "./changing.server.ts";
import { changingSeries } from "./changing-series.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
  await w.db.write((tx) =>
    tx.insert(personRoles).values({ personId: cast.leila.id, role: "host", grantedBy: null, grantedAt: w.clock.now() }),
  );
});

const told = async (name: CastName) =>
  (await notificationsOf(w.db.read, cast[name].id)).rows
    .filter(({ kind }) => kind === "shift-changed" || kind === "shift-moved")
    .map((row) => row.words);

test("guests are told what has changed, from what to what, in one notification, and their calendar takes it over", async () => {
  const { id, terms } = await standingShift(w, { guests: { amara: "confirmed" } });
  w.clock.advance(minute);
  await w.settle();
  w.letters.length = 0;
  const changed = { ...terms, activity: "listen", language: "fr", bring: "A jacket", about: "Quite another thing", hosts: [cast.leila.id] };
  await changing(w, await w.person("grace"), id, changed);
  await w.settle();
  expect(await told("amara")).toEqual([
    "A shift of yours has changed: Listen in, Bristol, 20 October 2026. What you do: now Listen in, before Serve at the counter. " +
      "Hosts: now Leila Haddad, before Grace Whetu. Language: now French, before English. What to bring: now A jacket, before Good shoes. " +
      "What guests will do and see is described anew.",
  ]);
  w.clock.advance(minute);
  await w.settle();
  const letter = w.letters.find(({ to, calendar }) => to === cast.amara.email && calendar);
  expect(letter?.subject).toMatch(/^Changed – Listen in, Bristol:/);
  expect(letter?.calendar?.content).toContain("SEQUENCE:1");
});

test("a move says the times before and after, with what else has changed", async () => {
  const { id, terms } = await standingShift(w, { guests: { amara: "confirmed" } });
  const changed = { ...terms, startsWall: "2026-10-21T13:00", endsWall: "2026-10-21T16:00", bring: "" };
  await changing(w, await w.person("grace"), id, changed);
  await w.settle();
  expect(await told("amara")).toEqual([
    "The times have changed: Serve at the counter, Bristol, 21 October 2026. The times: now Wednesday, 21 October 2026, 13:00–16:00 (BST), " +
      "before Tuesday, 20 October 2026, 09:00–12:00 (BST). What to bring: now nothing, before Good shoes.",
  ]);
});

test("what guests do not see changes without a word", async () => {
  const { id, terms } = await standingShift(w, { guests: { amara: "confirmed" } });
  await changing(w, await w.person("grace"), id, { ...terms, places: 5, noticeHours: 1 });
  await w.settle();
  expect(await told("amara")).toEqual([]);
});

test("a change of a series is told once to whoever is on several of its shifts", async () => {
  const ids = await openedSeries(w, { times: 3 });
  for (const id of ids.slice(0, 2)) await booked(w, cast.amara.id, id);
  const said = seriesTerms({ times: 3 });
  const walls = new Map(ids.map((id, turn) => [id, { ...said, ...said.times[turn] }]));
  const meant = { scope: "all", alone: false } as const;
  await changingSeries(w, await w.person("grace"), ids[0] ?? "", { ...said, bring: "Good shoes", meant, walls });
  await w.settle();
  expect(await told("amara")).toEqual([
    "A shift of yours has changed: Serve at the counter, Bristol, 20 October 2026, and 1 more of its series. What to bring: now Good shoes.",
  ]);
});
