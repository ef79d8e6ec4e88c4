/** What is refused keeps what was typed: large files, mistakes, a session that has ended, a form that was corrected. */
import type { Page, Request } from "playwright-core";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { posting } from "#app/domains/stories/posting.server.ts";
import { storedContent } from "#app/domains/stories/stories.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { sessions } from "#db/schema/auth.ts";
import { stories } from "#db/schema/stories.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { noSeriousFindings, phone, takenOver, type Visit, visit } from "#tests/support/browser.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";
import { wav } from "#tests/support/sounds.ts";
import { content } from "#tests/support/telling.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});

const megabyte = 1024 * 1024;
const happened = (page: Page) => page.getByLabel("What happened?", { exact: true });
const post = (page: Page) => page.getByRole("button", { name: "Post the story" }).click();
const isTold = (page: Page) => page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
const toldAt = (page: Page) => storedContent(app.world.db.read, new URL(page.url()).pathname.split("/").at(-1) ?? "");

async function telling(as: CastName, options: Visit = {}): Promise<Page> {
  const page = await visit(app, "/stories/new", { as, ...options });
  if (options.scripts !== "off") await takenOver(page);
  return page;
}

/** Every session ends, as with time: nobody tells the open pages. */
const endSessions = () => app.world.db.write((tx) => tx.delete(sessions));

async function signInAgain(page: Page, as: CastName): Promise<void> {
  const [name = "", value = ""] = (await app.cookieOf(as)).split("=");
  await page.context().addCookies([{ name, value, url: app.url, httpOnly: true, sameSite: "Lax" }]);
}

test("a photo and a recording of three megabytes are taken from a page with scripts, and so is a map", async () => {
  const [width, height] = [1800, 1400];
  const noise = crypto.getRandomValues(new Uint8Array(64 * 1024));
  const pixels = Buffer.alloc(width * height * 3, noise);
  const photo = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 100 })
    .toBuffer();
  const sound = wav(200);
  expect(photo.length).toBeGreaterThan(3 * megabyte);
  expect(sound.length).toBeGreaterThan(3 * megabyte);
  const page = await telling("amara");
  await page.locator("input[name=newPhotos]").setInputFiles({ name: "queue.jpg", mimeType: "image/jpeg", buffer: photo });
  await page.getByLabel("What does this photo show?").fill("The queue");
  await page.locator("input[name=newVoice]").setInputFiles({ name: "told.wav", mimeType: "audio/wav", buffer: sound });
  await happened(page).fill("They stood outside until the doors were opened.");
  await page.getByText("Struggle", { exact: true }).click();
  await page.getByText("Yes, they told me").click();
  await post(page);
  await page.getByText("Write what is said in the voice note", { exact: false }).first().waitFor();
  await page.getByLabel("What is said in it").fill("They all came at nine.");
  await post(page);
  await isTold(page);
  expect(await toldAt(page)).toMatchObject({ photos: [{ alt: "The queue" }], voice: { transcript: "They all came at nine." } });

  await page.goto("/journeys/import");
  await takenOver(page);
  const map = Buffer.from(`journey\n${"x".repeat(3 * megabyte)}`);
  await page.getByLabel("File", { exact: false }).first().setInputFiles({ name: "map.mmd", mimeType: "text/plain", buffer: map });
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator("#import button").first().click();
  expect((await (await answered).text()).includes("more than a form can hold")).toBe(false);
});

test("after a refused press nothing is sent while one types, and topics are asked for, not ticked in silence", async () => {
  const page = await telling("grace");
  await happened(page).fill("Her husband died of cancer in March.");
  await post(page);
  // Everything in one answer.
  for (const said of ["Choose a kind.", "Say whether the customer agreed.", "so it is ticked here"]) {
    await page.getByRole("alert").getByText(said, { exact: false }).waitFor();
  }
  await noSeriousFindings(page);
  const sent: Request[] = [];
  page.on("request", (request) => request.url().includes("/stories/new") && sent.push(request));
  await page.getByText("Yes, they told me").click();
  await page.getByText("Struggle", { exact: true }).click();
  await happened(page).fill("Her husband died of cancer in March, and the bills kept coming.");
  await page.getByText("Draft saved at").waitFor();
  await expect.poll(() => page.getByRole("alert").getByText("Choose a kind.").count()).toBe(0);
  expect(await page.getByRole("alert").getByText("so it is ticked here", { exact: false }).count()).toBe(1);
  expect(sent).toEqual([]);
  await page.getByLabel("illness").uncheck();
  await post(page);
  await isTold(page);
  expect(await toldAt(page)).toMatchObject({ topics: ["bereavement"], pleasure: null, arousal: null });
});

