import type { Reaction } from "#app/shared/events.server.ts";

/** After the commit, on whatever path it came: the open pages of those concerned look again. */
const livening: Reaction = {
  name: "notifications.livening",
  on: "notifications.changed",
  async react(world, event) {
    const { people } = event.payload as { people: string[] };
    world.live.ping(people, { what: "notifications" });
  },
};

export const notificationReactions: readonly Reaction[] = [livening];
