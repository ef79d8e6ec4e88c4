/**
 * Two hundred people on a map of five hundred cards, each writing every five seconds, beside the same traffic through Hocuspocus as
 * it comes; what is left of what was taken when the server is killed; and how large maps open and scroll in a browser.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { project } from "#app/domains/journeys/board/projecting.ts";
import { loadDocument } from "#app/domains/journeys/journal.server.ts";
import { program } from "#app/domains/journeys/sync/codes.ts";
import { root } from "../bin/places.ts";
import { type Made, makeData, worldAt } from "./map/data.ts";
import { launch, opening, scrolling } from "./map/drawing.ts";
import { type Seen, type Traffic, traffic } from "./map/traffic.ts";
import { printTable, quantile, rounded, spread } from "./support/figures.ts";
import { start, startProduct } from "./support/processes.ts";

export default async function map({ quick }: { quick: boolean }): Promise<Record<string, number>> {
  const participants = quick ? 20 : 200;
  const rounds = quick ? 1 : 3;
  const made = await makeData(participants);
  const what = { every: 5_000, warmUp: quick ? 2 : 6, seconds: quick ? 5 : 25 };
  const [ours, bare]: [Seen[], Seen[]] = [[], []];
  let memory = 0;
  for (let round = 0; round < rounds; round += 1) {
    const server = await startProduct(made.folder);
    ours.push(await traffic(asked(made, server.url, what)));
    memory = Math.max(memory, await server.memory());
    await server.stop();
    const yardstick = await start([process.execPath, join(root, "bench/map/bare.ts")], { DOCUMENT: made.maps.get(500)?.bytesFile ?? "" });
    bare.push(await traffic(asked(made, yardstick.url, what)));
    await yardstick.stop();
  }
  const lost = await afterKill(made, what);
  const p95s = (list: readonly Seen[]) => list.map(({ times }) => quantile(times, 0.95));
  const all = (list: readonly Seen[]) => list.flatMap(({ times }) => times);
  console.log(`${participants} participants, ${rounds} rounds of ${what.seconds} s each, alternating\n`);
  printTable(
    [
      { name: "ours", runs: ours },
      { name: "bare Hocuspocus", runs: bare },
    ].map(({ name, runs }) => ({
      name,
      "p50 ms": quantile(all(runs), 0.5).toFixed(1),
      "p95 ms": quantile(all(runs), 0.95).toFixed(1),
      "p99 ms": quantile(all(runs), 0.99).toFixed(1),
      "edits/s": (runs.reduce((sum, { sent }) => sum + sent, 0) / runs.length / what.seconds).toFixed(1),
      arrived: `${((100 * runs.reduce((sum, { arrivals }) => sum + arrivals, 0)) / runs.reduce((sum, { expected }) => sum + expected, 0)).toFixed(2)} %`,
      "spread of p95": spread(p95s(runs)).toFixed(2),
      effort: `${Math.round(100 * Math.max(...runs.map(({ effort }) => effort)))} %`,
    })),
  );
  console.log(
    `\nTaken before the server was killed: ${lost.taken}, of which lost: ${lost.lost}; memory of the server ${Math.round(memory)} MB\n`,
  );
  const drawn = await draw(made, quick);
  await rm(made.folder, { recursive: true, force: true });
  return {
    p95_ms: rounded(quantile(all(ours), 0.95)),
    bare_p95_ms: rounded(quantile(all(bare), 0.95)),
    lost_edits: lost.lost,
    taken_edits: lost.taken,
    rss_mb: Math.round(memory),
    ...drawn,
  };
}

function asked(made: Made, url: string, what: Pick<Traffic, "every" | "warmUp" | "seconds">): Traffic {
  const map = made.maps.get(500);
  if (!map) throw new Error("There is no map of 500 cards");
  return { url, token: String(program), cookies: made.cookies, ...map, ...what };
}

/** Kills the server under the writers, who do not come back, and looks for every word that it had taken. */
async function afterKill(made: Made, what: Pick<Traffic, "every" | "warmUp" | "seconds">): Promise<{ taken: number; lost: number }> {
  const server = await startProduct(made.folder);
  const pause = new Promise<void>((resolve) => setTimeout(resolve, 3_000));
  const { taken } = await traffic({ ...asked(made, server.url, what), every: 500, seconds: 5 }, async () => {
    await pause;
    await server.kill();
  });
  const again = await startProduct(made.folder);
  await again.stop();
  const world = worldAt(made.folder);
  const loaded = await loadDocument(world.db.read, made.maps.get(500)?.id ?? "");
  const words = loaded
    ? project(loaded.doc)
        .cards.map(({ text }) => text)
        .join("\n")
    : "";
  await world.db.close();
  return { taken: taken.length, lost: taken.filter((mark) => !words.includes(`~${mark}~`)).length };
}

async function draw(made: Made, quick: boolean): Promise<Record<string, number>> {
  const server = await startProduct(made.folder);
  const browser = await launch();
  const at = (cards: number) => ({ url: server.url, cookie: made.cookies[0] ?? "", id: made.maps.get(cards)?.id ?? "" });
  const [open, openLarge] = [await opening(browser, at(2_000), quick ? 1 : 5), await opening(browser, at(10_000), quick ? 1 : 3)];
  const { frames, longest } = await scrolling(browser, at(10_000), quick ? 3 : 15);
  await browser.close();
  await server.stop();
  console.log(`2,000 cards open in ${Math.round(open)} ms, 10,000 in ${Math.round(openLarge)} ms (median)`);
  console.log(
    `Scrolling 10,000 cards, processor slowed 4 ×: p50 ${quantile(frames, 0.5).toFixed(1)} ms, p95 ${quantile(frames, 0.95).toFixed(1)} ms, p99 ${quantile(frames, 0.99).toFixed(1)} ms of ${frames.length} frames`,
  );
  console.log("Where the script spent its time, ms of its own:");
  printTable(longest.map(({ name, ms }) => ({ name, ms })));
  return { open_ms: Math.round(open), open_10000_ms: Math.round(openLarge), frame_p95_ms: rounded(quantile(frames, 0.95)) };
}
