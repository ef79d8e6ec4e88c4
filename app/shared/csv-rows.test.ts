import { expect, test } from "vitest";
import { csvRows } from "./csv-rows.ts";

test("rows know the line on which they begin, over breaks within cells and lines with nothing in them", () => {
  expect(csvRows('name;note\r\n\r\nAmara;"two\r\nlines"\r\n;\r\nPriya;one\r\n', ";")).toEqual([
    { line: 1, cells: ["name", "note"] },
    { line: 3, cells: ["Amara", "two\nlines"] },
    { line: 6, cells: ["Priya", "one"] },
  ]);
});

test("a quotation mark within a cell stays in it, rows may be short, and a quotation that is never closed is refused with its line", () => {
  expect(csvRows('a,b\n=HYPERLINK("x"),2\n3\n', ",").map(({ cells }) => cells)).toEqual([["a", "b"], ['=HYPERLINK("x")', "2"], ["3"]]);
  expect(() => csvRows('a,b\n1,"never\n', ",")).toThrow(expect.objectContaining({ lines: 2 }));
});
