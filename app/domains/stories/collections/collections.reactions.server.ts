/** What follows from what happens to collections and to the stories in them. */
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Event, Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";

async function tellTheMaker({ db, clock }: World, event: Event): Promise<void> {
  const { collectionId, personId, makerId } = event.payload as { collectionId: string; personId: string; makerId: string };
  await db.write((tx) =>
    tell(tx, {
      people: [makerId],
      kind: "collection-taken-down",
      about: { kind: "collection", id: collectionId },
      params: {},
      actorId: personId,
      cause: `collection-taken-down:${event.id}`,
      now: clock.now(),
    }),
  );
}

/** A collection that can no longer be read leaves every screen on which it is just being shown. Stories that are hidden say so themselves. */
async function livening({ live }: World, event: Event): Promise<void> {
  const { collectionId } = event.payload as { collectionId: string };
  live.ping("everybody", { what: "collections", id: collectionId });
}

const endings = ["collections.unshared", "collections.taken-down", "collections.removed"];

export const collectionReactions: readonly Reaction[] = [
  { name: "collections.telling-the-maker", on: "collections.taken-down", react: tellTheMaker },
  ...endings.map((on): Reaction => ({ name: `collections.livening:${on}`, on, react: livening })),
];
