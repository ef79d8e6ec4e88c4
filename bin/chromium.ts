/** The Chromium that browser tests and benchmarks drive. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { root } from "./places.ts";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Chromium without windows, which tests never see: making one takes as long as the page that is tested in it. */
const windowless = ["/usr/bin/chromium-headless-shell"];

/** For tests: the one that `ALONGSIDE_CHROMIUM` names, else one without windows, else the next best. */
export function testChromiumPath(): string | undefined {
  const found = process.env.ALONGSIDE_CHROMIUM ? undefined : windowless.find((path) => existsSync(path));
  return found ?? chromiumPath();
}

/** As people have it: the one that `ALONGSIDE_CHROMIUM` names, else the system's, else the one that playwright-core has downloaded. */
export function chromiumPath(): string | undefined {
  const named = process.env.ALONGSIDE_CHROMIUM;
  return [...(named ? [named] : usual), chromium.executablePath()].find((path) => path && existsSync(path));
}

/** What Playwright leaves out: a later list takes the place of its own, so it is said again. */
const leftOutByPlaywright =
  "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,TcpPortRandomizationWin,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch";

/** The browser's own address bar is a page of two hundred files and 1.4 s of work, read anew beside each window that is opened. */
const addressBar = "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,AiModeOmniboxEntryPoint";

/** Started as root in containers, without a screen, and with nothing beside the page that is looked at. */
export const chromiumFlags = ["--no-sandbox", "--disable-gpu", "--disable-quic", `--disable-features=${leftOutByPlaywright},${addressBar}`];

/** Gets one if there is none. Returns whether there is one now. */
export function ensureChromium(): boolean {
  if (testChromiumPath()) return true;
  console.error("Getting Chromium for the browser tests …");
  if (isDebian() && process.getuid?.() === 0) {
    run("apt-get", ["update", "-qq"]);
    // Older releases have no package without windows.
    for (const name of ["chromium-headless-shell", "chromium"]) {
      if (!testChromiumPath()) run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name]);
    }
  }
  if (!testChromiumPath()) run(process.execPath, [join(root, "node_modules/playwright-core/cli.js"), "install", "chromium"]);
  return testChromiumPath() !== undefined;
}

const isDebian = () => existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");

function run(command: string, parameters: string[]): void {
  spawnSync(command, parameters, { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}
