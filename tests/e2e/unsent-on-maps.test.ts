/** What somebody wrote on a map without a connection is theirs: it waits for them, is kept where it is refused, and nobody else sends it. */
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { stepsOf } from "#app/domains/journeys/board/map.ts";
import { namingEditors } from "#app/domains/journeys/holding.server.ts";
import { mapOf } from "#app/domains/journeys/journal.server.ts";
import { sharing } from "#app/domains/journeys/sharing.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { takenOver, visit } from "#tests/support/browser.ts";
import { makeMap, sampleMap } from "#tests/support/mapping.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

let app: RunningApp;
let amara: Person;
let id: string;
let map: ReturnType<typeof sampleMap>;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
  const found = await activePerson(app.world.db.read, cast.amara.id);
  if (!found) throw new Error("Amara is not here");
  amara = found;
});
beforeEach(async () => {
  map = sampleMap();
  ({ id } = await makeMap(app.world, amara, map));
  await namingEditors(app.world, amara, id, { add: [cast.henrik.id], remove: [] });
});

const expected = [/ERR_INTERNET_DISCONNECTED/, /WebSocket connection/, /Failed to fetch/, /ERR_NETWORK/, /status of (401|404)/];
const cell = (page: Page) => page.locator(`[data-target="cell ${map.lanes[1]?.id} ${stepsOf(map)[1]?.id}"]`);
const words = "Written in the tunnel";
const kept = async () => (await mapOf(app.world.db.read, id))?.cards.map(({ text }) => text) ?? [];
const leaveHenrikOut = () => namingEditors(app.world, amara, id, { add: [], remove: [cast.henrik.id] });

/** Henrik's map, on which he has written without a connection that he still lacks. */
async function inTheTunnel(): Promise<Page> {
  const page = await visit(app, "/journeys", { as: "henrik", expected });
  await openIn(page);
  await page.context().setOffline(true);
  await page.getByText("No connection: what you write is kept in this browser").waitFor();
  const before = await keptHere(page);
  await cell(page).focus();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await cell(page).getByText(words).waitFor();
  // The copy in this browser is written a moment later, letter by letter.
  await expect.poll(() => page.evaluate(() => localStorage.getItem("unsent"))).toContain(id);
  await expect.poll(() => keptHere(page)).toBeGreaterThanOrEqual(before + words.length);
  return page;
}

/** How many changes of the map its copy in this browser holds. */
const keptHere = (page: Page) =>
  page.evaluate(async (journeyId) => {
    const name = (await indexedDB.databases()).find((one) => one.name?.includes(journeyId))?.name ?? "";
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const copy = await done(indexedDB.open(name));
    const count = await done(copy.transaction("updates").objectStore("updates").count());
    copy.close();
    return count;
  }, id);

async function openIn(page: Page): Promise<void> {
  await page.goto(`/journeys/${id}?view=grid`);
  await takenOver(page);
  await page.getByText("Everything is kept").waitFor();
}

async function closed(page: Page): Promise<BrowserContext> {
  const context = page.context();
  await page.close();
  await context.setOffline(false);
  return context;
}

async function signedIn(context: BrowserContext, name: CastName): Promise<void> {
  const [cookie = "", value = ""] = (await app.cookieOf(name)).split("=");
  await context.addCookies([{ name: cookie, value, url: app.url, httpOnly: true, sameSite: "Lax" }]);
}

async function endSession(context: BrowserContext): Promise<void> {
  const Cookie = (await context.cookies(app.url)).map(({ name, value }) => `${name}=${value}`).join("; ");
  const answer = await fetch(`${app.url}/sign-out`, { method: "POST", headers: { Cookie, Origin: app.url }, redirect: "manual" });
  expect(answer.status).toBe(302);
}

test("what somebody wrote is not sent under the name of who uses the browser next, and waits for them", async () => {
  await sharing(app.world, amara, id);
  const context = await closed(await inTheTunnel());
  await endSession(context);
  await signedIn(context, "amara");
  const hers = await context.newPage();
  await openIn(hers);
  expect(await hers.getByText(words).count()).toBe(0);
  await hers.close();
  expect(await kept()).not.toContain(words);
  await signedIn(context, "henrik");
  const his = await context.newPage();
  await openIn(his);
  await cell(his).getByText(words).waitFor();
  await expect.poll(kept).toContain(words);
});

test("a session that ended meanwhile leaves what was written for when its person is signed in again", async () => {
  await sharing(app.world, amara, id);
  const page = await inTheTunnel();
  await endSession(page.context());
  await page.context().setOffline(false);
  await page.waitForURL(/sign-in/);
  expect(await kept()).not.toContain(words);
  await signedIn(page.context(), "henrik");
  await openIn(page);
  await cell(page).getByText(words).waitFor();
  await expect.poll(kept).toContain(words);
  expect(await page.evaluate(() => localStorage.getItem("unsent"))).toBeNull();
});

test("who may no longer edit, and comes back later, finds what they wrote as a map of their own", async () => {
  await sharing(app.world, amara, id);
  const context = await closed(await inTheTunnel());
  await leaveHenrikOut();
  const page = await context.newPage();
  await page.goto(`/journeys/${id}?view=grid`);
  await page.getByText("You may no longer edit this map.").waitFor();
  await page.getByRole("link", { name: "What you wrote is kept as a map of your own" }).click();
  await page.getByRole("grid").getByText(words).waitFor();
  expect(await kept()).not.toContain(words);
});

test("whom the map is closed to takes what they wrote along as a file", async () => {
  const page = await inTheTunnel();
  await leaveHenrikOut();
  await page.context().setOffline(false);
  await page.getByText("This map is no longer open to you, so nothing").waitFor();
  const file = page.getByRole("link", { name: "Take what you wrote along as a file" });
  expect(decodeURIComponent((await file.getAttribute("href")) ?? "")).toContain(words);
});

test("signing out asks before it takes what was not sent", async () => {
  await sharing(app.world, amara, id);
  const page = await inTheTunnel();
  const context = await closed(page);
  const home = await context.newPage();
  await home.goto("/settings");
  await takenOver(home);
  const asked: string[] = [];
  let answer = false;
  home.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void (answer ? dialog.accept() : dialog.dismiss());
  });
  const signOut = async () => {
    await home.locator("header summary").click();
    await home.getByRole("button", { name: "Sign out" }).click();
  };
  await signOut();
  await expect.poll(() => asked.length).toBe(1);
  expect(asked[0]).toContain("has not been sent yet");
  expect(new URL(home.url()).pathname).toBe("/settings");
  await home.reload();
  await takenOver(home);
  answer = true;
  await signOut();
  await home.waitForURL(/sign-in/);
});
