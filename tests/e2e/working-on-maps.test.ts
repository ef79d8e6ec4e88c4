/** What goes wrong for whoever works on a map in earnest: what is undone, filtered, counted, copied and taken away. */
import type { Page } from "playwright-core";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { stepsOf } from "#app/domains/journeys/board/map.ts";
import { firstOrders } from "#app/domains/journeys/board/orders.ts";
import { claiming } from "#app/domains/journeys/claims/claiming.server.ts";
import { namingEditors } from "#app/domains/journeys/holding.server.ts";
import { mapOf } from "#app/domains/journeys/journal.server.ts";
import { sharing } from "#app/domains/journeys/sharing.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { noSeriousFindings, phone, takenOver, type Visit, visit } from "#tests/support/browser.ts";
import { makeMap, sampleMap } from "#tests/support/mapping.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

let app: RunningApp;
let id: string;
let map: ReturnType<typeof sampleMap>;
let amara: Person;
const person = async (name: CastName) => {
  const found = await activePerson(app.world.db.read, cast[name].id);
  if (!found) throw new Error(`${name} is not here`);
  return found;
};
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
  amara = await person("amara");
});
beforeEach(async () => {
  map = sampleMap();
  const [, rings] = stepsOf(map);
  const figures = { id: newId(), order: firstOrders(3)[2] ?? "", kind: "figure" as const, title: "How long", sketchId: null };
  map = { ...map, lanes: [...map.lanes, figures] };
  const figure = { value: 5, unit: "minutes", on: null, source: "The line's own count" };
  const counted = { order: firstOrders(1)[0] ?? "", text: "", picture: null, channel: null, opens: null, figure };
  map = { ...map, cards: [...map.cards, { ...counted, id: newId(), laneId: figures.id, from: rings?.id ?? "", to: rings?.id ?? "" }] };
  ({ id } = await makeMap(app.world, amara, map));
  await sharing(app.world, amara, id);
  await namingEditors(app.world, amara, id, { add: [cast.henrik.id], remove: [] });
});

async function open(as: CastName, view = "grid", options: Partial<Visit> = {}): Promise<Page> {
  const page = await visit(app, `/journeys/${id}?view=${view}`, { as, ...options });
  await takenOver(page);
  await page.getByText("Everything is kept").waitFor();
  return page;
}

const steps = () => stepsOf(map);
const head = (page: Page, step = 0) => page.locator(`[role=columnheader][data-target="step ${steps()[step]?.id}"]`);
const cell = (page: Page, lane = 0, step = 0) =>
  page.locator(`[role=gridcell][data-target="cell ${map.lanes[lane]?.id} ${steps()[step]?.id}"]`);
const panel = (page: Page) => page.getByRole("complementary", { name: "What is chosen" });
const kept = async () => await mapOf(app.world.db.read, id);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName);

async function into(page: Page, place: ReturnType<typeof cell>): Promise<void> {
  await place.focus();
  await page.keyboard.press("F2");
  await panel(page).waitFor();
}

test("who takes letters back in a comment takes nothing back on the map", async () => {
  const page = await open("amara");
  await into(page, head(page));
  await panel(page).getByLabel("Step", { exact: true }).fill("Asks a neighbour");
  await head(page).getByText("Asks a neighbour").waitFor();
  await panel(page).getByText("Comments", { exact: true }).click();
  const words = panel(page).getByRole("textbox", { name: /comment/i });
  await words.pressSequentially("Who is told?");
  await page.keyboard.press("Control+z");
  await expect.poll(() => words.inputValue()).not.toBe("Who is told?");
  await head(page).getByText("Asks a neighbour").waitFor();
  await head(page).focus();
  await page.keyboard.press("Control+z");
  await head(page).getByText("Finds out what to tell whom").waitFor();
  await page.keyboard.press("Control+y");
  await head(page).getByText("Asks a neighbour").waitFor();
});

