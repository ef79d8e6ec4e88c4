/** Whoever follows a topic hears of the first version of a study on it, and of nothing else: what changes its readers are told. */
import { and, asc, eq, gt } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Reaction } from "#app/shared/events.server.ts";
import { studies, studyTopics, topicSubscriptions } from "#db/schema/insights.ts";

const atOnce = 500;

export const tellingSubscribers: Reaction = {
  name: "insights.telling-subscribers",
  on: "insights.published",
  async react({ db, clock }, event) {
    const { studyId, version, by } = event.payload as { studyId: string; version: number; by: string };
    if (version > 1) return;
    const [study] = await db.read.select({ title: studies.title }).from(studies).where(eq(studies.id, studyId));
    if (!study) return;
    for (let last = ""; ; ) {
      const next = await db.read
        .selectDistinct({ id: topicSubscriptions.personId })
        .from(topicSubscriptions)
        .innerJoin(studyTopics, eq(studyTopics.topicId, topicSubscriptions.topicId))
        .where(and(eq(studyTopics.studyId, studyId), gt(topicSubscriptions.personId, last)))
        .orderBy(asc(topicSubscriptions.personId))
        .limit(atOnce);
      if (next.length === 0) return;
      await db.write((tx) =>
        tell(tx, {
          people: next.map(({ id }) => id),
          kind: "study-on-topic",
          about: { kind: "study", id: studyId },
          params: { title: study.title },
          actorId: by,
          cause: `study-on-topic:${studyId}`,
          now: clock.now(),
        }),
      );
      last = next.at(-1)?.id ?? "";
    }
  },
};
