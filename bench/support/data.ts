/** A big organisation with its stories, made once per size with a fixed seed and kept under `.cache/bench`. */
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { emptyContent } from "#app/domains/insights/insights.ts";
import { writeVersion } from "#app/domains/insights/versions.server.ts";
import { indexing } from "#app/domains/search/indexing.server.ts";
import { documentsOf } from "#app/domains/stories/search-document.server.ts";
import { readConfig } from "#app/shared/config.server.ts";
import type { Transaction } from "#db/client.ts";
import { collectionSharings, collectionStories, collections } from "#db/schema/collections.ts";
import { comments } from "#db/schema/comments.ts";
import { studies } from "#db/schema/insights.ts";
import { notifications } from "#db/schema/notifications.ts";
import { departments, nameKey, organisations, people, personRoles, sites, teams } from "#db/schema/people.ts";
import { pledges } from "#db/schema/pledges.ts";
import { stories, storyDepartments, storyFeelings, storyReactions } from "#db/schema/stories.ts";
import { confidences, studyMethods } from "#db/words/insights.ts";
import { channels, feelingFamilies, reactionKinds, storyKinds } from "#db/words/stories.ts";
import { migrations, root } from "../../bin/places.ts";
import { makeWorld } from "../../bin/world.ts";
import { makeRandom, prose, type Random } from "./random.ts";
import { atOnce, idOf, insertInParts } from "./rows.ts";
import { fillShifts } from "./shifts.ts";

export interface Size {
  readonly name: string;
  readonly people: number;
  readonly stories: number;
  readonly comments: number;
  readonly shifts: number;
}

export const empty: Size = { name: "empty", people: 0, stories: 0, comments: 0, shifts: 0 };
/** What the bars of `pages` are set for. */
export const full: Size = { name: "full", people: 10_000, stories: 100_000, comments: 400_000, shifts: 5_000 };
export const thousand: Size = { name: "thousand", people: 10_000, stories: 1_000, comments: 4_000, shifts: 5_000 };
/** To see that a benchmark runs, not to learn anything from it. */
export const small: Size = { name: "small", people: 200, stories: 2_000, comments: 4_000, shifts: 500 };
export const smallest: Size = { name: "smallest", people: 200, stories: 200, comments: 400, shifts: 100 };

const seed = 20_261_121;
/** To be raised when what is made changes. */
const edition = 5;
const until = Date.UTC(2026, 10, 1);
const readerNotifications = 300;

/** The person who reads in every benchmark; an administrator, so that every page is open. */
export const readerId = idOf(1, 0);
/** The number of a story that the reader told. */
export const ownStory = 7;

/** The data folder of a size; made when it is not there. */
export async function dataFolder(size: Size): Promise<string> {
  const journal = await readFile(join(migrations, "sqlite/meta/_journal.json"), "utf8");
  const schema = (JSON.parse(journal) as { entries: { when: number }[] }).entries.at(-1)?.when;
  const folder = join(root, ".cache/bench", `${size.name}-${edition}-${schema}`);
  if (existsSync(folder)) return folder;
  console.error(`Making the data: ${size.people} people, ${size.stories} stories, ${size.comments} comments, ${size.shifts} shifts …`);
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await fill(unfinished, size);
  await writeFile(join(unfinished, "made"), new Date().toISOString());
  await rename(unfinished, folder);
  return folder;
}

async function fill(folder: string, size: Size): Promise<void> {
  const { db } = makeWorld(readConfig({ NODE_ENV: "production", DATA_DIR: folder, LOG_LEVEL: "silent" }));
  await db.migrate(migrations);
  if (size.people > 0) {
    const random = makeRandom(seed);
    await db.write(async (tx) => {
      const places = await fillOrganisation(tx, size, random);
      await fillStories(tx, size, places, random);
      await fillComments(tx, size, random);
      await fillNotifications(tx, size, random);
      await fillCollections(tx, size, random);
      await fillPledges(tx, size, places, random);
      await fillStudies(tx, size, random);
      await fillShifts(tx, { ...size, siteIds: places.siteIds, middle: until }, random);
    });
  }
  await db.close();
}

interface Places {
  readonly departmentIds: string[];
  readonly siteIds: string[];
}

