import { and, eq, isNull, lt, notExists, sql } from "drizzle-orm";
import { letGo } from "#app/domains/files/letting-go.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import { studies, studyFiles } from "#db/schema/insights.ts";
import { mayCurate } from "../insights.policy.ts";
import { studyFileKind } from "./adding.server.ts";

/** Takes an attachment off a study; what older versions show stays theirs. Refuses with `hallway.not-allowed`. */
export async function removeAttachment(world: World, person: Person, studyId: string, id: string): Promise<void> {
  if (!mayCurate(person)) throw notAllowed();
  await world.db.write(async (tx) => {
    await tx
      .update(studyFiles)
      .set({ removedAt: world.clock.now() })
      .where(and(eq(studyFiles.id, id), eq(studyFiles.studyId, studyId), eq(studyFiles.kind, "attachment"), isNull(studyFiles.removedAt)));
  });
}

const daysKept = 30;
const atOnce = 100;

/** Images that were pasted into what nobody ever saved. */
export const sweepStudyFiles: JobHandler = {
  kind: "insights.sweep-files",
  atStart: true,
  async run({ db, clock }) {
    const now = clock.now();
    await db.write(async (tx) => {
      const study = tx.select({ one: sql`1` }).from(studies).where(eq(studies.id, studyFiles.studyId));
      const rows = await tx
        .select({ id: studyFiles.id, studyId: studyFiles.studyId })
        .from(studyFiles)
        .where(and(lt(studyFiles.at, shifted(now, -daysKept * dayLength)), notExists(study)))
        .limit(atOnce);
      for (const { id } of rows) await tx.delete(studyFiles).where(eq(studyFiles.id, id));
      await letGo(tx, studyFileKind, [...new Set(rows.map(({ studyId }) => studyId))], now);
    });
    return shifted(now, dayLength);
  },
};
