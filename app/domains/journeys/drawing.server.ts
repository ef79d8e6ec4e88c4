import * as Y from "yjs";
import type { Person } from "#app/domains/people/people.ts";
import { notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { type Edit, edit } from "./board/edits.ts";
import { folding } from "./folding.server.ts";
import { loadDocument } from "./journal.server.ts";
import { journalling } from "./journalling.server.ts";
import { journalGrew } from "./journeys.ts";

/**
 * Does edits on a map for somebody who was let do so: the way of everybody's edits, through the journal, so that they reach the open
 * pages at once. `edits`: made from the document as it stands. Refuses with `hallway.not-found`, and with what `edits` refuses.
 */
export async function drawing(
  world: World,
  person: Pick<Person, "id">,
  journeyId: string,
  edits: (doc: Y.Doc) => readonly Edit[],
): Promise<void> {
  // A new epoch that begins in between is met by doing it again on the new document.
  for (let written = false; !written; ) {
    const loaded = await loadDocument(world.db.read, journeyId);
    if (!loaded) throw notFound();
    const before = Y.encodeStateVector(loaded.doc);
    edit(loaded.doc, edits(loaded.doc));
    const bytes = Y.encodeStateAsUpdate(loaded.doc, before);
    const [sequence] = await journalling(world, [{ journeyId, epoch: loaded.epoch, bytes, personId: person.id }]);
    written = sequence !== undefined;
  }
  world.live.tell({ what: journalGrew, id: journeyId });
  await folding(world, journeyId);
}
