/**
 * Everything that can be done to a journey map, each as a plain value with a name. Nothing else changes a shared document: the
 * grid, the forms without scripts and the imports all speak these. An edit of something that is gone meanwhile does nothing.
 */
import * as Y from "yjs";
import { aboutOf, type DocumentPart, type PartKind, partsOf, textField } from "./document.ts";
import type { Card, JourneyKind, LaneKind } from "./map.ts";
import { byOrder, type InOrder, orderBetween, ordersBetween } from "./orders.ts";
import { parentOf, project, put } from "./projecting.ts";

/** The neighbour that something is put before; null is the end. */
type Before = string | null;

export type WrittenPart = "about" | "sketches" | "cards";

export interface CardValues {
  readonly figure?: Card["figure"];
  readonly picture?: Card["picture"];
  readonly channel?: Card["channel"];
  readonly opens?: Card["opens"];
}

export type Edit =
  | { readonly do: "describe"; readonly title?: string; readonly kind?: JourneyKind }
  | { readonly do: "add-sketch"; readonly id: string; readonly title: string; readonly text?: string; readonly before: Before }
  | { readonly do: "add-stage"; readonly id: string; readonly title: string; readonly before: Before }
  | {
      readonly do: "add-step";
      readonly id: string;
      readonly title: string;
      readonly stageId: string;
      readonly parentId: string | null;
      readonly opens?: string | null;
      readonly before: Before;
    }
  | {
      readonly do: "add-lane";
      readonly id: string;
      readonly kind: LaneKind;
      readonly title: string;
      readonly sketchId?: string | null;
      readonly before: Before;
    }
  | ({
      readonly do: "add-card";
      readonly id: string;
      readonly laneId: string;
      readonly from: string;
      readonly to: string;
      readonly text: string;
      readonly before: Before;
    } & CardValues)
  | { readonly do: "add-arrow"; readonly id: string; readonly from: string; readonly to: string; readonly label: string }
  | { readonly do: "rename"; readonly part: Exclude<PartKind, "cards">; readonly id: string; readonly title: string }
  /**
   * Turns the text into this one, letter by letter, so that what others write at the same time stays. `from`: the text that whoever
   * writes had before their eyes, where that may not be the latest. `caret`: where in the new text they are, which says which of
   * two equal letters is the new one.
   */
  | {
      readonly do: "write";
      readonly part: WrittenPart;
      readonly id?: string | undefined;
      readonly text: string;
      readonly from?: string;
      readonly caret?: number;
    }
  | { readonly do: "move"; readonly part: "sketches" | "stages" | "lanes"; readonly id: string; readonly before: Before }
  | {
      readonly do: "move-step";
      readonly id: string;
      readonly stageId: string;
      readonly parentId: string | null;
      readonly before: Before;
    }
  | {
      readonly do: "move-card";
      readonly id: string;
      readonly laneId: string;
      readonly from: string;
      readonly to: string;
      readonly before: Before;
    }
  | ({ readonly do: "set-card"; readonly id: string } & CardValues)
  | { readonly do: "open-map"; readonly id: string; readonly opens: string | null }
  | { readonly do: "draw-for"; readonly id: string; readonly sketchId: string | null }
  /** With what stands on it alone: a stage with its steps, a step with its sub-steps, cards and arrows, a lane with its cards. */
  | { readonly do: "remove"; readonly part: PartKind; readonly id: string };

/** Does the edits in one transaction. `origin` says whose they are, for undoing and for the server. */
export function edit(doc: Y.Doc, edits: readonly Edit[], origin: unknown = null): void {
  doc.transact(() => {
    for (const one of edits) apply(doc, one);
  }, origin);
}

