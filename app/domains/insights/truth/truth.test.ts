import { expect, test } from "vitest";
import { askingOf, yearAfter } from "./truth.ts";

test("it is asked on the day itself and then every thirty days", () => {
  const on = (today: string) => askingOf("2026-10-01", today);
  expect([on("2026-10-01"), on("2026-10-30"), on("2026-10-31"), on("2026-12-01")]).toEqual([0, 0, 1, 2]);
});

test("a year later is the same day, but for the one that only every fourth year has", () => {
  expect([yearAfter("2026-10-01"), yearAfter("2028-02-29")]).toEqual(["2027-10-01", "2029-02-28"]);
});
