import { hasRole, type Person } from "#app/domains/people/people.ts";
import { isKnownFailure, notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { tookBackAmong } from "../consent/consent.queries.server.ts";
import { decidingReview } from "./deciding.server.ts";

/** Approves stories of the queue, each as the editor saw it; returns of how many. One that was changed meanwhile, or whose customer had withdrawn their consent, goes on waiting. */
export async function approvingMany(world: World, person: Person, seen: readonly { id: string; seen: string }[]): Promise<number> {
  if (!hasRole(person, "editor")) throw notAllowed();
  let approved = 0;
  const tookBack = await tookBackAmong(
    world.db.read,
    seen.map(({ id }) => id),
  );
  for (const { id, seen: step } of seen) {
    if (tookBack.has(id)) continue;
    try {
      await decidingReview(world, person, id, { outcome: "approved", seen: step });
      approved += 1;
    } catch (error) {
      if (!isKnownFailure(error)) throw error;
    }
  }
  return approved;
}
