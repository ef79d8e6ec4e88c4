/** The frame around every page, as people meet it: with scripts and without, by hand, by keyboard and by ear. */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { tell } from "#app/domains/notifications/telling.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { posting } from "#app/domains/stories/posting.server.ts";
import { newId } from "#app/shared/ids.ts";
import { cast } from "#db/seed/cast.ts";
import { desk, expecting, noSeriousFindings, phone, takenOver, visit } from "#tests/support/browser.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";
import { content } from "#tests/support/telling.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});

/** A busy machine takes its time. */
const patiently = { timeout: 15_000 };

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
const theme = (page: Page) => page.evaluate(() => getComputedStyle(document.body.parentElement ?? document.body).colorScheme);
const wider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Loads the page anew and waits until the server hears its socket. */
async function connected(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Original = window.WebSocket;
    window.WebSocket = class extends Original {
      constructor(address: string | URL) {
        super(address);
        this.addEventListener("open", () => document.documentElement.setAttribute("data-connected", ""));
      }
    };
  });
  await page.reload();
  await page.locator("html[data-connected]").waitFor();
}

describe.each(["on", "off"] as const)("with scripts %s", (scripts) => {
  test("the reader's choice of dark outranks a light system, until it is taken back", async () => {
    const page = await visit(app, "/settings", { as: "amara", scripts });
    if (scripts === "on") await takenOver(page);
    const choose = async (name: string) => {
      if (!(await page.getByRole("button", { name }).isVisible())) await page.getByText("AO", { exact: true }).click();
      await page.getByRole("button", { name }).click();
    };
    expect(await theme(page)).toBe("light");
    await choose("Dark");
    await expect.poll(() => theme(page), patiently).toBe("dark");
    expect(new URL(page.url()).pathname).toBe("/settings");
    await choose("System");
    await expect.poll(() => theme(page), patiently).toBe("light");
  });

  test("what an action left to say is said once", async () => {
    const page = await visit(app, "/settings", { as: "amara", scripts });
    const said = { name: "alongside_flash", value: encodeURIComponent("Your story is out."), url: app.url };
    await page.context().addCookies([said]);
    await page.reload();
    await page.getByText("Your story is out.").last().waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByText("Your story is out.").count()).toBe(0);
  });
});

test("what was done is out of the way as soon as somebody taps it, or goes on to what comes next", async () => {
  const page = await visit(app, "/settings", { as: "amara", screen: phone });
  const said = { name: "alongside_flash", value: encodeURIComponent("It is kept."), url: app.url };
  const shown = page.locator("p", { hasText: "It is kept." });
  const heading = page.getByRole("heading", { level: 1 });
  for (const goOn of [() => shown.dispatchEvent("pointerup", { pointerType: "touch" }), () => heading.click()]) {
    await page.context().addCookies([said]);
    await page.reload();
    await takenOver(page);
    await shown.waitFor();
    // A press that follows at once is still part of what was done.
    await heading.click();
    expect(await shown.count()).toBe(1);
    // Sooner than it would go by itself.
    await expect
      .poll(
        async () => {
          if ((await shown.count()) > 0) await goOn();
          return shown.count();
        },
        { timeout: 5_000 },
      )
      .toBe(0);
  }
});

