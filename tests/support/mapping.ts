/** Journey maps for tests, and pages that have one open: real documents on real sockets, without a browser. */
import { HocuspocusProvider } from "@hocuspocus/provider";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import type * as Y from "yjs";
import { encodeStateAsUpdate, encodeStateVector } from "yjs";
import { emptyDocument, partsOf } from "#app/domains/journeys/board/document.ts";
import { type Edit, edit } from "#app/domains/journeys/board/edits.ts";
import type { JourneyMap } from "#app/domains/journeys/board/map.ts";
import { firstOrders } from "#app/domains/journeys/board/orders.ts";
import { project } from "#app/domains/journeys/board/projecting.ts";
import { creating } from "#app/domains/journeys/creating.server.ts";
import { folding } from "#app/domains/journeys/folding.server.ts";
import { loadDocument } from "#app/domains/journeys/journal.server.ts";
import { journalling } from "#app/domains/journeys/journalling.server.ts";
import { documentName, program } from "#app/domains/journeys/sync/codes.ts";
import { SyncSocket } from "#app/domains/journeys/sync/socket.ts";
import type { Person } from "#app/domains/people/people.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";

const nothing = { figure: null, picture: null, channel: null, opens: null };

/** A map of two stages with two steps each, two lanes and a card on each step of the first. */
export function sampleMap(title = "Moving house"): JourneyMap {
  const [first = "", second = ""] = firstOrders(2);
  const step = (name: string, order: string) => ({ id: newId(), order, title: name, opens: null, steps: [] });
  const stages = [
    { id: newId(), order: first, title: "Before", steps: [step("Finds out what to tell whom", first), step("Rings us", second)] },
    { id: newId(), order: second, title: "After", steps: [step("Gets the new card", first), step("Is asked how it was", second)] },
  ];
  const lanes = [
    { id: newId(), order: first, kind: "text" as const, title: "What happens", sketchId: null },
    { id: newId(), order: second, kind: "pain" as const, title: "What hurts", sketchId: null },
  ];
  const steps = stages.flatMap((stage) => stage.steps);
  const cards = steps.map(({ id, title: of }) => ({
    ...nothing,
    id: newId(),
    order: first,
    laneId: lanes[0]?.id ?? "",
    from: id,
    to: id,
    text: `About: ${of}`,
  }));
  return { kind: "as-is", title, summary: "How it is today.", sketches: [], stages, lanes, cards, arrows: [] };
}

export async function makeMap(world: World, owner: Person, map = sampleMap()): Promise<{ id: string; map: JourneyMap }> {
  const id = newId();
  await creating(world, owner, { id, map });
  return { id, map };
}

/** Writes so often into the last card that the history of the map is worth dropping, and has it dropped. */
export async function dropHistory(world: World, person: Person, journeyId: string, letters = 3_000): Promise<void> {
  const loaded = await loadDocument(world.db.read, journeyId);
  if (!loaded) throw new Error("There is no such map");
  const before = encodeStateVector(loaded.doc);
  const card = project(loaded.doc).cards.at(-1);
  if (!card) throw new Error("The map has no card");
  const text = partsOf(loaded.doc, "cards").get(card.id)?.get("text") as Y.Text;
  loaded.doc.transact(() => {
    // Each in front of the one before: no two of them can be kept as one.
    for (let letter = 0; letter < letters; letter++) text.insert(0, "x");
  });
  const bytes = encodeStateAsUpdate(loaded.doc, before);
  await journalling(world, [{ journeyId, epoch: loaded.epoch, bytes, personId: person.id }]);
  const folded = await folding(world, journeyId, 1);
  if (!folded?.newEpoch) throw new Error("The history was not dropped");
}

export interface OpenMap {
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  readonly map: () => JourneyMap;
  edit(...edits: Edit[]): void;
  /** Everything sent so far was acknowledged. */
  acknowledged(): Promise<void>;
  synced(): Promise<void>;
  /** The code that the socket was closed with. */
  readonly closed: Promise<number>;
  /** Until the document says so. */
  until(says: (map: JourneyMap) => boolean): Promise<void>;
  /** As when the network goes, and comes back. */
  cut(): void;
  comeBack(): void;
  leave(): void;
}

export interface Opening {
  readonly url: string;
  readonly cookie: string;
  readonly journeyId: string;
  readonly epoch?: number;
  readonly token?: string;
  readonly doc?: Y.Doc;
  readonly origin?: string;
}

export function openMap({
  url,
  cookie,
  journeyId,
  epoch = 1,
  token = String(program),
  doc = emptyDocument(),
  origin = url,
}: Opening): OpenMap {
  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie, origin } });
      this.on("error", () => undefined);
    }
  }
  const socket = new SyncSocket({
    url: `${url.replace("http", "ws")}/sync`,
    WebSocketPolyfill: Socket,
    autoConnect: false,
    delay: 50,
    minDelay: 20,
    maxDelay: 100,
  });
  const provider = new HocuspocusProvider({ websocketProvider: socket, name: documentName(journeyId, epoch), document: doc, token });
  provider.attach();
  const closed = new Promise<number>((resolve) => socket.on("close", ({ event }: { event: { code: number } }) => resolve(event.code)));
  const page: OpenMap = {
    doc,
    provider,
    closed,
    map: () => project(doc),
    edit: (...edits) => edit(doc, edits),
    acknowledged: () =>
      told(
        () => provider.unsyncedChanges === 0,
        (check) => provider.on("unsyncedChanges", check),
      ),
    synced: () =>
      told(
        () => provider.synced,
        (check) => provider.on("synced", check),
      ),
    until: (says) =>
      told(
        () => says(project(doc)),
        (check) => doc.on("update", check),
      ),
    cut: () => socket.disconnect(),
    comeBack: () => void socket.connect(),
    leave() {
      provider.destroy();
      socket.disconnect();
      socket.destroy();
    },
  };
  onTestFinished(page.leave);
  void socket.connect();
  return page;
}

function told(isSo: () => boolean, listen: (check: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const check = () => isSo() && resolve();
    listen(check);
    check();
  });
}
