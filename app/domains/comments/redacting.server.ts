import { eq } from "drizzle-orm";
import { rewordDrafts } from "#app/domains/drafts/rewording.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { nothingToRedact } from "#app/domains/privacy/privacy.errors.ts";
import { type Redaction, redaction } from "#app/domains/privacy/redaction.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { comments } from "#db/schema/comments.ts";
import { isWriter, mayRedact } from "./comments.policy.ts";
import { commentOf } from "./comments.queries.server.ts";
import { draftForm } from "./comments.ts";

/** Takes words out of a comment, for good. Refuses with `privacy.reason-personal`, `privacy.nothing-to-redact`. */
export async function redactComment(world: World, person: Person, id: string, asked: Redaction): Promise<void> {
  const { reword, note } = await redaction(world, person, { kind: "comment", id }, asked);
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    await locked(tx.select({ id: comments.id }).from(comments).where(eq(comments.id, id)));
    const comment = await commentOf(tx, id);
    if (!comment) throw notFound();
    if (!mayRedact(person, comment)) throw notAllowed();
    const text = reword(comment.text);
    if (text === comment.text) throw nothingToRedact();
    await tx.update(comments).set({ text, editedAt: now }).where(eq(comments.id, id));
    await rewordDrafts(tx, draftForm(comment.about, { edit: id }), reword);
    await note(tx, { byEditor: !isWriter(person, comment) });
    await emit(tx, { kind: "comments.redacted", payload: { commentId: id, about: comment.about, personId: person.id }, at: now });
  });
}
