/** The Chromium that the browser tests drive. */
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

/** The one that `ALONGSIDE_CHROMIUM` names, else the system's, else the one that playwright-core has downloaded. */
export function chromiumPath(): string | undefined {
  const named = process.env.ALONGSIDE_CHROMIUM;
  return [...(named ? [named] : usual), chromium.executablePath()].find((path) => path && existsSync(path));
}

/** Gets one if there is none. Returns whether there is one now. */
export function ensureChromium(): boolean {
  if (chromiumPath()) return true;
  console.error("Getting Chromium for the browser tests …");
  if (isDebian() && process.getuid?.() === 0) {
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  }
  if (!chromiumPath()) run(process.execPath, [join(root, "node_modules/playwright-core/cli.js"), "install", "chromium"]);
  return chromiumPath() !== undefined;
}

const isDebian = () => existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");

function run(command: string, parameters: string[]): void {
  spawnSync(command, parameters, { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}
