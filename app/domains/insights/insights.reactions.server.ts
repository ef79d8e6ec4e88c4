/** Whoever has read a study hears when it says something else; its owner hears what is said under it. */
import { and, asc, eq, gt, isNull, lt } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Reaction } from "#app/shared/events.server.ts";
import { studies, studyReadings, studyUses, studyVersions } from "#db/schema/insights.ts";

const atOnce = 500;

const tellingReaders: Reaction = {
  name: "insights.telling-readers",
  on: "insights.published",
  async react({ db, clock }, event) {
    const { studyId, version, by } = event.payload as { studyId: string; version: number; by: string };
    const [study] = await db.read
      .select({ title: studies.title, note: studyVersions.note })
      .from(studies)
      .innerJoin(studyVersions, and(eq(studyVersions.studyId, studies.id), eq(studyVersions.number, version)))
      .where(eq(studies.id, studyId));
    // Without a word of what changed there is nothing to tell.
    if (version < 2 || !study?.note) return;
    for (let last = ""; ; ) {
      const readers = await db.read
        .select({ id: studyReadings.personId })
        .from(studyReadings)
        .where(and(eq(studyReadings.studyId, studyId), lt(studyReadings.version, version), gt(studyReadings.personId, last)))
        .orderBy(asc(studyReadings.personId))
        .limit(atOnce);
      if (readers.length === 0) return;
      await db.write((tx) =>
        tell(tx, {
          people: readers.map(({ id }) => id),
          kind: "study-changed",
          about: { kind: "study", id: studyId },
          params: { title: study.title },
          actorId: by,
          cause: `study-changed:${studyId}:${version}`,
          now: clock.now(),
        }),
      );
      last = readers.at(-1)?.id ?? "";
    }
  },
};

const tellingOwner: Reaction = {
  name: "insights.telling-owner",
  on: "comments.added",
  async react({ db, clock }, event) {
    const { about, personId, commentId } = event.payload as { about: { kind: string; id: string }; personId: string; commentId: string };
    if (about?.kind !== "study") return;
    await db.write(async (tx) => {
      const [study] = await tx.select({ ownerId: studies.ownerId, title: studies.title }).from(studies).where(eq(studies.id, about.id));
      if (!study || study.ownerId === personId) return;
      await tell(tx, {
        people: [study.ownerId],
        kind: "study-commented",
        about,
        params: { title: study.title, comment: commentId },
        actorId: personId,
        cause: `study-commented:${commentId}`,
        now: clock.now(),
      });
    });
  },
};

/** Whoever has decided something with it should know that it does not stand any more. */
const tellingUsers: Reaction = {
  name: "insights.telling-users",
  on: "insights.truth-said",
  async react({ db, clock }, event) {
    const { studyId, verdict, by } = event.payload as { studyId: string; verdict: string; by: string };
    if (verdict === "still-true") return;
    await db.write(async (tx) => {
      const [study] = await tx.select({ title: studies.title }).from(studies).where(eq(studies.id, studyId));
      const users = await tx
        .selectDistinct({ id: studyUses.personId })
        .from(studyUses)
        .where(and(eq(studyUses.studyId, studyId), isNull(studyUses.removedAt)));
      if (!study || users.length === 0) return;
      await tell(tx, {
        people: users.map(({ id }) => id),
        kind: "study-past",
        about: { kind: "study", id: studyId },
        params: { title: study.title },
        actorId: by,
        cause: `study-past:${event.id}`,
        now: clock.now(),
      });
    });
  },
};

export const insightReactions: readonly Reaction[] = [tellingReaders, tellingOwner, tellingUsers];
