/** Colleagues work on one journey map: side by side, offline and back, by keyboard alone, and as a screen reader finds it. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page, WebSocketRoute } from "playwright-core";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { stepsOf } from "#app/domains/journeys/board/map.ts";
import { firstOrders } from "#app/domains/journeys/board/orders.ts";
import { claiming } from "#app/domains/journeys/claims/claiming.server.ts";
import { editing } from "#app/domains/journeys/editing.server.ts";
import { namingEditors } from "#app/domains/journeys/holding.server.ts";
import { loadDocument, mapOf } from "#app/domains/journeys/journal.server.ts";
import { sharing } from "#app/domains/journeys/sharing.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { cast } from "#db/seed/cast.ts";
import { noSeriousFindings, phone, takenOver, type Visit, visit } from "#tests/support/browser.ts";
import { dropHistory, makeMap, sampleMap } from "#tests/support/mapping.ts";
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
  await namingEditors(app.world, amara, id, { add: [cast.henrik.id], remove: [] });
});

const offline = [/ERR_INTERNET_DISCONNECTED/, /WebSocket connection/, /Failed to fetch/, /ERR_NETWORK/];

async function open(as: "amara" | "henrik" | "jonas", options: Partial<Visit> = {}, view = "?view=grid"): Promise<Page> {
  const page = await visit(app, `/journeys/${id}${view}`, { as, expected: offline, ...options });
  await takenOver(page);
  await page.getByText("Everything is kept").waitFor();
  return page;
}

const cell = (page: Page, lane = 0, step = 0) => page.locator(`[data-target="cell ${map.lanes[lane]?.id} ${stepsOf(map)[step]?.id}"]`);
const field = (page: Page) => page.getByRole("grid").getByRole("textbox");
const says = async (page: Page, text: string, lane = 0, step = 0) =>
  cell(page, lane, step).getByText(text, { exact: true }).first().waitFor();
const kept = async () => (await mapOf(app.world.db.read, id))?.cards.map(({ text }) => text) ?? [];

test("two people write into one card at once, see each other there, and take back only what is their own", async () => {
  const [amara, henrik] = [await open("amara"), await open("henrik")];
  await cell(amara).focus();
  await amara.keyboard.press("Enter");
  await cell(henrik).focus();
  await henrik.keyboard.press("Enter");
  await amara.keyboard.press("Control+Home");
  // Both at once, letter by letter.
  await Promise.all([amara.keyboard.type("First of all. ", { delay: 25 }), henrik.keyboard.type(", and then again", { delay: 25 })]);
  const both = "First of all. About: Finds out what to tell whom, and then again";
  await expect.poll(() => field(amara).inputValue()).toBe(both);
  await expect.poll(() => field(henrik).inputValue()).toBe(both);
  await cell(amara).getByText("Henrik Lindqvist is here").waitFor();
  await henrik.keyboard.press("Escape");
  await henrik.keyboard.press("Control+z");
  await says(amara, "First of all. About: Finds out what to tell whom");
  expect(await field(amara).inputValue()).toBe("First of all. About: Finds out what to tell whom");
  await amara.keyboard.press("Escape");
  await expect.poll(kept).toContain("First of all. About: Finds out what to tell whom");
});

test("what one has added is not taken back together with what others have put there, or written into it", async () => {
  const [amara, henrik] = [await open("amara"), await open("henrik")];
  const left = amara.getByText("Others have put something there since").last();
  const undo = () => amara.getByRole("button", { name: "Undo" }).click();
  await amara.getByLabel("Kind of lane").selectOption({ label: "What could be better" });
  await amara.getByRole("button", { name: "Add a lane", exact: true }).click();
  await amara.keyboard.press("Escape");
  await henrik.getByRole("row").filter({ hasText: "What could be better" }).getByRole("gridcell").nth(1).focus();
  await henrik.keyboard.type("Henrik's words");
  await henrik.keyboard.press("Enter");
  await amara.getByText("Henrik's words", { exact: true }).first().waitFor();
  await undo();
  await left.waitFor();
  await amara.getByText("Henrik's words", { exact: true }).first().waitFor();
  await expect.poll(async () => (await mapOf(app.world.db.read, id))?.lanes.map(({ title }) => title)).toContain("What could be better");
  await expect.poll(kept).toContain("Henrik's words");
  await amara.getByRole("button", { name: "Dismiss" }).last().click();
  await left.waitFor({ state: "detached" });
  // One letter is one thing to take back.
  await cell(amara, 1, 1).focus();
  await amara.keyboard.press("H");
  await amara.keyboard.press("Enter");
  await says(henrik, "H", 1, 1);
  await cell(henrik, 1, 1).focus();
  await henrik.keyboard.press("Enter");
  await henrik.keyboard.type("ers and his");
  await henrik.keyboard.press("Enter");
  await says(amara, "Hers and his", 1, 1);
  await undo();
  await left.waitFor();
  await says(amara, "Hers and his", 1, 1);
  await expect.poll(kept).toContain("Hers and his");
});

test("who writes on what somebody else takes away keeps the words: as a card where it stood, to take along where nothing is left", async () => {
  const [amara, henrik] = [await open("amara"), await open("henrik")];
  await cell(amara).focus();
  await amara.keyboard.press("Enter");
  await amara.keyboard.type(" and more");
  await says(henrik, "About: Finds out what to tell whom and more");
  await cell(henrik).focus();
  await henrik.keyboard.press("Delete");
  await expect.poll(() => cell(henrik).innerText()).not.toContain("and more");
  await amara.waitForTimeout(400);
  await amara.keyboard.type(" still");
  await amara.keyboard.press("Enter");
  await says(henrik, "About: Finds out what to tell whom and more still");
  // The step itself.
  await cell(amara, 1, 1).focus();
  await amara.keyboard.type("On sand");
  await henrik.locator(`[role=columnheader][data-target="step ${stepsOf(map)[1]?.id}"]`).click();
  await henrik.getByRole("button", { name: "Remove the step" }).click();
  const words = amara.getByRole("textbox", { name: "What you were writing can no longer stand there. These are your words:" });
  await words.waitFor();
  expect(await words.inputValue()).toBe("On sand");
  expect(await words.evaluate((field) => field === document.activeElement)).toBe(true);
  await noSeriousFindings(amara);
  await amara.getByRole("button", { name: "Dismiss" }).first().click();
  await words.waitFor({ state: "detached" });
});

test("who has the map open twice is named to others, and not to themselves", async () => {
  const [henrik, amara] = [await open("henrik"), await open("amara")];
  const second = await amara.context().newPage();
  await second.goto(`/journeys/${id}?view=grid`);
  await takenOver(second);
  await second.getByText("Everything is kept").waitFor();
  await cell(second).focus();
  await second.keyboard.press("Enter");
  await cell(henrik).getByText("Amara Okafor is here").waitFor();
  // He moves after she did: whoever hears of him has heard of her.
  await cell(henrik, 0, 1).focus();
  await henrik.keyboard.press("Enter");
  for (const page of [amara, second]) {
    await cell(page, 0, 1).getByText("Henrik Lindqvist is here").waitFor();
    expect(await page.getByText(/^Also here:/).allTextContents()).toEqual(["Also here: Henrik Lindqvist"]);
    expect(await page.getByText("Amara Okafor is here").count()).toBe(0);
  }
});

test.each([
  [0, "not calm"],
  [1, "calm"],
  [10, "not calm"],
])(
  "two people who write at the same place, one of them %i letters ahead and the other %s, each keep their words whole",
  async (ahead, mood) => {
    const [amara, henrik] = [await open("amara"), await open("henrik")];
    if (mood === "calm") await henrik.getByLabel("Calm").check();
    for (const page of [amara, henrik]) {
      await cell(page).focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Control+End");
    }
    const before = await field(amara).inputValue();
    const typed = (page: Page, words: string) => page.keyboard.type(words, { delay: 30 });
    const form = " The form is too long.";
    await typed(amara, form.slice(0, ahead));
    await Promise.all([typed(amara, form.slice(ahead)), typed(henrik, " The letter came late.")]);
    const both = [`${before}${form} The letter came late.`, `${before} The letter came late.${form}`];
    await expect.poll(() => field(amara).inputValue()).toSatisfy((said: string) => both.includes(said));
    const said = await field(amara).inputValue();
    if (mood === "calm") {
      expect(await field(henrik).inputValue()).toBe(`${before} The letter came late.`);
      await henrik.getByRole("button", { name: /by others: show$/ }).click();
      await says(henrik, said);
    } else await expect.poll(() => field(henrik).inputValue()).toBe(said);
    await expect.poll(kept).toContain(said);
  },
);

test("the head of the page says what the map is called now, for whoever called it so and for everybody else", async () => {
  const [amara, henrik] = [await open("amara"), await open("henrik")];
  await amara.getByRole("button", { name: "About this map" }).click();
  await amara.getByRole("textbox", { name: "Title" }).fill("Moving house, twice");
  for (const page of [amara, henrik]) await page.getByRole("heading", { level: 1, name: "Moving house, twice", exact: true }).waitFor();
});

test("whoever begins to write where somebody else has written meanwhile adds to it, in the grid and in the panel", async () => {
  const [amara, henrik] = [await open("amara"), await open("henrik")];
  await cell(henrik).focus();
  await henrik.keyboard.press("Enter");
  await cell(amara).focus();
  await amara.keyboard.press("Enter");
  await amara.keyboard.press("Control+Home");
  await amara.keyboard.type("First of all. ");
  await expect.poll(() => field(henrik).inputValue()).toBe("First of all. About: Finds out what to tell whom");
  await henrik.keyboard.press("End");
  await henrik.keyboard.type("!");
  const both = "First of all. About: Finds out what to tell whom!";
  await expect.poll(() => field(amara).inputValue()).toBe(both);
  expect(await field(henrik).inputValue()).toBe(both);
  // The panel beside it was not touched until now.
  const panel = henrik.getByRole("complementary", { name: "What is chosen" });
  await henrik.keyboard.press("Escape");
  await cell(henrik).dblclick();
  await amara.keyboard.type("Now: ");
  const words = panel.getByRole("textbox", { name: "Text", exact: true });
  await expect.poll(() => words.inputValue()).toBe(`First of all. Now: ${both.slice(14)}`);
  await words.press("End");
  await words.pressSequentially("?");
  await expect.poll(kept).toContain(`First of all. Now: ${both.slice(14)}?`);
});

test("what is written without a network is there for both when it is back", async () => {
  const [amara, henrik] = [await open("amara"), await open("henrik")];
  await henrik.context().setOffline(true);
  await henrik.getByText("No connection: what you write is kept in this browser").waitFor();
  await cell(henrik, 1, 1).focus();
  await henrik.keyboard.type("Nobody answers on Mondays");
  await henrik.keyboard.press("Enter");
  await cell(amara, 1, 2).focus();
  await amara.keyboard.type("It came after the old one was cut up");
  await amara.keyboard.press("Enter");
  await amara.getByText("Everything is kept").waitFor();
  await henrik.context().setOffline(false);
  await says(henrik, "It came after the old one was cut up", 1, 2);
  await says(amara, "Nobody answers on Mondays", 1, 1);
  await expect.poll(kept).toEqual(expect.arrayContaining(["Nobody answers on Mondays", "It came after the old one was cut up"]));
});

test("what was written without a network is brought over when the history was dropped meanwhile", async () => {
  const henrik = await open("henrik");
  await henrik.context().setOffline(true);
  await henrik.getByText("No connection: what you write is kept in this browser").waitFor();
  await cell(henrik, 1, 1).focus();
  await henrik.keyboard.type("Written on the train");
  await henrik.keyboard.press("Enter");
  await says(henrik, "Written on the train", 1, 1);
  const amara = await activePerson(app.world.db.read, cast.amara.id);
  if (!amara) throw new Error("Amara is not here");
  const [card] = map.cards;
  await editing(app.world, amara, id, [{ do: "write", part: "cards", id: card?.id ?? "", text: "By somebody else" }]);
  await dropHistory(app.world, amara, id);
  await henrik.context().setOffline(false);
  await henrik.reload();
  await takenOver(henrik);
  await says(henrik, "Written on the train", 1, 1);
  await says(henrik, "By somebody else");
  await henrik.getByText("Everything is kept").waitFor();
  await expect.poll(kept).toEqual(expect.arrayContaining(["Written on the train", "By somebody else"]));
  expect((await loadDocument(app.world.db.read, id))?.epoch).toBe(2);
});

test("a page whose program is out of date says so, and what was written in it is there after it was loaded anew", async () => {
  const henrik = await visit(app, "/journeys", { as: "henrik", expected: offline });
  let [held, outdated] = [false, false];
  const sockets: WebSocketRoute[] = [];
  await henrik.routeWebSocket(/\/sync/, (socket) => {
    if (outdated) return void socket.close({ code: 4426, reason: "outdated program" });
    const server = socket.connectToServer();
    sockets.push(socket);
    socket.onMessage((message) => {
      if (!held) server.send(message);
    });
  });
  await henrik.goto(`/journeys/${id}?view=grid`);
  await takenOver(henrik);
  await henrik.getByText("Everything is kept").waitFor();
  held = true;
  await cell(henrik, 1, 0).focus();
  await henrik.keyboard.type("Not to be lost");
  await henrik.keyboard.press("Enter");
  outdated = true;
  for (const socket of sockets) await socket.close({ code: 4426, reason: "outdated program" });
  await henrik.getByText("This page is out of date").first().waitFor();
  await says(henrik, "Not to be lost", 1, 0);
  expect(await kept()).not.toContain("Not to be lost");
  [held, outdated] = [false, false];
  await henrik.getByRole("button", { name: "Reload" }).click();
  await henrik.getByText("Everything is kept").waitFor();
  await says(henrik, "Not to be lost", 1, 0);
  await expect.poll(kept).toContain("Not to be lost");
});

test("what is refused is kept as a map of one's own", async () => {
  const henrik = await open("henrik");
  const amara = await activePerson(app.world.db.read, cast.amara.id);
  if (!amara) throw new Error("Amara is not here");
  await henrik.context().setOffline(true);
  await henrik.getByText("No connection: what you write is kept in this browser").waitFor();
  await cell(henrik, 1, 1).focus();
  await henrik.keyboard.type("Mine all the same");
  await henrik.keyboard.press("Enter");
  await namingEditors(app.world, amara, id, { add: [], remove: [cast.henrik.id] });
  await henrik.context().setOffline(false);
  await henrik.getByText("You may no longer edit this map.").waitFor();
  await noSeriousFindings(henrik);
  await henrik.getByRole("link", { name: "What you wrote is kept as a map of your own" }).click();
  await henrik.getByRole("heading", { name: "Moving house (with my changes)" }).waitFor();
  await henrik.getByRole("grid").getByText("Mine all the same").waitFor();
  expect(await kept()).not.toContain("Mine all the same");
});

test("in calm mode the changes of others wait until they are asked for; what one writes is there at once", async () => {
  const [amara, henrik] = [await open("amara"), await open("henrik")];
  await henrik.getByLabel("Calm").check();
  await cell(amara, 1, 0).focus();
  await amara.keyboard.type("Late");
  await amara.keyboard.press("Enter");
  await henrik.getByRole("button", { name: "1 change by others: show" }).waitFor();
  await cell(henrik, 1, 1).focus();
  await henrik.keyboard.type("Calmly written");
  await henrik.keyboard.press("Enter");
  await says(henrik, "Calmly written", 1, 1);
  expect(await cell(henrik, 1, 0).getByText("Late").count()).toBe(0);
  await henrik.getByRole("button", { name: "1 change by others: show" }).click();
  await says(henrik, "Late", 1, 0);
  await says(amara, "Calmly written", 1, 1);
});

test("somebody whose rights are taken away reads on within a moment, and somebody who may only read writes nothing", async () => {
  const jonas = await open("jonas");
  await cell(jonas).focus();
  await jonas.keyboard.type("Mine");
  expect(await field(jonas).count()).toBe(0);
  // Nothing was taken away from him.
  expect(await jonas.getByText("You can only read this map now").count()).toBe(0);
  const henrik = await open("henrik");
  await cell(henrik).focus();
  await henrik.keyboard.press("F2");
  const rights = await amarasRights();
  await rights({ does: "remove", person: cast.henrik.id });
  await expect.poll(() => henrik.getByRole("button", { name: "Undo" }).count()).toBe(0);
  await henrik.getByRole("status").getByText("You can only read this map now").waitFor();
  await noSeriousFindings(henrik);
  await rights({ does: "add", who: cast.henrik.email });
  await henrik.getByRole("button", { name: "Undo" }).waitFor();
  expect(await henrik.getByText("You can only read this map now").count()).toBe(0);
  // A field in which one writes does not stay open for words that nobody takes.
  await cell(henrik).focus();
  await henrik.keyboard.press("Enter");
  await henrik.keyboard.type(" and");
  // What was not kept yet would be refused instead.
  await expect.poll(async () => (await kept()).some((text) => text.endsWith(" and"))).toBe(true);
  await rights({ does: "remove", person: cast.henrik.id });
  await henrik.getByRole("status").getByText("You can only read this map now").waitFor();
  expect(await field(henrik).count()).toBe(0);
});

/** Changes who edits the map, as its owner. */
async function amarasRights(): Promise<(fields: Record<string, string>) => Promise<void>> {
  const cookie = await app.cookieOf("amara");
  return async (fields) => {
    const answer = await fetch(`${app.url}/journeys/${id}/people`, {
      method: "POST",
      headers: { cookie, origin: app.url, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields),
      redirect: "manual",
    });
    expect(answer.status).toBe(302);
  };
}

