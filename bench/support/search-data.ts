/** Stories and studies for searching: words as unevenly common as in a language, one in fifty in Chinese. Made once and kept under `.cache/bench`. */
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { emptyContent } from "#app/domains/insights/insights.ts";
import { writeVersion } from "#app/domains/insights/versions.server.ts";
import { indexing } from "#app/domains/search/indexing.server.ts";
import { documentsOf } from "#app/domains/stories/search-document.server.ts";
import { readConfig } from "#app/shared/config.server.ts";
import type { Transaction } from "#db/client.ts";
import { studies } from "#db/schema/insights.ts";
import { departments, nameKey, organisations, people, sites, teams } from "#db/schema/people.ts";
import { stories, storyDepartments, storyFeelings } from "#db/schema/stories.ts";
import { channels, feelingFamilies, storyKinds } from "#db/words/stories.ts";
import { migrations, root } from "../../bin/places.ts";
import { makeWorld } from "../../bin/world.ts";
import { readerId } from "./data.ts";
import { makeRandom, type Random } from "./random.ts";
import { idOf } from "./rows.ts";

const seed = 20_261_122;
/** To be raised when what is made changes. */
const made = 2;
const until = Date.UTC(2026, 10, 1);
const vocabularySize = 40_000;
const atOnce = 200;

export const worldIn = (folder: string) => makeWorld(readConfig({ NODE_ENV: "production", DATA_DIR: folder, LOG_LEVEL: "silent" }));

/** As many studies beside so many stories, as the bars are set for. */
export const studiesBeside = (count: number) => count / 100;

export async function searchFolder(count: number): Promise<string> {
  const journal = JSON.parse(await readFile(join(migrations, "sqlite/meta/_journal.json"), "utf8")) as { entries: { when: number }[] };
  const folder = join(root, ".cache/bench", `search-${count}-${made}-${journal.entries.at(-1)?.when}`);
  if (existsSync(folder)) return folder;
  console.error(`Making and indexing ${count} stories …`);
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const { db } = worldIn(unfinished);
  await db.migrate(migrations);
  const random = makeRandom(seed);
  const words = vocabularyOf(random);
  await db.write((tx) => fillPlaces(tx));
  let spent = 0;
  for (let start = 0; start < count; start += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - start) }, (_, offset) => start + offset);
    await db.write((tx) => fillStories(tx, numbers, count, words, random));
    const before = performance.now();
    await db.write(async (tx) =>
      indexing(
        tx,
        await documentsOf(
          tx,
          numbers.map((number) => idOf(5, number)),
        ),
      ),
    );
    spent += performance.now() - before;
  }
  for (let number = 0; number < studiesBeside(count); number += 1) await db.write((tx) => fillStudy(tx, number, words, random));
  console.error(`Indexing took ${(spent / count).toFixed(2)} ms a story.`);
  await db.close();
  await rename(unfinished, folder);
  return folder;
}

async function fillPlaces(tx: Transaction): Promise<void> {
  const createdAt = new Date(until - 1_000 * 86_400_000);
  await tx.insert(organisations).values({ id: idOf(9, 0), name: "Wide Water Group", kind: "real", createdAt });
  await tx.insert(sites).values(
    Array.from({ length: 40 }, (_, number) => ({
      id: idOf(2, number),
      name: `Site ${number}`,
      city: "City",
      country: "GB",
      zone: "Europe/London",
      createdAt,
    })),
  );
  await tx.insert(departments).values(
    Array.from({ length: 60 }, (_, number) => ({
      id: idOf(3, number),
      name: `Department ${number}`,
      function: "support" as const,
      createdAt,
    })),
  );
  await tx.insert(teams).values({ id: idOf(4, 0), departmentId: idOf(3, 0), name: "Team", createdAt });
  const name = "Amara Okafor";
  const email = "reader@widewater.example";
  await tx.insert(people).values({ id: readerId, name, nameKey: nameKey(name), email, teamId: idOf(4, 0), siteId: idOf(2, 0), createdAt });
}

