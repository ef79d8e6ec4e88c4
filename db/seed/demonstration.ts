/** The invented company that somebody can look around in: read from `content/demo/`, dated so that it always looks lived in. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { frontMatter } from "#app/shared/front-matter.server.ts";
import type { Database, Transaction } from "../client.ts";
import { collectionSharings, collectionStories, collections } from "../schema/collections.ts";
import { comments } from "../schema/comments.ts";
import { storyConsents, storyVeils } from "../schema/consent.ts";
import { departmentFunctions, departments, nameKey, organisations, people, personRoles, roles, sites, teams } from "../schema/people.ts";
import { pledgeEndings, pledgeMoves, pledges } from "../schema/pledges.ts";
import {
  channels,
  feelingFamilies,
  reactionKinds,
  stories,
  storyDepartments,
  storyFeelings,
  storyKinds,
  storyReactions,
} from "../schema/stories.ts";
import { sensitiveTopics } from "../words/consent.ts";
import { pledgeOutcomes } from "../words/pledges.ts";
import { cast, castDepartments, castSites } from "./cast.ts";
import { readShifts, seedFaceTime } from "./face-time.ts";
import { seedJourneys } from "./journeys.ts";

const organisationFile = z.object({
  name: z.string(),
  sites: z.array(z.object({ slug: z.string(), name: z.string(), city: z.string(), country: z.string().length(2), zone: z.string() })),
});

const personRow = z.object({
  name: z.string(),
  email: z.email(),
  team: z.string(),
  department: z.string(),
  function: z.enum(departmentFunctions),
  manager_email: z.string(),
  site: z.string(),
  roles: z.string().transform((words) => z.array(z.enum(roles)).parse(words.split(/[\s;]+/).filter(Boolean))),
});

const storyFile = z.object({
  title: z.string(),
  teller: z.email(),
  told_days_ago: z.number().int(),
  happened_days_before: z.number().int(),
  channel: z.enum(channels),
  site: z.string(),
  sketch: z.string(),
  kind: z.enum(storyKinds),
  pleasure: z.number().int(),
  arousal: z.number().int(),
  /** How it was before it happened and at the end. */
  moved: z.tuple([z.number().int(), z.number().int()]).optional(),
  /** What its teller says that it touches. */
  topics: z.array(z.enum(sensitiveTopics)).optional(),
  feelings: z.array(z.object({ family: z.enum(feelingFamilies), intensity: z.number().int().min(1).max(3) })),
  departments: z.array(z.string()),
  asks: z.string(),
});

const commentRow = z.object({ story: z.string(), person: z.email(), days_after: z.coerce.number(), text: z.string() });

/** Days count from now: a pledge that is open stays open however long ago the demonstration was written. */
const blankOr = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((cell) => (cell === "" ? undefined : cell), schema.optional());
const pledgeRow = z.object({
  story: z.string(),
  person: z.email(),
  for_team: z.enum(["yes", ""]),
  made_days_after: z.coerce.number(),
  due_in_days: z.coerce.number(),
  text: z.string(),
  moved_days_ago: blankOr(z.coerce.number()),
  moved_from_days: blankOr(z.coerce.number()),
  moved_by: blankOr(z.email()),
  move_reason: blankOr(z.string()),
  outcome: blankOr(z.enum(pledgeOutcomes)),
  ended_days_ago: blankOr(z.coerce.number()),
  ended_by: blankOr(z.email()),
  words: blankOr(z.string()),
});

const collectionFile = z.object({
  title: z.string(),
  maker: z.email(),
  made_days_ago: z.number().int(),
  /** Where it is missing, only its maker sees it. */
  shared_days_ago: z.number().int().optional(),
  stories: z.array(z.object({ story: z.string(), notes: z.string().optional() })),
});

type DemonstrationCollection = z.infer<typeof collectionFile> & { introduction: string };

export type DemonstrationStory = z.infer<typeof storyFile> & { number: string; before: string; happened: string; after: string };