test("whose rights change hears on: whoever may only read sees what is written, whoever may write again is taken at their word", async () => {
  const [amara, henrik] = [await open("amara"), await open("henrik")];
  const rights = await amarasRights();
  await rights({ does: "remove", person: cast.henrik.id });
  await expect.poll(() => henrik.getByRole("button", { name: "Undo" }).count()).toBe(0);
  await henrik.getByText("Everything is kept").waitFor();
  await cell(amara, 1, 1).focus();
  await amara.keyboard.type("Read by everybody");
  await amara.keyboard.press("Enter");
  await says(henrik, "Read by everybody", 1, 1);
  await rights({ does: "add", who: cast.henrik.email });
  await henrik.getByRole("button", { name: "Undo" }).waitFor();
  await cell(henrik, 1, 2).focus();
  await henrik.keyboard.type("Written by an editor");
  await henrik.keyboard.press("Enter");
  await says(amara, "Written by an editor", 1, 2);
  await expect.poll(kept).toContain("Written by an editor");
});

test("what is written in the grid is looked at meanwhile: a line below it leads to where it is replaced", async () => {
  const henrik = await open("henrik");
  await cell(henrik, 1, 1).focus();
  await henrik.keyboard.type("She is on 07700 900466");
  // At once: the field is closed before anything was asked.
  await henrik.keyboard.press("Enter");
  const line = henrik.getByRole("region", { name: "Something you wrote here may say who the customer is" });
  const place = line.getByRole("button", { name: /^What hurts, at/ });
  await place.waitFor();
  await noSeriousFindings(henrik);
  const onPlace = () => place.evaluate((one) => one === document.activeElement);
  for (let count = 0; count < 20 && !(await onPlace()); count += 1) await henrik.keyboard.press("Tab");
  await henrik.keyboard.press("Enter");
  const panel = henrik.getByRole("complementary", { name: "What is chosen" });
  await panel.getByRole("button", { name: "Replace with [phone]" }).click();
  await says(henrik, "She is on [phone]", 1, 1);
  expect(await line.count()).toBe(0);
  // Left behind, it is asked about once more: there is nothing to be found in it any longer.
  const again = henrik.waitForResponse(/\/privacy\/findings/);
  await panel.getByRole("button", { name: "Back to the map" }).click();
  expect((await (await again).json()).findings).toEqual([]);
  expect(await line.count()).toBe(0);
});

