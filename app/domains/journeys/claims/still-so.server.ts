/** Once a year whoever said a claim is asked whether it is still so; when they are no longer there, their team's manager is. */
import { and, asc, eq, isNull, lte, sql } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { journeyClaims, journeyRemovals, journeySharings, journeys } from "#db/schema/journeys.ts";
import { people, personDeactivations } from "#db/schema/people.ts";
import { claimsChanged } from "./claiming.server.ts";
import { mayClaim } from "./claims.policy.ts";
import { daysBetweenAsking, daysUntilAsked } from "./claims.ts";
import { claimToChange } from "./standing.server.ts";

interface Named {
  readonly journeyId: string;
  readonly claimId: string;
  /** When it was last said as the person read it: nobody says of other words than they saw that they are still so. */
  readonly readAt?: number | undefined;
}

/** Says that a claim is still so, for another year; what was confirmed stays confirmed. Refuses with `hallway.not-found`, `hallway.not-allowed`, `claims.changed`. */
export async function stillSo(world: World, person: Person, { journeyId, claimId, readAt }: Named): Promise<void> {
  await world.db.write(async (tx) => {
    const { claim, stake } = await claimToChange(tx, person, { journeyId, claimId, readAt });
    if (!mayClaim(person, stake)) throw notAllowed();
    const at = world.clock.now();
    await tx
      .update(journeyClaims)
      .set({ personId: person.id, saidAt: at, askAgainAt: shifted(at, daysUntilAsked * dayLength) })
      .where(eq(journeyClaims.id, claimId));
    await claimsChanged(tx, { journeyId, stepId: claim.stepId, claimId, by: person.id, at, what: "still-so" });
  });
}

const atOnce = 100;

export const askingStillSo: JobHandler = {
  kind: "journeys.still-so",
  atStart: true,
  async run(world, _payload, { signal }) {
    while (await someAreAsked(world)) if (signal.aborted) return "again";
    return shifted(world.clock.now(), dayLength);
  },
};

/** Only on maps that people see: a claim in the bin asks nobody. */
async function someAreAsked({ db, clock }: World): Promise<boolean> {
  return db.write(async (tx) => {
    const now = clock.now();
    const rows = await tx
      .select({
        id: journeyClaims.id,
        journeyId: journeyClaims.journeyId,
        teamId: journeyClaims.teamId,
        title: journeys.title,
        askAgainAt: journeyClaims.askAgainAt,
        personId: people.id,
        goneAt: personDeactivations.at,
        managerId: people.managerId,
        still: people.teamId,
      })
      .from(journeyClaims)
      .innerJoin(journeys, eq(journeys.id, journeyClaims.journeyId))
      .innerJoin(journeySharings, eq(journeySharings.journeyId, journeyClaims.journeyId))
      .innerJoin(people, eq(people.id, journeyClaims.personId))
      .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
      .leftJoin(journeyRemovals, eq(journeyRemovals.journeyId, journeyClaims.journeyId))
      .where(and(lte(journeyClaims.askAgainAt, now), isNull(journeyRemovals.journeyId)))
      .orderBy(asc(journeyClaims.askAgainAt), asc(journeyClaims.id))
      .limit(atOnce);
    const managers = await managersOf(tx, [...new Set(rows.map(({ teamId }) => teamId))]);
    for (const { id, journeyId, teamId, title, askAgainAt, personId, goneAt, still } of rows) {
      const asked = !goneAt && still === teamId ? [personId] : (managers.get(teamId) ?? []);
      await tell(tx, {
        people: asked,
        kind: "claim-still-so",
        about: { kind: "journey", id: journeyId },
        params: { title },
        cause: `claim-still-so:${id}:${askAgainAt.toISOString()}`,
        now,
      });
    }
    // While nobody answers it is asked again, rarely.
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) {
      await tx
        .update(journeyClaims)
        .set({ askAgainAt: shifted(now, daysBetweenAsking * dayLength) })
        .where(sql`${journeyClaims.id} in ${ids}`);
    }
    return rows.length === atOnce;
  });
}

/** Who manages somebody of each team, and is here. */
async function managersOf(tx: Transaction, teamIds: readonly string[]): Promise<Map<string, string[]>> {
  if (teamIds.length === 0) return new Map();
  const rows = await tx
    .selectDistinct({ teamId: people.teamId, managerId: people.managerId })
    .from(people)
    .where(
      and(
        sql`${people.teamId} in ${[...teamIds]}`,
        sql`${people.managerId} is not null`,
        sql`not exists (select 1 from person_deactivations gone where gone.person_id = ${people.managerId})`,
      ),
    );
  const known = rows.flatMap(({ teamId, managerId }) => (teamId && managerId ? [{ teamId, managerId }] : []));
  return new Map([...Map.groupBy(known, ({ teamId }) => teamId)].map(([team, own]) => [team, own.map(({ managerId }) => managerId)]));
}
