import { expect, it } from "vitest";
import { flash, readFlash } from "./flash.server.ts";

/** What a browser sends back. */
const sent = (setCookie: string) => `other=1; ${setCookie.split(";")[0]}; last=2`;

it.each(["Your story is out.", 'Semi;colons, "quotes" = ünïcode', "قصتك منشورة", "x".repeat(1_000)])(
  "carries %s over a redirect",
  (text) => {
    expect(readFlash(sent(flash(text)))?.text).toBe(text.slice(0, 400));
  },
);

it("is taken away once read, and kept from scripts", () => {
  expect(flash("Done.")).toContain("HttpOnly; SameSite=Lax");
  expect(readFlash(sent(flash("Done.")))?.clear).toContain("Max-Age=0");
});

it("is nothing where nothing was said or somebody tampered with it", () => {
  expect(readFlash(null)).toBeUndefined();
  expect(readFlash("other=1")).toBeUndefined();
  expect(readFlash("alongside_flash=%E0%A4%A")?.text).toBe("");
});
