/** Colleagues talk about a story: somebody is mentioned and hears of it at once, answers, thinks again; and nothing half-written is lost. */
import type { Page } from "playwright-core";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { posting } from "#app/domains/stories/posting.server.ts";
import { newId } from "#app/shared/ids.ts";
import { comments } from "#db/schema/comments.ts";
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

async function reading(as: "amara" | "henrik", options: Parameters<typeof visit>[2] = {}): Promise<Page> {
  const page = await visit(app, `/stories/${story}`, { as, ...options });
  if (options.scripts !== "off") await takenOver(page);
  return page;
}

const field = (page: Page) => page.getByLabel("Your comment", { exact: true });

test("a colleague is chosen by keyboard, hears of it on the page they are on, and answers", async () => {
  const henrik = await visit(app, "/notifications", { as: "henrik" });
  await henrik.getByText("Nothing here yet").waitFor();
  await takenOver(henrik);

  const amara = await reading("amara");
  await field(amara).click();
  await amara.keyboard.type("What do you say, @lind");
  await amara.getByRole("option", { name: /Henrik Lindqvist/ }).waitFor();
  await noSeriousFindings(amara, { covered: true });
  await amara.keyboard.press("Enter");
  expect(await field(amara).inputValue()).toBe("What do you say, @Henrik Lindqvist ");
  await amara.keyboard.type("?");
  await amara.keyboard.press("Control+Enter");
  await amara.getByText("Your comment is posted").first().waitFor();
  await amara.getByRole("heading", { name: "One comment" }).waitFor();
  expect(await field(amara).inputValue()).toBe("");

  await henrik.getByText("Amara Okafor mentioned you in a comment on a story").waitFor();
  await henrik.getByRole("link", { name: /Amara Okafor mentioned you/ }).click();
  await henrik.waitForURL(/\/stories\/.*#comment-/);
  await henrik.getByRole("link", { name: "Reply to Amara Okafor" }).click();
  await henrik.getByLabel("Your reply to Amara Okafor").fill("I say yes.");
  await henrik.getByRole("button", { name: "Post the reply" }).click();
  await henrik.getByRole("heading", { name: "2 comments" }).waitFor();
  // A ping may bring the count before the answer to the reply itself is there.
  await expect.poll(() => henrik.getByLabel("Your reply to Amara Okafor").count()).toBe(0);
  // Amara has only looked on.
  await amara.getByRole("heading", { name: "2 comments" }).waitFor();
  await amara.getByText("I say yes.").waitFor();
});

test("one's own words are changed and taken back", async () => {
  const page = await reading("amara", { screen: phone });
  await field(page).fill("Frist");
  await page.getByRole("button", { name: "Post the comment" }).click();
  await page.getByRole("heading", { name: "One comment" }).waitFor();
  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Edit your comment").fill("First");
  await page.getByRole("button", { name: "Save the change" }).click();
  await page.getByText("edited", { exact: true }).waitFor();
  await page.getByText("First", { exact: true }).waitFor();
  await page.getByRole("link", { name: "Remove" }).click();
  await noSeriousFindings(page);
  await page.getByRole("button", { name: "Remove the comment" }).click();
  await page.getByText("Nobody has said anything yet.").waitFor();
});

test("a half-written comment is there again after the tab was closed, and gone when it is posted", async () => {
  const page = await reading("amara");
  await field(page).fill("Half a tho");
  await page.getByText("Draft saved at").waitFor();
  await field(page).fill("Half a thought");
  // Closed before the pause in which it would have been saved.
  await page.goto("about:blank");
  const again = await reading("amara");
  await expect.poll(() => field(again).inputValue()).toBe("Half a thought");
  await again.getByRole("button", { name: "Post the comment" }).click();
  await again.getByRole("heading", { name: "One comment" }).waitFor();
  await again.reload();
  await takenOver(again);
  expect(await field(again).inputValue()).toBe("");

  await field(again).fill("Better not");
  await again.getByText("Draft saved at").waitFor();
  // Loaded again before the pause in which the last words would have been saved.
  await field(again).fill("Better not say it");
  await again.reload();
  await takenOver(again);
  await again.getByText("This is what you had begun.").waitFor();
  await expect.poll(() => field(again).inputValue()).toBe("Better not say it");
  const discarded = again.waitForResponse((response) => response.url().endsWith("/drafts"));
  await again.getByRole("button", { name: "Throw the draft away" }).click();
  // The fields are emptied after the form's own reset.
  await expect.poll(() => field(again).inputValue()).toBe("");
  await discarded;
  await again.reload();
  expect(await field(again).inputValue()).toBe("");
});

test("a page that is loaded again before its draft has arrived shows it as soon as it has", async () => {
  const page = await reading("amara");
  await field(page).fill("Slow");
  await page.getByText("Draft saved at").waitFor();
  await page.route("**/drafts", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await field(page).fill("Slow as a snail");
  await page.reload();
  await expect.poll(() => field(page).inputValue(), { timeout: 5_000 }).toBe("Slow as a snail");
});

test("a page whose last words never arrive is loaded once more, and never again", async () => {
  const page = await reading("amara", { expected: [/ERR_FAILED/] });
  await field(page).fill("Sent");
  await page.getByText("Draft saved at").waitFor();
  await page.route("**/drafts", (route) => route.abort());
  await field(page).fill("Sent into the void");
  let loads = 0;
  page.on("load", () => loads++);
  await page.reload();
  await expect.poll(() => loads).toBe(2);
  await takenOver(page);
  // That nothing happens can only be waited for: three times as long as it took to find out that it was behind.
  await page.waitForTimeout(1_000);
  expect(loads).toBe(2);
  expect(await field(page).inputValue()).toBe("Sent");
});

test("without a connection a story is read on and a comment stays with what was typed; both go on when there is one again", async () => {
  const page = await reading("amara", { expected: [/ERR_INTERNET_DISCONNECTED/, /WebSocket connection/, /Failed to fetch/] });
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await field(page).fill("From the tunnel");
  await page.getByRole("button", { name: "Post the comment" }).click();
  await page.getByText("There is no connection: this was not sent").waitFor();
  const missed = page.waitForEvent("requestfailed", (request) => request.url().includes("similar"));
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await missed;
  expect(await field(page).inputValue()).toBe("From the tunnel");
  expect(new URL(page.url()).pathname).toBe(`/stories/${story}`);
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Post the comment" }).click();
  await page.getByRole("heading", { name: "One comment" }).waitFor();
});

test("what is posted in one tab takes nothing from what is being written in another", async () => {
  const one = await reading("amara");
  // Its first saving is answered as late.
  const other = await reading("amara", { expected: [/status of 410/] });
  await field(other).fill("Another thou");
  await other.getByText("Draft saved at").waitFor();
  await field(one).fill("Posted");
  await one.getByRole("button", { name: "Post the comment" }).click();
  await one.getByRole("heading", { name: "One comment" }).waitFor();
  const saved = other.waitForResponse((response) => response.url().endsWith("/drafts") && response.ok());
  await field(other).fill("Another thought");
  await saved;
  const later = await reading("amara");
  expect(await field(later).inputValue()).toBe("Another thought");
});

test("a refused comment keeps what was typed", async () => {
  const page = await reading("amara");
  await field(page).fill("x".repeat(4_001));
  await page.getByRole("button", { name: "Post the comment" }).click();
  await page.getByText("At most 4,000 characters fit here.").waitFor();
  expect((await field(page).inputValue()).length).toBe(4_001);
});

test("a comment that is refused after another was posted comes back with what may identify the customer", async () => {
  const page = await reading("amara");
  const post = page.getByRole("button", { name: "Post the comment" });
  for (const title of ["One comment", "2 comments"]) {
    await field(page).fill("Well done");
    await post.click();
    await page.getByRole("heading", { name: title }).waitFor();
    await field(page).fill("Ring 0117 496 0123 again");
    await post.click();
    await page.getByText("This may identify the customer.", { exact: false }).waitFor();
    await expect.poll(() => field(page).inputValue()).toBe("Ring 0117 496 0123 again");
    await page.getByRole("button", { name: "Not personal" }).waitFor();
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
  }
});

test("without scripts a reply is opened by a link, refused with its words kept, posted; and the comment edited and removed", async () => {
  const id = newId();
  await app.world.db.write(async (tx) => {
    const row = { id, aboutKind: "story", aboutId: story, personId: cast.henrik.id, text: "First", createdAt: new Date() };
    await tx.insert(comments).values(row);
  });
  const page = await reading("amara", { scripts: "off" });
  await page.getByRole("link", { name: "Reply to Henrik Lindqvist" }).click();
  await page.getByLabel("Your reply to Henrik Lindqvist").fill("y".repeat(4_001));
  await page.getByRole("button", { name: "Post the reply" }).click();
  await page.getByText(/At most 4,?000 characters/).waitFor();
  expect((await page.getByLabel("Your reply to Henrik Lindqvist").inputValue()).length).toBe(4_001);
  const focused = page.locator("textarea:focus");
  expect(await focused.getAttribute("id")).toBe(await page.getByLabel("Your reply to Henrik Lindqvist").getAttribute("id"));
  await page.getByLabel("Your reply to Henrik Lindqvist").fill("Short enough");
  await page.getByRole("button", { name: "Post the reply" }).click();
  await page.waitForURL(/\/stories\/.*#comment-/);
  await page.getByText("Short enough").waitFor();
  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Edit your comment").fill("Shorter");
  await page.getByRole("button", { name: "Save the change" }).click();
  await page.getByText("Shorter", { exact: true }).waitFor();
  await page.getByRole("link", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Remove the comment" }).click();
  await page.getByRole("heading", { name: "One comment" }).waitFor();
});

test("a long thread grows upwards, with and without scripts", async () => {
  await app.world.db.write(async (tx) => {
    for (let number = 0; number < 45; number += 1) {
      const createdAt = new Date(Date.now() - (45 - number) * 60_000);
      await tx
        .insert(comments)
        .values({ id: newId(), aboutKind: "story", aboutId: story, personId: cast.henrik.id, text: `c${number}`, createdAt });
    }
  });
  for (const scripts of ["on", "off"] as const) {
    const page = await reading("amara", { scripts });
    for (const shown of [20, 40]) {
      expect(await page.locator("[id^=comment-]").count()).toBe(shown);
      await page.getByRole("link", { name: "Show earlier comments" }).click();
      await page.getByText(`c${45 - shown - 1}`, { exact: true }).waitFor();
    }
    await page.getByText("c0", { exact: true }).waitFor();
    expect(await page.getByRole("link", { name: "Show earlier comments" }).count()).toBe(0);
  }
});

test("somebody reports a comment and an editor removes it", async () => {
  const id = newId();
  await app.world.db.write(async (tx) => {
    const row = { id, aboutKind: "story", aboutId: story, personId: cast.henrik.id, text: "Unkind words", createdAt: new Date() };
    await tx.insert(comments).values(row);
  });
  const amara = await reading("amara");
  await amara.locator(`#comment-${id}`).getByRole("link", { name: "Report" }).click();
  await amara.getByLabel("What is the matter?").fill("It hurts.");
  await amara.getByRole("button", { name: "Send the report" }).click();
  await amara.getByText("Your report has been passed on.").first().waitFor();

  const leila = await visit(app, "/notifications", { as: "leila", scripts: "off" });
  await leila
    .getByRole("link", { name: /reported a comment/ })
    .first()
    .click();
  await leila.getByText("Unkind words").waitFor();
  await leila.getByRole("button", { name: "Remove the comment" }).click();
  await leila.getByText("No open reports").waitFor();
  await amara.reload();
  expect(await amara.getByText("Unkind words").count()).toBe(0);
});
