/**
 * A claim waits until somebody confirms it. Of those who may, the manager of whoever said it and the map's owner are told, once for
 * each claim and together for each map, until it is confirmed.
 */
import { and, eq, isNull } from "drizzle-orm";
import { settleNews, tellAnew } from "#app/domains/notifications/settling.server.ts";
import { tell } from "#app/domains/notifications/telling.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { hasCode } from "#app/shared/errors.ts";
import type { Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { journeyClaimConfirmations, journeyClaims, journeys } from "#db/schema/journeys.ts";
import { people } from "#db/schema/people.ts";
import type { ClaimsChange } from "./claiming.server.ts";
import { mayConfirm } from "./claims.policy.ts";
import { journeyWithin, stakeFor } from "./standing.server.ts";

/** Who said a claim, and for which team. */
interface Said {
  readonly personId: string;
  readonly teamId: string;
}

const causeOf = (claimId: string) => `claim-waiting:${claimId}`;
const mostOnMap = 20_000;

const askingToConfirm: Reaction = {
  name: "claims.asking-to-confirm",
  on: "journeys.claims-changed",
  async react(world, { payload }) {
    const { journeyId, claimId, what } = payload as Omit<ClaimsChange, "at">;
    if (what === "said" || what === "changed") await asking(world, journeyId, claimId);
    if (what === "confirmed" || what === "taken-back") await settling(world, journeyId, claimId);
  },
};

/** What was said while the map was a draft is asked about when those may read it who confirm it. */
const askingOnShared: Reaction = {
  name: "claims.asking-on-shared",
  on: "journeys.shared",
  async react(world, { payload }) {
    await asking(world, (payload as { journeyId: string }).journeyId);
  },
};

/** About one claim, or all that wait on the map. */
async function asking({ db, clock }: World, journeyId: string, claimId?: string): Promise<void> {
  const found = await waitingOn(db.read, journeyId, claimId);
  const known = confirmers(db.read, journeyId);
  const asked = new Map<string, readonly string[]>();
  for (const claim of found) asked.set(claim.id, await known(claim));
  if (found.length === 0) return;
  await db.write(async (tx) => {
    const [map] = await tx.select({ title: journeys.title }).from(journeys).where(eq(journeys.id, journeyId));
    if (!map) return;
    // What was confirmed or taken back meanwhile waits no more.
    for (const { id, personId } of await waitingOn(tx, journeyId, claimId)) {
      await tell(tx, {
        people: asked.get(id) ?? [],
        kind: "claim-waiting",
        about: { kind: "journey", id: journeyId },
        params: { title: map.title },
        actorId: personId,
        cause: causeOf(id),
        now: clock.now(),
      });
    }
  });
}

/** Whoever has nothing more to confirm on the map is done with it; a claim that is said anew later is told of again. */
async function settling({ db, clock }: World, journeyId: string, claimId: string): Promise<void> {
  await db.write(async (tx) => {
    const known = confirmers(tx, journeyId);
    const [claim] = await tx
      .select({ personId: journeyClaims.personId, teamId: journeyClaims.teamId })
      .from(journeyClaims)
      .where(eq(journeyClaims.id, claimId));
    if (claim) await tellAnew(tx, await known(claim), causeOf(claimId));
    const left = new Set<string>();
    for (const waiting of await waitingOn(tx, journeyId)) for (const id of await known(waiting)) left.add(id);
    const about = { kind: "journey", id: journeyId };
    await settleNews(tx, { about, kinds: ["claim-waiting"], but: [...left], now: clock.now() });
  });
}

function waitingOn(read: Reader, journeyId: string, claimId?: string): Promise<(Said & { id: string })[]> {
  return read
    .select({ id: journeyClaims.id, personId: journeyClaims.personId, teamId: journeyClaims.teamId })
    .from(journeyClaims)
    .leftJoin(journeyClaimConfirmations, eq(journeyClaimConfirmations.claimId, journeyClaims.id))
    .where(
      and(
        eq(journeyClaims.journeyId, journeyId),
        claimId ? eq(journeyClaims.id, claimId) : undefined,
        isNull(journeyClaimConfirmations.claimId),
      ),
    )
    .limit(mostOnMap);
}

/** Who is told of a claim on the map; many claims are said by the same people for the same teams. */
function confirmers(read: Reader, journeyId: string) {
  const known = new Map<string, string[]>();
  return async ({ personId, teamId }: Said): Promise<string[]> => {
    const said = `${personId} ${teamId}`;
    const found = known.get(said) ?? (await confirmersOf(read, journeyId, { personId, teamId }));
    known.set(said, found);
    return found;
  };
}

async function confirmersOf(read: Reader, journeyId: string, { personId, teamId }: Said): Promise<string[]> {
  const [speaker] = await read.select({ managerId: people.managerId }).from(people).where(eq(people.id, personId));
  const [map] = await read.select({ ownerId: journeys.ownerId }).from(journeys).where(eq(journeys.id, journeyId));
  const best = new Set([speaker?.managerId, map?.ownerId].filter((id) => id != null && id !== personId));
  const may: string[] = [];
  for (const id of best) if (id && (await isConfirmer(read, id, journeyId, { personId, teamId }))) may.push(id);
  return may;
}

async function isConfirmer(read: Reader, id: string, journeyId: string, { personId, teamId }: Said): Promise<boolean> {
  const person = await activePerson(read, id);
  if (!person) return false;
  try {
    const journey = await journeyWithin(read, person, journeyId);
    return mayConfirm(person, await stakeFor(read, person, journey, teamId, personId));
  } catch (error) {
    if (hasCode(error, "hallway.not-found")) return false;
    throw error;
  }
}

export const confirmerReactions: readonly Reaction[] = [askingToConfirm, askingOnShared];
