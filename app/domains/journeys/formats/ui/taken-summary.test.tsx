import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TakenSummary } from "./taken-summary.tsx";

test("one lane is no lanes", () => {
  const left = { claims: 0, words: 0, stories: 0, findings: 0 };
  const size = { stages: 3, steps: 9, lanes: 1, cards: 0 };
  const nothing = { stages: [], assumptions: 0, claims: 0, stories: 0, findings: 0, left };
  expect(renderToStaticMarkup(<TakenSummary title="Return a parcel" size={size} {...nothing} />)).toContain(
    "3 stages, 9 steps, 1 lane, 0 cards",
  );
});
