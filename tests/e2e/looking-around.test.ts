/** The first evening of somebody who has just installed Alongside: the demonstration, a story told, answered and talked about. */
import { expect, test } from "vitest";
import { desk, noSeriousFindings, phone, takenOver, visit } from "#tests/support/browser.ts";
import { startApp } from "#tests/support/server.ts";

test("from the first-run page into the demonstration; a story is told, found in the feed, answered and talked about", async () => {
  const app = await startApp();
  const page = await visit(app, "/", { screen: desk });
  await page.waitForURL(/\/setup$/);
  await page.getByRole("button", { name: "Look around" }).click();
  await page.waitForURL(/\/setup\/shoes$/);
  await noSeriousFindings(page);
  await page.getByRole("button", { name: /Amara/ }).click();
  await page.waitForURL(`${app.url}/`);
  await page.getByRole("heading", { level: 1, name: /Good (morning|afternoon|evening), Amara/ }).waitFor();
  await noSeriousFindings(page);

  await page.getByRole("banner").getByRole("link", { name: "Tell a story" }).click();
  await page.waitForURL(/\/stories\/new$/);
  await takenOver(page);
  await page.getByLabel("Who is the customer?").fill("night porter, new in town");
  await page.getByLabel("How did they meet us?").selectOption({ label: "On the phone" });
  await page.getByLabel("What happened just before?").fill("His bag had been stolen on the last tram.");
  await page
    .getByLabel("What happened?", { exact: true })
    .fill("He rang from a borrowed phone.\n\n> I only need to know that somebody has written it down.");
  await page.getByLabel("What came after, or will come?").fill("The card was blocked in four minutes.");
  await page.getByLabel("A line to remember it by").fill("Somebody has written it down");
  await page.getByLabel("worried").check({ force: true });
  await page.getByLabel("Delight").check();
  await page.getByLabel("Finance").check();
  await page.getByLabel("Yes, in writing").check();
  await page.getByRole("button", { name: "Post the story" }).click();
  await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
  await page.getByText("Your story is posted. Thank you for telling it.").first().waitFor();
  await page.getByRole("heading", { level: 1, name: "Somebody has written it down" }).waitFor();
  await noSeriousFindings(page);
  const address = page.url();

  await page.getByRole("banner").getByRole("link", { name: "Stories" }).click();
  await page.waitForURL(/\/stories$/);
  const first = page.getByRole("article").first();
  await first.getByRole("heading", { name: "Somebody has written it down" }).waitFor();
  await noSeriousFindings(page);

  // A colleague in another browser, on a phone.
  const colleague = await visit(app, "/sign-in", { screen: phone });
  await colleague.getByRole("button", { name: /Henrik/ }).click();
  await colleague.waitForURL(`${app.url}/`);
  await colleague.goto(address);
  await takenOver(colleague);
  await colleague.getByRole("button", { name: /We can fix this/ }).click();
  await colleague.locator("button[aria-pressed=true]", { hasText: "We can fix this" }).waitFor();
  await colleague.getByLabel("Your comment").fill("We could print the number on the back of the **ticket**.");
  await colleague.getByRole("button", { name: "Post the comment" }).click();
  await colleague.locator("strong", { hasText: "ticket" }).waitFor();

  // The teller learns of it without reloading, and what is open is what was said.
  await page.getByRole("banner").getByRole("link", { name: /2/ }).waitFor();
  await page.goto("/notifications");
  await page.getByText(/Henrik Lindqvist commented on your story/).waitFor();
  await page.getByText(/Henrik Lindqvist responded to your story/).waitFor();
  await noSeriousFindings(page);
  await page.goto(address);
  await page.getByText("We could print the number on the back of the").waitFor();
});

test("a demonstration can be ended, and a real organisation made after it is closed to the demonstration", async () => {
  const app = await startApp();
  const page = await visit(app, "/setup");
  await page.getByRole("button", { name: "Look around" }).click();
  await page.getByRole("button", { name: /Jonas/ }).click();
  await page.waitForURL(`${app.url}/`);
  await page.goto("/setup/end");
  await page.getByRole("button", { name: "End the demonstration" }).click();
  await page.waitForURL(/\/setup$/);
  await page.getByLabel("Name of the organisation").fill("Tidewater Ferries");
  await page.getByLabel("Your name").fill("Noor van Dijk");
  await page.getByLabel("E-mail address").fill("noor@tidewater.example");
  await page.getByLabel("Password", { exact: true }).fill("four slow ferries at dawn");
  await page.getByRole("button", { name: "Create the organisation" }).click();
  await page.waitForURL(`${app.url}/`);
  await page.getByRole("heading", { level: 1, name: /, Noor/ }).waitFor();
  await page.goto("/setup");
  expect(new URL(page.url()).pathname).not.toBe("/setup");
  const refused = await page.request.post("/setup/demonstration", { headers: { Origin: app.url } });
  expect(new URL(refused.url()).pathname).not.toBe("/setup/shoes");
  await page.goto("/stories");
  await page.getByText("No story has been told yet").waitFor();
});
