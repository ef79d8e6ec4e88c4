import { expect, test } from "vitest";
import type { Channel } from "#db/words/stories.ts";
import { gapsAlong, lengthOf, minutesOf } from "./gaps.ts";

const step = (stepId: string, channels: Channel[], wait: number | null = null) => ({ stepId, channels, wait });

test("units that are lengths of time become minutes, others nothing", () => {
  const minutes = (value: number, unit: string) => minutesOf({ value, unit });
  expect([minutes(14.5, "minutes"), minutes(2, "Hours"), minutes(3, " days "), minutes(2, "wks."), minutes(90, "s")]).toEqual([
    14.5, 120, 4_320, 20_160, 1.5,
  ]);
  expect([minutes(12, "%"), minutes(40, "€ a month"), minutes(-1, "days")]).toEqual([undefined, undefined, undefined]);
});

test("waiting of an hour and more, and a channel that does not go on, are gaps", () => {
  const along = [
    step("finds", ["web", "app"]),
    step("asks", ["app", "phone"]),
    step("thinks", []),
    step("gets the letter", ["letter"], 3 * 1_440),
    step("waits in the queue", ["phone"], 59),
    step("is glad", ["phone"], 60),
  ];
  expect(gapsAlong(along)).toEqual([
    { fromStepId: "asks", toStepId: "gets the letter", wait: 4_320, change: { from: ["app", "phone"], to: ["letter"] } },
    { fromStepId: "gets the letter", toStepId: "waits in the queue", wait: null, change: { from: ["letter"], to: ["phone"] } },
    { fromStepId: "waits in the queue", toStepId: "is glad", wait: 60 },
  ]);
});

test("before the first step there is no gap", () => {
  expect(gapsAlong([step("finds", ["web"], 5_000)])).toEqual([]);
});

test("a length of time is said in its largest unit", () => {
  expect([14.5, 90, 1_440, 4_320, 20_160, 50_400].map(lengthOf).map(({ value, unit }) => `${value} ${unit}`)).toEqual([
    "14.5 minutes",
    "1.5 hours",
    "1 days",
    "3 days",
    "2 weeks",
    "5 weeks",
  ]);
});
