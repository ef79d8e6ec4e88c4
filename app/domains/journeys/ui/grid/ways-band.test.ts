import { expect, test } from "vitest";
import type { Arrow } from "../../board/map.ts";
import type { Column } from "./layout.ts";
import { waysOver } from "./ways-band.tsx";

const steps = ["a", "b", "c", "d"].map((id) => ({ id, order: id, title: id, opens: null, steps: [] }));
const stage = { id: "stage", order: "a0", title: "All of it", steps };
const columns = steps.map((step): Column => ({ key: step.id, stage, step, above: undefined }));
const arrow = (from: string, to: string): Arrow => ({ id: `${from}${to}`, from, to, label: "" });

test("ways that overlap stand above one another, and ways to steps that a filter leaves out are not drawn", () => {
  const { ways, height } = waysOver([arrow("a", "c"), arrow("d", "b"), arrow("a", "gone")], columns);
  expect(ways.map(({ arrow: { id }, from, to, level }) => [id, from, to, level])).toEqual([
    ["ac", 0, 2, 0],
    ["db", 3, 1, 1],
  ]);
  expect(height).toBeGreaterThan(waysOver([arrow("a", "b"), arrow("c", "d")], columns).height);
  expect(waysOver([arrow("a", "gone")], columns)).toEqual({ ways: [], height: 0 });
});

test("however many ways there are, the band leaves room for the map", () => {
  const { ways, height } = waysOver(
    Array.from({ length: 50 }, () => arrow("a", "d")),
    columns,
  );
  expect(ways).toHaveLength(4);
  expect(height).toBeLessThan(150);
});
