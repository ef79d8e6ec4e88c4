import { and, asc, desc, eq, isNull, notExists, sql } from "drizzle-orm";
import { type Page, readCursor, writeCursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder } from "#db/dialect.ts";
import { people } from "#db/schema/people.ts";
import { storyReviews } from "#db/schema/review.ts";
import { stories, storyWithdrawals } from "#db/schema/stories.ts";
import type { SensitiveTopic } from "#db/words/consent.ts";
import { tookBackAmong } from "../consent/consent.queries.server.ts";
import { headline, type StoryKind } from "../stories.ts";
import type { ReviewState } from "./review.ts";

export interface ReviewStep {
  readonly id: string;
  readonly state: ReviewState;
  readonly by: string;
  readonly at: Date;
  readonly words: string | null;
}

const mostSteps = 50;

/** The steps of a story's review, the latest first: that is where it stands. */
export async function reviewOf(read: Reader, storyId: string, most = mostSteps): Promise<ReviewStep[]> {
  return read
    .select({ id: storyReviews.id, state: storyReviews.state, by: people.name, at: storyReviews.at, words: storyReviews.words })
    .from(storyReviews)
    .innerJoin(people, eq(people.id, storyReviews.by))
    .where(eq(storyReviews.storyId, storyId))
    .orderBy(desc(storyReviews.at), desc(storyReviews.id))
    .limit(most);
}

export interface QueuedStory {
  readonly id: string;
  /** The step of its review that waits. */
  readonly seen: string;
  readonly headline: string;
  readonly kind: StoryKind;
  readonly teller: string;
  /** Told by who asks: another editor decides. */
  readonly own: boolean;
  readonly topics: readonly SensitiveTopic[];
  /** The customer had withdrawn their consent: it is decided by itself. */
  readonly tookBack: boolean;
  readonly at: Date;
}

const pageLength = 30;

/** What waits in a state, the one that has waited longest first. Two statements, and one for each whose customer ever withdrew their consent. */
export async function reviewQueue(
  read: Reader,
  person: { readonly id: string },
  state: Exclude<ReviewState, "approved">,
  cursor?: string | null,
): Promise<Page<QueuedStory>> {
  const from = readCursor(cursor);
  const order = [storyReviews.at, storyReviews.id] as const;
  const withdrawn = read.select({ one: sql`1` }).from(storyWithdrawals).where(eq(storyWithdrawals.storyId, stories.id));
  const rows = await read
    .select({
      id: stories.id,
      reviewId: storyReviews.id,
      title: stories.title,
      happened: sql<string>`substr(${stories.happened}, 1, 400)`,
      kind: stories.kind,
      teller: people.name,
      tellerId: stories.tellerId,
      topics: stories.topics,
      at: storyReviews.at,
    })
    .from(storyReviews)
    .innerJoin(stories, eq(stories.id, storyReviews.storyId))
    .innerJoin(people, eq(people.id, stories.tellerId))
    .where(
      and(
        isNull(storyReviews.supersededAt),
        eq(storyReviews.state, state),
        notExists(withdrawn),
        from && afterInOrder(order, [from.at, from.id]),
      ),
    )
    .orderBy(...order.map((column) => asc(column)))
    .limit(pageLength + 1);
  const page = rows.slice(0, pageLength);
  const last = page.at(-1);
  const tookBack = await tookBackAmong(
    read,
    page.map(({ id }) => id),
  );
  return {
    rows: page.map(({ id, reviewId: seen, title, happened, kind, teller, tellerId, topics, at }) => ({
      id,
      seen,
      headline: headline({ title, happened }),
      kind,
      teller,
      own: tellerId === person.id,
      topics: topics ?? [],
      tookBack: tookBack.has(id),
      at,
    })),
    ...(rows.length > pageLength && last ? { next: writeCursor({ at: last.at, id: last.reviewId }) } : {}),
  };
}
