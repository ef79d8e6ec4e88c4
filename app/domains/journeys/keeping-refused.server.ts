import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { copied } from "./beginning.ts";
import { mapInput } from "./board/map.input.ts";
import { longestTitle } from "./board/map.ts";
import { creating } from "./creating.server.ts";
import { notAMap } from "./journeys.errors.ts";
import { requireStake } from "./journeys.queries.server.ts";

/**
 * Keeps a map with changes that were refused as a private map of this person, who may read what it was made from: the id of the
 * new one. Refuses with `hallway.not-found`, `journeys.no-map`.
 */
export async function keepingRefused(world: World, person: Person, journeyId: string, sent: unknown): Promise<string> {
  await requireStake(world.db.read, person, journeyId);
  const { data: map } = mapInput.safeParse(sent);
  if (!map) throw notAMap();
  const id = newId();
  const title = m.journeys_refused_title({ title: map.title }).slice(0, longestTitle);
  await creating(world, person, { id, map: { ...copied(map, newId), title } });
  return id;
}
