/** What hurts the customer: written privately, read by all once it is revealed. */
import { and, count, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { workshopPains, workshopParticipants } from "#db/schema/workshops.ts";
import { stepOf, tellLeaders, toMark } from "./standing.server.ts";
import { idTaken, tooMany } from "./workshops.errors.ts";
import { mostPains, mostPainsInAll } from "./workshops.ts";

export interface NewPain {
  /** Made in the browser: posted twice, it is one pain; posted again with other words, it is changed. */
  readonly id: string;
  readonly stepId: string;
  readonly text: string;
  readonly answers?: readonly FindingAnswer[];
}

/**
 * Writes a pain, or changes one's own. Refuses with `hallway.not-found`, `workshops.not-in`, `workshops.not-now`,
 * `workshops.revealed`, `workshops.ended`, `workshops.too-many`, `workshops.id-taken`, `privacy.unanswered`.
 */
export async function paining(world: World, person: Person, workshopId: string, { id, stepId, answers, ...said }: NewPain): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "workshop", id: workshopId }, texts: { text: said.text }, answers });
  await world.db.write(async (tx) => {
    const workshop = await toMark(tx, person, workshopId, "pains");
    await stepOf(tx, workshop, stepId);
    // One person's pains are counted one after the other.
    await locked(
      tx
        .select({ id: workshopParticipants.personId })
        .from(workshopParticipants)
        .where(and(eq(workshopParticipants.workshopId, workshopId), eq(workshopParticipants.personId, person.id))),
    );
    const { text } = cleared.texts;
    const [known] = await tx
      .select({ workshopId: workshopPains.workshopId, personId: workshopPains.personId })
      .from(workshopPains)
      .where(eq(workshopPains.id, id));
    if (known && (known.personId !== person.id || known.workshopId !== workshopId)) throw idTaken();
    await cleared.note(tx);
    if (known) {
      await tx.update(workshopPains).set({ stepId, text }).where(eq(workshopPains.id, id));
      return;
    }
    const here = eq(workshopPains.workshopId, workshopId);
    const [own] = await tx
      .select({ count: count() })
      .from(workshopPains)
      .where(and(here, eq(workshopPains.personId, person.id)));
    const [all] = await tx.select({ count: count() }).from(workshopPains).where(here);
    if ((own?.count ?? 0) >= mostPains || (all?.count ?? 0) >= mostPainsInAll) throw tooMany();
    await tx.insert(workshopPains).values({ id, workshopId, stepId, personId: person.id, text, at: world.clock.now() });
  });
  await tellLeaders(world, workshopId);
}

/** Takes one's own pain away. Refuses with `hallway.not-found`, `workshops.not-now`, `workshops.revealed`. */
export async function takingPainBack(world: World, person: Person, workshopId: string, id: string): Promise<void> {
  await world.db.write(async (tx) => {
    await toMark(tx, person, workshopId, "pains");
    const own = and(eq(workshopPains.id, id), eq(workshopPains.workshopId, workshopId), eq(workshopPains.personId, person.id));
    const gone = await tx.delete(workshopPains).where(own).returning({ id: workshopPains.id });
    if (gone.length === 0) throw notFound();
  });
  await tellLeaders(world, workshopId);
}
