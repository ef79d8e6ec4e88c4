/** The weekly letter for tests: as if it were its time. */
import { type Leaving, leavingJob, leavingKey } from "#app/domains/notifications/weekly/leaving.ts";
import { unsubscribeAddresses } from "#app/domains/notifications/weekly/unsubscribing.server.ts";
import { enqueue, withdrawJob } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";

/** Lets the letters of a zone leave now; the schedule must be the one that is named. */
export async function leaveNow({ db, clock }: World, leaving: Leaving): Promise<void> {
  const now = clock.now();
  const key = leavingKey(leaving);
  await db.write(async (tx) => {
    // Before its time it is already put down for then, under the same key.
    await withdrawJob(tx, key);
    await enqueue(tx, { kind: leavingJob, key, payload: leaving, dueAt: now, now });
  });
}

/** The token with which a person ends their letter. */
export async function tokenOf(world: World, personId: string): Promise<string> {
  const addressOf = await unsubscribeAddresses(world);
  return addressOf(personId).split("/").at(-1) ?? "";
}
