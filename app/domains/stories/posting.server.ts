import { eq } from "drizzle-orm";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { indexing } from "#app/domains/search/indexing.server.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { stories } from "#db/schema/stories.ts";
import { writeConsent } from "./consent/recording.server.ts";
import { rewrite, type Told } from "./editing.server.ts";
import { requirePlaces, writeLinks } from "./linking.server.ts";
import { holdMedia } from "./media/holding.server.ts";
import { askForReview } from "./review/asking.server.ts";
import { checkNeverRedacted } from "./revisions.server.ts";
import { documentOf } from "./search-document.server.ts";
import { idTaken } from "./stories.errors.ts";
import { storedContent } from "./stories.queries.server.ts";
import { newStoryDraft, type StoryContent, saysTheSame, type Telling, textsOf, withTexts } from "./stories.ts";

/**
 * Posts a story under the id that the form was given. The same id again is the same story: nothing is doubled, and words that
 * differ become an edit, so that nothing typed is lost either. Refuses with `stories.id-taken`, `stories.place-unknown`,
 * `stories.withdrawn`, `stories.medium-gone`, with `stories.redacted-meanwhile` where other words would come after a redaction, and
 * with `privacy.unanswered` while something in it may identify the customer.
 */
export async function posting(world: World, person: Person, id: string, typed: StoryContent, telling: Telling = {}): Promise<void> {
  const texts = { ...textsOf(typed), consentReason: telling.consent?.reason ?? null };
  const cleared = await clearing(world, person, { about: { kind: "story", id }, texts, answers: telling.answers });
  const consent = telling.consent && { ...telling.consent, reason: cleared.texts.consentReason };
  const content = withTexts(typed, cleared.texts);
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    await requirePlaces(tx, content);
    await discarding(tx, person.id, newStoryDraft, now);
    await cleared.note(tx);
    const { feelings, departments, photos, voice, ...row } = content;
    const inserted = await tx
      .insert(stories)
      .values({ id, tellerId: person.id, ...row, toldAt: now, createdAt: now, tellerHiddenAt: telling.tellerHidden ? now : null })
      .onConflictDoNothing({ target: stories.id })
      .returning({ id: stories.id });
    if (inserted.length === 0) return postAgain(tx, person, { id, content, telling, cleared }, now);
    await writeLinks(tx, { id, toldAt: now }, { feelings, departments });
    if (consent) await writeConsent(tx, { story: { id, tellerId: person.id }, person, consent, now });
    await holdMedia(tx, person, id, { photos, voice }, now);
    await indexing(tx, [documentOf(id, content)]);
    await askForReview(tx, { story: { id, tellerId: person.id }, topics: content.topics ?? [], person, now });
    await emit(tx, { kind: "stories.posted", payload: { storyId: id, personId: person.id }, at: now });
  });
}

async function postAgain(tx: Transaction, person: Person, told: Told, now: Date): Promise<void> {
  const { id } = told;
  const [story] = await locked(tx.select({ tellerId: stories.tellerId }).from(stories).where(eq(stories.id, id)));
  if (story?.tellerId !== person.id) throw idTaken();
  const former = await storedContent(tx, id);
  if (former && !saysTheSame(former, told.content)) await checkNeverRedacted(tx, id);
  await rewrite(tx, person, told, now);
}
