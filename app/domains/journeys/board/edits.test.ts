import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { newId } from "#app/shared/ids.ts";
import { emptyDocument } from "./document.ts";
import { type Edit, edit, joined } from "./edits.ts";
import { mapInput } from "./map.input.ts";
import { type JourneyMap, laneKinds, stepsOf } from "./map.ts";
import { documentOf, project } from "./projecting.ts";

/** A map with two stages of two steps, two lanes and a card over two steps. */
function smallMap() {
  const doc = emptyDocument();
  const ids = { stages: [newId(), newId()], steps: [newId(), newId(), newId(), newId()], lanes: [newId(), newId()], card: newId() };
  edit(doc, [
    { do: "describe", title: "Moving house", kind: "as-is" },
    ...ids.stages.map((id, at): Edit => ({ do: "add-stage", id, title: `Stage ${at}`, before: null })),
    ...ids.steps.map(
      (id, at): Edit => ({ do: "add-step", id, title: `Step ${at}`, stageId: ids.stages[at >> 1] ?? "", parentId: null, before: null }),
    ),
    ...ids.lanes.map((id, at): Edit => ({ do: "add-lane", id, kind: at ? "pain" : "text", title: `Lane ${at}`, before: null })),
    addCard(ids.card, ids.lanes[0], ids.steps[1], ids.steps[2], "Waits for the van"),
  ]);
  return { doc, ids };
}

function addCard(id: string, laneId = "", from = "", to = from, text = ""): Edit {
  return { do: "add-card", id, laneId, from, to, text, before: null };
}

const copyOf = (doc: Y.Doc) => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};

function exchange(one: Y.Doc, other: Y.Doc): void {
  const [ours, theirs] = [Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)), Y.encodeStateAsUpdate(other, Y.encodeStateVector(one))];
  Y.applyUpdate(one, theirs);
  Y.applyUpdate(other, ours);
}

/** Any edit of whatever the map holds at that moment: `pick` chooses among its parts. */
function someEdit(map: JourneyMap, [what, pick, other, third]: readonly number[]): Edit | undefined {
  const of = <Part>(list: readonly Part[], by = pick): Part | undefined => list[(by ?? 0) % Math.max(list.length, 1)];
  const steps = stepsOf(map);
  const [stage, step, further, lane, card] = [of(map.stages), of(steps), of(steps, other), of(map.lanes, third), of(map.cards)];
  const title = `T${pick}`;
  const edits: (Edit | undefined)[] = [
    { do: "add-stage", id: newId(), title, before: of(map.stages, other)?.id ?? null },
    stage && { do: "add-step", id: newId(), title, stageId: stage.id, parentId: null, before: of(stage.steps, other)?.id ?? null },
    stage && step && { do: "add-step", id: newId(), title, stageId: stage.id, parentId: step.id, before: null },
    { do: "add-lane", id: newId(), kind: of(laneKinds) ?? "text", title, before: lane?.id ?? null },
    lane && step && further && addCard(newId(), lane.id, step.id, further.id, title),
    step && further && { do: "add-arrow", id: newId(), from: step.id, to: further.id, label: title },
    { do: "add-sketch", id: newId(), title, before: of(map.sketches, other)?.id ?? null },
    card && { do: "write", part: "cards", id: card.id, text: `${title}${card.text}${other}` },
    step && { do: "rename", part: "steps", id: step.id, title },
    stage && { do: "move", part: "stages", id: stage.id, before: of(map.stages, other)?.id ?? null },
    lane && { do: "move", part: "lanes", id: lane.id, before: of(map.lanes, pick)?.id ?? null },
    step && further && stage && { do: "move-step", id: step.id, stageId: stage.id, parentId: further.id, before: null },
    step && stage && { do: "move-step", id: step.id, stageId: stage.id, parentId: null, before: further?.id ?? null },
    card && lane && step && further && { do: "move-card", id: card.id, laneId: lane.id, from: step.id, to: further.id, before: null },
    card && { do: "set-card", id: card.id, channel: "phone", figure: { value: 4, unit: "%", on: null, source: "" } },
    lane && { do: "draw-for", id: lane.id, sketchId: of(map.sketches)?.id ?? null },
    step && { do: "remove", part: "steps", id: step.id },
    stage && { do: "remove", part: "stages", id: stage.id },
    lane && { do: "remove", part: "lanes", id: lane.id },
    card && { do: "remove", part: "cards", id: card.id },
  ];
  return edits[(what ?? 0) % edits.length];
}

const moves = fc.array(fc.tuple(fc.nat(1), fc.nat(), fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(3)), { maxLength: 40 });

test("whatever two people do in whatever order, both end with the same valid map", () => {
  fc.assert(
    fc.property(moves, (played) => {
      const one = smallMap().doc;
      const other = copyOf(one);
      for (const [who, what, pick, another, third, meet] of played) {
        const doc = who ? one : other;
        const made = someEdit(project(doc), [what, pick, another, third]);
        if (made) edit(doc, [made]);
        if (meet === 0) exchange(one, other);
      }
      exchange(one, other);
      const map = project(one);
      expect(project(other)).toEqual(map);
      expect(mapInput.safeParse(map).error?.issues).toBeUndefined();
      for (const list of [map.stages, map.lanes, map.sketches]) {
        expect([...list].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))).toEqual(list);
      }
    }),
    { numRuns: 150 },
  );
});

test("a map that is written into a document comes out as it was", () => {
  fc.assert(
    fc.property(moves, (played) => {
      const { doc } = smallMap();
      for (const [, ...choice] of played) {
        const made = someEdit(project(doc), choice);
        if (made) edit(doc, [made]);
      }
      const map = project(doc);
      expect(JSON.stringify(project(documentOf(map)))).toBe(JSON.stringify(map));
    }),
    { numRuns: 60 },
  );
});

