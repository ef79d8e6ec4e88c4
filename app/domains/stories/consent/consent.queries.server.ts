import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, notExists, type SQL, sql } from "drizzle-orm";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { type Page, readCursor, writeCursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder, alias, beforeInOrder } from "#db/dialect.ts";
import { storyConsents, storyConsentWithdrawals } from "#db/schema/consent.ts";
import { people } from "#db/schema/people.ts";
import { stories, storyMedia, storyWithdrawals } from "#db/schema/stories.ts";
import { headline } from "../stories.ts";
import { type Consent, type ConsentView, reminderDays, stateOf } from "./consent.ts";

export interface RecordedConsent extends Consent {
  readonly id: string;
  readonly by: string;
  readonly at: Date;
  readonly lapsesAt: Date | null;
  /** Another stands in its place. */
  readonly superseded: boolean;
  readonly withdrawal?: { readonly by: string; readonly at: Date; readonly reason: string };
}

const mostShown = 50;

/** What was recorded for a story, the one that stands first. */
export async function consentsOf(read: Reader, storyId: string, most = mostShown): Promise<RecordedConsent[]> {
  const withdrawer = alias(people, "withdrawer");
  const rows = await read
    .select({
      id: storyConsents.id,
      answer: storyConsents.answer,
      giver: storyConsents.giver,
      uses: storyConsents.uses,
      until: storyConsents.until,
      lapsesAt: storyConsents.lapsesAt,
      reason: storyConsents.reason,
      by: people.name,
      at: storyConsents.at,
      supersededAt: storyConsents.supersededAt,
      withdrawnBy: withdrawer.name,
      withdrawnAt: storyConsentWithdrawals.at,
      whyWithdrawn: storyConsentWithdrawals.reason,
    })
    .from(storyConsents)
    .innerJoin(people, eq(people.id, storyConsents.by))
    .leftJoin(storyConsentWithdrawals, eq(storyConsentWithdrawals.consentId, storyConsents.id))
    .leftJoin(withdrawer, eq(withdrawer.id, storyConsentWithdrawals.by))
    .where(eq(storyConsents.storyId, storyId))
    .orderBy(desc(storyConsents.at), desc(storyConsents.id))
    .limit(most);
  return rows.map(({ supersededAt, withdrawnBy, withdrawnAt, whyWithdrawn, ...row }) => ({
    ...row,
    superseded: supersededAt !== null,
    ...(withdrawnAt ? { withdrawal: { by: withdrawnBy ?? "", at: withdrawnAt, reason: whyWithdrawn ?? "" } } : {}),
  }));
}

/** The one that stands. */
export async function consentOfStory(read: Reader, storyId: string): Promise<RecordedConsent | undefined> {
  const [latest] = await consentsOf(read, storyId, 1);
  return latest?.superseded ? undefined : latest;
}

/** Whether the customer does not agree any more: nobody reads it or works on it then. */
export async function consentIsGone(read: Reader, storyId: string): Promise<boolean> {
  const state = stateOf(await consentOfStory(read, storyId), read.now());
  return state === "lapsed" || state === "withdrawn";
}

/** Whether the customer took back what they agreed to and nobody has recorded since that they agree anew. */
export async function customerTookBack(read: Reader, storyId: string): Promise<boolean> {
  return (await tookBackAmong(read, [storyId])).has(storyId);
}

/** Those of some stories of which the same is true. One statement. */
export async function tookBackAmong(read: Reader, storyIds: readonly string[]): Promise<Set<string>> {
  if (storyIds.length === 0) return new Set();
  const agreements = await read
    .select({ storyId: storyConsents.storyId, withdrawnAt: storyConsentWithdrawals.at })
    .from(storyConsents)
    .leftJoin(storyConsentWithdrawals, eq(storyConsentWithdrawals.consentId, storyConsents.id))
    .where(and(inArray(storyConsents.storyId, [...storyIds]), inArray(storyConsents.answer, ["spoken", "written"])))
    .orderBy(asc(storyConsents.at), asc(storyConsents.id));
  // The last of each story stands.
  const latest = new Map(agreements.map(({ storyId, withdrawnAt }) => [storyId, withdrawnAt]));
  return new Set([...latest].flatMap(([storyId, withdrawnAt]) => (withdrawnAt ? [storyId] : [])));
}

