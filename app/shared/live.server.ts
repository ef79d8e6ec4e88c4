import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { second } from "./clock.ts";
import type { Live, Log, Ping } from "./world.ts";

export interface LiveMember {
  readonly personId: string;
  readonly sessionId: string;
}

export interface LiveServer extends Live {
  /** Takes over an upgrade to `/live`. From another origin it is refused; without a session it is told so, and hears nothing else. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
  readonly size: number;
  /** Another server with sockets of its own: it hears what servers are told, who has ended, and that the process stops. */
  attach(part: LivePart): void;
  /** Sends every page away to come back and be judged anew. */
  reopen(): void;
  /** Ends when every part has put away what it holds. */
  close(): Promise<void>;
}

export interface LivePart {
  told(ping: Ping): void;
  ended(who: { personId: string } | { sessionId: string }): void;
  close(): Promise<void>;
}

interface Membership {
  /** Who stands behind the cookies of this request; undefined for nobody. */
  memberOf(request: IncomingMessage): Promise<LiveMember | undefined>;
  isOwnOrigin(request: IncomingMessage): boolean;
}

const beatEvery = 30 * second;
const largestMessage = 1024;
/** Milliseconds. A page hears first when it has been drawn and taken over: what happened since it began to load is said to it then. */
const remembered = 30 * second;
const mostRemembered = 400;
/** What the client knows as the end: it does not come back by itself. */
const ended = { code: 4401, reason: "session ended" };

/** Plain WebSockets that only ever carry pings from us; what a page sends is ignored. */
export function makeLiveServer(log: Log, membership: Membership): LiveServer {
  const server = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  const members = new Map<WebSocket, LiveMember & { alive: boolean }>();

  const parts: LivePart[] = [];
  const recent: { readonly at: number; readonly to: "everybody" | ReadonlySet<string>; readonly message: string }[] = [];

  const beat = setInterval(() => {
    for (const [socket, member] of members) {
      if (!member.alive) socket.terminate();
      member.alive = false;
      socket.ping();
    }
  }, beatEvery);
  beat.unref();

  function remember(to: "everybody" | ReadonlySet<string>, message: string): void {
    const at = performance.now();
    recent.push({ at, to, message });
    while (recent.length > mostRemembered || (recent[0]?.at ?? at) < at - remembered) recent.shift();
  }

  /** Each once, however often it was said. */
  function sayMissed(socket: WebSocket, personId: string, age: number): void {
    const since = performance.now() - Math.min(age, remembered);
    const missed = recent.filter(({ at, to }) => at >= since && (to === "everybody" || to.has(personId)));
    for (const message of new Set(missed.map((one) => one.message))) socket.send(message);
  }

  function admit(socket: WebSocket, member: LiveMember): void {
    const state = { ...member, alive: true };
    members.set(socket, state);
    socket.on("pong", () => {
      state.alive = true;
    });
    socket.on("close", () => members.delete(socket));
    socket.on("error", () => socket.terminate());
  }

  return {
    async upgrade(request, socket, head) {
      socket.on("error", () => socket.destroy());
      if (!membership.isOwnOrigin(request)) {
        socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
        return;
      }
      const member = await membership.memberOf(request);
      server.handleUpgrade(request, socket, head, (opened) => {
        // A browser is not told why an upgrade was refused: its page would try again for as long as it is open.
        if (!member) return opened.close(ended.code, ended.reason);
        admit(opened, member);
        sayMissed(opened, member.personId, ageIn(request));
        // A session that ended while the socket opened was disconnected before it was there.
        membership
          .memberOf(request)
          .then((still) => still ?? opened.close(ended.code, ended.reason))
          .catch(() => opened.terminate());
      });
    },
    ping(to, ping) {
      const message = JSON.stringify(ping);
      const wanted = to === "everybody" ? undefined : new Set(to);
      remember(wanted ?? "everybody", message);
      for (const [socket, member] of members) {
        if (!wanted || wanted.has(member.personId)) socket.send(message);
      }
    },
    tell(ping) {
      for (const part of parts) part.told(ping);
    },
    attach: (part) => void parts.push(part),
    disconnect(who) {
      for (const part of parts) part.ended(who);
      for (const [socket, member] of members) {
        const meant = "personId" in who ? member.personId === who.personId : member.sessionId === who.sessionId;
        if (meant) socket.close(ended.code, ended.reason);
      }
    },
    get size() {
      return members.size;
    },
    reopen() {
      for (const socket of members.keys()) socket.close(1012, "come back");
    },
    async close() {
      clearInterval(beat);
      for (const socket of members.keys()) socket.close(1001, "restarting");
      server.close();
      await Promise.all(parts.map((part) => part.close()));
      log.info({}, "Live sockets closed");
    },
  };
}

/** Milliseconds since the page began to load; 0 where it does not say. */
function ageIn({ url = "" }: IncomingMessage): number {
  const age = Number(new URL(url, "http://localhost").searchParams.get("age"));
  return Number.isFinite(age) && age > 0 ? age : 0;
}
