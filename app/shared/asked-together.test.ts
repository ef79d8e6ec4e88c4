import { expect, test } from "vitest";
import { world } from "#tests/support/world.ts";
import { askedTogether } from "./asked-together.server.ts";

test("who asks before the question begins is answered out of it, who asks later out of a new one", async () => {
  const { read } = (await world()).db;
  let asked = 0;
  const ask = async () => ++asked;
  const together = () => askedTogether(read, "a", ask);
  expect(await Promise.all([together(), together(), askedTogether(read, "b", ask)])).toEqual([1, 1, 2]);
  let late: Promise<number> | undefined;
  const slow = askedTogether(read, "a", async () => {
    late = together();
    return ask();
  });
  expect(await slow).toBe(3);
  expect(await late).toBe(4);
});

test("a question that fails fails for all of them, and the next is a new one", async () => {
  const { read } = (await world()).db;
  const fails = () => askedTogether(read, "a", () => Promise.reject(new Error("No connection")));
  const outcomes = await Promise.allSettled([fails(), fails()]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await askedTogether(read, "a", async () => 1)).toBe(1);
});
