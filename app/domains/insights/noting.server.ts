import { and, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { departmentNotes } from "#db/schema/insights.ts";
import { departments } from "#db/schema/people.ts";
import { mayNote } from "./insights.policy.ts";
import { isStudyReadable } from "./insights.queries.server.ts";

export interface Note {
  readonly studyId: string;
  readonly departmentId: string;
  /** Empty takes the note away. */
  readonly text: string;
  readonly answers?: readonly FindingAnswer[];
}

/** Says what a study means for a department. Refuses with `hallway.not-found`, `hallway.not-allowed`, `privacy.unanswered`. */
export async function noting(world: World, person: Person, { studyId, departmentId, answers, ...said }: Note): Promise<void> {
  if (!mayNote(person, departmentId)) throw notAllowed();
  const cleared = await clearing(world, person, { about: { kind: "study", id: studyId }, texts: { text: said.text || null }, answers });
  await world.db.write(async (tx) => {
    const [department] = await tx.select({ id: departments.id }).from(departments).where(eq(departments.id, departmentId));
    if (!department || !(await isStudyReadable(tx, studyId))) throw notFound();
    const at = world.clock.now();
    const { text } = cleared.texts;
    if (!text) {
      await tx.delete(departmentNotes).where(and(eq(departmentNotes.studyId, studyId), eq(departmentNotes.departmentId, departmentId)));
      return;
    }
    await cleared.note(tx);
    const row = { text, by: person.id, at };
    await tx
      .insert(departmentNotes)
      .values({ studyId, departmentId, ...row })
      .onConflictDoUpdate({ target: [departmentNotes.studyId, departmentNotes.departmentId], set: row });
    await emit(tx, { kind: "insights.noted", payload: { studyId, departmentId, by: person.id }, at });
  });
}
