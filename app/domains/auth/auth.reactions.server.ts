import type { Reaction } from "#app/shared/events.server.ts";
import { inviteBatch } from "./inviting.server.ts";
import { disconnect } from "./sessions.server.ts";

/** The process that ended a session has ended its sockets already; after a crash between the two, this does. */
const endSockets: Reaction = {
  name: "auth.end-sockets",
  on: "auth.sessions-ended",
  async react(world, event) {
    const { sessionIds } = event.payload as { sessionIds: string[] };
    disconnect(world, sessionIds);
  },
};

/** A deactivated person is gone from every page at once, whichever process holds its socket. */
const endSocketsOfDeactivated: Reaction = {
  name: "auth.end-sockets-of-deactivated",
  on: "people.deactivated",
  async react(world, event) {
    const { personId } = event.payload as { personId: string };
    world.live.disconnect({ personId });
  },
};

export const authReactions: readonly Reaction[] = [endSockets, endSocketsOfDeactivated, inviteBatch];
