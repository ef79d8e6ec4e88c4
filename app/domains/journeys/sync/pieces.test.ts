import { expect, test } from "vitest";
import { joinPieces, splitPieces } from "./pieces.ts";

test("what was joined comes apart again as it was, and what is cut off or no such answer does not", () => {
  const pieces = [new Uint8Array([1, 2, 3]), new Uint8Array(), new Uint8Array(300).fill(7)];
  const joined = joinPieces(pieces);
  expect(splitPieces(joined.buffer)).toEqual(pieces);
  expect(splitPieces(joinPieces([]).buffer)).toEqual([]);
  expect(splitPieces(joined.slice(0, -1).buffer)).toBeUndefined();
  expect(splitPieces(joined.slice(0, 8).buffer)).toBeUndefined();
  expect(splitPieces(new TextEncoder().encode("<!doctype html>").buffer)).toBeUndefined();
});
