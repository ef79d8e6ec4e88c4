/**
 * The shared documents of open maps: who comes in, what of theirs is taken, and that it is written down before anybody is told
 * that it was. See docs/journeys.md.
 */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type Document, Hocuspocus } from "@hocuspocus/server";
import { type WebSocket, WebSocketServer } from "ws";
import { applyUpdate, decodeUpdate, encodeStateAsUpdate, encodeStateVector } from "yjs";
import type { Person } from "#app/domains/people/people.ts";
import { second } from "#app/shared/clock.ts";
import type { Ping, World } from "#app/shared/world.ts";
import { Shadow } from "../board/checking.ts";
import { prepare, takeIn } from "../board/document.ts";
import { folding } from "../folding.server.ts";
import { foldedTo, loadDocument, storedDocument, updatesAfter } from "../journal.server.ts";
import { mayEditMap, mayEmptyMap } from "../journeys.policy.ts";
import { stakeIn, standElsewhere } from "../journeys.queries.server.ts";
import { journalGrew, rightsChanged } from "../journeys.ts";
import { closing, largestMessage, largestUpdate, program, readDocumentName } from "./codes.ts";
import { heldBack } from "./holding-back.server.ts";
import { makeJournal } from "./journal-queue.server.ts";
import { overwriteStates } from "./presence.server.ts";

export interface SyncServer {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
  /** Something that this or another process did to a map. */
  told(ping: Ping): void;
  /** A person or a session has ended. */
  ended(who: { personId: string } | { sessionId: string }): void;
  /** Sends everybody away, and ends when all that was taken is written. */
  close(): Promise<void>;
}

export interface Membership {
  memberOf(request: IncomingMessage): Promise<{ person: Person; sessionId: string } | undefined>;
  isOwnOrigin(request: IncomingMessage): boolean;
}

type Closing = (typeof closing)[keyof typeof closing];

/** Somebody's socket. */
interface Member {
  readonly person: Person;
  readonly sessionId: string;
  readonly socket: WebSocket;
  journeyId?: string;
  /** Of its history that they came for. */
  epoch?: number;
  mayEdit: boolean;
  mayEmpty: boolean;
}

/** A document that somebody has open. */
interface Open {
  readonly journeyId: string;
  readonly epoch: number;
  readonly document: Document;
  readonly shadow: Shadow;
  /** The last update of the journal that is in it for certain. */
  sequence: number;
  /** Bytes, about. */
  size: number;
  folding?: NodeJS.Timeout;
}

/** Bytes past which a document takes no more. */
const mostBytes = 16 * 1024 * 1024;
const foldAfter = 2 * second;

/** What Hocuspocus closes its connection with; the socket itself is closed by us. */
class Refused extends Error {
  readonly code: number;
  readonly reason: string;
  constructor({ code, reason }: Closing) {
    super(reason);
    this.code = code;
    this.reason = reason;
  }
}

