import { expect, test } from "vitest";
import * as m from "#app/paraglide/messages.js";

test("what is counted is said in the singular where there is one", () => {
  expect(m.claims_summary({ claimed: 1, steps: 10, teams: 1 })).toBe("Claimed steps: 1 of 10, by 1 team.");
  expect(m.claims_summary({ claimed: 0, steps: 10, teams: 0 })).toBe("Claimed steps: 0 of 10, by 0 teams.");
  expect(m.impact_ranking_counts({ ranked: 1, well: 1, unknown: 3 })).toBe("1 step feels bad, 1 does not, and of 3 nothing is known yet.");
  expect(m.impact_asked_by({ teams: 1, places: 2 })).toBe("1 team, 2 places");
});
