import fc from "fast-check";
import { expect, test } from "vitest";
import { byOrder, firstOrders, isOrder, orderBetween } from "./orders.ts";

test("wherever something is put between two others, keys stay sorted", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
      const keys: string[] = [];
      for (const place of places) {
        const at = place % (keys.length + 1);
        keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null));
      }
      expect([...keys].sort((one, other) => (one < other ? -1 : 1))).toEqual(keys);
      expect(keys.every(isOrder)).toBe(true);
    }),
  );
});

test("of two with the same key the id decides, the same for everybody", () => {
  const [order = ""] = firstOrders(1);
  const parts = ["b", "a", "c"].map((id) => ({ id, order }));
  expect(parts.sort(byOrder).map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

test("what is no key is not taken for one", () => {
  for (const key of ["", "a", "a00", "first", "1", "Zz!"]) expect(isOrder(key)).toBe(false);
});