test("with the panel open on the cell that is written in, the panel says what may be personal, and the line below the grid does not ask again", async () => {
  const henrik = await open("henrik");
  const line = henrik.getByRole("region", { name: "Something you wrote here may say who the customer is" });
  const panel = henrik.getByRole("complementary", { name: "What is chosen" });
  const replaced = panel.getByRole("button", { name: "Replace with [phone]" });
  await cell(henrik, 1, 1).click();
  await panel.waitFor();
  await cell(henrik, 1, 1).focus();
  await henrik.keyboard.type("She is on 07700 900466");
  // While it is written: the field in the grid is still open.
  await replaced.waitFor();
  await field(henrik).waitFor();
  expect(await line.count()).toBe(0);
  await henrik.keyboard.press("Escape");
  await noSeriousFindings(henrik);
  // Closed without an answer, the panel leaves it to the line.
  await panel.getByRole("button", { name: "Back to the map" }).click();
  await line.waitFor();
  // Moved meanwhile, it is found where it stands now.
  await cell(henrik, 1, 1).focus();
  await henrik.keyboard.press("Alt+ArrowRight");
  await says(henrik, "She is on 07700 900466", 1, 2);
  await line.getByRole("button", { name: `What hurts, at “${stepsOf(map)[2]?.title}”` }).click();
  await replaced.click();
  await says(henrik, "She is on [phone]", 1, 2);
  expect(await line.count()).toBe(0);
});

