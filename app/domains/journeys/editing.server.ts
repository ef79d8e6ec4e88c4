import * as Y from "yjs";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { type Edit, edit } from "./board/edits.ts";
import { folding } from "./folding.server.ts";
import { loadDocument } from "./journal.server.ts";
import { journalling } from "./journalling.server.ts";
import { mayEditMap } from "./journeys.policy.ts";
import { requireStake } from "./journeys.queries.server.ts";
import { journalGrew } from "./journeys.ts";

/**
 * Does named edits on a map from outside its page: an import, a form. They go the way of everybody's edits, through the
 * journal, and reach the open pages at once. Refuses with `hallway.not-found`, `hallway.not-allowed`.
 */
export async function editing(world: World, person: Person, journeyId: string, edits: readonly Edit[]): Promise<void> {
  const stake = await requireStake(world.db.read, person, journeyId);
  if (!mayEditMap(person, stake)) throw notAllowed();
  // A new epoch that begins in between is met by doing it again on the new document.
  for (let written = false; !written; ) {
    const loaded = await loadDocument(world.db.read, journeyId);
    if (!loaded) throw notFound();
    const before = Y.encodeStateVector(loaded.doc);
    edit(loaded.doc, edits);
    const bytes = Y.encodeStateAsUpdate(loaded.doc, before);
    const [sequence] = await journalling(world, [{ journeyId, epoch: loaded.epoch, bytes, personId: person.id }]);
    written = sequence !== undefined;
  }
  world.live.tell({ what: journalGrew, id: journeyId });
  await folding(world, journeyId);
}
