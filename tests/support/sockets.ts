/** Real sockets against a real server, in this process: the live server of `bin/http.ts` around a test's world. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { openSession, sessionIdOf } from "#app/domains/auth/sessions.server.ts";
import type { RelayedLive } from "#app/shared/live-relay.server.ts";
import { makeRunner, type Runner } from "#app/shared/runner.server.ts";
import type { Ping, World } from "#app/shared/world.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { makeHttpServer, makeLive } from "../../bin/http.ts";
import { handlers, reactions } from "../../bin/rooms.ts";
import { cookieOf } from "./door.ts";
// Its clearing up stands before ours, and therefore comes after it: a database closes when nobody listens to it any more.
import "./world.ts";

export interface LiveHouse {
  /** The world with its sockets. */
  readonly world: World;
  readonly live: RelayedLive;
  readonly runner: Runner;
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Ends it as a restart does; the port stays the same for the next one. */
  close(): Promise<void>;
}

/** Opens `/live` on a port. No page is asked for, so there is no build behind it. */
export async function openHouse(parts: World, port = 0): Promise<LiveHouse> {
  const live = makeLive(parts.config, () => world);
  const world: World = { ...parts, live };
  const build = () => Promise.reject(new Error("No page is asked for here"));
  const server = makeHttpServer({ world, build, assets: [], live });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  await live.join();
  let closed = false;
  const house: LiveHouse = {
    world,
    live,
    runner: makeRunner(world, { reactions, handlers }),
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      if (closed) return;
      closed = true;
      const put = live.close();
      server.close();
      server.closeAllConnections();
      await once(server, "close");
      await put;
    },
  };
  onTestFinished(house.close);
  return house;
}

export interface Tab {
  readonly socket: WebSocket;
  /** The next ping, or the one that has come already. */
  next(): Promise<Ping>;
  /** Pings that have come and were not asked for. */
  readonly waiting: Ping[];
  /** The code with which it was closed. */
  readonly closed: Promise<number>;
}

/** Signs somebody in, as a browser of their own would be. */
export async function signedIn(world: World, who: CastName): Promise<{ cookie: string; sessionId: string }> {
  const cookie = cookieOf(await openSession(world, cast[who].id, "a test"));
  return { cookie, sessionId: sessionIdOf(cookie.slice(cookie.indexOf("=") + 1)) };
}

/** A page of a browser that holds its socket open; refused with the status as message. */
export async function openTab(house: Pick<LiveHouse, "url">, cookie: string, origin = house.url, query = ""): Promise<Tab> {
  const socket = new WebSocket(`${house.url.replace(/^http/, "ws")}/live${query}`, { headers: { Cookie: cookie, Origin: origin } });
  onTestFinished(() => socket.terminate());
  const waiting: Ping[] = [];
  const asked: ((ping: Ping) => void)[] = [];
  socket.on("message", (data) => {
    const ping = JSON.parse(String(data)) as Ping;
    const resolve = asked.shift();
    if (resolve) resolve(ping);
    else waiting.push(ping);
  });
  const closed = new Promise<number>((resolve) => void socket.on("close", resolve));
  await new Promise<void>((resolve, reject) => {
    socket.on("open", resolve);
    socket.on("unexpected-response", (_request, response) => reject(new Error(`refused with ${response.statusCode}`)));
    socket.on("error", reject);
  });
  const next = async () => waiting.shift() ?? new Promise<Ping>((resolve) => void asked.push(resolve));
  return { socket, waiting, closed, next };
}
