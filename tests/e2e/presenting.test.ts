/** Somebody puts stories together and presents them: by keyboard, by tap, without a network, and without scripts. */
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { editingCollection } from "#app/domains/stories/collections/editing.server.ts";
import { gathering } from "#app/domains/stories/collections/gathering.server.ts";
import { makingCollection } from "#app/domains/stories/collections/making.server.ts";
import { sharingCollection } from "#app/domains/stories/collections/sharing.server.ts";
import { addPhoto } from "#app/domains/stories/media/adding-photo.server.ts";
import { addVoice } from "#app/domains/stories/media/adding-voice.server.ts";
import { posting } from "#app/domains/stories/posting.server.ts";
import type { StoryContent } from "#app/domains/stories/stories.ts";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { desk, noSeriousFindings, takenOver, visit } from "#tests/support/browser.ts";
import { picture } from "#tests/support/pictures.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";
import { wav } from "#tests/support/sounds.ts";
import { content } from "#tests/support/telling.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});

async function person(name: CastName): Promise<Person> {
  const found = await activePerson(app.world.db.read, cast[name].id);
  if (!found) throw new Error(`${name} is not here`);
  return found;
}

async function told(given: Partial<StoryContent>): Promise<string> {
  const id = newId();
  await posting(app.world, await person("grace"), id, content({ sketch: null, ...given }));
  return id;
}

/** A shared collection of two stories, one of them far too long for any screen. */
async function collected(): Promise<{ id: string; short: string; long: string }> {
  const sentences = Array.from({ length: 60 }, (_, number) => `Sentence ${number} says that she came back once more.`).join(" ");
  const short = await told({
    title: "The short one",
    before: "It had rained.",
    happened: "She waited.\n\n> Nobody came.",
    after: "She left.",
  });
  const long = await told({ title: "The long one", happened: `${sentences}\n\n${"這是一個很長的句子".repeat(60)}` });
  const [id, amara] = [newId(), await person("amara")];
  await makingCollection(app.world, amara, { id, title: "What we heard", introduction: "Listen for **the pause**.", story: short });
  await gathering(app.world, amara, id, long);
  const form = { version: 1, title: "What we heard", introduction: "Listen for **the pause**.", stories: [], removed: [] };
  await editingCollection(app.world, amara, id, { ...form, notes: { [short]: "Count to ten." } });
  await sharingCollection(app.world, amara, id, true);
  return { id, short, long };
}

const passage = (page: Page) => page.locator(".sheet");
const words = async (page: Page) => (await passage(page).innerText()).replaceAll(/\s+/g, " ").trim();
const fits = (page: Page) =>
  page.locator(".frame").evaluate((frame) => frame.scrollHeight <= frame.clientHeight && frame.scrollWidth <= frame.clientWidth);

async function presenting(id: string, as: CastName, options: Parameters<typeof visit>[2] = {}): Promise<Page> {
  const page = await visit(app, `/stories/collections/${id}/present`, { as, ...options });
  if (options.scripts !== "off") await page.getByText("Everything is loaded").waitFor();
  return page;
}

test("before a story that may be heavy the room is told, and by keyboard, tap and without a network it is entered or skipped", async () => {
  const heavy = await told({ title: "Her last letter", happened: "She died in May.", topics: ["bereavement"] });
  const [id, amara] = [newId(), await person("amara")];
  await makingCollection(app.world, amara, { id, title: "With care", introduction: "", story: heavy });
  await gathering(app.world, amara, id, await told({ title: "A lighter one", happened: "He laughed." }));
  const page = await presenting(id, "amara");
  await page.context().setOffline(true);
  for (const _ of ["cover", "notice"]) await page.keyboard.press("ArrowRight");
  await page.getByText("This story touches on bereavement.").waitFor();
  expect(await words(page)).not.toContain("May");
  await page.keyboard.press("s");
  await passage(page).getByRole("heading", { name: "A lighter one" }).waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.getByRole("button", { name: "Open the story" }).click();
  expect(await words(page)).toContain("She died in May.");
  await page.keyboard.press("ArrowLeft");
  await page.getByRole("button", { name: "Skip this story" }).click();
  await passage(page).getByRole("heading", { name: "A lighter one" }).waitFor();
  const plain = await visit(app, `/stories/collections/${id}/present`, { as: "amara", scripts: "off" });
  expect(await plain.getByText("This story touches on bereavement.").count()).toBe(2);
  expect(await plain.getByText("She died in May.").isVisible()).toBe(false);
  await plain.getByText("Open the story").click();
  expect(await plain.getByText("She died in May.").isVisible()).toBe(true);
});

