/** Somebody looks for a story, finds it although they mistype, reads its like, and is asked before they tell one again. */
import { beforeAll, expect, test } from "vitest";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { posting } from "#app/domains/stories/posting.server.ts";
import { newId } from "#app/shared/ids.ts";
import { cast } from "#db/seed/cast.ts";
import { expecting, visit } from "#tests/support/browser.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";
import { content } from "#tests/support/telling.ts";

let app: RunningApp;
const said = "The ramp was locked and the trolley with four hundred eggs could not get in, so the baker waited in the rain";

beforeAll(async () => {
  app = await startApp({ seed: "cast" });
  const grace = await activePerson(app.world.db.read, cast.grace.id);
  if (!grace) throw new Error("Grace is not there");
  const tell = (title: string, happened: string) => posting(app.world, grace, newId(), content({ title, happened, sketch: null }));
  await tell("Four hundred eggs", said);
  await tell("No way in", "Again a locked ramp and a trolley, and nobody with the key");
  await tell("Something else", "The music in the queue was so loud that nobody understood a word");
});

test("while somebody types, what they look for appears, with the words that were meant", async () => {
  const page = await visit(app, "/search", { as: "amara" });
  await page.getByLabel("Search stories and studies").pressSequentially("troley");
  await page.getByRole("status").filter({ hasText: "2 stories found. Also looked for “trolley”." }).waitFor();
  expect(await page.locator("mark").allTextContents()).toContain("trolley");
  expect(new URL(page.url()).search).toBe("?q=troley");
  expect(await page.getByLabel("Search stories and studies").evaluate((field) => field === document.activeElement)).toBe(true);
  await page.getByRole("link", { name: "Struggles" }).click();
  await page.waitForURL("**/search?q=troley&kind=struggle");
  await page.getByRole("link", { name: "Four hundred eggs" }).click();
  await page.getByRole("heading", { name: "Similar stories" }).scrollIntoViewIfNeeded();
  await page.getByRole("link", { name: "No way in" }).click();
  await page.getByRole("heading", { level: 1, name: "No way in" }).waitFor();
});

test("without scripts a search is a form, and the like of a story a page", async () => {
  const page = await visit(app, "/stories", { as: "amara", scripts: "off" });
  await page.getByRole("searchbox", { name: "Search" }).fill("eggs rain");
  await page.getByRole("searchbox", { name: "Search" }).press("Enter");
  await page.getByText("One story found.").waitFor();
  await page.getByRole("link", { name: "Four hundred eggs" }).click();
  await page.getByRole("link", { name: "Similar stories" }).click();
  await page.getByRole("link", { name: "No way in" }).waitFor();
  await page.goto("/search?q=zebra");
  await page.getByText("No story was found").waitFor();
});

test.each(["on", "off"] as const)("who tells nearly the same is shown it and posts anyway, scripts %s", async (scripts) => {
  const page = await visit(app, "/stories/new", { as: "amara", scripts });
  expecting(page, /status of 409/);
  await page.getByLabel("What happened?", { exact: true }).fill(`${said}, ${scripts === "on" ? "poor man" : "dear me"}.`);
  await page.getByLabel("Struggle").check();
  await page.getByLabel("Yes, they told me").check();
  await page.getByRole("button", { name: "Post the story" }).click();
  await page.getByRole("heading", { name: "Is this the same story?" }).waitFor();
  expect(await page.getByLabel("What happened?", { exact: true }).inputValue()).toContain("four hundred eggs");
  await page.getByRole("button", { name: "Post anyway" }).click();
  await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
});