async function fillStories(tx: Transaction, numbers: readonly number[], count: number, words: Words, random: Random): Promise<void> {
  const rows = numbers.map((number) => {
    const toldAt = new Date(until - Math.round(((count - number) / count) * 3 * 365 * 86_400_000));
    const text = number % 50 === 49 ? words.chinese : words.latin;
    return {
      id: idOf(5, number),
      tellerId: readerId,
      title: text(random.whole(3, 9)),
      sketch: text(random.whole(4, 12)),
      channel: random.one(channels),
      siteId: idOf(2, random.whole(0, 39)),
      before: text(random.whole(10, 60)),
      happened: text(random.whole(60, 400)),
      after: text(random.whole(10, 60)),
      asks: text(random.whole(5, 20)),
      kind: random.one(storyKinds),
      toldAt,
      createdAt: toldAt,
    };
  });
  await tx.insert(stories).values(rows);
  await tx
    .insert(storyDepartments)
    .values(rows.map(({ id, toldAt }) => ({ storyId: id, toldAt, departmentId: idOf(3, random.whole(0, 59)) })));
  await tx
    .insert(storyFeelings)
    .values(rows.map(({ id, toldAt }) => ({ storyId: id, toldAt, family: random.one(feelingFamilies), intensity: random.whole(1, 3) })));
}

/** A study of some 700 words with five findings, which are found on their own. */
async function fillStudy(tx: Transaction, number: number, words: Words, random: Random): Promise<void> {
  const text = number % 50 === 49 ? words.chinese : words.latin;
  const [id, title, answer, at] = [idOf(6, number), text(6), text(20), new Date(until - number * 86_400_000)];
  const row = { id, slug: `study-${number}`, ownerId: readerId, revision: 0, title, answer, createdBy: readerId, createdAt: at };
  await tx.insert(studies).values({ ...row, reviewOn: "2027-06-30" });
  const [study] = await tx.select().from(studies).where(eq(studies.id, id));
  if (!study) throw new Error("A study was not written");
  const findings = Array.from({ length: 5 }, (_, place) => ({ id: idOf(7, number * 5 + place), sentence: text(14), evidence: [] }));
  const body = `## One\n\n${text(random.whole(100, 300))}\n\n## Two\n\n${text(random.whole(200, 600))}`;
  const content = { ...emptyContent, title, answer, question: text(12), sampleWho: text(3), body, findings };
  await writeVersion(tx, { study, content, note: null, by: readerId, now: at });
}

interface Words {
  readonly latin: (words: number) => string;
  readonly chinese: (words: number) => string;
}

const beginnings = [
  "",
  "b",
  "bl",
  "br",
  "c",
  "ch",
  "d",
  "dr",
  "f",
  "g",
  "gr",
  "h",
  "k",
  "l",
  "m",
  "n",
  "p",
  "pl",
  "r",
  "s",
  "sh",
  "st",
  "t",
  "tr",
  "v",
  "w",
];
const middles = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
const ends = ["", "", "", "n", "r", "s", "t", "l", "nd", "m"];

/** The n-th most common word is n times as rare as the first, as in every language. */
function vocabularyOf(random: Random): Words {
  const known = new Set<string>();
  while (known.size < vocabularySize) {
    // Common words are short.
    const length = 1 + Math.floor(Math.log10(known.size + 10)) - (known.size % 2);
    known.add(Array.from({ length: Math.max(2, length) }, () => random.one(beginnings) + random.one(middles) + random.one(ends)).join(""));
  }
  const words = [...known];
  const characters = Array.from({ length: 900 }, (_, place) => String.fromCodePoint(0x4e00 + place * 7));
  const unevenly = <Value>(values: readonly Value[]) => values[Math.floor(values.length ** random.next()) - 1] as Value;
  const sentences = (count: number, length: number, one: () => string, end: string) => {
    const parts: string[] = [];
    for (let left = count; left > 0; left -= length) parts.push(one() + end);
    return parts.join(end === "." ? " " : "");
  };
  return {
    latin: (count) => sentences(count, 12, () => Array.from({ length: Math.min(12, count) }, () => unevenly(words)).join(" "), "."),
    chinese: (count) => sentences(count, 8, () => Array.from({ length: Math.min(8, count) }, () => unevenly(characters)).join(""), "。"),
  };
}
