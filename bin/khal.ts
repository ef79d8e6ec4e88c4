/** The calendar program that reads our feeds in a test: one that was not written here. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

export function hasKhal(): boolean {
  return spawnSync("khal", ["--version"], { stdio: "ignore" }).status === 0;
}

/** Gets it where that is one command. Returns whether there is one now. */
export function ensureKhal(): boolean {
  if (hasKhal()) return true;
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return false;
  console.error("Getting khal for the tests of calendar feeds …");
  const apt = (...parameters: string[]) =>
    spawnSync("apt-get", parameters, { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", "khal");
  return hasKhal();
}
