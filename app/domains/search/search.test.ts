import { expect, test } from "vitest";
import { readSearch, searchAddress } from "./search.ts";

const read = (query: string) => readSearch(new URLSearchParams(query));

test("an address says what was typed and where one is", () => {
  expect(read("q=%20late%20refund%20&page=3")).toEqual({ typed: "late refund", page: 3 });
  for (const page of ["0", "-1", "x", "1e9", "1.5", "101", ""]) expect(read(`q=a&page=${page}`).page).toBe(1);
  expect(read("")).toEqual({ typed: "", page: 1 });
});

test("and is written so that it reads the same", () => {
  const address = searchAddress({ typed: 'a & "b" 退款', page: 2 }, "kind=delight&site=x");
  expect(address).toBe("/search?q=a+%26+%22b%22+%E9%80%80%E6%AC%BE&kind=delight&site=x&page=2");
  expect(read(address.split("?")[1] ?? "")).toEqual({ typed: 'a & "b" 退款', page: 2 });
  expect(searchAddress({ typed: "" })).toBe("/search");
});
