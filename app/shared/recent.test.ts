import { expect, test } from "vitest";
import { recently } from "./recent.ts";

const at = (second: number) => new Date(Date.UTC(2026, 9, 6, 9, 0, second));

test("asked again within a minute it is the same answer, for each owner and key; later it is made anew", async () => {
  const share = recently<number>();
  const [one, other] = [{}, {}];
  let made = 0;
  const make = async () => {
    made += 1;
    return made;
  };
  expect(await share({ owner: one, key: "a", now: at(0) }, make)).toBe(1);
  expect(await share({ owner: one, key: "a", now: at(59) }, make)).toBe(1);
  expect(await share({ owner: one, key: "b", now: at(59) }, make)).toBe(2);
  expect(await share({ owner: other, key: "a", now: at(59) }, make)).toBe(3);
  expect(await share({ owner: one, key: "a", now: at(60) }, make)).toBe(4);
  // A clock that was set back does not keep it for ever.
  expect(await share({ owner: one, key: "a", now: at(59) }, make)).toBe(5);
});

test("what failed is asked again, and no more keys are remembered than said", async () => {
  const share = recently<string>(2);
  const owner = {};
  const ask = (key: string, answer: string | Error) =>
    share({ owner, key, now: at(0) }, async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    });
  await expect(ask("a", new Error("No"))).rejects.toThrow("No");
  expect(await ask("a", "yes")).toBe("yes");
  await ask("b", "b");
  await ask("c", "c");
  expect([await ask("c", "anew"), await ask("b", "anew"), await ask("a", "anew")]).toEqual(["c", "b", "anew"]);
});
