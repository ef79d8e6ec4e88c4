import { and, eq, notInArray } from "drizzle-orm";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { commentMentions, comments } from "#db/schema/comments.ts";
import { commentGone } from "./comments.errors.ts";
import { isWriter } from "./comments.policy.ts";
import { commentOf } from "./comments.queries.server.ts";
import { draftForm } from "./comments.ts";

/** Changes the words of one's own comment. Colleagues whom it did not mention before are told. */
export async function editComment(
  { db, clock }: World,
  person: Person,
  { id, text, mentions }: { id: string; text: string; mentions: readonly string[] },
): Promise<void> {
  const now = clock.now();
  await db.write(async (tx) => {
    await locked(tx.select({ id: comments.id }).from(comments).where(eq(comments.id, id)));
    const comment = await commentOf(tx, id);
    if (!comment) throw notFound();
    if (!isWriter(person, comment)) throw notAllowed();
    if (comment.removed) throw commentGone();
    await discarding(tx, person.id, draftForm(comment.about, { edit: id }), now);
    if (comment.text === text) return;
    await tx.update(comments).set({ text, editedAt: now }).where(eq(comments.id, id));
    await tx.delete(commentMentions).where(and(eq(commentMentions.commentId, id), notInArray(commentMentions.personId, [...mentions])));
    if (mentions.length > 0) {
      await tx
        .insert(commentMentions)
        .values(mentions.map((personId) => ({ commentId: id, personId })))
        .onConflictDoNothing();
    }
    await emit(tx, { kind: "comments.edited", payload: { commentId: id, about: comment.about, personId: person.id }, at: now });
  });
}
