/** A real organisation from its first administrator to its first deactivation. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { takenOver, visit } from "#tests/support/browser.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

/** The address in the newest letter that was put into the outbox for somebody. */
async function linkSentTo(app: RunningApp, email: string): Promise<string> {
  let link = "";
  await expect
    .poll(
      async () => {
        const folder = join(app.dataFolder, "outbox");
        const files = await readdir(folder).catch(() => []);
        const letters = await Promise.all(
          files.filter((file) => file.endsWith(".eml")).map(async (file) => PostalMime.parse(await readFile(join(folder, file)))),
        );
        link =
          letters.find((letter) => letter.to?.some((to) => to.address === email))?.text?.match(/https?:\/\/\S+\/invitations\/\S+/)?.[0] ??
          "";
        return link;
      },
      { timeout: 15_000 },
    )
    .not.toBe("");
  return link;
}

test("an organisation is created, a colleague invited by mail comes in, and is out at once when deactivated", async () => {
  const app = await startApp();
  const admin = await visit(app, "/setup");
  await admin.getByLabel("Name of the organisation").fill("Tidewater Ferries");
  await admin.getByLabel("Your name").fill("Noor van Dijk");
  await admin.getByLabel("E-mail address").fill("noor@tidewater.example");
  await admin.getByLabel("Password", { exact: true }).fill("four slow ferries at dawn");
  await admin.getByRole("button", { name: "Create the organisation" }).click();
  await admin.waitForURL(`${app.url}/`);
  await admin.goto("/admin");
  await admin
    .getByText(/outbox/)
    .first()
    .waitFor();
  await admin.goto("/admin/people/new");
  await takenOver(admin);
  await admin.getByLabel("Name", { exact: true }).fill("Bakari Mensah");
  await admin.getByLabel(/E-mail/).fill("bakari@tidewater.example");
  await admin.getByLabel(/invitation/i).check();
  await admin.getByRole("button", { name: /Add/ }).click();
  await admin.waitForURL(/\/admin\/people\/[0-9a-f-]{36}$/);
  const personPage = admin.url();

  const link = await linkSentTo(app, "bakari@tidewater.example");
  const guest = await visit(app, new URL(link).pathname);
  await guest.getByLabel("Password", { exact: true }).fill("a kettle for the night crew");
  await guest.locator("main button[type=submit], form button").last().click();
  await guest.waitForURL(`${app.url}/`);
  await guest.getByRole("heading", { level: 1, name: /, Bakari/ }).waitFor();
  await takenOver(guest);

  await admin.goto(`${personPage}/deactivation`);
  await admin.getByRole("button", { name: /Deactivate/ }).click();
  await guest.waitForURL(/\/sign-in/);
  await guest.goto("/stories");
  await guest.waitForURL(/\/sign-in/);
});