test("what looks at the words in the grid may not be there without a network: the page stays, and says what it found when it is", async () => {
  const henrik = await open("henrik");
  await henrik.context().setOffline(true);
  await henrik.getByText("No connection: what you write is kept in this browser").waitFor();
  await cell(henrik, 1, 1).focus();
  await henrik.keyboard.type("She is on 07700 900466");
  await henrik.keyboard.press("Enter");
  await says(henrik, "She is on 07700 900466", 1, 1);
  const panel = henrik.getByRole("complementary", { name: "What is chosen" });
  await cell(henrik, 1, 1).dblclick();
  await panel.getByRole("textbox", { name: "Text", exact: true }).press("End");
  await henrik.keyboard.type(" now");
  await says(henrik, "She is on 07700 900466 now", 1, 1);
  await henrik.context().setOffline(false);
  await panel.getByRole("button", { name: "Replace with [phone]" }).click();
  await says(henrik, "She is on [phone] now", 1, 1);
  await henrik.getByText("Everything is kept").waitFor();
});

test("a map is built by keyboard alone", async () => {
  const page = await visit(app, "/journeys/new", { as: "amara" });
  await takenOver(page);
  await page.getByLabel("What is it called?").focus();
  await page.keyboard.type("The water is off");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/journeys\/[0-9a-f-]{36}$/);
  await takenOver(page);
  await page.getByText("Everything is kept").waitFor();
  const grid = page.getByRole("grid", { name: "The water is off" });
  // From the top of the page into the grid, by Tab as everybody without a mouse.
  for (let count = 0; count < 60 && !(await grid.locator(":focus").count()); count += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("The tap stays dry");
  await page.keyboard.press("Enter");
  await page.getByRole("columnheader", { name: "The tap stays dry" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Looks for a number");
  await page.keyboard.press("Enter");
  await page.getByRole("columnheader", { name: /Looks for a number/ }).waitFor();
  // Everything else about the step, and a step after it.
  await page.keyboard.press("F2");
  await page.getByRole("complementary", { name: "What is chosen" }).waitFor();
  const add = page.getByRole("button", { name: "Add a step after" });
  for (let count = 0; count < 10 && !(await add.evaluate((one) => one === document.activeElement)); count += 1)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("columnheader", { name: /New step/ }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-target"))).toMatch(/^step /);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Rings");
  await page.keyboard.press("Enter");
  // Down into the second lane, a card, and on with Tab to the cell before.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("Music for ten minutes");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("An old bill");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("in a drawer");
  await page.keyboard.press("Escape");
  // And the card goes a lane down.
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByText("Everything is kept").waitFor();
  const made = page.url().split("/").at(-1) ?? "";
  await expect
    .poll(async () => {
      const now = await mapOf(app.world.db.read, made);
      return (
        now && {
          stages: now.stages.map(({ title }) => title),
          steps: stepsOf(now).map(({ title }) => title),
          cards: now.cards.map(({ text, laneId }) => [text, now.lanes.findIndex((lane) => lane.id === laneId)]),
        }
      );
    })
    .toEqual({
      stages: ["The tap stays dry"],
      steps: ["Looks for a number", "Rings"],
      cards: [
        ["Music for ten minutes", 1],
        ["An old bill\nin a drawer", 2],
      ],
    });
  await noSeriousFindings(page);
});

test("on the pages of what maps say of a team, no two parts are called the same", async () => {
  const [amara, grace] = await Promise.all([cast.amara.id, cast.grace.id].map((one) => activePerson(app.world.db.read, one)));
  if (!amara?.teamId || !grace?.teamId) throw new Error("Amara or Grace is not here");
  const [first, second] = stepsOf(map);
  const plain = { role: "with-customer", channel: null, frequency: null, asks: [], gives: null, note: null, confidence: "sure" } as const;
  const own = { ...plain, id: newId(), journeyId: id, stepId: first?.id ?? "", teamId: amara.teamId, handsTo: grace.teamId };
  await claiming(app.world, amara, own);
  await claiming(app.world, grace, { ...plain, id: newId(), journeyId: id, stepId: second?.id ?? "", teamId: grace.teamId, handsTo: null });
  const page = await visit(app, "/journeys/impact", { as: "amara" });
  for (const [path, part] of [
    ["/journeys/impact", "The steps of “Moving house”"],
    ["/journeys/impact/hand-overs", "Who hands over to whom, as a picture"],
  ] as const) {
    await page.goto(path);
    await page.getByRole("region", { name: part }).waitFor();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withRules("landmark-unique").analyze();
    expect(
      violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)),
      path,
    ).toEqual([]);
  }
});

