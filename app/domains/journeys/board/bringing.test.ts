import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { newId } from "#app/shared/ids.ts";
import { makeMap, sampleMap } from "#tests/support/mapping.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { standElsewhere } from "../journeys.queries.server.ts";
import { Shadow } from "./checking.ts";
import { type Edit, edit } from "./edits.ts";
import { documentOf } from "./projecting.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const sender = { personId: newId(), mayEmpty: false };

/** What a page would send for these edits, as the server sees it. */
function brought(map: ReturnType<typeof sampleMap>, ...edits: Edit[]): readonly string[] {
  const real = documentOf(map);
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(real));
  const before = Y.encodeStateVector(page);
  edit(page, edits);
  const shadow = new Shadow(real);
  expect(shadow.refuse(Y.encodeStateAsUpdate(page, before), sender)).toBeUndefined();
  return shadow.brought;
}

test("an update says which steps and cards it brings, not those that it changes", () => {
  const map = sampleMap();
  const [stage, lane, card] = [map.stages[0], map.lanes[0], map.cards[0]];
  const step = stage?.steps[0]?.id ?? "";
  const [newStep, newCard] = [newId(), newId()];
  const adding = { do: "add-step", id: newStep, title: "New", stageId: stage?.id ?? "", parentId: null, before: null } as const;
  const put = { do: "add-card", id: newCard, laneId: lane?.id ?? "", from: step, to: step, text: "x", before: null } as const;
  expect(brought(map, adding, put)).toEqual([newStep, newCard]);
  expect(brought(map, { do: "write", part: "cards", id: card?.id ?? "", text: "Other words" })).toEqual([]);
  expect(brought(map, { do: "rename", part: "steps", id: step, title: "Other" })).toEqual([]);
  expect(brought(map, { do: "add-stage", id: newId(), title: "Later", before: null })).toEqual([]);
});

test("an id that stands on another map is known, one's own is not another's", async () => {
  const own = await makeMap(w, await w.person("amara"), sampleMap());
  const other = await makeMap(w, await w.person("jonas"), sampleMap());
  const idsOf = ({ map }: typeof own) => ({ step: map.stages[0]?.steps[0]?.id ?? "", card: map.cards[0]?.id ?? "" });
  expect(await standElsewhere(w.db.read, own.id, [newId(), idsOf(own).step, idsOf(own).card])).toBe(false);
  expect(await standElsewhere(w.db.read, own.id, [newId(), idsOf(other).step])).toBe(true);
  expect(await standElsewhere(w.db.read, own.id, [idsOf(other).card])).toBe(true);
  expect(await standElsewhere(w.db.read, own.id, [...Array.from({ length: 600 }, () => newId()), idsOf(other).card])).toBe(true);
});
