import { expect, test } from "vitest";
import { type ClaimRow, claimOutcome, saidTogether, standOf, stepStands } from "./claim-outcome.ts";
import { standInWords } from "./words.ts";

const step = { id: "rings", title: "Rings us" };
const row = (team: string, role: ClaimRow["role"], count: number): ClaimRow => ({
  stepId: "rings",
  teamId: team,
  team,
  department: "Finance",
  role,
  count,
});
const outcome = (...rows: ClaimRow[]) => claimOutcome([step], rows);
const stand = (...rows: ClaimRow[]) => {
  const [claim] = outcome(...rows);
  if (!claim) throw new Error("Nobody claimed anything");
  return standOf(claim);
};

test("a team of nine has its majority with its number, and is of two minds below two thirds", () => {
  expect(stand(row("Billing", "decides", 2), row("Billing", "behind-scenes", 7))).toMatchObject({
    role: "behind-scenes",
    people: { said: 7, of: 9 },
    split: false,
  });
  expect(stand(row("Billing", "decides", 4), row("Billing", "none", 5))).toMatchObject({
    role: "none",
    people: { said: 5, of: 9 },
    split: true,
  });
  expect(stand(row("Billing", "decides", 3), row("Billing", "informed", 3)).role).toBeUndefined();
});

test("of a team of four stands what most of it said, and neither how many nor what else: not even on its way to the page", () => {
  expect(outcome(row("Billing", "decides", 1), row("Billing", "behind-scenes", 3))).toEqual([
    { stepId: "rings", step: "Rings us", team: "Billing", department: "Finance", roles: [{ role: "behind-scenes" }] },
  ]);
  // Minutes of before hold numbers of few; the page leaves them out.
  const before = {
    step: "Rings us",
    team: "Billing",
    department: "Finance",
    roles: [
      { role: "behind-scenes" as const, count: 3 },
      { role: "decides" as const, count: 1 },
    ],
  };
  expect(standOf(before)).toMatchObject({ role: "behind-scenes", people: undefined, roles: [{ role: "behind-scenes" }], split: false });
});

test("of two who differ neither learns what the other said, in older minutes neither, and the map claims nothing for them", () => {
  expect(outcome(row("Billing", "behind-scenes", 1), row("Billing", "informed", 1))).toMatchObject([{ team: "Billing", roles: [] }]);
  const before = { step: "Rings us", team: "Billing", department: "Finance" };
  const tied = [{ role: "behind-scenes" as const }, { role: "informed" as const }];
  for (const roles of [[], tied, tied.map((one) => ({ ...one, count: 1 }))]) {
    const said = standOf({ ...before, roles });
    expect(said).toMatchObject({ role: undefined, people: undefined, roles: [], split: false });
    expect(standInWords(said)).toBe("no majority");
  }
  const claim = { stepId: "rings", teamId: "billing", personId: "amara" };
  const [first, second] = (["behind-scenes", "informed"] as const).map((role) => ({ ...claim, role }));
  if (!first || !second) throw new Error("Two claims are needed");
  expect(saidTogether([first, second])).toEqual([]);
  expect(saidTogether([first, second, { ...second, personId: "priya" }])).toEqual([second]);
});

test("a step counts its teams by what most of each says; two steps of one name stay two", () => {
  const twin = { id: "again", title: "Rings us" };
  const claims = claimOutcome(
    [step, twin],
    [
      row("Billing", "decides", 5),
      row("Calls", "with-customer", 6),
      row("Letters", "with-customer", 1),
      row("Web", "decides", 4),
      row("Web", "none", 3),
      row("App", "with-customer", 2),
      { ...row("App", "none", 9), stepId: "again" },
    ],
  );
  const [first, second, ...others] = stepStands(claims);
  expect(others).toEqual([]);
  expect(first?.roles).toEqual([
    { role: "with-customer", teams: 3 },
    { role: "decides", teams: 2 },
  ]);
  expect(first?.split.map(({ team }) => team)).toEqual(["Web"]);
  expect(second?.roles).toEqual([{ role: "none", teams: 1 }]);
});
