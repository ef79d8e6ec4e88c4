/** What happens when a story is kept from readers, for whatever reason. */

import { and, eq } from "drizzle-orm";
import { forgetAbout } from "#app/domains/notifications/forgetting.server.ts";
import { emit } from "#app/shared/events.server.ts";
import type { Transaction } from "#db/client.ts";
import { storyVeils } from "#db/schema/consent.ts";
import { pledges } from "#db/schema/pledges.ts";
import type { VeilCause } from "#db/words/consent.ts";

interface Hidable {
  readonly id: string;
  readonly tellerId: string;
}

/** Keeps a story from readers from a moment on, which may lie ahead; null shows it again, as far as this cause goes. */
export async function veil(tx: Transaction, story: Hidable, cause: VeilCause, hiddenFrom: Date | null, now: Date): Promise<void> {
  if (!hiddenFrom) {
    await tx.delete(storyVeils).where(and(eq(storyVeils.storyId, story.id), eq(storyVeils.cause, cause)));
    return;
  }
  await tx
    .insert(storyVeils)
    .values({ storyId: story.id, cause, hiddenFrom })
    .onConflictDoUpdate({ target: [storyVeils.storyId, storyVeils.cause], set: { hiddenFrom } });
  if (hiddenFrom <= now) await hidden(tx, story, now);
}

/** Nobody is called to it any more, and whoever has it open looks again. */
export async function hidden(tx: Transaction, { id, tellerId }: Hidable, now: Date): Promise<void> {
  const promised = await tx.select({ id: pledges.id }).from(pledges).where(eq(pledges.storyId, id));
  // The news of a pledge says what the story is called.
  const about = [{ kind: "story", id }, ...promised.map((pledge) => ({ kind: "pledge", id: pledge.id }))];
  await forgetAbout(tx, about, { but: tellerId, now });
  await emit(tx, { kind: "stories.hidden", payload: { storyId: id }, at: now });
}
