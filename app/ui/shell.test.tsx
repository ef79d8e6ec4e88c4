import { expect, it } from "vitest";
import { currentOf } from "./shell.tsx";

const links = ["/", "/stories", "/admin", "/stories/new", "/notifications"].map((to) => ({ to }));

it.each([
  ["/", "/"],
  ["/stories", "/stories"],
  ["/stories/0190", "/stories"],
  ["/stories/new", "/stories/new"],
  ["/storiesque", undefined],
  ["/admin/people/import", "/admin"],
  ["/settings", undefined],
])("%s belongs to %s", (path, expected) => {
  expect(currentOf(path, links)).toBe(expected);
});
