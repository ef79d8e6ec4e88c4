import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { MinutedClaim } from "#db/words/workshops.ts";
import { ClaimsPicture } from "./claims-picture.tsx";

const claim = (team: string, roles: MinutedClaim["roles"]): MinutedClaim => ({ step: "Rings us", team, department: "Finance", roles });
const text = (...claims: MinutedClaim[]) =>
  renderToStaticMarkup(<ClaimsPicture claims={claims} />)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

test("what most teams say is read first, with its number; each team is folded, with its own", () => {
  const said = text(
    claim("Billing", [
      { role: "behind-scenes", count: 7 },
      { role: "decides", count: 2 },
    ]),
    claim("Calls", [{ role: "behind-scenes" }]),
    claim("Web", [
      { role: "none", count: 3 },
      { role: "decides", count: 2 },
    ]),
  );
  expect(said).toContain("behind the scenes: 2 of 3 teams");
  expect(said).toContain("not at all: 1");
  expect(said).toContain("behind the scenes 7 of 9 people, decides 2");
  expect(said).toContain("At “Rings us”, Web: not at all 3, decides 2.");
  expect(said).toContain("1 team of two minds");
  expect(said).toContain("Of a smaller team stands what most of it said, and nothing");
});
