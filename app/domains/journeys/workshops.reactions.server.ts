/** What a workshop leaves on its map: a version from its start and one from its end, what teams claimed once that is revealed, and cards that are nobody's own any more. */
import { and, eq } from "drizzle-orm";
import type { SaidTogether } from "#app/domains/workshops/claim-outcome.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { hasCode } from "#app/shared/errors.ts";
import type { Reaction } from "#app/shared/events.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { journeyClaims, journeys, journeyVersions, journeyWorkshopCards } from "#db/schema/journeys.ts";
import { claimsChanged } from "./claims/claiming.server.ts";
import { daysUntilAsked } from "./claims/claims.ts";
import { keeping } from "./versions.server.ts";

interface Payload {
  readonly workshopId: string;
  readonly journeyId: string;
}

async function keepOnce(world: World, { workshopId, journeyId }: Payload, kind: "workshop-start" | "workshop-end"): Promise<void> {
  const [known] = await world.db.read
    .select({ id: journeyVersions.id })
    .from(journeyVersions)
    .where(and(eq(journeyVersions.journeyId, journeyId), eq(journeyVersions.workshopId, workshopId), eq(journeyVersions.kind, kind)));
  if (known) return;
  try {
    await keeping(world, journeyId, { kind, workshopId });
  } catch (error) {
    // The map is gone, and the workshop with it.
    if (!hasCode(error, "hallway.not-found")) throw error;
  }
}

const keepingStart: Reaction = {
  name: "journeys.keeping-workshop-start",
  on: "workshops.started",
  react: (world, { payload }) => keepOnce(world, payload as Payload, "workshop-start"),
};

const keepingEnd: Reaction = {
  name: "journeys.keeping-workshop-end",
  on: "workshops.ended",
  react: (world, { payload }) => keepOnce(world, payload as Payload, "workshop-end"),
};

/** In the words that most of a team chose, unless they are that it does not touch the customer; where it stands on the map already, nothing is added. */
const claimingTogether: Reaction = {
  name: "journeys.claiming-together",
  on: "workshops.revealed",
  async react({ db, clock }, { payload }) {
    const { journeyId, said = [] } = payload as Payload & { said?: readonly SaidTogether[] };
    if (said.length === 0) return;
    await db.write(async (tx) => {
      await locked(tx.select({ id: journeys.id }).from(journeys).where(eq(journeys.id, journeyId)));
      const standing = await tx
        .select({ stepId: journeyClaims.stepId, teamId: journeyClaims.teamId })
        .from(journeyClaims)
        .where(eq(journeyClaims.journeyId, journeyId))
        .groupBy(journeyClaims.stepId, journeyClaims.teamId);
      const known = new Set(standing.map(({ stepId, teamId }) => `${stepId} ${teamId}`));
      const now = clock.now();
      const empty = { channel: null, frequency: null, asks: [], gives: null, handOverTeamId: null, note: null };
      const askAgainAt = shifted(now, daysUntilAsked * dayLength);
      const rows = said.flatMap(({ role, ...claim }) =>
        role === "none" || known.has(`${claim.stepId} ${claim.teamId}`)
          ? []
          : [
              {
                id: newId(),
                journeyId,
                ...claim,
                role,
                ...empty,
                confidence: "think-so" as const,
                createdAt: now,
                saidAt: now,
                askAgainAt,
              },
            ],
      );
      if (rows.length === 0) return;
      await tx.insert(journeyClaims).values(rows);
      const [last] = rows;
      if (last) await claimsChanged(tx, { journeyId, stepId: last.stepId, claimId: last.id, by: last.personId, at: now, what: "said" });
    });
  },
};

/** Nobody changes theirs any more, and no row is left that says whose a card is. */
const leavingCards: Reaction = {
  name: "journeys.leaving-workshop-cards",
  on: "workshops.ended",
  async react({ db }, { payload }) {
    const { workshopId } = payload as Payload;
    await db.write((tx) => tx.delete(journeyWorkshopCards).where(eq(journeyWorkshopCards.workshopId, workshopId)));
  },
};

export const workshopTraces: readonly Reaction[] = [keepingStart, keepingEnd, claimingTogether, leavingCards];
