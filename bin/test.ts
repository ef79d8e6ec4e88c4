/** Every layer of tests, one after another; the last line counts them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startVitest, type Vitest } from "vitest/node";
import { ensureChromium } from "./chromium.ts";
import { ensureKhal } from "./khal.ts";
import { root } from "./places.ts";
import { stop } from "./starting.ts";
import { dropDatabases } from "./test-databases.ts";

const postgres = process.env.TEST_DATABASE_URL;

if (!ensureChromium()) {
  stop(
    "There is no Chromium and none could be got: install the package chromium (or Google Chrome), or set ALONGSIDE_CHROMIUM to its path.",
  );
}

const khal = ensureKhal();

// Stands in the names of the databases that this run makes.
const run = Date.now().toString(36);
process.env.ALONGSIDE_TEST_RUN = run;
const vitest = await startVitest("test", process.argv.slice(2), { watch: false, reporters: ["default"] });
const outcome = count(vitest);
await vitest.close();
if (postgres) await dropDatabases(postgres, `alongside_test_${run}_`);

mkdirSync(join(root, ".cache"), { recursive: true });
writeFileSync(join(root, ".cache/test-outcome.json"), JSON.stringify(outcome));
if (!postgres) console.log("The PostgreSQL half of the data tests was not run: set TEST_DATABASE_URL to a server to run it.");
if (!khal) console.log("The calendar feeds were not read by khal, a calendar program of Debian: install the package khal to try them.");
const { passed, failed, skipped } = outcome;
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** Tests that passed, by project: `sqlite`, `postgres`, `app`. */
  projects: Record<string, number>;
}

/** A file that could not be read and an error that no test waited for count as failures too. */
function count({ state }: Vitest): Outcome {
  const outcome: Outcome = { passed: 0, failed: state.getUnhandledErrors().length, skipped: 0, projects: {} };
  for (const module of state.getTestModules()) {
    const tests = [...module.children.allTests()];
    const states = tests.map((test) => test.result().state);
    const passed = states.filter((one) => one === "passed").length;
    const failed = states.filter((one) => one === "failed").length;
    outcome.passed += passed;
    outcome.failed += failed === 0 && module.state() === "failed" ? 1 : failed;
    outcome.skipped += states.length - passed - failed;
    outcome.projects[module.project.name] = (outcome.projects[module.project.name] ?? 0) + passed;
  }
  return outcome;
}
