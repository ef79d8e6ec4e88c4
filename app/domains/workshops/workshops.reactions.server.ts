/** Whoever is to do something is told, and whoever was there is told of the minutes. */
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Event, Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { commitmentNamed, commitmentToRecall } from "./commitments.queries.server.ts";
import { invitingReactions } from "./inviting/inviting.reactions.server.ts";
import { audienceOf, workshopNamed } from "./workshops.queries.server.ts";

type OwnersNews = "commitment-made" | "commitment-moved" | "commitment-ended";

/** What somebody else did with a commitment, said to its owner. `cause`: the same only for what is said once. */
async function tellOwner({ db, clock }: World, event: Event, kind: OwnersNews, cause: string): Promise<void> {
  const { commitmentId, by } = event.payload as { commitmentId: string; by: string };
  const commitment = await (kind === "commitment-ended" ? commitmentNamed : commitmentToRecall)(db.read, commitmentId);
  if (!commitment) return;
  await db.write((tx) =>
    tell(tx, {
      people: [commitment.ownerId],
      kind,
      about: { kind: "commitment", id: commitmentId },
      params: { title: commitment.workshop, ...(commitment.outcome ? { outcome: commitment.outcome } : {}) },
      actorId: by,
      cause: `${kind}:${cause}`,
      now: clock.now(),
    }),
  );
}

const tellingOwners: Reaction = {
  name: "workshops.telling-owners",
  on: "workshops.committed",
  react: (world, event) => tellOwner(world, event, "commitment-made", (event.payload as { commitmentId: string }).commitmentId),
};

const tellingOfMovedDays: Reaction = {
  name: "workshops.telling-of-moved-days",
  on: "workshops.commitment-moved",
  react: (world, event) => tellOwner(world, event, "commitment-moved", event.id),
};

const tellingOfEnds: Reaction = {
  name: "workshops.telling-of-ends",
  on: "workshops.commitment-ended",
  react: (world, event) => tellOwner(world, event, "commitment-ended", (event.payload as { commitmentId: string }).commitmentId),
};

const tellingOfMinutes: Reaction = {
  name: "workshops.telling-of-minutes",
  on: "workshops.ended",
  async react({ db, clock }, event) {
    const { workshopId } = event.payload as { workshopId: string };
    const workshop = await workshopNamed(db.read, workshopId);
    if (!workshop) return;
    const people = await audienceOf(db.read, workshopId);
    await db.write((tx) =>
      tell(tx, {
        people,
        kind: "workshop-minutes",
        about: { kind: "workshop", id: workshopId },
        params: { title: workshop.title },
        cause: `workshop-minutes:${workshopId}`,
        now: clock.now(),
      }),
    );
  },
};

export const workshopReactions: readonly Reaction[] = [
  ...invitingReactions,
  tellingOwners,
  tellingOfMovedDays,
  tellingOfEnds,
  tellingOfMinutes,
];
