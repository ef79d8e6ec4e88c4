/** Chromium over the running app. A test fails on anything that the browser complains about and the test did not expect. */
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import type { CastName } from "#db/seed/cast.ts";
import { chromiumFlags, testChromiumPath } from "../../bin/chromium.ts";
import type { RunningApp } from "./server.ts";

export const phone = { width: 390, height: 844 };
export const desk = { width: 1440, height: 900 };

export interface Visit {
  /** Who is signed in: somebody of the cast or a person's id; nobody otherwise. */
  readonly as?: CastName | (string & {});
  readonly screen?: { width: number; height: number };
  /** Off: what the page is before, or without, scripts. */
  readonly scripts?: "on" | "off";
  readonly scheme?: "light" | "dark";
  /** Complaints that this test brings about, by what the browser says of them. */
  readonly expected?: readonly RegExp[];
}

interface OpenVisit {
  readonly context: BrowserContext;
  readonly complaints: string[];
  readonly expected: RegExp[];
}

/** A form's mistakes are an answer; Chromium reports every answer of 400 and above as an error. */
const formMistake = /Failed to load resource: the server responded with a status of 4(00|22)/;
/** Remix says so aloud when a newer question cuts short an answer that it was reading; whoever reads the page loses nothing. */
const cutShort = /^AbortError: signal is aborted without reason/;

let browser: Promise<Browser> | undefined;
const visits = new Map<BrowserContext, OpenVisit>();

/** After each test: its pages are closed, and what the browser said of them that was not expected fails it. */
export async function leavePages(): Promise<void> {
  const complaints = [...visits.values()].flatMap((visit) => visit.complaints.filter((one) => !isExpected(visit, one)));
  for (const { context } of visits.values()) await context.close();
  visits.clear();
  expect(complaints, "The browser complained").toEqual([]);
}

const isExpected = ({ expected }: OpenVisit, complaint: string) =>
  [formMistake, cutShort, ...expected].some((pattern) => pattern.test(complaint));

/** A browser of one's own: no cookies but the session's, nothing stored. Relative addresses go to the app. */
export async function visit(app: RunningApp, path: string, options: Visit = {}): Promise<Page> {
  const { as, screen = desk, scripts = "on", scheme = "light", expected = [] } = options;
  browser ??= launch();
  const context = await (await browser).newContext({
    baseURL: app.url,
    viewport: screen,
    javaScriptEnabled: scripts === "on",
    colorScheme: scheme,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "Europe/London",
  });
  const open: OpenVisit = { context, complaints: [], expected: [...expected] };
  visits.set(context, open);
  context.on("page", (page) => listenTo(page, open));
  context.setDefaultTimeout(40_000);
  if (as) {
    const [name = "", value = ""] = (await app.cookieOf(as)).split("=");
    await context.addCookies([{ name, value, url: app.url, httpOnly: true, sameSite: "Lax" }]);
  }
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** From here on this complaint is what the test wants to see. */
export function expecting(page: Page, complaint: RegExp): void {
  visits.get(page.context())?.expected.push(complaint);
}

function listenTo(page: Page, { complaints }: OpenVisit): void {
  const where = () => (page.isClosed() ? "a page that is closed" : page.url());
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url} on ${where()})`);
  });
  page.on("pageerror", (error) => complaints.push(`An error that nobody caught: ${error.message} (on ${where()})`));
}

async function launch(): Promise<Browser> {
  const executablePath = testChromiumPath();
  if (!executablePath) throw new Error("There is no Chromium: run npm test once, which gets one, or set ALONGSIDE_CHROMIUM to its path.");
  return chromium.launch({ executablePath, args: quiet });
}

/** Without calling home. */
const quiet = [
  ...chromiumFlags,
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A microphone that hums, and nobody who would have to allow it.
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
];

/**
 * Fails when axe finds something serious or critical on the page as it stands. `covered`: a list lies over the page, and what
 * it covers is no target until it is gone.
 */
export async function noSeriousFindings(page: Page, { covered = false } = {}): Promise<void> {
  // Our pages hold no frames of others, for which axe would open a second page and load itself there with each look.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ preload: false, resultTypes: ["violations"] })
    .withTags(standards);
  const { violations } = await (covered ? axe.disableRules("target-size") : axe).analyze();
  const serious = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(serious, `axe on ${new URL(page.url()).pathname}`).toEqual([]);
}

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Waits until Remix has taken over the page, for what only works with scripts. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const element = document.querySelector("body *");
    return element !== null && Object.keys(element).some((key) => key.startsWith("__reactFiber"));
  });
}
