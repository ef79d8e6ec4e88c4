/** What a browser has to load for each page, and when its largest part is drawn on a slow machine. */
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { chromiumPath } from "../bin/chromium.ts";
import { dataFolder, full, idOf, small } from "./support/data.ts";
import { median, printTable, rounded } from "./support/figures.ts";
import { pagesOf, readerCookie } from "./support/pages.ts";
import { startProduct } from "./support/processes.ts";

const kilobyte = 1_000;
const slowdown = 4;

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
    "story edit": `/stories/${idOf(5, Math.floor(size.stories / 2))}/edit`,
    "person form": "/admin/people/new",
    settings: "/settings",
    "story import": "/admin/import/stories",
  };
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error("There is no Chromium: run npm test once, which gets one.");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
  const rows: { page: string; kind: "reading" | "form"; script: number; paint: number }[] = [];
  for (const [kind, pages] of [["reading", reading] as const, ["form", forms] as const]) {
    for (const [page, path] of Object.entries(pages)) {
      const cookie = page === "sign-in" ? undefined : { name, value };
      const seen = await look(browser, server.url, path, cookie, quick ? 1 : 5);
      if (seen) rows.push({ page, kind, ...seen });
      else console.error(`${path} is not there and is left out.`);
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
async function look(
  browser: Browser,
  origin: string,
  path: string,
  cookie: { name: string; value: string } | undefined,
  loads: number,
): Promise<Seen | undefined> {
  const scripts: number[] = [];
  const paints: number[] = [];
  for (let round = 0; round < loads; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    if (cookie) await context.addCookies([{ ...cookie, url: origin }]);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const bodies: Promise<Buffer>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") bodies.push(response.body());
    });
    const answer = await page.goto(origin + path, { waitUntil: "networkidle" });
    if (answer?.status() !== 200) return context.close().then(() => undefined);
    const paint = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
            type: "largest-contentful-paint",
            buffered: true,
          });
        }),
    );
    scripts.push((await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0));
    paints.push(paint);
    await context.close();
  }
  return { script: median(scripts), paint: median(paints) };
}
