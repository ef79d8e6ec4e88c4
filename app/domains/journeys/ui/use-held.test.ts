import { expect, test } from "vitest";
import type { TeamCount } from "../claims/claims.ts";
import type { CurvePoint } from "../curve/curve.ts";
import type { Besides } from "./besides.ts";
import { changedSteps } from "./use-held.ts";

const team = (name: string): TeamCount => ({ teamId: name, team: name, count: 1, role: "decides", confirmed: false });
const guess = { pleasure: -55, note: null, by: "Priya Raman", at: new Date("2026-11-02T09:00Z") };
const guessed = (stepId: string): CurvePoint => ({ stepId, computed: null, override: null, assumption: guess });

test("each step of which rows say something else counts once, and what people say to each other does not", () => {
  const before: Besides = { teams: { one: [team("Lines")] }, curves: {}, evidence: { one: "none" }, talk: {} };
  expect(changedSteps(before, structuredClone(before))).toBe(0);
  const now: Besides = {
    teams: { one: [team("Lines"), team("Post")], two: [team("Post")] },
    curves: { someone: { two: guessed("two") } },
    evidence: { one: "one-story" },
    talk: { three: 4 },
  };
  expect(changedSteps(before, now)).toBe(2);
});
