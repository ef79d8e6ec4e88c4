import type { Reaction } from "#app/shared/events.server.ts";
import { disconnect } from "./sessions.server.ts";

/** The process that ended a session has ended its sockets already; after a crash between the two, this does. */
export const endSockets: Reaction = {
  name: "auth.end-sockets",
  on: "auth.sessions-ended",
  async react(world, event) {
    const { sessionIds } = event.payload as { sessionIds: string[] };
    disconnect(world, sessionIds);
  },
};
