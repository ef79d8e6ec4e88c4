/** Pages with a big organisation's data, beside the same pages from a constant and a bare page, in one run. */
import { dataFolder, full, small, smallest, thousand } from "./support/data.ts";
import { median, printTable, quantile, rounded, spread } from "./support/figures.ts";
import { load, type Measured } from "./support/load.ts";
import { pagesOf, readerCookie } from "./support/pages.ts";
import { type Server, startProduct } from "./support/processes.ts";
import { buildYardsticks, startBare, startConstant } from "./support/yardsticks.ts";

interface Target {
  readonly name: string;
  readonly server: Server;
  readonly cookie: string;
  readonly pages: Record<string, string>;
}

type Results = Map<string, Measured[]>;

export default async function pages({ quick }: { quick: boolean }): Promise<Record<string, number>> {
  const [big, little] = quick ? [small, smallest] : [full, thousand];
  const [rounds, seconds, warmUp] = quick ? [2, 1, 1] : [5, 4, 3];
  await buildYardsticks();
  const [bigFolder, littleFolder] = [await dataFolder(big), await dataFolder(little)];
  const cookie = await readerCookie(bigFolder);
  const targets: Target[] = [
    { name: "ours", server: await startProduct(bigFolder), cookie, pages: pagesOf(big) },
    { name: "static", server: await startConstant(bigFolder), cookie, pages: pagesOf(big) },
    { name: "bare", server: await startBare(bigFolder), cookie, pages: { bare: "/" } },
    {
      name: "little",
      server: await startProduct(littleFolder),
      cookie: await readerCookie(littleFolder),
      pages: { feed: pagesOf(little).feed ?? "" },
    },
  ];
  const results: Results = new Map();
  for (let round = 0; round <= rounds; round += 1) {
    // Round 0 warms up. Within a round every page is measured on every server in turn, so that a noisy minute meets all.
    for (const name of ["bare", ...Object.keys(pagesOf(big))]) {
      for (const { name: target, server, cookie, pages } of targets) {
        const path = pages[name];
        if (path === undefined) continue;
        const measured = await load({ url: server.url + path, cookie, connections: 8, seconds: round === 0 ? warmUp : seconds });
        if (round > 0) results.set(`${target} ${name}`, [...(results.get(`${target} ${name}`) ?? []), measured]);
      }
    }
  }
  const memory = Object.fromEntries(await Promise.all(targets.map(async ({ name, server }) => [name, await server.memory()] as const)));
  for (const { server } of targets) await server.stop();
  print(results, memory, { rounds, seconds });
  return figuresOf(results, memory);
}

const all = (runs: readonly Measured[]) => runs.flatMap(({ times }) => times);
const throughput = (runs: readonly Measured[]) => median(runs.map(({ requestsPerSecond }) => requestsPerSecond));

function print(results: Results, memory: Record<string, number>, { rounds, seconds }: { rounds: number; seconds: number }): void {
  console.log(`${rounds} runs of ${seconds} s each, 8 connections; times in ms\n`);
  printTable(
    [...results].map(([name, runs]) => ({
      page: name,
      p50: quantile(all(runs), 0.5).toFixed(1),
      p95: quantile(all(runs), 0.95).toFixed(1),
      p99: quantile(all(runs), 0.99).toFixed(1),
      "requests/s": Math.round(throughput(runs)),
      spread: `${Math.round(spread(runs.map(({ requestsPerSecond }) => requestsPerSecond)) * 100)} %`,
      "MB in use": Math.round(memory[name.split(" ")[0] ?? ""] ?? 0),
      "load's core": `${Math.round(median(runs.map(({ effort }) => effort)) * 100)} %`,
    })),
  );
}

function figuresOf(results: Results, memory: Record<string, number>): Record<string, number> {
  const runs = (name: string) => results.get(name) ?? [];
  const names = [...results.keys()].filter((name) => name.startsWith("ours ")).map((name) => name.slice("ours ".length));
  const p95Ratios = names.map((name) => quantile(all(runs(`ours ${name}`)), 0.95) / quantile(all(runs(`static ${name}`)), 0.95));
  return {
    feed_vs_static: rounded(throughput(runs("ours feed")) / throughput(runs("static feed"))),
    feed_vs_bare: rounded(throughput(runs("ours feed")) / throughput(runs("bare bare"))),
    p95_vs_static: rounded(Math.max(...p95Ratios)),
    feed_growth: rounded(quantile(all(runs("ours feed")), 0.5) / quantile(all(runs("little feed")), 0.5)),
    feed_per_s: rounded(throughput(runs("ours feed"))),
    rss_mb: rounded(memory.ours ?? Number.NaN),
    void_runs: [...results.values()].flat().filter(({ effort }) => effort > 0.7).length,
    ...Object.fromEntries(
      names.map((name, position) => [`p95_vs_static_${name.replaceAll(" ", "_")}`, rounded(p95Ratios[position] ?? Number.NaN)]),
    ),
  };
}
