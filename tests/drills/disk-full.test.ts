import { statSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { stories } from "#db/schema/stories.ts";
import { burst } from "#tests/support/posting.ts";
import { freshFolder, startApp } from "#tests/support/server.ts";

test("a full disk refuses what it cannot keep, keeps what it answered, and goes on when there is room", async () => {
  const folder = freshFolder();
  const before = await startApp({ seed: "cast", dataFolder: folder });
  expect(await before.stop()).toBe(0);
  const size = Math.ceil(statSync(`${folder}/alongside.db`).size / 1024);
  const full = await startApp({ dataFolder: folder, largestFile: size + 400 });
  const cookie = await full.cookieOf("amara");
  const posting = burst(full, cookie, 2);
  await expect.poll(() => posting.refused.length, { timeout: 60_000 }).toBeGreaterThan(3);
  await posting.end();
  expect(new Set(posting.refused)).toEqual(new Set([500]));
  expect(posting.answered.size).toBeGreaterThan(0);
  // Reading needs no room.
  const feed = await fetch(`${full.url}/stories`, { headers: { Cookie: cookie } });
  expect(feed.status).toBe(200);
  expect(await feed.text()).toContain("The letters of");
  await full.stop();

  const roomy = await startApp({ dataFolder: folder });
  const answered = [...posting.answered];
  const rows = await roomy.world.db.read.select({ id: stories.id }).from(stories).where(inArray(stories.id, answered));
  expect(rows.map(({ id }) => id).sort()).toEqual(answered.sort());
  const again = burst(roomy, await roomy.cookieOf("amara"), 1);
  await again.reached(3);
  await again.end();
  expect(again.refused).toEqual([]);
  expect(await roomy.stop()).toBe(0);
  expect(new Sqlite(`${folder}/alongside.db`, { readonly: true }).pragma("integrity_check", { simple: true })).toBe("ok");
});
