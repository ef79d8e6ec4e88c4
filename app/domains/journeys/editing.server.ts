import type { Person } from "#app/domains/people/people.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import type { Edit } from "./board/edits.ts";
import { drawing } from "./drawing.server.ts";
import { mayEditMap } from "./journeys.policy.ts";
import { requireStake } from "./journeys.queries.server.ts";

/** Does named edits on a map from outside its page: an import, a form. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function editing(world: World, person: Person, journeyId: string, edits: readonly Edit[]): Promise<void> {
  const stake = await requireStake(world.db.read, person, journeyId);
  if (!mayEditMap(person, stake)) throw notAllowed();
  await drawing(world, person, journeyId, () => edits);
}
