/** The drills of tests/drills, long: thirty rounds instead of three. */
import { startVitest } from "vitest/node";

process.env.ALONGSIDE_ROUNDS ??= "30";
const hour = 60 * 60 * 1_000;
const vitest = await startVitest("test", ["tests/drills"], {
  watch: false,
  project: ["app"],
  reporters: ["verbose"],
  testTimeout: hour,
});
const passed = vitest.state.getTestModules().every((module) => module.ok());
await vitest.close();
process.exit(passed ? 0 : 1);
