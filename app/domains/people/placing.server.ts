import { and, eq, isNotNull, ne } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { people, personDeactivations, sites, teams } from "#db/schema/people.ts";
import { emailTaken, managerCircle, managerUnknown, siteUnknown, teamUnknown } from "./people.errors.ts";
import type { PersonInput } from "./people.input.ts";
import { managersInCircle } from "./people.ts";

export interface Place {
  readonly teamId: string | null;
  readonly siteId: string | null;
  readonly managerId: string | null;
}

/**
 * Checks an address and finds the team, site and manager that a form names. `current` is the manager the person has already,
 * who may stay although deactivated. Refuses with `people.email-taken`, `…team-unknown`, `…site-unknown`, `…manager-unknown`
 * or `…manager-circle`.
 */
export async function findPlace(tx: Transaction, input: PersonInput, current: string | null = null): Promise<Place> {
  const namesakes = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.email, input.email), ne(people.id, input.id)));
  if (namesakes.length > 0) throw emailTaken();
  if (input.teamId && (await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, input.teamId))).length === 0) throw teamUnknown();
  if (input.siteId && (await tx.select({ id: sites.id }).from(sites).where(eq(sites.id, input.siteId))).length === 0) throw siteUnknown();
  const managerId = input.manager ? await findManager(tx, input.manager, current) : null;
  if (managerId) await refuseCircle(tx, input.id, managerId);
  return { teamId: input.teamId ?? null, siteId: input.siteId ?? null, managerId };
}

async function findManager(tx: Transaction, email: string, current: string | null): Promise<string> {
  const [manager] = await tx
    .select({ id: people.id, deactivated: personDeactivations.at })
    .from(people)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(eq(people.email, email));
  if (!manager || (manager.deactivated && manager.id !== current)) throw managerUnknown();
  return manager.id;
}

async function refuseCircle(tx: Transaction, personId: string, managerId: string): Promise<void> {
  const lines = await tx.select({ id: people.id, managerId: people.managerId }).from(people).where(isNotNull(people.managerId));
  const managerOf = new Map(lines.map((line) => [line.id, line.managerId ?? ""]));
  managerOf.set(personId, managerId);
  if (managersInCircle(managerOf).has(personId)) throw managerCircle();
}
