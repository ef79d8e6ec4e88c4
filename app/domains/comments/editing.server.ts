import { and, eq, notInArray } from "drizzle-orm";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { commentMentions, comments } from "#db/schema/comments.ts";
import { asked } from "./checking.server.ts";
import { commentGone } from "./comments.errors.ts";
import { isWriter } from "./comments.policy.ts";
import { commentOf, type FoundComment } from "./comments.queries.server.ts";
import { draftForm } from "./comments.ts";

interface Edit {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly string[];
  readonly answers?: readonly FindingAnswer[];
}

/**
 * Changes the words of one's own comment. Colleagues whom it did not mention before are told. Refuses with `privacy.unanswered`
 * while something in it may identify a customer.
 */
export async function editComment(world: World, person: Person, edit: Edit): Promise<void> {
  const { id, mentions } = edit;
  const cleared = await clearing(world, person, await asked(world.db.read, edit));
  const { text } = cleared.texts;
  const now = world.clock.now();
  await world.db.write(async (tx) => {
    await locked(tx.select({ id: comments.id }).from(comments).where(eq(comments.id, id)));
    const comment = await commentOf(tx, id);
    if (!comment) throw notFound();
    if (!isWriter(person, comment)) throw notAllowed();
    if (comment.removed) throw commentGone();
    await discarding(tx, person.id, draftForm(comment.about, { edit: id }), now);
    await cleared.note(tx);
    await changeWords(tx, comment, { text, mentions }, now);
  });
}

/** Gives a comment, whose row is locked and whose writer it is who does so, other words. */
export async function changeWords(
  tx: Transaction,
  { id, about, personId, text: before }: FoundComment,
  { text, mentions }: Pick<Edit, "text" | "mentions">,
  now: Date,
): Promise<void> {
  if (before === text) return;
  await tx.update(comments).set({ text, editedAt: now }).where(eq(comments.id, id));
  await tx.delete(commentMentions).where(and(eq(commentMentions.commentId, id), notInArray(commentMentions.personId, [...mentions])));
  if (mentions.length > 0) {
    await tx
      .insert(commentMentions)
      .values(mentions.map((mentioned) => ({ commentId: id, personId: mentioned })))
      .onConflictDoNothing();
  }
  await emit(tx, { kind: "comments.edited", payload: { commentId: id, about, personId }, at: now });
}
