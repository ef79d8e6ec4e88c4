/** What Debian's calendar program shows of a feed that it takes in again and again. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const settings = (folder: string, zone: string) => `[calendars]
[[feed]]
path = ${folder}/calendar
[sqlite]
path = ${folder}/khal.db
[locale]
local_timezone = ${zone}
default_timezone = ${zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
`;

/** A calendar of somebody in `zone`. `take` gives it a feed and lists what it shows: a line for each entry, by its beginning. */
export function khal(zone: string) {
  const folder = mkdtempSync(join(tmpdir(), "alongside-khal-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "calendar"));
  writeFileSync(join(folder, "config"), settings(folder, zone));
  const run = (...parameters: string[]): string => {
    const env = { ...process.env, HOME: folder, LANG: "C.UTF-8" };
    const done = spawnSync("khal", ["-c", join(folder, "config"), ...parameters], { encoding: "utf8", env });
    if (done.status !== 0) throw new Error(done.stderr);
    return done.stdout;
  };
  return {
    take(feed: string, { from, until }: { from: string; until: string }): string[] {
      writeFileSync(join(folder, "feed.ics"), feed);
      run("import", "--batch", "-a", "feed", join(folder, "feed.ics"));
      const format = "{start-long} to {end-long}: {cancelled}{title} at {location}";
      const shown = run("list", "--format", format, "--day-format", "", from, until);
      return shown.split("\n").filter((line) => line !== "");
    },
  };
}
