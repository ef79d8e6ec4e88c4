import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { pledgeEndings, pledges } from "#db/schema/pledges.ts";
import { pledgeEnded } from "./pledges.errors.ts";
import { mayEnd } from "./pledges.policy.ts";
import { stakeIn } from "./pledges.queries.server.ts";
import type { PledgeOutcome } from "./pledges.ts";
import { forgetReminders } from "./reminding.server.ts";

/**
 * Says how a pledge ended: kept, with what came of it, or dropped, with the reason. The same said twice by the same person is
 * said once. Refuses with `hallway.not-found`, `hallway.not-allowed`, `pledges.ended`, `privacy.unanswered`.
 */
export async function endPledge(
  world: World,
  person: Person,
  id: string,
  ending: { outcome: PledgeOutcome; words: string | null; answers?: readonly FindingAnswer[] },
): Promise<void> {
  const { outcome, answers } = ending;
  const cleared = await clearing(world, person, { about: { kind: "pledge", id }, texts: { words: ending.words }, answers });
  const { words } = cleared.texts;
  await world.db.write(async (tx) => {
    const { storyId, dueOn, ...stake } = await stakeIn(tx, person, id);
    if (!mayEnd(person, stake)) throw notAllowed();
    const at = world.clock.now();
    const ended = await tx
      .insert(pledgeEndings)
      .values({ pledgeId: id, outcome, by: person.id, at, words })
      .onConflictDoNothing()
      .returning({ pledgeId: pledgeEndings.pledgeId });
    if (ended.length === 0) {
      const [known] = await tx.select().from(pledgeEndings).where(eq(pledgeEndings.pledgeId, id));
      if (known?.by === person.id && known.outcome === outcome && known.words === words) return;
      throw pledgeEnded();
    }
    await cleared.note(tx);
    await tx.update(pledges).set({ endedAt: at }).where(eq(pledges.id, id));
    await forgetReminders(tx, { pledgeId: id, dueOn, now: at });
    await emit(tx, { kind: "pledges.ended", payload: { pledgeId: id, storyId, outcome, by: person.id }, at });
  });
}
