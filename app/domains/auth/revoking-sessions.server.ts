import { record } from "#app/shared/audit.server.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { disconnect, endSessions, type SignedIn } from "./sessions.server.ts";

/** Ends one of a person's own sessions, or all but the one they are using. Returns how many ended. */
export async function revokingSessions(world: World, { person, sessionId }: SignedIn, which: { only: string } | "others"): Promise<number> {
  const at = world.clock.now();
  const ended = await world.db.write(async (tx) => {
    const sessionIds = await endSessions(tx, person.id, which === "others" ? { except: sessionId } : which);
    if (sessionIds.length === 0) return sessionIds;
    await record(tx, { actorId: person.id, action: "auth.sessions-revoked", detail: { count: sessionIds.length }, at });
    await emit(tx, { kind: "auth.sessions-ended", payload: { sessionIds }, at });
    return sessionIds;
  });
  disconnect(world, ended);
  return ended.length;
}
