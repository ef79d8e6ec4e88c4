import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "./ids.ts";
import { readCursor, writeCursor } from "./keyset.ts";

test("a cursor read back is the one that was written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (milliseconds) => {
      const cursor = { at: new Date(milliseconds), id: newId() };
      expect(readCursor(writeCursor(cursor))).toEqual(cursor);
    }),
  );
});

test("what is no cursor shows the first page", () => {
  for (const text of [
    null,
    undefined,
    "",
    "page2",
    "zzz-",
    "-",
    `zzzzzzzzzzz-${newId()}`,
    writeCursor({ at: new Date(8.64e15), id: newId() }),
    "abc-<script>",
  ]) {
    expect(readCursor(text)).toBeUndefined();
  }
});
