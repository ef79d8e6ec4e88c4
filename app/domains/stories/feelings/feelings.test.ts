import { describe, expect, test } from "vitest";
import { castDepartments, castSites } from "#db/seed/cast.ts";
import { agreed } from "#tests/support/consenting.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { withdrawing } from "../withdrawing.server.ts";
import { howCustomersFelt } from "./feelings.queries.server.ts";
import { bandStarts, feelingsAddress, monthsOf } from "./feelings.ts";
import { recentlyFelt } from "./recent.server.ts";

const berlin = { zone: "Europe/Berlin" };
const joy = { family: "joy", intensity: 2 } as const;
const anger = { family: "anger", intensity: 3 } as const;

/** Six in October by phone, four in November in a branch; one of each kind of gap among them. Returns their ids. */
async function tellTen(w: TestWorld): Promise<string[]> {
  const ids: string[] = [];
  w.clock.set("2026-10-05T10:00:00Z");
  for (const pleasure of [-100, -61, -60, 20, 21, null])
    ids.push(
      await told(w, "grace", { pleasure, channel: "phone", feelings: pleasure === null ? [] : pleasure > 0 ? [joy, anger] : [anger] }),
    );
  // In Berlin the last of October, in UTC too; and the first of November in Berlin alone.
  w.clock.set("2026-10-31T22:30:00Z");
  ids.push(await told(w, "grace", { kind: "delight", pleasure: 80, channel: "branch", feelings: [joy] }));
  w.clock.set("2026-10-31T23:30:00Z");
  for (const pleasure of [90, 61, 100]) ids.push(await told(w, "grace", { kind: "delight", pleasure, channel: "branch", feelings: [joy] }));
  w.clock.set("2026-11-22T12:00:00Z");
  return ids;
}

describe("how customers felt", () => {
  test("by month of the reader, by kind and by channel, as counted by hand", async () => {
    const w = await world();
    await tellTen(w);
    const felt = await howCustomersFelt(w.db.read, berlin, {});
    expect(felt.window).toEqual({ from: "2024-12-01", to: "2026-11-22" });
    expect(felt.stories).toBe(10);
    expect(felt.months).toHaveLength(24);
    // (−100 − 61 − 60 + 20 + 21 + 80) / 6
    expect(felt.months.at(-2)).toEqual({ from: "2026-10-01", to: "2026-10-31", stories: 7, said: 6, pleasure: -17 });
    expect(felt.months.at(-1)).toEqual({ from: "2026-11-01", to: "2026-11-22", stories: 3, said: 3 });
    expect(felt.kinds).toEqual([
      { kind: "struggle", said: 5, bands: [2, 1, 1, 1, 0] },
      { kind: "delight", said: 4 },
      { kind: "mixed", said: 0 },
    ]);
    const none = { trust: 0, fear: 0, surprise: 0, sadness: 0, disgust: 0, anticipation: 0 };
    expect(felt.channels).toEqual([
      { channel: "branch", named: 4 },
      { channel: "phone", named: 5, families: { ...none, joy: 2, anger: 5 } },
    ]);
    const inUtc = await howCustomersFelt(w.db.read, { zone: "UTC" }, {});
    expect(inUtc.months.at(-2)).toMatchObject({ stories: 10, said: 9 });
  });

  test("a story that nobody may read is in no figure, and with it goes one that rested on five", async () => {
    const w = await world();
    const [first = ""] = await tellTen(w);
    await withdrawing(w, await w.person("grace"), first, "Asked");
    const felt = await howCustomersFelt(w.db.read, berlin, {});
    expect(felt.stories).toBe(9);
    // (−61 − 60 + 20 + 21 + 80) / 5
    expect(felt.months.at(-2)).toMatchObject({ said: 5, pleasure: 0 });
    expect(felt.kinds[0]).toEqual({ kind: "struggle", said: 4 });
    expect(felt.channels).toContainEqual({ channel: "phone", named: 4 });
  });

  test("before and after, by channel, of stories that say both", async () => {
    const w = await world();
    const moves = [
      [-80, 40],
      [-40, 40],
      [0, 0],
      [-80, 80],
      [-40, 80],
    ] as const;
    for (const [pleasureBefore, pleasureAfter] of moves) await told(w, "grace", { channel: "phone", pleasureBefore, pleasureAfter });
    await told(w, "grace", { channel: "phone", pleasureBefore: 80 });
    await told(w, "grace", { channel: "letter", pleasureBefore: -40, pleasureAfter: 40 });
    const { moved } = await howCustomersFelt(w.db.read, berlin, {});
    expect(moved).toEqual([
      // (−80 − 40 + 0 − 80 − 40) / 5 and (40 + 40 + 0 + 80 + 80) / 5
      { channel: "phone", said: 5, means: { before: -48, after: 48 } },
      { channel: "letter", said: 1 },
    ]);
  });

  test("the filter of the feed holds", async () => {
    const w = await world();
    await tellTen(w);
    await told(w, "amara", { kind: "mixed", channel: "letter", siteId: castSites.cork.id, departments: [castDepartments.finance.id] });
    const stories = async (filter: Parameters<typeof howCustomersFelt>[2]) => (await howCustomersFelt(w.db.read, berlin, filter)).stories;
    expect(await stories({})).toBe(11);
    expect(await stories({ kind: "delight" })).toBe(4);
    expect(await stories({ channel: "phone" })).toBe(6);
    expect(await stories({ feeling: "joy" })).toBe(6);
    expect(await stories({ site: castSites.cork.id })).toBe(1);
    expect(await stories({ department: castDepartments.finance.id, kind: "mixed" })).toBe(1);
    expect(await stories({ department: castDepartments.finance.id, kind: "delight" })).toBe(0);
    expect(await stories({ from: "2026-11-01" })).toBe(4);
    expect(await stories({ from: "2026-10-06", to: "2026-10-31" })).toBe(1);
    expect(await stories({ from: "2027-01-01" })).toBe(0);
  });
});

