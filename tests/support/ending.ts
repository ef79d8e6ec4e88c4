/** Files of tests that need the app share their modules, and in each worker one browser: pages end with a test, apps with a file. */
import { afterAll, afterEach } from "vitest";
import { leavePages } from "./browser.ts";
import { endApps } from "./server.ts";

afterEach(leavePages);
afterAll(endApps);
