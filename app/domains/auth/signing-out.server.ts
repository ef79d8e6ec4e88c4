import { record } from "#app/shared/audit.server.ts";
import type { World } from "#app/shared/world.ts";
import { blankCookie, disconnect, endSessionOf } from "./sessions.server.ts";

/** Ends the session of this browser and its sockets. Returns the `Set-Cookie` value that removes the cookie. */
export async function signingOut(world: World, cookie: string | null): Promise<string> {
  const ended = await world.db.write(async (tx) => {
    const session = await endSessionOf(tx, world, cookie);
    if (session) await record(tx, { actorId: session.personId, action: "auth.signed-out", at: world.clock.now() });
    return session;
  });
  if (ended) disconnect(world, [ended.id]);
  return blankCookie(world);
}
