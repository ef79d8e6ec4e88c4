import { sendLetter } from "#app/domains/notifications/mailing.server.ts";
import { record } from "#app/shared/audit.server.ts";
import { shifted } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { enqueue, type JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import { passwordResets } from "#db/schema/auth.ts";
import { accountOf, lastInvitation } from "./auth.queries.server.ts";
import { networkOf, resetLength } from "./auth.ts";
import { countTries } from "./holding-back.server.ts";
import { inviteAll } from "./inviting.server.ts";
import type { Browser } from "./sessions.server.ts";
import { newToken } from "./tokens.server.ts";

const jobKind = "auth.forgotten-password";

/**
 * Somebody says that this address is theirs and the password forgotten. Whether it is known here is found out later by the
 * job: the answer and its time are the same. Refused with `auth.too-many-tries`.
 */
export async function forgettingPassword(world: World, email: string, browser: Browser): Promise<void> {
  await countTries(world, [
    { what: "lettersFrom", who: networkOf(browser.address) },
    { what: "letterTo", who: email },
  ]);
  const now = world.clock.now();
  await world.db.write((tx) => enqueue(tx, { kind: jobKind, key: `${jobKind}:${newId()}`, payload: { email }, dueAt: now, now }));
}

/** Sends the letter that fits: a link for a new password, or a new invitation to somebody who was invited and never came. */
export const forgottenPassword: JobHandler = {
  kind: jobKind,
  async run(world, payload, { key }) {
    const { email } = payload as { email: string };
    const account = await accountOf(world.db.read, { email });
    if (!account) return;
    const { personId } = account;
    const invited = account.hash === null && (await lastInvitation(world.db.read, personId)) !== undefined;
    const now = world.clock.now();
    await world.db.write(async (tx) => {
      if (invited) await inviteAll(world, tx, null, [personId]);
      if (account.hash === null) return;
      const { token, tokenHash } = newToken();
      await tx.insert(passwordResets).values({ id: newId(), tokenHash, personId, createdAt: now, expiresAt: shifted(now, resetLength) });
      const params = { name: account.name, link: `${world.config.publicUrl}/password/${token}` };
      await sendLetter(tx, { template: "password-reset", to: account.email, params, key, now });
      await record(tx, { action: "auth.password-reset-asked", subject: { kind: "person", id: personId }, at: now });
    });
  },
};
