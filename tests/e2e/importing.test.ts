/** Verbatims from a survey become stories: an invented twin of a real file, and the real one where it is at hand. */
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { noSeriousFindings, visit } from "#tests/support/browser.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});

const real = join(import.meta.dirname, "../../../shared/data/stories/verbatims.csv");

const twin = [
  "Comment ID,Date,Service type 1,FFT categorical answer,FFT question,FFT answer,Comment sentiment",
  '"T 1","30/09/2021","PTS\u00a0 - Patient Transport","1","What was\ngood?","The driver waited until the light was on.\n\nHe waved twice.","1"',
  '"T 2","2/15/2022","111","5","Why?","I was asked my postcode four times; ""once more"", she said.","5"',
  '"T 3","31/05/2022","111","2","Why?","Did not answer",""',
  '"T 4","31/02/2022","111","3","Why?","A day that the calendar does not have.","3"',
  '"T 2","2/15/2022","111","5","Why?","I was asked my postcode four times; ""once more"", she said.","5"',
].join("\r\n");

/** What an administrator does with either file. */
async function takeIn(page: Page, file: string): Promise<void> {
  await page.getByLabel("A table as CSV").setInputFiles(file);
  await page.getByRole("button", { name: "Look at the file" }).click();
  await page.waitForURL(/\/admin\/import\/stories\/[0-9a-f-]{36}$/);
}

/** From the mapping to the result; returns the words of the result page. */
async function run(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Preview" }).click();
  await page.waitForURL(/\/preview$/);
  await noSeriousFindings(page);
  await page.getByRole("button", { name: "Start the import" }).click();
  await page.getByText("The import is done").waitFor({ timeout: 30_000 });
  await noSeriousFindings(page);
  return page.getByRole("main").innerText();
}

test("an invented twin is mapped, previewed, taken in, read in the feed, known when it comes again, and taken back", async () => {
  const folder = await mkdtemp(join(tmpdir(), "alongside-twin-"));
  const file = join(folder, "twin.csv");
  await writeFile(file, `\ufeff${twin}`);
  const page = await visit(app, "/admin/import/stories", { as: "jonas" });
  await takeIn(page, file);
  await noSeriousFindings(page);
  await page.getByLabel("Channel", { exact: true }).selectOption({ label: "Service type 1" });
  await page.getByLabel("Worst").fill("5");
  await page.getByLabel("Best").fill("1");
  const saved = page.waitForResponse((response) => response.request().method() === "POST" && response.ok());
  await page.getByRole("button", { name: "Save and show what follows" }).click();
  await saved;
  await page.getByLabel(/111/).selectOption({ label: "On the phone" });
  await page.reload();
  expect(await page.getByLabel("Worst").inputValue()).toBe("5");
  await page.getByLabel(/111/).selectOption({ label: "On the phone" });

  const result = await run(page);
  expect(result).toMatch(/became stories\s*2/);
  expect(result).toMatch(/were stories already\s*1/);
  expect(result).toMatch(/were left out\s*1/);
  expect(result).toMatch(/were not possible\s*1/);
  const report = await page.request.get((await page.getByRole("link", { name: /Report of every row/ }).getAttribute("href")) ?? "");
  expect(await report.text()).toContain("a day that the calendar does not have");

  await page.getByRole("link", { name: "Read them in the feed" }).click();
  await page.waitForURL(/\/stories\?import=/);
  await expect.poll(() => page.getByRole("article").count(), { timeout: 10_000 }).toBe(2);
  await page.getByRole("article").filter({ hasText: "postcode" }).getByText("On the phone").waitFor();
  await page.getByRole("article").filter({ hasText: "postcode" }).getByText("Struggle").first().waitFor();
  await page.getByRole("article").filter({ hasText: "waved twice" }).getByText("Delight").first().waitFor();

  await page.goto("/admin/import/stories");
  await takeIn(page, file);
  await page.getByLabel("Worst").fill("5");
  await page.getByLabel("Best").fill("1");
  expect(await run(page)).toMatch(/became stories\s*0/);

  await page.goto("/admin/import/stories");
  await page.getByRole("link", { name: "twin.csv" }).last().click();
  await page.getByText("Take the import back").first().click();
  await page.getByRole("button", { name: "Remove them" }).click();
  await page.getByText("The import was taken back").waitFor({ timeout: 30_000 });
  await page.goto("/stories");
  expect(await page.getByRole("article").count()).toBe(0);
  await rm(folder, { recursive: true });
});