test("a slider says something once it is moved, or without scripts once its tick is taken away", async () => {
  const said = { on: "The line was busy for an hour.", off: "Nobody at the desk knew where his form had gone." };
  for (const scripts of ["on", "off"] as const) {
    const page = await telling("grace", { scripts, screen: phone });
    await happened(page).fill(said[scripts]);
    await page.getByLabel("Struggle").check();
    await page.getByRole("radio", { name: /^Yes, they told me/ }).check();
    const unsure = page.getByLabel("I could not tell");
    expect(await unsure.evaluateAll((all: HTMLInputElement[]) => all.map(({ checked }) => checked))).toEqual([true, true]);
    await page.getByLabel("How pleasant was it for them?").fill("-60");
    if (scripts === "off") await unsure.first().uncheck();
    expect(await unsure.evaluateAll((all: HTMLInputElement[]) => all.map(({ checked }) => checked))).toEqual([false, true]);
    await post(page);
    await isTold(page);
    expect(await toldAt(page)).toMatchObject({ pleasure: -60, arousal: null });
  }
});

const ended = "Your session has ended";

test("a story that is posted after the session has ended stays with all that was typed, and is posted after signing in again", async () => {
  const page = await telling("amara", { expected: [/status of 401/] });
  await happened(page).fill("She rang at noon and was told to ring at noon.");
  await page.getByText("Struggle", { exact: true }).click();
  await page.getByText("Yes, they told me").click();
  await page.locator("input[name=newPhotos]").setInputFiles({
    name: "queue.jpg",
    mimeType: "image/jpeg",
    buffer: await sharp({ create: { width: 60, height: 40, channels: 3, background: "#c86" } })
      .jpeg()
      .toBuffer(),
  });
  await page.getByLabel("What does this photo show?").fill("The queue");
  await endSessions();
  await post(page);
  const notice = page.locator("#story").getByRole("alert").filter({ hasText: ended });
  await notice.waitFor();
  await noSeriousFindings(page, { covered: true });
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/stories/new");
  expect(await happened(page).inputValue()).toBe("She rang at noon and was told to ring at noon.");
  const [other] = await Promise.all([page.context().waitForEvent("page"), notice.getByRole("link").click()]);
  await other.getByRole("heading", { name: "Sign in" }).waitFor();
  await signInAgain(page, "amara");
  await post(page);
  await isTold(page);
  expect(await toldAt(page)).toMatchObject({ photos: [{ alt: "The queue" }] });
});

async function commented(): Promise<{ page: Page; field: ReturnType<Page["getByLabel"]>; address: string }> {
  const teller = await activePerson(app.world.db.read, cast.grace.id);
  if (!teller) throw new Error("Grace is not here");
  const id = newId();
  // In letters alone: figures by chance look like somebody's number.
  const word = id.slice(-12).replaceAll(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)));
  await posting(app.world, teller, id, content({ title: `Eggs ${word}`, happened: `The ${word} eggs.` }));
  const address = `/stories/${id}`;
  const page = await visit(app, address, { as: "amara", expected: [/status of 4(01|13)/] });
  await takenOver(page);
  return { page, address, field: page.getByLabel("Your comment", { exact: true }) };
}

test("a comment is kept in its field when the session has ended, or when there is too much of it", async () => {
  const { page, field } = await commented();
  const send = () => page.getByRole("button", { name: "Post the comment" }).click();
  await field.evaluate((element: HTMLTextAreaElement, text) => (element.value = text), "x".repeat(2 * megabyte));
  await send();
  await page.getByRole("alert").getByText("more than a form can hold", { exact: false }).waitFor();
  await expect.poll(async () => (await field.inputValue()).length).toBe(2 * megabyte);
  await field.fill("What was typed");
  await endSessions();
  await send();
  await page.getByRole("alert").getByText(ended).waitFor();
  // It was taken out of the field when it was sent.
  await expect.poll(() => field.inputValue()).toBe("What was typed");
  await signInAgain(page, "amara");
  await send();
  await page.getByRole("heading", { name: "One comment" }).waitFor();
  expect(await page.getByRole("alert").filter({ hasText: ended }).count()).toBe(0);
});

