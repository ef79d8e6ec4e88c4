/** From the shared document to a map and back. Whatever people did at once, a valid map comes out. */
import * as Y from "yjs";
import { aboutOf, type DocumentPart, emptyDocument, type PartKind, partsOf, textField, wordsOf } from "./document.ts";
import { type Arrow, type Card, type Channel, type JourneyMap, type Lane, type MapSketch, type Stage, type Step, stepsOf } from "./map.ts";
import { byOrder } from "./orders.ts";

/** The map that a document says. What points at something that is gone is left out, or stands in the next place. */
export function project(doc: Y.Doc): JourneyMap {
  const about = aboutOf(doc);
  const sketches = listOf(doc, "sketches", sketchOf).sort(byOrder);
  const stages = stagesOf(doc);
  const lanes = listOf(doc, "lanes", laneOf(new Set(sketches.map(({ id }) => id)))).sort(byOrder);
  const places = new Map(stepsOf({ stages }).map(({ id }, place) => [id, place]));
  return {
    kind: about.get("kind") === "should-be" ? "should-be" : "as-is",
    title: words(about.get("title")),
    summary: wordsOf(about.get("summary")),
    sketches,
    stages,
    lanes,
    cards: cardsOf(doc, lanes, places),
    arrows: listOf(doc, "arrows", arrowOf)
      .filter(({ from, to }) => places.has(from) && places.has(to))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}

/** How many parts stand nowhere, because what they stood on was taken away. */
export function unseenParts(doc: Y.Doc): number {
  const { lanes, stages, cards, arrows } = project(doc);
  const steps = stepsOf({ stages }).length;
  const held = (["steps", "lanes", "cards", "arrows"] as const).reduce((sum, kind) => sum + partsOf(doc, kind).size, 0);
  return held - steps - lanes.length - cards.length - arrows.length;
}

/** Writes a map into a document that holds none yet. */
export function fill(doc: Y.Doc, map: JourneyMap): void {
  doc.transact(() => {
    const about = aboutOf(doc);
    about.set("kind", map.kind);
    about.set("title", map.title);
    about.set("summary", textField(map.summary));
    for (const { id, text, ...fields } of map.sketches) put(doc, "sketches", id, { ...fields, text: textField(text) });
    for (const { id, order, title, steps } of map.stages) {
      put(doc, "stages", id, { order, title });
      for (const step of steps) {
        put(doc, "steps", step.id, stepFields(step, id, null));
        for (const sub of step.steps) put(doc, "steps", sub.id, stepFields(sub, id, step.id));
      }
    }
    for (const { id, sketchId, ...fields } of map.lanes) put(doc, "lanes", id, { ...fields, sketch: sketchId });
    for (const { id, laneId, text, ...fields } of map.cards) put(doc, "cards", id, { ...fields, lane: laneId, text: textField(text) });
    for (const { id, ...fields } of map.arrows) put(doc, "arrows", id, fields);
  });
}

/** A new document that says this map. */
export function documentOf(map: JourneyMap): Y.Doc {
  const doc = emptyDocument();
  fill(doc, map);
  return doc;
}

/** Puts a part into its root. */
export function put(doc: Y.Doc, kind: PartKind, id: string, fields: Record<string, unknown>): void {
  partsOf(doc, kind).set(id, new Y.Map(Object.entries(fields)));
}

const stepFields = ({ order, title, opens }: Step, stage: string, parent: string | null) => ({ order, title, opens, stage, parent });

function listOf<Made>(doc: Y.Doc, kind: PartKind, make: (part: DocumentPart, id: string) => Made): Made[] {
  const made: Made[] = [];
  for (const [id, part] of partsOf(doc, kind)) made.push(make(part, id));
  return made;
}

const words = (value: unknown): string => (typeof value === "string" ? value : "");
const wordsOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);
const valueOrNull = <Value>(value: unknown): Value | null => (value as Value | undefined) ?? null;

