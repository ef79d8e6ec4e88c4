/** A commitment gets another day, as a pledge does: the old day and the reason stay to be read. */
import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { emit } from "#app/shared/events.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { people } from "#db/schema/people.ts";
import { workshopCommitmentMoves, workshopCommitments } from "#db/schema/workshops.ts";
import { commitmentToFollowUp } from "./commitments.queries.server.ts";
import { forgetRecalls, planRecalls } from "./recalling.server.ts";
import { tellEverybody } from "./standing.server.ts";
import { commitmentEnded } from "./workshops.errors.ts";

/**
 * Moves the day of a commitment, with a reason; to the day that it has, nothing happens. Refuses with `hallway.not-found`,
 * `hallway.not-allowed`, `workshops.commitment-ended`, `privacy.unanswered`.
 */
export async function movingCommitment(
  world: World,
  person: Person,
  id: string,
  { dueOn, answers, ...said }: { dueOn: string; reason: string; answers?: readonly FindingAnswer[] },
): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "commitment", id }, texts: { reason: said.reason }, answers });
  const { reason } = cleared.texts;
  const moved = await world.db.write(async (tx) => {
    // Moved or ended, one after the other.
    await locked(tx.select({ id: workshopCommitments.id }).from(workshopCommitments).where(eq(workshopCommitments.id, id)));
    const { workshopId, ownerId, dueOn: fromDay, endedAt } = await commitmentToFollowUp(tx, person, id);
    if (endedAt) throw commitmentEnded();
    if (fromDay === dueOn) return undefined;
    const now = world.clock.now();
    await cleared.note(tx);
    await tx
      .insert(workshopCommitmentMoves)
      .values({ id: newId(), commitmentId: id, fromDay, toDay: dueOn, reason, by: person.id, at: now });
    await tx.update(workshopCommitments).set({ dueOn }).where(eq(workshopCommitments.id, id));
    await forgetRecalls(tx, { commitmentId: id, dueOn: fromDay });
    const [owner] = await tx.select({ zone: people.zone }).from(people).where(eq(people.id, ownerId));
    await planRecalls(tx, { commitmentId: id, dueOn, zone: owner?.zone ?? person.zone, now });
    await emit(tx, { kind: "workshops.commitment-moved", payload: { commitmentId: id, by: person.id }, at: now });
    return workshopId;
  });
  if (moved) await tellEverybody(world, moved);
}
