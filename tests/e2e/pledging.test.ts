/** Somebody answers: a promise is made from a story, kept, and whoever told the story hears of both. */
import { beforeAll, beforeEach, expect, test } from "vitest";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { endPledge } from "#app/domains/pledges/ending.server.ts";
import { pledging } from "#app/domains/pledges/pledging.server.ts";
import { posting } from "#app/domains/stories/posting.server.ts";
import { newId } from "#app/shared/ids.ts";
import { cast } from "#db/seed/cast.ts";
import { noSeriousFindings, phone, takenOver, visit } from "#tests/support/browser.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";
import { content } from "#tests/support/telling.ts";

let app: RunningApp;
let story: string;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});
beforeEach(async () => {
  const grace = await activePerson(app.world.db.read, cast.grace.id);
  if (!grace) throw new Error("Grace is not here");
  story = newId();
  await posting(app.world, grace, story, content());
});

const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);

test("a pledge is kept and its teller told", async () => {
  const grace = await visit(app, "/notifications", { as: "grace" });
  await takenOver(grace);
  const amara = await visit(app, `/stories/${story}`, { as: "amara" });
  await takenOver(amara);
  await amara.getByRole("link", { name: "Promise something" }).click();
  await amara.getByLabel("What will you do?").fill("Put a bell at the gate.");
  await amara.getByLabel("By when?").fill(soon);
  await amara.getByText("My team does: Accounts Payable").click();
  await noSeriousFindings(amara);
  await amara.getByRole("button", { name: "Promise it" }).click();
  await amara.waitForURL(/\/stories\/.*#pledges/);
  await grace.getByText("Amara Okafor promised to do something about your story “Four hundred eggs”").waitFor();

  await amara.getByRole("link", { name: "Put a bell at the gate." }).click();
  await amara.getByText("Amara Okafor, for Accounts Payable promised it").waitFor();
  await noSeriousFindings(amara);
  await amara.getByRole("link", { name: "Move the day" }).click();
  await amara.getByLabel("Why?").fill("The bell is on its way.");
  await amara.getByRole("button", { name: "Move the day" }).click();
  await amara.getByText("Choose another day than it has now.").first().waitFor();
  expect(await amara.getByLabel("Why?").inputValue()).toBe("The bell is on its way.");
  await amara.getByRole("link", { name: "Cancel" }).click();
  await amara.getByRole("link", { name: "It is done" }).click();
  await noSeriousFindings(amara);
  await amara.getByLabel("In a few words").fill("It rings in the kitchen.");
  await amara.getByRole("button", { name: "Say so" }).click();
  await amara.getByText("Amara Okafor said that it was kept").waitFor();

  await grace.getByRole("link", { name: /a promise about “Four hundred eggs” was kept/ }).click();
  await grace.getByText("It rings in the kitchen.").waitFor();
  await amara.goto("/pledges?list=kept");
  await amara.getByRole("link", { name: "Put a bell at the gate." }).waitFor();
});

test("what somebody writes about a pledge stays when somebody else ends it meanwhile, and says who did", async () => {
  const pledge = newId();
  const [amara, henrik] = await Promise.all([
    activePerson(app.world.db.read, cast.amara.id),
    activePerson(app.world.db.read, cast.henrik.id),
  ]);
  if (!amara || !henrik) throw new Error("Amara or Henrik is not here");
  await pledging(app.world, amara, { id: pledge, storyId: story, text: "Oil the gate.", dueOn: soon, forTeam: false });
  const page = await visit(app, `/pledges/${pledge}/outcome?as=kept`, { as: "amara" });
  await takenOver(page);
  await page.getByLabel("In a few words").fill("It opens without a sound.");
  await endPledge(app.world, henrik, pledge, { outcome: "dropped", words: "The gate is gone." });
  await page.getByText("Henrik Lindqvist has dropped it").waitFor();
  expect(await page.getByLabel("In a few words").inputValue()).toBe("It opens without a sound.");
  await noSeriousFindings(page);
  await page.getByRole("link", { name: "See what was promised, and its end" }).click();
  await page.getByText("The gate is gone.").waitFor();
});

test("without scripts and on a phone, a promise is made with its mistakes said, and dropped with a reason", async () => {
  const page = await visit(app, `/pledges/new?story=${story}`, { as: "henrik", scripts: "off", screen: phone });
  await page.getByLabel("What will you do?").fill("Ring Mrs Okonjo about the gate.");
  await page.getByRole("button", { name: "Promise it" }).click();
  await page.getByText("Choose a day.").first().waitFor();
  expect(await page.getByLabel("What will you do?").inputValue()).toBe("Ring Mrs Okonjo about the gate.");
  await page.getByLabel("By when?").fill(soon);
  await page.getByRole("button", { name: "Promise it" }).click();
  await page.getByText("This may say who the customer is", { exact: false }).first().waitFor();
  await page.getByLabel("What will you do?").fill("Ring her about the gate.");
  await page.getByRole("button", { name: "Promise it" }).click();
  await page.getByRole("link", { name: "Ring her about the gate." }).click();
  await page.getByRole("link", { name: "Drop it" }).click();
  await page.getByRole("button", { name: "Say so" }).click();
  await page.getByText("Say why it is dropped.").first().waitFor();
  await page.getByLabel("In a few words").fill("She has moved away.");
  await page.getByRole("button", { name: "Say so" }).click();
  await page.getByText("Henrik Lindqvist dropped it").waitFor();
});
