/** The live side of a map's page: the shared document, its copy in this browser and the way to the server. Loaded when the page has been read. */
import { HocuspocusProvider } from "@hocuspocus/provider";
import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import { sayUnsent, unsentPages } from "#app/shared/unsent.ts";
import { compareMaps } from "../board/comparing.ts";
import { editsTowards } from "../board/differing.ts";
import { aboutOf, emptyDocument, partKinds, partsOf, takeIn } from "../board/document.ts";
import { type Edit, edit, sharedText } from "../board/edits.ts";
import type { JourneyMap } from "../board/map.ts";
import { project, unseenParts } from "../board/projecting.ts";
import { closing, documentName, program } from "../sync/codes.ts";
import type { Presence } from "../sync/presence.server.ts";
import { isForGood, SyncSocket } from "../sync/socket.ts";
import { holdPage } from "./held-page.ts";
import type { Letters, LiveWords } from "./shared-words.ts";
import { databaseName, forgetCopies, writtenDown } from "./written-down.client.ts";

/** `live`: everything written is taken. `saving`: not all of it yet. `offline`: kept in this browser until the way is back. */
export type BoardState = "connecting" | "live" | "saving" | "offline" | "refused" | "outdated" | "gone";

export interface BoardView {
  readonly map: JourneyMap | undefined;
  readonly state: BoardState;
  readonly others: readonly Presence[];
  /** Whether the document is here, from the server or from the copy. */
  readonly ready: boolean;
  readonly undoable: boolean;
  readonly redoable: boolean;
}

export interface Connection {
  readonly words: LiveWords;
  /** `now`: the map is told before this returns. */
  edit(edits: readonly Edit[], now?: boolean): void;
  /** False when others have put or written something into what would be taken away: that stays, and what was done before is next. */
  undo(): boolean;
  redo(): void;
  at(id: string | null): void;
  /** Holds back what others change, until it is shown or calm ends. */
  calm(on: boolean): void;
  show(): void;
  leave(): void;
}

export interface Told {
  readonly heard: boolean;
  readonly waiting: number;
  /** Whether it has to be drawn before anything else is typed: a field must never be told what it said before. */
  readonly now: boolean;
}

interface Wanted {
  readonly journeyId: string;
  readonly epoch: number;
  /** Who reads the page: in a second tab, or by a connection that was lost and is not forgotten yet, they are nobody else. */
  readonly readerId: string;
  readonly calm: boolean;
  /** Own changes are told with the next picture; those of others a few times a second. `waiting`: changes that are held back. */
  onMap(map: JourneyMap, told: Told): void;
  onView(view: Omit<BoardView, "map">): void;
  /** What the page knows of the map may have changed: it reads itself anew. */
  onEnded(reason: Ending): void;
  /** What was written is not taken, for this reason: the map as it would have been. */
  onRefused(why: RefusalReason, map: JourneyMap): void;
}

/** `rights`: one may do more or less than before. `absent`: not even read. */
export type Ending = "session" | "rights" | "absent" | "epoch";
export type RefusalReason = "rights" | "absent" | "full" | "broken";

/** Milliseconds in which the changes of others are gathered: two hundred people change something forty times a second. */
const gathered = 200;
/** Milliseconds until others are told where somebody is who moves on and on. */
const settling = 300;

/** Milliseconds in which this browser's copy is waited for before anything is asked of the server. */
const forCopy = 1_000;
/** Milliseconds in which the document as it is written down has to be here; without it all of it comes over the socket. */
const forDocument = 15_000;

const baseKey = "base";

async function baseIn(copy: IndexeddbPersistence): Promise<JourneyMap | undefined> {
  const base: unknown = await copy.get(baseKey);
  return typeof base === "string" ? (JSON.parse(base) as JourneyMap) : undefined;
}

const unsentPage = (journeyId: string, copy: string) => `/journeys/${journeyId}#${copy}`;

const refusals: Partial<Record<number, RefusalReason>> = {
  [closing.forbidden.code]: "rights",
  [closing.absent.code]: "absent",
  [closing.full.code]: "full",
};

