/** Of the up to five stories shown beside one, how many a reader calls related: thirty stories of the demonstration, labelled before any ranking was made. */
import { mkdtempSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadStudyFiles } from "#app/domains/insights/content-files.server.ts";
import { indexing } from "#app/domains/search/indexing.server.ts";
import { documentsOf } from "#app/domains/stories/search-document.server.ts";
import { storiesLike } from "#app/similar.server.ts";
import { stories } from "#db/schema/stories.ts";
import { readDemonstration, seedDemonstration } from "#db/seed/demonstration.ts";
import { migrations, root } from "../bin/places.ts";
import { median, printTable, rounded } from "./support/figures.ts";
import { worldIn } from "./support/search-data.ts";

export default async function similar(): Promise<Record<string, number>> {
  const { related } = JSON.parse(await readFile(join(root, "bench/similar/related.json"), "utf8")) as { related: Record<string, string[]> };
  const folder = mkdtempSync(join(tmpdir(), "alongside-similar-"));
  const { db, ...world } = worldIn(folder);
  await db.migrate(migrations);
  await seedDemonstration({ db, ...world });
  await loadStudyFiles({ db, ...world });
  const told = await db.read.select({ id: stories.id, title: stories.title }).from(stories);
  const ids = told.map(({ id }) => id);
  await db.write(async (tx) => indexing(tx, await documentsOf(tx, ids)));
  const demonstration = await readDemonstration();
  const numberOf = new Map(told.map(({ id, title }) => [id, demonstration.stories.find((story) => story.title === title)?.number ?? ""]));
  const idOf = new Map([...numberOf].map(([id, number]) => [number, id]));
  const rows: { story: string; shown: number; related: number; best: number; numbers: string; times: number }[] = [];
  for (const [story, others] of Object.entries(related)) {
    const before = performance.now();
    const shown = (await storiesLike(db.read, { zone: "Europe/London" }, idOf.get(story) ?? "")).map(({ id }) => numberOf.get(id) ?? "");
    const times = performance.now() - before;
    const hits = shown.filter((number) => others.includes(number)).length;
    const numbers = shown.map((number) => (others.includes(number) ? `[${number}]` : number)).join(" ");
    rows.push({ story, shown: shown.length, related: hits, best: Math.min(5, others.length), numbers, times });
  }
  await db.close();
  await rm(folder, { recursive: true, force: true });
  printTable(rows.map(({ times, ...row }) => ({ ...row, ms: times.toFixed(1) })));
  const total = (key: "shown" | "related" | "best") => rows.reduce((sum, row) => sum + row[key], 0);
  return {
    stories: rows.length,
    related_of_5: rounded(total("related") / rows.length),
    reachable_of_5: rounded(total("best") / rows.length),
    by_chance_of_5: rounded((5 * Object.values(related).flat().length) / rows.length / (told.length - 1)),
    with_3_or_more: rows.filter((row) => row.related >= 3).length,
    p50_ms: rounded(median(rows.map(({ times }) => times))),
  };
}
