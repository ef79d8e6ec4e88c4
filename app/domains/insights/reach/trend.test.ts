import { beforeEach, expect, test } from "vitest";
import { departmentsWithTeams } from "#app/domains/people/organisation.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { studyReadings, studyUses } from "#db/schema/insights.ts";
import { fill } from "#tests/support/filling.ts";
import { publishedStudy } from "#tests/support/insighting.ts";
import { said } from "#tests/support/talking.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import type { ReachStage } from "./reach.ts";
import { monthStarts, reachTrend } from "./trend.queries.server.ts";
import { hiddenFunctions, trendChart } from "./trend-chart.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});
const trend = async (stage: ReachStage = "ended") => reachTrend(w.db.read, stage, await departmentsWithTeams(w.db.read));

test("the months are the last twelve, over the turn of a year", () => {
  const starts = monthStarts(new Date("2026-03-31T22:00Z")).map((start) => start.toISOString().slice(0, 10));
  expect([starts.length, starts[0], starts.at(-1)]).toEqual([12, "2025-04-01", "2026-03-01"]);
});

test("everybody counts once a month, by function; a function of fewer than five has no line", async () => {
  const [one, other] = [await publishedStudy(w), await publishedStudy(w, { title: "Other", findings: [] })];
  const [a = "", b = ""] = await fill(w, "finance", 4);
  await w.db.write(async (tx) => {
    const ended = (studyId: string, personId: string, at: string) =>
      tx
        .insert(studyReadings)
        .values({ studyId, personId, openedAt: new Date(at), latestAt: new Date(at), version: 1, endedAt: new Date(at) });
    const [last, before] = monthStarts(w.clock.now()).toReversed();
    await ended(one.id, a, new Date(last ?? 0).toISOString());
    await ended(other.id, a, new Date(last ?? 0).toISOString());
    await ended(one.id, b, new Date((last?.getTime() ?? 0) - 1).toISOString());
    await ended(other.id, b, new Date((before?.getTime() ?? 0) - 400 * 86_400_000).toISOString());
    await tx.insert(studyUses).values({ id: newId(), studyId: one.id, personId: a, words: "Kept the queue.", at: w.clock.now() });
  });
  const { lines } = await trend();
  expect(lines.map(({ function: named, counts }) => [named, counts?.slice(-3)])).toEqual([
    ["frontline", undefined],
    ["commercial", undefined],
    ["support", [0, 1, 1]],
  ]);
  expect((await trend("used")).lines[2]?.counts?.at(-1)).toBe(1);
  expect((await trend("opened")).lines[2]?.counts?.slice(-2)).toEqual([1, 1]);
  const chart = trendChart(await trend(), "ended");
  // Of the six in Finance; Communications and Technology, with one each, are counted nowhere.
  expect(chart?.table.rows.at(-1)?.slice(1)).toEqual(["17"]);
  expect(hiddenFunctions(await trend())).toEqual(["Front line", "Commercial"]);
});

test("what was said counts for whoever said it", async () => {
  const { id } = await publishedStudy(w);
  await fill(w, "contact", 4);
  await said(w, "grace", { kind: "study", id }, "We hear this every day.");
  await said(w, "grace", { kind: "study", id }, "Every single day.");
  expect((await trend("discussed")).lines[0]?.counts?.at(-1)).toBe(1);
});

test("where nobody has read anything there is nothing to draw", async () => {
  expect(trendChart(await trend(), "ended")).toBeUndefined();
});
