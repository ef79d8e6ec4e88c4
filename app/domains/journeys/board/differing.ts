/** The named edits that lead from one state of a map to another. What people read of the difference is said by comparing.ts. */
import type { Edit } from "./edits.ts";
import type { Card, JourneyMap, Lane, Step } from "./map.ts";

interface PlacedStep extends Omit<Step, "steps"> {
  readonly stageId: string;
  readonly parentId: string | null;
}

function stepsIn(map: JourneyMap): PlacedStep[] {
  return map.stages.flatMap((stage) =>
    stage.steps.flatMap(({ steps, ...step }) => [
      { ...step, stageId: stage.id, parentId: null },
      ...steps.map(({ steps: _none, ...sub }) => ({ ...sub, stageId: stage.id, parentId: step.id })),
    ]),
  );
}

/** The edits that make of `from` what `to` says, part by part; whatever else has happened to the map meanwhile stays. */
export function editsTowards(from: JourneyMap, to: JourneyMap): Edit[] {
  const edits: Edit[] = [];
  if (from.title !== to.title || from.kind !== to.kind) edits.push({ do: "describe", title: to.title, kind: to.kind });
  if (from.summary !== to.summary) edits.push({ do: "write", part: "about", text: to.summary });
  towardsSketches(from, to, edits);
  towardsStages(from, to, edits);
  towardsSteps(stepsIn(from), stepsIn(to), edits);
  towardsLanes(from, to, edits);
  towardsCards(from, to, edits);
  towardsArrows(from, to, edits);
  return edits;
}

const byId = <Part extends { id: string }>(parts: readonly Part[]) => new Map(parts.map((part) => [part.id, part]));
const gone = <Part extends { id: string }>(from: readonly Part[], to: readonly Part[]) => {
  const kept = byId(to);
  return from.filter(({ id }) => !kept.has(id));
};
/** The one that stands after it: lists are put together from their end. */
const backwards = <Part>(parts: readonly Part[]): [Part, Part | undefined][] =>
  parts.map((part, at): [Part, Part | undefined] => [part, parts[at + 1]]).reverse();

function towardsSketches(from: JourneyMap, to: JourneyMap, edits: Edit[]): void {
  const known = byId(from.sketches);
  for (const [{ id, title, text, order }, next] of backwards(to.sketches)) {
    const was = known.get(id);
    const before = next?.id ?? null;
    if (!was) edits.push({ do: "add-sketch", id, title, text, before });
    else {
      if (was.title !== title) edits.push({ do: "rename", part: "sketches", id, title });
      if (was.text !== text) edits.push({ do: "write", part: "sketches", id, text });
      if (was.order !== order) edits.push({ do: "move", part: "sketches", id, before });
    }
  }
  for (const { id } of gone(from.sketches, to.sketches)) edits.push({ do: "remove", part: "sketches", id });
}

function towardsStages(from: JourneyMap, to: JourneyMap, edits: Edit[]): void {
  const known = byId(from.stages);
  for (const [{ id, title, order }, next] of backwards(to.stages)) {
    const was = known.get(id);
    const before = next?.id ?? null;
    if (!was) edits.push({ do: "add-stage", id, title, before });
    else {
      if (was.title !== title) edits.push({ do: "rename", part: "stages", id, title });
      if (was.order !== order) edits.push({ do: "move", part: "stages", id, before });
    }
  }
}

function towardsSteps(from: PlacedStep[], to: PlacedStep[], edits: Edit[]): void {
  const known = byId(from);
  // A step before its sub-steps, and each list from its end.
  for (const parents of [true, false]) {
    const list = to.filter(({ parentId }) => (parentId === null) === parents);
    for (const [{ id, title, opens, stageId, parentId, order }, next] of backwards(list)) {
      const was = known.get(id);
      const before = next && next.stageId === stageId && next.parentId === parentId ? next.id : null;
      if (!was) edits.push({ do: "add-step", id, title, stageId, parentId, opens, before });
      else {
        if (was.title !== title) edits.push({ do: "rename", part: "steps", id, title });
        if (was.opens !== opens) edits.push({ do: "open-map", id, opens });
        if (was.order !== order || was.stageId !== stageId || was.parentId !== parentId) {
          edits.push({ do: "move-step", id, stageId, parentId, before });
        }
      }
    }
  }
}

function towardsLanes(from: JourneyMap, to: JourneyMap, edits: Edit[]): void {
  const known = byId(from.lanes);
  for (const [{ id, title, kind, sketchId, order }, next] of backwards<Lane>(to.lanes)) {
    const was = known.get(id);
    const before = next?.id ?? null;
    if (!was) edits.push({ do: "add-lane", id, kind, title, sketchId, before });
    else {
      if (was.title !== title) edits.push({ do: "rename", part: "lanes", id, title });
      if (was.sketchId !== sketchId) edits.push({ do: "draw-for", id, sketchId });
      if (was.order !== order) edits.push({ do: "move", part: "lanes", id, before });
    }
  }
}

function towardsCards(from: JourneyMap, to: JourneyMap, edits: Edit[]): void {
  const known = byId(from.cards);
  for (const [card, next] of backwards<Card>(to.cards)) {
    const { id, laneId, from: first, to: last, text, figure, picture, channel, opens, order } = card;
    const was = known.get(id);
    const before = next && next.laneId === laneId && next.from === first ? next.id : null;
    const values = { figure, picture, channel, opens };
    if (!was) edits.push({ do: "add-card", id, laneId, from: first, to: last, text, ...values, before });
    else {
      if (was.text !== text) edits.push({ do: "write", part: "cards", id, text });
      const old = { figure: was.figure, picture: was.picture, channel: was.channel, opens: was.opens };
      if (JSON.stringify(old) !== JSON.stringify(values)) edits.push({ do: "set-card", id, ...values });
      if (was.order !== order || was.laneId !== laneId || was.from !== first || was.to !== last) {
        edits.push({ do: "move-card", id, laneId, from: first, to: last, before });
      }
    }
  }
  // What is removed goes last: a card that was moved off a step must not go with it.
  for (const { id } of gone(from.cards, to.cards)) edits.push({ do: "remove", part: "cards", id });
  for (const { id } of gone(stepsIn(from), stepsIn(to))) edits.push({ do: "remove", part: "steps", id });
  for (const { id } of gone(from.stages, to.stages)) edits.push({ do: "remove", part: "stages", id });
  for (const { id } of gone(from.lanes, to.lanes)) edits.push({ do: "remove", part: "lanes", id });
}

function towardsArrows(from: JourneyMap, to: JourneyMap, edits: Edit[]): void {
  const known = byId(from.arrows);
  for (const { id, from: first, to: last, label } of to.arrows) {
    const was = known.get(id);
    if (was && (was.from !== first || was.to !== last)) edits.push({ do: "remove", part: "arrows", id });
    if (!was || was.from !== first || was.to !== last) edits.push({ do: "add-arrow", id, from: first, to: last, label });
    else if (was.label !== label) edits.push({ do: "rename", part: "arrows", id, title: label });
  }
  for (const { id } of gone(from.arrows, to.arrows)) edits.push({ do: "remove", part: "arrows", id });
}
