/** What an administrator writes for hosts to choose from: activities, briefings and declarations, each written, changed and retired. */
import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { lockedLightly } from "#db/dialect.ts";
import { activities, briefingReadings, briefings, declarationSignings, declarations, shifts } from "#db/schema/face-time.ts";
import type { Channel } from "#db/words/stories.ts";
import { nameTaken, wordsSigned } from "./face-time.errors.ts";
import { mayKeepFaceTime } from "./face-time.policy.ts";

export const wordKinds = ["activities", "briefings", "declarations"] as const;
export type WordKind = (typeof wordKinds)[number];

const tables = { activities, briefings, declarations } as const;
/** What the check of texts and the log call one of them. */
export const thingOf = { activities: "activity", briefings: "briefing", declarations: "declaration" } as const satisfies Record<
  WordKind,
  string
>;

interface Said {
  /** Made in the browser: sent twice, it is one. */
  readonly id: string;
  readonly answers?: readonly FindingAnswer[];
}

/** An activity of the organisation's own, new or changed. Refuses with `hallway.not-allowed`, `face-time.name-taken`. */
export async function keepingActivity(
  world: World,
  person: Person,
  { id, name: said, channel, answers }: Said & { readonly name: string; readonly channel: Channel | null },
): Promise<void> {
  if (!mayKeepFaceTime(person)) throw notAllowed();
  const cleared = await clearing(world, person, { about: { kind: thingOf.activities, id }, texts: { name: said }, answers });
  const { name } = cleared.texts;
  await world.db.write(async (tx) => {
    // Not left to the database: SQLite folds only ASCII.
    const others = await tx.select({ name: activities.name }).from(activities).where(ne(activities.id, id));
    if (others.some((other) => folded(other.name) === folded(name))) throw nameTaken();
    const row = { id, name, channel, by: person.id, createdAt: world.clock.now() };
    await tx.insert(activities).values(row).onConflictDoUpdate({ target: activities.id, set: { name, channel } });
    await noted(tx, { world, person, kind: "activities", id, what: "written", note: cleared.note });
  });
}

const folded = (name: string) => name.normalize("NFC").toLowerCase();

/** A briefing, new or changed; `again`: whoever has read it before reads it again. Refuses with `hallway.not-allowed`. */
export async function keepingBriefing(
  world: World,
  person: Person,
  { id, title, body, again, answers }: Said & { readonly title: string; readonly body: string; readonly again: boolean },
): Promise<void> {
  if (!mayKeepFaceTime(person)) throw notAllowed();
  const cleared = await clearing(world, person, { about: { kind: thingOf.briefings, id }, texts: { title, body }, answers });
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    const row = { id, ...cleared.texts, by: person.id, createdAt: now, updatedAt: now };
    await tx
      .insert(briefings)
      .values(row)
      .onConflictDoUpdate({ target: briefings.id, set: { ...cleared.texts, updatedAt: now } });
    if (again) await tx.delete(briefingReadings).where(eq(briefingReadings.briefing, id));
    await noted(tx, { world, person, kind: "briefings", id, what: "written", note: cleared.note });
  });
}

/**
 * A declaration, new or changed; `validDays`: how long a signature holds, from the next one on. What somebody has signed keeps its
 * words. Refuses with `hallway.not-allowed`, `face-time.words-signed`.
 */
export async function keepingDeclaration(
  world: World,
  person: Person,
  { id, title, body, validDays, answers }: Said & { readonly title: string; readonly body: string; readonly validDays: number },
): Promise<void> {
  if (!mayKeepFaceTime(person)) throw notAllowed();
  const cleared = await clearing(world, person, { about: { kind: thingOf.declarations, id }, texts: { title, body }, answers });
  await world.db.write(async (tx) => {
    const [known] = await lockedLightly(tx.select().from(declarations).where(eq(declarations.id, id)));
    if (known && known.body !== cleared.texts.body && (await signedBy(tx, id)) > 0) throw wordsSigned();
    const row = { id, ...cleared.texts, validDays, by: person.id, createdAt: world.clock.now() };
    await tx
      .insert(declarations)
      .values(row)
      .onConflictDoUpdate({ target: declarations.id, set: { ...cleared.texts, validDays } });
    await noted(tx, { world, person, kind: "declarations", id, what: "written", note: cleared.note });
  });
}

