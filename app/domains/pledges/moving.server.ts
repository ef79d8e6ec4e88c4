import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { people } from "#db/schema/people.ts";
import { pledgeMoves, pledges } from "#db/schema/pledges.ts";
import { pledgeEnded } from "./pledges.errors.ts";
import { mayMove } from "./pledges.policy.ts";
import { stakeIn } from "./pledges.queries.server.ts";
import { forgetReminders, planReminders } from "./reminding.server.ts";

/** Moves the day of a pledge, with a reason. Refuses with `hallway.not-found`, `hallway.not-allowed`, `pledges.ended`, `privacy.unanswered`. */
export async function movePledge(
  world: World,
  person: Person,
  id: string,
  { dueOn, answers, ...said }: { dueOn: string; reason: string; answers?: readonly FindingAnswer[] },
): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "pledge", id }, texts: { reason: said.reason }, answers });
  const { reason } = cleared.texts;
  await world.db.write(async (tx) => {
    const { storyId, dueOn: fromDay, endedAt, ...stake } = await stakeIn(tx, person, id);
    if (!mayMove(person, stake)) throw notAllowed();
    if (endedAt) throw pledgeEnded();
    if (fromDay === dueOn) return;
    const now = world.clock.now();
    await cleared.note(tx);
    await tx.insert(pledgeMoves).values({ id: newId(), pledgeId: id, fromDay, toDay: dueOn, reason, by: person.id, at: now });
    await tx.update(pledges).set({ dueOn }).where(eq(pledges.id, id));
    await forgetReminders(tx, { pledgeId: id, dueOn: fromDay, now });
    const [pledger] = await tx.select({ zone: people.zone }).from(people).where(eq(people.id, stake.personId));
    await planReminders(tx, { pledgeId: id, dueOn, zone: pledger?.zone ?? person.zone, now });
    await emit(tx, { kind: "pledges.moved", payload: { pledgeId: id, storyId, by: person.id }, at: now });
  });
}
