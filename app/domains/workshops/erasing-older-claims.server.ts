import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { eraseSoon } from "#app/shared/erasing.server.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import { workshopClaims, workshops } from "#db/schema/workshops.ts";

/** Once, for anonymous workshops that ended when claims still kept who had said them: their minutes hold the counts, the map its claims. */
export const erasingOlderClaims: JobHandler = {
  kind: "workshops.erase-older-claims",
  atStart: true,
  async run({ db, clock }) {
    await db.write(async (tx) => {
      const over = tx
        .select({ id: workshops.id })
        .from(workshops)
        .where(and(eq(workshops.anonymous, true), isNotNull(workshops.endedAt)));
      const erased = await tx
        .delete(workshopClaims)
        .where(inArray(workshopClaims.workshopId, over))
        .returning({ id: workshopClaims.workshopId });
      if (erased.length > 0) await eraseSoon(tx, clock.now());
    });
  },
};
