import { expect, test } from "vitest";
import type { Besides } from "./besides.ts";
import { changedSteps } from "./use-held.ts";

const team = (name: string) => ({ teamId: name, team: name }) as unknown as Besides["teams"][string][number];

test("each step of which rows say something else counts once, and what people say to each other does not", () => {
  const before: Besides = { teams: { one: [team("Lines")] }, curves: {}, evidence: { one: "none" }, talk: {} };
  expect(changedSteps(before, structuredClone(before))).toBe(0);
  const now: Besides = {
    teams: { one: [team("Lines"), team("Post")], two: [team("Post")] },
    curves: { someone: { two: { mean: 3 } as unknown as Besides["curves"][string][string] } },
    evidence: { one: "story" as Besides["evidence"][string] },
    talk: { three: 4 },
  };
  expect(changedSteps(before, now)).toBe(2);
});
