import { once } from "node:events";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import compression from "compression";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { send } from "./answering.ts";

const piece = 64 * 1024;
const pieces = 1_000;
/** What may be under way: the buffers of both ends and of the line between them. */
const underWay = 250;

/** Serves a stream that counts how much of it was asked for. */
async function serving(type: string) {
  const state = { asked: 0, cancelled: false };
  const app = express().use(compression());
  app.get("/", (_, answer, next) => {
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (state.asked === pieces) return controller.close();
          state.asked += 1;
          controller.enqueue(crypto.getRandomValues(new Uint8Array(piece)));
        },
        cancel() {
          state.cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    send(answer, new Response(body, { headers: { "Content-Type": type } })).catch(next);
  });
  const server: Server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { state, port: (server.address() as AddressInfo).port };
}

async function opened(port: number) {
  const asking = request({ port, host: "127.0.0.1", headers: { "Accept-Encoding": "gzip" } }).end();
  const [answer] = await once(asking, "response");
  return answer as import("node:http").IncomingMessage;
}

/** Resolves when nothing more is asked for. */
async function quiet(state: { asked: number }): Promise<void> {
  let before = -1;
  await expect
    .poll(
      () => {
        const same = state.asked === before;
        before = state.asked;
        return same;
      },
      { interval: 100, timeout: 10_000 },
    )
    .toBe(true);
}

test.each(["video/webm", "text/plain"])("%s is read no faster than somebody takes it, and arrives whole", async (type) => {
  const { state, port } = await serving(type);
  const answer = await opened(port);
  answer.pause();
  await quiet(state);
  expect(state.asked).toBeLessThan(underWay);
  let size = 0;
  for await (const chunk of answer) size += chunk.length;
  expect(state.asked).toBe(pieces);
  expect(size).toBeGreaterThanOrEqual(piece * pieces);
});

test("when the reader goes away, the rest is not read", async () => {
  const { state, port } = await serving("video/webm");
  const answer = await opened(port);
  answer.destroy();
  await expect.poll(() => state.cancelled).toBe(true);
  expect(state.asked).toBeLessThan(underWay);
});
