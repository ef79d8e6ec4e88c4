/** How soon it is there after a build, and how much memory it takes at rest. */
import { setTimeout as wait } from "node:timers/promises";
import { dataFolder, empty, full, type Size, small } from "./support/data.ts";
import { median, printTable, rounded, spread } from "./support/figures.ts";
import { start } from "./support/processes.ts";

export default async function starting({ quick }: { quick: boolean }): Promise<Record<string, number>> {
  const rounds = quick ? 2 : 7;
  const rest = quick ? 2_000 : 30_000;
  const sizes = [empty, quick ? small : full];
  const rows = [];
  for (const size of sizes) rows.push({ size, ...(await measure(size, rounds, rest)) });
  console.log(`${rounds} starts each by npm start; memory after ${rest / 1_000} s at rest\n`);
  printTable(
    rows.map(({ size, ready, memory }) => ({
      data: size.name,
      "ready in ms": Math.round(median(ready)),
      worst: Math.round(Math.max(...ready)),
      spread: `${Math.round(spread(ready) * 100)} %`,
      "MB in use": Math.round(memory),
    })),
  );
  const figures = rows.map(({ ready, memory }) => ({ ready_ms: Math.round(median(ready)), rss_mb: rounded(memory) }));
  const [onNothing, onData] = figures;
  return {
    ready_ms: Math.max(...figures.map(({ ready_ms }) => ready_ms)),
    rss_mb: Math.max(...figures.map(({ rss_mb }) => rss_mb)),
    ready_ms_empty: onNothing?.ready_ms ?? Number.NaN,
    ready_ms_data: onData?.ready_ms ?? Number.NaN,
    rss_mb_empty: onNothing?.rss_mb ?? Number.NaN,
    rss_mb_data: onData?.rss_mb ?? Number.NaN,
  };
}

async function measure(size: Size, rounds: number, rest: number): Promise<{ ready: number[]; memory: number }> {
  const folder = await dataFolder(size);
  const ready: number[] = [];
  let memory = 0;
  // The first one warms the disk's cache and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const server = await start(["npm", "start", "--silent"], { DATA_DIR: folder });
    if (round > 0) ready.push(server.readyMs);
    if (round === rounds) {
      await wait(rest);
      memory = await server.memory();
    }
    await server.stop();
  }
  return { ready, memory };
}
