import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { beforeSecondQuestion, beforeWriting } from "../../../tests/support/between.ts";
import { makeMap, sampleMap } from "../../../tests/support/mapping.ts";
import { type TestWorld, world } from "../../../tests/support/world.ts";
import { edit } from "./board/edits.ts";
import { project } from "./board/projecting.ts";
import { folding } from "./folding.server.ts";
import { loadDocument, mapOf } from "./journal.server.ts";
import { journalling } from "./journalling.server.ts";

let w: TestWorld;
let journeyId: string;
const map = sampleMap();
const [first = "", second = ""] = map.cards.map(({ id }) => id);

beforeEach(async () => {
  w = await world();
  ({ id: journeyId } = await makeMap(w, await w.person("amara"), map));
});

/** An edit that stands in the journal alone. */
async function writes(card: string, text: string) {
  const loaded = await loadDocument(w.db.read, journeyId);
  if (!loaded) throw new Error("There is no such map");
  const before = Y.encodeStateVector(loaded.doc);
  edit(loaded.doc, [{ do: "write", part: "cards", id: card, text }]);
  const bytes = Y.encodeStateAsUpdate(loaded.doc, before);
  await journalling(w, [{ journeyId, epoch: loaded.epoch, bytes, personId: (await w.person("amara")).id }]);
}

const texts = async () => (await mapOf(w.db.read, journeyId))?.cards.slice(0, 2).map(({ text }) => text);

test("a fold that another process overtook leaves alone what that one has folded", async () => {
  await writes(first, "Before both");
  const overtaken = beforeWriting(w, async () => {
    await writes(second, "Before the second");
    await folding(w, journeyId);
  });
  expect(await folding(overtaken, journeyId)).toBeUndefined();
  expect(await texts()).toEqual(["Before both", "Before the second"]);
  await writes(first, "Afterwards");
  await folding(w, journeyId);
  expect(await texts()).toEqual(["Afterwards", "Before the second"]);
});

test("a document that is folded while it is loaded is whole", async () => {
  await writes(first, "Before the fold");
  const read = beforeSecondQuestion(w.db.read, async () => {
    await folding(w, journeyId);
    await writes(second, "After the fold");
  });
  const loaded = await loadDocument(read, journeyId);
  expect(loaded?.sequence).toBe(2);
  expect(loaded && project(loaded.doc).cards.map(({ text }) => text)).toEqual([
    "Before the fold",
    "After the fold",
    ...map.cards.slice(2).map(({ text }) => text),
  ]);
});

test("a map that is folded while it is looked at shows what was written before", async () => {
  await writes(first, "Before the fold");
  const folded = beforeSecondQuestion(w.db.read, () => folding(w, journeyId));
  expect((await mapOf(folded, journeyId))?.cards[0]?.text).toBe("Before the fold");
});
