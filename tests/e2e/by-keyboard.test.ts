/** The way of somebody who has no mouse. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { seedDemonstration } from "#db/seed/demonstration.ts";
import { takenOver, visit } from "#tests/support/browser.ts";
import { startApp } from "#tests/support/server.ts";

/** Presses Tab until what has the focus is called this; the focus must be visible on the way. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    const said = await focused.evaluate((element) => {
      const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [...(element.labels ?? [])] : [];
      return [element.getAttribute("aria-label"), ...labels.map((label) => label.innerText), (element as HTMLElement).innerText].join(" ");
    });
    if (name.test(said)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

test("from the skip link to a story, a response and a comment, with the keyboard alone", async () => {
  const app = await startApp({ seed: seedDemonstration });
  const page = await visit(app, "/stories", { as: "amara" });
  await takenOver(page);
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").innerText()).toMatch(/skip/i);
  await page.keyboard.press("Enter");
  await tabTo(page, /the person who opens these, Finance/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
  // The address changes a moment before the page does.
  await page.getByRole("heading", { level: 1, name: /the person who opens these/ }).waitFor();
  await tabTo(page, /I felt this/);
  await page.keyboard.press("Space");
  await page.locator("button[aria-pressed=true]", { hasText: "I felt this" }).waitFor();
  expect(await page.locator(":focus").innerText()).toMatch(/I felt this/);
  await tabTo(page, /Your comment/);
  await page.keyboard.type("I would keep that envelope too.");
  await tabTo(page, /Post the comment/);
  await page.keyboard.press("Enter");
  await page.getByText("I would keep that envelope too.").waitFor();
});
