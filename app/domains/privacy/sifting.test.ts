import { expect, test } from "vitest";
import { world } from "#tests/support/world.ts";
import { looking } from "./clearing.server.ts";
import { sifted } from "./sifting.server.ts";

test("texts in which something is found are parted from the others, and somebody else is served meanwhile", async () => {
  const w = await world();
  const look = await looking(w, {});
  const texts = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`card ${at}`, `Nobody rings back, after ${at} calls`]));
  let served = 0;
  const serving = setInterval(() => {
    served += 1;
  }, 1);
  const { found, clean } = await sifted(look, {
    ...texts,
    letter: "Ask helen.marsh@posthorn.example",
    again: "Ask helen.marsh@posthorn.example",
    none: null,
  });
  clearInterval(serving);
  expect(Object.keys(found)).toEqual(["letter", "again"]);
  expect(clean.size).toBe(400);
  expect(served).toBeGreaterThan(0);
});
