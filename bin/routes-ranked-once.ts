/**
 * The router of the server sorts all routes and writes a pattern for each of them anew with every request, several times. They
 * never change while a build runs, so in the bundle it remembers both (docs/decisions/0022).
 */
import { type Change, changedWhereItIsBundled } from "./changed-where-it-is-bundled.ts";

const changes: readonly Change[] = [
  [
    "  let branches = flattenRoutes(routes);\n  rankRouteBranches(branches);\n",
    "  let branches = rankedBranches.get(routes);\n" +
      "  if (!branches) rankRouteBranches((branches = flattenRoutes(routes))), rankedBranches.set(routes, branches);\n",
  ],
  [
    "let [matcher, compiledParams] = compilePath(pattern.path, pattern.caseSensitive, pattern.end);",
    "let [matcher, compiledParams] = compiledPath(pattern.path, pattern.caseSensitive, pattern.end);",
  ],
  [
    "matches = matchRouteBranch(branches[i], decoded, allowPartial);",
    "if (!allowPartial && beginsElsewhere(branches[i], decoded)) continue;\n" +
      "    matches = matchRouteBranch(branches[i], decoded, allowPartial);",
  ],
  [
    "function compilePath(",
    `const firstSegments = new WeakMap();
// Most routes begin with another word than the address: seen without a pattern.
function beginsElsewhere(branch, pathname) {
  let first = firstSegments.get(branch);
  if (first === undefined) {
    const [, word = ""] = /^\\/?([^/:*?]+)(?:\\/|$)/.exec(branch.path) ?? [];
    firstSegments.set(branch, (first = word.toLowerCase()));
  }
  if (first === "") return false;
  const end = 1 + first.length;
  return pathname.slice(1, end).toLowerCase() !== first || (pathname.length > end && pathname[end] !== "/");
}
const rankedBranches = new WeakMap();
const compiledPaths = new Map();
function compiledPath(path, caseSensitive, end) {
  const key = [path, caseSensitive, end].join(" ");
  const known = compiledPaths.get(key);
  if (known) return known;
  const compiled = compilePath(path, caseSensitive, end);
  // Patterns are the routes' own; should another hand in addresses, this stays small.
  if (compiledPaths.size > 2_000) compiledPaths.clear();
  compiledPaths.set(key, compiled);
  return compiled;
}
function compilePath(`,
  ],
];

export const routesRankedOnce = changedWhereItIsBundled("routes-ranked-once", /@remix-run\/router\/dist\/router\.cjs\.js$/, changes);