function apply(doc: Y.Doc, one: Edit): void {
  switch (one.do) {
    case "describe":
      if (one.title !== undefined) setIn(aboutOf(doc), "title", one.title);
      if (one.kind !== undefined) setIn(aboutOf(doc), "kind", one.kind);
      break;
    case "add-sketch":
      add(doc, "sketches", one.id, {
        order: orderAmong(doc, "sketches", everyOf(doc, "sketches"), one.before),
        title: one.title,
        text: textField(one.text ?? ""),
      });
      break;
    case "add-stage":
      add(doc, "stages", one.id, { order: orderAmong(doc, "stages", everyOf(doc, "stages"), one.before), title: one.title });
      break;
    case "add-step":
      add(doc, "steps", one.id, {
        order: orderAmong(doc, "steps", stepsBeside(doc, one.stageId, one.parentId), one.before),
        title: one.title,
        opens: one.opens ?? null,
        stage: one.stageId,
        parent: one.parentId,
      });
      break;
    case "add-lane":
      add(doc, "lanes", one.id, {
        order: orderAmong(doc, "lanes", everyOf(doc, "lanes"), one.before),
        kind: one.kind,
        title: one.title,
        sketch: one.sketchId ?? null,
      });
      break;
    case "add-card":
      add(doc, "cards", one.id, {
        order: orderAmong(doc, "cards", cardsBeside(doc, one.laneId, one.from), one.before),
        lane: one.laneId,
        from: one.from,
        to: one.to,
        text: textField(one.text),
        figure: one.figure ?? null,
        picture: one.picture ?? null,
        channel: one.channel ?? null,
        opens: one.opens ?? null,
      });
      break;
    case "add-arrow":
      add(doc, "arrows", one.id, { from: one.from, to: one.to, label: one.label });
      break;
    case "rename":
      change(doc, one.part, one.id, { [one.part === "arrows" ? "label" : "title"]: one.title });
      break;
    case "write":
      write(doc, one);
      break;
    case "move":
      change(doc, one.part, one.id, () => ({ order: orderAmong(doc, one.part, everyOf(doc, one.part, one.id), one.before) }));
      break;
    case "move-step":
      moveStep(doc, one);
      break;
    case "move-card":
      change(doc, "cards", one.id, () => ({
        order: orderAmong(doc, "cards", cardsBeside(doc, one.laneId, one.from, one.id), one.before),
        lane: one.laneId,
        from: one.from,
        to: one.to,
      }));
      break;
    case "set-card": {
      const { do: _name, id, ...values } = one;
      change(doc, "cards", id, values);
      break;
    }
    case "open-map":
      change(doc, "steps", one.id, { opens: one.opens });
      break;
    case "draw-for":
      change(doc, "lanes", one.id, { sketch: one.sketchId });
      break;
    case "remove":
      remove(doc, one.part, one.id);
      break;
  }
}

function add(doc: Y.Doc, kind: PartKind, id: string, fields: Record<string, unknown>): void {
  if (!partsOf(doc, kind).has(id)) put(doc, kind, id, fields);
}

function change(doc: Y.Doc, kind: PartKind, id: string, to: Record<string, unknown> | (() => Record<string, unknown>)): void {
  const part = partsOf(doc, kind).get(id);
  if (!part) return;
  for (const [field, value] of Object.entries(typeof to === "function" ? to() : to)) setIn(part, field, value);
}

/** Only what is different: an edit that changes nothing takes no room and overwrites nobody. */
function setIn(part: Y.Map<unknown>, field: string, value: unknown): void {
  if (JSON.stringify(part.get(field)) !== JSON.stringify(value)) part.set(field, value);
}

function write(doc: Y.Doc, { part, id, text, from, caret }: Extract<Edit, { do: "write" }>): void {
  const shared = sharedText(doc, part, id);
  if (!shared) return;
  const now = shared.toString();
  if (from === undefined || from === now) rewrite(shared, text, caret);
  else rewrite(shared, joined(from, now, text));
}

/** What is merged letter by letter, where it is there. */
export function sharedText(doc: Y.Doc, part: WrittenPart, id?: string): Y.Text | undefined {
  const holder = part === "about" ? aboutOf(doc) : partsOf(doc, part).get(id ?? "");
  const shared = holder?.get(part === "about" ? "summary" : "text");
  return shared instanceof Y.Text ? shared : undefined;
}

/** What two people have made of one text, each without seeing the other's: both inserted, both deleted. */
export function joined(from: string, theirs: string, own: string): string {
  if (from === theirs || theirs === own) return own;
  const [one, other] = [changeOf(from, theirs), changeOf(from, own)];
  // What stands first is changed first; at one place, what was there before.
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  const firstEnd = first.start + first.deleted;
  const secondEnd = Math.max(firstEnd, second.start + second.deleted);
  const between = from.slice(firstEnd, Math.max(firstEnd, second.start));
  return (from.slice(0, first.start) + first.inserted + between + second.inserted + from.slice(secondEnd)).toWellFormed();
}

/** Changes only what lies between the common beginning and the common end; of two places that would do, the one at the caret. */
export function rewrite(shared: Y.Text, text: string, caret?: number): void {
  const old = shared.toString();
  if (old === text) return;
  const { start, deleted, inserted } = changeOf(old, text, caret);
  if (deleted > 0) shared.delete(start, deleted);
  if (inserted) shared.insert(start, inserted);
}

interface Change {
  readonly start: number;
  readonly deleted: number;
  readonly inserted: string;
}

function changeOf(old: string, text: string, caret?: number): Change {
  const change = changeUpTo(old, text, Math.min(old.length, text.length));
  if (caret === undefined || !old.endsWith(text.slice(caret))) return change;
  // What stands behind the caret was there before: typed letters end at it, deleted ones began there.
  const behind = text.length - caret;
  const atCaret = changeUpTo(old, text, Math.min(old.length, text.length) - behind);
  const size = ({ deleted, inserted }: Change) => deleted + inserted.length;
  return size(atCaret) === size(change) ? atCaret : change;
}

