import { expect, test } from "vitest";
import { noSeriousFindings, visit } from "#tests/support/browser.ts";
import { startApp } from "#tests/support/server.ts";

test("a fresh installation greets with its first page, which everybody can use", async () => {
  const app = await startApp();
  const page = await visit(app, "/");
  await expect.poll(() => page.getByRole("heading", { level: 1 }).count()).toBe(1);
  await noSeriousFindings(page);
});
