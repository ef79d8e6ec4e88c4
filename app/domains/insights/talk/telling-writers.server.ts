/** Whoever wrote a question or an answer that somebody else took away: they should not have to find a hole. */
import { eq } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Reaction } from "#app/shared/events.server.ts";
import { studies } from "#db/schema/insights.ts";

export const tellingWriters: Reaction = {
  name: "insights.telling-writers",
  on: "insights.said-removed",
  async react({ db, clock }, event) {
    const { studyId, writers, by } = event.payload as { studyId: string; writers: string[]; by: string };
    await db.write(async (tx) => {
      const [study] = await tx.select({ title: studies.title }).from(studies).where(eq(studies.id, studyId));
      if (!study) return;
      await tell(tx, {
        people: writers,
        kind: "study-said-removed",
        about: { kind: "study", id: studyId },
        params: { title: study.title },
        actorId: by,
        cause: `study-said-removed:${event.id}`,
        now: clock.now(),
      });
    });
  },
};
