/** Somebody clicks while a page is still being taken over by its scripts. */
import { beforeAll, expect, test } from "vitest";
import { takenOver, visit } from "#tests/support/browser.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});

test("a page that is clicked on from its first moment is taken over without a complaint, and what was typed stands", async () => {
  const page = await visit(app, "/settings", { as: "jonas" });
  await page.addInitScript(clickWithoutPause);
  await page.goto("/admin/people/new");
  await page.getByLabel("Name", { exact: true }).fill("Noor");
  await takenOver(page);
  expect(await page.evaluate(() => Number(document.documentElement.dataset.clicks))).toBeGreaterThan(20);
  expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Noor");
  await page.getByRole("button", { name: "Add a person" }).click();
  await page.getByLabel("E-mail address").and(page.locator("[aria-invalid=true]")).waitFor();
});

/** A click on the page between any two tasks of the browser. */
function clickWithoutPause(): void {
  const { port1, port2 } = new MessageChannel();
  let clicks = 0;
  port1.onmessage = () => {
    if (document.body) {
      document.body.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      clicks += 1;
      document.documentElement.dataset.clicks = String(clicks);
    }
    if (performance.now() < 3_000) port2.postMessage(0);
  };
  port2.postMessage(0);
}
