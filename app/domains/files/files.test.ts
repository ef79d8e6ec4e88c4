import fc from "fast-check";
import { expect, test } from "vitest";
import { askedRange, cleanName, contentDisposition, isHash } from "./files.ts";

test.each([
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\Amara\\verbatims.csv", "verbatims.csv"],
  ["invoice\u202Evsc.exe", "invoicevsc.exe"],
  ["a\u0000b\r\nSet-Cookie: x.csv", "abSet-Cookie_ x.csv"],
  ["...hidden", "hidden"],
  ["\u00A0 ", "file"],
  ["", "file"],
  ["رسالة العملاء.csv", "رسالة العملاء.csv"],
  [`${"n".repeat(300)}.csv`, `${"n".repeat(116)}.csv`],
])("the name %j is kept as %j", (claimed, kept) => {
  expect(cleanName(claimed)).toBe(kept);
});

test("no name that was cleaned can leave its folder or its header", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (claimed) => {
      const name = cleanName(claimed);
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
      expect(name.length).toBeGreaterThan(0);
      expect(cleanName(name)).toBe(name);
      expect(contentDisposition("attachment", name)).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\x21-\x7e]+$/);
    }),
  );
});

test.each([
  [null, { kind: "whole" }],
  ["bytes=0-9", { kind: "part", from: 0, until: 10 }],
  ["bytes=90-", { kind: "part", from: 90, until: 100 }],
  ["bytes=90-500", { kind: "part", from: 90, until: 100 }],
  ["bytes=-10", { kind: "part", from: 90, until: 100 }],
  ["bytes=-500", { kind: "part", from: 0, until: 100 }],
  ["bytes=-0", { kind: "unsatisfiable" }],
  ["bytes=100-", { kind: "unsatisfiable" }],
  ["bytes=9-5", { kind: "whole" }],
  ["bytes=0-1,5-6", { kind: "whole" }],
  ["lines=1-2", { kind: "whole" }],
  ["bytes=-", { kind: "whole" }],
])("of 100 bytes, %j asks for %j", (header, answer) => {
  expect(askedRange(header, 100)).toEqual(answer);
});

test("only 64 lower-case hexadecimal digits are a hash", () => {
  expect(isHash("a".repeat(64))).toBe(true);
  for (const other of ["A".repeat(64), "a".repeat(63), `${"a".repeat(64)}\n`, `../${"a".repeat(61)}`]) expect(isHash(other)).toBe(false);
});