async function fillOrganisation(tx: Transaction, size: Size, random: Random): Promise<Places> {
  const createdAt = new Date(until - 1_000 * 86_400_000);
  await tx.insert(organisations).values({ id: idOf(9, 0), name: "Wide Water Group", kind: "real", createdAt });
  const siteRows = Array.from({ length: 40 }, (_, number) => ({
    id: idOf(2, number),
    name: `Site ${number}`,
    city: `City ${number}`,
    country: "GB",
    zone: "Europe/London",
    createdAt,
  }));
  const functions = ["frontline", "commercial", "support"] as const;
  const departmentRows = Array.from({ length: 60 }, (_, number) => ({
    id: idOf(3, number),
    name: `Department ${number}`,
    function: random.one(functions),
    createdAt,
  }));
  const teamRows = Array.from({ length: 600 }, (_, number) => ({
    id: idOf(4, number),
    departmentId: idOf(3, number % departmentRows.length),
    name: `Team ${number}`,
    createdAt,
  }));
  await insertInParts(tx, sites, siteRows);
  await insertInParts(tx, departments, departmentRows);
  await insertInParts(tx, teams, teamRows);
  const personRows = Array.from({ length: size.people }, (_, number) => {
    const name = `${random.one(givenNames)} ${random.one(familyNames)} ${number}`;
    return {
      id: idOf(1, number),
      name,
      nameKey: nameKey(name),
      email: `person${number}@widewater.example`,
      teamId: random.one(teamRows).id,
      siteId: random.one(siteRows).id,
      // Ten reports each, in a tree.
      managerId: number === 0 ? null : idOf(1, Math.floor((number - 1) / 10)),
      createdAt,
    };
  });
  await insertInParts(tx, people, personRows);
  await tx.insert(personRoles).values({ personId: readerId, role: "administrator", grantedAt: createdAt });
  return { departmentIds: departmentRows.map(({ id }) => id), siteIds: siteRows.map(({ id }) => id) };
}

async function fillStories(tx: Transaction, size: Size, { departmentIds, siteIds }: Places, random: Random): Promise<void> {
  const three = 3 * 365 * 86_400_000;
  for (const numbers of parts(size.stories)) {
    const rows = numbers.map((number) => {
      const toldAt = toldAtOf(number, size, three);
      const pleasure = random.whole(-100, 100);
      const teller = idOf(1, random.whole(0, size.people - 1));
      return {
        id: idOf(5, number),
        tellerId: number === ownStory ? readerId : teller,
        title: prose(random, random.whole(3, 9)),
        sketch: prose(random, random.whole(4, 12)),
        channel: random.one(channels),
        siteId: random.one(siteIds),
        happenedOn: toldAt.toISOString().slice(0, 10),
        before: prose(random, random.whole(10, 60)),
        happened: prose(random, random.whole(60, 400)),
        after: prose(random, random.whole(10, 60)),
        asks: prose(random, random.whole(5, 20)),
        kind: random.one(storyKinds),
        pleasure,
        arousal: random.whole(0, 100),
        toldAt,
        createdAt: toldAt,
      };
    });
    await tx.insert(stories).values(rows);
    const links = rows.map((row) => ({ storyId: row.id, toldAt: row.toldAt }));
    await tx
      .insert(storyDepartments)
      .values(links.flatMap((link) => several(random, departmentIds, 3).map((departmentId) => ({ ...link, departmentId }))));
    await tx
      .insert(storyFeelings)
      .values(
        links.flatMap((link) => several(random, feelingFamilies, 3).map((family) => ({ ...link, family, intensity: random.whole(1, 3) }))),
      );
    const reactions = rows.flatMap((row) =>
      several(random, reactionKinds, 3).map((kind) => ({
        storyId: row.id,
        personId: idOf(1, random.whole(0, size.people - 1)),
        kind,
        at: row.toldAt,
      })),
    );
    await tx.insert(storyReactions).values(reactions);
    // As it stands once everything is in order: no benchmark runs beside the job that brings it in.
    await indexing(
      tx,
      await documentsOf(
        tx,
        rows.map(({ id }) => id),
      ),
    );
  }
}

async function fillComments(tx: Transaction, size: Size, random: Random): Promise<void> {
  for (const numbers of parts(size.comments)) {
    await tx.insert(comments).values(
      numbers.map((number) => ({
        id: idOf(6, number),
        aboutKind: "story",
        aboutId: idOf(5, random.whole(0, size.stories - 1)),
        personId: idOf(1, random.whole(0, size.people - 1)),
        text: prose(random, random.whole(5, 40)),
        createdAt: new Date(until - random.whole(0, 1_000) * 3_600_000),
      })),
    );
  }
}

async function fillNotifications(tx: Transaction, size: Size, random: Random): Promise<void> {
  const count = Math.min(readerNotifications, size.stories);
  await insertInParts(
    tx,
    notifications,
    Array.from({ length: count }, (_, number) => {
      const at = new Date(until - number * 3_600_000);
      return {
        id: idOf(7, number),
        personId: readerId,
        kind: random.one(["story-commented", "story-reacted"]),
        aboutKind: "story",
        aboutId: idOf(5, number),
        params: { title: prose(random, 5) },
        actors: [idOf(1, random.whole(1, size.people - 1))],
        count: random.whole(1, 5),
        createdAt: at,
        updatedAt: at,
        readAt: number < 20 ? null : at,
      };
    }),
  );
}

/** Shared collections of ten stories each. */
async function fillCollections(tx: Transaction, size: Size, random: Random): Promise<void> {
  const numbers = Array.from({ length: Math.ceil(size.stories / 500) }, (_, number) => number);
  const made = numbers.map((number) => ({
    id: idOf(8, number),
    makerId: idOf(1, random.whole(0, size.people - 1)),
    at: new Date(until - number * 86_400_000),
  }));
  const rows = made.map(({ at, ...row }) => ({
    ...row,
    title: prose(random, 5),
    introduction: prose(random, 60),
    createdAt: at,
    updatedAt: at,
  }));
  await insertInParts(tx, collections, rows);
  const shared = made.map(({ id, makerId, at }) => ({ collectionId: id, by: makerId, at }));
  await insertInParts(tx, collectionSharings, shared);
  const held = made.flatMap(({ id, at }, number) =>
    Array.from({ length: 10 }, (_, position) => ({
      collectionId: id,
      storyId: idOf(5, (number * 37 + position * 11) % size.stories),
      position,
      addedAt: at,
    })),
  );
  await insertInParts(tx, collectionStories, held);
}

