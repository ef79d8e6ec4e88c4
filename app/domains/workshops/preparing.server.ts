import { and, eq } from "drizzle-orm";
import { requireStake } from "#app/domains/journeys/journeys.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { journeys } from "#db/schema/journeys.ts";
import { workshopDepartments, workshopFacilitators, workshopInvitations, workshops } from "#db/schema/workshops.ts";
import { planReminders } from "./inviting/reminding.server.ts";
import type { Script } from "./scripts/scripts.ts";
import { idTaken, mapNotShared, nobodyInvited } from "./workshops.errors.ts";
import { mayPrepare } from "./workshops.policy.ts";

export interface NewWorkshop {
  /** Made in the browser: posted twice, it is one workshop. */
  readonly id: string;
  readonly journeyId: string;
  readonly title: string;
  readonly plannedFor: Date;
  readonly script: Pick<Script, "phases">;
  readonly dots: number;
  readonly anonymous: boolean;
  /** Ids of people and departments. */
  readonly people: readonly string[];
  readonly departments: readonly string[];
  /** Ids of those who lead it beside the person who prepares it: facilitators all. */
  readonly facilitators: readonly string[];
}

/**
 * Prepares a workshop on a map that everybody reads; those who are invited are told. Refuses with `hallway.not-found`,
 * `hallway.not-allowed`, `workshops.map-not-shared`, `workshops.nobody-invited`, `workshops.id-taken`.
 */
export async function preparing({ db, clock }: World, person: Person, workshop: NewWorkshop): Promise<void> {
  const { id, journeyId, title, plannedFor, script, dots, anonymous } = workshop;
  await db.write(async (tx) => {
    // Making the map a draft again, or putting it into the bin, locks the same row.
    await locked(tx.select({ id: journeys.id }).from(journeys).where(eq(journeys.id, journeyId)));
    const map = await requireStake(tx, person, journeyId);
    if (!mayPrepare(person)) throw notAllowed();
    if (!map.shared) throw mapNotShared();
    if (workshop.people.length + workshop.departments.length === 0) throw nobodyInvited();
    const at = clock.now();
    const row = { id, journeyId, title, phases: script.phases, plannedFor, dots, anonymous, preparedBy: person.id, createdAt: at };
    const made = await tx.insert(workshops).values(row).onConflictDoNothing({ target: workshops.id }).returning({ id: workshops.id });
    if (made.length === 0) {
      const own = and(eq(workshops.id, id), eq(workshops.preparedBy, person.id), eq(workshops.journeyId, journeyId));
      const [known] = await tx.select({ id: workshops.id }).from(workshops).where(own);
      if (!known) throw idTaken();
      return;
    }
    const by = { workshopId: id, by: person.id, at };
    const leaders = [...new Set([person.id, ...workshop.facilitators])];
    await tx.insert(workshopFacilitators).values(leaders.map((personId) => ({ ...by, personId })));
    const invited = [...new Set(workshop.people)];
    if (invited.length > 0) await tx.insert(workshopInvitations).values(invited.map((personId) => ({ ...by, personId })));
    const departments = [...new Set(workshop.departments)];
    if (departments.length > 0)
      await tx.insert(workshopDepartments).values(departments.map((departmentId) => ({ workshopId: id, departmentId })));
    await planReminders(tx, { workshopId: id, sequence: 0, startsAt: plannedFor, now: at });
    await emit(tx, { kind: "workshops.prepared", payload: { workshopId: id, by: person.id }, at });
  });
}
