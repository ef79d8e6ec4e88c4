import { expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { copyOfStep } from "./copying.ts";
import { emptyDocument } from "./document.ts";
import { type Edit, edit } from "./edits.ts";
import { project } from "./projecting.ts";

test("a step is copied with its sub-steps, what stands on them and the ways between them; what goes beyond is left and counted", () => {
  const doc = emptyDocument();
  const [stage, lane, step, sub, other, next] = Array.from({ length: 6 }, newId) as [string, string, string, string, string, string];
  const addStep = (id: string, title: string, parentId: string | null = null): Edit => ({
    do: "add-step",
    id,
    title,
    stageId: stage,
    parentId,
    before: null,
  });
  const addCard = (from: string, to: string, text: string): Edit => ({
    do: "add-card",
    id: newId(),
    laneId: lane,
    from,
    to,
    text,
    before: null,
  });
  edit(doc, [
    { do: "describe", title: "A claim", kind: "as-is" },
    { do: "add-stage", id: stage, title: "Claiming", before: null },
    { do: "add-lane", id: lane, kind: "text", title: "Does", before: null },
    addStep(step, "Rings"),
    addStep(sub, "Waits", step),
    addStep(other, "Explains", step),
    addStep(next, "Writes"),
    addCard(step, step, "Takes the phone"),
    addCard(sub, other, "Holds the line"),
    addCard(other, next, "Looks for the papers"),
    { do: "add-arrow", id: newId(), from: other, to: sub, label: "is put through" },
    { do: "add-arrow", id: newId(), from: next, to: step, label: "nobody answers" },
  ]);
  const map = project(doc);
  const [rings] = map.stages[0]?.steps ?? [];
  if (!rings) throw new Error("There is no step");
  const { edits, id, left } = copyOfStep(map, rings, { stage: { id: stage }, parentId: null, before: next, title: "Rings (copy)" }, newId);
  edit(doc, edits);
  const after = project(doc);
  expect(after.stages[0]?.steps.map(({ title }) => title)).toEqual(["Rings", "Rings (copy)", "Writes"]);
  const copy = after.stages[0]?.steps[1];
  expect(copy?.id).toBe(id);
  expect(copy?.steps.map(({ title }) => title)).toEqual(["Waits", "Explains"]);
  const [waits, explains] = copy?.steps ?? [];
  const copied = after.cards.filter(({ from }) => [copy?.id, waits?.id, explains?.id].includes(from));
  expect(copied.map(({ text, from, to }) => [text, from, to])).toEqual([
    ["Takes the phone", copy?.id, copy?.id],
    ["Holds the line", waits?.id, explains?.id],
  ]);
  expect(after.arrows.filter(({ from }) => from === explains?.id)).toMatchObject([{ to: waits?.id, label: "is put through" }]);
  expect(after.arrows).toHaveLength(3);
  expect(left).toBe(2);
});
