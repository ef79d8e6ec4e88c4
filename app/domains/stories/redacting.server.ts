import { eq } from "drizzle-orm";
import { rewordComments } from "#app/domains/comments/rewording.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { eachText } from "#app/domains/privacy/answers.ts";
import { nothingToRedact } from "#app/domains/privacy/privacy.errors.ts";
import { type Redaction, redaction } from "#app/domains/privacy/redaction.server.ts";
import { indexing } from "#app/domains/search/indexing.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { type StoryCover, stories, storyMedia } from "#db/schema/stories.ts";
import { cleanBesides } from "./cleaning.server.ts";
import { rewordKeeping, rewordNotes } from "./rewording-beside.server.ts";
import { documentsOf } from "./search-document.server.ts";
import { mayEdit, mayRedact } from "./stories.policy.ts";
import { textFields } from "./stories.ts";

/** What other rooms keep about a story: their verbs are handed in by the door. */
interface Elsewhere {
  /** Whether anything was changed. */
  rewordPledges(tx: Transaction, storyId: string, reword: (text: string) => string): Promise<boolean>;
}

/**
 * Takes words out of a story that was published: out of its texts, its media's, its versions, half-written edits, what people
 * were told of it, its consent and its review; an editor out of its comments, pledges and the notes of collections too. No version
 * keeps them, so nobody can undo it. Refuses with `privacy.reason-personal`, `privacy.nothing-to-redact`.
 */
export async function redacting(world: World, person: Person, id: string, asked: Redaction, { rewordPledges }: Elsewhere): Promise<void> {
  const { reword, replaced, note } = await redaction(world, person, { kind: "story", id }, asked);
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    const [story] = await locked(tx.select().from(stories).where(eq(stories.id, id)));
    if (!story) throw notFound();
    if (!mayRedact(person, story)) throw notAllowed();
    const byEditor = !mayEdit(person, story);
    const reworded = Object.fromEntries(textFields.map((name) => [name, story[name] && reword(story[name])]));
    const media = await tx.select({ id: storyMedia.id, words: storyMedia.words }).from(storyMedia).where(eq(storyMedia.storyId, id));
    const described = media.filter(({ words }) => words !== null && reword(words) !== words);
    const said = !byEditor ? 0 : await rewordComments(tx, { kind: "story", id }, reword, now);
    const promised = byEditor && (await rewordPledges(tx, id, reword));
    const noted = byEditor && (await rewordNotes(tx, id, reword));
    const isSame = textFields.every((name) => reworded[name] === story[name]);
    if (isSame && described.length === 0 && said === 0 && !promised && !noted) throw nothingToRedact();
    const cover = story.cover && { ...(story.cover as StoryCover), alt: reword((story.cover as StoryCover).alt) };
    await tx
      .update(stories)
      .set({ ...reworded, cover, editedAt: now })
      .where(eq(stories.id, id));
    for (const medium of described)
      await tx
        .update(storyMedia)
        .set({ words: reword(medium.words ?? "") })
        .where(eq(storyMedia.id, medium.id));
    await rewordKeeping(tx, id, reword);
    await cleanBesides(tx, id, { replaced, cleaned: (value) => eachText(value, reword) });
    await indexing(tx, await documentsOf(tx, [id]));
    await note(tx, { byEditor });
    await emit(tx, { kind: "stories.redacted", payload: { storyId: id, personId: person.id, byEditor }, at: now });
  });
}