export function makeSyncServer(world: () => World, membership: Membership): SyncServer {
  const members = new Set<Member>();
  const opened = new Map<string, Open>();
  const folds = new Set<Promise<unknown>>();
  const server = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  const journal = makeJournal(world);

  function refuse(member: Member, why: Closing): never {
    member.socket.close(why.code, why.reason);
    throw new Refused(why);
  }

  const hocuspocus = new Hocuspocus<{ readonly member: Member }>({
    quiet: true,
    flushDelay: 0,
    async onAuthenticate({ documentName, token, context: { member }, connectionConfig }) {
      if (token !== String(program)) refuse(member, closing.outdated);
      const named = readDocumentName(documentName);
      if (!named || (member.journeyId && member.journeyId !== named.journeyId)) refuse(member, closing.absent);
      const stake = await stakeIn(world().db.read, member.person, named.journeyId);
      if (!stake) refuse(member, closing.absent);
      if (stake.epoch !== named.epoch) refuse(member, closing.epoch);
      member.journeyId = named.journeyId;
      member.epoch = named.epoch;
      member.mayEdit = mayEditMap(member.person, stake);
      member.mayEmpty = mayEmptyMap(member.person, stake);
      connectionConfig.readOnly = !member.mayEdit;
    },
    async onLoadDocument({ documentName, document }) {
      const named = readDocumentName(documentName);
      const stored = named && (await storedDocument(world().db.read, named.journeyId));
      if (!stored || stored.epoch !== named.epoch) throw new Refused(closing.epoch);
      const { epoch, sequence, pieces } = stored;
      prepare(document);
      takeIn(document, pieces);
      const size = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
      const open = { journeyId: named.journeyId, epoch, document, shadow: new Shadow(document), sequence, size };
      opened.set(documentName, open);
      // What was told of it while it was being loaded.
      await catchUp(open);
    },
    async connected({ context: { member } }) {
      // Rights that changed, or a session that ended, while the socket opened.
      await reconsider(member);
    },
    async beforeSync({ type, payload, context: { member }, documentName }) {
      const open = opened.get(documentName);
      if (type === 0 || isEmpty(payload)) return;
      if (!open) refuse(member, closing.absent);
      if (payload.byteLength > largestUpdate) refuse(member, closing.large);
      // What a page sends first is all that it has: mostly what everybody knows.
      if (type === 1 && isReadable(payload) && !open.shadow.isNews(payload)) return;
      if (!member.mayEdit) refuse(member, closing.forbidden);
      if (open.size + payload.byteLength > mostBytes) refuse(member, closing.full);
      const { journeyId, epoch, shadow } = open;
      const refusal = shadow.refuse(payload, { personId: member.person.id, mayEmpty: member.mayEmpty });
      if (refusal) refuse(member, refusal === "removing" ? closing.forbidden : closing[refusal]);
      const { brought } = shadow;
      const written = async () => {
        if (brought.length > 0 && (await standElsewhere(world().db.read, journeyId, brought))) refuse(member, closing.shape);
        return journal.write({ journeyId, epoch, bytes: payload, personId: member.person.id });
      };
      // What was not written is no news to the shadow, and would be taken without being written when it comes again.
      const sequence = await written().catch((error) => {
        shadow.begin();
        throw error;
      });
      if (sequence === undefined) refuse(member, closing.epoch);
      open.size += payload.byteLength;
      if (sequence === open.sequence + 1) open.sequence = sequence;
      foldSoon(open);
    },
    async beforeHandleAwareness({ states, context, documentName }) {
      const open = opened.get(documentName);
      if (!open || !context) return states.clear();
      const { member } = context;
      const own = (client: number) => !open.shadow.isForeign(client, member.person.id);
      if (!overwriteStates(states, member.person, own)) refuse(member, closing.foreign);
    },
    async afterUnloadDocument({ documentName }) {
      const open = opened.get(documentName);
      opened.delete(documentName);
      if (open?.folding) foldNow(open);
    },
  });

  function foldSoon(open: Open): void {
    open.folding ??= setTimeout(() => foldNow(open), foldAfter);
  }

  function foldNow(open: Open): void {
    clearTimeout(open.folding);
    delete open.folding;
    const fold = folding(world(), open.journeyId)
      .then((folded) => {
        if (!folded) return;
        open.size = folded.size;
        if (folded.newEpoch) world().live.tell({ what: rightsChanged, id: open.journeyId });
      })
      .catch((error) => world().log.error({ error }, "A map's journal could not be folded"))
      .finally(() => folds.delete(fold));
    folds.add(fold);
  }

  /** Sends away who may no longer do what they came for: they come back and are judged anew. */
  async function reconsider(member: Member): Promise<void> {
    const { journeyId, person, socket } = member;
    if (!journeyId) return;
    const stake = await stakeIn(world().db.read, person, journeyId);
    const why = !stake
      ? closing.absent
      : stake.epoch !== member.epoch
        ? closing.epoch
        : mayEditMap(person, stake) !== member.mayEdit || mayEmptyMap(person, stake) !== member.mayEmpty
          ? closing.forbidden
          : undefined;
    if (why) socket.close(why.code, why.reason);
  }

  async function catchUp(open: Open): Promise<void> {
    const { read } = world().db;
    const add = (bytes: Uint8Array, sequence: number) => {
      applyUpdate(open.document, bytes, { source: "local", skipStoreHooks: true });
      open.sequence = Math.max(open.sequence, sequence);
    };
    const from = open.sequence;
    const updates = await updatesAfter(read, open);
    if (updates[0]?.sequence === from + 1) for (const { bytes, sequence } of updates) add(bytes, sequence);
    else {
      const snapshot = await foldedTo(read, open.journeyId);
      if (snapshot?.epoch !== open.epoch || snapshot.sequence <= from) return;
      // Another process has folded what is missing here: it stands in the snapshot alone.
      const loaded = await loadDocument(read, open.journeyId);
      if (loaded?.epoch === open.epoch) add(encodeStateAsUpdate(loaded.doc, encodeStateVector(open.document)), loaded.sequence);
    }
    if (updates.length > 0) foldSoon(open);
  }

  const failed = (error: unknown) => world().log.error({ error }, "Open maps could not be brought up to date");

  function admit(socket: WebSocket, request: IncomingMessage, person: Person, sessionId: string): void {
    const member: Member = { person, sessionId, socket, mayEdit: false, mayEmpty: false };
    members.add(member);
    const address = `http://localhost${request.url ?? "/sync"}`;
    const connection = hocuspocus.handleConnection(socket, new Request(address), { member });
    const take = heldBack((message) => connection.handleMessage(message));
    socket.on("message", (message: Buffer, binary) => {
      if (socket.readyState !== socket.OPEN) return;
      if (!binary || !take(message)) socket.close(closing.unreadable.code, closing.unreadable.reason);
    });
    socket.on("close", (code, reason) => {
      members.delete(member);
      connection.handleClose({ code, reason: reason.toString() });
    });
    socket.on("error", () => socket.terminate());
    membership
      .memberOf(request)
      .then((still) => still ?? socket.close(closing.ended.code, closing.ended.reason))
      .catch(() => socket.terminate());
  }

  return {
    async upgrade(request, socket, head) {
      socket.on("error", () => socket.destroy());
      if (!membership.isOwnOrigin(request)) {
        socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
        return;
      }
      const member = await membership.memberOf(request);
      server.handleUpgrade(request, socket, head, (accepted) => {
        // A browser is not told why an upgrade was refused: its page would try again for as long as it is open.
        if (!member) accepted.close(closing.ended.code, closing.ended.reason);
        else admit(accepted, request, member.person, member.sessionId);
      });
    },
    told({ what, id }) {
      if (what === journalGrew) for (const open of opened.values()) if (open.journeyId === id) catchUp(open).catch(failed);
      if (what === rightsChanged) for (const member of members) if (member.journeyId === id) reconsider(member).catch(failed);
    },
    ended(who) {
      for (const { person, sessionId, socket } of members) {
        const meant = "personId" in who ? person.id === who.personId : sessionId === who.sessionId;
        if (meant) socket.close(closing.ended.code, closing.ended.reason);
      }
    },
    async close() {
      for (const { socket } of members) socket.close(1001, "restarting");
      server.close();
      await journal.settled();
      for (const open of opened.values()) if (open.folding) foldNow(open);
      await Promise.all(folds);
    },
  };
}

/** What Yjs sends for "nothing". */
const isEmpty = (update: Uint8Array) => update.byteLength === 2 && update[0] === 0 && update[1] === 0;

function isReadable(update: Uint8Array): boolean {
  try {
    return update.byteLength > 0 && Array.isArray(decodeUpdate(update).structs);
  } catch {
    return false;
  }
}
