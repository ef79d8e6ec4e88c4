import { expect, test } from "vitest";
import { localeFor, localeOptions, zoneOptions, zoneOr } from "./regions.ts";

test.each([
  ["de-AT,de;q=0.9,en;q=0.8", "de-AT"],
  ["de", "de-AT"],
  ["xx-YY, fr-FR;q=0.5", "fr-FR"],
  ["*", "en-GB"],
  [null, "en-GB"],
])("a browser that asks for %s reads as in %s", (asked, locale) => expect(localeFor(asked)).toBe(locale));

test("a zone that does not exist gives way to the server's", () => {
  expect(zoneOr("Europe/Dublin")).toBe("Europe/Dublin");
  expect(zoneOr("Mars/Olympus")).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  expect(zoneOr(undefined)).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
});

test("what is in use can always be chosen again", () => {
  expect(localeOptions("gd-GB").map((option) => option.value)).toContain("gd-GB");
  expect(zoneOptions("Asia/Calcutta").map((option) => option.value)).toContain("Asia/Calcutta");
  expect(zoneOptions("UTC")).toContainEqual({ value: "America/New_York", label: "America/New York" });
});

test("a city whose zone has an older name is found by the name of today", () => {
  const labelOf = (zone: string) => zoneOptions("UTC").find(({ value }) => value === zone)?.label;
  expect(labelOf("Asia/Calcutta")).toBe("Asia/Kolkata (Asia/Calcutta)");
  for (const city of ["Kolkata", "Kathmandu", "Kyiv", "Ho Chi Minh", "Yangon"])
    expect(zoneOptions("UTC").some(({ label }) => label.includes(city))).toBe(true);
});
