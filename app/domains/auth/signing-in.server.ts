import { record } from "#app/shared/audit.server.ts";
import type { World } from "#app/shared/world.ts";
import { wrongCredentials } from "./auth.errors.ts";
import { accountOf } from "./auth.queries.server.ts";
import { networkOf } from "./auth.ts";
import { fitsHash } from "./hashing.server.ts";
import { countTries, forgiveTry, type Try } from "./holding-back.server.ts";
import { isStillKept } from "./keeping-password.server.ts";
import { type Browser, disconnect, rotateSession } from "./sessions.server.ts";

/**
 * Signs somebody in by address and password; the session that this browser had before ends. Returns the `Set-Cookie` value.
 * An unknown address, a wrong password and a deactivated person are refused alike (`auth.wrong-credentials`) and after the
 * same work; too many tries with `auth.too-many-tries`.
 */
export async function signingIn(world: World, { email, password }: { email: string; password: string }, browser: Browser): Promise<string> {
  const byAccount: Try = { what: "account", who: email };
  const byAddress: Try = { what: "address", who: networkOf(browser.address) };
  await countTries(world, [byAddress, byAccount]);
  const account = await accountOf(world.db.read, { email });
  const fits = await fitsHash(account?.hash ?? undefined, password);
  const at = world.clock.now();
  const opened =
    account && fits
      ? await world.db.write(async (tx) => {
          // The password may have been changed while this one was checked: then every session has ended, and none opens with it.
          if (!(await isStillKept(tx, account))) return undefined;
          await forgiveTry(tx, byAddress);
          await forgiveTry(tx, byAccount);
          await record(tx, { actorId: account.personId, action: "auth.signed-in", at });
          return rotateSession(world, tx, account.personId, browser);
        })
      : undefined;
  if (!opened) {
    const subject = account && { kind: "person", id: account.personId };
    await world.db.write((tx) => record(tx, { action: "auth.sign-in-failed", subject, at }));
    throw wrongCredentials();
  }
  disconnect(world, opened.ended);
  return opened.setCookie;
}
