/**
 * Three hundred questions to a hundred thousand stories and a thousand studies: how the search room finds stories, beside the same
 * full-text statement through the driver alone; and the whole page, on which studies and their findings are looked for as well.
 */
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { fillPlaceholders } from "drizzle-orm";
import { readAsked } from "#app/domains/search/asking.ts";
import { type Found, matching, matchingStatement, matchingValues } from "#app/domains/search/search.queries.server.ts";
import { findStories, readableStories, resultsOnAPage } from "#app/domains/stories/searching.queries.server.ts";
import { median, printTable, quantile, rounded, spread } from "./support/figures.ts";
import { load } from "./support/load.ts";
import { readerCookie } from "./support/pages.ts";
import { startProduct } from "./support/processes.ts";
import { searchFolder, studiesBeside, worldIn } from "./support/search-data.ts";
import { type Question, questionKinds, questionsFrom } from "./support/search-queries.ts";

const place = { offset: 0, length: resultsOnAPage };
const reader = { id: "reader", zone: "Europe/London" };

interface Asked {
  readonly question: Question;
  readonly ours: number[];
  readonly raw: number[];
  readonly exact: Found;
  readonly found: Found;
}

export default async function search({ quick }: { quick: boolean }): Promise<Record<string, number>> {
  const [stories, rounds] = quick ? [2_000, 3] : [100_000, 7];
  const folder = await searchFolder(stories);
  const world = worldIn(folder);
  const { read } = world.db;
  const driver = new Sqlite(join(folder, "alongside.db"), { readonly: true });
  driver.pragma("cache_size = -16000");
  driver.pragma("temp_store = MEMORY");
  const statements = new Map<string, Sqlite.Statement>();
  const results: Asked[] = [];
  for (const question of await questionsFrom(read, stories)) {
    const asked = readAsked(question.typed);
    const found = await findStories(read, reader, asked, question.filter, place);
    const scope = readableStories(read, reader, question.filter);
    const [{ count } = { count: 0 }] = await matching(read, asked, scope, place);
    // What finally ran: with a typing error that is the statement with the words that were meant.
    const { sql, params } = matchingStatement(read, scope).getQuery();
    const values = fillPlaceholders(params, matchingValues(found.asked, scope, place));
    const statement = statements.get(sql) ?? driver.prepare(sql);
    statements.set(sql, statement);
    results.push({ question, ours: [], raw: [], exact: { ...found, count }, found: { ...found, ids: [...found.ids] } });
    const result = results.at(-1) as Asked;
    for (let round = 0; round <= rounds; round += 1) {
      const runOurs = async () => {
        const before = performance.now();
        await findStories(read, reader, readAsked(question.typed), question.filter, place);
        if (round > 0) result.ours.push(performance.now() - before);
      };
      const runRaw = () => {
        const before = performance.now();
        statement.all(...values);
        if (round > 0) result.raw.push(performance.now() - before);
      };
      // Round 0 warms up; then each goes first in turn.
      if (round % 2 === 0) {
        await runOurs();
        runRaw();
      } else {
        runRaw();
        await runOurs();
      }
    }
  }
  driver.close();
  await world.db.close();
  const pages = await measurePages(folder, results, quick ? 1 : 3);
  print(results, rounds, stories);
  return { ...figuresOf(results, pages), studies: studiesBeside(stories) };
}

const isTypo = ({ question }: Asked) => question.kind === "typing error";
const forgave = ({ found }: Asked) => found.asked.some(({ instead }) => instead !== undefined);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const ratio = (results: readonly Asked[]) => sum(results.map(({ ours }) => median(ours))) / sum(results.map(({ raw }) => median(raw)));

function print(results: readonly Asked[], rounds: number, stories: number): void {
  console.log(`${results.length} questions to ${stories} stories, ${rounds} rounds each, ours and the driver alone in turn; times in ms\n`);
  printTable(
    questionKinds.map((kind) => {
      const asked = results.filter(({ question }) => question.kind === kind);
      const [ours, raw] = [asked.flatMap((one) => one.ours), asked.flatMap((one) => one.raw)];
      const at = (values: readonly number[], part: number) => quantile(values, part).toFixed(2);
      return {
        questions: kind,
        number: asked.length,
        "found (median)": median(asked.map(({ found }) => found.count)),
        p50: at(ours, 0.5),
        p95: at(ours, 0.95),
        p99: at(ours, 0.99),
        "raw p50": at(raw, 0.5),
        "raw p95": at(raw, 0.95),
        "ours ÷ raw": ratio(asked).toFixed(2),
        "spread of rounds": `${Math.round(spread(Array.from({ length: rounds }, (_, round) => sum(asked.map((one) => one.ours[round] ?? 0)))) * 100)} %`,
      };
    }),
  );
}

/** The whole page, over HTTP, for one question of each kind. */
async function measurePages(folder: string, results: readonly Asked[], seconds: number) {
  const cookie = await readerCookie(folder);
  const server = await startProduct(folder);
  const times: number[] = [];
  let voids = 0;
  for (const kind of questionKinds) {
    const { typed, filter } = results.find(({ question }) => question.kind === kind)?.question ?? { typed: "", filter: {} };
    const url = `${server.url}/search?${new URLSearchParams({ q: typed, ...filter })}`;
    await load({ url, cookie, connections: 1, seconds: 1 });
    const measured = await load({ url, cookie, connections: 1, seconds });
    times.push(...measured.times);
    if (measured.effort > 0.7) voids += 1;
  }
  const memory = await server.memory();
  await server.stop();
  return { times, memory, voids };
}

function figuresOf(results: readonly Asked[], { times, memory, voids }: Awaited<ReturnType<typeof measurePages>>): Record<string, number> {
  const [typos, others] = [results.filter(forgave), results.filter((one) => !forgave(one))];
  return {
    search_vs_raw: rounded(ratio(others)),
    typo_vs_raw: rounded(ratio(typos)),
    p50_ms: rounded(
      quantile(
        results.flatMap(({ ours }) => ours),
        0.5,
      ),
    ),
    p95_ms: rounded(
      quantile(
        results.flatMap(({ ours }) => ours),
        0.95,
      ),
    ),
    p99_ms: rounded(
      quantile(
        results.flatMap(({ ours }) => ours),
        0.99,
      ),
    ),
    questions: results.length,
    forgiven: typos.length,
    forgiven_without_need: typos.filter(({ exact }) => exact.count >= 5).length,
    typos_found: results.filter((one) => isTypo(one) && one.found.count > 0).length,
    page_p50_ms: rounded(quantile(times, 0.5)),
    page_p95_ms: rounded(quantile(times, 0.95)),
    searches_per_s: rounded(1_000 / (sum(results.flatMap(({ ours }) => ours)) / results.flatMap(({ ours }) => ours).length)),
    rss_mb: rounded(memory),
    void_runs: voids,
  };
}
