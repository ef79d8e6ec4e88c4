import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { stories } from "#db/schema/stories.ts";
import { burst } from "#tests/support/posting.ts";
import { freshFolder, startApp } from "#tests/support/server.ts";

test("a backup taken while people post holds everything answered before it, and starts", async () => {
  const app = await startApp({ seed: "cast" });
  const posting = burst(app, await app.cookieOf("amara"));
  await posting.reached(20);
  const before = [...posting.answered];
  const target = join(freshFolder(), "backup");
  await promisify(execFile)(process.execPath, ["bin/backup.ts", target], { env: { ...process.env, DATA_DIR: app.dataFolder } });
  await posting.end();
  expect(posting.refused).toEqual([]);
  const restored = await startApp({ dataFolder: target });
  const rows = (from: typeof app) => from.world.db.read.select().from(stories).where(inArray(stories.id, before)).orderBy(stories.id);
  expect(await rows(restored)).toEqual(await rows(app));
  expect(await rows(restored)).toHaveLength(before.length);
}, 120_000);
