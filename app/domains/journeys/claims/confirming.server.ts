import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { journeyClaimConfirmations } from "#db/schema/journeys.ts";
import { claimsChanged } from "./claiming.server.ts";
import { mayConfirm } from "./claims.policy.ts";
import { claimToChange } from "./standing.server.ts";

interface Named {
  readonly journeyId: string;
  readonly claimId: string;
}

/**
 * Confirms what a team said; said twice it is said once. `readAt`: when the claim was last said as the person read it, so that
 * nobody confirms other words than they saw. Refuses with `hallway.not-found`, `hallway.not-allowed`, `claims.changed`.
 */
export async function confirmingClaim(
  world: World,
  person: Person,
  { journeyId, claimId, readAt }: Named & { readAt?: number },
): Promise<void> {
  await world.db.write(async (tx) => {
    const { claim, stake } = await claimToChange(tx, person, { journeyId, claimId, readAt });
    if (!mayConfirm(person, stake)) throw notAllowed();
    const at = world.clock.now();
    const made = await tx
      .insert(journeyClaimConfirmations)
      .values({ claimId, by: person.id, at })
      .onConflictDoNothing()
      .returning({ claimId: journeyClaimConfirmations.claimId });
    if (made.length > 0) await claimsChanged(tx, { journeyId, stepId: claim.stepId, claimId, by: person.id, at, what: "confirmed" });
  });
}

/** Takes a confirmation back. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function unconfirmingClaim(world: World, person: Person, { journeyId, claimId }: Named): Promise<void> {
  await world.db.write(async (tx) => {
    const { claim, stake } = await claimToChange(tx, person, { journeyId, claimId });
    if (!mayConfirm(person, stake)) throw notAllowed();
    const gone = await tx
      .delete(journeyClaimConfirmations)
      .where(eq(journeyClaimConfirmations.claimId, claimId))
      .returning({ claimId: journeyClaimConfirmations.claimId });
    const at = world.clock.now();
    if (gone.length > 0) await claimsChanged(tx, { journeyId, stepId: claim.stepId, claimId, by: person.id, at, what: "unconfirmed" });
  });
}
