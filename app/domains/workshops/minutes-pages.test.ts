import { expect, test } from "vitest";
import { minutesPages } from "./minutes-pages.ts";
import type { Minutes } from "./workshops.ts";

const empty: Minutes = {
  anonymous: true,
  participants: 3,
  lasted: 1,
  phases: [],
  claims: [],
  guesses: [],
  pains: [],
  dots: { given: 0, voters: 0 },
  commitments: [],
  heard: [],
};
const about = { title: "Minutes", map: "Moving house", day: "6 October", gaps: {}, dayInWords: (day: string) => day };
const said = (minutes: Partial<Minutes>, gaps: { claims?: string; guesses?: string; pains?: string } = {}) =>
  minutesPages({ ...empty, ...minutes }, { ...about, gaps: { claims: gaps.claims, guesses: gaps.guesses, pains: gaps.pains } })
    .map(({ svg }) => svg)
    .join("\n");

test("on paper, one minute is one minute, and a part that the script did not have is left out", () => {
  expect(said({})).toContain("3 people in 1 minute, on 6 October.");
  expect(said({})).not.toContain("Where teams touch the customer");
  expect(said({}, { claims: "Nothing was revealed of this." })).toContain("Where teams touch the customer");
});

test("on paper, the pains with most dots stand in their words, and of the others how many there are at each step", () => {
  const pains = Array.from({ length: 227 }, (_, at) => ({
    text: `Pain ${at}.`,
    step: at % 2 ? "Pays" : "Rings us",
    dots: at < 12 ? 5 : 0,
  }));
  const paper = said({ pains, dots: { given: 60, voters: 12 } });
  expect(paper).toContain("Pain 11.");
  expect(paper).not.toContain("Pain 12.");
  expect(paper).toContain("And 215 more, by step");
  expect(paper).toContain("Rings us 108 · Pays 107");
});

test("on paper, departments stand with their numbers, and the others together", () => {
  const paper = said({ participants: 20, leaders: ["Priya Raman"], departments: [{ name: "Finance", count: 13 }] });
  expect(paper).toContain("Led by Priya Raman");
  expect(paper).toContain("From Finance 13, 7 from elsewhere.");
});

test("on paper too it is said what fewer than five are not told, and nobody who guessed is not too few", () => {
  const pains = [{ text: "It rang.", step: "Rings us", dots: 1 }];
  const guesses = [{ stepId: "rings", step: "Rings us", count: 0, teams: [] }];
  const claims = [{ step: "Rings us", team: "Billing", department: "Finance", roles: [] }];
  const paper = said({ pains, guesses, claims, dots: { given: 4, voters: 2 } }).replace(/<[^>]*>/g, " ");
  expect(paper).toContain("Fewer than five people gave dots");
  expect(paper).not.toContain("1 dot");
  expect(paper).toContain("Billing: no majority");
  expect(paper).toContain("nothing where there is no");
  expect(paper).not.toContain("too few to show");
});
