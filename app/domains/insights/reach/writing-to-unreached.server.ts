/** A note of a curator to the part of the organisation that a study has not reached: once, and it stands above the study for them. */
import { and, eq } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit, type Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { reachAlerts, studies } from "#db/schema/insights.ts";
import type { DepartmentFunction } from "#db/schema/people.ts";
import { publishedStudy } from "../insights.queries.server.ts";
import { noteWasSent, wasReached } from "./reach.errors.ts";
import { mayWriteToUnreached } from "./reach.policy.ts";
import { hasNotReached, nextRecipients } from "./unreached.queries.server.ts";

export interface NoteTo {
  readonly studyId: string;
  readonly function: DepartmentFunction;
  readonly text: string;
  readonly answers?: readonly FindingAnswer[];
}

/** Refuses with `hallway.not-found`, `hallway.not-allowed`, `insights.note-was-sent`, `insights.was-reached`, `privacy.unanswered`. */
export async function writingToUnreached(world: World, person: Person, { studyId, answers, ...said }: NoteTo): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "study", id: studyId }, texts: { text: said.text }, answers });
  // Asked before, because it looks at all that was read: nobody's writing waits for it.
  const isMissed = await hasNotReached(world.db.read, studyId, said.function);
  await world.db.write(async (tx) => {
    const [study] = await locked(
      tx
        .select({ id: studies.id, ownerId: studies.ownerId })
        .from(studies)
        .where(and(eq(studies.id, studyId), publishedStudy)),
    );
    if (!study) throw notFound();
    if (!mayWriteToUnreached(person, study)) throw notAllowed();
    const own = and(eq(reachAlerts.studyId, studyId), eq(reachAlerts.function, said.function));
    const [alert] = await tx.select({ sentAt: reachAlerts.noteSentAt }).from(reachAlerts).where(own);
    if (alert?.sentAt) throw noteWasSent();
    if (!isMissed) throw wasReached();
    await cleared.note(tx);
    const at = world.clock.now();
    const note = { note: cleared.texts.text, noteSentBy: person.id, noteSentAt: at };
    await tx
      .insert(reachAlerts)
      .values({ studyId, function: said.function, at, ...note })
      .onConflictDoUpdate({ target: [reachAlerts.studyId, reachAlerts.function], set: note });
    const subject = { kind: "study", id: studyId };
    await record(tx, { actorId: person.id, action: "insights.note-sent", subject, detail: { function: said.function }, at });
    await emit(tx, { kind: "insights.note-sent", payload: { studyId, function: said.function, by: person.id }, at });
  });
}

const atOnce = 500;

export const tellingUnreached: Reaction = {
  name: "insights.telling-unreached",
  on: "insights.note-sent",
  async react({ db, clock }, event) {
    const { studyId, function: one, by } = event.payload as { studyId: string; function: DepartmentFunction; by: string };
    const [study] = await db.read
      .select({ id: studies.id, title: studies.title, narrowedBecause: studies.narrowedBecause })
      .from(studies)
      .where(eq(studies.id, studyId));
    if (!study) return;
    for (let last = ""; ; ) {
      const next = await nextRecipients(db.read, study, one, last, atOnce);
      if (next.length === 0) return;
      await db.write((tx) =>
        tell(tx, {
          people: next,
          kind: "study-note",
          about: { kind: "study", id: studyId },
          params: { title: study.title },
          actorId: by,
          cause: `study-note:${studyId}:${one}`,
          now: clock.now(),
        }),
      );
      last = next.at(-1) ?? "";
    }
  },
};
