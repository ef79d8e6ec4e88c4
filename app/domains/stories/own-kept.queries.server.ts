/** Stories that others do not see, for the one who told them: they stand in no other list. */
import { and, desc, eq, inArray, isNull, not, or, sql } from "drizzle-orm";
import { type Page, readCursor, writeCursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import { beforeInOrder } from "#db/dialect.ts";
import { storyConsents, storyConsentWithdrawals } from "#db/schema/consent.ts";
import { storyReviews } from "#db/schema/review.ts";
import { stories, storyWithdrawals } from "#db/schema/stories.ts";
import { readable } from "./feed-statement.server.ts";
import { type KeptState, keptBy } from "./own-kept.ts";
import { headline } from "./stories.ts";

export interface OwnKept {
  readonly id: string;
  readonly headline: string;
  readonly toldAt: Date;
  readonly states: KeptState[];
}

const pageLength = 20;
const firstWords = sql<string>`substr(${stories.happened}, 1, 400)`;

/** What somebody told and only they and the editors see, newest first. What they took in from a file they have not told. One statement. */
export async function keptFromOthers(read: Reader, tellerId: string, cursor?: string | null): Promise<Page<OwnKept>> {
  const from = readCursor(cursor);
  const order = [stories.toldAt, stories.id] as const;
  const rows = await read
    .select({
      id: stories.id,
      title: stories.title,
      happened: firstWords,
      topics: stories.topics,
      toldAt: stories.toldAt,
      withdrawnAt: storyWithdrawals.at,
      answer: storyConsents.answer,
      lapsesAt: storyConsents.lapsesAt,
      consentWithdrawnAt: storyConsentWithdrawals.at,
      review: storyReviews.state,
    })
    .from(stories)
    .leftJoin(storyWithdrawals, eq(storyWithdrawals.storyId, stories.id))
    .leftJoin(storyConsents, and(eq(storyConsents.storyId, stories.id), isNull(storyConsents.supersededAt)))
    .leftJoin(storyConsentWithdrawals, eq(storyConsentWithdrawals.consentId, storyConsents.id))
    .leftJoin(storyReviews, and(eq(storyReviews.storyId, stories.id), isNull(storyReviews.supersededAt)))
    .where(
      and(
        eq(stories.tellerId, tellerId),
        isNull(stories.importId),
        not(sql`(${readable(read)})`),
        from && beforeInOrder(order, [from.at, from.id]),
      ),
    )
    .orderBy(...order.map((column) => desc(column)))
    .limit(pageLength + 1);
  const page = rows.slice(0, pageLength);
  const last = page.at(-1);
  return {
    rows: page.map(({ id, toldAt, withdrawnAt, answer, lapsesAt, consentWithdrawnAt, review, ...row }) => ({
      id,
      headline: headline(row),
      toldAt,
      states: keptBy(
        {
          withdrawn: withdrawnAt !== null,
          ...(answer ? { consent: { answer, lapsesAt, ...(consentWithdrawnAt ? { withdrawal: consentWithdrawnAt } : {}) } } : {}),
          review,
        },
        read.now(),
      ),
    })),
    ...(rows.length > pageLength && last ? { next: writeCursor({ at: last.toldAt, id: last.id }) } : {}),
  };
}

export interface WaitsForTeller {
  readonly id: string;
  readonly headline: string;
  readonly state: Extract<KeptState, "not-asked" | "change">;
}

const mostAtHome = 3;

/** Stories for whose teller there is something to do, the latest first, and whether there are more. Two statements, from the few that wait. */
export async function waitingForTeller(read: Reader, tellerId: string): Promise<{ stories: WaitsForTeller[]; more: boolean }> {
  const columns = { id: stories.id, title: stories.title, happened: firstWords, topics: stories.topics };
  const own = and(eq(stories.tellerId, tellerId), isNull(stories.importId), isNull(storyWithdrawals.storyId));
  const [sentBack, notAsked] = await Promise.all([
    read
      .select({ ...columns, at: storyReviews.at })
      .from(storyReviews)
      .innerJoin(stories, eq(stories.id, storyReviews.storyId))
      .leftJoin(storyWithdrawals, eq(storyWithdrawals.storyId, stories.id))
      .where(and(eq(storyReviews.state, "change"), isNull(storyReviews.supersededAt), own))
      .orderBy(desc(storyReviews.at))
      .limit(mostAtHome + 1),
    read
      .select({ ...columns, at: storyConsents.at })
      .from(storyConsents)
      .innerJoin(stories, eq(stories.id, storyConsents.storyId))
      .leftJoin(storyWithdrawals, eq(storyWithdrawals.storyId, stories.id))
      .leftJoin(storyReviews, and(eq(storyReviews.storyId, stories.id), isNull(storyReviews.supersededAt)))
      .where(
        and(
          eq(storyConsents.answer, "not-asked"),
          isNull(storyConsents.supersededAt),
          own,
          or(isNull(storyReviews.state), inArray(storyReviews.state, ["waiting", "approved"])),
        ),
      )
      .orderBy(desc(storyConsents.at))
      .limit(mostAtHome + 1),
  ]);
  const found = [
    ...sentBack.map((row) => ({ row, state: "change" as const })),
    ...notAsked.map((row) => ({ row, state: "not-asked" as const })),
  ].sort((one, other) => other.row.at.getTime() - one.row.at.getTime());
  return {
    stories: found.slice(0, mostAtHome).map(({ row, state }) => ({ id: row.id, headline: headline(row), state })),
    more: found.length > mostAtHome,
  };
}
