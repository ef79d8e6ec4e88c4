import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { emptyContent } from "../insights.ts";
import { StudyFacts } from "./study-facts.tsx";

test("where nothing is said of how we know, there is no empty box", () => {
  expect(renderToStaticMarkup(<StudyFacts study={emptyContent} />)).toBe("");
  expect(renderToStaticMarkup(<StudyFacts study={{ ...emptyContent, market: "Ireland" }} />)).toContain("Ireland");
  expect(renderToStaticMarkup(<StudyFacts study={{ ...emptyContent, sampleSize: 12 }} />)).toContain("12");
});
