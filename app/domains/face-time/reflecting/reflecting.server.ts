import { and, eq } from "drizzle-orm";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { bookings, reflections } from "#db/schema/face-time.ts";
import { idTaken } from "../face-time.errors.ts";
import { ownVisit } from "./reflections.queries.server.ts";
import { type Answers, reflectionDraft } from "./reflections.ts";

/**
 * Keeps what somebody takes away from a shift that they attended; kept again, it is changed. From now on its hours count. Refuses
 * with `hallway.not-found`, `face-time.id-taken`, `privacy.unanswered`.
 */
export async function reflecting(
  world: World,
  person: Person,
  shiftId: string,
  { id, answers, ...said }: Answers & { id: string; answers?: readonly FindingAnswer[] },
): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "reflection", id }, texts: { ...said }, answers });
  const { surprised, felt, change } = cleared.texts;
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    const { bookingId, countsAt } = await ownVisit(tx, person, shiftId);
    const row = { surprised, felt, change, updatedAt: now };
    const [known] = await tx.select({ bookingId: reflections.bookingId }).from(reflections).where(eq(reflections.id, id));
    if (known && known.bookingId !== bookingId) throw idTaken();
    const [kept] = await tx
      .insert(reflections)
      .values({ id, bookingId, personId: person.id, createdAt: now, ...row })
      .onConflictDoUpdate({ target: reflections.bookingId, set: row })
      .returning({ id: reflections.id });
    if (!kept) throw notFound();
    await cleared.note(tx);
    await discarding(tx, person.id, reflectionDraft(shiftId), now);
    if (countsAt === null || countsAt > now) {
      await tx
        .update(bookings)
        .set({ countsAt: now })
        .where(and(eq(bookings.id, bookingId), eq(bookings.state, "attended")));
    }
    await emit(tx, { kind: "face-time.reflected", payload: { reflectionId: kept.id, shiftId, personId: person.id }, at: now });
  });
}
