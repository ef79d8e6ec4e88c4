import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { world } from "#tests/support/world.ts";
import { lengthOf } from "../workshops.ts";
import { readScripts, scriptsOf } from "./scripts.server.ts";

test("there are scripts of an hour, ninety minutes and three hours, and each ends by saying who does what", async () => {
  const scripts = await scriptsOf(await world());
  expect(scripts.map(({ minutes }) => minutes)).toEqual([60, 90, 180]);
  for (const { phases, minutes } of scripts) {
    expect(lengthOf(phases)).toBe(minutes);
    expect(phases.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["arrive", "feel", "reveal", "pain", "vote", "commit", "close"]));
    for (const { words } of phases) expect(words.length).toBeGreaterThan(20);
  }
  expect(scripts[1]?.phases.map(({ kind }) => kind)).toEqual([
    ...["arrive", "claim", "stories", "feel", "reveal", "pain", "vote", "commit", "close"],
  ]);
});

test("what is wrong with a script is said with its file, everything at once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "scripts-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(import.meta.dirname, "../../../../content/workshop-scripts"), folder, { recursive: true });
  const change = (file: string, ...changes: [from: string | RegExp, to: string][]) =>
    writeFileSync(
      join(folder, file),
      changes.reduce((text, [from, to]) => text.replace(from, to), readFileSync(join(folder, file), "utf8")),
    );
  change("60-minutes.md", ["minutes: 60", "minutes: 55"], [/## vote[^#]*/, ""], ["marks: everyone, reveals: [votes]", "marks: everyone"]);
  change("90-minutes.md", ["phase: claim", "phase: arrive"], ["## claim", "## dance"]);
  change("180-minutes.md", ["map: open", "map: ajar"]);
  writeFileSync(join(folder, "Bad Name.md"), "---\ntitle: x\n---\n");
  const error: Error = await readScripts(folder).then(
    () => Promise.reject(new Error("Nothing was wrong")),
    (reason) => reason,
  );
  expect(error.message).toMatch(
    /60-minutes\.md: .*## vote: what participants read is missing.*votes are marked and never revealed.*together, not 55/,
  );
  expect(error.message).toMatch(
    /90-minutes\.md: .*## dance: there is no such phase.*arrive stands twice.*stories reveals claims, which nobody marks/,
  );
  expect(error.message).toMatch(/180-minutes\.md: phases 2 map/);
  expect(error.message).toMatch(/Bad Name\.md: its name/);
});