export function connect({ journeyId, epoch, readerId, calm, onMap, onView, onEnded, onRefused }: Wanted): Connection {
  const name = documentName(journeyId, epoch);
  const doc = emptyDocument();
  const own = { own: true };
  /** As whom this page writes into the document. */
  const ownClients = new Set([doc.clientID]);
  const undoing = new Y.UndoManager([aboutOf(doc), ...partKinds.map((kind) => partsOf(doc, kind))], {
    trackedOrigins: new Set([own]),
    captureTimeout: 600,
  });
  const copy = databaseName(readerId, name);
  const kept = typeof indexedDB === "undefined" ? undefined : new IndexeddbPersistence(copy, doc);
  const socket = new SyncSocket({ url: address(), autoConnect: false, delay: 1_000, minDelay: 500, maxDelay: 15_000 });
  const provider = new PatientProvider({ websocketProvider: socket, name, document: doc, token: String(program) });
  let state: BoardState = "connecting";
  /** What is shown, and what was shown before one wrote what is not saved yet, on this page or on one before it. */
  let last: JourneyMap | undefined;
  let base: JourneyMap | undefined;
  let ended = false;
  let known = false;
  let inCopy = false;
  let arriving: ReturnType<typeof setTimeout> | undefined;
  /** Whether the page was told what the document says now. */
  let told = false;

  /** From here on there is something of one's own that nobody else has. */
  const unsaved = () => {
    if (base) return;
    base = last;
    if (!base) return;
    // A copy that comes back later is told by this what in it is one's own.
    void kept?.set(baseKey, JSON.stringify(base));
    sayUnsent(unsentPage(journeyId, copy), true);
    holdPage(journeyId, true);
  };
  const nothingUnsent = () => {
    base = undefined;
    holdPage(journeyId, false);
    sayUnsent(unsentPage(journeyId, copy), false);
  };

  /** What is written after the end, or after something was refused, would be nowhere. */
  const mayWrite = () => !ended && state !== "refused" && (known || inCopy);
  const tell = () => {
    const states = [...(provider.awareness?.getStates().values() ?? [])] as Partial<Presence>[];
    const others = states.filter((said): said is Presence => said.person !== undefined && said.person.id !== readerId);
    onView({
      state,
      others,
      ready: mayWrite(),
      undoable: undoing.undoStack.length > 0,
      redoable: undoing.redoStack.length > 0,
    });
  };
  const set = (next: BoardState) => {
    if (ended) return;
    state = next;
    tell();
  };
  const settled = () => {
    if (!provider.isAuthenticated) return;
    if (provider.unsyncedChanges === 0 && base) {
      nothingUnsent();
      void kept?.del(baseKey);
    }
    set(provider.unsyncedChanges === 0 ? "live" : "saving");
  };

  /** While it is calm: what is shown, with everything of one's own. */
  let still: Y.Doc | undefined;
  const shownAnew = new Set<() => void>();
  const words: LiveWords = {
    said: (part, id) => sharedText(still ?? doc, part, id)?.toString(),
    listen(part, id, heard) {
      let text: Y.Text | undefined;
      const hear = ({ changes }: Y.YTextEvent) => heard(changes.delta as Letters);
      const listen = () => {
        text?.unobserve(hear);
        text = sharedText(still ?? doc, part, id);
        text?.observe(hear);
      };
      const anew = () => {
        listen();
        heard(undefined);
      };
      listen();
      shownAnew.add(anew);
      return () => {
        shownAnew.delete(anew);
        text?.unobserve(hear);
      };
    },
  };
  let asked: { cancel(): void; soon: boolean } | undefined;
  let heard = false;

  const setCalm = (on: boolean) => {
    still?.destroy();
    still = undefined;
    if (on) {
      still = emptyDocument();
      ownClients.add(still.clientID);
      Y.applyUpdate(still, Y.encodeStateAsUpdate(doc));
    }
    for (const anew of shownAnew) anew();
  };
  const copyIsHere = kept?.whenSynced.then(async () => {
    base ??= await baseIn(kept);
    if (base) sayUnsent(unsentPage(journeyId, copy), true);
    if (base && !ended) holdPage(journeyId, true);
    inCopy = partsOf(doc, "stages").size > 0;
    if (inCopy && !ended) tell();
  });
  const tellMap = (now: boolean) => {
    asked?.cancel();
    asked = undefined;
    if (ended) return;
    const shown = project(still ?? doc);
    last = shown;
    told = !still;
    onMap(shown, { heard, waiting: still ? compareMaps(shown, project(doc)).length : 0, now });
    heard = false;
  };
  const tellMapSoon = (soon: boolean) => {
    if (asked && (asked.soon || !soon)) return;
    asked?.cancel();
    if (soon && document.visibilityState === "visible") {
      const frame = requestAnimationFrame(() => tellMap(true));
      asked = { soon, cancel: () => cancelAnimationFrame(frame) };
    } else {
      const timer = setTimeout(() => tellMap(true), gathered);
      asked = { soon, cancel: () => clearTimeout(timer) };
    }
  };

  doc.on("update", (update: Uint8Array, origin: unknown) => {
    const self = origin === own || origin === undoing;
    told = false;
    if (still && self) {
      Y.applyUpdate(still, update);
      // What is one's own stands beside letters that were held back: they have to be shown as well.
      if (still.store.pendingStructs || still.store.pendingDs) setCalm(true);
    }
    if (self || known || origin === kept) {
      if (!self && known) heard = true;
      tellMapSoon(self);
    }
    if (self) tell();
  });
  provider.on("synced", () => {
    if (!known && calm) setCalm(true);
    if (!known) void bringOver(readerId, journeyId, epoch, (edits) => !ended && edit(doc, edits, own));
    known = true;
    if (!told) tellMap(true);
    settled();
  });
  provider.on("unsyncedChanges", settled);
  let telling: ReturnType<typeof setTimeout> | undefined;
  provider.awareness?.on("change", () => {
    telling ??= setTimeout(() => {
      telling = undefined;
      if (!ended) tell();
    }, gathered);
  });
  socket.on("close", ({ event }: { event: { code: number } }) => closed(event.code));

  function closed(code: number): void {
    if (ended) return;
    if (!isForGood(code)) {
      set(state === "connecting" ? "connecting" : "offline");
      return;
    }
    const own = base ? editsTowards(base, project(doc)) : [];
    if (code === closing.outdated.code) set("outdated");
    else if (code === closing.ended.code) end("gone", "session", own.length > 0);
    else if (code === closing.epoch.code) end("connecting", "epoch", true);
    else if (code === closing.absent.code && own.length === 0) end("gone", "absent");
    else if (code === closing.forbidden.code && own.length === 0) end("connecting", "rights");
    else {
      // What was refused must not be sent again from the copy.
      forget();
      set("refused");
      if (own.length === 0) return;
      holdPage(journeyId, true);
      onRefused(refusals[code] ?? "broken", project(doc));
    }
  }

  /** `unsent`: what was written into a history that is dropped, or after the session's end, stays in its copy until it can be sent. */
  function end(last: BoardState, reason: Ending, unsent = false): void {
    if (!unsent) forget();
    // Where one is not signed in any more, nothing but that stays.
    if (reason === "session") void forgetCopies((name) => unsentPages().some((page) => page.endsWith(`#${name}`)));
    state = last;
    ended = true;
    holdPage(journeyId, false);
    tell();
    onEnded(reason);
  }

  function forget(): void {
    nothingUnsent();
    void kept?.clearData();
  }

  // A browser knows that it has lost its network long before a socket does.
  const lost = () => {
    if (ended || state === "refused" || state === "outdated") return;
    socket.disconnect();
    set("offline");
  };
  const found = () => {
    if (!ended && state === "offline") void socket.connect();
  };
  window.addEventListener("offline", lost);
  window.addEventListener("online", found);

  /** What is here before the socket is asked for what is missing: this browser's copy, or else what the database holds. */
  async function beginHere(): Promise<void> {
    const done = new AbortController();
    const late = setTimeout(() => done.abort(), forDocument);
    const asked = writtenDown(journeyId, epoch, done.signal).finally(() => clearTimeout(late));
    if (copyIsHere) await Promise.race([copyIsHere, new Promise((resolve) => setTimeout(resolve, forCopy))]);
    if (inCopy || ended) return done.abort();
    const pieces = await asked;
    if (!pieces || ended || inCopy) return;
    takeIn(doc, pieces);
    for (const bytes of pieces) kept?._storeUpdate(bytes, provider);
    tellMap(true);
  }

  provider.beginsWith(beginHere(), kept);
  provider.attach();
  void socket.connect();
  tell();
  return {
    words,
    edit(edits, now = false) {
      if (!mayWrite()) return;
      unsaved();
      // Letters go beside the letters that one sees; the document knows where that is.
      if (still && edits.every((one) => one.do === "write")) Y.applyUpdate(doc, changedBy(still, edits), own);
      else edit(doc, edits, own);
      if (now) tellMap(false);
    },
    undo() {
      if (!mayWrite()) return true;
      unsaved();
      const before = unseenParts(doc);
      let ofOthers = false;
      doc.once("afterTransaction", ({ deleteSet }: Y.Transaction) => {
        ofOthers = [...deleteSet.clients.keys()].some((client) => !ownClients.has(client));
      });
      undoing.undo();
      if (!ofOthers && unseenParts(doc) <= before) return true;
      undoing.redo();
      undoing.undoStack.pop();
      tell();
      return false;
    },
    redo() {
      if (!mayWrite()) return;
      unsaved();
      undoing.redo();
    },
    at(id) {
      clearTimeout(arriving);
      arriving = setTimeout(() => provider.setAwarenessField("at", id), settling);
    },
    calm(on) {
      calm = on;
      setCalm(on);
      tellMap(false);
    },
    show() {
      setCalm(calm);
      tellMap(false);
    },
    leave() {
      ended = true;
      holdPage(journeyId, false);
      window.removeEventListener("offline", lost);
      window.removeEventListener("online", found);
      asked?.cancel();
      clearTimeout(telling);
      clearTimeout(arriving);
      still?.destroy();
      provider.destroy();
      socket.disconnect();
      socket.destroy();
      void kept?.destroy();
      doc.destroy();
    },
  };
}