test("a text that two people write into at once keeps every letter of both", () => {
  const { doc, ids } = smallMap();
  const other = copyOf(doc);
  edit(doc, [{ do: "write", part: "cards", id: ids.card, text: "Waits long for the van" }]);
  edit(other, [{ do: "write", part: "cards", id: ids.card, text: "Waits for the van 🚚 at nine" }]);
  exchange(doc, other);
  expect(project(doc).cards[0]?.text).toBe("Waits long for the van 🚚 at nine");
  expect(project(other)).toEqual(project(doc));
});

test("who writes without having seen what others wrote meanwhile takes none of it away", () => {
  expect(joined("The desk", "The long desk", "The desk was closed")).toBe("The long desk was closed");
  expect(joined("a bad day", "a day", "a very bad day")).toBe("a very day");
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(), fc.nat(), (base, inserted, one, other) => {
      const put = (text: string, at: number, sign: string) =>
        text.slice(0, at % (text.length + 1)) + sign + text.slice(at % (text.length + 1));
      const both = joined(base, put(base, one, "<theirs>"), put(base, other, `<own>${inserted}`));
      expect(both).toContain("theirs");
      expect(both.length).toBe(base.length + "<theirs>".length + "<own>".length + inserted.length);
    }),
  );
  const { doc } = smallMap();
  const id = project(doc).cards[0]?.id ?? "";
  edit(doc, [{ do: "write", part: "cards", id, text: "The desk" }]);
  edit(doc, [{ do: "write", part: "cards", id, text: "The long desk" }]);
  edit(doc, [{ do: "write", part: "cards", id, from: "The desk", text: "The desk closed" }]);
  expect(project(doc).cards[0]?.text).toBe("The long desk closed");
});

test("a step that goes while somebody writes on its card takes the card; a card that reaches further keeps the rest", () => {
  const { doc, ids } = smallMap();
  const own = newId();
  edit(doc, [addCard(own, ids.lanes[0], ids.steps[1])]);
  const other = copyOf(doc);
  edit(doc, [{ do: "remove", part: "steps", id: ids.steps[1] ?? "" }]);
  edit(other, [{ do: "write", part: "cards", id: own, text: "Somebody writes" }]);
  exchange(doc, other);
  const [left, ...more] = project(doc).cards;
  expect(more).toEqual([]);
  expect(left).toMatchObject({ id: ids.card, from: ids.steps[2], to: ids.steps[2] });
});

test("a step put into a stage that somebody removes meanwhile stands in the last stage", () => {
  const { doc, ids } = smallMap();
  const other = copyOf(doc);
  const late = newId();
  edit(doc, [{ do: "remove", part: "stages", id: ids.stages[0] ?? "" }]);
  edit(other, [{ do: "add-step", id: late, title: "Late", stageId: ids.stages[0] ?? "", parentId: null, before: null }]);
  exchange(doc, other);
  expect(project(doc).stages.map(({ steps }) => steps.map(({ title }) => title))).toEqual([expect.arrayContaining(["Late"])]);
});

test("something is put between two that were put in the same place at once", () => {
  const { doc } = smallMap();
  const other = copyOf(doc);
  const [mine, theirs, between] = [newId(), newId(), newId()];
  edit(doc, [{ do: "add-stage", id: mine, title: "Mine", before: null }]);
  edit(other, [{ do: "add-stage", id: theirs, title: "Theirs", before: null }]);
  exchange(doc, other);
  const second = project(doc).stages.at(-1)?.id ?? "";
  edit(doc, [{ do: "add-stage", id: between, title: "Between", before: second }]);
  expect(
    project(doc)
      .stages.slice(-2)
      .map(({ id }) => id),
  ).toEqual([between, second]);
});

test("each edit does what it says", () => {
  const { doc, ids } = smallMap();
  const [sub, arrow, sketch] = [newId(), newId(), newId()];
  edit(doc, [
    { do: "add-step", id: sub, title: "Rings twice", stageId: ids.stages[0] ?? "", parentId: ids.steps[0] ?? "", before: null },
    { do: "move-step", id: ids.steps[3] ?? "", stageId: ids.stages[0] ?? "", parentId: null, before: ids.steps[0] ?? "" },
    { do: "rename", part: "stages", id: ids.stages[1] ?? "", title: "After" },
    { do: "add-arrow", id: arrow, from: ids.steps[2] ?? "", to: ids.steps[0] ?? "", label: "again, if nobody came" },
    { do: "add-sketch", id: sketch, title: "Retired teacher", text: "With us twelve years", before: null },
    { do: "draw-for", id: ids.lanes[1] ?? "", sketchId: sketch },
    { do: "set-card", id: ids.card, channel: "phone" },
    { do: "move", part: "lanes", id: ids.lanes[1] ?? "", before: ids.lanes[0] ?? "" },
    { do: "write", part: "about", text: "ignored: a summary nobody began" },
    { do: "rename", part: "steps", id: newId(), title: "ignored: nobody" },
  ]);
  const map = project(doc);
  expect(stepsOf(map).map(({ title }) => title)).toEqual(["Step 3", "Step 0", "Rings twice", "Step 1", "Step 2"]);
  expect(map.stages[1]?.title).toBe("After");
  expect(map.lanes.map(({ title, sketchId }) => [title, sketchId])).toEqual([
    ["Lane 1", sketch],
    ["Lane 0", null],
  ]);
  expect(map.cards[0]).toMatchObject({ channel: "phone", text: "Waits for the van" });
  expect(map.arrows).toEqual([{ id: arrow, from: ids.steps[2], to: ids.steps[0], label: "again, if nobody came" }]);
  expect(map.sketches).toMatchObject([{ title: "Retired teacher", text: "With us twelve years" }]);
});
