/** Reading and every form work before scripts load, and where they never do. */
import { beforeAll, expect, test } from "vitest";
import { takenOver, visit } from "#tests/support/browser.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});

test("a story is told, refused with everything kept, posted, answered and withdrawn without a script", async () => {
  const page = await visit(app, "/stories/new", { as: "grace", scripts: "off" });
  await page.getByLabel("Who is the customer?").fill("beekeeper with a wet ledger");
  await page.getByLabel("What happened just before?").fill("The river had come in overnight.");
  await page.getByLabel("furious").check({ force: true });
  await page.getByRole("button", { name: "Post the story" }).click();
  await page.getByText("Tell what happened: without it there is no story.").first().waitFor();
  expect(await page.getByLabel("Who is the customer?").inputValue()).toBe("beekeeper with a wet ledger");
  expect(await page.getByLabel("What happened just before?").inputValue()).toBe("The river had come in overnight.");
  expect(await page.getByLabel("furious").isChecked()).toBe(true);

  await page.getByLabel("What happened?", { exact: true }).fill("She dried each page with a hair dryer and rang us between two of them.");
  await page.getByLabel("Struggle").check();
  await page.getByLabel("Yes, they told me").check();
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByText("Nobody else has seen this yet.").waitFor();
  await page.getByRole("button", { name: "Post the story" }).click();
  await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
  await page.getByText("Your story is posted.").waitFor();

  const reader = await visit(app, new URL(page.url()).pathname, { as: "amara", scripts: "off" });
  await reader.getByRole("button", { name: /I felt this/ }).click();
  await reader.locator("button[aria-pressed=true]", { hasText: "I felt this" }).waitFor();
  await reader.getByLabel("Your comment").fill("@Henrik Lindqvist we hold her refund until the ledger comes.");
  await reader.getByRole("button", { name: "Post the comment" }).click();
  await reader.getByText("we hold her refund until the ledger comes.").waitFor();

  const mentioned = await visit(app, "/notifications", { as: "henrik", scripts: "off" });
  await mentioned.getByText(/Amara Okafor mentioned you/).waitFor();

  await page.getByRole("link", { name: "Withdraw" }).click();
  await page.getByLabel("Why?").fill("She asked us to.");
  await page.getByRole("button", { name: "Withdraw the story" }).click();
  await page.getByText("This story was withdrawn").waitFor();
  await reader.goto("/stories");
  expect(await reader.getByRole("article").count()).toBe(0);
});

test("somebody signs in, sees where they are signed in, and signs out without a script", async () => {
  const page = await visit(app, "/settings/sessions", { as: "amara", scripts: "off" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goto("/sign-in");
  const stranger = await visit(app, "/stories", { scripts: "off" });
  await stranger.waitForURL(/\/sign-in\?to=%2Fstories$/);
  await stranger.getByLabel("E-mail address").fill("nobody@fernhollow.example");
  await stranger.getByLabel("Password", { exact: true }).fill("not the right words");
  await stranger.getByRole("button", { name: "Sign in" }).click();
  await stranger.getByRole("alert").first().waitFor();
  expect(await stranger.getByLabel("E-mail address").inputValue()).toBe("nobody@fernhollow.example");
});

test("what somebody was writing is there again after the tab was closed", async () => {
  const page = await visit(app, "/stories/new", { as: "tomas" });
  await takenOver(page);
  await page
    .getByLabel("What happened?", { exact: true })
    .fill("He had counted the steps from the bus stop to our door: two hundred and six.");
  await page.close({ runBeforeUnload: false });
  await expect
    .poll(
      async () => {
        const again = await visit(app, "/stories/new", { as: "tomas" });
        const text = await again.getByLabel("What happened?", { exact: true }).inputValue();
        await again.context().close();
        return text;
      },
      { timeout: 15_000 },
    )
    .toContain("two hundred and six");
});
