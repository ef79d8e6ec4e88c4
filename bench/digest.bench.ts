/** The weekly letter to everybody, through a real mail server, while the pages are read: how long it takes, and what the pages lose. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Leaving, leavingJob } from "#app/domains/notifications/weekly/leaving.ts";
import { weekdayOf } from "#app/domains/notifications/weekly/weekly.ts";
import { readConfig } from "#app/shared/config.server.ts";
import { dayIn, hourIn } from "#app/shared/days.server.ts";
import { newId } from "#app/shared/ids.ts";
import { enqueue } from "#app/shared/jobs.server.ts";
import { people } from "#db/schema/people.ts";
import { weeklySchedules } from "#db/schema/weekly.ts";
import { makeWorld } from "../bin/world.ts";
import { dataFolder, full, readerId, small } from "./support/data.ts";
import { printTable, quantile, rounded } from "./support/figures.ts";
import { load, type Measured } from "./support/load.ts";
import { pagesOf, readerCookie } from "./support/pages.ts";
import { start } from "./support/processes.ts";

const read = ["home", "feed", "story", "insights", "study"];
/** As many read at the same time as in the benchmark of the pages. */
const connections = 8;
const longest = 20 * 60_000;

interface Counted {
  readonly letters: number;
  readonly people: number;
  readonly others: number;
}

export default async function digest({ quick }: { quick: boolean }): Promise<Record<string, number>> {
  const size = quick ? small : full;
  const seconds = quick ? 1 : 3;
  const made = await dataFolder(size);
  const folder = mkdtempSync(`${made}.digest-`);
  const mail = fork(join(import.meta.dirname, "digest/mail-server.ts"), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  try {
    cpSync(made, folder, { recursive: true });
    const [{ port }] = (await once(mail, "message")) as [{ port: number }];
    const leaving = await prepare(folder);
    const cookie = await readerCookie(folder);
    const server = await start([process.execPath, join(import.meta.dirname, "../build/serve.js")], {
      DATA_DIR: folder,
      SMTP_URL: `smtp://127.0.0.1:${port}`,
    });
    const paths = Object.entries(pagesOf(size)).filter(([name]) => read.includes(name));
    const measure = async (into: Map<string, Measured[]>) => {
      for (const [name, path] of paths)
        into.set(name, [...(into.get(name) ?? []), await load({ url: server.url + path, cookie, connections, seconds })]);
    };
    const [before, during] = [new Map<string, Measured[]>(), new Map<string, Measured[]>()];
    await measure(new Map());
    for (let round = 0; round < (quick ? 1 : 3); round += 1) await measure(before);
    const began = performance.now();
    await leave(folder, leaving);
    const arrived = allArrived(mail, size.people, began);
    let over = false;
    arrived.then(
      () => (over = true),
      () => (over = true),
    );
    // What is under way when the last letter arrives was read in part without them, and is not counted.
    while (!over) {
      const round = new Map<string, Measured[]>();
      await measure(round);
      if (!over || during.size === 0) for (const [name, runs] of round) during.set(name, [...(during.get(name) ?? []), ...runs]);
    }
    const took = await arrived;
    const counted = await count(mail);
    const memory = await server.memory();
    await server.stop();
    return figuresOf({ before, during, took, counted, memory, people: size.people });
  } finally {
    mail.disconnect();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Everybody lives where it is about noon now, so that nobody's quiet hours put a letter off. */
async function prepare(folder: string): Promise<Leaving> {
  const now = new Date();
  const zone = noonZone(now);
  const day = dayIn(zone, now);
  const { db } = makeWorld(readConfig({ NODE_ENV: "production", DATA_DIR: folder, LOG_LEVEL: "silent" }));
  await db.write(async (tx) => {
    await tx.update(people).set({ zone });
    await tx.insert(weeklySchedules).values({ id: newId(), only: 1, weekday: weekdayOf(day), time: "12:00", by: readerId, at: now });
  });
  await db.close();
  return { day, time: "12:00", zone };
}

function noonZone(now: Date): string {
  // The sign of these names is the other way round.
  const zones = Array.from({ length: 25 }, (_, turn) => turn - 12).map((hours) => `Etc/GMT${hours < 0 ? hours : `+${hours}`}`);
  return zones.find((zone) => hourIn(zone, now) === 12) ?? "Europe/London";
}

async function leave(folder: string, leaving: Leaving): Promise<void> {
  const { db } = makeWorld(readConfig({ NODE_ENV: "production", DATA_DIR: folder, LOG_LEVEL: "silent" }));
  const now = new Date();
  await db.write((tx) => enqueue(tx, { kind: leavingJob, key: `${leavingJob}:${leaving.day}:bench`, payload: leaving, dueAt: now, now }));
  await db.close();
}

async function count(mail: ChildProcess): Promise<Counted> {
  mail.send("count");
  const [counted] = (await once(mail, "message")) as [Counted];
  return counted;
}

/** Milliseconds until so many people have their letter. */
async function allArrived(mail: ChildProcess, everybody: number, began: number): Promise<number> {
  for (let latest = 0, changed = began; ; ) {
    const { people: reached } = await count(mail);
    const now = performance.now();
    if (reached >= everybody) return now - began;
    if (reached > latest) [latest, changed] = [reached, now];
    if (now - began > longest || now - changed > 120_000) throw new Error(`Only ${reached} of ${everybody} have their letter.`);
    await wait(200);
  }
}

interface Outcome {
  readonly before: ReadonlyMap<string, readonly Measured[]>;
  readonly during: ReadonlyMap<string, readonly Measured[]>;
  readonly took: number;
  readonly counted: Counted;
  readonly memory: number;
  readonly people: number;
}

function figuresOf({ before, during, took, counted, memory, people: everybody }: Outcome): Record<string, number> {
  const times = (runs: readonly Measured[] = []) => runs.flatMap((run) => run.times);
  const rows = [...before].map(([name, runs]) => {
    const [alone, beside] = [times(runs), times(during.get(name))];
    const ratio = (part: number) => quantile(beside, part) / quantile(alone, part);
    return { name, alone, beside, p50: ratio(0.5), p95: ratio(0.95) };
  });
  console.log(`${everybody} letters, ${connections} connections reading; times in ms\n`);
  printTable(
    rows.map(({ name, alone, beside, p50, p95 }) => ({
      page: name,
      "p50 alone": quantile(alone, 0.5).toFixed(1),
      "p50 beside": quantile(beside, 0.5).toFixed(1),
      "slower p50": p50.toFixed(2),
      "p95 alone": quantile(alone, 0.95).toFixed(1),
      "p95 beside": quantile(beside, 0.95).toFixed(1),
      "slower p95": p95.toFixed(2),
    })),
  );
  return {
    digest_s: rounded(took / 1_000),
    pages_slowdown: rounded(Math.max(...rows.map(({ p50 }) => p50))),
    pages_slowdown_p95: rounded(Math.max(...rows.map(({ p95 }) => p95))),
    letters_per_s: rounded(counted.letters / (took / 1_000)),
    letters: counted.letters,
    people: counted.people,
    twice: counted.letters - counted.people,
    other_letters: counted.others,
    rss_mb: rounded(memory),
  };
}
