/** A story comes before the editors: when it is told, and again when it is changed. */
import { and, eq, isNull } from "drizzle-orm";
import { settleNews } from "#app/domains/notifications/settling.server.ts";
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { newId } from "#app/shared/ids.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { manyRows } from "#db/dialect.ts";
import { storyVeils } from "#db/schema/consent.ts";
import { personDeactivations, personRoles } from "#db/schema/people.ts";
import { storyReviews } from "#db/schema/review.ts";
import { stories, storyWithdrawals } from "#db/schema/stories.ts";
import type { SensitiveTopic } from "#db/words/consent.ts";
import { storySettingsOf } from "../care/settings.queries.server.ts";
import { veil } from "../hiding.server.ts";
import { needsReview, type ReviewScope, type ReviewState } from "./review.ts";

interface Asked {
  readonly story: { readonly id: string; readonly tellerId: string };
  readonly topics: readonly SensitiveTopic[];
  readonly person: Pick<Person, "id">;
  readonly now: Date;
}

/** Within the transaction that tells or changes the story, and that has locked it. */
export async function askForReview(tx: Transaction, { story, topics, person, now }: Asked): Promise<void> {
  const standing = await standingReview(tx, story.id);
  const open = standing !== undefined && standing.state !== "approved";
  if (!open && !needsReview((await storySettingsOf(tx)).review, topics)) return;
  await waitForEditor(tx, { story, person, now });
}

/** The same whatever the organisation chose. */
export async function waitForEditor(tx: Transaction, { story, person, now }: Omit<Asked, "topics">): Promise<void> {
  const id = await step(tx, { storyId: story.id, state: "waiting", by: person.id, at: now });
  await veil(tx, story, "review", now, now);
  await tell(tx, {
    people: await editors(tx),
    kind: "review-asked",
    about: { kind: "story", id: story.id },
    params: {},
    actorId: person.id,
    cause: `review-asked:${id}`,
    now,
  });
}

/** Stories that nobody has read yet, a batch of an import: those that need it wait for an editor. The editors are told when all are there. */
export async function holdForReview(
  tx: Transaction,
  many: readonly { readonly id: string; readonly topics?: readonly SensitiveTopic[] | null | undefined }[],
  { scope, by, now }: { scope: ReviewScope; by: string; now: Date },
): Promise<void> {
  const held = many.filter(({ topics }) => needsReview(scope, topics ?? []));
  if (held.length === 0) return;
  const steps = held.map(({ id }) => ({
    id: newId(),
    storyId: id,
    state: "waiting" as const,
    by,
    at: now,
    words: null,
    supersededAt: null,
  }));
  await tx.insert(storyReviews).select(manyRows(storyReviews, steps));
  await tx.insert(storyVeils).select(
    manyRows(
      storyVeils,
      held.map(({ id }) => ({ storyId: id, cause: "review" as const, hiddenFrom: now })),
    ),
  );
}

/** Editors are called no more to a story that waits no longer, nor to an import of which none does. */
export async function callOff(tx: Transaction, { id, importId }: { id: string; importId: string | null }, now: Date): Promise<void> {
  const kinds = ["review-asked"] as const;
  await settleNews(tx, { about: { kind: "story", id }, kinds, now });
  if (importId && !(await waitsForReview(tx, importId)))
    await settleNews(tx, { about: { kind: "story-import", id: importId }, kinds, now });
}

/** Whether stories of an import wait for an editor. */
export async function waitsForReview(read: Reader, importId: string): Promise<boolean> {
  const rows = await read
    .select({ id: storyReviews.id })
    .from(storyReviews)
    .innerJoin(stories, eq(stories.id, storyReviews.storyId))
    .leftJoin(storyWithdrawals, eq(storyWithdrawals.storyId, stories.id))
    .where(
      and(
        eq(stories.importId, importId),
        eq(storyReviews.state, "waiting"),
        isNull(storyReviews.supersededAt),
        isNull(storyWithdrawals.storyId),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Where the review of a story stands. */
export async function standingReview(tx: Transaction, storyId: string): Promise<{ id: string; state: ReviewState } | undefined> {
  const [row] = await tx
    .select({ id: storyReviews.id, state: storyReviews.state })
    .from(storyReviews)
    .where(and(eq(storyReviews.storyId, storyId), isNull(storyReviews.supersededAt)));
  return row;
}

interface Step {
  readonly storyId: string;
  readonly state: ReviewState;
  readonly by: string;
  readonly at: Date;
  readonly words?: string | undefined;
}

/** The next state; what stood before is kept. */
export async function step(tx: Transaction, { words, ...row }: Step): Promise<string> {
  const id = newId();
  await tx
    .update(storyReviews)
    .set({ supersededAt: row.at })
    .where(and(eq(storyReviews.storyId, row.storyId), isNull(storyReviews.supersededAt)));
  await tx.insert(storyReviews).values({ id, ...row, words: words || null });
  return id;
}

export async function editors(tx: Reader): Promise<string[]> {
  const rows = await tx
    .select({ id: personRoles.personId })
    .from(personRoles)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, personRoles.personId))
    .where(and(eq(personRoles.role, "editor"), isNull(personDeactivations.personId)));
  return rows.map(({ id }) => id);
}
