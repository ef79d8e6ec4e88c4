import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nameLists, nameListsFile } from "./name-lists.ts";

test("the lists of names are those of the package", () => {
  expect(readFileSync(nameListsFile, "utf8")).toBe(nameLists());
});