export interface Demonstration {
  readonly organisation: z.infer<typeof organisationFile>;
  readonly people: z.infer<typeof personRow>[];
  readonly stories: DemonstrationStory[];
  readonly comments: z.infer<typeof commentRow>[];
  readonly collections: DemonstrationCollection[];
  readonly pledges: z.infer<typeof pledgeRow>[];
}

/** Reads and checks `content/demo/` below the folder given. */
export async function readDemonstration(content = join(process.cwd(), "content")): Promise<Demonstration> {
  const folder = join(content, "demo");
  const rows = async (file: string): Promise<unknown[]> =>
    parseCsv(await readFile(join(folder, file), "utf8"), { columns: true, bom: true, trim: true });
  const files = async (name: string) => {
    const names = (await readdir(join(folder, name))).filter((one) => one.endsWith(".md")).sort();
    return Promise.all(names.map(async (one) => ({ name: one, text: await readFile(join(folder, name, one), "utf8") })));
  };
  return {
    organisation: organisationFile.parse(
      frontMatter("content/demo/organisation.md", await readFile(join(folder, "organisation.md"), "utf8")).fields,
    ),
    people: z.array(personRow).parse(await rows("people.csv")),
    stories: (await files("stories")).map(({ name, text }) => readStory(name, text)),
    comments: z.array(commentRow).parse(await rows("comments.csv")),
    pledges: z.array(pledgeRow).parse(await rows("pledges.csv")),
    collections: (await files("collections")).map(({ name, text }) => readCollection(name, text)),
  };
}

