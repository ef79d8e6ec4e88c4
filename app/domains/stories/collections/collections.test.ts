import fc from "fast-check";
import { expect, test } from "vitest";
import { moved, readMove, reordered, withDraft } from "./collections.ts";

const ids = fc.uniqueArray(fc.integer({ min: 0, max: 99 }).map(String), { maxLength: 20 });

test("an order never loses, doubles or adds a story, whatever is wished for", () => {
  fc.assert(
    fc.property(ids, fc.array(fc.integer({ min: 0, max: 120 }).map(String)), (held, wanted) => {
      const order = reordered(held, wanted);
      expect([...order].sort()).toEqual([...held].sort());
      const both = [...new Set(wanted)].filter((id) => held.includes(id));
      expect(order.slice(0, both.length)).toEqual(both);
    }),
  );
});

test("moving up and down again changes nothing, and the ends stay where they are", () => {
  fc.assert(
    fc.property(ids, fc.nat(), (held, which) => {
      const id = held[which % Math.max(held.length, 1)] ?? "none";
      const up = moved(held, id, "up");
      expect([...up].sort()).toEqual([...held].sort());
      if (held.indexOf(id) > 0) expect(moved(up, id, "down")).toEqual(held);
      else expect(up).toEqual(held);
    }),
  );
  expect(moved(["a", "b", "c"], "b", "up")).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], "c", "down")).toEqual(["a", "b", "c"]);
  expect(moved(["a"], "z", "up")).toEqual(["a"]);
});

test("a button's wish is read, and nothing else for one", () => {
  const id = "01900000-0000-7000-8000-00000000a001";
  expect(readMove(`up:${id}`)).toEqual({ what: "up", id });
  expect(readMove(`remove:${id}`)).toEqual({ what: "remove", id });
  for (const other of ["save", "up:", `left:${id}`, `up:${id};remove:${id}`]) expect(readMove(other)).toBeUndefined();
});

test("what was typed comes back as far as it still fits", () => {
  const form = { version: 3, title: "May", introduction: "", stories: ["a", "b", "c"], removed: [], notes: { a: "one", b: "", c: "" } };
  const draft = {
    version: ["2"],
    title: ["June"],
    stories: ["c", "gone", "a"],
    removed: ["b", "gone"],
    "notes.c": ["later"],
    "notes.gone": ["x"],
  };
  expect(withDraft(form, draft)).toEqual({
    version: 2,
    title: "June",
    introduction: "",
    stories: ["c", "a", "b"],
    removed: ["b"],
    notes: { a: "one", b: "", c: "later" },
  });
});