/** No longer offered for new shifts, or again; shifts that ask for it go on. Refuses with `hallway.not-allowed`, `hallway.not-found`. */
export async function retiring(world: World, person: Person, kind: WordKind, id: string, on: boolean): Promise<void> {
  if (!mayKeepFaceTime(person)) throw notAllowed();
  if (!isId(id)) throw notFound();
  const table = tables[kind];
  await world.db.write(async (tx) => {
    const retiredAt = on ? world.clock.now() : null;
    const rows = await tx.update(table).set({ retiredAt }).where(eq(table.id, id)).returning({ id: table.id });
    if (rows.length === 0) throw notFound();
    await noted(tx, { world, person, kind, id, what: on ? "retired" : "offered-again" });
  });
}

interface Noted {
  readonly world: World;
  readonly person: Person;
  readonly kind: WordKind;
  readonly id: string;
  readonly what: "written" | "retired" | "offered-again";
  readonly note?: (tx: Transaction) => Promise<void>;
}

async function noted(tx: Transaction, { world, person, kind, id, what, note }: Noted): Promise<void> {
  await note?.(tx);
  const subject = { kind: thingOf[kind], id };
  await record(tx, { actorId: person.id, action: `face-time.${thingOf[kind]}-${what}`, subject, at: world.clock.now() });
}

async function signedBy(read: Reader, id: string): Promise<number> {
  const rows = await read
    .selectDistinct({ personId: declarationSignings.personId })
    .from(declarationSignings)
    .where(eq(declarationSignings.declarationId, id));
  return rows.length;
}

const mostWords = 500;

/** Everything that was written of a kind, in the order of titles; what is retired last. */
export async function wordsWritten(read: Reader, kind: WordKind) {
  if (kind === "activities") {
    const rows = await read.select().from(activities).orderBy(asc(activities.name)).limit(mostWords);
    return inOrder(rows.map(({ id, name, retiredAt }) => ({ id, title: name, retired: retiredAt !== null })));
  }
  const table = tables[kind];
  const rows = await read
    .select({ id: table.id, title: table.title, retiredAt: table.retiredAt })
    .from(table)
    .orderBy(asc(table.title))
    .limit(mostWords);
  return inOrder(rows.map(({ id, title, retiredAt }) => ({ id, title, retired: retiredAt !== null })));
}

const inOrder = <Row extends { retired: boolean }>(rows: readonly Row[]) =>
  rows.toSorted((one, other) => Number(one.retired) - Number(other.retired));

/** One of them as its form shows it, and how many shifts to come ask for it. Refuses with `hallway.not-found`. */
export async function wordsFor(read: Reader, kind: WordKind, id: string | undefined, now: Date) {
  const [found] = isId(id ?? "") ? await rowOf(read, kind, id ?? "") : [];
  if (!found || !id) throw notFound();
  const column = { activities: shifts.activity, briefings: shifts.briefing, declarations: shifts.declarationId }[kind];
  const asking = await read
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(shifts)
    .where(and(eq(column, id), isNull(shifts.cancelledAt), sql`${shifts.startsAt} > ${sql.param(now, shifts.startsAt)}`));
  const signed = kind === "declarations" ? await signedBy(read, id) : 0;
  return { ...found, id, shifts: asking[0]?.count ?? 0, signed };
}

async function rowOf(read: Reader, kind: WordKind, id: string) {
  if (kind === "activities") {
    const rows = await read.select().from(activities).where(eq(activities.id, id));
    return rows.map((row) => ({
      title: row.name,
      retired: row.retiredAt !== null,
      values: { name: row.name, channel: row.channel ?? "" },
    }));
  }
  if (kind === "briefings") {
    const rows = await read.select().from(briefings).where(eq(briefings.id, id));
    return rows.map((row) => ({ title: row.title, retired: row.retiredAt !== null, values: { title: row.title, body: row.body } }));
  }
  const rows = await read.select().from(declarations).where(eq(declarations.id, id));
  return rows.map((row) => ({
    title: row.title,
    retired: row.retiredAt !== null,
    values: { title: row.title, body: row.body, validDays: String(row.validDays) },
  }));
}