function changedBy(doc: Y.Doc, edits: readonly Edit[]): Uint8Array {
  const before = Y.encodeStateVector(doc);
  edit(doc, edits);
  return Y.encodeStateAsUpdate(doc, before);
}

/** Says what it has, and is told what it lacks, once it has what it can get otherwise; until then the server opens the document. */
class PatientProvider extends HocuspocusProvider {
  #ready: Promise<unknown> = Promise.resolve();
  #copy: unknown;
  #begins = 0;

  beginsWith(ready: Promise<unknown>, copy: unknown): void {
    this.#copy = copy;
    this.#ready = ready
      .catch(() => undefined)
      .then(() => {
        this.#copy = undefined;
      });
  }

  override startSync(): void {
    this.#begins += 1;
    const begun = this.#begins;
    const { websocketProvider } = this.configuration;
    void this.#ready.then(() => {
      // A socket that was lost meanwhile comes back, and begins again.
      if (begun === this.#begins && websocketProvider.status === "connected") super.startSync();
    });
  }

  override documentUpdateHandler(update: Uint8Array, origin: unknown): void {
    // What the copy holds goes along when both sides say what they have.
    if (origin !== this.#copy) super.documentUpdateHandler(update, origin);
  }
}

/** What this person wrote without a network into a document whose history was dropped meanwhile; its copy goes. */
async function bringOver(readerId: string, journeyId: string, epoch: number, take: (edits: readonly Edit[]) => void): Promise<void> {
  if (typeof indexedDB === "undefined" || !indexedDB.databases) return;
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith(databaseName(readerId, `${journeyId}.`)) || name === databaseName(readerId, documentName(journeyId, epoch)))
      continue;
    const doc = emptyDocument();
    const copy = new IndexeddbPersistence(name, doc);
    await copy.whenSynced;
    const base = await baseIn(copy);
    if (base) take(editsTowards(base, project(doc)));
    await copy.clearData();
    sayUnsent(unsentPage(journeyId, name), false);
    doc.destroy();
  }
}

function address(): string {
  const { protocol, host } = window.location;
  return `${protocol === "https:" ? "wss" : "ws"}://${host}/sync`;
}
