/** Private marks on steps: what a team touches, and what somebody guesses that the customer feels. */
import type { Person } from "#app/domains/people/people.ts";
import type { World } from "#app/shared/world.ts";
import { workshopClaims, workshopGuesses } from "#db/schema/workshops.ts";
import type { ClaimMark } from "#db/words/workshops.ts";
import { stepOf, tellLeaders, toMark } from "./standing.server.ts";
import { noTeam } from "./workshops.errors.ts";

/**
 * Says how one's team touches the customer at a step, or that it does not. Refuses with `hallway.not-found`,
 * `workshops.not-in`, `workshops.not-now`, `workshops.revealed`, `workshops.ended`, `workshops.no-team`.
 */
export async function claimingStep(
  world: World,
  person: Person,
  workshopId: string,
  { stepId, role }: { stepId: string; role: ClaimMark },
): Promise<void> {
  await world.db.write(async (tx) => {
    const workshop = await toMark(tx, person, workshopId, "claims");
    await stepOf(tx, workshop, stepId);
    const { teamId } = person;
    if (!teamId) throw noTeam();
    const said = { teamId, role, at: world.clock.now() };
    await tx
      .insert(workshopClaims)
      .values({ workshopId, stepId, personId: person.id, ...said })
      .onConflictDoUpdate({ target: [workshopClaims.workshopId, workshopClaims.stepId, workshopClaims.personId], set: said });
  });
  await tellLeaders(world, workshopId);
}

/** Guesses the customer's feeling at a step, −100…100; the last guess counts. Refuses as above, but for the team. */
export async function guessing(
  world: World,
  person: Person,
  workshopId: string,
  { stepId, pleasure }: { stepId: string; pleasure: number },
): Promise<void> {
  await world.db.write(async (tx) => {
    const workshop = await toMark(tx, person, workshopId, "guesses");
    await stepOf(tx, workshop, stepId);
    const guessed = { pleasure, at: world.clock.now() };
    await tx
      .insert(workshopGuesses)
      .values({ workshopId, stepId, personId: person.id, ...guessed })
      .onConflictDoUpdate({ target: [workshopGuesses.workshopId, workshopGuesses.stepId, workshopGuesses.personId], set: guessed });
  });
  await tellLeaders(world, workshopId);
}
