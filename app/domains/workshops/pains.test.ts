import { expect, test } from "vitest";
import { bare, joined, ranked } from "./pains.ts";

const pain = (text: string, dots = 0, step = "Rings us") => ({ text, step, dots });

test("what is said twice in other capitals, spaces or with another dot is one pain with the dots of both; at another step it is another", () => {
  const all = [pain("I waited.", 1), pain("Nobody rang", 4), pain(" i  WAITED", 2), pain("I waited!", 3, "Gets the new card")];
  expect(joined(all)).toEqual([
    { ...pain("Nobody rang", 4), times: 1 },
    { ...pain("I waited.", 3), times: 2 },
    { ...pain("I waited!", 3, "Gets the new card"), times: 1 },
  ]);
  expect(bare("等了很久。")).toBe(bare("等了很久"));
  // Signs alone are not all alike.
  expect(bare("???")).not.toBe(bare("!!!"));
});

test("the first ten stand first, and all with as many dots as the tenth; nothing without a dot does", () => {
  const many = [
    ...Array.from({ length: 12 }, (_, at) => pain(`Much ${at}`, at < 8 ? 9 : 2)),
    ...Array.from({ length: 200 }, (_, at) => pain(`No ${at}`, 0, at < 150 ? "Pays" : "Rings us")),
  ];
  const { top, rest, left } = ranked(many, true);
  expect(top).toHaveLength(12);
  expect(left).toBe(200);
  expect(rest.map(({ step, pains }) => [step, pains.length])).toEqual([
    ["Pays", 150],
    ["Rings us", 50],
  ]);
  expect(ranked(many.slice(8), true).top).toHaveLength(4);
  expect(ranked(many, false)).toMatchObject({ top: [], left: 212 });
  expect(ranked(many.slice(0, 10), false)).toMatchObject({ left: 0, rest: [] });
});
