import { lt } from "drizzle-orm";
import { dayLength, shifted } from "#app/shared/clock.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import { attempts, invitations, passwordResets, sessions } from "#db/schema/auth.ts";

/** An invitation that came too late is known for so long, so that its guest can ask for another. */
const invitationsKnownFor = 180 * dayLength;

/** Once a day: what has expired goes. */
export const sweepAuth: JobHandler = {
  kind: "auth.sweep",
  atStart: true,
  async run({ db, clock }) {
    const now = clock.now();
    await db.write(async (tx) => {
      await tx.delete(sessions).where(lt(sessions.expiresAt, now));
      await tx.delete(passwordResets).where(lt(passwordResets.expiresAt, now));
      await tx.delete(invitations).where(lt(invitations.expiresAt, shifted(now, -invitationsKnownFor)));
      await tx.delete(attempts).where(lt(attempts.lastAt, shifted(now, -2 * dayLength)));
    });
    return shifted(now, dayLength);
  },
};
