/** What stands before every change of a claim: the map within reach, its step, and what decides who may. */
import { and, eq, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { hasCode, notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { journeyClaims, journeySteps, journeys } from "#db/schema/journeys.ts";
import { people } from "#db/schema/people.ts";
import { folding } from "../folding.server.ts";
import { foldedTo, updatesAfter } from "../journal.server.ts";
import { claimChanged } from "./claims.errors.ts";
import type { Stake } from "./claims.policy.ts";
import { claimOf, type FoundClaim } from "./claims.queries.server.ts";

export interface FoundJourney {
  readonly id: string;
  readonly title: string;
  readonly kind: "as-is" | "should-be";
  readonly ownerId: string;
  readonly editsMap: boolean;
}

/** A map that the person reads: one that is shared, or a draft of their own making, and not in the bin. Refuses with `hallway.not-found`. One statement. */
export async function journeyWithin(read: Reader, person: Pick<Person, "id">, id: string | undefined): Promise<FoundJourney> {
  if (!isId(id ?? "")) throw notFound();
  const [row] = await read
    .select({
      id: journeys.id,
      title: journeys.title,
      kind: journeys.kind,
      ownerId: journeys.ownerId,
      edits: sql<number | boolean>`(journeys.owner_id = ${person.id} or exists (
        select 1 from journey_editors editor where editor.journey_id = journeys.id and editor.person_id = ${person.id}))`,
      shared: sql<number | boolean>`exists (select 1 from journey_sharings shared where shared.journey_id = journeys.id)`,
      removed: sql<number | boolean>`exists (select 1 from journey_removals removed where removed.journey_id = journeys.id)`,
    })
    .from(journeys)
    .where(eq(journeys.id, id ?? ""));
  if (!row || row.removed || !(row.shared || row.edits)) throw notFound();
  const { edits, shared: _, removed: __, ...journey } = row;
  return { ...journey, editsMap: Boolean(edits) };
}

export interface FoundStep {
  readonly id: string;
  readonly title: string;
  readonly stageId: string;
}

/** A step of a map that was found. Refuses with `hallway.not-found`. */
export async function stepWithin(read: Reader, journeyId: string, stepId: string | undefined): Promise<FoundStep> {
  const [row] = await read
    .select({ id: journeySteps.id, title: journeySteps.title, stageId: journeySteps.stageId })
    .from(journeySteps)
    .where(and(eq(journeySteps.journeyId, journeyId), eq(journeySteps.id, stepId ?? "")));
  if (!row) throw notFound();
  return row;
}

/**
 * The same for a page to which an open map leads: a step that was just added stands in the journal a moment before it can be read
 * here. Refuses with `hallway.not-found`.
 */
export async function stepOnMap(world: World, journeyId: string, stepId: string | undefined): Promise<FoundStep> {
  const { read } = world.db;
  try {
    return await stepWithin(read, journeyId, stepId);
  } catch (error) {
    const folded = hasCode(error, "hallway.not-found") && isId(stepId ?? "") ? await foldedTo(read, journeyId) : undefined;
    if (!folded || (await updatesAfter(read, { journeyId, ...folded })).length === 0) throw error;
    await folding(world, journeyId);
    return stepWithin(read, journeyId, stepId);
  }
}

/** What decides whether the person may say something for a team on a map that was found. */
export async function stakeFor(
  read: Reader,
  person: Pick<Person, "id">,
  { editsMap }: FoundJourney,
  teamId: string,
  saidBy?: string,
): Promise<Stake> {
  const [report] = await read
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        eq(people.teamId, teamId),
        eq(people.managerId, person.id),
        sql`not exists (select 1 from person_deactivations gone where gone.person_id = ${people.id})`,
      ),
    )
    .limit(1);
  return { teamId, manages: report !== undefined, editsMap, ...(saidBy ? { saidBy } : {}) };
}

export interface FoundWithStake {
  readonly journey: FoundJourney;
  readonly claim: FoundClaim;
  readonly stake: Stake;
}

/** A claim within reach, with what decides who may change it. Refuses with `hallway.not-found`. */
export async function claimWithin(
  read: Reader,
  person: Pick<Person, "id">,
  journeyId: string | undefined,
  claimId: string | undefined,
): Promise<FoundWithStake> {
  const journey = await journeyWithin(read, person, journeyId);
  const claim = await claimOf(read, journey.id, claimId);
  if (!claim) throw notFound();
  return { journey, claim, stake: await stakeFor(read, person, journey, claim.team.id, claim.personId) };
}

/**
 * The same to change it: nobody else changes the claim until the transaction ends. `readAt`: when it was last said as the person
 * read it. Refuses with `hallway.not-found`, `claims.changed`.
 */
export async function claimToChange(
  tx: Transaction,
  person: Pick<Person, "id">,
  { journeyId, claimId, readAt }: { journeyId: string; claimId: string; readAt?: number },
): Promise<FoundWithStake> {
  await locked(tx.select({ id: journeyClaims.id }).from(journeyClaims).where(eq(journeyClaims.id, claimId)));
  const found = await claimWithin(tx, person, journeyId, claimId);
  if (readAt !== undefined && found.claim.saidAt.getTime() !== readAt) throw claimChanged();
  return found;
}
