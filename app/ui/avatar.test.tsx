import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Avatar, initialsOf } from "./avatar.tsx";

it.each([
  ["Amara Okafor", "AO"],
  ["María del Carmen Ruiz", "MR"],
  ["  björk ", "B"],
  ["ليلى حداد", "لح"],
  ["𝔘nicode 𝔚ord", "𝔘𝔚"],
  ["", ""],
])("%s is %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it("looks the same for the same person everywhere, and is not read out beside the name", () => {
  const once = renderToStaticMarkup(<Avatar name="Priya Raman" />);
  expect(renderToStaticMarkup(<Avatar name="Priya Raman" />)).toBe(once);
  expect(once).toContain('aria-hidden="true"');
});
