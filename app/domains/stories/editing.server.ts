import { eq, max } from "drizzle-orm";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { type Cleared, clearing, type Texts } from "#app/domains/privacy/clearing.server.ts";
import { indexing } from "#app/domains/search/indexing.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { stories, storyVersions, storyWithdrawals } from "#db/schema/stories.ts";
import { cleanBesides, cleaned } from "./cleaning.server.ts";
import { consentGone } from "./consent/consent.errors.ts";
import { consentIsGone } from "./consent/consent.queries.server.ts";
import { replaceLinks, requirePlaces } from "./linking.server.ts";
import { holdMedia } from "./media/holding.server.ts";
import { askForReview, standingReview } from "./review/asking.server.ts";
import { storyDeclined } from "./review/review.errors.ts";
import { checkRevision, revisionOf } from "./revisions.server.ts";
import { documentOf } from "./search-document.server.ts";
import { storyWithdrawn } from "./stories.errors.ts";
import { mayEdit } from "./stories.policy.ts";
import { storedContent } from "./stories.queries.server.ts";
import { editDraft, type StoryContent, saysTheSame, type Telling, textsOf, withTexts } from "./stories.ts";

/**
 * Changes a story and keeps what it said before. Refuses with `stories.place-unknown`, `stories.withdrawn`,
 * `stories.medium-gone`, with `stories.changed-meanwhile` and `stories.redacted-meanwhile` where that became of it after the form
 * was opened, and with `privacy.unanswered` while something in it may identify the customer.
 */
export async function editing(world: World, person: Person, id: string, typed: StoryContent, telling: Telling = {}): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "story", id }, texts: textsOf(typed), answers: telling.answers });
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    await rewrite(tx, person, { id, content: withTexts(typed, cleared.texts), telling, cleared }, now);
    await discarding(tx, person.id, editDraft(id), now);
    await cleared.note(tx);
  });
}

export interface Told {
  readonly id: string;
  readonly content: StoryContent;
  readonly telling: Telling;
  readonly cleared: Pick<Cleared<Texts>, "cleaned" | "replaced">;
}

/** The same within a transaction. */
export async function rewrite(tx: Transaction, person: Person, { id, content, telling, cleared }: Told, now: Date): Promise<void> {
  const [story] = await locked(
    tx
      .select({ id: stories.id, tellerId: stories.tellerId, toldAt: stories.toldAt, tellerHiddenAt: stories.tellerHiddenAt })
      .from(stories)
      .where(eq(stories.id, id)),
  );
  if (!story) throw notFound();
  if (!mayEdit(person, story)) throw notAllowed();
  const withdrawn = await tx.select({ at: storyWithdrawals.at }).from(storyWithdrawals).where(eq(storyWithdrawals.storyId, id));
  if (withdrawn.length > 0) throw storyWithdrawn();
  if (await consentIsGone(tx, id)) throw consentGone();
  if ((await standingReview(tx, id))?.state === "declined") throw storyDeclined();
  const former = await storedContent(tx, id);
  const isSame = !former || saysTheSame(former, content);
  const isHiddenSame = telling.tellerHidden === undefined || telling.tellerHidden === (story.tellerHiddenAt !== null);
  // A form that was sent twice changes nothing the second time.
  if (isSame && isHiddenSame) return;
  if (telling.opened !== undefined) checkRevision(telling.opened, await revisionOf(tx, id));
  await hideTeller(tx, story, telling, now);
  if (isSame) return;
  await requirePlaces(tx, content);
  if (cleared.replaced.length > 0) await cleanBesides(tx, id, cleared);
  const [last] = await tx
    .select({ number: max(storyVersions.number) })
    .from(storyVersions)
    .where(eq(storyVersions.storyId, id));
  // What is replaced now or was never answered for is not kept as what the story said before, or an edit would only hide it.
  await tx.insert(storyVersions).values({
    id: newId(),
    storyId: id,
    number: (last?.number ?? 0) + 1,
    content: cleaned(former, cleared),
    by: person.id,
    at: now,
  });
  const { feelings, departments, photos, voice, ...row } = content;
  await tx
    .update(stories)
    .set({ ...row, editedAt: now })
    .where(eq(stories.id, id));
  await replaceLinks(tx, story, { feelings, departments });
  await holdMedia(tx, person, id, { photos, voice }, now);
  await indexing(tx, [documentOf(id, content)]);
  await askForReview(tx, { story, topics: content.topics ?? [], person, now });
  await emit(tx, { kind: "stories.edited", payload: { storyId: id, personId: person.id }, at: now });
}

async function hideTeller(
  tx: Transaction,
  { id, tellerHiddenAt }: { id: string; tellerHiddenAt: Date | null },
  { tellerHidden = tellerHiddenAt !== null }: Telling,
  now: Date,
): Promise<void> {
  if (tellerHidden === (tellerHiddenAt !== null)) return;
  await tx
    .update(stories)
    .set({ tellerHiddenAt: tellerHidden ? now : null })
    .where(eq(stories.id, id));
}
