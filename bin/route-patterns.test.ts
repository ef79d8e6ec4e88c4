import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { makeRouteNaming } from "./route-patterns.ts";

const paths = {
  root: "",
  "routes/_index": undefined,
  "routes/stories._index": "stories",
  "routes/stories.new": "stories/new",
  "routes/stories.$id": "stories/:id",
  "routes/stories.$id.edit": "stories/:id/edit",
  "routes/calendar": "face-time/calendar/:token.ics",
};
const routes = Object.fromEntries(
  Object.entries(paths).map(([id, path]) => [id, { id, path, parentId: id === "root" ? undefined : "root" }]),
) as unknown as ServerBuild["routes"];
const name = makeRouteNaming(routes);

test.each([
  ["/", "/"],
  ["/_root.data", "/"],
  ["/stories", "/stories"],
  ["/stories.data", "/stories"],
  ["/stories/new", "/stories/new"],
  ["/stories/0190", "/stories/:id"],
  ["/stories/0190/edit.data", "/stories/:id/edit"],
  ["/face-time/calendar/abc.ics", "/face-time/calendar/:token.ics"],
  ["/wp-login.php", "none"],
])("%s is counted as %s", (path, expected) => {
  expect(name(path)).toBe(expected);
});
