import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { commentRemovals, comments } from "#db/schema/comments.ts";
import { isWriter } from "./comments.policy.ts";
import type { Thing } from "./comments.ts";

/** Removes one's own comment: a stone stays where somebody has answered it. Removing twice is removing once. */
export async function removeComment({ db, clock }: World, person: Person, id: string): Promise<void> {
  await db.write(async (tx) => {
    const [comment] = await tx.select({ personId: comments.personId }).from(comments).where(eq(comments.id, id));
    if (!comment) throw notFound();
    if (!isWriter(person, comment)) throw notAllowed();
    await writeRemoval(tx, { id, by: person.id, at: clock.now() });
  });
}

/** The row that says who removed a comment and when, and what follows from it. */
export async function writeRemoval(tx: Transaction, { id, by, at }: { id: string; by: string; at: Date }): Promise<void> {
  const removed = await tx
    .insert(commentRemovals)
    .values({ commentId: id, by, at })
    .onConflictDoNothing()
    .returning({ id: commentRemovals.commentId });
  if (removed.length === 0) return;
  const [comment] = await tx.select({ kind: comments.aboutKind, id: comments.aboutId }).from(comments).where(eq(comments.id, id));
  const about: Thing | undefined = comment;
  await emit(tx, { kind: "comments.removed", payload: { commentId: id, about, by }, at });
}
