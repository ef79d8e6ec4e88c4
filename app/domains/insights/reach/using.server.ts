/** A reader notes the decision in which a study was used. */
import { and, eq, isNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { studyUses } from "#db/schema/insights.ts";
import { isStudyReadable } from "../insights.queries.server.ts";
import { mayTakeUseBack } from "./reach.policy.ts";

export interface Use {
  /** Made with the form: posted twice, it is one. */
  readonly id: string;
  readonly studyId: string;
  readonly words: string;
  readonly answers?: readonly FindingAnswer[];
}

/** Refuses with `hallway.not-found`, `privacy.unanswered`. */
export async function notingUse(world: World, person: Person, { id, studyId, words, answers }: Use): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "study", id: studyId }, texts: { words }, answers });
  await world.db.write(async (tx) => {
    if (!(await isStudyReadable(tx, studyId))) throw notFound();
    await cleared.note(tx);
    const at = world.clock.now();
    const { id: personId, departmentId } = person;
    const rows = await tx
      .insert(studyUses)
      .values({ id, studyId, personId, departmentId, words: cleared.texts.words, at })
      .onConflictDoNothing()
      .returning({ id: studyUses.id });
    if (rows.length > 0) await emit(tx, { kind: "insights.used", payload: { studyId, useId: id, by: personId }, at });
  });
}

/** Takes it back: whoever noted it, and curators. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function takingUseBack({ db, clock }: World, person: Person, studyId: string, id: string): Promise<void> {
  await db.write(async (tx) => {
    const own = and(eq(studyUses.id, id), eq(studyUses.studyId, studyId), isNull(studyUses.removedAt));
    const [use] = await tx.select({ personId: studyUses.personId }).from(studyUses).where(own);
    if (!use) throw notFound();
    if (!mayTakeUseBack(person, use)) throw notAllowed();
    await tx.update(studyUses).set({ removedAt: clock.now(), removedBy: person.id }).where(own);
  });
}
