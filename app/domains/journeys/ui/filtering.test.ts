import { expect, test } from "vitest";
import { kitchen } from "#tests/support/maps.ts";
import { stepsOf } from "../board/map.ts";
import type { Besides } from "./besides.ts";
import { filterIn, isFiltered, shownPart, teamsOn } from "./filtering.ts";

const [first, second] = stepsOf(kitchen);
if (!first || !second) throw new Error("No steps");
const team = (teamId: string, name: string) => ({ teamId, team: name, count: 1, role: "with-customer", confirmed: false }) as const;
const besides: Besides = {
  teams: { [first.id]: [team("t1", "Claims")], [second.id]: [team("t2", "Post room"), team("t1", "Claims")] },
  evidence: { [first.id]: "several" },
  curves: {},
  talk: {},
};
const shown = (asked: string) => stepsOf(shownPart(kitchen, filterIn(new URLSearchParams(asked)), besides).map).map(({ id }) => id);
const everything = stepsOf(kitchen).map(({ id }) => id);

test("without a filter everything is shown, and the very same map", () => {
  expect(shownPart(kitchen, filterIn(new URLSearchParams()), besides).map).toBe(kitchen);
  expect(isFiltered(filterIn(new URLSearchParams("view=grid")))).toBe(false);
});

test("steps are chosen by team, by nobody and by evidence", () => {
  expect(shown("team=t2")).toEqual(expect.arrayContaining([second.id]));
  expect(shown("team=t2")).not.toContain(everything.find((id) => id !== first.id && id !== second.id));
  // A step stays for its sub-steps' sake.
  expect(shown("team=nobody")).toEqual(everything.filter((id) => id !== first.id));
  expect(shown("evidence=several")).toEqual([first.id]);
  expect(shown("evidence=measured")).toEqual([]);
});

test("one stage, and lanes, are chosen; what is no longer there filters nothing", () => {
  const stage = kitchen.stages[1];
  expect(shownPart(kitchen, filterIn(new URLSearchParams({ stage: stage?.id ?? "" })), besides).map.stages).toEqual([stage]);
  const lane = kitchen.lanes[0];
  expect(shownPart(kitchen, filterIn(new URLSearchParams({ lane: lane?.id ?? "" })), besides).lanes).toEqual([lane]);
  expect(shown("stage=gone&evidence=perfect")).toEqual(everything);
});

test("every team on the map is there once, by name", () => {
  expect(teamsOn(besides)).toEqual([
    { id: "t1", name: "Claims" },
    { id: "t2", name: "Post room" },
  ]);
});
