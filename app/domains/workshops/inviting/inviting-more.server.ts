import { eq } from "drizzle-orm";
import { rightsChanged } from "#app/domains/journeys/journeys.ts";
import type { Person } from "#app/domains/people/people.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { workshopDepartments, workshopFacilitators, workshopInvitations } from "#db/schema/workshops.ts";
import { tellEverybody, toLead } from "../standing.server.ts";
import { hasEnded, tooMany } from "../workshops.errors.ts";
import { mostFacilitators, mostInvited } from "../workshops.ts";

/** Ids. */
export interface Invited {
  readonly people: readonly string[];
  readonly departments: readonly string[];
  /** Facilitators all. */
  readonly facilitators: readonly string[];
}

export interface InvitedMore {
  readonly workshopId: string;
  readonly by: string;
  /** Who lead it from now on are among them. */
  readonly people: readonly string[];
  readonly departments: readonly string[];
}

/**
 * Before it ends, more can be invited and named to lead it; who was before is told nothing. Refuses with `hallway.not-found`,
 * `hallway.not-allowed`, `workshops.ended`, `workshops.too-many`.
 */
export async function invitingMore(
  world: World,
  person: Person,
  id: string,
  { people, departments, facilitators }: Invited,
): Promise<void> {
  const journeyId = await world.db.write(async (tx) => {
    const workshop = await toLead(tx, person, id);
    if (workshop.endedAt) throw hasEnded();
    const by = { workshopId: id, by: person.id, at: world.clock.now() };
    const newly = {
      people: await added(
        tx,
        workshopInvitations,
        people.map((personId) => ({ ...by, personId })),
      ),
      leaders: await added(
        tx,
        workshopFacilitators,
        facilitators.map((personId) => ({ ...by, personId })),
      ),
      departments: await addedDepartments(tx, id, departments),
    };
    if ((await tx.$count(workshopInvitations, eq(workshopInvitations.workshopId, id))) > mostInvited) throw tooMany();
    if ((await tx.$count(workshopFacilitators, eq(workshopFacilitators.workshopId, id))) > mostFacilitators) throw tooMany();
    const told = { workshopId: id, by: person.id, people: [...newly.people, ...newly.leaders], departments: newly.departments };
    if (told.people.length + told.departments.length > 0)
      await emit(tx, { kind: "workshops.invited", payload: told satisfies InvitedMore, at: by.at });
    return newly.leaders.length > 0 ? workshop.journeyId : undefined;
  });
  // Who leads it may write on its map while it runs.
  if (journeyId) world.live.tell({ what: rightsChanged, id: journeyId });
  await tellEverybody(world, id);
}

type Row = typeof workshopInvitations.$inferInsert & typeof workshopFacilitators.$inferInsert;

async function added(
  tx: Transaction,
  table: typeof workshopInvitations | typeof workshopFacilitators,
  rows: readonly Row[],
): Promise<string[]> {
  if (rows.length === 0) return [];
  const made = await tx
    .insert(table)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ id: table.personId });
  return made.map(({ id }) => id);
}

async function addedDepartments(tx: Transaction, workshopId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = ids.map((departmentId) => ({ workshopId, departmentId }));
  const made = await tx.insert(workshopDepartments).values(rows).onConflictDoNothing().returning({ id: workshopDepartments.departmentId });
  return made.map(({ id }) => id);
}
