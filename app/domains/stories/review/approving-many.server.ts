import { hasRole, type Person } from "#app/domains/people/people.ts";
import { isKnownFailure, notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { decidingReview } from "./deciding.server.ts";

/** Approves stories of the queue, each as the editor saw it; returns of how many. One that was changed meanwhile goes on waiting. */
export async function approvingMany(world: World, person: Person, seen: readonly { id: string; seen: string }[]): Promise<number> {
  if (!hasRole(person, "editor")) throw notAllowed();
  let approved = 0;
  for (const { id, seen: step } of seen) {
    try {
      await decidingReview(world, person, id, { outcome: "approved", seen: step });
      approved += 1;
    } catch (error) {
      if (!isKnownFailure(error)) throw error;
    }
  }
  return approved;
}
