import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { commentRemovals, commentSettlings, comments } from "#db/schema/comments.ts";
import { notSettled } from "./comments.errors.ts";
import { canBeSettled } from "./comments.ts";

/**
 * Says that a comment on a map, which the caller has found within reach, is dealt with, or that it is open again. Twice is once.
 * Refuses with `hallway.not-found`, and with `comments.not-settled` for a reply and for what people simply talk about.
 */
export async function settling({ db, clock }: World, person: Person, id: string, settled: boolean): Promise<void> {
  await db.write(async (tx) => {
    const [comment] = await tx
      .select({ parentId: comments.parentId, kind: comments.aboutKind, aboutId: comments.aboutId, removed: commentRemovals.at })
      .from(comments)
      .leftJoin(commentRemovals, eq(commentRemovals.commentId, comments.id))
      .where(eq(comments.id, id));
    if (!comment || comment.removed) throw notFound();
    const about = { kind: comment.kind, id: comment.aboutId };
    if (comment.parentId || !canBeSettled(about)) throw notSettled();
    const at = clock.now();
    const changed = settled
      ? await tx.insert(commentSettlings).values({ commentId: id, by: person.id, at }).onConflictDoNothing().returning()
      : await tx.delete(commentSettlings).where(eq(commentSettlings.commentId, id)).returning();
    if (changed.length > 0) await emit(tx, { kind: "comments.settled", payload: { commentId: id, about, by: person.id, settled }, at });
  });
}
