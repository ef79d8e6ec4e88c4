/** What the customer agreed to: asked for where a story is told, and taken back everywhere at once. */
import { beforeAll, expect, test } from "vitest";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { choosingStorySettings } from "#app/domains/stories/care/choosing-settings.server.ts";
import { gathering } from "#app/domains/stories/collections/gathering.server.ts";
import { makingCollection } from "#app/domains/stories/collections/making.server.ts";
import { sharingCollection } from "#app/domains/stories/collections/sharing.server.ts";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { desk, expecting, noSeriousFindings, phone, takenOver, visit } from "#tests/support/browser.ts";
import { picture } from "#tests/support/pictures.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});

async function person(name: CastName): Promise<Person> {
  const found = await activePerson(app.world.db.read, cast[name].id);
  if (!found) throw new Error(`${name} is not here`);
  return found;
}

test("withdrawn consent empties feed, page, search, collection, export and media address in the same second", async () => {
  const amara = await visit(app, "/stories/new", { as: "amara" });
  await takenOver(amara);
  const photo = { name: "van.jpg", mimeType: "image/jpeg", buffer: await picture() };
  await amara.locator("input[name=newPhotos]").setInputFiles(photo);
  await amara.getByLabel("What does this photo show?").fill("A van full of boxes");
  await amara.getByLabel("What happened?", { exact: true }).fill("Four hundred quail eggs stood in the van and nobody opened the gate.");
  await amara.getByLabel("A line to remember it by").fill("Four hundred quail eggs");
  await amara.getByText("Struggle", { exact: true }).click();
  await amara.getByText("Yes, they told me").click();
  await amara.getByRole("checkbox", { name: "photos and voice" }).check();
  await amara.getByLabel("photos and voice").check();
  await noSeriousFindings(amara);
  await amara.getByRole("button", { name: "Post the story" }).click();
  await amara.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
  const address = new URL(amara.url()).pathname;
  const id = address.split("/").at(-1) ?? "";

  const collection = newId();
  const grace = await person("grace");
  await makingCollection(app.world, grace, { id: collection, title: "What we heard in May", introduction: "" });
  await gathering(app.world, grace, collection, id);
  await sharingCollection(app.world, grace, collection, true);

  // Colleagues have the feed and the story open while it happens.
  const feed = await visit(app, "/stories", { as: "tomas", screen: phone });
  await takenOver(feed);
  await feed.getByRole("article").filter({ hasText: "quail eggs" }).waitFor();
  const reader = await visit(app, address, { as: "henrik" });
  await takenOver(reader);
  const media = (await reader.getByRole("img", { name: "A van full of boxes" }).getAttribute("src")) ?? "";
  const places = [
    "/stories",
    address,
    "/search?q=gate",
    `/stories/collections/${collection}`,
    "/stories/export.csv",
    `/people/${cast.amara.id}`,
  ];
  const words = async (place: string) => (await (await reader.request.get(place)).text()).match(/quail eggs/g)?.length ?? 0;
  for (const place of places) expect([place, (await words(place)) > 0]).toEqual([place, true]);
  expect((await reader.request.get(media)).status()).toBe(200);
  expecting(reader, /404/);
  expecting(feed, /404/);

  await amara.getByRole("link", { name: "Consent" }).click();
  await amara.getByRole("heading", { level: 1, name: "The customer’s consent" }).waitFor();
  await noSeriousFindings(amara);
  await amara.getByLabel("What happened").fill("She rang and does not want it told any more.");
  await amara.getByRole("button", { name: "Withdraw the consent" }).click();
  await amara.getByRole("heading", { level: 1, name: "The customer withdrew their consent" }).waitFor();

  // Whoever asks now finds nothing, whatever they had before.
  for (const place of places) expect([place, await words(place)]).toEqual([place, 0]);
  expect((await reader.request.get(address)).status()).toBe(404);
  for (const who of [reader, amara]) expect((await who.request.get(media)).status()).toBe(404);
  // And pages that stand open look again by themselves.
  await feed.getByRole("article").filter({ hasText: "quail eggs" }).waitFor({ state: "detached" });
  await reader.getByText("Four hundred quail eggs").first().waitFor({ state: "detached" });
  await amara.getByText("She rang and does not want it told any more.").waitFor();
});

test("without a script: the form asks what the customer agreed to and what the text touches on; an editor reads it first; it stands behind a notice", async () => {
  const jonas = await person("jonas");
  const help = { helpWords: "Talk to somebody in confidence", helpAddress: "tel:+35315550100" };
  await choosingStorySettings(app.world, jonas, { review: "sensitive", ...help });
  const page = await visit(app, "/stories/new", { as: "grace", scripts: "off", screen: phone });
  await page.getByLabel("What happened?", { exact: true }).fill("Her husband died in March, and the letters kept coming in his name.");
  await page.getByLabel("A line to remember it by").fill("Letters in his name");
  await page.getByLabel("Struggle").check();
  await page.getByRole("button", { name: "Post the story" }).click();
  await page.getByText("Say whether the customer agreed.").first().waitFor();
  await page.getByText("so it is ticked here").first().waitFor();
  expect(await page.getByLabel("bereavement").isChecked()).toBe(true);
  await page.getByRole("radio", { name: /^Not needed/ }).check();
  await page.getByLabel("Why it is not needed").fill("Put together from three customers.");
  await page.getByLabel("Do not show my name").check();
  await page.getByRole("button", { name: "Post the story" }).click();
  await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
  await page.getByText("Waiting for an editor").first().waitFor();
  const address = new URL(page.url()).pathname;

  const leila = await visit(app, "/admin/review", { as: "leila", scripts: "off", screen: desk });
  await leila.getByRole("link", { name: "Letters in his name" }).click();
  await leila.getByLabel("Approve it").check();
  await leila.getByRole("button", { name: "Decide" }).click();
  await leila.getByText("Nothing waits").waitFor();

  const reader = await visit(app, "/stories", { as: "tomas", scripts: "off", screen: phone });
  const card = reader.getByRole("article").filter({ hasText: "Letters in his name" });
  await card.getByText("This story touches on bereavement.").waitFor();
  await card.getByText("A colleague").waitFor();
  expect(await card.getByText("died").count()).toBe(0);
  await reader.goto(address);
  await reader.getByRole("link", { name: "Talk to somebody in confidence" }).waitFor();
  const body = reader.getByText("Her husband died in March");
  expect(await body.isVisible()).toBe(false);
  await reader.getByText("Open the story").click();
  await body.waitFor();
});
