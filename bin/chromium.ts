/** Where a Chromium is that can be driven, if there is one. */
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

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
