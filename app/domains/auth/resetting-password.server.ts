import { and, eq, isNull } from "drizzle-orm";
import { record } from "#app/shared/audit.server.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { passwordResets } from "#db/schema/auth.ts";
import { resetUnknown } from "./auth.errors.ts";
import { type Account, accountOf } from "./auth.queries.server.ts";
import { hashPassword } from "./hashing.server.ts";
import { forgiveTry } from "./holding-back.server.ts";
import { keepPassword } from "./keeping-password.server.ts";
import { disconnect, endSessions } from "./sessions.server.ts";
import { tokenHashOf } from "./tokens.server.ts";

/** Whose password a link may set. Refused with `auth.reset-unknown` when it was used, has expired or was never sent. */
export async function openReset(world: World, token: string): Promise<Account & { resetId: string }> {
  const [row] = await world.db.read
    .select()
    .from(passwordResets)
    .where(and(eq(passwordResets.tokenHash, tokenHashOf(token)), isNull(passwordResets.usedAt)));
  const account = row && row.expiresAt > world.clock.now() ? await accountOf(world.db.read, { personId: row.personId }) : undefined;
  if (!row || !account) throw resetUnknown();
  return { ...account, resetId: row.id };
}

/** Sets a password by a link, once, and ends all of the person's sessions. Refused with `auth.reset-unknown`. */
export async function resettingPassword(world: World, token: string, password: string): Promise<void> {
  const { resetId, personId, email } = await openReset(world, token);
  const hash = await hashPassword(password);
  const at = world.clock.now();
  const ended = await world.db.write(async (tx) => {
    const [still] = await locked(tx.select({ usedAt: passwordResets.usedAt }).from(passwordResets).where(eq(passwordResets.id, resetId)));
    if (!still || still.usedAt) throw resetUnknown();
    await tx
      .update(passwordResets)
      .set({ usedAt: at })
      .where(and(eq(passwordResets.personId, personId), isNull(passwordResets.usedAt)));
    await keepPassword(tx, personId, hash, at);
    await forgiveTry(tx, { what: "account", who: email });
    await record(tx, { actorId: personId, action: "auth.password-reset", at });
    const sessionIds = await endSessions(tx, personId);
    await emit(tx, { kind: "auth.sessions-ended", payload: { sessionIds }, at });
    return sessionIds;
  });
  disconnect(world, ended);
}
