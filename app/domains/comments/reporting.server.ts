import { and, eq, isNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { reportAnswers, reports } from "#db/schema/comments.ts";
import type { Thing } from "./comments.ts";

export interface NewReport {
  /** Made in the browser. */
  readonly id: string;
  readonly about: Thing;
  readonly reason: string;
  readonly answers?: readonly FindingAnswer[];
}

/**
 * Asks the editors to look at a thing, which the caller has found within the person's reach. While one's report is open, the
 * same words again add nothing to it, and other words stand beside them. Refuses with `privacy.unanswered` while something in the reason may identify a customer.
 */
export async function report(world: World, person: Person, { id, about, reason, answers }: NewReport): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "report", id }, texts: { reason }, answers });
  const now = world.clock.now();
  await world.db.write(async (tx) => {
    const open = await tx
      .select({ id: reports.id })
      .from(reports)
      .leftJoin(reportAnswers, eq(reportAnswers.reportId, reports.id))
      .where(
        and(
          eq(reports.aboutKind, about.kind),
          eq(reports.aboutId, about.id),
          eq(reports.personId, person.id),
          eq(reports.reason, cleared.texts.reason),
          isNull(reportAnswers.reportId),
        ),
      );
    if (open.length > 0) return;
    const made = await tx
      .insert(reports)
      .values({ id, aboutKind: about.kind, aboutId: about.id, personId: person.id, reason: cleared.texts.reason, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: reports.id });
    if (made.length === 0) return;
    await cleared.note(tx);
    await emit(tx, { kind: "comments.reported", payload: { reportId: id, about, personId: person.id }, at: now });
  });
}
