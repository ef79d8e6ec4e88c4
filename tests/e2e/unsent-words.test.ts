/** What somebody writes is not lost: refused, beside another button, when a whole workshop goes on, and without a connection. */
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { commitmentsOf } from "#app/domains/workshops/commitments.queries.server.ts";
import { joining } from "#app/domains/workshops/joining.server.ts";
import { workshopWithin } from "#app/domains/workshops/workshops.queries.server.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { noSeriousFindings, phone, takenOver, type Visit, visit } from "#tests/support/browser.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";
import { prepared, type Session, until } from "#tests/support/workshops.ts";

let app: RunningApp;
const person = async (name: CastName) => {
  const found = await activePerson(app.world.db.read, cast[name].id);
  if (!found) throw new Error(`${name} is not here`);
  return found;
};
const peopled = () => ({ ...app.world, person });
const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});

async function inWorkshop(kind: Parameters<typeof until>[2], options: Visit = {}): Promise<{ session: Session; page: Page }> {
  const session = await prepared(peopled());
  await joining(app.world, await person("amara"), session.id);
  await until(peopled(), session, kind);
  const page = await visit(app, `/workshops/${session.id}`, {
    as: "amara",
    expected: [/status of (409|422|400)/, /ERR_INTERNET/],
    ...options,
  });
  if (options.scripts !== "off") await takenOver(page);
  return { session, page };
}

/** As Priya does at her desk: the server that the pages hear has to do it. */
async function goOn({ id }: Session): Promise<void> {
  const { position } = await workshopWithin(app.world.db.read, await person("priya"), id);
  const headers = { Cookie: await app.cookieOf("priya"), Origin: app.url };
  const body = new URLSearchParams({ does: "on", from: String(position) });
  const answer = await fetch(`${app.url}/workshops/${id}/desk`, { method: "POST", headers, body, redirect: "manual" });
  expect(answer.status).toBe(302);
}

const pain = (page: Page) => page.getByLabel("What hurts the customer?");
const writeDown = (page: Page) => page.getByRole("button", { name: "Write it down" }).click();
const begun = "You were writing this when everybody went on";

test("a pain that may identify a customer is asked about with all that was typed, and other buttons leave it alone", async () => {
  const { session, page } = await inWorkshop("pain", { screen: phone });
  await page.getByLabel("At which step").selectOption({ label: "Rings us" });
  await pain(page).fill("Ring 0117 496 0123 again");
  await writeDown(page);
  await page.getByText("0117 496 0123").first().waitFor();
  expect(await pain(page).inputValue()).toBe("Ring 0117 496 0123 again");
  await noSeriousFindings(page, { covered: true });
  await page.getByRole("button", { name: "Raise a hand" }).click();
  await page.getByRole("button", { name: "Take it down" }).waitFor();
  expect(await pain(page).inputValue()).toBe("Ring 0117 496 0123 again");
  await pain(page).fill("Rings again and again");
  await writeDown(page);
  await page.getByRole("button", { name: "Take away: Rings again and again" }).waitFor();
  await expect.poll(() => pain(page).inputValue()).toBe("");
  // A page that is loaded anew has what was begun on it.
  await pain(page).fill("The line is cut");
  await page.reload();
  await takenOver(page);
  await expect.poll(() => pain(page).inputValue()).toBe("The line is cut");
  // Whoever signs in at the same tab has words of their own.
  const [name = "", value = ""] = (await app.cookieOf("henrik")).split("=");
  await joining(app.world, await person("henrik"), session.id);
  await page.context().addCookies([{ name, value, url: app.url, httpOnly: true, sameSite: "Lax" }]);
  await page.reload();
  await takenOver(page);
  await page.waitForLoadState("networkidle");
  expect(await pain(page).inputValue()).toBe("");
});

test("who is writing when everybody goes on keeps the words, and finishes a commitment at the close", async () => {
  const { session, page } = await inWorkshop("pain");
  await pain(page).fill("Half a pain");
  await goOn(session);
  await page.getByText(begun).waitFor();
  await page.getByText("Half a pain").waitFor();
  await noSeriousFindings(page);
  await page.getByRole("button", { name: "Throw it away" }).click();
  await page.getByText(begun).waitFor({ state: "detached" });
  await goOn(session);
  await page.getByLabel("The first thing that will be done").fill("Ask who hangs up.");
  await page.getByLabel("By which day").fill(soon);
  await goOn(session);
  await page.getByText("5, well spent").waitFor();
  expect(await page.getByLabel("The first thing that will be done").inputValue()).toBe("Ask who hangs up.");
  await page.getByRole("button", { name: "Commit to it" }).click();
  await expect
    .poll(async () => (await commitmentsOf(app.world.db.read, session.id)).map(({ text }) => text))
    .toEqual(["Ask who hangs up."]);
});

test("without scripts a pain that comes too late is shown with what became of it", async () => {
  const { session, page } = await inWorkshop("pain", { scripts: "off" });
  await pain(page).fill("A pain too late");
  await until(peopled(), session, "vote");
  await writeDown(page);
  await page.getByText("Everybody has gone on, so it was not taken.", { exact: false }).waitFor();
  await page.getByText("A pain too late").waitFor();
});

test("without a connection nothing leaves the page, and it is sent when there is one again", async () => {
  const { page } = await inWorkshop("pain");
  // It has asked which doors there are.
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await page.getByText("There is no connection just now.", { exact: false }).waitFor();
  await pain(page).fill("The tunnel");
  await writeDown(page);
  await page.getByText("There is no connection: this was not sent").waitFor();
  await page.getByRole("link", { name: "Stories", exact: true }).first().click();
  await page.getByText("Go on when you are connected.", { exact: false }).waitFor();
  expect(await pain(page).inputValue()).toBe("The tunnel");
  await page.context().setOffline(false);
  await page.getByText("There is no connection just now.", { exact: false }).waitFor({ state: "detached" });
  await writeDown(page);
  await page.getByRole("button", { name: "Take away: The tunnel" }).waitFor();
});
