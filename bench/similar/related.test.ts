import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import labels from "./related.json" with { type: "json" };

const numbers = new Set(readdirSync("content/demo/stories").map((name) => name.slice(0, 2)));
const related: Record<string, string[]> = labels.related;

test("thirty stories of the demonstration are labelled, each with others that are there", () => {
  expect(Object.keys(related)).toHaveLength(30);
  for (const [story, others] of Object.entries(related)) {
    expect(others.length, story).toBeGreaterThanOrEqual(3);
    expect([story, ...others].filter((number) => !numbers.has(number))).toEqual([]);
    expect(others).not.toContain(story);
    expect(new Set(others).size).toBe(others.length);
  }
});

test("being related goes both ways", () => {
  const oneWay = Object.entries(related).flatMap(([story, others]) =>
    others.filter((other) => related[other] && !related[other].includes(story)).map((other) => `${story} → ${other}`),
  );
  expect(oneWay).toEqual([]);
});
