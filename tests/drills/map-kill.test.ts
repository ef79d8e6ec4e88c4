import { expect, test } from "vitest";
import { mapOf } from "#app/domains/journeys/journal.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { cast } from "#db/seed/cast.ts";
import { makeMap, openMap } from "#tests/support/mapping.ts";
import { freshFolder, type RunningApp, startApp } from "#tests/support/server.ts";

const rounds = Number(process.env.ALONGSIDE_ROUNDS ?? 3);
const writers = 4;

test(`every edit that a page saw taken is on the map after the process was killed, ${rounds} times, though no page comes back`, {
  timeout: rounds * 60_000,
}, async () => {
  const folder = freshFolder();
  let app = await startApp({ seed: "cast", dataFolder: folder });
  const owner = await activePerson(app.world.db.read, cast.amara.id);
  if (!owner) throw new Error("Amara is not here");
  const { id, map } = await makeMap(app.world, owner);
  const [lane, step] = [map.lanes[0]?.id ?? "", map.stages[0]?.steps[0]?.id ?? ""];
  const taken = new Set<string>();
  for (let round = 1; round <= rounds; round += 1) {
    const pages = await Promise.all(Array.from({ length: writers }, () => opened(app, id)));
    let over = false;
    // Each writes as fast as its edits are taken.
    const sentAway: number[] = [];
    const writing = pages.map(async (page) => {
      let gone = false;
      void page.closed.then((code) => {
        gone = true;
        if (!over) sentAway.push(code);
      });
      while (!over && !gone) {
        const card = newId();
        page.edit({ do: "add-card", id: card, laneId: lane, from: step, to: step, text: `Round ${round}`, before: null });
        await Promise.race([page.acknowledged(), page.closed]);
        if (!over && page.provider.unsyncedChanges === 0) taken.add(card);
      }
    });
    const wanted = taken.size + 15 + ((round * 37) % 60);
    await expect.poll(() => taken.size + sentAway.length * 1_000, { timeout: 30_000, interval: 20 }).toBeGreaterThan(wanted);
    expect(sentAway).toEqual([]);
    over = true;
    await app.kill();
    // Each hears that its socket is gone before it leaves; nobody comes back, because the next process is not there yet.
    await Promise.all(writing);
    for (const page of pages) page.leave();
    app = await startApp({ dataFolder: folder });
    const cards = new Set((await mapOf(app.world.db.read, id))?.cards.map((card) => card.id));
    expect([...taken].filter((card) => !cards.has(card))).toEqual([]);
  }
  expect(await app.stop()).toBe(0);
});

async function opened(app: RunningApp, journeyId: string) {
  const page = openMap({ url: app.url, cookie: await app.cookieOf("amara"), journeyId });
  await page.synced();
  return page;
}
