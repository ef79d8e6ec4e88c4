/** A commitment is recalled as a pledge is. */
import { forgetEarlier } from "#app/domains/notifications/forgetting.server.ts";
import { tell } from "#app/domains/notifications/telling.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { enqueue, type JobHandler, withdrawJob } from "#app/shared/jobs.server.ts";
import { recallsFor } from "#app/shared/recalling.server.ts";
import type { Transaction } from "#db/client.ts";
import { commitmentToRecall } from "./commitments.queries.server.ts";

const recallJob = "workshops.recall";
/** With the day: a job that has ended is still known by its key, and another day has recalls of its own. */
const keyOf = ({ commitmentId, dueOn }: { commitmentId: string; dueOn: string }) => `${recallJob}:${commitmentId}:${dueOn}`;

export async function planRecalls(
  tx: Transaction,
  { commitmentId, dueOn, zone, now }: { commitmentId: string; dueOn: string; zone: string; now: Date },
): Promise<void> {
  const [first] = recallsFor({ dueOn, zone, since: now });
  const payload = { commitmentId, zone, since: now.toISOString() };
  if (first) await enqueue(tx, { kind: recallJob, key: keyOf({ commitmentId, dueOn }), payload, dueAt: first.at, now });
}

export const forgetRecalls = (tx: Transaction, planned: { commitmentId: string; dueOn: string }): Promise<void> =>
  withdrawJob(tx, keyOf(planned));

export const recallingCommitments: JobHandler = {
  kind: recallJob,
  async run({ db, clock }, payload) {
    const { commitmentId, zone, since } = payload as { commitmentId: string; zone: string; since: string };
    const commitment = await commitmentToRecall(db.read, commitmentId);
    if (!commitment) return undefined;
    const now = clock.now();
    const recalls = recallsFor({ dueOn: commitment.dueOn, zone, since: new Date(since) });
    // After a while without a runner only the latest is said, not one after the other.
    const due = recalls.findLast(({ at }) => at <= now);
    const owner = (await activePerson(db.read, commitment.ownerId)) ? commitment.ownerId : commitment.ownerManagerId;
    if (due && owner && (await activePerson(db.read, owner))) {
      const about = { kind: "commitment", id: commitmentId };
      await db.write(async (tx) => {
        // Unread, the last one would keep this one from being mailed.
        for (const kind of ["commitment-due", "commitment-late"] as const)
          await forgetEarlier(tx, { personId: owner, kind, about, before: due.at });
        await tell(tx, {
          people: [owner],
          kind: due.late ? "commitment-late" : "commitment-due",
          about,
          params: { title: commitment.workshop, ...(due.tomorrow ? { when: "tomorrow" } : {}) },
          cause: `${recallJob}:${commitmentId}:${due.at.toISOString()}`,
          now,
        });
      });
    }
    return recalls.find(({ at }) => at > now)?.at;
  },
};