/** More cards than go along with a page, the last of them far below. */
async function largeMap(): Promise<void> {
  const sample = sampleMap("Large");
  const [stepId = ""] = stepsOf(sample).map((step) => step.id);
  const lanes = firstOrders(190).map((order, at) => ({ id: newId(), order, kind: "text" as const, title: `Lane ${at}`, sketchId: null }));
  const cards = lanes.flatMap((lane, row) =>
    firstOrders(4).map((order, at) => {
      const nothing = { figure: null, picture: null, channel: null, opens: null };
      return { ...nothing, id: newId(), order, laneId: lane.id, from: stepId, to: stepId, text: `Card ${at} of ${row}` };
    }),
  );
  map = { ...sample, lanes, cards };
  const amara = await activePerson(app.world.db.read, cast.amara.id);
  if (!amara) throw new Error("Amara is not here");
  ({ id } = await makeMap(app.world, amara, map));
}

/** By keyboard to the first cell of the last lane. */
async function toTheEnd(page: Page): Promise<void> {
  const [lane, last] = [map.lanes.at(-1)?.id, stepsOf(map).at(-1)?.id];
  await cell(page, 0, 0).focus();
  for (const [key, target] of [
    ["Control+End", `claims ${last}`],
    ["ArrowUp", `cell ${lane} ${last}`],
    ["Home", `lane ${lane}`],
    ["ArrowRight", `cell ${lane} ${stepsOf(map)[0]?.id}`],
  ] as const) {
    await page.keyboard.press(key);
    await page.locator(`[data-target="${target}"]:focus`).waitFor();
  }
}

