/** What a journey map looks like that comes from outside: a file, a template, another program. */
import * as z from "zod";
import { isId } from "#app/shared/ids.ts";
import {
  channels,
  type JourneyMap,
  journeyKinds,
  laneKinds,
  longestLabel,
  longestTitle,
  longestUnit,
  mostArrows,
  mostCards,
  mostLanes,
  mostSketches,
  mostStages,
  mostSteps,
  mostText,
  type Step,
  stepsOf,
} from "./map.ts";
import { isOrder } from "./orders.ts";

const id = z.string().refine(isId, { error: "This is no id of a part (UUID)." });
const order = z.string().max(500).refine(isOrder, { error: "This is no order key." });
/** Nothing that a database or a document refuses to keep. */
const keepable = (text: string) => text.isWellFormed() && !text.includes("\u0000");
const words = (most: number) => z.string().max(most).refine(keepable, { error: "This holds signs that are no text." });
const title = words(longestTitle);
const text = words(mostText);

const sketch = z.strictObject({ id, order, title, text });
const subStep = z.strictObject({ id, order, title, opens: id.nullable(), steps: z.array(z.never()).max(0) });
const step = z.strictObject({ id, order, title, opens: id.nullable(), steps: z.array(subStep).max(mostSteps) });
const stage = z.strictObject({ id, order, title, steps: z.array(step).max(mostSteps) });
const lane = z.strictObject({ id, order, kind: z.enum(laneKinds), title, sketchId: id.nullable() });

export const figureInput = z.strictObject({
  value: z.number(),
  unit: words(longestUnit),
  on: z.iso.date().nullable(),
  source: words(longestTitle),
});
export const pictureInput = z.strictObject({ file: z.string().regex(/^[0-9a-f]{64}$/), alt: text });

const card = z.strictObject({
  id,
  order,
  laneId: id,
  from: id,
  to: id,
  text,
  figure: figureInput.nullable(),
  picture: pictureInput.nullable(),
  channel: z.enum(channels).nullable(),
  opens: id.nullable(),
});
const arrow = z.strictObject({ id, from: id, to: id, label: words(longestLabel) });

/** The shape alone: what a published JSON Schema can say. */
export const mapShape = z.strictObject({
  kind: z.enum(journeyKinds),
  title,
  summary: text,
  sketches: z.array(sketch).max(mostSketches),
  stages: z.array(stage).max(mostStages),
  lanes: z.array(lane).max(mostLanes),
  cards: z.array(card).max(mostCards),
  arrows: z.array(arrow).max(mostArrows),
});

/** A whole map: its shape, each id once, and every part that is pointed at is there. */
export const mapInput = mapShape.superRefine((map, context) => {
  for (const { path, message } of mistakesIn(map)) context.addIssue({ code: "custom", path, message });
});

interface Mistake {
  readonly path: (string | number)[];
  readonly message: string;
}

function* mistakesIn(map: JourneyMap): Generator<Mistake> {
  const steps = stepsOf(map);
  if (steps.length > mostSteps) yield { path: ["stages"], message: `A map holds at most ${mostSteps} steps.` };
  const seen = new Set<string>();
  for (const [path, part] of everyPart(map)) {
    if (seen.has(part.id)) yield { path: [...path, "id"], message: "Another part has this id." };
    seen.add(part.id);
  }
  const places = new Map(steps.map((one, place) => [one.id, place]));
  const lanes = new Set(map.lanes.map((one) => one.id));
  const sketches = new Set(map.sketches.map((one) => one.id));
  for (const [at, { sketchId }] of map.lanes.entries()) {
    if (sketchId && !sketches.has(sketchId)) yield { path: ["lanes", at, "sketchId"], message: "No customer sketch has this id." };
  }
  for (const [at, { laneId, from, to }] of map.cards.entries()) {
    if (!lanes.has(laneId)) yield { path: ["cards", at, "laneId"], message: "No lane has this id." };
    const [first, last] = [places.get(from), places.get(to)];
    if (first === undefined) yield { path: ["cards", at, "from"], message: "No step has this id." };
    if (last === undefined) yield { path: ["cards", at, "to"], message: "No step has this id." };
    if (first !== undefined && last !== undefined && last < first) {
      yield { path: ["cards", at, "to"], message: "The card ends before it begins." };
    }
  }
  for (const [at, { from, to }] of map.arrows.entries()) {
    if (!places.has(from)) yield { path: ["arrows", at, "from"], message: "No step has this id." };
    if (!places.has(to)) yield { path: ["arrows", at, "to"], message: "No step has this id." };
  }
}

function* everyPart(map: JourneyMap): Generator<[(string | number)[], { id: string }]> {
  for (const list of ["sketches", "lanes", "cards", "arrows"] as const) {
    for (const [at, part] of map[list].entries()) yield [[list, at], part];
  }
  for (const [at, one] of map.stages.entries()) {
    yield [["stages", at], one];
    yield* stepParts(one.steps, ["stages", at, "steps"]);
  }
}

function* stepParts(steps: readonly Step[], path: (string | number)[]): Generator<[(string | number)[], Step]> {
  for (const [at, one] of steps.entries()) {
    yield [[...path, at], one];
    yield* stepParts(one.steps, [...path, at, "steps"]);
  }
}
