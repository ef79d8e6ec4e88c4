/** What can be known without running anything: form, types, the import law, and what nobody uses. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./places.ts";

const checks: Record<string, string[]> = {
  "Form (Biome)": ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
  "Types (tsc)": ["node_modules/typescript/bin/tsc"],
  "Import law (dependency-cruiser)": ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "app", "db", "bin", "bench", "tests"],
  "What nobody uses (knip)": ["node_modules/knip/bin/knip.js", "--no-progress"],
  "Words for people (content)": ["bin/check-content.ts"],
  "Words for people (messages)": ["bin/check-messages.ts"],
  "Lock file": ["bin/complete-lock.ts", "--check"],
};

const failed = Object.entries(checks).filter(([name, [script = "", ...parameters]]) => {
  console.log(`\n${name}`);
  const done = spawnSync(process.execPath, [join(root, script), ...parameters], { cwd: root, stdio: ["ignore", 1, 2] });
  return done.status !== 0;
});
console.log(failed.length === 0 ? "\nEverything is in order." : `\nNot in order: ${failed.map(([name]) => name).join(", ")}.`);
process.exit(failed.length === 0 ? 0 : 1);