test("of a large map the rest comes while the beginning is read, also where no socket gets through", async () => {
  await largeMap();
  const amara = await visit(app, "/journeys", { as: "amara", expected: offline });
  // A line on which nothing ever answers.
  await amara.routeWebSocket(/\/sync/, () => undefined);
  const asked: string[] = [];
  amara.on("request", (request) => request.url().includes("/epochs/") && asked.push(request.url()));
  const page = await amara.goto(`/journeys/${id}?view=grid`);
  const html = (await page?.text()) ?? "";
  expect(html).toContain("Card 0 of 0");
  expect(html).not.toContain("Card 0 of 189");
  await takenOver(amara);
  const heights = () => amara.getByRole("grid").evaluate((grid) => grid.scrollHeight);
  const before = await heights();
  await toTheEnd(amara);
  await says(amara, "Card 3 of 189", 189, 0);
  expect(await heights()).toBe(before);
  await amara.getByRole("link", { name: "Outline", exact: true }).click();
  await amara.getByRole("link", { name: "Before", exact: true }).click();
  await amara.getByText("Card 3 of 189", { exact: true }).waitFor();
  // Asked for before the page is taken over, and not again after it.
  expect(asked).toHaveLength(1);
});

test("a large map comes over the socket where it cannot be had otherwise, and what is written in it is there without a network", async () => {
  await largeMap();
  const amara = await visit(app, "/journeys", { as: "amara", expected: [...offline, /ERR_FAILED/] });
  await amara.route(/\/epochs\//, (route) => route.abort());
  await amara.goto(`/journeys/${id}?view=grid`);
  await takenOver(amara);
  await amara.getByText("Everything is kept").waitFor();
  await toTheEnd(amara);
  await amara.keyboard.press("Enter");
  await amara.keyboard.type(", at last");
  await amara.keyboard.press("Escape");
  await says(amara, "Card 0 of 189, at last", 189, 0);
  await expect.poll(kept).toContain("Card 0 of 189, at last");
  // The copy alone: neither the written document nor a socket.
  await amara.routeWebSocket(/\/sync/, () => undefined);
  await amara.reload();
  await takenOver(amara);
  await toTheEnd(amara);
  await says(amara, "Card 0 of 189, at last", 189, 0);
});

test("a screen reader finds a grid with its rows, columns and what stands in them", async () => {
  const page = await open("amara");
  const tree = await page.getByRole("grid").ariaSnapshot();
  expect(tree).toMatch(/grid "Moving house"/);
  expect(tree).toContain('columnheader "Before"');
  expect(tree).toMatch(/columnheader "Rings us/);
  expect(tree).toMatch(/rowheader "What hurts"/);
  expect(tree).toMatch(/gridcell "About: Rings us"/);
  expect(tree).toMatch(/rowheader "Teams"/);
  expect(tree).toMatch(/gridcell "nobody"/i);
  const grid = page.getByRole("grid");
  expect([await grid.getAttribute("aria-rowcount"), await grid.getAttribute("aria-colcount")]).toEqual(["5", "5"]);
  await noSeriousFindings(page);
  await page.getByRole("link", { name: "Outline" }).click();
  const outline = await page.getByRole("main").ariaSnapshot();
  expect(outline).toMatch(/heading "Before" \[level=2\]/);
  expect(outline).toMatch(/heading "Rings us" \[level=3\]/);
});

test("on a phone the map is an outline in which one writes", async () => {
  const page = await open("henrik", { screen: phone }, "");
  expect(await page.getByRole("grid").count()).toBe(0);
  await page.getByRole("button", { name: /Edit What hurts, at “Rings us”/ }).click();
  await page.getByRole("button", { name: "Add a card" }).last().click();
  await page.getByRole("complementary").getByLabel("Text").fill("Written on the train");
  await noSeriousFindings(page);
  await page.getByText("Everything is kept").waitFor();
  await expect.poll(kept).toContain("Written on the train");
});
