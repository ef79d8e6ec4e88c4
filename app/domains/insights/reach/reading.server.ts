/** That a study was opened and read to the end: one row for a person and a study, and nothing more of how. */
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { minute, shifted } from "#app/shared/clock.ts";
import { notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { kept } from "#db/kept.ts";
import { studies, studyReadings } from "#db/schema/insights.ts";
import { leastReading } from "./reach.ts";

/** Opened again within this, it is the same reading. */
const sameReading = 30 * minute;

/** Notes that somebody has opened a study. Writes only for a first time, another version, or a reading of its own. */
export async function openStudy({ db, clock }: World, person: Pick<Person, "id" | "departmentId">, study: { id: string; version: number }) {
  const now = clock.now();
  const [known] = await kept(db.read, knownReading).execute({ studyId: study.id, personId: person.id });
  if (known && known.version >= study.version && known.latestAt > shifted(now, -sameReading)) return;
  const opened = { version: study.version, latestAt: now };
  await db.write(async (tx) => {
    await tx
      .insert(studyReadings)
      .values({ studyId: study.id, personId: person.id, departmentId: person.departmentId, openedAt: now, ...opened })
      .onConflictDoUpdate({ target: [studyReadings.studyId, studyReadings.personId], set: opened });
  });
}

const knownReading = (read: Reader) =>
  read
    .select({ version: studyReadings.version, latestAt: studyReadings.latestAt })
    .from(studyReadings)
    .where(and(eq(studyReadings.studyId, sql.placeholder("studyId")), eq(studyReadings.personId, sql.placeholder("personId"))))
    .prepare();

/**
 * Notes that somebody has reached the end of a study that they have opened. False while too little time has gone by since:
 * when it was opened is what the server knows, not what a page says. Counted once. Refuses with `hallway.not-found`.
 */
export async function endReading({ db, clock }: World, person: Pick<Person, "id">, slug: string | undefined): Promise<boolean> {
  const now = clock.now();
  return db.write(async (tx) => {
    const [row] = await tx
      .select({
        id: studies.id,
        words: studies.words,
        version: studyReadings.version,
        latestAt: studyReadings.latestAt,
        endedAt: studyReadings.endedAt,
      })
      .from(studies)
      .innerJoin(studyReadings, and(eq(studyReadings.studyId, studies.id), eq(studyReadings.personId, person.id)))
      .where(eq(studies.slug, slug ?? ""));
    if (!row) throw notFound();
    if (row.endedAt) return true;
    if (shifted(row.latestAt, leastReading(row.words)) > now) return false;
    await tx
      .update(studyReadings)
      .set({ endedAt: now, endedVersion: row.version })
      .where(and(eq(studyReadings.studyId, row.id), eq(studyReadings.personId, person.id), isNull(studyReadings.endedAt)));
    return true;
  });
}
