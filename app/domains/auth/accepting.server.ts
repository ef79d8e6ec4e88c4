import { and, eq, isNull } from "drizzle-orm";
import { record } from "#app/shared/audit.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { invitations } from "#db/schema/auth.ts";
import { invitationUsed } from "./auth.errors.ts";
import { hashPassword } from "./hashing.server.ts";
import { openInvitation } from "./inviting.server.ts";
import { keepPassword } from "./keeping-password.server.ts";
import { type Browser, disconnect, rotateSession } from "./sessions.server.ts";

/** Takes an invitation up with a password and signs in. Returns the `Set-Cookie` value. Refused with `auth.invitation-unknown`, `-used` or `-expired`. */
export async function accepting(world: World, token: string, password: string, browser: Browser): Promise<string> {
  const { id, personId } = await openInvitation(world, token);
  const hash = await hashPassword(password);
  const now = world.clock.now();
  const { setCookie, ended } = await world.db.write(async (tx) => {
    const [still] = await locked(tx.select({ acceptedAt: invitations.acceptedAt }).from(invitations).where(eq(invitations.id, id)));
    if (!still || still.acceptedAt) throw invitationUsed();
    // Every other link that this person was sent is used up with this one.
    await tx
      .update(invitations)
      .set({ acceptedAt: now })
      .where(and(eq(invitations.personId, personId), isNull(invitations.acceptedAt)));
    await keepPassword(tx, personId, hash, now);
    await record(tx, { actorId: personId, action: "auth.invitation-accepted", at: now });
    return rotateSession(world, tx, personId, browser);
  });
  disconnect(world, ended);
  return setCookie;
}
