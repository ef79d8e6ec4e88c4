import { record } from "#app/shared/audit.server.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { wrongPassword } from "./auth.errors.ts";
import { accountOf } from "./auth.queries.server.ts";
import { fitsHash, hashPassword } from "./hashing.server.ts";
import { countTries, forgiveTry, type Try } from "./holding-back.server.ts";
import { isStillKept, keepPassword } from "./keeping-password.server.ts";
import { disconnect, endSessions, type SignedIn } from "./sessions.server.ts";

/** A new password for somebody who knows the current one; their other sessions end. Refused with `auth.wrong-password` and `auth.too-many-tries`. */
export async function changingPassword(world: World, { person, sessionId }: SignedIn, input: { current: string; password: string }) {
  const byAccount: Try = { what: "account", who: person.email };
  await countTries(world, [byAccount]);
  const account = await accountOf(world.db.read, { personId: person.id });
  const fits = await fitsHash(account?.hash ?? undefined, input.current);
  if (!account || !fits) throw wrongPassword();
  const hash = await hashPassword(input.password);
  const at = world.clock.now();
  const ended = await world.db.write(async (tx) => {
    // Whoever set another one meanwhile, by a link for instance, may have done so because somebody else knew this one.
    if (!(await isStillKept(tx, account))) throw wrongPassword();
    await forgiveTry(tx, byAccount);
    await keepPassword(tx, person.id, hash, at);
    await record(tx, { actorId: person.id, action: "auth.password-changed", at });
    const sessionIds = await endSessions(tx, person.id, { except: sessionId });
    await emit(tx, { kind: "auth.sessions-ended", payload: { sessionIds }, at });
    return sessionIds;
  });
  disconnect(world, ended);
}
