import { and, eq, isNotNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { studies } from "#db/schema/insights.ts";
import { mayCurate } from "./insights.policy.ts";

/**
 * A curator has seen what the changed file of a study says, and has taken of it what is right: until it changes again it is not
 * shown any more. Refuses with `hallway.not-allowed`, `hallway.not-found`.
 */
export async function settlingFile(
  { db, clock }: World,
  person: Person,
  { studyId, hash }: { studyId: string; hash: string },
): Promise<void> {
  if (!mayCurate(person)) throw notAllowed();
  await db.write(async (tx) => {
    const rows = await tx
      .update(studies)
      .set({ sourceHash: hash })
      .where(and(eq(studies.id, studyId), isNotNull(studies.sourceFile)))
      .returning({ file: studies.sourceFile });
    if (rows.length === 0) throw notFound();
    await record(tx, {
      actorId: person.id,
      action: "insights.file-settled",
      subject: { kind: "study", id: studyId },
      detail: { file: rows[0]?.file },
      at: clock.now(),
    });
  });
}
