import { globSync, readFileSync } from "node:fs";
import { defineConfig, defineProject } from "vitest/config";
import { messagesInOne } from "./bin/messages-in-one.ts";

const postgres = process.env.TEST_DATABASE_URL;
const modules = ["app/**/*.test.{ts,tsx}", "db/**/*.test.ts", "bin/**/*.test.ts", "bench/**/*.test.ts"];
const doors = ["tests/routes/**/*.test.{ts,tsx}", "tests/security/**/*.test.{ts,tsx}"];
const plugins = [messagesInOne()];
const wholeApp = ["tests/realtime/**/*.test.ts", "tests/e2e/**/*.test.ts", "tests/drills/**/*.test.ts"];

/** Rules that open no database say the same beside each engine. */
const opensDatabase = (file: string) => /\/support\/|\/client\.ts"/.test(readFileSync(file, "utf8"));

/**
 * Abilities and doors run on both engines, rules once, what needs the built app runs after them. Files share their modules, which
 * more than halves the time: what a test opens ends with the test, and not with its file. Three files that need the app run beside
 * each other, each with servers and folders of its own; what waits for a page has patience for that.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      defineProject({
        plugins,
        test: {
          name: "sqlite",
          isolate: false,
          include: [...modules, ...doors],
          env: { DATABASE_URL: "" },
          testTimeout: 20_000,
          sequence: { groupOrder: 1 },
        },
      }),
      ...(postgres
        ? [
            defineProject({
              plugins,
              test: {
                name: "postgres",
                isolate: false,
                include: globSync([...modules, ...doors]).filter(opensDatabase),
                env: { DATABASE_URL: postgres },
                testTimeout: 20_000,
                hookTimeout: 30_000,
                sequence: { groupOrder: 2 },
              },
            }),
          ]
        : []),
      defineProject({
        plugins,
        test: {
          name: "app",
          isolate: false,
          setupFiles: ["tests/support/ending.ts"],
          include: wholeApp,
          env: { DATABASE_URL: "" },
          // They wait for pages and pauses as much as they work.
          maxWorkers: 3,
          // Patience for a machine that has other work too; how quick something is, the benchmarks say.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 5_000 } },
          sequence: { groupOrder: 3 },
        },
      }),
    ],
  },
});