function readStory(name: string, file: string): DemonstrationStory {
  const { fields, body } = frontMatter(`content/demo/stories/${name}`, file);
  const section = (title: string) => new RegExp(`^## ${title}\\s*\\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, "m").exec(body)?.[1]?.trim() ?? "";
  return {
    ...storyFile.parse(fields),
    number: name.slice(0, 2),
    before: section("Before"),
    happened: section("What happened"),
    after: section("After"),
  };
}

function readCollection(name: string, file: string): DemonstrationCollection {
  const { fields, body } = frontMatter(`content/demo/collections/${name}`, file);
  return { ...collectionFile.parse(fields), introduction: body.trim() };
}

const dayLength = 86_400_000;

/** Fills an empty database with the demonstration, in one transaction. */
export async function seedDemonstration(
  { db, clock }: { db: Database; clock: { now(): Date } },
  also: (tx: Transaction) => Promise<void> = async () => undefined,
): Promise<void> {
  const demonstration = await readDemonstration();
  const shiftRows = await readShifts(join(process.cwd(), "content/demo"));
  const now = clock.now();
  await db.write(async (tx) => {
    await tx.insert(organisations).values({ id: uuidv7(), name: demonstration.organisation.name, kind: "demonstration", createdAt: now });
    const siteIds = await seedSites(tx, demonstration, now);
    const { personIds, departmentIds } = await seedPeople(tx, demonstration, siteIds.byName, now);
    const told = await seedStories(tx, demonstration, { siteIds: siteIds.bySlug, personIds, departmentIds }, now);
    await seedConsents(tx, told, now);
    await seedComments(tx, demonstration, personIds, told, now);
    await seedReactions(tx, personIds, told, now);
    await seedCollections(tx, demonstration, personIds, told, now);
    await seedPledges(tx, demonstration, personIds, told, now);
    await seedJourneys(tx, { personIds, storyIds: new Map(told.map(({ number, id }) => [number, id])) }, now);
    await seedFaceTime(tx, { rows: shiftRows, sites: siteIds.byName, personIds, guests: guestsOf(demonstration) }, now);
    await also(tx);
  });
}

/** Those who never meet a customer at their own desk. */
const guestsOf = ({ people: all }: Demonstration) =>
  all.filter((person) => person.function !== "frontline").map(({ email, manager_email }) => ({ email, manager: manager_email }));

async function seedSites(tx: Transaction, { organisation }: Demonstration, now: Date) {
  const rows = organisation.sites.map(({ slug, ...site }) => ({
    slug,
    row: { ...site, id: Object.values(castSites).find((known) => known.name === site.name)?.id ?? uuidv7(), createdAt: now },
  }));
  await tx.insert(sites).values(rows.map(({ row }) => row));
  return {
    bySlug: new Map(rows.map(({ slug, row }) => [slug, row.id])),
    byName: new Map(rows.map(({ row }) => [row.name, row])),
  };
}

const locales: Record<string, string> = { GB: "en-GB", IE: "en-IE", CA: "en-CA", NZ: "en-NZ" };

async function seedPeople(
  tx: Transaction,
  demonstration: Demonstration,
  siteOf: Map<string, { id: string; country: string; zone: string }>,
  now: Date,
) {
  const castOf = new Map<string, string>(Object.values(cast).map((member) => [member.email, member.id]));
  const departmentIds = new Map<string, string>();
  const teamIds = new Map<string, string>();
  const departmentRows = [];
  const teamRows = [];
  for (const person of demonstration.people) {
    const known = Object.values(castDepartments).find((department) => department.name === person.department);
    if (!departmentIds.has(person.department)) {
      const id = known?.id ?? uuidv7();
      departmentIds.set(person.department, id);
      departmentRows.push({ id, name: person.department, function: person.function, createdAt: now });
    }
    const team = `${person.department} / ${person.team}`;
    if (!teamIds.has(team)) {
      const id = known?.team === person.team ? known.teamId : uuidv7();
      teamIds.set(team, id);
      teamRows.push({ id, departmentId: found(departmentIds, person.department), name: person.team, createdAt: now });
    }
  }
  await tx.insert(departments).values(departmentRows);
  await tx.insert(teams).values(teamRows);
  const personIds = new Map(demonstration.people.map(({ email }) => [email, castOf.get(email) ?? uuidv7()]));
  for (const person of managersFirst(demonstration.people)) {
    const site = found(siteOf, person.site);
    await tx.insert(people).values({
      id: found(personIds, person.email),
      name: person.name,
      nameKey: nameKey(person.name),
      email: person.email,
      teamId: found(teamIds, `${person.department} / ${person.team}`),
      managerId: person.manager_email ? found(personIds, person.manager_email) : null,
      siteId: site.id,
      locale: locales[site.country] ?? "en-GB",
      zone: site.zone,
      createdAt: now,
    });
  }
  const grants = demonstration.people.flatMap(({ email, roles: given }) =>
    given.map((role) => ({ personId: found(personIds, email), role, grantedBy: null, grantedAt: now })),
  );
  await tx.insert(personRoles).values(grants);
  return { personIds, departmentIds };
}

/** A row may name only a manager who is already there. */
function managersFirst(rows: Demonstration["people"]): Demonstration["people"] {
  const reports = Map.groupBy(rows, (row) => row.manager_email);
  const ordered = [...(reports.get("") ?? [])];
  for (const person of ordered) ordered.push(...(reports.get(person.email) ?? []));
  return ordered;
}

interface Told {
  id: string;
  number: string;
  tellerId: string;
  toldAt: Date;
}

async function seedStories(
  tx: Transaction,
  demonstration: Demonstration,
  ids: { siteIds: Map<string, string>; personIds: Map<string, string>; departmentIds: Map<string, string> },
  now: Date,
): Promise<Told[]> {
  const told: Told[] = [];
  for (const story of demonstration.stories) {
    const id = uuidv7();
    const tellerId = found(ids.personIds, story.teller);
    // The number spreads the tellings over the working day, so that no two stand on the same minute.
    const toldAt = new Date(now.getTime() - story.told_days_ago * dayLength - (35 + Number(story.number) * 7) * 60_000);
    const happenedOn = new Date(toldAt.getTime() - story.happened_days_before * dayLength).toISOString().slice(0, 10);
    await tx.insert(stories).values({
      id,
      tellerId,
      title: story.title,
      sketch: story.sketch,
      channel: story.channel,
      siteId: found(ids.siteIds, story.site),
      happenedOn,
      before: story.before,
      happened: story.happened,
      after: story.after,
      asks: story.asks,
      kind: story.kind,
      pleasure: story.pleasure,
      arousal: story.arousal,
      pleasureBefore: story.moved?.[0] ?? null,
      pleasureAfter: story.moved?.[1] ?? null,
      topics: story.topics ?? null,
      toldAt,
      createdAt: toldAt,
    });
    await tx
      .insert(storyDepartments)
      .values(story.departments.map((name) => ({ storyId: id, departmentId: found(ids.departmentIds, name), toldAt })));
    await tx.insert(storyFeelings).values(story.feelings.map((feeling) => ({ storyId: id, ...feeling, toldAt })));
    told.push({ id, number: story.number, tellerId, toldAt });
  }
  return told;
}

/** Most customers were asked; a few stories are still for the editors to complete, and one agreement ends soon. */
async function seedConsents(tx: Transaction, told: readonly Told[], now: Date): Promise<void> {
  const recorded = told.filter((_, position) => position % 6 !== 5);
  const rows = recorded.map(({ id: storyId, tellerId: by, toldAt: at }, position): typeof storyConsents.$inferInsert => {
    const base = { id: uuidv7(), storyId, by, at };
    if (position % 7 === 3) return { ...base, answer: "not-needed", uses: [], reason: "Put together from several customers" };
    const ends = position % 7 === 5 && new Date(now.getTime() + (position === 5 ? 9 : 300 + position) * dayLength);
    const lapsesAt = ends && new Date(Date.UTC(ends.getUTCFullYear(), ends.getUTCMonth(), ends.getUTCDate() + 1));
    return {
      ...base,
      answer: position % 3 === 0 ? "written" : "spoken",
      giver: "themselves",
      uses: position % 4 === 0 ? ["reading", "training"] : ["reading"],
      ...(ends && lapsesAt ? { until: ends.toISOString().slice(0, 10), lapsesAt } : {}),
    };
  });
  await tx.insert(storyConsents).values(rows);
  const ending = rows.flatMap(({ storyId, lapsesAt }) => (lapsesAt ? [{ storyId, cause: "consent" as const, hiddenFrom: lapsesAt }] : []));
  if (ending.length > 0) await tx.insert(storyVeils).values(ending);
}

async function seedComments(tx: Transaction, demonstration: Demonstration, personIds: Map<string, string>, told: Told[], now: Date) {
  const byNumber = new Map(told.map((story) => [story.number, story]));
  const rows = demonstration.comments.map((comment, position) => {
    const story = found(byNumber, comment.story.padStart(2, "0"));
    const wanted = story.toldAt.getTime() + comment.days_after * dayLength + (position % 9) * 37 * 60_000;
    return {
      id: uuidv7(),
      aboutKind: "story",
      aboutId: story.id,
      personId: found(personIds, comment.person),
      text: comment.text,
      createdAt: new Date(Math.min(wanted, now.getTime() - (position + 1) * 60_000)),
    };
  });
  // The newest comment has the newest id, because threads are read in the order of their ids.
  const inOrder = rows.toSorted((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  for (const row of inOrder) await tx.insert(comments).values({ ...row, id: uuidv7() });
}

/** A few dozen colleagues respond here and there: spread by a fixed pattern, the same at every seeding. */
async function seedReactions(tx: Transaction, personIds: Map<string, string>, told: Told[], now: Date) {
  const everybody = [...personIds.values()];
  const rows = told.flatMap((story, position) =>
    Array.from({ length: (position * 7) % 12 }, (_, turn) => ({
      storyId: story.id,
      personId: everybody[(position * 31 + turn * 17) % everybody.length] ?? story.tellerId,
      kind: reactionKinds[(position + turn * turn) % reactionKinds.length] ?? "thanks",
      at: new Date(Math.min(story.toldAt.getTime() + (turn + 1) * 3_600_000, now.getTime())),
    })).filter((reaction) => reaction.personId !== story.tellerId),
  );
  for (let start = 0; start < rows.length; start += 100) {
    await tx
      .insert(storyReactions)
      .values(rows.slice(start, start + 100))
      .onConflictDoNothing();
  }
}

async function seedCollections(tx: Transaction, demonstration: Demonstration, personIds: Map<string, string>, told: Told[], now: Date) {
  const byNumber = new Map(told.map((story) => [story.number, story.id]));
  const ago = (days: number) => new Date(now.getTime() - days * dayLength - 95 * 60_000);
  for (const { title, introduction, maker, made_days_ago, shared_days_ago, stories: chosen } of demonstration.collections) {
    const [id, makerId, madeAt] = [uuidv7(), found(personIds, maker), ago(made_days_ago)];
    await tx.insert(collections).values({ id, makerId, title, introduction, createdAt: madeAt, updatedAt: madeAt });
    const rows = chosen.map(({ story, notes = null }, place) => ({
      collectionId: id,
      storyId: found(byNumber, story),
      position: place + 1,
      notes,
      addedAt: madeAt,
    }));
    await tx.insert(collectionStories).values(rows);
    if (shared_days_ago !== undefined)
      await tx.insert(collectionSharings).values({ collectionId: id, by: makerId, at: ago(shared_days_ago) });
  }
}

async function seedPledges(tx: Transaction, demonstration: Demonstration, personIds: Map<string, string>, told: Told[], now: Date) {
  const byNumber = new Map(told.map((story) => [story.number, story]));
  const places = new Map(
    (
      await tx
        .select({ id: people.id, teamId: people.teamId, departmentId: teams.departmentId })
        .from(people)
        .innerJoin(teams, eq(teams.id, people.teamId))
    ).map(({ id, ...place }) => [id, place]),
  );
  const ago = (days: number) => new Date(now.getTime() - days * dayLength - 70 * 60_000);
  const dayIn = (days: number) => new Date(now.getTime() + days * dayLength).toISOString().slice(0, 10);
  for (const row of demonstration.pledges) {
    const [id, story, personId] = [uuidv7(), found(byNumber, row.story), found(personIds, row.person)];
    const { teamId, departmentId } = found(places, personId);
    const wanted = story.toldAt.getTime() + row.made_days_after * dayLength + 50 * 60_000;
    await tx.insert(pledges).values({
      id,
      storyId: story.id,
      personId,
      teamId: row.for_team ? teamId : null,
      departmentId,
      text: row.text,
      dueOn: dayIn(row.due_in_days),
      createdAt: new Date(Math.min(wanted, now.getTime() - 60_000)),
      endedAt: row.ended_days_ago === undefined ? null : ago(row.ended_days_ago),
    });
    if (row.moved_days_ago !== undefined && row.moved_from_days !== undefined) {
      const [fromDay, toDay] = [dayIn(row.moved_from_days), dayIn(row.due_in_days)];
      const [by, at] = [found(personIds, row.moved_by ?? row.person), ago(row.moved_days_ago)];
      await tx.insert(pledgeMoves).values({ id: uuidv7(), pledgeId: id, fromDay, toDay, reason: row.move_reason ?? "", by, at });
    }
    if (row.outcome && row.ended_days_ago !== undefined) {
      const [by, at] = [found(personIds, row.ended_by ?? row.person), ago(row.ended_days_ago)];
      await tx.insert(pledgeEndings).values({ pledgeId: id, outcome: row.outcome, by, at, words: row.words ?? null });
    }
  }
}

function found<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demonstration names "${key}", which it does not contain.`);
  return value;
}
