import { and, eq, ne } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import { isId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { journeyClaims, journeys } from "#db/schema/journeys.ts";
import type { Channel } from "#db/words/stories.ts";
import { claimIdTaken, handsToItself, notYourTeam, saidAlready, tooManyClaims } from "./claims.errors.ts";
import { mayClaim } from "./claims.policy.ts";
import { teamsNamed } from "./claims.queries.server.ts";
import { type ClaimConfidence, type ClaimFrequency, type ClaimRole, daysUntilAsked, mostOfTeam, sayingOf } from "./claims.ts";
import { journeyWithin, stakeFor, stepWithin } from "./standing.server.ts";

export interface ClaimContent {
  readonly role: ClaimRole;
  readonly channel: Channel | null;
  readonly frequency: ClaimFrequency | null;
  readonly asks: readonly string[];
  readonly gives: string | null;
  readonly handsTo: string | null;
  readonly note: string | null;
  readonly confidence: ClaimConfidence;
}

export interface NewClaim extends ClaimContent {
  /** Made in the browser: posted twice, it is one claim. */
  readonly id: string;
  readonly journeyId: string;
  readonly stepId: string;
  readonly teamId: string;
  readonly answers?: readonly FindingAnswer[];
}

/** Fields of a form, in which each thing that is asked for stands on a line. */
export const textsOfClaim = ({ asks, gives, note }: Pick<ClaimContent, "asks" | "gives" | "note">) => ({
  asks: asks.join("\n") || null,
  gives,
  note,
});

/**
 * Says for a team where it touches the customer. It is said, not confirmed, until somebody confirms it. Refuses with
 * `hallway.not-found`, `claims.not-your-team`, `claims.to-itself`, `claims.said-already`, `claims.too-many`, `claims.id-taken`,
 * `privacy.unanswered`.
 */
export async function claiming(world: World, person: Person, claim: NewClaim): Promise<void> {
  const { id, journeyId, stepId, teamId, answers } = claim;
  const journey = await journeyWithin(world.db.read, person, journeyId);
  if (!mayClaim(person, await stakeFor(world.db.read, person, journey, teamId))) throw notYourTeam();
  const cleared = await clearing(world, person, { about: { kind: "journey-claim", id }, texts: textsOfClaim(claim), answers });
  await world.db.write(async (tx) => {
    // Two that claim at once for one team count one after the other.
    await locked(tx.select({ id: journeys.id }).from(journeys).where(eq(journeys.id, journeyId)));
    const found = await journeyWithin(tx, person, journeyId);
    await stepWithin(tx, journeyId, stepId);
    if (!mayClaim(person, await stakeFor(tx, person, found, teamId))) throw notYourTeam();
    const now = world.clock.now();
    const said = await columnsOf(tx, claim, cleared.texts, teamId);
    const row = {
      id,
      journeyId,
      stepId,
      teamId,
      ...said,
      personId: person.id,
      createdAt: now,
      saidAt: now,
      askAgainAt: shifted(now, daysUntilAsked * dayLength),
    };
    const made = await tx
      .insert(journeyClaims)
      .values(row)
      .onConflictDoNothing({ target: journeyClaims.id })
      .returning({ id: journeyClaims.id });
    if (made.length === 0) {
      const own = and(eq(journeyClaims.id, id), eq(journeyClaims.personId, person.id), eq(journeyClaims.stepId, stepId));
      const [known] = await tx.select({ id: journeyClaims.id }).from(journeyClaims).where(own);
      if (!known) throw claimIdTaken();
      return;
    }
    const others = await checkSaidOnce(tx, { id, journeyId, stepId, teamId }, said);
    if (others >= mostOfTeam) throw tooManyClaims();
    await cleared.note(tx);
    await claimsChanged(tx, { journeyId, stepId, claimId: id, by: person.id, at: now, what: "said" });
  });
}

/**
 * The columns of what is said for a team. Refuses with `claims.to-itself`, and with `hallway.not-found` where there is no such team
 * to hand over to.
 */
export async function columnsOf(tx: Transaction, content: ClaimContent, texts: ReturnType<typeof textsOfClaim>, teamId: string) {
  const { role, channel, frequency, handsTo, confidence } = content;
  if (handsTo === teamId) throw handsToItself();
  if (handsTo && (!isId(handsTo) || (await teamsNamed(tx, [handsTo])).length === 0)) throw notFound();
  const asks = (texts.asks ?? "").split("\n").filter((line) => line !== "");
  return { role, channel, frequency, asks, gives: texts.gives, handOverTeamId: handsTo, note: texts.note, confidence };
}

interface Place {
  readonly id: string;
  readonly journeyId: string;
  readonly stepId: string;
  readonly teamId: string;
}

/** How many other claims the team has on the step. Refuses with `claims.said-already` where one of them says the same. */
export async function checkSaidOnce(
  tx: Transaction,
  { id, journeyId, stepId, teamId }: Place,
  said: Awaited<ReturnType<typeof columnsOf>>,
): Promise<number> {
  const { role, channel, frequency, asks, gives, note } = journeyClaims;
  const others = await tx
    .select({ role, channel, frequency, asks, gives, note, handsTo: journeyClaims.handOverTeamId })
    .from(journeyClaims)
    .where(
      and(
        eq(journeyClaims.journeyId, journeyId),
        eq(journeyClaims.stepId, stepId),
        eq(journeyClaims.teamId, teamId),
        ne(journeyClaims.id, id),
      ),
    )
    .limit(mostOfTeam + 1);
  const own = sayingOf({ ...said, handsTo: said.handOverTeamId });
  if (others.some((other) => sayingOf(other) === own)) throw saidAlready();
  return others.length;
}

export interface ClaimsChange {
  readonly journeyId: string;
  readonly stepId: string;
  readonly claimId: string;
  readonly by: string;
  readonly at: Date;
  readonly what: "said" | "changed" | "taken-back" | "confirmed" | "unconfirmed" | "still-so";
}

export async function claimsChanged(tx: Transaction, { at, ...payload }: ClaimsChange): Promise<void> {
  await emit(tx, { kind: "journeys.claims-changed", payload, at });
}
