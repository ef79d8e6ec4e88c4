import { eq } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import { hasRole, type Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { stories, storyWithdrawals } from "#db/schema/stories.ts";
import { veil } from "../hiding.server.ts";
import { storyWithdrawn } from "../stories.errors.ts";
import { calledBy } from "../stories.ts";
import { callOff, standingReview, step } from "./asking.server.ts";
import { ownStory, reviewMoved } from "./review.errors.ts";
import type { ReviewOutcome } from "./review.ts";

export interface Decision {
  readonly outcome: ReviewOutcome;
  /** The step of the review that the editor saw: what was changed meanwhile is not approved unread. */
  readonly seen: string;
  readonly words?: string | undefined;
  readonly answers?: readonly FindingAnswer[];
}

/**
 * An editor approves a story, asks for a change or does not take it; its teller hears of it. Refuses with
 * `hallway.not-found`, `hallway.not-allowed`, `stories.review-own`, `stories.review-moved`, `stories.withdrawn`,
 * and with `privacy.unanswered` while something in the words may identify the customer.
 */
export async function decidingReview(world: World, person: Person, storyId: string, decision: Decision): Promise<void> {
  if (!hasRole(person, "editor")) throw notAllowed();
  const { outcome, seen, answers } = decision;
  const words = (outcome !== "approved" && decision.words) || null;
  const cleared = await clearing(world, person, { about: { kind: "story", id: storyId }, texts: { words }, answers });
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    const [story] = await locked(
      tx
        .select({ id: stories.id, tellerId: stories.tellerId, title: stories.title, sketch: stories.sketch, importId: stories.importId })
        .from(stories)
        .where(eq(stories.id, storyId)),
    );
    if (!story) throw notFound();
    if (story.tellerId === person.id) throw ownStory();
    const withdrawn = await tx.select({ at: storyWithdrawals.at }).from(storyWithdrawals).where(eq(storyWithdrawals.storyId, storyId));
    if (withdrawn.length > 0) throw storyWithdrawn();
    const standing = await standingReview(tx, storyId);
    if (standing?.id !== seen || standing.state === "approved") throw reviewMoved();
    const id = await step(tx, { storyId, state: outcome, by: person.id, at: now, words: cleared.texts.words ?? undefined });
    await cleared.note(tx);
    await callOff(tx, story, now);
    if (outcome === "approved") await veil(tx, story, "review", null, now);
    await record(tx, {
      actorId: person.id,
      action: "stories.reviewed",
      subject: { kind: "story", id: storyId },
      detail: { outcome },
      at: now,
    });
    // Whoever took in a file has told none of it.
    if (story.importId) return;
    await tell(tx, {
      people: [story.tellerId],
      kind: "story-reviewed",
      about: { kind: "story", id: storyId },
      params: { outcome, ...calledBy(story) },
      actorId: person.id,
      cause: `story-reviewed:${id}`,
      now,
    });
  });
}
