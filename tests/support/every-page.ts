/** What holds for every page: found by axe, fitting a phone, with one heading that says where one is, and there before scripts. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { CastName } from "#db/seed/cast.ts";
import { desk, noSeriousFindings, phone, type Visit, visit } from "./browser.ts";
import type { RunningApp } from "./server.ts";

/** Who looks, nobody when left open, and where; the address is made once the app stands. */
export type Looked = readonly [as: CastName | undefined, path: () => string];

const looks = [
  { screen: desk, scheme: "light" },
  { screen: phone, scheme: "dark" },
] as const;

/** The tests of these pages, over an app that is there once they run. */
export function testsOfEvery(pages: readonly Looked[], app: () => RunningApp): void {
  // Longer than any page should take, for each of them.
  const patience = pages.length * 10_000;

  test("every page can be used by everybody, at a desk in the light theme and on a phone in the dark", { timeout: patience }, async () => {
    await onEvery(pages, app(), {}, async (page, path) => {
      expect(new URL(page.url()).pathname, path).toBe(path.split("?")[0]);
      expect(await page.getByRole("heading", { level: 1 }).count(), `level-one headings of ${path}`).toBe(1);
      expect(await page.title(), path).toMatch(/Alongside$/);
      await withoutTransitions(page);
      for (const { screen, scheme } of looks) {
        await page.setViewportSize(screen);
        await page.emulateMedia({ colorScheme: scheme });
        await noSeriousFindings(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(overflow, `${path} is wider than a screen of ${screen.width}`).toBeLessThanOrEqual(0);
      }
    });
  });

  test("every reading page says the same before scripts", { timeout: patience }, async () => {
    await onEvery(pages, app(), { scripts: "off", screen: phone }, async (page, path) => {
      expect(await page.getByRole("heading", { level: 1 }).count(), path).toBe(1);
      expect((await page.getByRole("main").innerText()).length, path).toBeGreaterThan(40);
    });
  });
}

/** One browser for each of the readers, led from page to page. */
async function onEvery(
  pages: readonly Looked[],
  app: RunningApp,
  options: Visit,
  look: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  for (const [as, all] of Map.groupBy(pages, ([reader]) => reader)) {
    const page = await visit(app, "/sign-in", { ...options, as });
    for (const [, path] of all) {
      await page.goto(path());
      await look(page, path());
    }
    await page.context().close();
  }
}

/** Changing the theme lets colours run from one to the other, and in between a contrast is nobody's. */
async function withoutTransitions(page: Page): Promise<void> {
  await page.evaluate(() => document.styleSheets[0]?.insertRule("*, ::before, ::after { transition: none !important }"));
}
