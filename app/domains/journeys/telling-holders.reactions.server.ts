/** Whoever is given a map or the right to edit it hears so, and whoever loses it: a page that is not open says nothing. */
import { eq } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Event, Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { journeyEditors, journeys } from "#db/schema/journeys.ts";

/** What `journeys.rights-changed` may say besides: ids of people. */
export interface HoldingChanged {
  readonly journeyId: string;
  readonly by: string;
  readonly named?: readonly string[];
  readonly left?: readonly string[];
  readonly owner?: string;
  readonly formerOwner?: string;
}

const tellingHolders: Reaction = {
  name: "journeys.telling-holders",
  on: "journeys.rights-changed",
  async react(world, event) {
    const { journeyId, by, named = [], left = [], owner, formerOwner } = event.payload as HoldingChanged;
    await telling(world, event, journeyId, by, [
      { people: named, kind: "map-held", what: "editor" },
      { people: left, kind: "map-held", what: "no-more" },
      { people: owner ? [owner] : [], kind: "map-held", what: "owner" },
      { people: formerOwner ? [formerOwner] : [], kind: "map-held", what: "handed-on" },
    ]);
  },
};

const tellingOfRemoval: Reaction = {
  name: "journeys.telling-of-removal",
  on: "journeys.removed",
  async react(world, event) {
    const { journeyId, personId } = event.payload as { journeyId: string; personId: string };
    const { read } = world.db;
    const [map] = await read.select({ ownerId: journeys.ownerId }).from(journeys).where(eq(journeys.id, journeyId));
    if (!map) return;
    const editors = await read.select({ id: journeyEditors.personId }).from(journeyEditors).where(eq(journeyEditors.journeyId, journeyId));
    await telling(world, event, journeyId, personId, [
      { people: [map.ownerId], kind: "map-binned", what: "own" },
      { people: editors.map(({ id }) => id), kind: "map-binned", what: "edited" },
    ]);
  },
};

interface Part {
  readonly people: readonly string[];
  readonly kind: "map-held" | "map-binned";
  readonly what: string;
}

async function telling({ db, clock }: World, event: Event, journeyId: string, actorId: string, parts: readonly Part[]): Promise<void> {
  const some = parts.filter(({ people }) => people.length > 0);
  if (some.length === 0) return;
  await db.write(async (tx) => {
    const [map] = await tx.select({ title: journeys.title }).from(journeys).where(eq(journeys.id, journeyId));
    if (!map) return;
    const about = { kind: "journey", id: journeyId } as const;
    for (const { people, kind, what } of some) {
      const params = { title: map.title, what };
      await tell(tx, { people, kind, about, params, actorId, cause: `${kind}:${what}:${event.id}`, now: clock.now() });
    }
  });
}

export const holderReactions: readonly Reaction[] = [tellingHolders, tellingOfRemoval];
