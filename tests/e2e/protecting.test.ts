/** The customer is protected: what may say who they are is answered before anybody else sees it, and what was replaced is gone. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { comments } from "#db/schema/comments.ts";
import { privacyAnswers } from "#db/schema/privacy.ts";
import { stories } from "#db/schema/stories.ts";
import { noSeriousFindings, phone, takenOver, visit } from "#tests/support/browser.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});

const happened = (page: Page) => page.getByLabel("What happened?", { exact: true });
const post = (page: Page) => page.getByRole("button", { name: "Post the story" }).click();
const told = async () => (await app.world.db.read.select().from(stories)).map((story) => story.happened);

/** Files of the data folder that hold the words, in either way of writing them. */
function filesWith(words: string): string[] {
  const forms = [Buffer.from(words, "utf8"), Buffer.from(words, "utf16le")];
  return readdirSync(app.dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => forms.some((form) => readFileSync(file).includes(form)));
}

async function isNowhere(...words: string[]): Promise<void> {
  await expect.poll(() => words.flatMap(filesWith), { timeout: 15_000 }).toEqual([]);
}

test("a story with a name and a phone is not published until both are answered, and the original is nowhere afterwards", async () => {
  const page = await visit(app, "/stories/new", { as: "amara" });
  await takenOver(page);
  await page.getByLabel("Struggle").check();
  await page.getByLabel("Yes, they told me").check();
  await happened(page).fill("My name is Marjorie Quillfeather, she said, ring me on 07700 900461. Nobody rang.");
  await page.getByText("Looks like a phone number").waitFor();
  await page.getByText("Draft saved at").waitFor();
  expect(filesWith("Quillfeather")).not.toEqual([]);
  // Typing has scrolled the day of the story halfway under the bar at the top, where axe takes what is left of it for all.
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await noSeriousFindings(page);
  await post(page);
  await page.getByText("This may say who the customer is.").first().waitFor();
  expect(await told()).toEqual([]);

  await page.getByRole("button", { name: "Replace with [phone]" }).click();
  expect(await happened(page).inputValue()).toContain("ring me on [phone]. Nobody rang.");
  await post(page);
  await page.getByText("This may say who the customer is.").first().waitFor();
  expect(await told()).toEqual([]);

  await page.getByRole("button", { name: "Replace with [name]" }).first().click();
  await expect.poll(() => happened(page).inputValue()).not.toMatch(/Quillfeather/);
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByText("Nobody else has seen this yet.").waitFor();
  await page.getByRole("article").getByText("ring me on [phone]. Nobody rang.").last().waitFor();
  await post(page);
  await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
  await page.getByText("ring me on [phone]. Nobody rang.").last().waitFor();
  await isNowhere("Quillfeather", "900461");
});

test("without scripts the first post comes back with what was found, the second does what was chosen", async () => {
  const page = await visit(app, "/stories/new", { as: "grace", scripts: "off", screen: phone });
  await page.getByLabel("Struggle").check();
  await page.getByLabel("Yes, they told me").check();
  await happened(page).fill("The kettle had leaked twice. I am called Cornelius Tattersby, he wrote, my line is 07700 900462.");
  await post(page);
  await page.getByText("This may say who the customer is.").first().waitFor();
  await page.getByRole("radio", { name: "Replace with [phone]" }).check();
  await post(page);
  await page.getByText("This may say who the customer is.").first().waitFor();
  expect(await page.getByRole("radio", { name: "Replace with [phone]" }).isChecked()).toBe(true);
  for (const choice of await page.getByRole("radio", { name: "Replace with [name]" }).all()) await choice.check();
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("article").getByText("my line is [phone].").last().waitFor();
  await post(page);
  await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
  await page.getByText("my line is [phone].").last().waitFor();
  await isNowhere("Tattersby", "900462");
});

test("a comment is asked about while it is typed; what is called not personal stands, and is not asked about again", async () => {
  const [story] = await app.world.db.read.select({ id: stories.id }).from(stories);
  const page = await visit(app, `/stories/${story?.id}`, { as: "tomas" });
  await takenOver(page);
  const field = page.getByLabel("Your comment", { exact: true });
  await field.fill("Reach us on 07700 900463, that is our own line.");
  await page.getByRole("button", { name: "This is not personal" }).click();
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.getByRole("button", { name: "This is not personal" }).count()).toBe(0);
  // One tap too many is taken back while the form stands.
  await page.getByRole("button", { name: "Take back that “07700 900463” is not personal" }).click();
  expect(await page.locator("input[name=privacy-answer]").count()).toBe(0);
  await page.getByRole("button", { name: "This is not personal" }).click();
  await page.getByRole("button", { name: "Post the comment" }).click();
  await page.getByRole("heading", { name: "One comment" }).waitFor();
  expect(await app.world.db.read.select().from(privacyAnswers)).toMatchObject([{ aboutKind: "comment", kind: "phone" }]);
  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Edit your comment").fill("Reach us on 07700 900463, that is our own line, until six.");
  await page.getByRole("button", { name: "Save the change" }).click();
  await page.getByText("edited", { exact: true }).waitFor();
  expect(await app.world.db.read.select().from(comments)).toMatchObject([{ text: expect.stringContaining("until six") }]);
});

test("a comment that is posted before it was looked at comes back with its words; without scripts too", async () => {
  const [story] = await app.world.db.read.select({ id: stories.id }).from(stories);
  const page = await visit(app, `/stories/${story?.id}`, { as: "tomas" });
  await takenOver(page);
  await page.getByLabel("Your comment", { exact: true }).fill("She is on 07700 900464.");
  await page.getByLabel("Your comment", { exact: true }).press("Control+Enter");
  await page.getByRole("button", { name: "Replace with [phone]" }).click();
  await expect.poll(() => page.getByLabel("Your comment", { exact: true }).inputValue()).toBe("She is on [phone].");

  const plain = await visit(app, `/stories/${story?.id}`, { as: "henrik", scripts: "off" });
  await plain.getByLabel("Your comment", { exact: true }).fill("She is on 07700 900465.");
  await plain.getByRole("button", { name: "Post the comment" }).click();
  await plain.getByRole("radio", { name: "Replace with [phone]" }).check();
  await plain.getByRole("button", { name: "Post the comment" }).click();
  await plain.waitForURL(/\/stories\/.*#comment-/);
  await plain.getByText("She is on [phone].").waitFor();
  await isNowhere("900465");
});
