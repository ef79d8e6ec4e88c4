import fc from "fast-check";
import { expect, test } from "vitest";
import { fewestPeople, shownFigures } from "./suppression.ts";

const members = (...sizes: number[]) => shownFigures([sizes]).groups[0]?.members;

test("what is about five people or more is shown", () => {
  expect(shownFigures([[5, 12], [40]])).toEqual({
    groups: [
      { members: [true, true], total: true },
      { members: [true], total: true },
    ],
    total: true,
  });
});

test("a department of four takes the smallest beside it along, because the sum would give it away", () => {
  expect(members(4, 30, 12)).toEqual([false, true, false]);
});

test("two small ones hide each other when they are five together", () => {
  expect(members(4, 4, 30)).toEqual([false, false, true]);
  expect(members(1, 2, 30, 9)).toEqual([false, false, true, false]);
});

test("where a whole group is too few, neither its sum nor the sum of all is shown", () => {
  expect(shownFigures([[2, 2], [30]])).toEqual({
    groups: [
      { members: [false, false], total: false },
      { members: [true], total: true },
    ],
    total: false,
  });
});

test("a department without anybody hides nothing and helps to hide nothing", () => {
  expect(members(0, 30)).toEqual([true, true]);
  expect(members(4, 0, 30)).toEqual([false, true, false]);
});

const someSizes = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }), { maxLength: 4 });

test("nothing that can be worked out by subtraction is about one to four people, or is a figure that was hidden", () => {
  fc.assert(
    fc.property(someSizes, (sizes) => {
      const shown = shownFigures(sizes);
      for (const [at, group] of shown.groups.entries()) {
        const own = sizes[at] ?? [];
        for (const [place, isShown] of group.members.entries()) if (isShown) expect([0, 5, 6, 7, 8, 9]).toContain(own[place]);
        if (!group.total) continue;
        const left = own.filter((_, place) => !group.members[place]);
        if (left.length === 0) continue;
        expect(left.length).toBeGreaterThan(1);
        expect(left.reduce((total, size) => total + size, 0)).toBeGreaterThanOrEqual(fewestPeople);
      }
      if (shown.total) expect(shown.groups.every(({ total }) => total)).toBe(true);
    }),
  );
});