test("who is signed out elsewhere while they type is told so beside what they type", async () => {
  const { page, field } = await commented();
  await field.fill("Half a thou");
  await page.getByText("Draft saved at").waitFor();
  const elsewhere = await visit(app, "/settings/sessions", { as: "amara", scripts: "off" });
  await elsewhere.getByRole("button", { name: "Sign out everywhere else" }).click();
  await page.getByRole("alert").getByText(ended).waitFor();
  expect(await field.inputValue()).toBe("Half a thou");
});

test("without scripts a comment that comes too late leads to signing in and back to its page", async () => {
  const { address } = await commented();
  const page = await visit(app, address, { as: "amara", scripts: "off" });
  await page.getByLabel("Your comment", { exact: true }).fill("What was typed");
  await endSessions();
  await page.getByRole("button", { name: "Post the comment" }).click();
  await page.waitForURL(/\/sign-in\?/);
  expect(new URL(page.url()).search).toBe(`?to=${encodeURIComponent(address)}`);
});

test("a form that was corrected and saved stops saying what was wrong", async () => {
  const page = await visit(app, "/admin/stories", { as: "jonas" });
  await takenOver(page);
  const save = page.locator("#stories").getByRole("button");
  await page.getByLabel("Where it leads").fill("https://help.example");
  await save.click();
  await page.getByRole("alert").first().waitFor();
  expect(await page.locator("[aria-invalid=true]").count()).toBeGreaterThan(0);
  await page.getByLabel("What the link says", { exact: false }).fill("Talk to somebody");
  await save.click();
  await expect.poll(() => page.locator("[aria-invalid=true]").count()).toBe(0);
  expect(await page.locator("#stories").getByRole("alert").count()).toBe(0);
  expect(await page.getByLabel("Where it leads").inputValue()).toBe("https://help.example");
});

test("a refused pattern stays with all that was typed and says what is wrong with it; one that is added makes room for the next", async () => {
  const page = await visit(app, "/admin/privacy", { as: "jonas" });
  await takenOver(page);
  const name = page.locator("#pattern-name");
  const pattern = page.locator("#pattern-pattern");
  const example = page.locator("#pattern-example");
  await name.fill("Policy number");
  await pattern.fill("([");
  await example.fill("NB-123456");
  await page.locator("#pattern").getByRole("button").click();
  await page.locator("#pattern-pattern[aria-invalid=true]").waitFor();
  expect(await Promise.all([name, pattern, example].map((field) => field.inputValue()))).toEqual(["Policy number", "([", "NB-123456"]);
  await expect.poll(() => focused(page)).toBe("pattern-pattern");
  await pattern.fill("NB-\\d{6}");
  await pattern.press("Enter");
  await expect.poll(() => name.inputValue()).toBe("");
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest("form")?.getAttribute("id"))).toBe("pattern");
});

test("what is wrong with new words for face time, or with a collection, takes the focus to its field", async () => {
  const page = await visit(app, "/admin/face-time/activities/new", { as: "jonas" });
  await takenOver(page);
  await page.locator("#words button:not([type=button])").click();
  await page.locator("#words-name[aria-invalid=true]").waitFor();
  await expect.poll(() => focused(page)).toBe("words-name");
  const [story] = await app.world.db.read.select({ id: stories.id }).from(stories).limit(1);
  await page.goto(`/stories/${story?.id}/collections`);
  await takenOver(page);
  await page.locator("#new-collection button[name=intent]").click();
  await page.locator("#new-collection-title[aria-invalid=true]").waitFor();
  await expect.poll(() => focused(page)).toBe("new-collection-title");
});

test("a choice from a long list that is missing takes the focus, as a text field does", async () => {
  const page = await visit(app, "/admin/sites/new", { as: "jonas" });
  await takenOver(page);
  await page.locator("input[role=combobox]#site-zone").waitFor();
  await page.locator("#site-name").fill("Galway");
  await page.locator("#site-city").fill("Galway");
  await page.getByRole("combobox", { name: "Country" }).fill("Ireland");
  await page.getByRole("option", { name: "Ireland", exact: true }).click();
  await page.getByRole("button", { name: "Add a site" }).click();
  await page.locator("#site-zone[aria-invalid=true]").waitFor();
  await expect.poll(() => focused(page)).toBe("site-zone");
});

/** The id of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
