import { and, eq, isNull, lt, notExists, sql } from "drizzle-orm";
import { letGo, letGoOf } from "#app/domains/files/letting-go.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { eraseSoon } from "#app/shared/erasing.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { studies, studyFiles } from "#db/schema/insights.ts";
import { mayCurate } from "../insights.policy.ts";
import { studyFileKind } from "./adding.server.ts";

/**
 * Takes an attachment off a study: what was shown of it and its bytes go with it, unless the study holds the same file once more.
 * Refuses with `hallway.not-allowed`.
 */
export async function removeAttachment(world: World, person: Person, studyId: string, id: string): Promise<void> {
  if (!mayCurate(person)) throw notAllowed();
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    const standing = and(eq(studyFiles.studyId, studyId), isNull(studyFiles.removedAt));
    const rows = await locked(tx.select().from(studyFiles).where(standing));
    const gone = rows.find((row) => row.id === id && row.kind === "attachment");
    if (!gone) return;
    await tx.update(studyFiles).set({ removedAt: now, preview: null }).where(eq(studyFiles.id, id));
    const kept = new Set(rows.flatMap((row) => (row.id === id ? [] : hashesOf(row))));
    const hashes = hashesOf(gone).filter((hash) => !kept.has(hash));
    await letGoOf(tx, { kind: studyFileKind, id: studyId }, hashes, now);
    await eraseSoon(tx, now);
  });
}

/** Of a file and of the picture of its first page. */
function hashesOf({ hash, preview }: Pick<typeof studyFiles.$inferSelect, "hash" | "preview">): string[] {
  const page = typeof preview === "object" && preview !== null && "page" in preview ? preview.page : undefined;
  return typeof page === "string" ? [hash, page] : [hash];
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
