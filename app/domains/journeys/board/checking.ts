/** Whether an update that somebody sent leaves a map a map: checked on a shadow of the document before anybody else gets it. */
import * as Y from "yjs";
import { isId } from "#app/shared/ids.ts";
import { aboutOf, type DocumentPart, emptyDocument, type PartKind, partKinds, partsOf } from "./document.ts";
import { figureInput, pictureInput } from "./map.input.ts";
import {
  channels,
  journeyKinds,
  laneKinds,
  longestLabel,
  longestTitle,
  mostArrows,
  mostCards,
  mostLanes,
  mostSketches,
  mostStages,
  mostSteps,
  mostText,
} from "./map.ts";
import { isOrder } from "./orders.ts";

/** `unreadable`: no update, or one that builds on what nobody has. `removing`: takes away what only the owner may. */
export type Refusal = "unreadable" | "shape" | "full" | "removing" | "foreign";

export interface Sender {
  readonly personId: string;
  /** Whether they may take away the last stage or lane, which empties a map. */
  readonly mayEmpty: boolean;
}

type Check = (value: unknown) => boolean;

const words =
  (most: number): Check =>
  (value) =>
    typeof value === "string" && value.length <= most && value.isWellFormed() && !value.includes("\u0000");
const id: Check = (value) => typeof value === "string" && isId(value);
const order: Check = (value) => typeof value === "string" && value.length <= 500 && isOrder(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const among =
  (list: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && list.includes(value);
const writing: Check = (value) => value instanceof Y.Text && isPlain(value);

const fields: Record<PartKind, Record<string, Check>> = {
  sketches: { order, title: words(longestTitle), text: writing },
  stages: { order, title: words(longestTitle) },
  steps: { order, title: words(longestTitle), opens: orNull(id), stage: id, parent: orNull(id) },
  lanes: { order, kind: among(laneKinds), title: words(longestTitle), sketch: orNull(id) },
  cards: {
    order,
    lane: id,
    from: id,
    to: id,
    text: writing,
    figure: orNull((value) => figureInput.safeParse(value).success),
    picture: orNull((value) => pictureInput.safeParse(value).success),
    channel: orNull(among(channels)),
    opens: orNull(id),
  },
  arrows: { from: id, to: id, label: words(longestLabel) },
};
const aboutFields: Record<string, Check> = { kind: among(journeyKinds), title: words(longestTitle), summary: writing };

const most: Record<PartKind, number> = {
  sketches: mostSketches,
  stages: mostStages,
  steps: mostSteps,
  lanes: mostLanes,
  cards: mostCards,
  arrows: mostArrows,
};
/** What a map cannot be without. */
const needed: readonly PartKind[] = ["stages", "lanes"];

/** Text alone: no formats, nothing embedded, no attributes. */
function isPlain(text: Y.Text): boolean {
  if (text.length > mostText || text._map.size > 0) return false;
  return text
    .toDelta()
    .every(({ insert, attributes }: { insert: unknown; attributes?: unknown }) => typeof insert === "string" && !attributes);
}

/** The shadow of one document, and who has written into it since it was opened. */
export class Shadow {
  /** Made when the first update comes: where people only read there is none. */
  #doc: Y.Doc | undefined;
  readonly #real: Y.Doc;
  /** Steps and cards that the last update brought. */
  #brought: string[] = [];
  readonly #writers = new Map<number, string>();

  constructor(real: Y.Doc) {
    this.#real = real;
    // What comes from elsewhere (another process, a door) is known here as well.
    real.on("update", (update: Uint8Array) => {
      if (this.#doc) Y.applyUpdate(this.#doc, update);
    });
  }

  /** Takes an update in, or says why it is refused; then nothing has changed. */
  refuse(update: Uint8Array, sender: Sender): Refusal | undefined {
    const refusal = this.#try(update, sender);
    if (refusal) this.begin();
    return refusal;
  }

  /** Ids of steps and cards that came with the update that was taken in last: what people say about them is found by their id. */
  get brought(): readonly string[] {
    return this.#brought;
  }

  /** Whether an update says anything that is not known yet. */
  isNews(update: Uint8Array): boolean {
    return !Y.snapshotContainsUpdate(Y.snapshot(this.#doc ?? this.#real), update);
  }

  /** Whether these signs are somebody else's: the number under which a page writes belongs to one person. */
  isForeign(client: number, personId: string): boolean {
    return (this.#writers.get(client) ?? personId) !== personId;
  }

  /** Begins anew from the document: what was taken but never written is forgotten. */
  begin(): void {
    this.#doc?.destroy();
    this.#doc = undefined;
  }

  #made(): Y.Doc {
    const doc = emptyDocument();
    doc.clientID = 0;
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.#real));
    return doc;
  }

  #try(update: Uint8Array, sender: Sender): Refusal | undefined {
    this.#doc ??= this.#made();
    const doc = this.#doc;
    const before = new Map(needed.map((kind) => [kind, partsOf(doc, kind).size]));
    let transaction: Y.Transaction | undefined;
    doc.once("afterTransaction", (done: Y.Transaction) => {
      transaction = done;
    });
    try {
      Y.applyUpdate(doc, update);
    } catch {
      return "unreadable";
    }
    if (doc.store.pendingStructs || doc.store.pendingDs) return "unreadable";
    this.#brought = [];
    if (!transaction) return undefined;
    const writers = [...transaction.afterState].filter(([client, clock]) => clock > (transaction?.beforeState.get(client) ?? 0));
    if (writers.some(([client]) => this.isForeign(client, sender.personId))) return "foreign";
    const refusal = shapeRefusal(doc, transaction);
    if (refusal) return refusal;
    for (const kind of needed) {
      if (before.get(kind) && partsOf(doc, kind).size === 0 && !sender.mayEmpty) return "removing";
    }
    this.#brought = broughtBy(doc, transaction);
    for (const [client] of writers) this.#writers.set(client, sender.personId);
    return undefined;
  }
}

/** Under which keys something changed, by the type that holds them: which types these are is found out from the document. */
type Changed = ReadonlyMap<unknown, ReadonlySet<string | null>>;

function broughtBy(doc: Y.Doc, transaction: Y.Transaction): string[] {
  const changed: Changed = transaction.changed;
  return (["steps", "cards"] as const).flatMap((kind) => {
    const root = partsOf(doc, kind);
    return [...(changed.get(root) ?? [])].flatMap((key) => {
      const part = key === null ? undefined : root.get(key);
      return part && isNew(part, transaction) ? [String(key)] : [];
    });
  });
}

function shapeRefusal(doc: Y.Doc, transaction: Y.Transaction): Refusal | undefined {
  if (doc.share.size > partKinds.length + 1) return "shape";
  const about = aboutOf(doc);
  const roots = new Map<unknown, PartKind>(partKinds.map((kind) => [partsOf(doc, kind), kind]));
  const changed: Changed = transaction.changed;
  for (const [type, keys] of changed) {
    const kind = roots.get(type);
    if (type === about) {
      if (about._start || keys.has(null) || !holds(about, aboutFields)) return "shape";
    } else if (kind) {
      const refusal = rootRefusal(partsOf(doc, kind), kind, keys);
      if (refusal) return refusal;
    } else if (!isDeleted(type) && !changedWithin(type, keys, { roots, about, transaction })) return "shape";
  }
  return undefined;
}

function rootRefusal(root: Y.Map<DocumentPart>, kind: PartKind, keys: ReadonlySet<string | null>): Refusal | undefined {
  if (root._start || keys.has(null)) return "shape";
  for (const key of keys) {
    if (key !== null && root.has(key) && !(isId(key) && holds(root.get(key), fields[kind]))) return "shape";
  }
  return root.size > most[kind] ? "full" : undefined;
}

interface Around {
  readonly roots: ReadonlyMap<unknown, PartKind>;
  readonly about: Y.Map<unknown>;
  readonly transaction: Y.Transaction;
}

/** A change inside a part, or inside one of its texts. */
function changedWithin(type: unknown, keys: ReadonlySet<string | null>, { roots, about, transaction }: Around): boolean {
  if (type instanceof Y.Text) {
    if (type.parent === about) return writing(type);
    const part = type.parent;
    return part instanceof Y.Map && roots.has(part.parent) && writing(type);
  }
  const kind = type instanceof Y.Map ? roots.get(type.parent) : undefined;
  if (!(type instanceof Y.Map) || !kind) return false;
  // A text is written into, never put in the place of another: what somebody types there meanwhile would be lost.
  if (keys.has("text") && !isNew(type, transaction)) return false;
  return !keys.has(null) && holds(type, fields[kind]);
}

const isDeleted = (type: unknown) => type instanceof Y.AbstractType && type._item?.deleted === true;

function isNew(type: Y.Map<unknown>, transaction: Y.Transaction): boolean {
  const at = type._item?.id;
  return at !== undefined && at.clock >= (transaction.beforeState.get(at.client) ?? 0);
}

/** Exactly these fields, each as it must be. */
function holds(part: unknown, checks: Record<string, Check>): boolean {
  if (!(part instanceof Y.Map) || part._start) return false;
  for (const [field, value] of part.entries()) if (!checks[field]?.(value)) return false;
  return part.size === Object.keys(checks).length;
}
