/** Who leads a workshop goes back a phase and moves somebody to another group; what was promised is found beside pledges and moved to another day. */
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { namingEditors } from "#app/domains/journeys/holding.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { bringing } from "#app/domains/workshops/bringing.server.ts";
import { committing } from "#app/domains/workshops/committing.server.ts";
import { starting } from "#app/domains/workshops/going-on.server.ts";
import { joining } from "#app/domains/workshops/joining.server.ts";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { noSeriousFindings, phone, takenOver, visit } from "#tests/support/browser.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";
import { crowd, prepared, type Session, until } from "#tests/support/workshops.ts";

let app: RunningApp;
let session: Session;

async function person(name: CastName) {
  const found = await activePerson(app.world.db.read, cast[name].id);
  if (!found) throw new Error(`${name} is not here`);
  return found;
}

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  app = await startApp({ seed: "cast" });
  session = await prepared({ ...app.world, person });
  await joining(app.world, await person("amara"), session.id);
  await crowd({ ...app.world, person }, session, { finance: 3 });
});

test("a phase is gone back to after a question, at a desk and on a phone without scripts; a second click changes nothing", async () => {
  await until({ ...app.world, person }, session, "stories");
  const priya = await visit(app, `/workshops/${session.id}/desk`, { as: "priya" });
  await takenOver(priya);
  // Opened in another tab before the group went back.
  const elsewhere = { screen: phone, scheme: "dark", scripts: "off", expected: [/409/] } as const;
  const late = await visit(app, `/workshops/${session.id}/desk`, { as: "priya", ...elsewhere });
  await priya.getByRole("button", { name: "Back to: Where we touch the customer" }).click();
  await priya.getByRole("dialog", { name: "Go back to “Where we touch the customer”?" }).waitFor();
  await noSeriousFindings(priya);
  await priya.getByRole("button", { name: "Go back", exact: true }).click();
  await priya.getByRole("button", { name: "Go on to: Stories" }).waitFor();
  await late.getByText("Back to: Where we touch the customer").click();
  await late.getByRole("button", { name: "Go back", exact: true }).click();
  await late.getByText("The workshop has gone on meanwhile. This is where it is now.").first().waitFor();
  await priya.reload();
  await priya.getByRole("button", { name: "Go on to: Stories" }).waitFor();
});

test("somebody is moved to the group of another stage, and their own page says so", async () => {
  const priya = await visit(app, `/workshops/${session.id}/desk`, { as: "priya" });
  await takenOver(priya);
  const amara = await visit(app, `/workshops/${session.id}`, { as: "amara", screen: phone });
  await takenOver(amara);
  await priya.getByRole("button", { name: "Split into groups" }).click();
  await priya.getByText("Move somebody").click();
  const who = priya.getByLabel("Who moves");
  const standing = () => who.locator("option", { hasText: "Amara Okafor" }).innerText();
  const to = priya.getByLabel("To the group of");
  const before = await standing();
  const other = (await to.locator("option").allInnerTexts()).find((title) => !before.includes(title)) ?? "";
  await noSeriousFindings(priya);
  await who.selectOption({ label: before });
  await to.selectOption({ label: other });
  await priya.getByRole("button", { name: "Move them there" }).click();
  await expect.poll(standing).toBe(`Amara Okafor (${other})`);
  await amara.getByText(other).first().waitFor();
  await noSeriousFindings(amara);
});

