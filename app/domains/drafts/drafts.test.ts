import fc from "fast-check";
import { expect, test } from "vitest";
import { formOf, sameValues, valuesOf } from "./drafts.ts";

test("a form becomes values and a form again, in whatever language and with repeated names", () => {
  const entries = fc.array(fc.tuple(fc.constantFrom("title", "feelings", "departments[]", "text"), fc.string({ unit: "grapheme" })));
  fc.assert(
    fc.property(entries, (fields) => {
      const form = new FormData();
      for (const [name, value] of fields) form.append(name, value.toWellFormed());
      const values = valuesOf(form);
      expect(valuesOf(formOf(values))).toEqual(values);
      for (const name of new Set(fields.map(([one]) => one))) expect(values[name]).toEqual(form.getAll(name));
    }),
  );
});

test("files and secrets are not kept", () => {
  const form = new FormData();
  form.append("title", "Eggs");
  form.append("picture", new File(["x"], "x.png"));
  form.append("newPassword", "hunter2");
  expect(valuesOf(form)).toEqual({ title: ["Eggs"] });
});

test("the order of the fields does not matter, the order within one does", () => {
  expect(sameValues({ a: ["1"], b: ["2", "3"] }, { b: ["2", "3"], a: ["1"] })).toBe(true);
  expect(sameValues({ a: ["1", "2"] }, { a: ["2", "1"] })).toBe(false);
});