test("a filter keeps what can be undone and how the map is looked at, and works without a network", async () => {
  const page = await open("henrik", "grid", { expected: [/ERR_INTERNET_DISCONNECTED/, /WebSocket/, /Failed to fetch/] });
  await page.getByLabel("Calm").check();
  await cell(page, 1).focus();
  await page.keyboard.type("Nobody says which office");
  await page.keyboard.press("Enter");
  await page.context().setOffline(true);
  await page.getByText("No connection: what you write is kept in this browser").waitFor();
  await page.getByText("Show a part", { exact: true }).click();
  await page.getByLabel("Stage").selectOption("Before");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect.poll(() => head(page, 2).count()).toBe(0);
  expect(await page.getByLabel("Calm").isChecked()).toBe(true);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => cell(page, 1).getByText("Nobody says which office").count()).toBe(0);
  await page.context().setOffline(false);
});

test("calm is remembered, and holds back what teams say of themselves until it is asked for", async () => {
  const page = await open("henrik");
  await page.getByLabel("Calm").check();
  await page.reload();
  await takenOver(page);
  await expect.poll(() => page.getByLabel("Calm").isChecked()).toBe(true);
  const plain = { channel: null, frequency: null, asks: [], gives: null, note: null, confidence: "sure", handsTo: null } as const;
  const claim = {
    ...plain,
    id: newId(),
    journeyId: id,
    stepId: steps()[0]?.id ?? "",
    teamId: amara.teamId ?? "",
    role: "with-customer" as const,
  };
  await claiming(app.world, amara, claim);
  await page.getByRole("button", { name: "1 change by others: show" }).click();
  await expect.poll(() => page.getByRole("button", { name: /by others: show/ }).count()).toBe(0);
});

test("a figure is read as it is written, and what is none is said and stays", async () => {
  const page = await open("amara");
  await into(page, cell(page, 2, 1));
  const value = panel(page).getByLabel("Value");
  expect(await value.inputValue()).toBe("5");
  await value.fill("1,200");
  await panel(page).getByLabel("Unit").focus();
  await cell(page, 2, 1).getByText("1,200").waitFor();
  await expect.poll(async () => (await kept())?.cards.find(({ figure }) => figure)?.figure?.value).toBe(1200);
  await value.fill("about 12%");
  await panel(page).getByLabel("Unit").focus();
  await panel(page).getByText("This cannot be read as a number. Write it like 1234.5; what it counts goes into Unit.").waitFor();
  expect(await value.inputValue()).toBe("about 12%");
  await noSeriousFindings(page);
  expect((await kept())?.cards.find(({ figure }) => figure)?.figure?.value).toBe(1200);
});

test("what is typed after adding a part is its name, wherever it was added", async () => {
  const page = await open("amara");
  const named = async (label: string, name: string) => {
    const field = panel(page).getByLabel(label, { exact: true });
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type(name);
    expect(await field.inputValue()).toBe(name);
  };
  await page.locator("#map").getByRole("button", { name: "Add a stage", exact: true }).click();
  await named("Stage", "Much later");
  await page.locator("#map").getByRole("button", { name: "Add a step", exact: true }).click();
  await named("Step", "Writes a letter");
  await panel(page).getByRole("button", { name: "Add a step after", exact: true }).click();
  await named("Step", "Waits");
  await panel(page).getByRole("button", { name: "Add a sub-step" }).click();
  await named("Step", "Counts the days");
  const kindOfLane = page.locator("#map").getByLabel("Kind of lane");
  // Looking through the list adds nothing.
  await kindOfLane.selectOption({ label: "What hurts" });
  await kindOfLane.selectOption({ label: "What could be better" });
  await page.locator("#map").getByRole("button", { name: "Add a lane", exact: true }).click();
  await named("Lane", "What we could do");
  await expect
    .poll(async () => (await kept())?.stages.at(-1))
    .toMatchObject({
      title: "Much later",
      steps: [{ title: "Writes a letter" }, { title: "Waits", steps: [{ title: "Counts the days" }] }],
    });
  await page.keyboard.press("Escape");
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-target"))).toMatch(/^lane /);
});

