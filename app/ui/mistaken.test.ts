import { expect, it } from "vitest";
import { focusMistaken } from "./mistaken.ts";

function fieldsOf(...names: string[]) {
  const focused: string[] = [];
  const fields = names.map((name) => ({ name, type: name.endsWith("id") ? "hidden" : "text", focus: () => void focused.push(name) }));
  return { fields, focused };
}

it("takes the focus to the first field with a mistake, in the order of the page", () => {
  const { fields, focused } = fieldsOf("id", "title", "findings[0].sentence", "source");
  expect(focusMistaken(fields, { source: ["Who?"], "findings[0].sentence": ["Too long."], title: [] })).toBe(true);
  expect(focused).toEqual(["findings[0].sentence"]);
});

it("says when no field can be shown for a mistake", () => {
  const { fields, focused } = fieldsOf("id", "title");
  expect(focusMistaken(fields, { id: ["Another one."], "": ["Not like this."] })).toBe(false);
  expect(focused).toEqual([]);
});
