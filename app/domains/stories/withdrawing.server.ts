import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { forgetting } from "#app/domains/search/indexing.server.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { stories, storyWithdrawals } from "#db/schema/stories.ts";
import { hidden } from "./hiding.server.ts";
import { callOff } from "./review/asking.server.ts";
import { mayEdit, mayWithdraw } from "./stories.policy.ts";

/**
 * Takes a story away from every reader, with a reason. Once withdrawn, it stays as it was withdrawn first. Refuses with
 * `privacy.unanswered` while something in the reason may identify a customer.
 */
export async function withdrawing(
  world: World,
  person: Person,
  id: string,
  reason: string,
  answers: readonly FindingAnswer[] = [],
): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "story", id }, texts: { reason }, answers });
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    const [story] = await locked(
      tx.select({ tellerId: stories.tellerId, importId: stories.importId }).from(stories).where(eq(stories.id, id)),
    );
    if (!story) throw notFound();
    if (!mayWithdraw(person, story)) throw notAllowed();
    const byEditor = !mayEdit(person, story);
    const rows = await tx
      .insert(storyWithdrawals)
      .values({ storyId: id, by: person.id, at: now, reason: cleared.texts.reason, byEditor })
      .onConflictDoNothing()
      .returning({ storyId: storyWithdrawals.storyId });
    if (rows.length === 0) return;
    await cleared.note(tx);
    await forgetting(tx, "story", [id]);
    await record(tx, { actorId: person.id, action: "stories.withdrawn", subject: { kind: "story", id }, detail: { byEditor }, at: now });
    await hidden(tx, { id, tellerId: story.tellerId }, now);
    await callOff(tx, { id, importId: story.importId }, now);
    await emit(tx, { kind: "stories.withdrawn", payload: { storyId: id, personId: person.id, byEditor }, at: now });
  });
}