/** Open ones, half of them past their day, in every department. */
async function fillPledges(tx: Transaction, size: Size, { departmentIds }: Places, random: Random): Promise<void> {
  const numbers = Array.from({ length: Math.ceil(size.stories / 20) }, (_, number) => number);
  const rows = numbers.map((number) => ({
    id: idOf(6, number),
    storyId: idOf(5, random.whole(0, size.stories - 1)),
    personId: idOf(1, random.whole(0, size.people - 1)),
    departmentId: random.one(departmentIds),
    text: prose(random, 12),
    dueOn: new Date(until + random.whole(-100, 100) * 86_400_000).toISOString().slice(0, 10),
    createdAt: new Date(until - 101 * 86_400_000),
  }));
  await insertInParts(tx, pledges, rows);
}

const studyTopics = ["Waiting", "Letters", "Forms", "Claims", "Price", "Inclusion", "Branches", "Handovers"];
/** A thousand however many stories there are, as the bars are set for. */
const mostStudies = 1_000;

/** Studies of 300 to 900 words, with a chart and five findings that rest on stories. */
async function fillStudies(tx: Transaction, size: Size, random: Random): Promise<void> {
  const count = Math.min(mostStudies, size.people);
  for (let number = 0; number < count; number += 1) {
    const id = idOf(9, number);
    const [title, answer, ownerId] = [prose(random, 6), prose(random, 20), idOf(1, random.whole(0, size.people - 1))];
    const at = new Date(until - (count - number) * 86_400_000);
    const year = random.whole(2022, 2026);
    await tx.insert(studies).values({
      id,
      slug: `study-${number}`,
      ownerId,
      revision: 0,
      title,
      answer,
      reviewOn: "2027-06-30",
      createdBy: ownerId,
      createdAt: at,
    });
    const [study] = await tx.select().from(studies).where(eq(studies.id, id));
    if (!study) throw new Error("A study was not written");
    const chart = `\`\`\`chart\nid: c\ntype: bar\ntitle: ${title}\nunit: days\n---\nWhere,Days\n${["Town", "City", "Village"].map((one) => `${one},${random.whole(1, 40)}`).join("\n")}\n\`\`\``;
    const content = {
      ...emptyContent,
      title,
      answer,
      question: prose(random, 12),
      method: random.one(studyMethods),
      sampleSize: random.whole(5, 5_000),
      sampleWho: "customers",
      fieldworkFrom: `${year}-01-10`,
      fieldworkTo: `${year}-03-20`,
      market: random.one(["Ireland", "Canada", "New Zealand", "United Kingdom"]),
      product: random.one(["App", "Claims", "Letters", "Branches", "Telephone service"]),
      topics: several(random, studyTopics, 3),
      source: "Research",
      confidence: random.one(confidences),
      body: `## First\n\n${prose(random, random.whole(100, 300))}\n\n${chart}\n\n## Then\n\n${prose(random, random.whole(200, 600))}`,
      findings: Array.from({ length: 5 }, (_, place) => ({
        id: idOf(7, number * 5 + place),
        sentence: prose(random, 14),
        evidence: [
          { kind: "story" as const, storyId: idOf(5, random.whole(0, size.stories - 1)) },
          { kind: "chart" as const, chart: "c" },
        ],
      })),
    };
    await writeVersion(tx, { study, content, note: null, by: ownerId, now: at });
  }
}

const givenNames = [
  "Amara",
  "Jonas",
  "Leila",
  "Tomás",
  "Priya",
  "Henrik",
  "Grace",
  "Wei",
  "Fatima",
  "Olu",
  "Ingrid",
  "Mateo",
  "Sana",
  "Yuki",
];
const familyNames = ["Okafor", "Abebe", "Haddad", "Arce", "Raman", "Lindqvist", "Whetu", "Zhang", "Ndiaye", "Kowalska", "Silva", "Novák"];

/** Spread evenly over three years, the last one told the moment before `until`. */
export function toldAtOf(number: number, size: Size, span = 3 * 365 * 86_400_000): Date {
  return new Date(until - Math.round(((size.stories - number) / size.stories) * span));
}

/** One to `most` different values. */
function several<Value>(random: Random, values: readonly Value[], most: number): Value[] {
  return [...new Set(Array.from({ length: random.whole(1, most) }, () => random.one(values)))];
}

function parts(count: number): number[][] {
  return Array.from({ length: Math.ceil(count / atOnce) }, (_, part) =>
    Array.from({ length: Math.min(atOnce, count - part * atOnce) }, (_, offset) => part * atOnce + offset),
  );
}
