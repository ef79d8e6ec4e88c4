import type { Person } from "#app/domains/people/people.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { workshopReveals } from "#db/schema/workshops.ts";
import type { MarkKind } from "#db/words/workshops.ts";
import { type SaidTogether, saidTogether } from "./claim-outcome.ts";
import { claimsInOrder } from "./marks.queries.server.ts";
import { tellEverybody, toLeadNow } from "./standing.server.ts";
import { notNow, phaseMoved } from "./workshops.errors.ts";
import type { FoundWorkshop } from "./workshops.queries.server.ts";
import { marksIn } from "./workshops.ts";

/**
 * Shows everybody what was marked in this phase, before the script would; from then on it stays as it is. Refuses with
 * `hallway.not-found`, `hallway.not-allowed`, `workshops.not-running`, `workshops.phase-moved`, `workshops.not-now`.
 */
export async function revealing(world: World, person: Person, id: string, from: number): Promise<void> {
  await world.db.write(async (tx) => {
    const workshop = await toLeadNow(tx, person, id);
    if (workshop.position !== from) throw phaseMoved();
    const phase = workshop.phases[from];
    const kind = phase && marksIn[phase.kind];
    if (!kind) throw notNow();
    await reveal(tx, person, workshop, kind, world.clock.now());
  });
  await tellEverybody(world, id);
}

/** Once is for good. */
export async function reveal(
  tx: Transaction,
  person: Pick<Person, "id">,
  workshop: FoundWorkshop,
  kind: MarkKind,
  at: Date,
): Promise<void> {
  const { id, journeyId } = workshop;
  const made = await tx
    .insert(workshopReveals)
    .values({ workshopId: id, kind, by: person.id, at })
    .onConflictDoNothing()
    .returning({ kind: workshopReveals.kind });
  if (made.length === 0) return;
  const said = kind === "claims" ? await claimsForTheMap(tx, person, workshop) : undefined;
  await emit(tx, { kind: "workshops.revealed", payload: { workshopId: id, journeyId, kind, said }, at });
}

/**
 * What stands on the map from now on. It goes along with the event, because the rows may be erased before anybody reacts; of an
 * anonymous workshop in the name of who reveals it, because the map says by whom a claim is.
 */
async function claimsForTheMap(tx: Transaction, person: Pick<Person, "id">, { id, anonymous }: FoundWorkshop): Promise<SaidTogether[]> {
  const said = saidTogether(await claimsInOrder(tx, id));
  return anonymous ? said.map((claim) => ({ ...claim, personId: person.id })) : said;
}
