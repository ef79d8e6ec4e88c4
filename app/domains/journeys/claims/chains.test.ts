import fc from "fast-check";
import { expect, test } from "vitest";
import { chainsToCustomer } from "./chains.ts";

const hand = (...pairs: string[]) => pairs.map((pair) => ({ from: pair.split(" → ")[0] ?? "", to: pair.split(" → ")[1] ?? "" }));

test("Payroll reaches the customer through whom it hands over to", () => {
  const chains = chainsToCustomer(
    ["Branch staffing", "Counter", "Legal", "Payroll"],
    hand("Payroll → Branch staffing", "Branch staffing → Counter", "Counter → Payroll"),
    new Set(["Counter"]),
  );
  expect(chains.get("Payroll")).toEqual(["Payroll", "Branch staffing", "Counter"]);
  expect(chains.get("Counter")).toEqual(["Counter"]);
  expect(chains.get("Legal")).toBeUndefined();
});

test("the shortest chain counts, and of two that are equally short always the same", () => {
  const handOvers = hand(
    "IT → Claims desk",
    "IT → Branches",
    "Branches → Counter",
    "Claims desk → Phones",
    "IT → Data",
    "Data → Claims desk",
  );
  const ends = new Set(["Counter", "Phones"]);
  expect(chainsToCustomer(["Branches", "Claims desk", "IT"], handOvers, ends).get("IT")).toEqual(["IT", "Branches", "Counter"]);
  expect(chainsToCustomer(["Claims desk", "Branches", "IT"], handOvers.toReversed(), ends).get("IT")?.length).toBe(3);
});

test("circles and hand-overs to oneself lead nowhere and end", () => {
  const chains = chainsToCustomer(["a", "b", "c"], hand("a → b", "b → a", "c → c"), new Set(["z"]));
  expect([...chains.values()]).toEqual([undefined, undefined, undefined]);
});

test("every chain is made of hand-overs, ends with the customer, and no chain is shorter", () => {
  const team = fc.constantFrom(..."abcdefgh");
  fc.assert(
    fc.property(
      fc.array(fc.record({ from: team, to: team }), { maxLength: 20 }),
      fc.uniqueArray(team, { maxLength: 2 }),
      (handOvers, ends) => {
        const teams = [..."abcdefgh"];
        const withCustomer = new Set(ends);
        const distances = distancesByRelaxing(teams, handOvers, withCustomer);
        for (const [from, chain] of chainsToCustomer(teams, handOvers, withCustomer)) {
          expect(chain?.length ?? Number.POSITIVE_INFINITY).toBe(distances.get(from));
          if (!chain) continue;
          expect(withCustomer.has(chain.at(-1) ?? "")).toBe(true);
          for (const [at, one] of chain.slice(0, -1).entries()) {
            expect(handOvers.some((handOver) => handOver.from === one && handOver.to === chain[at + 1])).toBe(true);
          }
        }
      },
    ),
  );
});

function distancesByRelaxing(teams: string[], handOvers: { from: string; to: string }[], ends: Set<string>): Map<string, number> {
  const distances = new Map(teams.map((one) => [one, ends.has(one) ? 1 : Number.POSITIVE_INFINITY]));
  for (const _ of teams) {
    for (const { from, to } of handOvers) {
      distances.set(from, Math.min(distances.get(from) ?? 0, (distances.get(to) ?? 0) + 1));
    }
  }
  return distances;
}
