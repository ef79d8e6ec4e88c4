/** A map is moved about by pointer, looked at while others read it, presented, and shown inside another page. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { stepsOf } from "#app/domains/journeys/board/map.ts";
import { editing } from "#app/domains/journeys/editing.server.ts";
import { mapOf } from "#app/domains/journeys/journal.server.ts";
import { sharing } from "#app/domains/journeys/sharing.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { cast } from "#db/seed/cast.ts";
import { noSeriousFindings, phone, takenOver, type Visit, visit } from "#tests/support/browser.ts";
import { makeMap, sampleMap } from "#tests/support/mapping.ts";
import { picture } from "#tests/support/pictures.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

let app: RunningApp;
let id: string;
let map: ReturnType<typeof sampleMap>;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});
beforeEach(async () => {
  const amara = await activePerson(app.world.db.read, cast.amara.id);
  if (!amara) throw new Error("Amara is not here");
  map = sampleMap();
  ({ id } = await makeMap(app.world, amara, map));
  await sharing(app.world, amara, id);
});

async function open(as: "amara" | "jonas", options: Partial<Visit> = {}, view = "?view=grid"): Promise<Page> {
  const page = await visit(app, `/journeys/${id}${view}`, { as, ...options });
  await takenOver(page);
  await page.getByText("Everything is kept").waitFor();
  return page;
}
const now = () => mapOf(app.world.db.read, id);
const at = (page: Page, key: string) => page.locator(`[data-target="${key}"]`);

test("a card is dragged to another cell and a step to another place, by pointer", async () => {
  const page = await open("amara");
  const steps = stepsOf(map).map(({ id: step }) => step);
  const [card] = map.cards;
  await page.getByText(card?.text ?? "", { exact: true }).dragTo(at(page, `cell ${map.lanes[1]?.id} ${steps[2]}`));
  await expect
    .poll(async () => (await now())?.cards.find((one) => one.id === card?.id))
    .toMatchObject({ laneId: map.lanes[1]?.id, from: steps[2], to: steps[2] });
  await at(page, `step ${steps[0]}`).dragTo(at(page, `step ${steps[1]}`));
  await expect
    .poll(async () => stepsOf((await now()) ?? map).map(({ id: step }) => step))
    .toEqual([steps[1], steps[0], steps[2], steps[3]]);
  await at(page, `step ${steps[3]}`).dragTo(at(page, `stage ${map.stages[0]?.id}`));
  await expect.poll(async () => (await now())?.stages.map(({ steps: own }) => own.length)).toEqual([3, 1]);
  // Who only reads moves nothing.
  const jonas = await open("jonas");
  expect(await at(jonas, `step ${steps[0]}`).getAttribute("draggable")).toBeNull();
});

test("what may identify a customer is said while one writes on a shared map, and replaced at a tap", async () => {
  const page = await open("amara");
  await at(page, `cell ${map.lanes[0]?.id} ${stepsOf(map)[0]?.id}`).focus();
  await page.keyboard.press("F2");
  const panel = page.getByRole("complementary", { name: "What is chosen" });
  await panel.getByLabel("Text").fill("She wrote from helen.marsh@posthorn.example twice");
  await panel.getByRole("button", { name: /Replace with/ }).click();
  await expect.poll(() => panel.getByLabel("Text").inputValue()).toMatch(/^She wrote from \[.+\] twice$/);
  await expect.poll(async () => (await now())?.cards.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^She wrote from \[/));
  await noSeriousFindings(page);
});

test("a picture is put on a card, with words for who does not see it", async () => {
  const amara = await activePerson(app.world.db.read, cast.amara.id);
  if (!amara) throw new Error("Amara is not here");
  const lane = newId();
  await editing(app.world, amara, id, [{ do: "add-lane", id: lane, kind: "picture", title: "What it looks like", before: null }]);
  const page = await open("amara");
  await at(page, `cell ${lane} ${stepsOf(map)[0]?.id}`).focus();
  await page.keyboard.press("F2");
  const panel = page.getByRole("complementary", { name: "What is chosen" });
  await panel.getByRole("button", { name: "Add a card" }).click();
  const choose = panel.getByLabel("Choose a picture");
  await choose.setInputFiles({ name: "IMG_0042.jpg", mimeType: "image/jpeg", buffer: await picture() });
  await panel.getByRole("button", { name: "Put it on the card" }).click();
  await panel.getByText("Say in a few words what is seen.").waitFor();
  await panel.getByLabel("What is seen, for those who do not see it").fill("A wet kitchen floor");
  // What lies half under the head of the page while one is further down is too small to be touched there.
  await page.evaluate(() => window.scrollTo(0, 0));
  await noSeriousFindings(page);
  await panel.getByRole("button", { name: "Put it on the card" }).click();
  await panel.getByRole("img", { name: "A wet kitchen floor" }).waitFor();
  await page.getByRole("grid").getByRole("img", { name: "A wet kitchen floor" }).waitFor();
  await expect.poll(async () => (await now())?.cards.map((card) => card.picture?.alt)).toContain("A wet kitchen floor");
  await page.getByRole("link", { name: "Table" }).click();
  await page.getByRole("table").getByRole("img", { name: "A wet kitchen floor" }).waitFor();
});

test("a map is presented stage by stage, by keys and by links, and fits the screen", async () => {
  const page = await visit(app, `/journeys/${id}/present`, { as: "jonas" });
  await takenOver(page);
  await page.getByRole("heading", { name: "Moving house", level: 1 }).waitFor();
  await noSeriousFindings(page);
  await page.keyboard.press("ArrowRight");
  await page.getByRole("heading", { name: "Before", level: 2 }).waitFor();
  await page.getByText("Stage 1 of 2").waitFor();
  await page.getByRole("columnheader", { name: "Rings us" }).waitFor();
  await noSeriousFindings(page);
  await page.keyboard.press("End");
  await page.getByRole("heading", { name: "After", level: 2 }).waitFor();
  await page.keyboard.press("Escape");
  await page.waitForURL(`${app.url}/journeys/${id}`);
  const still = await visit(app, `/journeys/${id}/present`, { as: "jonas", scripts: "off", screen: phone });
  await still.getByRole("link", { name: "Next" }).click();
  await still.getByRole("heading", { name: "Before", level: 2 }).waitFor();
});

test("inside another page the map is read without a script, and only where the settings let it", async () => {
  const inside = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(
      `<!doctype html><title>Wiki</title><iframe title="Map" width="900" height="600" src="${app.url}/journeys/${id}/embed"></iframe>`,
    );
  });
  await new Promise<void>((done) => void inside.listen(0, "127.0.0.1", () => done()));
  onTestFinished(() => void inside.close());
  const wiki = `http://localhost:${(inside.address() as AddressInfo).port}`;
  const page = await visit(app, `/journeys/${id}/embed`, { as: "jonas", expected: [/frame-ancestors/, /Failed to load/] });
  await page.getByRole("heading", { name: "Moving house" }).waitFor();
  expect(await page.locator("script").count()).toBe(0);
  expect(await page.getByRole("navigation").count()).toBe(0);
  await page.getByRole("rowheader", { name: "What hurts" }).waitFor();
  await noSeriousFindings(page);
  // No origin is named in the settings: the wiki may not hold it.
  await page.goto(wiki);
  await expect.poll(() => page.frames().length).toBe(2);
  expect(await page.frameLocator("iframe").getByRole("heading", { name: "Moving house" }).count()).toBe(0);
  const named = await startApp({ dataFolder: app.dataFolder, settings: { EMBED_ORIGINS: wiki } });
  await page.goto(`${wiki}/?again`);
  await page.evaluate((src) => document.querySelector("iframe")?.setAttribute("src", src), `${named.url}/journeys/${id}/embed`);
  await page.frameLocator("iframe").getByRole("rowheader", { name: "What hurts" }).waitFor();
});
