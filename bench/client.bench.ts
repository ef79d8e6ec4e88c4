/** What a browser has to load for each page, and when its largest part is drawn on a slow machine. */
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { chromiumFlags, chromiumPath } from "../bin/chromium.ts";
import { dataFolder, full, ownStory, small } from "./support/data.ts";
import { median, printTable, rounded } from "./support/figures.ts";
import { pagesOf, readerCookie } from "./support/pages.ts";
import { startProduct } from "./support/processes.ts";
import { idOf } from "./support/rows.ts";

const kilobyte = 1_000;
const slowdown = 4;

interface Cookie {
  readonly name: string;
  readonly value: string;
}

interface Seen {
  readonly script: number;
  readonly paint: number;
}

export default async function client({ quick }: { quick: boolean }): Promise<Record<string, number>> {
  const size = quick ? small : full;
  const folder = await dataFolder(size);
  const server = await startProduct(folder);
  const [name = "", value = ""] = (await readerCookie(folder)).split("=");
  const reading = { ...pagesOf(size), person: `/people/${idOf(1, 5)}` };
  const forms = {
    "sign-in": "/sign-in",
    "story form": "/stories/new",
    "story edit": `/stories/${idOf(5, ownStory)}/edit`,
    "person form": "/admin/people/new",
    settings: "/settings",
    "shift form": "/face-time/shifts/new",
    "story import": "/admin/import/stories",
  };
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error("There is no Chromium: run npm test once, which gets one.");
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const rows: { page: string; kind: "reading" | "form"; script: number; paint: number }[] = [];
  for (const [kind, pages] of [["reading", reading] as const, ["form", forms] as const]) {
    for (const [page, path] of Object.entries(pages)) {
      const cookie = page === "sign-in" ? undefined : { name, value };
      const seen = await look(browser, server.url, path, cookie, quick ? 1 : 5);
      if (seen) rows.push({ page, kind, ...seen });
      else console.error(`${path} does not open for the reader and is left out.`);
    }
  }
  await browser.close();
  await server.stop();
  console.log(`Script gzipped; largest paint with the processor slowed ${slowdown} ×, median of the loads\n`);
  printTable(
    rows.map(({ page, kind, script, paint }) => ({
      page,
      kind,
      "script kB": (script / kilobyte).toFixed(1),
      "paint ms": Math.round(paint),
    })),
  );
  const largest = (kind: string) => rounded(Math.max(...rows.filter((row) => row.kind === kind).map(({ script }) => script)) / kilobyte);
  return { reading_kb: largest("reading"), form_kb: largest("form"), paint_ms: Math.round(Math.max(...rows.map(({ paint }) => paint))) };
}

/** Undefined when the page is not there. */
async function look(browser: Browser, origin: string, path: string, cookie: Cookie | undefined, loads: number): Promise<Seen | undefined> {
  const paints: number[] = [];
  const scripts = new Set<string>();
  for (let round = 0; round < loads; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    if (cookie) await context.addCookies([{ ...cookie, url: origin }]);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    page.on("request", (request) => {
      if (request.resourceType() === "script") scripts.add(request.url());
    });
    const answer = await page.goto(origin + path, { waitUntil: "networkidle" });
    if (answer?.status() === 200) paints.push(await page.evaluate(largestPaint));
    await context.close();
  }
  if (paints.length < loads) return undefined;
  const sizes = await Promise.all([...scripts].map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length));
  return { script: sizes.reduce((sum, size) => sum + size, 0), paint: median(paints) };
}

/** Runs in the page. Milliseconds from the start of the navigation. */
function largestPaint(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN));
    observer.observe({ type: "largest-contentful-paint", buffered: true });
  });
}