const named = [
  "Ref,Date,Answer",
  "n1,28/06/2025,They were kind to me.",
  'n2,29/06/2025,"Mrs Wetherspill rang, 07700 900123, twice."',
  "n3,30/06/2025,I asked for Mrs Wetherspill again.",
  "n4,01/07/2025,My name is Ottoline Quench and I waited.",
].join("\n");

/** Files of the data folder in which the words stand, the database's own among them. */
async function filesWith(words: string): Promise<string[]> {
  const entries = await readdir(app.dataFolder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(files.map(async (file) => (await readFile(file)).includes(words)));
  return files.filter((_, at) => found[at]);
}

test("rows with names wait for an editor, who replaces them all at once; then they are in the feed and the names are nowhere", async () => {
  const folder = await mkdtemp(join(tmpdir(), "alongside-named-"));
  const file = join(folder, "named.csv");
  await writeFile(file, named);
  const page = await visit(app, "/admin/import/stories", { as: "jonas" });
  await takeIn(page, file);
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByText("3 of the first 4 rows hold something personal").waitFor();
  await page.getByRole("button", { name: "Start the import" }).click();
  await page.getByText("3 rows hold something personal and wait").waitFor({ timeout: 30_000 });
  expect(await page.getByRole("main").innerText()).toMatch(/wait for an editor\s*3/);
  expect(await filesWith("Wetherspill")).not.toEqual([]);

  const desk = await visit(app, "/admin/import/waiting", { as: "leila" });
  await desk.getByRole("link", { name: "named.csv" }).click();
  await desk.getByRole("heading", { name: "Rows that wait" }).waitFor();
  await noSeriousFindings(desk);
  const first = desk.getByRole("listitem").filter({ hasText: "rang" }).first();
  expect(await first.locator("mark").allInnerTexts()).toEqual(["Wetherspill", "07700 900123"]);
  await desk.getByRole("button", { name: "Replace everything that was found" }).click();
  await desk.getByRole("button", { name: "Replace it" }).click();
  await desk.getByText("Nothing waits").waitFor({ timeout: 30_000 });

  await page.getByText("The file is erased").waitFor({ timeout: 30_000 });
  expect(await page.getByRole("main").innerText()).toMatch(/became stories\s*4/);
  await page.getByRole("link", { name: "Read them in the feed" }).click();
  await page.getByRole("article").filter({ hasText: "Mrs [name] rang, [phone], twice." }).waitFor();
  await page.getByRole("article").filter({ hasText: "My name is [name] and I waited." }).waitFor();
  for (const words of ["Wetherspill", "Ottoline Quench", "07700 900123"]) {
    await expect.poll(() => filesWith(words), { timeout: 15_000 }).toEqual([]);
  }
  await rm(folder, { recursive: true });
});

test.skipIf(!existsSync(real))("the real verbatims are taken in and read in the feed", async () => {
  const page = await visit(app, "/admin/import/stories", { as: "jonas" });
  await takeIn(page, real);
  await page.getByLabel("Worst").fill("5");
  await page.getByLabel("Best").fill("1");
  const result = await run(page);
  const count = (label: string) => Number(new RegExp(`${label}\\s*(\\d+)`).exec(result)?.[1]);
  expect(count("were left out")).toBe(9);
  expect(count("were not possible")).toBe(0);
  // What holds a name or a number waits; every row is one or the other.
  expect(count("became stories") + count("wait for an editor")).toBe(281);
  await page.getByRole("link", { name: "Read them in the feed" }).click();
  await page.waitForURL(/\/stories\?import=/);
  await expect.poll(() => page.getByRole("article").count(), { timeout: 10_000 }).toBe(20);
  await page.getByRole("article").first().getByRole("link").first().click();
  await page.waitForURL(/\/stories\/[0-9a-f-]{36}/);
  // What the file lacks, the page simply lacks.
  expect(await page.getByText("Just before").count()).toBe(0);
});
