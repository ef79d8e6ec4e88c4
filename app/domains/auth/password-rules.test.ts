import { expect, test } from "vitest";
import { passwordMistake } from "./password-rules.ts";

const amara = { email: "amara.okafor@fernhollow.example", name: "Amara Okafor" };

test.each([
  ["seven grey herons", undefined],
  ["Žluťoučký kůň", undefined],
  ["十分に長い合言葉です", undefined],
  ["ninechars", "short"],
  ["😀😀😀😀😀", "short"],
  ["x1".repeat(101), "long"],
  ["amaraokafor2026", "personal"],
  ["Amara.Okafor@fernhollow.example", "personal"],
  ["AMARA-OKAFOR!!", "personal"],
  ["Password123", "common"],
  ["qwertyuiop", "common"],
  ["aaaaaaaaaaaaaa", "common"],
  ["1212121212121", "common"],
])("%s: %s", (password, mistake) => expect(passwordMistake(password, amara)).toBe(mistake));

test("an empty name makes nothing personal", () => {
  expect(passwordMistake("8264 7351 9018", { email: "", name: "" })).toBeUndefined();
});
