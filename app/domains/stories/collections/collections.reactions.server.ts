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

/** What can no longer be read leaves every page on which it is just being shown. */
async function livening({ live }: World, event: Event): Promise<void> {
  const { storyId, collectionId } = event.payload as { storyId?: string; collectionId?: string };
  live.ping("everybody", { what: "reading", id: collectionId ?? storyId });
}

const endings = ["stories.withdrawn", "stories.removed", "collections.unshared", "collections.taken-down", "collections.removed"];

export const collectionReactions: readonly Reaction[] = [
  { name: "collections.telling-the-maker", on: "collections.taken-down", react: tellTheMaker },
  ...endings.map((on): Reaction => ({ name: `collections.livening:${on}`, on, react: livening })),
];
