/** An administrator adds a colleague, takes in a list and lets somebody go: with scripts and without. */
import { beforeAll, expect, test } from "vitest";
import { noSeriousFindings, phone, visit } from "#tests/support/browser.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});

const aPerson = /\/admin\/people\/[0-9a-f-]{36}$/;

test.each(["on", "off"] as const)("a colleague is added, corrected and found, scripts %s", async (scripts) => {
  const page = await visit(app, "/admin/people/new", { as: "jonas", scripts, expected: [/status of 409/] });
  await page.getByLabel("Name", { exact: true }).fill(`Noor ${scripts}`);
  await page.getByLabel("E-mail address").fill("amara.okafor@fernhollow.example");
  await page.getByLabel("Manager").fill("henrik.lindqvist@fernhollow.example");
  await page.getByLabel("Front-line host").check();
  await page.getByRole("button", { name: "Add a person" }).click();
  // The refusal is a 409: what it says stands beside the field, and the rest is as it was typed.
  await page.getByText("Somebody else has this address").first().waitFor();
  expect(await page.getByLabel("Manager").inputValue()).toBe("henrik.lindqvist@fernhollow.example");
  expect(await page.getByLabel("Front-line host").isChecked()).toBe(true);
  await page.getByLabel("E-mail address").fill(`noor-${scripts}@fernhollow.example`);
  await page.getByRole("button", { name: "Add a person" }).click();
  await page.waitForURL(aPerson);
  await page.getByText("Invited; the link has not been used yet.").waitFor();
  await page.goto("/admin/people");
  await page.getByLabel("Name or e-mail").fill(`noor ${scripts}`);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.getByText("1 person", { exact: true }).waitFor();
});

test.each(["on", "off"] as const)("a list with mistakes is looked through and its good rows are taken, scripts %s", async (scripts) => {
  const page = await visit(app, "/admin/import/people", { as: "jonas", scripts, screen: phone });
  const lines = [
    "name;email;team;department;function;manager_email;site;roles;phone",
    `Ada ${scripts};ada-${scripts}@fernhollow.example;;Legal;support;;Cork;host;1`,
    `"Bo\r\n${scripts}";bo-${scripts}@fernhollow.example;;Legal;;ada-${scripts}@fernhollow.example;;editor curator;2`,
    `Cy ${scripts};cy-${scripts}@fernhollow.example;;;;;Atlantis;;3`,
  ];
  const buffer = Buffer.from(`\uFEFF${lines.join("\r\n")}`);
  await page.getByLabel("File", { exact: true }).setInputFiles({ name: "joiners.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByText("Nothing has been changed yet.").waitFor();
  const text = await page.getByRole("main").innerText();
  expect(text).toContain("There is no site “Atlantis”.");
  expect(text).toContain("left out: phone");
  if (scripts === "on") await noSeriousFindings(page);
  await page.getByRole("button", { name: "Take the 2 good rows" }).click();
  await page.getByText("What happened").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download the report" }).click()]);
  expect(download.suggestedFilename()).toBe("joiners – report.csv");
});

test("whoever is deactivated is signed out on the page that they have open", async () => {
  const theirs = await visit(app, "/settings", { as: "grace" });
  await theirs.getByRole("heading", { name: "Settings" }).waitFor();
  const connected = theirs.waitForEvent("websocket");
  await theirs.reload();
  await connected;
  const page = await visit(app, "/admin/people?search=grace", { as: "jonas" });
  await page.getByRole("link", { name: "Grace Whetu" }).click();
  await page.getByRole("link", { name: "Deactivate…" }).click();
  await noSeriousFindings(page);
  await page.getByLabel("Reason").fill("Sabbatical");
  await page.getByRole("button", { name: "Deactivate", exact: true }).click();
  await page.getByText("Deactivated by Jonas Abebe").waitFor();
  await theirs.waitForURL(/\/sign-in/);
  await page.getByRole("button", { name: "Reactivate" }).click();
  await page.getByRole("link", { name: "Deactivate…" }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("main");
});
