import fc from "fast-check";
import { expect, test } from "vitest";
import { initials, isZone, managersInCircle, normalEmail, oneLine, sameName } from "./people.ts";

test("two people who manage each other stand on a circle, those below them do not", () => {
  const managerOf = new Map([
    ["amara", "henrik"],
    ["henrik", "priya"],
    ["priya", "henrik"],
    ["grace", "nobody-known"],
  ]);
  expect(managersInCircle(managerOf)).toEqual(new Set(["henrik", "priya"]));
});

test("whoever manages themselves stands on a circle", () => {
  expect(managersInCircle(new Map([["jonas", "jonas"]]))).toEqual(new Set(["jonas"]));
});

const company = fc
  .array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 40 })
  .map((pairs) => new Map(pairs.map(([person, manager]) => [`p${person}`, `p${manager}`])));

test("somebody is on a circle exactly when following managers leads back to them", () => {
  fc.assert(
    fc.property(company, (managerOf) => {
      const leadsBack = [...managerOf.keys()].filter((start) => {
        let current = managerOf.get(start);
        for (let step = 0; step <= managerOf.size && current !== undefined; step += 1) {
          if (current === start) return true;
          current = managerOf.get(current);
        }
        return false;
      });
      expect([...managersInCircle(managerOf)].sort()).toEqual(leadsBack.sort());
    }),
  );
});

test("a company in which everybody's manager was there before them has no circle", () => {
  const grown = fc
    .array(fc.nat(), { maxLength: 60 })
    .map((picks) => new Map(picks.map((pick, at) => [`p${at + 1}`, `p${pick % (at + 1)}`])));
  fc.assert(fc.property(grown, (managerOf) => managersInCircle(managerOf).size === 0));
});

test("zones are names of places, not offsets or abbreviations nobody knows", () => {
  expect(["Europe/Dublin", "America/Argentina/Buenos_Aires", "UTC"].filter(isZone)).toHaveLength(3);
  expect(["", "+02:00", "Middle/Earth", "Dublin"].filter(isZone)).toEqual([]);
});

test("addresses and names are compared without what the eye does not see", () => {
  expect(normalEmail("  Amara.Okafor@Example.ORG ")).toBe("amara.okafor@example.org");
  expect(oneLine(" Anne\r\n  Marie\u0000 ")).toBe("Anne Marie");
  expect(sameName("Human  Resources")).toBe(sameName(" human resources"));
});

test("initials are the first letters of the first and last word, in any script", () => {
  expect(initials("Tomás Arce")).toBe("TA");
  expect(initials("Maria del Carmen Ruiz")).toBe("MR");
  expect(initials("ليلى")).toBe("ل");
  expect(initials("")).toBe("");
});