test("the months go back two years from the filter's last day, and hold only its days", () => {
  expect(monthsOf({}, "2026-03-31").at(0)).toEqual({ from: "2024-04-01", to: "2024-04-30" });
  expect(monthsOf({ from: "2026-01-10", to: "2026-02-03" }, "2026-03-31")).toEqual([
    { from: "2026-01-10", to: "2026-01-31" },
    { from: "2026-02-01", to: "2026-02-03" },
  ]);
  expect(monthsOf({ from: "2026-05-01" }, "2026-03-31")).toEqual([]);
  expect(bandStarts).toHaveLength(5);
});

test("the address keeps the filter of the feed", () => {
  expect(feelingsAddress({})).toBe("/stories/feelings");
  expect(feelingsAddress({ kind: "delight" }, { choosing: true })).toBe("/stories/feelings?kind=delight&choosing=yes");
});

describe("what was counted within the last minute", () => {
  const counted = async (w: TestWorld) => (await recentlyFelt(w.db.read, berlin, {})).stories;

  test("is shared for a minute, by zone and by filter", async () => {
    const w = await world();
    await tellTen(w);
    expect(await counted(w)).toBe(10);
    await told(w, "grace", { pleasure: 10, channel: "phone" });
    expect(await counted(w)).toBe(10);
    expect((await recentlyFelt(w.db.read, { zone: "UTC" }, {})).stories).toBe(11);
    expect((await recentlyFelt(w.db.read, berlin, { channel: "phone" })).stories).toBe(7);
    w.clock.advance(60_000);
    expect(await counted(w)).toBe(11);
  });

  test("is not shown any more once a story is withdrawn, or its consent ends", async () => {
    const w = await world();
    const [first = ""] = await tellTen(w);
    await agreed(w, "grace", { until: "2026-11-23" });
    expect(await counted(w)).toBe(11);
    await withdrawing(w, await w.person("grace"), first, "Asked");
    expect(await counted(w)).toBe(10);
    w.clock.set("2026-11-23T10:59:30Z");
    expect(await counted(w)).toBe(10);
    // Midnight where whoever recorded it is, and half a minute after the figures were counted.
    w.clock.set("2026-11-23T11:00:00Z");
    expect(await counted(w)).toBe(9);
  });
});
