import { and, asc, eq, gt, inArray, isNull, lt, notExists, sql } from "drizzle-orm";
import { namedInDrafts } from "#app/domains/drafts/drafts.queries.server.ts";
import { letGoOf } from "#app/domains/files/letting-go.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { eraseSoon } from "#app/shared/erasing.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
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

/** Images that were pasted into what nobody ever saved, unless it is still in a draft. */
export const sweepStudyFiles: JobHandler = {
  kind: "insights.sweep-files",
  atStart: true,
  async run(world, _payload, { signal }) {
    let after: string | undefined = "";
    while (after !== undefined && !signal.aborted) after = await sweepSome(world, after);
    return shifted(world.clock.now(), dayLength);
  },
};

/** Looks at some that come after an id; returns the last one looked at, unless there are no more. */
async function sweepSome({ db, clock }: World, after: string): Promise<string | undefined> {
  const now = clock.now();
  return db.write(async (tx) => {
    const study = tx.select({ one: sql`1` }).from(studies).where(eq(studies.id, studyFiles.studyId));
    const rows = await tx
      .select({ id: studyFiles.id, studyId: studyFiles.studyId, by: studyFiles.by })
      .from(studyFiles)
      .where(and(lt(studyFiles.at, shifted(now, -daysKept * dayLength)), notExists(study), gt(studyFiles.id, after)))
      .orderBy(asc(studyFiles.id))
      .limit(atOnce);
    if (rows.length === 0) return undefined;
    const named = await namedInDrafts(
      tx,
      rows.map(({ studyId, by }) => ({ id: studyId, personId: by })),
    );
    const unnamed = rows.filter(({ studyId }) => !named.has(studyId)).map(({ id }) => id);
    // What was a draft a moment ago may be a study by now.
    const gone = await tx
      .delete(studyFiles)
      .where(and(inArray(studyFiles.id, unnamed), notExists(study)))
      .returning({ studyId: studyFiles.studyId, hash: studyFiles.hash, preview: studyFiles.preview });
    await letGoOfGone(tx, gone, now);
    return rows.length < atOnce ? undefined : rows.at(-1)?.id;
  });
}

type Gone = Pick<typeof studyFiles.$inferSelect, "studyId" | "hash" | "preview">;

/** Ends the use of what was on rows that are gone, but for what another row of the same study shows. */
async function letGoOfGone(tx: Transaction, gone: readonly Gone[], now: Date): Promise<void> {
  const ofStudies = Map.groupBy(gone, ({ studyId }) => studyId);
  const standing = await tx
    .select({ studyId: studyFiles.studyId, hash: studyFiles.hash, preview: studyFiles.preview })
    .from(studyFiles)
    .where(and(inArray(studyFiles.studyId, [...ofStudies.keys()]), isNull(studyFiles.removedAt)));
  for (const [id, rows] of ofStudies) {
    const kept = new Set(standing.flatMap((row) => (row.studyId === id ? hashesOf(row) : [])));
    const hashes = rows.flatMap(hashesOf).filter((hash) => !kept.has(hash));
    await letGoOf(tx, { kind: studyFileKind, id }, hashes, now);
  }
}
