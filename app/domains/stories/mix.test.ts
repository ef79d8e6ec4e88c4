import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mixed, mostInARow } from "./mix.ts";
import { type StoryKind, storyKinds } from "./stories.ts";

const letters: Record<StoryKind, string> = { struggle: "s", delight: "d", mixed: "m" };
const page = (kinds: string) =>
  [...kinds].map((letter, number) => ({ number, kind: storyKinds.find((kind) => letters[kind] === letter) ?? "mixed" }));
const kindsOf = (rows: readonly { kind: StoryKind }[]) => rows.map(({ kind }) => letters[kind]).join("");
const runs = (kinds: string) => [...kinds.matchAll(/(.)\1*/g)].map(([run]) => run);
const isFine = (kinds: string) => runs(kinds).every((run) => run.length <= mostInARow);
const pages = fc.array(fc.constantFrom(..."sdm"), { maxLength: 20 }).map((all) => all.join(""));

/** Whether any arrangement of these kinds keeps the rule: by trying all of them, remembering what failed. */
function canBeFine(kinds: string): boolean {
  const failed = new Set<string>();
  const search = (left: Record<string, number>, last: string, length: number): boolean => {
    const state = JSON.stringify([left, last, length]);
    if (Object.values(left).every((count) => count === 0)) return true;
    if (failed.has(state)) return false;
    const works = Object.keys(left).some(
      (kind) =>
        (left[kind] ?? 0) > 0 &&
        !(kind === last && length === mostInARow) &&
        search({ ...left, [kind]: (left[kind] ?? 0) - 1 }, kind, kind === last ? length + 1 : 1),
    );
    if (!works) failed.add(state);
    return works;
  };
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return search(counts, "", 0);
}

describe("a page of the feed", () => {
  test.each([
    ["sssss", "sssss"],
    ["sssssd", "sssdss"],
    ["dddsssssss", "dsdsssdsss"],
    ["", ""],
  ])("%s", (kinds, expected) => {
    expect(kindsOf(mixed(page(kinds)))).toBe(expected);
  });

  test("holds the same stories", () => {
    fc.assert(
      fc.property(pages, (kinds) => {
        const numbers = mixed(page(kinds)).map(({ number }) => number);
        expect(numbers.toSorted((one, other) => one - other)).toEqual(page(kinds).map(({ number }) => number));
      }),
    );
  });

  test("has no more than three of one kind in a row wherever that can be done", () => {
    fc.assert(
      fc.property(pages, (kinds) => {
        expect(isFine(kindsOf(mixed(page(kinds))))).toBe(canBeFine(kinds));
      }),
    );
  });

  test("has a longer row only at its end, when no other kind is left", () => {
    fc.assert(
      fc.property(pages, (kinds) => {
        expect(
          isFine(
            runs(kindsOf(mixed(page(kinds))))
              .slice(0, -1)
              .join(""),
          ),
        ).toBe(true);
      }),
    );
  });

  test("stays as it is when it is fine already", () => {
    fc.assert(
      fc.property(pages.filter(isFine), (kinds) => {
        expect(mixed(page(kinds)).map(({ number }) => number)).toEqual(page(kinds).map(({ number }) => number));
      }),
    );
  });

  test("keeps the order of time within each kind", () => {
    fc.assert(
      fc.property(pages, (kinds) => {
        for (const kind of storyKinds) {
          const numbers = mixed(page(kinds))
            .filter((row) => row.kind === kind)
            .map(({ number }) => number);
          expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
        }
      }),
    );
  });
});
