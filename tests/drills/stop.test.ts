import { once } from "node:events";
import { connect } from "node:net";
import { expect, test, vi } from "vitest";
import { stories } from "#db/schema/stories.ts";
import { burst } from "#tests/support/posting.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

const rounds = Number(process.env.ALONGSIDE_ROUNDS ?? 3);

test("a stop under load loses no request: what was answered is kept, and what was kept was answered", async () => {
  for (let round = 1; round <= rounds; round += 1) {
    const app = await startApp({ seed: "cast" });
    const posting = burst(app, await app.cookieOf("amara"));
    await posting.reached(10 + round);
    expect(await app.stop()).toBe(0);
    await posting.end();
    expect(posting.refused).toEqual([]);
    const kept = await app.world.db.read.select({ id: stories.id }).from(stories);
    expect(new Set(kept.map((row) => row.id))).toEqual(posting.answered);
  }
}, 180_000);

test("a request that never ends holds up a stop until it is asked for again", async () => {
  const app = await startApp({ seed: "cast" });
  const unfinished = connect(Number(new URL(app.url).port), "127.0.0.1");
  unfinished.on("error", () => undefined);
  unfinished.write(
    `POST /sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: ${app.url}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nemail=`,
  );
  // Once this is answered, the other has long been begun.
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  app.process.kill("SIGTERM");
  await vi.waitUntil(() => refusesConnections(app), { timeout: 5_000 });
  expect(app.process.exitCode).toBeNull();
  expect(await app.stop()).toBe(1);
});

async function refusesConnections(app: RunningApp): Promise<boolean> {
  const probe = connect(Number(new URL(app.url).port), "127.0.0.1");
  const refused = await Promise.race([once(probe, "connect").then(() => false), once(probe, "error").then(() => true)]).catch(() => true);
  probe.destroy();
  return refused;
}
