/** How a study goes through the organisation: read to its end, seen to have been, asked about, used, and superseded. */
import { beforeAll, expect, test } from "vitest";
import { publishing } from "#app/domains/insights/publishing.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { cast } from "#db/seed/cast.ts";
import { desk, noSeriousFindings, phone, takenOver, visit } from "#tests/support/browser.ts";
import { fill } from "#tests/support/filling.ts";
import { waitingStudy } from "#tests/support/insighting.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});

async function published(title: string): Promise<string> {
  const tomas = await activePerson(app.world.db.read, cast.tomas.id);
  if (!tomas) throw new Error("Tomás is not here");
  const settings = { ownerId: tomas.id, reviewOn: null, narrowedTo: [], narrowedBecause: null };
  const content = { ...waitingStudy, title, findings: [] };
  return publishing(app.world, tomas, { id: newId(), content, settings, revision: 0, note: null });
}

test("a study read to its end by people of four departments stands in the map, and a department of four does not", {
  timeout: 120_000,
}, async () => {
  const slug = await published("What waiting sounds like");
  // Finance has eight then, Technology eight, Customer Experience eight, the Contact Centre eight, Communications four.
  const finance = await fill(app.world, "finance", 6);
  const technology = await fill(app.world, "technology", 7);
  const experience = await fill(app.world, "experience", 6);
  const contact = await fill(app.world, "contact", 7);
  const communications = await fill(app.world, "communications", 3);
  const readers = [finance, technology, experience, contact, communications].map(([first = ""]) => first);
  for (const [place, as] of readers.entries()) {
    const reader = await visit(app, `/insights/${slug}`, { as, screen: place % 2 ? phone : desk });
    const counted = reader.waitForResponse((response) => response.url().endsWith("/reading"));
    await takenOver(reader);
    await reader.getByRole("heading", { name: "What keeps them" }).scrollIntoViewIfNeeded();
    expect(await (await counted).json()).toEqual({ counted: true });
    await reader.context().close();
  }
  const amara = await visit(app, "/insights/reach", { as: "amara" });
  const row = (name: string) => amara.getByRole("row", { name: new RegExp(`^${name}`) });
  for (const department of ["Customer Experience", "Contact Centre", "Technology", "Finance"])
    await row(department).getByText("1 of 8").waitFor();
  await row("Communications").getByText("not shown").waitFor();
  // The four are counted in no sum.
  await row("Support").getByText("2 of 16").waitFor();
  await noSeriousFindings(amara);
  await amara.setViewportSize(phone);
  await noSeriousFindings(amara);
  await amara.getByRole("link", { name: "Over time" }).click();
  await amara.getByRole("img", { name: /Read to the end/ }).waitFor();
});

test("a superseded study points on to the one that stands, and comes after it", async () => {
  const [old, newer] = [await published("The old way of waiting"), await published("The new way of waiting")];
  // Without scripts the choice is a list as every browser has it.
  const tomas = await visit(app, `/insights/${old}`, { as: "tomas", scripts: "off" });
  await tomas.getByRole("link", { name: "Is this still true?" }).click();
  await tomas.getByLabel("is superseded by another").check();
  await tomas.getByLabel("The study that stands in its place").selectOption({ label: "The new way of waiting" });
  await tomas.getByLabel(/What you looked at/).fill("Asked twice as many people.");
  await tomas.getByRole("button", { name: "Say so" }).click();
  await tomas.getByText("There is a newer study").waitFor();

  const amara = await visit(app, `/insights/${old}`, { as: "amara" });
  await amara.getByText("Asked twice as many people.").waitFor();
  await noSeriousFindings(amara);
  await amara.getByRole("link", { name: "The new way of waiting" }).click();
  await amara.waitForURL(new RegExp(`/insights/${newer}$`));
  await amara.goto("/insights");
  const titles = await amara.getByRole("heading", { level: 2 }).allInnerTexts();
  expect(titles.indexOf("The old way of waiting")).toBe(titles.length - 1);
  await amara.getByText("Superseded", { exact: true }).first().waitFor();
});

test("a reader asks, the owner answers, and what was decided with it is noted: all of it on a phone without scripts", async () => {
  const slug = await published("What a queue says");
  const amara = await visit(app, `/insights/${slug}`, { as: "amara", screen: phone, scripts: "off" });
  await amara.getByRole("link", { name: "Ask a question" }).click();
  await amara.getByLabel("Your question").fill("Did you hear the calls at night too?");
  await amara.getByRole("button", { name: "Ask a question" }).click();
  await amara.getByText("Not answered yet.").waitFor();

  const tomas = await visit(app, `/insights/${slug}`, { as: "tomas", screen: phone, scripts: "off" });
  await tomas.getByRole("link", { name: "Did you hear the calls at night too?" }).click();
  await tomas.getByRole("textbox", { name: "Your answer" }).fill("Forty of them.");
  await tomas.getByRole("button", { name: "Answer", exact: true }).click();
  await tomas.getByText("Forty of them.").waitFor();

  await amara.reload();
  await amara.getByRole("button", { name: "Keep the answer of Tomás Arce on top" }).click();
  await amara.getByText("Best answer").waitFor();
  await amara.goto(`/insights/${slug}/uses`);
  await amara.getByLabel(/What was decided/).fill("We kept the second line open at night.");
  await amara.getByRole("button", { name: "Note it" }).click();
  await amara.getByText("We kept the second line open at night.").waitFor();
  await amara.getByText("Forty of them.").waitFor();
});

test("an answer that was refused leads back into its field, and one that was taken leaves the focus at the form", async () => {
  const slug = await published("What a refusal says");
  const amara = await visit(app, `/insights/${slug}/questions`, { as: "amara" });
  await amara.getByLabel("Your question").fill("Does this hold on Sundays too?");
  await amara.getByRole("button", { name: "Ask a question" }).click();
  await amara.getByText("Not answered yet.").waitFor();
  const tomas = await visit(app, amara.url(), { as: "tomas" });
  await takenOver(tomas);
  const answer = tomas.getByRole("button", { name: "Answer", exact: true });
  await answer.click();
  await tomas.locator("#answer-text[aria-invalid=true]").waitFor();
  await expect.poll(() => tomas.evaluate(() => document.activeElement?.id)).toBe("answer-text");
  await tomas.getByRole("textbox", { name: "Your answer" }).fill("On Sundays as well.");
  await answer.click();
  await tomas.locator("li").getByText("On Sundays as well.").waitFor();
  expect(await tomas.getByRole("textbox", { name: "Your answer" }).inputValue()).toBe("");
  await expect.poll(() => tomas.evaluate(() => document.activeElement?.closest("form")?.getAttribute("id"))).toBe("answer");
});
