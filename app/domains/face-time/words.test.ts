import { expect, test } from "vitest";
import { untilWords } from "./words.ts";

test("a guest reads until when their place is held or to be taken, and whoever answers by when that is", () => {
  expect(untilWords("held", false)).toBe("Your place is held until it is approved, at the latest");
  expect(untilWords("held", true)).toBe("Answer by");
  expect(untilWords("offered", false)).toBe("Take it by");
  expect(untilWords("offered", true)).toBe("They can take it until");
});