/** `most`: units that the common beginning may have. */
function changeUpTo(old: string, text: string, most: number): Change {
  let start = 0;
  while (start < most && old[start] === text[start]) start++;
  if (start > 0 && isHighSurrogate(old.charCodeAt(start - 1))) start--;
  const rest = Math.min(old.length, text.length) - start;
  let end = 0;
  while (end < rest && old[old.length - 1 - end] === text[text.length - 1 - end]) end++;
  if (end > 0 && isLowSurrogate(old.charCodeAt(old.length - end))) end--;
  return { start, deleted: old.length - end - start, inserted: text.slice(start, text.length - end) };
}

/** Half a sign alone is no text. */
const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

function moveStep(doc: Y.Doc, { id, stageId, parentId, before }: Extract<Edit, { do: "move-step" }>): void {
  if (parentId === id) return;
  change(doc, "steps", id, () => ({
    order: orderAmong(doc, "steps", stepsBeside(doc, stageId, parentId, id), before),
    stage: stageId,
    parent: parentId,
  }));
  // Sub-steps stay with their step, also when they stand by themselves one day.
  for (const [sub, part] of partsOf(doc, "steps")) if (part.get("parent") === id) change(doc, "steps", sub, { stage: stageId });
}

function remove(doc: Y.Doc, kind: PartKind, id: string): void {
  if (kind === "steps") removeSteps(doc, [id]);
  if (kind === "stages")
    removeSteps(
      doc,
      stepsBeside(doc, id, null).map((step) => step.id),
    );
  if (kind === "lanes") removeWhere(doc, "cards", (card) => card.get("lane") === id);
  partsOf(doc, kind).delete(id);
}

/** Cards that reach further than the steps removed keep the rest of their span. */
function removeSteps(doc: Y.Doc, ids: readonly string[]): void {
  const steps = partsOf(doc, "steps");
  const gone = new Set(ids);
  for (const [id, part] of steps) if (gone.has(String(part.get("parent")))) gone.add(id);
  const axis = project(doc).stages.flatMap((stage) => stage.steps.flatMap((step) => [step.id, ...step.steps.map((sub) => sub.id)]));
  const places = new Map(axis.map((id, place) => [id, place]));
  for (const [id, card] of [...partsOf(doc, "cards")]) {
    const [from, to] = [places.get(String(card.get("from"))), places.get(String(card.get("to")))];
    if (from === undefined || to === undefined) continue;
    const covered = axis.slice(Math.min(from, to), Math.max(from, to) + 1);
    const left = covered.filter((step) => !gone.has(step));
    if (left.length === covered.length) continue;
    if (left.length === 0) partsOf(doc, "cards").delete(id);
    else change(doc, "cards", id, { from: left[0], to: left.at(-1) });
  }
  removeWhere(doc, "arrows", (arrow) => gone.has(String(arrow.get("from"))) || gone.has(String(arrow.get("to"))));
  for (const id of gone) steps.delete(id);
}

function removeWhere(doc: Y.Doc, kind: PartKind, gone: (part: DocumentPart) => boolean): void {
  const parts = partsOf(doc, kind);
  for (const [id, part] of [...parts]) if (gone(part)) parts.delete(id);
}

const inOrder = (id: string, part: DocumentPart): InOrder => ({ id, order: String(part.get("order")) });

function everyOf(doc: Y.Doc, kind: PartKind, but?: string): InOrder[] {
  return [...partsOf(doc, kind)].filter(([id]) => id !== but).map(([id, part]) => inOrder(id, part));
}

function stepsBeside(doc: Y.Doc, stageId: string, parentId: string | null, but?: string): InOrder[] {
  const steps = partsOf(doc, "steps");
  return [...steps]
    .filter(([id, part]) => {
      if (id === but) return false;
      const parent = parentOf(steps, id, part);
      return parentId === null ? parent === undefined && part.get("stage") === stageId : parent === parentId;
    })
    .map(([id, part]) => inOrder(id, part));
}

function cardsBeside(doc: Y.Doc, laneId: string, from: string, but?: string): InOrder[] {
  return [...partsOf(doc, "cards")]
    .filter(([id, part]) => id !== but && part.get("lane") === laneId && part.get("from") === from)
    .map(([id, part]) => inOrder(id, part));
}

/** A key in front of `before`. Neighbours that two people gave the same key are set apart first. */
function orderAmong(doc: Y.Doc, kind: PartKind, siblings: InOrder[], before: Before): string {
  siblings.sort(byOrder);
  const found = siblings.findIndex(({ id }) => id === before);
  const at = found < 0 ? siblings.length : found;
  const previous = siblings[at - 1]?.order ?? null;
  const next = siblings[at]?.order ?? null;
  if (previous === null || next === null || previous < next) return orderBetween(previous, next);
  let end = at;
  while (siblings[end]?.order === previous) end++;
  const [own = "", ...others] = ordersBetween(previous, siblings[end]?.order ?? null, end - at + 1);
  for (const [offset, { id }] of siblings.slice(at, end).entries()) partsOf(doc, kind).get(id)?.set("order", others[offset]);
  return own;
}