test("what somebody committed to stands beside their pledges, is moved to another day on a phone without scripts, and is ended", async () => {
  await until({ ...app.world, person }, session, "commit");
  const amara = await person("amara");
  const text = "Write to everybody who waits, once a week.";
  await committing(app.world, amara, session.id, { id: newId(), text, stepId: null, ownerId: amara.id, dueOn: dayIn(20) });
  const page = await visit(app, "/pledges", { as: "amara" });
  await page.getByRole("heading", { name: "Commitments from workshops" }).waitFor();
  await noSeriousFindings(page);
  await page.getByRole("link", { name: text }).click();
  await page.waitForURL(/\/workshops\//);
  await page.getByText(text).first().waitFor();

  const onPhone = await visit(app, new URL(page.url()).pathname, {
    as: "amara",
    screen: phone,
    scheme: "dark",
    scripts: "off",
    expected: [/400/, /422/],
  });
  await onPhone.getByRole("link", { name: "Move the day" }).click();
  await onPhone.getByLabel("The new day").fill(dayIn(30));
  await onPhone.getByRole("button", { name: "Move the day" }).click();
  await onPhone.getByText("Say why the day moves.").first().waitFor();
  expect(await onPhone.getByLabel("The new day").inputValue()).toBe(dayIn(30));
  await onPhone.getByLabel("Why?").fill("Ring Mrs Okonjo first.");
  await onPhone.getByRole("button", { name: "Move the day" }).click();
  await onPhone.getByText("This may say who the customer is", { exact: false }).first().waitFor();
  expect(await onPhone.getByLabel("Why?").inputValue()).toBe("Ring Mrs Okonjo first.");
  await onPhone.getByLabel("Why?").fill("We ring her first.");
  await onPhone.getByRole("button", { name: "Move the day" }).click();
  await onPhone.getByRole("heading", { name: "What happened to it" }).waitFor();
  await onPhone.getByText(/^Amara Okafor moved the day to/).waitFor();
  await onPhone.getByText("We ring her first.").waitFor();

  await takenOver(page);
  await page.getByRole("link", { name: "Move the day" }).click();
  expect(await page.getByLabel("The new day").inputValue()).toBe(dayIn(30));
  await page.getByLabel("The new day").fill(dayIn(40));
  await page.getByLabel("Why?").fill("She is away for a week.");
  await noSeriousFindings(page);
  await page.getByRole("button", { name: "Move the day" }).click();
  await page.getByText("She is away for a week.").waitFor();
  await page.getByText("We ring her first.").waitFor();
  await noSeriousFindings(page);
  await page.getByRole("button", { name: "Say so" }).click();
  await page.getByText("Amara Okafor said that it is done").waitFor();
  expect(await page.getByRole("link", { name: "Move the day" }).count()).toBe(0);
});

test("whoever has the map open is brought along to a step, in the grid and on a phone, but not out of what they write", async () => {
  const led = await prepared({ ...app.world, person });
  const [, rings = "", gets = ""] = led.steps;
  const priya = await person("priya");
  await namingEditors(app.world, priya, led.journeyId, { add: [cast.amara.id], remove: [] });
  for (const name of ["amara", "grace"] as const) await joining(app.world, await person(name), led.id);
  // Opened before the workshop began.
  const onPhone = await visit(app, `/journeys/${led.journeyId}`, { as: "grace", screen: phone });
  await takenOver(onPhone);
  // A part in which the map is open to those who hold it.
  await until({ ...app.world, person }, led, "reveal");
  const desk = await visit(app, `/workshops/${led.id}/desk`, { as: "priya" });
  const map = await visit(app, `/journeys/${led.journeyId}`, { as: "amara" });
  const looking = await visit(app, `/journeys/${led.journeyId}`, { as: "henrik" });
  for (const page of [desk, map, looking]) await takenOver(page);
  const bring = async (step: string | null) => {
    await desk.getByRole("combobox", { name: "Bring everybody to a step" }).selectOption(step ? { label: step } : "");
    await desk.getByRole("button", { name: "Bring everybody here" }).click();
  };
  const at = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("data-target"));
  const patience = { timeout: 30_000 };

  await bring("Gets the new card");
  for (const page of [map, onPhone]) {
    await page.getByText("Priya Raman brings everybody to “Gets the new card”.").waitFor();
    await expect.poll(() => at(page), patience).toBe(`step ${gets}`);
    await noSeriousFindings(page);
  }
  await map.locator(`[data-target$=" ${gets}"][data-target^="cell "]`).first().focus();
  await map.keyboard.press("Enter");
  await map.keyboard.type(" By post");
  await bring("Rings us");
  for (const page of [map, onPhone]) await page.getByText("Priya Raman brings everybody to “Rings us”.").waitFor();
  await expect.poll(() => at(onPhone), patience).toBe(`step ${rings}`);
  await map.keyboard.type(", late.");
  const field = map.locator("textarea:focus");
  expect(await field.inputValue()).toMatch(/By post, late\.$/);
  await map.getByRole("link", { name: "Go there" }).click();
  await expect.poll(() => at(map), patience).toBe(`step ${rings}`);
  expect(map.url()).toContain(`/journeys/${led.journeyId}`);
  await map
    .getByText(/By post, late\.$/)
    .first()
    .waitFor();

  // Who did not come is not led; and nobody is any more once those who lead say so.
  expect(await looking.getByText("brings everybody to").count()).toBe(0);
  await bring(null);
  await map.getByText("brings everybody to").waitFor({ state: "detached" });

  const withoutScripts = await prepared({ ...app.world, person });
  await joining(app.world, await person("grace"), withoutScripts.id);
  await starting(app.world, priya, withoutScripts.id);
  await bringing(app.world, priya, withoutScripts.id, withoutScripts.steps[1] ?? null);
  const grace = await visit(app, `/journeys/${withoutScripts.journeyId}`, { as: "grace", screen: phone, scripts: "off" });
  await grace.getByText("Priya Raman brings everybody to “Rings us”.").waitFor();
  await grace.getByRole("link", { name: "Go there" }).click();
  await grace.getByRole("heading", { name: "Rings us" }).first().waitFor();
});
