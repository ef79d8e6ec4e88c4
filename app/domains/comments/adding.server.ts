import { and, count, eq, gt } from "drizzle-orm";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { type Cleared, clearing } from "#app/domains/privacy/clearing.server.ts";
import { minute, shifted } from "#app/shared/clock.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { commentMentions, commentRemovals, comments } from "#db/schema/comments.ts";
import { asked } from "./checking.server.ts";
import { commentGone, idTaken, noSuchConversation, tooManyComments } from "./comments.errors.ts";
import { commentOf } from "./comments.queries.server.ts";
import { draftForm, type Thing } from "./comments.ts";
import { changeWords } from "./editing.server.ts";

export interface NewComment {
  /** Made in the browser: posted twice, it is one comment; posted again with other words, it is edited. */
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
 * Puts a comment on a thing, which the caller has found within the person's reach. Refuses with `comments.id-taken`,
 * `comments.gone`, `comments.no-such-conversation`, `comments.too-many`, and with `privacy.unanswered` while something in it may
 * identify a customer.
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
    if (added.length === 0) return postAgain(tx, person, { comment, cleared }, now);
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

interface Again {
  readonly comment: NewComment;
  readonly cleared: Cleared<{ text: string }>;
}

/** The answer to the first posting was lost on its way; what was written since must not be lost too. */
async function postAgain(tx: Transaction, person: Person, { comment, cleared }: Again, now: Date): Promise<void> {
  const { id, about, parentId, mentions } = comment;
  await locked(tx.select({ id: comments.id }).from(comments).where(eq(comments.id, id)));
  const known = await commentOf(tx, id);
  const same = known?.personId === person.id && known.about.kind === about.kind && known.about.id === about.id;
  if (!same) throw idTaken();
  const { text } = cleared.texts;
  await discarding(tx, person.id, draftForm(about, { replyTo: parentId }), now);
  if (known.text === text) return;
  if (known.removed) throw commentGone();
  await cleared.note(tx);
  await changeWords(tx, known, { text, mentions }, now);
}
