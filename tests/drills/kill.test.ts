import Sqlite from "better-sqlite3";
import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { eventsOf } from "#app/shared/events.server.ts";
import { stories, storyDepartments, storyFeelings } from "#db/schema/stories.ts";
import { burst, wordsOf } from "#tests/support/posting.ts";
import { freshFolder, type RunningApp, startApp } from "#tests/support/server.ts";

const rounds = Number(process.env.ALONGSIDE_ROUNDS ?? 3);

test(`every answered post is there and whole after the process was killed, ${rounds} times`, { timeout: rounds * 60_000 }, async () => {
  const promised = new Set<string>();
  const folder = freshFolder();
  let app = await startApp({ seed: "cast", dataFolder: folder });
  for (let round = 1; round <= rounds; round += 1) {
    const posting = burst(app, await app.cookieOf("amara"));
    // Somewhere else in each round, so that the kill meets every part of a post.
    await posting.reached(15 + ((round * 37) % 60));
    await app.kill();
    await posting.end();
    expect(posting.refused).toEqual([]);
    for (const id of posting.answered) promised.add(id);
    app = await startApp({ dataFolder: folder });
    await allThere(app, promised);
  }
  expect(await app.stop()).toBe(0);
  expect(new Sqlite(`${folder}/alongside.db`, { readonly: true }).pragma("integrity_check", { simple: true })).toBe("ok");
});

async function allThere({ world: { db } }: RunningApp, promised: Set<string>): Promise<void> {
  const ids = [...promised];
  const rows = await db.read.select({ id: stories.id, happened: stories.happened }).from(stories).where(inArray(stories.id, ids));
  expect(rows.map((row) => row.id).sort()).toEqual(ids.sort());
  for (const { id, happened } of rows) expect(happened).toBe(wordsOf(id));
  for (const part of [storyDepartments, storyFeelings]) {
    const parts = await db.read.select({ id: part.storyId }).from(part).where(inArray(part.storyId, ids));
    expect(new Set(parts.map((row) => row.id))).toEqual(promised);
  }
  const events = (await eventsOf(db, "stories.posted")) as { payload: { storyId: string } }[];
  const told = new Set(events.map(({ payload }) => payload.storyId));
  expect(ids.filter((id) => !told.has(id))).toEqual([]);
}
