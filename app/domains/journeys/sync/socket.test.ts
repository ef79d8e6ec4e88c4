import { EventEmitter } from "node:events";
import { MessageType } from "@hocuspocus/provider";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closing } from "./codes.ts";
import { SyncSocket } from "./socket.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How often a server is asked within a minute that closes each socket with a code as soon as it has opened it. */
async function triesWhenClosedWith(code: number): Promise<number> {
  let tries = 0;
  class ClosedAtOnce extends EventEmitter {
    readyState = 0;
    binaryType = "";
    addEventListener = this.on;
    removeEventListener = this.off;
    constructor() {
      super();
      tries += 1;
      setTimeout(() => {
        this.readyState = 1;
        this.emit("open", {});
        // Whoever is let in hears something before.
        this.emit("message", { data: Uint8Array.of(MessageType.Ping).buffer });
        this.readyState = 3;
        this.emit("close", { code, reason: "" });
      }, 10);
    }
    close() {}
    send() {}
  }
  const socket = new SyncSocket({
    url: "ws://nowhere",
    WebSocketPolyfill: ClosedAtOnce,
    autoConnect: false,
    delay: 50,
    minDelay: 20,
    maxDelay: 100,
  });
  void socket.connect();
  await vi.advanceTimersByTimeAsync(60_000);
  socket.destroy();
  return tries;
}

test("whoever is sent away for a reason does not come back by itself", async () => {
  for (const { code } of Object.values(closing)) expect(await triesWhenClosedWith(code), String(code)).toBe(1);
});

test("a way that was lost is looked for again", async () => {
  for (const code of [1001, 1006, 1012]) expect(await triesWhenClosedWith(code), String(code)).toBeGreaterThan(5);
});
