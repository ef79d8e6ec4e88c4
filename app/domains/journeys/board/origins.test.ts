import fc from "fast-check";
import { expect, test } from "vitest";
import { isId, newId } from "#app/shared/ids.ts";
import { idsOfCopies, originOf } from "./origins.ts";

const ids = fc.uniqueArray(fc.uuid({ version: 7 }), { maxLength: 40 });

test("a copy has an id of its own, is known by what it was made from, and sorts as that did", () => {
  fc.assert(
    fc.property(ids, (all) => {
      const copies = idsOfCopies(all, newId);
      const again = idsOfCopies([...copies.values()], newId);
      const sorted = all.toSorted();
      const made = sorted.map((id) => copies.get(id) ?? "");
      expect(made.every(isId)).toBe(true);
      expect(new Set([...all, ...made, ...again.values()]).size).toBe(3 * all.length);
      expect(made.toSorted()).toEqual(made);
      expect(sorted.map((id) => originOf(again.get(copies.get(id) ?? "") ?? ""))).toEqual(sorted.map(originOf));
    }),
  );
});