test("stories are collected from their pages, put into order by keyboard, annotated, shared", async () => {
  const [one, two] = [await told({ title: "First told" }), await told({ title: "Told later" })];
  const page = await visit(app, `/stories/${one}`, { as: "priya" });
  await page.getByRole("link", { name: "Add to a collection" }).click();
  await page.getByLabel("Name").fill("Monday");
  await page.getByRole("button", { name: "Make it and add the story" }).click();
  await page.getByRole("button", { name: "Take out of “Monday”" }).waitFor();
  await page.goto(`/stories/${two}/collections`);
  await page.getByRole("button", { name: "Add to “Monday”" }).click();
  await page.getByRole("link", { name: "Monday" }).click();
  await page.getByRole("link", { name: "Edit" }).click();
  await takenOver(page);
  const up = page.getByRole("button", { name: "Move “Told later” up" });
  await up.focus();
  await page.keyboard.press("Enter");
  await page.getByText("“Told later” is now number 1 of 2.").waitFor();
  await expect.poll(() => up.evaluate((button) => document.activeElement === button)).toBe(true);
  // That a draft was saved stands there since the move; this waits for the one with the words.
  const holds = (words: string | null) => words?.includes("Begin quietly.") === true;
  const saved = page.waitForResponse((answer) => answer.url().endsWith("/drafts") && holds(answer.request().postData()));
  await page.getByLabel("Your notes on “Told later”").fill("Begin quietly.");
  await saved;
  // Not saved yet: a closed tab keeps the order and the words.
  await page.reload();
  await takenOver(page);
  await expect.poll(() => page.getByLabel("Your notes on “Told later”").inputValue()).toBe("Begin quietly.");
  await noSeriousFindings(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("The collection is saved.").first().waitFor();
  expect(await page.getByRole("listitem").getByRole("heading").allInnerTexts()).toEqual(["Told later", "First told"]);
  await page.getByRole("button", { name: "Share with everybody" }).click();
  await page.getByRole("button", { name: "Stop sharing" }).waitFor();
});

test("without scripts a story is moved and removed, and what was typed is saved with it", async () => {
  const { id } = await collected();
  const page = await visit(app, `/stories/collections/${id}/edit`, { as: "amara", scripts: "off" });
  await page.getByLabel("Name").fill("What we heard, and then");
  await page.getByRole("button", { name: "Move “The long one” up" }).click();
  expect(await page.getByLabel("Name").inputValue()).toBe("What we heard, and then");
  expect(await page.getByRole("listitem").locator("p.font-serif").allInnerTexts()).toEqual(["1The long one", "2The short one"]);
  await page.getByRole("button", { name: "Remove “The long one”" }).click();
  expect(await page.getByRole("listitem").locator("p.font-serif").allInnerTexts()).toEqual(["1The short one"]);
});

test("a collection is presented by keyboard to its end, passage by passage, with the network gone", async () => {
  const { id } = await collected();
  const page = await presenting(id, "amara", { expected: [/ERR_INTERNET_DISCONNECTED/] });
  await noSeriousFindings(page);
  await page.context().setOffline(true);
  const seen: string[] = [];
  const press = async (key: string) => {
    const before = await words(page);
    await page.keyboard.press(key);
    await expect.poll(() => words(page)).not.toBe(before);
    seen.push(await words(page));
  };
  for (const key of ["ArrowRight", " ", "PageDown", "Enter", "ArrowDown", "ArrowRight"]) await press(key);
  expect(seen[0]).toBe("Introduction Listen for the pause.");
  expect(seen[1]).toMatch(/^Struggle .*The short one Told by Grace Whetu$/);
  expect(seen.slice(2)).toEqual([
    "Just before It had rained.",
    "What happened She waited.",
    "What happened Nobody came.",
    "And after She left.",
  ]);
  await page.keyboard.press("n");
  await page.getByText("Count to ten.").waitFor();
  await noSeriousFindings(page);
  await page.keyboard.press("n");
  await press("ArrowLeft");
  expect(seen.at(-1)).toBe("What happened Nobody came.");
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await press(key);
  const long: string[] = [seen.at(-1) ?? ""];
  expect(await fits(page)).toBe(true);
  while (!long.at(-1)?.startsWith("That was the last one.")) {
    await press("ArrowRight");
    long.push(seen.at(-1) ?? "");
    expect(await fits(page), long.at(-1)).toBe(true);
  }
  const all = long.join(" ").replaceAll("What happened ", "");
  for (let number = 0; number < 60; number += 1) expect(all.split(`Sentence ${number} says`)).toHaveLength(2);
  expect([...all].filter((sign) => sign === "句")).toHaveLength(60);
  await press("Home");
  expect(await words(page)).toContain("What we heard");
  await press("End");
  await page.keyboard.press("Escape");
  await page.getByText("There is no network just now").first().waitFor();
  await page.context().setOffline(false);
  await page.keyboard.press("Escape");
  await page.waitForURL(`**/stories/collections/${id}`);
});

test("a photo is seen and a voice note is heard, also with the network gone", async () => {
  const grace = await person("grace");
  const photo = await addPhoto(app.world, grace, await picture());
  const voice = await addVoice(app.world, grace, wav(2), []);
  const story = await told({
    title: "Four hundred quail eggs",
    photos: [{ id: photo, alt: "A van full of boxes" }],
    voice: { id: voice, transcript: "They were warm already." },
  });
  const [id, amara] = [newId(), await person("amara")];
  await makingCollection(app.world, amara, { id, title: "What we heard", introduction: "", story });
  const page = await presenting(id, "amara", { expected: [/ERR_INTERNET_DISCONNECTED/] });
  await page.context().setOffline(true);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const image = page.getByRole("img", { name: "A van full of boxes" });
  await expect.poll(() => image.evaluate((shown) => shown instanceof HTMLImageElement && shown.naturalWidth)).toBeGreaterThan(0);
  expect(await fits(page)).toBe(true);
  const player = page.locator("audio");
  for (let turns = 0; turns < 10 && (await player.count()) === 0; turns += 1) await page.keyboard.press("ArrowRight");
  await noSeriousFindings(page);
  await player.evaluate((audio) => (audio instanceof HTMLAudioElement ? audio.play() : undefined));
  await expect.poll(() => player.evaluate((audio) => audio instanceof HTMLAudioElement && audio.currentTime)).toBeGreaterThan(0.1);
  await page.keyboard.press("ArrowRight");
  await page.getByText("They were warm already.").waitFor();
});

test("every passage fits any screen, also one that is turned", async () => {
  const { id } = await collected();
  const page = await presenting(id, "henrik", { screen: { width: 390, height: 844 } });
  for (const screen of [{ width: 844, height: 390 }, { width: 320, height: 480 }, desk, { width: 3840, height: 2160 }]) {
    await page.setViewportSize(screen);
    await page.keyboard.press("Home");
    for (let turns = 0; !(await words(page)).startsWith("That was"); turns += 1) {
      expect(turns).toBeLessThan(300);
      expect([screen.width, await words(page), await fits(page)]).toEqual([screen.width, expect.any(String), true]);
      await page.keyboard.press("ArrowRight");
    }
  }
  expect(await page.getByRole("button", { name: "Your notes" }).count()).toBe(0);
});

test("a tap goes on and back, and marks of the hand do not", async () => {
  const { id } = await collected();
  const page = await presenting(id, "henrik");
  await page.mouse.click(1_000, 450);
  await page.getByText("Listen for").waitFor();
  await page.mouse.click(1_000, 450);
  await page.getByRole("heading", { name: "The short one" }).waitFor();
  await page.mouse.click(200, 450);
  await page.getByText("Listen for").waitFor();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("heading", { name: "The short one" }).waitFor();
});

test("a story that is withdrawn leaves the presentation while it is shown", async () => {
  const { id, short } = await collected();
  const page = await presenting(id, "henrik");
  for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowRight");
  await page.getByText("It had rained.").waitFor();
  const grace = await person("grace");
  await withdrawing(app.world, grace, short, "She asked for it");
  await page.getByRole("heading", { name: "The long one" }).waitFor();
  await page.getByText("A story has been withdrawn and has left this presentation.").first().waitFor();
  await page.getByText("Story 1 of 1").waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.getByText("Listen for").waitFor();
});

test("without scripts it is one page to read, with the stories as its contents", async () => {
  const { id, long } = await collected();
  const page = await presenting(id, "amara", { scripts: "off" });
  await page.getByRole("link", { name: "The long one" }).click();
  expect(new URL(page.url()).hash).toBe(`#story-${long}`);
  await page.getByText("Sentence 59 says that she came back once more.").waitFor();
  await page.getByText("Your notes", { exact: true }).click();
  await page.getByText("Count to ten.").waitFor();
});
