/**
 * A map as a table: a row for each step, each card and each claim, with its id. What was changed in it is found again: each row
 * carries a mark of what it said when it was written, so a row that nobody touched changes nothing, and one that was meanwhile
 * changed on the map is not written over. Runs anywhere.
 */

import { type Card, type Channel, channels, type JourneyMap, longestText, longestTitle, type Step, stepsOf } from "../board/map.ts";
import { orderBetween } from "../board/orders.ts";
import {
  type ClaimConfidence,
  type ClaimFrequency,
  type ClaimRole,
  claimConfidences,
  claimFrequencies,
  claimRoles,
  longestAsk,
  longestGives,
  longestNote,
  mostAsks,
  type ShownClaim,
} from "../claims/claims.ts";

export const columns = [
  "row",
  "id",
  "stage",
  "step",
  "step_id",
  "lane",
  "lane_id",
  "text",
  "value",
  "unit",
  "on",
  "source",
  "team",
  "role",
  "channel",
  "how_often",
  "asks_for",
  "customer_gets",
  "hands_over_to",
  "note",
  "confidence",
  "state",
  "remove",
  "mark",
] as const;
export type Column = (typeof columns)[number];
export type Row = Readonly<Record<Column, string>>;

/** What may be changed in each kind of row; the rest says where it belongs. */
const changeable = {
  step: ["step"],
  card: ["text", "value", "unit", "on", "source", "channel"],
  claim: ["role", "channel", "how_often", "asks_for", "customer_gets", "hands_over_to", "note", "confidence"],
} as const satisfies Record<string, readonly Column[]>;
type RowKind = keyof typeof changeable;

const empty = Object.fromEntries(columns.map((column) => [column, ""])) as Row;

export type RowClaim = Pick<
  ShownClaim,
  "id" | "stepId" | "team" | "role" | "channel" | "frequency" | "asks" | "gives" | "handsTo" | "note" | "confidence"
> & { readonly confirmed: unknown };

/** Rows in the order of the map: each step, then the cards that begin there, lane by lane, then its claims. */
export function rowsOf(map: JourneyMap, claims: readonly RowClaim[]): Row[] {
  const lanes = new Map(map.lanes.map((lane, at) => [lane.id, { ...lane, at }]));
  const cardsFrom = Map.groupBy(map.cards, ({ from }) => from);
  const claimsOn = Map.groupBy(claims, ({ stepId }) => stepId);
  return map.stages.flatMap((stage) =>
    stepsOf({ stages: [stage] }).flatMap((step) => {
      const place = { stage: stage.title, step: step.title, step_id: step.id };
      const cards = (cardsFrom.get(step.id) ?? []).toSorted(
        (one, other) => (lanes.get(one.laneId)?.at ?? 0) - (lanes.get(other.laneId)?.at ?? 0),
      );
      return [
        marked({ ...empty, ...place, row: "step", id: step.id }),
        ...cards.map((card) => marked({ ...empty, ...place, ...cardCells(card, lanes.get(card.laneId)?.title ?? "") })),
        ...(claimsOn.get(step.id) ?? []).map((claim) => marked({ ...empty, ...place, ...claimCells(claim) })),
      ];
    }),
  );
}

function cardCells({ id, laneId, text, figure, channel, picture }: Card, lane: string) {
  return {
    row: "card",
    id,
    lane,
    lane_id: laneId,
    text: picture ? picture.alt : text,
    value: figure ? String(figure.value) : "",
    unit: figure?.unit ?? "",
    on: figure?.on ?? "",
    source: figure?.source ?? "",
    channel: channel ?? "",
  };
}

function claimCells({ id, team, role, channel, frequency, asks, gives, handsTo, note, confidence, confirmed }: RowClaim) {
  return {
    row: "claim",
    id,
    team: team.name,
    role,
    channel: channel ?? "",
    how_often: frequency ?? "",
    asks_for: asks.join("; "),
    customer_gets: gives ?? "",
    hands_over_to: handsTo?.name ?? "",
    note: note ?? "",
    confidence,
    state: confirmed ? "confirmed" : "said",
  };
}

const isKind = (row: string): row is RowKind => Object.hasOwn(changeable, row);

const marked = (row: Row): Row => ({ ...row, mark: markOf(row) });

/** FNV-1a over what may be changed: not a secret, only a sign that something is another. */
function markOf(row: Row): string {
  if (!isKind(row.row)) return "";
  let hash = 0x811c9dc5;
  for (const sign of changeable[row.row].map((column) => row[column].replaceAll(/\s+/g, " ").trim()).join("\u001F")) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}

