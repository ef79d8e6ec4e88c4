/** An employee asks for a place, the manager approves on a phone, a place comes free and the line moves. */
import { beforeAll, expect, test } from "vitest";
import { opening } from "#app/domains/face-time/opening.server.ts";
import { cast } from "#db/seed/cast.ts";
import { noSeriousFindings, phone, takenOver, visit } from "#tests/support/browser.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";
import { personOf, terms } from "#tests/support/shifts.ts";

let app: RunningApp;
let shift: string;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const calls = terms({ startsWall: `${day}T09:00`, endsWall: `${day}T12:00`, about: "You take the second headset." });
  shift = calls.id;
  await opening(app.world, await personOf(app.world, cast.grace.id), calls);
});

test("a place is asked for, approved on a phone, given back, and goes to the next in line", async () => {
  const amara = await visit(app, "/face-time", { as: "amara" });
  await takenOver(amara);
  await amara.getByRole("link", { name: "Answer calls · Wellington" }).click();
  await amara.getByLabel("What would you like to learn?").fill("What people say first.");
  await amara.getByRole("button", { name: "Ask for a place" }).click();
  await amara.getByText("Held for you", { exact: true }).waitFor();
  // What was pressed is gone with the answer: the focus stays near it, and not at the top of the page.
  await expect.poll(() => amara.locator("main :focus").count()).toBe(1);
  await noSeriousFindings(amara);

  const priya = await visit(app, `/face-time/shifts/${shift}`, { as: "priya", scripts: "off" });
  await priya.getByRole("button", { name: "Stand in line" }).click();
  await priya.getByText("Number 1 in line").waitFor();

  const henrik = await visit(app, "/face-time/team", { as: "henrik", screen: phone });
  await takenOver(henrik);
  await henrik.getByRole("button", { name: "Approve the request of Amara Okafor" }).click();
  await henrik.getByText("Nobody waits for an answer of yours.").waitFor();
  await expect.poll(() => henrik.locator("main :focus").count()).toBe(1);
  await noSeriousFindings(henrik);

  await amara.reload();
  await amara.getByText("Confirmed", { exact: true }).waitFor();
  await amara.getByRole("link", { name: "Cancel the booking" }).click();
  await amara.getByRole("button", { name: "Cancel the booking" }).click();
  await amara.getByText("Say why.").first().waitFor();
  await amara.getByLabel("Why?").fill("Month end has come early.");
  await amara.getByRole("button", { name: "Cancel the booking" }).click();
  await amara.waitForURL(`**/face-time/shifts/${shift}`);

  await priya.reload();
  await priya.getByRole("button", { name: "Take the place" }).click();
  await priya.getByText("Held for you", { exact: true }).waitFor();
  expect(await priya.getByText("Full", { exact: true }).count()).toBeGreaterThan(0);
});

test("a form of a shift that was opened before somebody moved it shows both, and is saved knowingly", async () => {
  const day = new Date(Date.now() + 27 * 86_400_000).toISOString().slice(0, 10);
  const calls = terms({ startsWall: `${day}T09:00`, endsWall: `${day}T12:00` });
  await opening(app.world, await personOf(app.world, cast.grace.id), calls);
  const edit = `/face-time/shifts/${calls.id}/edit`;
  for (const scripts of ["on", "off"] as const) {
    const [from, until] = scripts === "on" ? ["10:00", "13:00"] : ["11:00", "14:00"];
    const old = await visit(app, edit, { as: "grace", scripts, screen: phone, expected: [/status of 409/] });
    const moving = await visit(app, edit, { as: "grace" });
    await takenOver(moving);
    await moving.getByLabel("Starts").fill(`${day}T${from}`);
    await moving.getByLabel("Ends").fill(`${day}T${until}`);
    await moving.getByRole("button", { name: "Save the shift" }).click();
    await moving.waitForURL(`**/face-time/shifts/${calls.id}`);
    if (scripts === "on") await takenOver(old);
    await old.getByLabel("What to bring").fill(`A jacket, with scripts ${scripts}`);
    await old.getByRole("button", { name: "Save the shift" }).click();
    await old.getByRole("row", { name: "Starts" }).getByText(from, { exact: false }).waitFor();
    if (scripts === "on") await noSeriousFindings(old);
    expect(await old.getByLabel("What to bring").inputValue()).toBe(`A jacket, with scripts ${scripts}`);
    await old.getByLabel("Starts").fill(`${day}T${from}`);
    await old.getByLabel("Ends").fill(`${day}T${until}`);
    await old.getByRole("button", { name: "Save the shift" }).click();
    await old.waitForURL(`**/face-time/shifts/${calls.id}`);
    await old.getByText(`A jacket, with scripts ${scripts}`).waitFor();
    await old.getByText(`${from}–${until}`).first().waitFor();
  }
});
