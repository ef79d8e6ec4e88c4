import { and, eq, inArray } from "drizzle-orm";
import { rightsChanged } from "#app/domains/journeys/journeys.ts";
import type { Person } from "#app/domains/people/people.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import {
  workshopDepartments,
  workshopFacilitators,
  workshopHands,
  workshopInvitations,
  workshopParticipants,
} from "#db/schema/workshops.ts";
import { tellEverybody, toLead } from "../standing.server.ts";
import { hasEnded, lastLeader } from "../workshops.errors.ts";
import { leadersOf } from "../workshops.queries.server.ts";
import { workshopPing } from "../workshops.ts";
import { hearersOf } from "./hearers.queries.server.ts";

/** Who was invited by name, a department, or somebody who leads it: the id of one. */
export type Out = { readonly person: string } | { readonly department: string } | { readonly leader: string };

export interface TakenOut {
  readonly workshopId: string;
  readonly by: string;
  readonly people: readonly string[];
  /** They led it, and may still be invited. */
  readonly leader: boolean;
}

/**
 * Before it ends, whoever was invited or leads it can be taken out. Who is invited in another way too stays so; the others are told,
 * and who had come in leaves: what they marked and promised stays. Refuses with `hallway.not-found`, `hallway.not-allowed`,
 * `workshops.ended`, `workshops.last-leader`.
 */
export async function takingOut(world: World, person: Person, id: string, out: Out): Promise<void> {
  const { gone, journeyId } = await world.db.write(async (tx) => {
    const workshop = await toLead(tx, person, id);
    if (workshop.endedAt) throw hasEnded();
    const before = await hearersOf(tx, id);
    await remove(tx, id, out);
    const after = new Map((await hearersOf(tx, id)).map((one) => [one.id, one]));
    const leaves = before.filter((one) => {
      const now = after.get(one.id);
      return (one.invited || one.leads) && !now?.invited && !now?.leads;
    });
    const people = leaves.map((one) => one.id);
    await leave(
      tx,
      id,
      leaves.filter(({ came }) => came).map((one) => one.id),
    );
    const told = "leader" in out && before.some((one) => one.id === out.leader && one.leads) ? [out.leader] : people;
    const payload: TakenOut = { workshopId: id, by: person.id, people: told, leader: "leader" in out };
    if (told.length > 0) await emit(tx, { kind: "workshops.taken-out", payload, at: world.clock.now() });
    return { gone: people, journeyId: workshop.journeyId };
  });
  if ("leader" in out) world.live.tell({ what: rightsChanged, id: journeyId });
  // Theirs too: their page says from now on that they are not invited.
  world.live.ping(gone, { what: workshopPing, id });
  await tellEverybody(world, id);
}

async function remove(tx: Transaction, workshopId: string, out: Out): Promise<void> {
  if ("department" in out) {
    const row = and(eq(workshopDepartments.workshopId, workshopId), eq(workshopDepartments.departmentId, out.department));
    await tx.delete(workshopDepartments).where(row);
  } else if ("person" in out) {
    const row = and(eq(workshopInvitations.workshopId, workshopId), eq(workshopInvitations.personId, out.person));
    await tx.delete(workshopInvitations).where(row);
  } else {
    const row = and(eq(workshopFacilitators.workshopId, workshopId), eq(workshopFacilitators.personId, out.leader));
    await tx.delete(workshopFacilitators).where(row);
    if ((await leadersOf(tx, workshopId)).length === 0) throw lastLeader();
  }
}

const atOnce = 500;

async function leave(tx: Transaction, workshopId: string, people: readonly string[]): Promise<void> {
  for (let start = 0; start < people.length; start += atOnce) {
    const some = people.slice(start, start + atOnce);
    await tx.delete(workshopHands).where(and(eq(workshopHands.workshopId, workshopId), inArray(workshopHands.personId, some)));
    const rows = and(eq(workshopParticipants.workshopId, workshopId), inArray(workshopParticipants.personId, some));
    await tx.delete(workshopParticipants).where(rows);
  }
}
