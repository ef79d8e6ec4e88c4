import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { delayAfter, networkOf, ownPath, patience } from "./auth.ts";

describe("where somebody goes on to after signing in", () => {
  test.each([
    ["/stories?kind=delight#top", "/stories?kind=delight#top"],
    ["/people/Tomás", "/people/Tom%C3%A1s"],
    ["/", "/"],
    [null, "/"],
    ["", "/"],
  ])("%s leads to %s", (wanted, path) => expect(ownPath(wanted)).toBe(path));

  test.each([
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n//evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/.//evil.example",
    "/a/..//evil.example",
    "evil.example",
    "\\\\evil.example",
    "/sign-in?to=/sign-in",
    "/sign-out",
  ])("%j leads home", (wanted) => expect(ownPath(wanted)).toBe("/"));

  test("whatever is asked for, the answer is a path of ours", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("/", "\\", ".", "\t", "\n", "e", ":", "@", "?", "#", "%", "2", "f") }), (wanted) => {
        const path = ownPath(`/${wanted}`);
        return path.startsWith("/") && new URL(path, "http://own.example").host === "own.example";
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("the growing delay", () => {
  test("begins after the free tries, doubles, and ends at its longest", () => {
    const delays = [1, 5, 6, 7, 8, 9, 20].map((tries) => delayAfter(tries, patience.account) / 1_000);
    expect(delays).toEqual([0, 0, 15, 30, 60, 120, 900]);
  });

  test("never shrinks with another try", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        (tries) => delayAfter(tries, patience.address) <= delayAfter(tries + 1, patience.address),
      ),
    );
  });
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:DB8:1:2:ffff::1", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["unknown", "unknown"],
])("%s is counted as %s", (address, network) => expect(networkOf(address)).toBe(network));