export interface ListedStory {
  readonly id: string;
  readonly headline: string;
  readonly teller: string;
  readonly imported: boolean;
  /** When it was told, or whatever the list is about happened. */
  readonly at: Date;
}

const pageLength = 50;

/** Stories whose consent needs a look, a page of them. One statement. */
export async function consentList(read: Reader, view: ConsentView, cursor?: string | null): Promise<Page<ListedStory>> {
  const from = readCursor(cursor);
  const { at, which, ascending } = views(read)[view];
  const order = [at, view === "not-recorded" ? stories.id : storyConsents.id] as const;
  const place = from && (ascending ? afterInOrder(order, [from.at, from.id]) : beforeInOrder(order, [from.at, from.id]));
  const columns = {
    id: stories.id,
    title: stories.title,
    happened: sql<string>`substr(${stories.happened}, 1, 400)`,
    teller: people.name,
    importId: stories.importId,
    at,
    place: order[1],
  };
  const query =
    view === "not-recorded"
      ? read.select(columns).from(stories)
      : read
          .select(columns)
          .from(storyConsents)
          .innerJoin(stories, eq(stories.id, storyConsents.storyId))
          .leftJoin(storyConsentWithdrawals, eq(storyConsentWithdrawals.consentId, storyConsents.id));
  const rows = await query
    .innerJoin(people, eq(people.id, stories.tellerId))
    .where(and(notWithdrawn(read), which, place))
    .orderBy(...order.map((column) => (ascending ? asc(column) : desc(column))))
    .limit(pageLength + 1);
  const page = rows.slice(0, pageLength);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({
      id: row.id,
      headline: headline(row),
      teller: row.teller,
      imported: row.importId !== null,
      at: row.at as Date,
    })),
    ...(rows.length > pageLength && last ? { next: writeCursor({ at: last.at as Date, id: last.place }) } : {}),
  };
}

const notWithdrawn = (read: Reader) =>
  notExists(read.select({ one: sql`1` }).from(storyWithdrawals).where(eq(storyWithdrawals.storyId, stories.id)));

function views(read: Reader) {
  const now = read.now();
  const stands = isNull(storyConsents.supersededAt);
  const notTaken = isNull(storyConsentWithdrawals.consentId);
  const any = read.select({ one: sql`1` }).from(storyConsents).where(eq(storyConsents.storyId, stories.id));
  return {
    "not-recorded": { at: stories.toldAt, which: notExists(any), ascending: false },
    "not-asked": { at: storyConsents.at, which: and(stands, eq(storyConsents.answer, "not-asked")), ascending: false },
    "not-media": {
      at: storyConsents.at,
      // From the few that hold something, not through all that somebody agreed to.
      which: and(
        stands,
        notTaken,
        inArray(storyConsents.answer, ["spoken", "written"]),
        sql`cast(${storyConsents.uses} as text) not like '%"media"%'`,
        inArray(
          storyConsents.storyId,
          read
            .select({ id: sql<string>`${storyMedia.storyId}` })
            .from(storyMedia)
            .where(isNotNull(storyMedia.storyId)),
        ),
      ),
      ascending: false,
    },
    lapsing: {
      at: storyConsents.lapsesAt,
      which: and(stands, notTaken, gt(storyConsents.lapsesAt, now), lte(storyConsents.lapsesAt, shifted(now, reminderDays * dayLength))),
      ascending: true,
    },
    lapsed: { at: storyConsents.lapsesAt, which: and(stands, notTaken, lte(storyConsents.lapsesAt, now)), ascending: false },
    withdrawn: { at: storyConsentWithdrawals.at, which: and(stands, isNotNull(storyConsentWithdrawals.at)), ascending: false },
  } satisfies Record<ConsentView, { at: unknown; which: SQL | undefined; ascending: boolean }>;
}