const sketchOf = (part: DocumentPart, id: string): MapSketch => ({
  id,
  order: words(part.get("order")),
  title: words(part.get("title")),
  text: wordsOf(part.get("text")),
});

const laneOf =
  (sketches: ReadonlySet<string>) =>
  (part: DocumentPart, id: string): Lane => {
    const sketch = wordsOrNull(part.get("sketch"));
    return {
      id,
      order: words(part.get("order")),
      kind: part.get("kind") as Lane["kind"],
      title: words(part.get("title")),
      sketchId: sketch !== null && sketches.has(sketch) ? sketch : null,
    };
  };

const arrowOf = (part: DocumentPart, id: string): Arrow => ({
  id,
  from: words(part.get("from")),
  to: words(part.get("to")),
  label: words(part.get("label")),
});

function stagesOf(doc: Y.Doc): Stage[] {
  const stages = listOf(doc, "stages", (part, id) => ({ id, order: words(part.get("order")), title: words(part.get("title")) }));
  stages.sort(byOrder);
  const last = stages.at(-1)?.id;
  const known = new Set(stages.map(({ id }) => id));
  const parts = partsOf(doc, "steps");
  const tops = new Map<string, Step[]>();
  const subs = new Map<string, Step[]>();
  for (const [id, part] of parts) {
    const parent = parentOf(parts, id, part);
    const stage = words(part.get("stage"));
    const place = parent ?? (known.has(stage) ? stage : last);
    if (place === undefined) continue;
    const step = { id, order: words(part.get("order")), title: words(part.get("title")), opens: wordsOrNull(part.get("opens")), steps: [] };
    const among = parent === undefined ? tops : subs;
    among.set(place, [...(among.get(place) ?? []), step]);
  }
  return stages.map((stage) => ({
    ...stage,
    steps: (tops.get(stage.id) ?? []).sort(byOrder).map((step) => ({ ...step, steps: (subs.get(step.id) ?? []).sort(byOrder) })),
  }));
}

/** The step that a step is a sub-step of. A sub-step has none itself: of a chain or a circle, only the first link holds. */
export function parentOf(steps: Y.Map<DocumentPart>, id: string, step: DocumentPart): string | undefined {
  const parent = step.get("parent");
  if (typeof parent !== "string" || parent === id) return undefined;
  const above = steps.get(parent);
  if (!above) return undefined;
  const further = above.get("parent");
  return typeof further === "string" && further !== parent && steps.has(further) ? undefined : parent;
}

function cardsOf(doc: Y.Doc, lanes: readonly Lane[], places: ReadonlyMap<string, number>): Card[] {
  const rows = new Map(lanes.map(({ id }, row) => [id, row]));
  const cards: { readonly card: Card; readonly row: number; readonly place: number }[] = [];
  for (const [id, part] of partsOf(doc, "cards")) {
    const laneId = words(part.get("lane"));
    const row = rows.get(laneId);
    const span = spanOf(words(part.get("from")), words(part.get("to")), places);
    if (row === undefined || !span) continue;
    const card: Card = {
      id,
      order: words(part.get("order")),
      laneId,
      from: span.from,
      to: span.to,
      text: wordsOf(part.get("text")),
      figure: valueOrNull(part.get("figure")),
      picture: valueOrNull(part.get("picture")),
      channel: valueOrNull<Channel>(part.get("channel")),
      opens: wordsOrNull(part.get("opens")),
    };
    cards.push({ card, row, place: span.place });
  }
  cards.sort((one, other) => one.row - other.row || one.place - other.place || byOrder(one.card, other.card));
  return cards.map(({ card }) => card);
}

/** The steps that a card covers: where one end is gone, the other one; where they have changed sides, turned round. */
function spanOf(from: string, to: string, places: ReadonlyMap<string, number>) {
  const [first, last] = [places.get(from), places.get(to)];
  if (first === undefined) return last === undefined ? undefined : { from: to, to, place: last };
  if (last === undefined) return { from, to: from, place: first };
  return first <= last ? { from, to, place: first } : { from: to, to: from, place: last };
}
