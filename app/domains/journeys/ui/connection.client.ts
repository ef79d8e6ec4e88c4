/** The live side of a map's page: the shared document, its copy in this browser and the way to the server. Loaded when the page has been read. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import { editsTowards } from "../board/differing.ts";
import { aboutOf, emptyDocument, partKinds, partsOf } from "../board/document.ts";
import { type Edit, edit } from "../board/edits.ts";
import type { JourneyMap } from "../board/map.ts";
import { project } from "../board/projecting.ts";
import { closing, documentName, program } from "../sync/codes.ts";
import type { Presence } from "../sync/presence.server.ts";

/** `live`: everything written is taken. `saving`: not all of it yet. `offline`: kept in this browser until the way is back. */
export type BoardState = "connecting" | "live" | "saving" | "offline" | "refused" | "outdated" | "gone";

export interface BoardView {
  readonly map: JourneyMap | undefined;
  readonly state: BoardState;
  readonly others: readonly Presence[];
  readonly undoable: boolean;
  readonly redoable: boolean;
}

export interface Connection {
  edit(edits: readonly Edit[]): void;
  undo(): void;
  redo(): void;
  at(id: string | null): void;
  leave(): void;
}

interface Wanted {
  readonly journeyId: string;
  readonly epoch: number;
  /** Own changes are told at once; those of others as they come. */
  onMap(map: JourneyMap, by: "self" | "others"): void;
  onView(view: Omit<BoardView, "map">): void;
  /** What the page knows of the map may have changed: it reads itself anew. */
  onEnded(reason: "session" | "rights" | "epoch", unsaved: readonly Edit[]): void;
}

const databaseName = (name: string) => `alongside-map-${name}`;

export function connect({ journeyId, epoch, onMap, onView, onEnded }: Wanted): Connection {
  const name = documentName(journeyId, epoch);
  const doc = emptyDocument();
  const own = { own: true };
  const undoing = new Y.UndoManager([aboutOf(doc), ...partKinds.map((kind) => partsOf(doc, kind))], {
    trackedOrigins: new Set([own]),
    captureTimeout: 600,
  });
  const kept = typeof indexedDB === "undefined" ? undefined : new IndexeddbPersistence(databaseName(name), doc);
  const socket = new HocuspocusProviderWebsocket({ url: address(), autoConnect: false, delay: 1_000, minDelay: 500, maxDelay: 15_000 });
  const provider = new HocuspocusProvider({ websocketProvider: socket, name, document: doc, token: String(program) });
  let state: BoardState = "connecting";
  let base: JourneyMap | undefined;
  let ended = false;

  const tell = () => {
    const states = [...(provider.awareness?.getStates() ?? [])];
    const others = states.flatMap(([client, said]) => (client !== doc.clientID && said.person ? [said as unknown as Presence] : []));
    onView({ state, others, undoable: undoing.undoStack.length > 0, redoable: undoing.redoStack.length > 0 });
  };
  const set = (next: BoardState) => {
    if (ended) return;
    state = next;
    tell();
  };
  const settled = () => {
    if (!provider.isAuthenticated) return;
    if (provider.unsyncedChanges === 0) base = project(doc);
    set(provider.unsyncedChanges === 0 ? "live" : "saving");
  };

  doc.on("update", (_update: Uint8Array, origin: unknown) => {
    const self = origin === own || origin === undoing;
    if (self || provider.synced || origin === kept) onMap(project(doc), self ? "self" : "others");
    if (self) tell();
  });
  provider.on("synced", () => {
    onMap(project(doc), "others");
    settled();
  });
  provider.on("unsyncedChanges", settled);
  provider.awareness?.on("change", tell);
  socket.on("close", ({ event }: { event: { code: number } }) => closed(event.code));

  function closed(code: number): void {
    if (ended) return;
    const known = Object.values(closing).find((one) => one.code === code);
    if (!known) {
      set(state === "connecting" ? "connecting" : "offline");
      return;
    }
    socket.disconnect();
    const unsaved = provider.unsyncedChanges > 0 && base ? editsTowards(base, project(doc)) : [];
    if (code === closing.outdated.code) set("outdated");
    else if (code === closing.ended.code) end("gone", "session");
    else if (code === closing.absent.code) end("gone", "rights");
    else if (code === closing.epoch.code) end("connecting", "epoch", unsaved);
    else if (code === closing.forbidden.code && unsaved.length === 0) end("connecting", "rights");
    else {
      // What was refused must not be sent again from the copy.
      forget();
      set("refused");
    }
  }

  function end(last: BoardState, reason: "session" | "rights" | "epoch", unsaved: readonly Edit[] = []): void {
    forget();
    set(last);
    ended = true;
    onEnded(reason, unsaved);
  }

  function forget(): void {
    void kept?.clearData();
  }

  provider.attach();
  void socket.connect();
  tell();
  return {
    edit: (edits) => edit(doc, edits, own),
    undo: () => void undoing.undo(),
    redo: () => void undoing.redo(),
    at: (id) => provider.setAwarenessField("at", id),
    leave() {
      ended = true;
      provider.destroy();
      socket.disconnect();
      socket.destroy();
      void kept?.destroy();
      doc.destroy();
    },
  };
}

function address(): string {
  const { protocol, host } = window.location;
  return `${protocol === "https:" ? "wss" : "ws"}://${host}/sync`;
}

/** Takes every copy of a map out of this browser. */
export async function forgetCopies(): Promise<void> {
  const databases = await indexedDB.databases();
  for (const { name } of databases) if (name?.startsWith(databaseName(""))) indexedDB.deleteDatabase(name);
}