test("by keyboard: past the navigation, into the account menu and back out", async () => {
  const page = await visit(app, "/settings", { as: "amara" });
  await takenOver(page);
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Skip to the page");
  await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("main");
  const menu = page.locator("header summary");
  await menu.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Your page" }).waitFor();
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Your page");
  await page.keyboard.press("Escape");
  expect(await page.getByRole("link", { name: "Your page" }).isVisible()).toBe(false);
  expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("the count of unread notifications rises while the page stands open", async () => {
  const page = await visit(app, "/settings", { as: "henrik" });
  await connected(page);
  const bell = page.locator("header").getByRole("link", { name: /^Notifications/ });
  expect(await bell.getAttribute("aria-label")).toBe("Notifications");
  await app.world.db.write((tx) =>
    tell(tx, {
      people: [cast.henrik.id],
      kind: "comment-replied",
      about: { kind: "story", id: newId() },
      params: {},
      actorId: cast.amara.id,
      cause: newId(),
      now: app.world.clock.now(),
    }),
  );
  await expect.poll(() => bell.getAttribute("aria-label"), patiently).toBe("Notifications, 1 unread");
});

test("a session ended elsewhere leads its open page to the sign-in page", async () => {
  const opened = await visit(app, "/settings", { as: "grace" });
  await connected(opened);
  const elsewhere = await visit(app, "/settings/sessions", { as: "grace", scripts: "off" });
  await elsewhere.getByRole("button", { name: "Sign out everywhere else" }).click();
  await opened.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await opened.getByRole("link", { name: /^Notifications/ }).count()).toBe(0);
});

test("an address that leads nowhere says so, to whoever asks", async () => {
  const nothing = /status of 404/;
  for (const [as, path] of [
    ["amara", "/nowhere/at/all"],
    [undefined, "/nowhere/at/all"],
    // Where what was said about a step or a card leads that was taken off its map meanwhile.
    ["amara", `/journeys/parts/${newId()}`],
    ["amara", `/comments/${newId()}`],
    ["amara", `/notifications/${newId()}`],
  ] as const) {
    const page = await visit(app, path, { as, expected: [nothing] });
    await page.getByRole("heading", { name: "There is nothing here" }).waitFor();
    expect(await page.title()).toBe("There is nothing here · Alongside");
    await noSeriousFindings(page);
  }
});

describe("the styleguide", () => {
  test.each([
    ["a phone", phone, "light"],
    ["a desk", desk, "dark"],
  ] as const)("fits %s and can be used by everybody", async (_, screen, scheme) => {
    const page = await visit(app, "/admin/styleguide", { as: "jonas", screen, scheme });
    await page.getByRole("combobox", { name: "Site" }).first().waitFor();
    expect(await wider(page)).toBe(0);
    await noSeriousFindings(page);
  });

  test("a long list can be searched once scripts run, and posts what was chosen", async () => {
    const page = await visit(app, "/admin/styleguide", { as: "jonas" });
    const posted = () =>
      page.evaluate(() => {
        const form = document.querySelector<HTMLFormElement>("form#styleguide");
        return form ? [...new FormData(form)].filter(([name]) => name.endsWith("-city")).map(([, value]) => value)[0] : undefined;
      });
    expect(await posted()).toBe("");
    const box = page.locator("input[role=combobox]").first();
    // A machine may type in the very moment in which the list takes the place of the native field.
    const choose = async () => {
      await box.fill("zur");
      await page.getByRole("option", { name: "Zürich" }).waitFor({ timeout: 1_000 });
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      return posted();
    };
    await expect.poll(() => choose().catch(() => undefined), patiently).toBe("Zürich");
  });

  test("a dialog takes the focus and gives it back", async () => {
    const page = await visit(app, "/admin/styleguide", { as: "jonas" });
    await takenOver(page);
    const trigger = page.getByRole("button", { name: "Withdraw the story" }).first();
    await trigger.click();
    await page.getByRole("dialog").waitFor();
    expect(await focused(page)).not.toBe("Withdraw the story");
    expect(await page.evaluate(() => document.activeElement?.closest("dialog") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await trigger.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("is nothing for anybody else", async () => {
    const page = await visit(app, "/settings", { as: "leila" });
    expecting(page, /status of 404/);
    expect((await page.goto("/admin/styleguide"))?.status()).toBe(404);
  });
});

test("links of the frame and of a list lead on without loading the page anew, and back; what opens elsewhere is the browser's", async () => {
  const grace = await activePerson(app.world.db.read, cast.grace.id);
  if (!grace) throw new Error("Grace is not here");
  await posting(app.world, grace, newId(), content({ title: "The lamp in the hallway" }));
  const page = await visit(app, "/stories", { as: "amara" });
  await takenOver(page);
  await page.evaluate(() => document.documentElement.setAttribute("data-loaded-once", ""));
  const loadedOnce = () => page.locator("html[data-loaded-once]").count();

  const story = page.getByRole("link", { name: "The lamp in the hallway" });
  const [elsewhere] = await Promise.all([page.context().waitForEvent("page"), story.click({ modifiers: ["ControlOrMeta"] })]);
  await elsewhere.getByRole("heading", { level: 1, name: "The lamp in the hallway" }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/stories");

  await story.click();
  await page.getByRole("heading", { level: 1, name: "The lamp in the hallway" }).waitFor();
  expect(await loadedOnce()).toBe(1);
  await page.getByRole("navigation").getByRole("link", { name: "Insights" }).first().click();
  await page.waitForURL(/\/insights$/);
  expect(await loadedOnce()).toBe(1);
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "The lamp in the hallway" }).waitFor();
  expect(await loadedOnce()).toBe(1);
});
