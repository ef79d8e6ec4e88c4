import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "app.css"), "utf8");

/** The colours that a rule of the stylesheet sets, by name. */
function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const rule = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries([...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", colour = ""]) => [name, colour]));
}

const light = tokensOf('[data-theme="light"]');
const dark = tokensOf('  [data-theme="dark"]');
const darkOfSystem = tokensOf(":root:not([data-theme])");

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["page", "surface", "raised", "sunken"];
const meanings = ["accent", "danger", "success", "warning", "struggle", "delight", "mixed"];

const text = [
  ...grounds.flatMap((ground) => [
    ["ink", ground],
    ["quiet", ground],
    ["accent", ground],
    ["accent-strong", ground],
    ["danger", ground],
  ]),
  ...meanings.flatMap((meaning) => [
    [meaning, "page"],
    [meaning, "surface"],
    [meaning, "raised"],
    [meaning, `${meaning}-soft`],
    ["ink", `${meaning}-soft`],
    ["quiet", `${meaning}-soft`],
  ]),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-danger", "danger"],
  ["page", "ink"],
] as [string, string][];

/** Edges of what can be used, and the ring around what has the focus. */
const edges = grounds.flatMap((ground) => [
  ["edge", ground],
  ["focus", ground],
]) as [string, string][];

describe.each([
  ["light", light],
  ["dark", dark],
])("%s", (_, tokens) => {
  const ratio = ([one, other]: [string, string]) => contrast(tokens[one] ?? "", tokens[other] ?? "");

  it.each(text)("lets %s be read on %s", (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)("lets %s be seen on %s", (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3);
  });
});

it("shows the same dark whether the system or the reader asks for it", () => {
  expect(darkOfSystem).toEqual(dark);
});

it("gives every colour of one theme to the other", () => {
  expect(Object.keys(dark)).toEqual(Object.keys(light));
});
