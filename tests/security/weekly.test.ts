import { beforeEach, expect, test } from "vitest";
import { scheduleWeekly } from "#app/domains/notifications/weekly/scheduling.server.ts";
import { action as keep, loader as keeping } from "#app/routes/insights.digest._index.tsx";
import { loader as letter } from "#app/routes/insights.digest.letter.ts";
import { loader as readers } from "#app/routes/insights.digest.readers.tsx";
import { loader as own } from "#app/routes/notifications.weekly._index.tsx";
import { action as end, loader as ending } from "#app/routes/notifications.weekly.$token.tsx";
import { newId } from "#app/shared/ids.ts";
import { notificationSettings } from "#db/schema/notifications.ts";
import { weeklySchedules, weeklySkips } from "#db/schema/weekly.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { tokenOf } from "#tests/support/weekly.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const knock = async (door: Door, what: Knock) => answerOf(door(await doorArgs(w, what)));
const url = "/insights/digest";
const forms: Record<string, string>[] = [
  { weekday: "1", time: "08:30" },
  { intent: "stop" },
  { intent: "skip", week: "2026-W41" },
  { intent: "unskip", week: "2026-W41" },
];
const nothingKept = async () => {
  expect(await w.db.read.select().from(weeklySchedules)).toEqual([]);
  expect(await w.db.read.select().from(weeklySkips)).toEqual([]);
};

test("nobody comes through a door without a session", async () => {
  for (const door of [keeping, letter, readers]) expect((await knock(door, { url })).location).toMatch(/^\/sign-in/);
  expect((await knock(own, { url: "/notifications/weekly" })).location).toMatch(/^\/sign-in/);
  for (const form of forms) expect((await knock(keep, { url, form })).location).toMatch(/^\/sign-in/);
  await nothingKept();
});

test("who is no curator neither sees who gets the letter nor decides when it leaves, whatever else they are", async () => {
  for (const as of ["amara", "henrik", "priya", "grace", "leila", "jonas"] as const) {
    for (const door of [keeping, letter, readers]) expect((await knock(door, { url, as: cast[as].id })).status, as).toBe(404);
    for (const form of forms) expect((await knock(keep, { url, as: cast[as].id, form })).status, as).toBe(404);
    await expect(scheduleWeekly(w, await w.person(as), { weekday: 1, time: "08:30" })).rejects.toMatchObject({
      code: "hallway.not-allowed",
    });
  }
  await nothingKept();
});

test("nobody's letter is ended with a token that was not made for them", async () => {
  const token = await tokenOf(w, cast.amara.id);
  const [, signature = ""] = token.split(".");
  const elsewhere = await tokenOf({ ...w, config: { ...w.config, dataFolder: `${w.config.dataFolder}/other` } }, cast.amara.id);
  const wrong = [
    "",
    ".",
    cast.amara.id,
    `${cast.amara.id}.`,
    `${cast.henrik.id}.${signature}`,
    `${cast.amara.id}.${signature.slice(0, -1)}`,
    `${cast.amara.id}.${signature}A`,
    `${newId()}.${signature}`,
    elsewhere,
    `' or 1=1 --.${signature}`,
    "../../settings",
  ];
  for (const one of wrong) {
    const params = { token: one };
    expect((await knock(ending, { url: "/notifications/weekly/x", params })).status, one).toBe(404);
    expect((await knock(end, { url: "/notifications/weekly/x", params, form: {} })).status, one).toBe(404);
  }
  expect(await w.db.read.select().from(notificationSettings)).toEqual([]);
  // Somebody else who is signed in ends the letter of the token, not their own.
  await knock(end, { url: "/notifications/weekly/x", as: cast.henrik.id, params: { token }, form: {} });
  expect((await w.db.read.select().from(notificationSettings)).map(({ personId }) => personId)).toEqual([cast.amara.id]);
});

test("a token of somebody who is gone ends nothing and breaks nothing", async () => {
  const token = await tokenOf(w, newId());
  expect((await knock(end, { url: "/notifications/weekly/x", params: { token }, form: {} })).status).toBe(200);
  expect(await w.db.read.select().from(notificationSettings)).toEqual([]);
});
