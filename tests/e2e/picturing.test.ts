/** A story with pictures: chosen, blurred before they leave the browser, described, posted and seen. */
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { desk, noSeriousFindings, phone, takenOver, visit } from "#tests/support/browser.ts";
import { contrastAt, picture, squares } from "#tests/support/pictures.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});

const file = async (name: string, content: Promise<Buffer>) => ({ name, mimeType: "image/jpeg", buffer: await content });
const choose = (page: Page, ...files: Awaited<ReturnType<typeof file>>[]) => page.locator("input[name=newPhotos]").setInputFiles(files);

test("a photo is blurred by brush before it leaves the browser, described, posted and seen", async () => {
  const page = await visit(app, "/stories/new", { as: "grace" });
  await takenOver(page);
  await choose(page, await file("IMG_0042.png", squares()), await file("counter.jpg", picture()));
  await page.getByText("Not sent yet").first().waitFor();

  await page.getByRole("button", { name: "Blur a part of photo 1" }).click();
  const dialog = page.getByRole("dialog", { name: "Blur a part of the photo" });
  const brush = dialog.getByRole("application");
  await brush.focus();
  await page.keyboard.press("Space");
  const box = await brush.boundingBox();
  if (!box) throw new Error("The photo is not there");
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.2, { steps: 4 });
  await page.mouse.up();
  await noSeriousFindings(page);
  await dialog.getByRole("button", { name: "Use this photo" }).click();
  await dialog.waitFor({ state: "hidden" });

  const alts = page.getByLabel("What does this photo show?");
  await alts.nth(0).fill("The floor of the branch");
  await page.getByLabel("What happened?", { exact: true }).fill("He waited for an hour and looked at the floor.");
  await page.getByText("Struggle", { exact: true }).click();
  await page.getByText("Yes, they told me").click();
  await page.getByRole("checkbox", { name: "photos and voice" }).check();
  await page.getByRole("button", { name: "Post the story" }).click();
  // Refused, because one photo says nothing: but both are kept.
  await page.getByText("Say what the photo shows, for those who cannot see it.").first().waitFor();
  expect(await alts.nth(0).inputValue()).toBe("The floor of the branch");
  await alts.nth(1).fill("An empty counter");
  await page.getByRole("button", { name: "Move photo 2 earlier" }).click();
  await expect.poll(() => alts.nth(0).inputValue()).toBe("An empty counter");
  await page.getByRole("button", { name: "Post the story" }).click();
  await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);

  const reader = await visit(app, new URL(page.url()).pathname, { as: "henrik", screen: phone });
  const shown = reader.getByRole("region", { name: "Photos" }).getByRole("img");
  expect(await shown.evaluateAll((all: HTMLImageElement[]) => all.map(({ alt }) => alt))).toEqual([
    "An empty counter",
    "The floor of the branch",
  ]);
  await shown.nth(1).scrollIntoViewIfNeeded();
  await expect.poll(() => shown.nth(1).evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
  await noSeriousFindings(reader);

  const address = await shown.nth(1).getAttribute("src");
  const content = await (await reader.request.get(address ?? "")).body();
  expect(await contrastAt(content, 0.5, 0.5)).toBeLessThan(40);
  expect(await contrastAt(content, 0.25, 0.2)).toBeLessThan(40);
  expect(await contrastAt(content, 0.8, 0.8)).toBeGreaterThan(200);

  await reader.goto("/stories");
  await expect
    .poll(() => reader.getByRole("img", { name: "An empty counter" }).evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(480);
});

test("a photo that was added, by its button or with a post that was refused, is there again after the page was loaded anew", async () => {
  const page = await visit(app, "/stories/new", { as: "henrik" });
  await takenOver(page);
  const shown = (number: number) => page.getByRole("img", { name: `Photo ${number}` });
  await choose(page, await file("counter.jpg", picture()));
  await page.getByRole("button", { name: "Add the photos now" }).click();
  await page.getByText("Not sent yet").waitFor({ state: "detached" });
  await shown(1).waitFor();
  // Loaded anew before the pause in which it would have been saved.
  await page.reload();
  await takenOver(page);
  await shown(1).waitFor();
  await choose(page, await file("floor.jpg", picture({ colour: { r: 0, g: 90, b: 0 } })));
  await page.getByRole("button", { name: "Post the story" }).click();
  await page.getByText("Not sent yet").waitFor({ state: "detached" });
  await page.getByText("Draft saved at").waitFor();
  await page.goto("about:blank");
  await page.goto("/stories/new");
  await shown(2).waitFor();
});

test("a photo that is too large is said to be so when it is chosen, and those beside it stay", async () => {
  const page = await visit(app, "/stories/new", { as: "grace" });
  await takenOver(page);
  await choose(page, await file("hall.png", Promise.resolve(Buffer.alloc(20 * 1024 * 1024 + 1))), await file("counter.jpg", picture()));
  await page.getByText("hall.png is larger than 20 MB and was not chosen. Save it smaller and choose it again.").waitFor();
  expect(await page.getByText("Not sent yet").count()).toBe(1);
  await choose(page, await file("floor.jpg", picture()));
  await page.getByText("hall.png is larger").waitFor({ state: "detached" });
  expect(await page.getByText("Not sent yet").count()).toBe(2);
});

test("a photo is added, described and taken out without a script", async () => {
  const page = await visit(app, "/stories/new", { as: "amara", scripts: "off", screen: desk });
  await choose(page, await file("a.jpg", picture()));
  await page.getByLabel("What happened?", { exact: true }).fill("The counter was closed.");
  await page.getByRole("button", { name: "Add the photos now" }).click();
  await page.getByRole("img", { name: "Photo 1" }).waitFor();
  await choose(page, await file("b.jpg", picture({ colour: { r: 0, g: 90, b: 0 } })));
  await page.getByLabel("What does this photo show?").fill("A closed counter");
  await page.getByLabel("Struggle").check();
  await page.getByLabel("Yes, they told me").check();
  await page.getByRole("button", { name: "Post the story" }).click();
  await page.getByRole("button", { name: "Remove photo 2" }).click();
  expect(await page.getByLabel("What does this photo show?").count()).toBe(1);
  await page.getByRole("button", { name: "Post the story" }).click();
  await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
  await page.getByRole("img", { name: "A closed counter" }).waitFor();
});
