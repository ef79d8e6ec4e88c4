/** Who looks after a study: its owner while they work here, or else every curator. */
import { inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { personDeactivations } from "#db/schema/people.ts";
import { curators } from "./insights.queries.server.ts";

/** By the ids of the studies. Two statements. */
export async function keepersOf(
  tx: Transaction,
  studies: readonly { readonly id: string; readonly ownerId: string }[],
): Promise<Map<string, string[]>> {
  if (studies.length === 0) return new Map();
  const owners = [...new Set(studies.map(({ ownerId }) => ownerId))];
  const gone = await tx
    .select({ id: personDeactivations.personId })
    .from(personDeactivations)
    .where(inArray(personDeactivations.personId, owners));
  const left = new Set(gone.map(({ id }) => id));
  const others = left.size > 0 ? (await curators(tx)).map(({ id }) => id) : [];
  return new Map(studies.map(({ id, ownerId }) => [id, left.has(ownerId) ? others : [ownerId]]));
}
