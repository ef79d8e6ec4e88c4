/** What one sees of a large map in a browser: when it is there, and how even it scrolls. */
import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumFlags, chromiumPath } from "../../bin/chromium.ts";
import { median } from "../support/figures.ts";

const slowdown = 4;

export interface Drawn {
  /** From the click until everything that is shown is live, median. */
  readonly openMs: number;
  /** Milliseconds between two pictures while scrolling, the processor slowed. */
  readonly frames: readonly number[];
  /** The longest tasks of the script while scrolling, for a profile. */
  readonly longest: readonly { readonly name: string; readonly ms: number }[];
}

export async function launch(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error("There is no Chromium: run npm test once, which gets one.");
  return chromium.launch({ executablePath, args: chromiumFlags });
}

/** What the page says when everything is live. */
const allKept = "Everything is kept";

/**
 * Runs in the page: notes the moment in which it says so, in milliseconds since it was asked for. Whoever looks from outside sees
 * it up to half a second later.
 */
function noteWhenKept(words: string): void {
  const observer = new MutationObserver(() => {
    if (![...document.querySelectorAll("output")].some(({ textContent }) => textContent === words)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      document.documentElement.dataset.keptAt = String(performance.now());
    });
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}

export async function opening(browser: Browser, address: { url: string; cookie: string; id: string }, rounds: number): Promise<number> {
  const times: number[] = [];
  // The first one finds nothing in the server's memory, and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const page = await visit(browser, address);
    await page.addInitScript(noteWhenKept, allKept);
    await page.goto(`${address.url}/journeys/${address.id}`);
    // Looking for words takes the page as long as it takes to draw a tenth of the map; looking for a mark takes nothing.
    const kept = await page.waitForFunction(() => Number(document.documentElement.dataset.keptAt), undefined, { polling: 100 });
    if (round > 0) times.push(await kept.jsonValue());
    await page.context().close();
  }
  return median(times);
}

export async function scrolling(
  browser: Browser,
  address: { url: string; cookie: string; id: string },
  seconds: number,
): Promise<Pick<Drawn, "frames" | "longest">> {
  const page = await visit(browser, address);
  await page.goto(`${address.url}/journeys/${address.id}`);
  await page.getByText(allKept).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await session.send("Profiler.enable");
  await session.send("Profiler.start");
  const frames = await page.evaluate(scroll, seconds);
  const { profile } = await session.send("Profiler.stop");
  await page.context().close();
  return { frames, longest: selfTimes(profile) };
}

async function visit(browser: Browser, { url, cookie }: { url: string; cookie: string }): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url }]);
  return context.newPage();
}

/** Runs in the page: down, across and back, as a hand does; milliseconds between the pictures. */
function scroll(seconds: number): Promise<number[]> {
  const grid = document.querySelector('[role="grid"]');
  if (!grid) throw new Error("There is no grid");
  const frames: number[] = [];
  let last = performance.now();
  const until = last + seconds * 1_000;
  let [down, across] = [1, 1];
  return new Promise((resolve) => {
    const step = (now: number) => {
      frames.push(now - last);
      last = now;
      if (now > until) return resolve(frames.slice(5));
      const second = Math.floor(now / 1_500) % 2;
      if (second === 0) grid.scrollTop += 45 * down;
      else grid.scrollLeft += 45 * across;
      if (grid.scrollTop + grid.clientHeight >= grid.scrollHeight - 1) down = -1;
      if (grid.scrollTop <= 0) down = 1;
      if (grid.scrollLeft + grid.clientWidth >= grid.scrollWidth - 1) across = -1;
      if (grid.scrollLeft <= 0) across = 1;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string; readonly url: string } }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

function selfTimes({ nodes, samples = [], timeDeltas = [] }: Profile): { name: string; ms: number }[] {
  const names = new Map(
    nodes.map(({ id, callFrame }) => [id, `${callFrame.functionName || "(anonymous)"} ${callFrame.url.split("/").at(-1) ?? ""}`]),
  );
  const sums = new Map<string, number>();
  for (const [at, id] of samples.entries()) {
    const name = names.get(id) ?? "";
    sums.set(name, (sums.get(name) ?? 0) + (timeDeltas[at] ?? 0) / 1_000);
  }
  return [...sums]
    .map(([name, ms]) => ({ name: name.trim(), ms: Math.round(ms) }))
    .sort((one, other) => other.ms - one.ms)
    .slice(0, 12);
}
