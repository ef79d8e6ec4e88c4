import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { journeyClaimConfirmations, journeyClaims } from "#db/schema/journeys.ts";
import { type ClaimContent, checkSaidOnce, claimsChanged, columnsOf, textsOfClaim } from "./claiming.server.ts";
import { mayClaim } from "./claims.policy.ts";
import { daysUntilAsked } from "./claims.ts";
import { claimToChange } from "./standing.server.ts";

interface Changed extends ClaimContent {
  readonly journeyId: string;
  readonly claimId: string;
  /** When the claim was last said as the person read it, so that nobody writes over words they did not see. */
  readonly readAt: number;
  readonly answers?: readonly FindingAnswer[];
}

/**
 * Says a claim anew. What was confirmed is said again only, for what was confirmed was something else. Refuses with
 * `hallway.not-found`, `hallway.not-allowed`, `claims.changed`, `claims.to-itself`, `claims.said-already`, `privacy.unanswered`.
 */
export async function changingClaim(world: World, person: Person, changed: Changed): Promise<void> {
  const { journeyId, claimId, readAt, answers } = changed;
  const cleared = await clearing(world, person, { about: { kind: "journey-claim", id: claimId }, texts: textsOfClaim(changed), answers });
  await world.db.write(async (tx) => {
    const { claim, stake } = await claimToChange(tx, person, { journeyId, claimId, readAt });
    if (!mayClaim(person, stake)) throw notAllowed();
    const now = world.clock.now();
    const said = { personId: person.id, saidAt: now, askAgainAt: shifted(now, daysUntilAsked * dayLength) };
    const teamId = claim.team.id;
    const columns = await columnsOf(tx, changed, cleared.texts, teamId);
    await checkSaidOnce(tx, { id: claimId, journeyId, stepId: claim.stepId, teamId }, columns);
    await tx
      .update(journeyClaims)
      .set({ ...columns, ...said })
      .where(eq(journeyClaims.id, claimId));
    await tx.delete(journeyClaimConfirmations).where(eq(journeyClaimConfirmations.claimId, claimId));
    await cleared.note(tx);
    await claimsChanged(tx, { journeyId, stepId: claim.stepId, claimId, by: person.id, at: now, what: "changed" });
  });
}
