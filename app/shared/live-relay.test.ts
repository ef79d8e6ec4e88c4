import { beforeEach, expect, test } from "vitest";
import { endSessions } from "#app/domains/auth/sessions.server.ts";
import { deactivating } from "#app/domains/people/deactivating.server.ts";
import { type Database, openDatabase } from "#db/client.ts";
import { engine } from "#db/dialect.ts";
import { cast } from "#db/seed/cast.ts";
import { type LiveHouse, openHouse, openTab, signedIn } from "#tests/support/sockets.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { newId } from "./ids.ts";

/** PostgreSQL: two processes on one database. SQLite: one, which is all there can be. */
let w: TestWorld;
let here: LiveHouse;
let there: LiveHouse;
let second: Database | undefined;
beforeEach(async () => {
  w = await world();
  here = await openHouse(w);
  if (engine === "sqlite") {
    there = here;
    return;
  }
  second = openDatabase(w.config.databaseUrl);
  there = await openHouse({ ...w, db: second });
  return async () => {
    await there.close();
    await second?.close();
  };
});

test("a ping reaches the pages that another process holds, once", async () => {
  const { cookie } = await signedIn(w, "amara");
  const [near, far] = await Promise.all([openTab(here, cookie), openTab(there, cookie)]);
  here.world.live.ping([cast.amara.id], { what: "notifications", id: "one" });
  here.world.live.ping("everybody", { what: "after" });
  for (const tab of [near, far]) {
    expect(await tab.next()).toEqual({ what: "notifications", id: "one" });
    expect(await tab.next()).toEqual({ what: "after" });
    expect(tab.waiting).toEqual([]);
  }
});

test("a ping to thousands of people goes in parts that fit", async () => {
  const { cookie } = await signedIn(w, "amara");
  const tab = await openTab(there, cookie);
  const many = Array.from({ length: 2_000 }, newId);
  here.world.live.ping([...many, cast.amara.id], { what: "notifications" });
  expect(await tab.next()).toEqual({ what: "notifications" });
});

test("a person deactivated in one process is gone from all", async () => {
  const { cookie } = await signedIn(w, "amara");
  const tab = await openTab(there, cookie);
  await deactivating(here.world, await w.person("jonas"), { personId: cast.amara.id }, { endSessions });
  expect(await tab.closed).toBe(4401);
});

test("when the connection to the others was lost, pages come back to be judged anew", async () => {
  const { cookie } = await signedIn(w, "amara");
  const tab = await openTab(there, cookie);
  if (engine === "sqlite") there.live.reopen();
  else {
    await w.db.pool?.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen alongside_live' and pid <> pg_backend_pid()",
    );
  }
  expect(await tab.closed).toBe(1012);
  const again = await openTab(there, cookie);
  here.world.live.ping([cast.amara.id], { what: "again" });
  expect(await again.next()).toEqual({ what: "again" });
});
