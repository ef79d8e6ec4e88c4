import { and, count, eq, gt } from "drizzle-orm";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { minute, shifted } from "#app/shared/clock.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { commentMentions, commentRemovals, comments } from "#db/schema/comments.ts";
import { asked } from "./checking.server.ts";
import { commentGone, idTaken, noSuchConversation, tooManyComments } from "./comments.errors.ts";
import { draftForm, type Thing } from "./comments.ts";

export interface NewComment {
  /** Made in the browser: posted twice, it is one comment. */
  readonly id: string;
  readonly about: Thing;
  /** The comment answered, itself no reply. */
  readonly parentId?: string | undefined;
  readonly text: string;
  /** Ids of colleagues whom it mentions; the caller has made sure that each can see the thing. */
  readonly mentions: readonly string[];
  readonly answers?: readonly FindingAnswer[];
}

/**
 * Puts a comment on a thing, which the caller has found within the person's reach. Refuses with `privacy.unanswered` while
 * something in it may identify a customer.
 */
export async function addComment(world: World, person: Person, comment: NewComment): Promise<void> {
  const { id, about, parentId, mentions } = comment;
  const cleared = await clearing(world, person, await asked(world.db.read, comment));
  const { text } = cleared.texts;
  const now = world.clock.now();
  await world.db.write(async (tx) => {
    const answered = parentId ? await conversation(tx, about, parentId) : undefined;
    const added = await tx
      .insert(comments)
      .values({ id, aboutKind: about.kind, aboutId: about.id, parentId: parentId ?? null, personId: person.id, text, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: comments.id });
    if (added.length === 0) return alreadyPosted(tx, person, comment);
    await refuseFlood(tx, person.id, now);
    await cleared.note(tx);
    if (mentions.length > 0) await tx.insert(commentMentions).values(mentions.map((personId) => ({ commentId: id, personId })));
    await discarding(tx, person.id, draftForm(about, { replyTo: parentId }), now);
    await emit(tx, {
      kind: "comments.added",
      payload: { commentId: id, about, personId: person.id, addressed: [...mentions, ...(answered ? [answered] : [])] },
      at: now,
    });
  });
}

/** More than anybody has to say within a minute: a script, or a hand in anger. Counts what was just added. */
const mostAMinute = 12;

async function refuseFlood(tx: Transaction, personId: string, now: Date): Promise<void> {
  const [row] = await tx
    .select({ count: count() })
    .from(comments)
    .where(and(eq(comments.personId, personId), gt(comments.createdAt, shifted(now, -minute))));
  if ((row?.count ?? 0) > mostAMinute) throw tooManyComments();
}

/** Makes sure that what is answered can be; gives its writer. */
async function conversation(tx: Transaction, about: Thing, parentId: string): Promise<string> {
  const [parent] = await locked(
    tx
      .select({ parentId: comments.parentId, personId: comments.personId })
      .from(comments)
      .where(and(eq(comments.id, parentId), eq(comments.aboutKind, about.kind), eq(comments.aboutId, about.id))),
  );
  if (!parent || parent.parentId) throw noSuchConversation();
  const removals = await tx.select().from(commentRemovals).where(eq(commentRemovals.commentId, parentId));
  if (removals.length > 0) throw commentGone();
  return parent.personId;
}

async function alreadyPosted(tx: Transaction, person: Person, { id, about }: NewComment): Promise<void> {
  const [known] = await tx.select().from(comments).where(eq(comments.id, id));
  const same = known?.personId === person.id && known.aboutKind === about.kind && known.aboutId === about.id;
  if (!same) throw idTaken();
}
