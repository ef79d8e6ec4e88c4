import { expect, test } from "vitest";
import { tidied } from "./tidied.ts";

test("what was typed or pasted keeps its words and lines, and nothing that a database refuses", () => {
  expect(tidied("  One\r\ntwo\u0000 \ud83d\ude42\n ")).toBe("One\ntwo \u{1f642}");
  expect(tidied("half a sign: \ud83d")).toBe("half a sign: \ufffd");
  expect(tidied(" \r\n\u0000")).toBe("");
});
