import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { journeyEpochs, journeyUpdates } from "#db/schema/journeys.ts";
import { makeMap, sampleMap } from "#tests/support/mapping.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { partsOf } from "./board/document.ts";
import { mostText } from "./board/map.ts";
import { editing } from "./editing.server.ts";
import { folding, largestDocument } from "./folding.server.ts";
import { loadDocument, mapOf } from "./journal.server.ts";
import { journalling } from "./journalling.server.ts";
import { stakeIn } from "./journeys.queries.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

/** Writes letter by letter in front of each other into every card, until the document is as large as that. */
function grow(doc: Y.Doc, bytes: number): void {
  const texts = [...partsOf(doc, "cards").values()].map((card) => card.get("text") as Y.Text);
  for (let round = 0; Y.encodeStateAsUpdate(doc).byteLength < bytes; round += 1) {
    doc.transact(() => {
      for (const text of texts) {
        text.delete(0, text.length);
        for (let letter = 0; letter < mostText - 10; letter++) text.insert(letter % 2 ? text.length : 0, letter % 3 ? "a" : "ü");
      }
    });
    // What one page has written is another's to write between.
    doc.clientID = 1_000 + round;
  }
}

// Five megabytes written letter by letter take a while where the machine has other things to do.
test("past five megabytes the history is dropped, the map stays as it is, and a page of before is led to the new one", {
  timeout: 90_000,
}, async () => {
  const amara = await w.person("amara");
  const map = sampleMap();
  const cards = Array.from({ length: 60 }, (_, at) => {
    const [card] = map.cards;
    if (!card) throw new Error("No card");
    return {
      ...card,
      id: card.id.slice(0, -3) + String(100 + at),
      order: `a${String.fromCharCode(65 + (at % 26))}${Math.floor(at / 26) + 1}`,
    };
  });
  const { id } = await makeMap(w, amara, { ...map, cards });
  const loaded = await loadDocument(w.db.read, id);
  if (!loaded) throw new Error("No document");
  const before = Y.encodeStateVector(loaded.doc);
  grow(loaded.doc, largestDocument + 1);
  const bytes = Y.encodeStateAsUpdate(loaded.doc, before);
  await journalling(w, [{ journeyId: id, epoch: 1, bytes, personId: amara.id }]);
  const said = await mapOf(w.db.read, id);
  const folded = await folding(w, id);
  expect(folded?.newEpoch).toBe(true);
  expect(folded?.size).toBeLessThan(largestDocument / 2);
  expect(await mapOf(w.db.read, id)).toEqual(said);
  expect((await stakeIn(w.db.read, amara, id))?.epoch).toBe(2);
  const [ended] = await w.db.read.select().from(journeyEpochs).where(eq(journeyEpochs.journeyId, id));
  expect(ended).toMatchObject({ epoch: 1, map: said });
  expect(await w.db.read.select().from(journeyUpdates).where(eq(journeyUpdates.journeyId, id))).toEqual([]);
  // An update of before finds its epoch ended, and is not written anywhere.
  expect(await journalling(w, [{ journeyId: id, epoch: 1, bytes, personId: amara.id }])).toEqual([undefined]);
  await editing(w, amara, id, [{ do: "describe", title: "Goes on" }]);
  expect((await mapOf(w.db.read, id))?.title).toBe("Goes on");
});
