import { and, eq, inArray } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { workshopPains, workshopParticipants, workshopVotes } from "#db/schema/workshops.ts";
import { tellLeaders, toMark } from "./standing.server.ts";
import { tooManyDots } from "./workshops.errors.ts";
import { dotsGiven } from "./workshops.ts";

export interface Vote {
  readonly painId: string;
  /** 0 takes them away. */
  readonly dots: number;
}

/**
 * Gives all of one's dots anew: what was given before is taken back. Refuses with `hallway.not-found`, `workshops.not-in`,
 * `workshops.not-now`, `workshops.revealed`, `workshops.ended`, `workshops.too-many-dots`.
 */
export async function voting(world: World, person: Person, workshopId: string, votes: readonly Vote[]): Promise<void> {
  await world.db.write(async (tx) => {
    const workshop = await toMark(tx, person, workshopId, "votes");
    // Votes of one person come one after the other, or two pages of theirs could give twice as many.
    await locked(
      tx
        .select({ id: workshopParticipants.personId })
        .from(workshopParticipants)
        .where(and(eq(workshopParticipants.workshopId, workshopId), eq(workshopParticipants.personId, person.id))),
    );
    const given = votes.filter(({ dots }) => dots > 0);
    if (dotsGiven(given) > workshop.dots) throw tooManyDots();
    const ids = [...new Set(given.map(({ painId }) => painId))];
    if (ids.length !== given.length) throw tooManyDots();
    if (ids.length > 0) {
      const here = and(eq(workshopPains.workshopId, workshopId), inArray(workshopPains.id, ids));
      const pains = await tx.select({ id: workshopPains.id }).from(workshopPains).where(here);
      if (pains.length !== ids.length) throw notFound();
    }
    await tx.delete(workshopVotes).where(and(eq(workshopVotes.workshopId, workshopId), eq(workshopVotes.personId, person.id)));
    if (given.length > 0) await tx.insert(workshopVotes).values(given.map((vote) => ({ ...vote, workshopId, personId: person.id })));
  });
  await tellLeaders(world, workshopId);
}
