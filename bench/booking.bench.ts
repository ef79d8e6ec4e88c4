/**
 * One place and two hundred who want it, round after round, on both engines: through the ability, beside the statements alone
 * with the same durability; and through the front door of the built server. PostgreSQL is where TEST_DATABASE_URL says.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { dropDatabases } from "../bin/test-databases.ts";
import type { EngineResults } from "./booking/engine-process.ts";
import { median, printTable, quantile, rounded, spread } from "./support/figures.ts";

/** A load generator that takes more of its core measures itself. */
const mostEffort = 0.7;

export default async function booking({ quick }: { quick: boolean }): Promise<Record<string, number>> {
  const [rounds, httpRounds] = quick ? [3, 2] : [1_000, 20];
  const results = new Map<string, EngineResults>();
  results.set("sqlite", await measured({ rounds, httpRounds, address: "" }));
  const server = process.env.TEST_DATABASE_URL;
  if (server) {
    const prefix = `alongside_bench_${process.pid}_`;
    try {
      results.set("postgres", await measured({ rounds, httpRounds, address: await freshDatabase(server, `${prefix}booking`) }));
    } finally {
      await dropDatabases(server, prefix);
    }
  } else console.log("PostgreSQL was not measured: set TEST_DATABASE_URL to a server to measure it.\n");
  print(results);
  return figuresOf(results);
}

async function measured(asked: { rounds: number; httpRounds: number; address: string }): Promise<EngineResults> {
  const folder = mkdtempSync(join(tmpdir(), "alongside-bench-"));
  const engine = fork(join(import.meta.dirname, "booking/engine-process.ts"), [folder, String(asked.rounds), String(asked.httpRounds)], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, DATABASE_URL: asked.address },
  });
  const ended = once(engine, "exit");
  const answer = await Promise.race([once(engine, "message"), ended]);
  await ended;
  await rm(folder, { recursive: true, force: true });
  const [outcome] = answer as [EngineResults | number | null];
  if (typeof outcome !== "object" || outcome === null) throw new Error(`The engine's process ended with ${outcome}.`);
  return outcome;
}

async function freshDatabase(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${pg.escapeIdentifier(name)}`);
  await client.end();
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.href;
}

function print(results: ReadonlyMap<string, EngineResults>): void {
  console.log(
    "One place, 200 contenders; bookings a second by round; SQLite with synchronous=FULL, PostgreSQL with synchronous_commit=on\n",
  );
  const line = (name: string, each: readonly number[]) => ({
    what: name,
    rounds: each.length,
    p50: median(each).toFixed(0),
    "slowest 5 %": quantile(each, 0.05).toFixed(0),
    spread: spread(each).toFixed(2),
  });
  printTable(
    [...results].flatMap(([engine, { direct }]) => [
      line(`${engine}: the ability`, direct.ours),
      line(`${engine}: its statements alone`, direct.raw),
    ]),
  );
  console.log("\nOver HTTP, 200 signed-in browsers; answers in ms\n");
  printTable(
    [...results].map(([engine, { http }]) => ({
      what: engine,
      rounds: http.perSecond.length,
      p50: quantile(http.times, 0.5).toFixed(0),
      p95: quantile(http.times, 0.95).toFixed(0),
      p99: quantile(http.times, 0.99).toFixed(0),
      "bookings/s": median(http.perSecond).toFixed(0),
      spread: spread(http.perSecond).toFixed(2),
      "approved in time": `${http.approvedInTime} of ${http.perSecond.length + 1}`,
      "told apart": http.orderedPairs,
      "MB in use": http.memory.toFixed(0),
      "load's core": `${Math.round(median(http.efforts) * 100)} %`,
    })),
  );
}

function figuresOf(results: ReadonlyMap<string, EngineResults>): Record<string, number> {
  const all = [...results.values()];
  const sum = (of: (one: EngineResults) => number) => all.reduce((total, one) => total + of(one), 0);
  const ratio = ({ direct }: EngineResults) => median(direct.ours) / median(direct.raw);
  return {
    oversold: sum(({ direct, http }) => direct.oversold + http.oversold),
    lost: sum(({ direct, http }) => direct.lost + http.lost),
    out_of_order: sum(({ http }) => http.outOfOrder),
    unexpected: sum(({ http }) => http.unexpected),
    // The engine that comes off worse.
    booking_vs_raw: rounded(Math.min(...all.map(ratio))),
    bookings_per_s: rounded(Math.min(...all.map(({ direct }) => median(direct.ours)))),
    ...Object.fromEntries(
      [...results].flatMap(([engine, one]) => [
        [`booking_vs_raw_${engine}`, rounded(ratio(one))],
        [`bookings_per_s_${engine}`, rounded(median(one.direct.ours))],
        [`http_per_s_${engine}`, rounded(median(one.http.perSecond))],
        [`http_p95_ms_${engine}`, rounded(quantile(one.http.times, 0.95))],
      ]),
    ),
    engines: results.size,
    rounds: Math.min(...all.map(({ direct }) => direct.ours.length)),
    void_runs: all.flatMap(({ http }) => http.efforts).filter((effort) => effort > mostEffort).length,
  };
}
