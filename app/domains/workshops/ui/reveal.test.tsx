import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { MinutedGuess } from "#db/words/workshops.ts";
import { WhatToTalkAbout } from "./reveal.tsx";

const guess = (given: Partial<MinutedGuess>): MinutedGuess => ({ stepId: "1", step: "Rings us", count: 6, teams: [], ...given });
const said = (...guesses: MinutedGuess[]) => renderToStaticMarkup(<WhatToTalkAbout guesses={guesses} />);
const guessed = { mean: 20, lowest: 0, highest: 40 };
const stories = { mean: 10, count: 4 };
const team = (name: string, mean: number) => ({ team: name, mean, count: 5 });

test("guesses that are near the stories are said to be, and where nothing can be compared that is said instead", () => {
  expect(said(guess({ guessed, stories }))).toContain("Nowhere were the guesses far from the stories.");
  for (const incomplete of [[], [guess({ guessed }), guess({ stories })]]) {
    expect(said(...incomplete)).toContain("Nothing can be compared: no step has both stories and guesses of enough people.");
    expect(said(...incomplete)).not.toContain("Nowhere");
  }
});

test("the same of teams: that no two lay far apart is said only where two may be shown", () => {
  expect(said(guess({ teams: [team("Calls", 10), team("Branch", 20)] }))).toContain("No two teams lay far apart.");
  expect(said(guess({ teams: [team("Calls", 10)] }))).toContain("at no step may the guesses of two teams be shown.");
});
