/** A big file taken in from beginning to end, scanned for what is personal, while somebody reads. */
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { storeFile } from "#app/domains/files/storing.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { privacySettingsOf } from "#app/domains/privacy/settings.queries.server.ts";
import { beginImport } from "#app/domains/stories/importing/beginning.server.ts";
import { chooseMapping } from "#app/domains/stories/importing/choosing.server.ts";
import { importOf } from "#app/domains/stories/importing/imports.queries.server.ts";
import { runImport } from "#app/domains/stories/importing/running.server.ts";
import { waitingKinds } from "#app/domains/stories/importing/waiting.queries.server.ts";
import { readConfig } from "#app/shared/config.server.ts";
import type { World } from "#app/shared/world.ts";
import { root } from "../bin/places.ts";
import { makeWorld } from "../bin/world.ts";
import { dataFolder, readerId, smallest, thousand } from "./support/data.ts";
import { printTable, quantile, rounded } from "./support/figures.ts";
import { load } from "./support/load.ts";
import { pagesOf, readerCookie } from "./support/pages.ts";
import { type Server, startProduct } from "./support/processes.ts";
import { makeRandom, prose, type Random } from "./support/random.ts";

const seed = 20_261_122;
const readers = 2;
const longest = 15 * 60_000;

export default async function importing({ quick }: { quick: boolean }): Promise<Record<string, number>> {
  const [size, rows, seconds] = quick ? [smallest, 2_000, 1] : [thousand, 100_000, 5];
  const folder = join(root, ".cache/bench/import");
  await rm(folder, { recursive: true, force: true });
  await cp(await dataFolder(size), folder, { recursive: true });
  const cookie = await readerCookie(folder);
  const server = await startProduct(folder);
  const world = makeWorld(readConfig({ NODE_ENV: "production", DATA_DIR: folder, LOG_LEVEL: "silent" }));
  const path = pagesOf(size).feed ?? "/";
  const read = async () => (await load({ url: server.url + path, cookie, connections: readers, seconds })).times;

  await read();
  const quiet = [...(await read()), ...(await read())];
  const id = await begun(world, rows);
  const memory = watched(server);
  const began = performance.now();
  await runImport(world, await reader(world), id);
  const busy: number[] = [];
  let found = await importOf(world.db.read, id);
  while (found && (found.state === "waiting" || found.state === "running") && performance.now() - began < longest) {
    busy.push(...(await read()));
    found = await importOf(world.db.read, id);
  }
  const importSeconds = ((found?.endedAt?.getTime() ?? Number.NaN) - (found?.startedAt?.getTime() ?? Number.NaN)) / 1_000;
  const most = await memory.end();
  const kinds = await waitingKinds(world.db.read, id);
  await server.stop();
  const scanSeconds = await scanned(world, rows);
  world.aside.close();
  await world.db.close();
  await rm(folder, { recursive: true, force: true });

  console.log(`${rows} rows, ${found?.taken} taken, ${found?.waiting} wait; ${readers} readers of the feed all the while; times in ms\n`);
  console.log(`Found: ${kinds.map(({ kind, findings }) => `${kind} ${findings}`).join(", ")}\n`);
  const line = (name: string, times: readonly number[]) => ({
    feed: name,
    answers: times.length,
    p50: quantile(times, 0.5).toFixed(1),
    p95: quantile(times, 0.95).toFixed(1),
    p99: quantile(times, 0.99).toFixed(1),
  });
  printTable([line("before", quiet), line("during the import", busy)]);
  const slower = (part: number) => quantile(busy, part) / quantile(quiet, part);
  return {
    import_s: rounded(importSeconds),
    scan_s: rounded(scanSeconds),
    pages_slowdown: rounded(Math.max(slower(0.5), slower(0.95))),
    pages_slowdown_p50: rounded(slower(0.5)),
    pages_slowdown_p95: rounded(slower(0.95)),
    rss_mb: rounded(most),
    waiting: found?.waiting ?? Number.NaN,
  };
}

async function reader({ db }: World) {
  const person = await activePerson(db.read, readerId);
  if (!person) throw new Error("The reader is not there");
  return person;
}

/** The file is there, and what its columns become is said. */
async function begun(world: World, rows: number): Promise<string> {
  const { hash, size } = await storeFile(world, fileOf(rows), "text/csv");
  const id = await beginImport(world, await reader(world), { hash, size, name: "bench.csv", mediaType: "text/csv" });
  const found = await importOf(world.db.read, id);
  if (!found) throw new Error("The import is not there");
  await chooseMapping(world, await reader(world), id, found.mapping);
  return id;
}

async function* fileOf(rows: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from("id,date,channel,score,story\n");
  for (const [number, { day, channel, text }] of texts(rows).entries()) {
    yield Buffer.from(`${number},${day},${channel},${1 + (number % 5)},"${text.replaceAll('"', '""')}"\n`);
  }
}

/** One row in twenty says who somebody is. */
function texts(rows: number): { day: string; channel: string; text: string }[] {
  const random = makeRandom(seed);
  return Array.from({ length: rows }, (_, number) => ({
    day: new Date(Date.UTC(2023, 0, 1) + random.whole(0, 1_200) * 86_400_000).toISOString().slice(0, 10),
    channel: random.one(["phone", "email", "chat", "branch"]),
    text: prose(random, random.whole(30, 140)) + (number % 20 === 0 ? personal(random) : ""),
  }));
}

const personal = (random: Random) =>
  random.one([
    " Mrs Ashdown was kind to me.",
    " My name is Priya Venkataraman and I still wait.",
    " Ring me on 07700 900123 after six.",
    " Write to ottoline.quench@post.example please.",
    " I live at 14 Marlpit Lane, Cork.",
  ]);

const batch = 100;

/** Only the scan, in the thread beside, of all the texts of the file. Seconds. */
async function scanned(world: World, rows: number): Promise<number> {
  const settings = await privacySettingsOf(world.db.read);
  const all = texts(rows).map(({ text }) => text);
  await world.aside.do("privacy.findings", { texts: all.slice(0, batch), settings });
  const began = performance.now();
  for (let at = 0; at < all.length; at += batch) {
    await world.aside.do("privacy.findings", { texts: all.slice(at, at + batch), settings });
  }
  return (performance.now() - began) / 1_000;
}

/** The most memory that was seen in use. */
function watched(server: Server): { end(): Promise<number> } {
  let most = 0;
  let over = false;
  const watching = (async () => {
    while (!over) {
      most = Math.max(most, await server.memory());
      await wait(500);
    }
  })();
  return {
    async end() {
      over = true;
      await watching;
      return most;
    },
  };
}
