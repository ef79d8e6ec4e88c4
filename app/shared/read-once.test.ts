import { expect, test } from "vitest";
import { readOnce, readOnceFor } from "./read-once.ts";

function failingFirst() {
  let times = 0;
  return async () => {
    times += 1;
    if (times === 1) throw new Error("Too many open files");
    return times;
  };
}

test("what could not be read is read again, and what was read is kept", async () => {
  const read = readOnce(failingFirst());
  const together = [read(), read()];
  await expect(together[0]).rejects.toThrow("Too many open files");
  await expect(together[1]).rejects.toThrow("Too many open files");
  expect([await read(), await read()]).toEqual([2, 2]);
});

test("each owner reads for itself", async () => {
  const read = readOnceFor(failingFirst());
  const [one, other] = [{}, {}];
  await expect(read(one)).rejects.toThrow("Too many open files");
  expect([await read(other), await read(one), await read(other)]).toEqual([2, 3, 2]);
});
