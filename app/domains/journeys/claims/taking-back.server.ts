import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { journeyClaims } from "#db/schema/journeys.ts";
import { claimsChanged } from "./claiming.server.ts";
import { mayTakeBack } from "./claims.policy.ts";
import { claimToChange } from "./standing.server.ts";

/** Takes a claim back: it is gone. `readAt`: when it was last said as the person read it. Refuses with `hallway.not-found`, `hallway.not-allowed`, `claims.changed`. */
export async function takingBackClaim(
  world: World,
  person: Person,
  { journeyId, claimId, readAt }: { journeyId: string; claimId: string; readAt?: number | undefined },
): Promise<void> {
  await world.db.write(async (tx) => {
    const { claim, stake } = await claimToChange(tx, person, { journeyId, claimId, readAt });
    if (!mayTakeBack(person, stake)) throw notAllowed();
    await tx.delete(journeyClaims).where(eq(journeyClaims.id, claimId));
    await claimsChanged(tx, { journeyId, stepId: claim.stepId, claimId, by: person.id, at: world.clock.now(), what: "taken-back" });
  });
}
