import { expect, test } from "vitest";
import { spanOf } from "#app/shared/when.ts";
import type { Weekday } from "./face-time.ts";
import { daysOf } from "./series.ts";
import { wallsAfter, wallsOn } from "./series-form.server.ts";

const formOf = (answers: Record<string, string> = {}) => {
  const form = new FormData();
  for (const [field, reading] of Object.entries(answers)) form.set(field, reading);
  return form;
};
const weeks = (from: string, on: Weekday, count: number) =>
  daysOf({ pattern: { frequency: "weekly", every: 1, on: [on] }, from, ending: { count } });
const spansOf = (zone: string, walls: ReturnType<typeof wallsOn>["walls"]) =>
  walls.map(({ startsWall: starts, endsWall: ends, startsReading: startReading, endsReading: endReading }) =>
    spanOf({ zone, starts, ends, startReading, endReading }),
  );

test.each([
  ["Europe/London", "2026-03-10", ["09:00", "09:00", "09:00", "08:00", "08:00", "08:00"]],
  ["America/New_York", "2026-02-24", ["14:00", "14:00", "13:00", "13:00", "13:00", "13:00"]],
  ["Australia/Sydney", "2026-09-15", ["23:00", "23:00", "23:00", "22:00", "22:00", "22:00"]],
  ["Africa/Casablanca", "2026-02-03", ["08:00", "08:00", "09:00", "09:00", "09:00", "09:00"]],
  ["Africa/Casablanca", "2026-03-10", ["09:00", "09:00", "08:00", "08:00", "08:00", "08:00"]],
  ["Asia/Kathmandu", "2026-03-10", ["03:15", "03:15", "03:15", "03:15", "03:15", "03:15"]],
])("nine in the morning in %s from %s on stays nine when the clocks change", (zone, from, utc) => {
  const days = weeks(from, "TU", 6);
  const { questions, walls } = wallsOn(zone, { starts: `${from}T09:00`, ends: `${from}T12:00`, days }, formOf());
  expect(questions).toEqual([]);
  expect(walls.map(({ startsWall }) => startsWall)).toEqual(days.map((day) => `${day}T09:00`));
  const spans = spansOf(zone, walls);
  expect(spans.map(({ startsAt }) => startsAt.toISOString().slice(11, 16))).toEqual(utc);
  expect(spans.map(({ minutes }) => minutes)).toEqual(days.map(() => 180));
});

test("a shift over midnight ends on the next day and is as long as it is worked", () => {
  const days = weeks("2026-03-21", "SA", 3);
  const { walls } = wallsOn("Europe/London", { starts: "2026-03-21T22:00", ends: "2026-03-22T06:00", days }, formOf());
  expect(walls.map(({ endsWall }) => endsWall)).toEqual(["2026-03-22T06:00", "2026-03-29T06:00", "2026-04-05T06:00"]);
  expect(spansOf("Europe/London", walls).map(({ minutes }) => minutes)).toEqual([480, 420, 480]);
});

test("each day with two readings is asked about by itself, and gets the one that was chosen for it", () => {
  const sundays = { starts: "2026-03-22T01:30", ends: "2026-03-22T05:00", days: ["2026-03-22", "2026-03-29", "2026-10-25"] };
  const asked = wallsOn("Europe/London", sundays, formOf()).questions;
  expect(asked.map(({ field, kind }) => [field, kind])).toEqual([
    ["startsReading-2026-03-29", "never"],
    ["startsReading-2026-10-25", "twice"],
  ]);
  const chosen = formOf({ "startsReading-2026-03-29": "later", "startsReading-2026-10-25": "earlier" });
  const { questions, walls } = wallsOn("Europe/London", sundays, chosen);
  expect(questions).toEqual([]);
  expect(walls.map(({ startsWall }) => startsWall)).toEqual(["2026-03-22T01:30", "2026-03-29T02:30", "2026-10-25T01:30"]);
  expect(spansOf("Europe/London", walls).map(({ minutes }) => minutes)).toEqual([210, 150, 270]);
});

test("the first day is asked about as a single shift is", () => {
  const { questions } = wallsOn("Europe/London", { starts: "2026-10-25T01:30", ends: "2026-10-25T05:00", days: ["2026-10-25"] }, formOf());
  expect(questions.map(({ field }) => field)).toEqual(["startsReading"]);
});

test("where the day of one changes, each moves by as many days from where it stands", () => {
  const [one, two] = [
    { id: "one", startsWall: "2026-10-20T09:00" },
    { id: "two", startsWall: "2026-10-28T15:00" },
  ];
  const change = { own: one, all: [one, two], starts: "2026-10-19T10:00", ends: "2026-10-19T11:00" };
  const { walls } = wallsAfter("Europe/London", change, formOf());
  expect([...walls].map(([id, { startsWall }]) => [id, startsWall])).toEqual([
    ["one", "2026-10-19T10:00"],
    ["two", "2026-10-27T10:00"],
  ]);
});