test("a step is copied with its sub-steps, and who takes a part away goes on at the next", async () => {
  const page = await open("amara");
  await into(page, head(page));
  await panel(page).getByRole("button", { name: "Add a sub-step" }).click();
  await panel(page).getByLabel("Step", { exact: true }).fill("Looks for the number");
  await into(page, head(page));
  await panel(page).getByRole("button", { name: "Copy", exact: true }).click();
  await expect
    .poll(async () => (await kept())?.stages[0]?.steps.map(({ title, steps: under }) => [title, under.length]))
    .toEqual([
      ["Finds out what to tell whom", 1],
      ["Finds out what to tell whom (copy)", 1],
      ["Rings us", 0],
    ]);
  await panel(page).getByRole("button", { name: "Remove the step" }).click();
  await expect.poll(() => panel(page).getByLabel("Step", { exact: true }).inputValue()).toBe("Rings us");
  expect(await focused(page)).toBe("INPUT");
  await page.getByText("Taken away. Undo brings it back.").waitFor({ state: "attached" });
});

test("branches and loops are drawn over the steps, said in the outline and the table, and read by who may not edit", async () => {
  const page = await open("amara");
  await into(page, head(page, 1));
  await panel(page).getByLabel("Add a way to").selectOption({ label: "Is asked how it was" });
  await panel(page).getByRole("button", { name: "Add", exact: true }).click();
  await panel(page).getByLabel("To “Is asked how it was”, when").fill("if nobody answers");
  await expect.poll(() => panel(page).getByLabel("Add a way to").locator("option").allTextContents()).not.toContain("Is asked how it was");
  await expect.poll(async () => (await kept())?.arrows.map(({ label }) => label)).toEqual(["if nobody answers"]);
  await head(page, 1).getByText("1 way on").waitFor();
  const reader = await open("jonas");
  await reader.getByRole("grid").getByText("if nobody answers", { exact: true }).waitFor();
  await into(reader, head(reader, 3));
  await panel(reader).getByText("From Rings us: if nobody answers").waitFor();
  for (const view of ["outline", "table"]) {
    const other = await open("jonas", view);
    await other.getByText("→ Is asked how it was: if nobody answers").waitFor();
  }
});

test.each(["outline", "table"])(
  "in the %s, stages, steps and lanes are added and named, and cards are written on steps that have none",
  async (view) => {
    const page = await open("amara", view, { screen: view === "outline" ? phone : undefined } as Partial<Visit>);
    await page.getByRole("button", { name: "Add a stage", exact: true }).click();
    await panel(page).getByLabel("Stage", { exact: true }).fill("Later");
    await panel(page).getByRole("button", { name: "Back to the map" }).click();
    await page.getByText("No steps yet").waitFor();
    await page.getByRole("button", { name: "Edit “Later”", exact: true }).waitFor();
    await page.getByRole("button", { name: "Add a step", exact: true }).click();
    await panel(page).getByLabel("Step", { exact: true }).fill("Moves again");
    await panel(page).getByLabel("Write on a lane").selectOption({ label: "What hurts" });
    await panel(page).getByRole("button", { name: "Go there" }).click();
    await panel(page).getByRole("button", { name: "Add a card" }).click();
    await panel(page).getByRole("textbox", { name: "Text", exact: true }).fill("Everything once more");
    await panel(page).getByRole("button", { name: "Back to the map" }).click();
    await page.getByLabel("Kind of lane").selectOption({ label: "What could be better" });
    await page.getByRole("button", { name: "Add a lane", exact: true }).click();
    await panel(page).getByLabel("Lane", { exact: true }).fill("What we could do");
    await panel(page).getByRole("button", { name: "Back to the map" }).click();
    await page.getByRole("button", { name: "Edit “What hurts”", exact: true }).click();
    await panel(page).getByLabel("Lane", { exact: true }).fill("What is hard");
    await expect
      .poll(async () => {
        const now = await kept();
        return [
          now?.stages.at(-1)?.title,
          now?.stages.at(-1)?.steps[0]?.title,
          now?.lanes.map(({ title }) => title),
          now?.cards.some(({ text }) => text === "Everything once more"),
        ];
      })
      .toEqual(["Later", "Moves again", ["What happens", "What is hard", "How long", "What we could do"], true]);
    await panel(page).getByRole("button", { name: "Back to the map" }).click();
    // The bar at the foot of a phone lies over whatever has been scrolled there.
    await noSeriousFindings(page, { covered: true });
  },
);
