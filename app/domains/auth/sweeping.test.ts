import { expect, test } from "vitest";
import { dayLength } from "#app/shared/clock.ts";
import { enqueueRecurring } from "#app/shared/jobs.server.ts";
import { attempts, invitations, passwordResets, sessions } from "#db/schema/auth.ts";
import { browser, withPassword } from "#tests/support/accounts.ts";
import { world } from "#tests/support/world.ts";
import { forgettingPassword } from "./forgetting-password.server.ts";
import { inviting } from "./inviting.server.ts";
import { openSession } from "./sessions.server.ts";
import { sweepAuth } from "./sweeping.server.ts";

test("what has expired is gone the next day; an invitation is known for half a year more", async () => {
  const w = await world();
  const [amara, henrik] = [await w.person("amara"), await withPassword(w, "henrik")];
  const counts = async () => {
    const tables = [sessions, passwordResets, invitations, attempts];
    return Promise.all(tables.map(async (table) => (await w.db.read.select().from(table)).length));
  };
  await openSession(w, amara.id, "");
  await inviting(w, null, [amara.id]);
  await forgettingPassword(w, henrik.email, browser());
  await enqueueRecurring(w, [sweepAuth]);
  await w.settle();
  expect(await counts()).toEqual([1, 1, 1, 2]);
  w.clock.advance(3 * dayLength);
  await w.settle();
  expect(await counts()).toEqual([1, 0, 1, 0]);
  w.clock.advance(31 * dayLength);
  await w.settle();
  expect(await counts()).toEqual([0, 0, 1, 0]);
  w.clock.advance(180 * dayLength);
  await w.settle();
  expect(await counts()).toEqual([0, 0, 0, 0]);
});