/** A program for tables may take what begins with such a sign for a formula. The first sign is put before it, and taken away again. */
export const guarded = (cell: string): string => (/^[=+\-@\t\r']/.test(cell) && !/^-?\d+([.,]\d+)?$/.test(cell) ? `'${cell}` : cell);
export const unguarded = (cell: string): string => (/^'[=+\-@\t\r']/.test(cell) ? cell.slice(1) : cell);

export interface ClaimFields {
  readonly role: ClaimRole;
  readonly channel: Channel | null;
  readonly frequency: ClaimFrequency | null;
  readonly asks: readonly string[];
  readonly gives: string | null;
  /** The name of a team. */
  readonly handsTo: string | null;
  readonly note: string | null;
  readonly confidence: ClaimConfidence;
}

export type ClaimEdit =
  | {
      readonly kind: "changed";
      readonly line: number;
      readonly id: string;
      readonly stepId: string;
      readonly team: string;
      readonly claim: ClaimFields;
    }
  | { readonly kind: "added"; readonly line: number; readonly stepId: string; readonly team: string; readonly claim: ClaimFields }
  | { readonly kind: "removed"; readonly line: number; readonly id: string; readonly stepId: string; readonly team: string };

export const rowRefusals = [
  "unknown-row",
  "unknown-id",
  "unknown-step",
  "several-steps",
  "unknown-lane",
  "changed-meanwhile",
  "too-long",
  "no-title",
  "no-figure",
  "unknown-word",
  "no-team",
  "step-stays",
  "no-text",
] as const;
export type RowRefusal = (typeof rowRefusals)[number];

export interface RefusedRow {
  /** Where the row stands in the table; the heads stand in line 1. */
  readonly line: number;
  readonly why: RowRefusal;
  readonly words: string;
}

export interface Edited {
  /** The map as it would be. */
  readonly map: JourneyMap;
  readonly claims: readonly ClaimEdit[];
  readonly refused: readonly RefusedRow[];
}

interface GivenRow {
  readonly line: number;
  readonly row: Row;
}

class Refusal extends Error {
  readonly why: RowRefusal;
  readonly words: string;
  constructor(why: RowRefusal, words: string) {
    super(why);
    this.why = why;
    this.words = words;
  }
}

/** What a table that was edited changes. A row that is missing removes nothing: only a word under `remove` does. */
export function editsFrom(rows: readonly GivenRow[], map: JourneyMap, claims: readonly RowClaim[], newId: () => string): Edited {
  const now = new Map(rowsOf(map, claims).map((row) => [`${row.row} ${row.id}`, row]));
  const steps = new Map(stepsOf(map).map((step) => [step.id, step]));
  const lanes = new Map(map.lanes.map((lane) => [lane.id, lane]));
  const titles = new Map<string, string>();
  const cards = new Map(map.cards.map((card) => [card.id, card]));
  const added: Card[] = [];
  const claimEdits: ClaimEdit[] = [];
  const refused: RefusedRow[] = [];

  const calledSteps = Map.groupBy(
    map.stages.flatMap((stage) => stepsOf({ stages: [stage] }).map((step) => ({ id: step.id, stage: stage.title, title: step.title }))),
    ({ title }) => alike(title),
  );

  /** Whoever writes a new row may say the step by its id, or by what it is called, with its stage where two are called so. */
  function onItsStep(row: Row): Row {
    if (steps.has(row.step_id)) return row;
    if (row.step_id.trim() !== "") throw new Refusal("unknown-step", row.step_id);
    const called = (calledSteps.get(alike(row.step)) ?? []).filter(
      ({ stage }) => alike(row.stage) === "" || alike(stage) === alike(row.stage),
    );
    const [only, another] = called;
    if (!only || alike(row.step) === "") throw new Refusal("unknown-step", row.step);
    if (another) throw new Refusal("several-steps", row.step);
    return { ...row, step_id: only.id };
  }

  function takeRow({ line, row: given }: GivenRow): void {
    let row = given;
    if (!isKind(row.row)) throw new Refusal("unknown-row", row.row);
    const known = row.id === "" ? undefined : now.get(`${row.row} ${row.id}`);
    if (row.id !== "" && !known) throw new Refusal("unknown-id", row.id);
    const removing = row.remove.trim() !== "";
    if (known) {
      const touched = removing || markOf(row) !== (row.mark || known.mark);
      if (!touched) return;
      if (markOf(row) === known.mark && !removing) return;
      // Somebody else was here since the table was written.
      if (row.mark !== "" && row.mark !== known.mark) throw new Refusal("changed-meanwhile", said(known));
    } else row = onItsStep(row);
    if (row.row === "step") {
      if (removing || !known) throw new Refusal("step-stays", row.step);
      titles.set(row.id, worded(row.step, longestTitle, "no-title"));
    } else if (row.row === "card") takeCard(row, removing);
    else takeClaim(line, row, known, removing);
  }

  function takeCard(row: Row, removing: boolean): void {
    const known = cards.get(row.id);
    if (known && removing) {
      cards.delete(known.id);
      return;
    }
    if (removing) return;
    const lane = lanes.get(known?.laneId ?? row.lane_id) ?? map.lanes.find(({ title }) => title !== "" && title === row.lane);
    if (!lane) throw new Refusal("unknown-lane", row.lane || row.lane_id);
    const fields = cardFields(row, lane.kind, known);
    if (known) {
      cards.set(known.id, { ...known, ...fields });
      return;
    }
    const last = [...cards.values(), ...added].findLast(({ laneId, from }) => laneId === lane.id && from === row.step_id);
    const order = orderBetween(last?.order ?? null, null);
    added.push({ id: newId(), order, laneId: lane.id, from: row.step_id, to: row.step_id, opens: null, ...fields });
  }

  function takeClaim(line: number, row: Row, known: Row | undefined, removing: boolean): void {
    const stepId = known?.step_id ?? row.step_id;
    const team = known?.team ?? row.team.trim();
    if (team === "") throw new Refusal("no-team", row.step);
    if (removing) {
      if (known) claimEdits.push({ kind: "removed", line, id: row.id, stepId, team });
      return;
    }
    const claim = claimFields(row);
    claimEdits.push(known ? { kind: "changed", line, id: row.id, stepId, team, claim } : { kind: "added", line, stepId, team, claim });
  }

  for (const given of rows) {
    try {
      takeRow(given);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ line: given.line, why: error.why, words: error.words });
    }
  }
  const order = placesIn(map);
  const edited: JourneyMap = {
    ...map,
    stages: map.stages.map((stage) => ({ ...stage, steps: stage.steps.map((step) => renamed(step, titles)) })),
    cards: [...cards.values(), ...added].sort((one, other) => order(one) - order(other) || (one.order < other.order ? -1 : 1)),
  };
  return { map: edited, claims: claimEdits, refused };
}

/** Cards stand by lane and then by step. */
function placesIn(map: JourneyMap): (card: Card) => number {
  const lanes = new Map(map.lanes.map(({ id }, at) => [id, at]));
  const steps = new Map(stepsOf(map).map(({ id }, at) => [id, at]));
  return ({ laneId, from }) => (lanes.get(laneId) ?? 0) * (steps.size + 1) + (steps.get(from) ?? 0);
}

function renamed(step: Step, titles: ReadonlyMap<string, string>): Step {
  return { ...step, title: titles.get(step.id) ?? step.title, steps: step.steps.map((sub) => renamed(sub, titles)) };
}

/** A title as people take it for the same. */
const alike = (title: string) => title.normalize("NFC").replaceAll(/\s+/g, " ").trim().toLowerCase();

const said = (row: Row) => (row.row === "step" ? row.step : row.row === "card" ? row.text : row.team);

function worded(cell: string, most: number, missing?: RowRefusal): string {
  const words = cell.replaceAll("\u0000", "").toWellFormed().trim();
  if (words === "" && missing) throw new Refusal(missing, cell);
  if (words.length > most) throw new Refusal("too-long", `${words.slice(0, 60)}…`);
  return words;
}

function oneOf<Word extends string>(cell: string, words: readonly Word[]): Word | null {
  const said = cell.trim().toLowerCase().replaceAll(" ", "-");
  if (said === "") return null;
  const known = words.find((word) => word === said);
  if (!known) throw new Refusal("unknown-word", cell);
  return known;
}

function cardFields(row: Row, kind: string, known: Card | undefined): Pick<Card, "text" | "figure" | "picture" | "channel"> {
  if (known?.picture)
    return { text: known.text, figure: null, channel: null, picture: { ...known.picture, alt: worded(row.text, longestText) } };
  if (kind === "picture") throw new Refusal("unknown-lane", row.lane);
  const text = worded(row.text, longestText);
  const channel = oneOf(row.channel, channels);
  const cells = [row.value, row.unit, row.on, row.source].map((cell) => cell.trim());
  const [value = "", unit = "", on = "", source = ""] = cells;
  if (cells.every((cell) => cell === "")) {
    if (text === "" && !channel) throw new Refusal("no-text", row.step);
    return { text, channel, figure: null, picture: null };
  }
  const number = Number(value.replace(",", "."));
  if (value === "" || !Number.isFinite(number)) throw new Refusal("no-figure", value);
  if (on !== "" && (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on)))) throw new Refusal("no-figure", on);
  return {
    text,
    channel,
    picture: null,
    figure: { value: number, unit: worded(unit, 60), on: on || null, source: worded(source, longestTitle) },
  };
}

function claimFields(row: Row): ClaimFields {
  const role = oneOf(row.role, claimRoles);
  if (!role) throw new Refusal("unknown-word", row.role);
  const asks = row.asks_for
    .split(/[;\n]/)
    .map((one) => worded(one, longestAsk))
    .filter((one) => one !== "");
  if (asks.length > mostAsks) throw new Refusal("too-long", row.asks_for.slice(0, 60));
  return {
    role,
    channel: oneOf(row.channel, channels),
    frequency: oneOf(row.how_often, claimFrequencies),
    asks,
    gives: worded(row.customer_gets, longestGives) || null,
    handsTo: worded(row.hands_over_to, longestTitle) || null,
    note: worded(row.note, longestNote) || null,
    confidence: oneOf(row.confidence, claimConfidences) ?? "think-so",
  };
}
