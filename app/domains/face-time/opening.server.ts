import { eq } from "drizzle-orm";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { shifts } from "#db/schema/face-time.ts";
import { lookAgain } from "./advancing.server.ts";
import { idTaken } from "./face-time.errors.ts";
import { mayOpenShifts } from "./face-time.policy.ts";
import { newShiftDraft } from "./face-time.ts";
import { checkChoices, checkHosts, columnsOf, newCode, type ShiftTerms, setHosts, timesAt } from "./keeping-shifts.server.ts";
import { lockPeople } from "./locking.server.ts";

export interface NewShift extends ShiftTerms {
  /** Made in the browser: sent twice, it is one shift. */
  readonly id: string;
  readonly siteId: string;
  readonly seriesId?: string;
  readonly originalDay?: string;
  readonly answers?: readonly FindingAnswer[];
}

/**
 * Opens a shift. Refuses with `hallway.not-allowed`, `face-time.id-taken`, and what `keeping-shifts.server.ts` says of times,
 * hosts and choices.
 */
export async function opening(
  world: World,
  person: Person,
  { id, siteId, seriesId, originalDay, answers, ...said }: NewShift,
): Promise<void> {
  if (!mayOpenShifts(person)) throw notAllowed();
  const { about, bring } = said;
  const cleared = await clearing(world, person, { about: { kind: "shift", id }, texts: { about, bring }, answers });
  const terms = { ...said, ...cleared.texts };
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    const [known] = await tx.select({ by: shifts.by, siteId: shifts.siteId }).from(shifts).where(eq(shifts.id, id));
    if (known) {
      if (known.by === person.id && known.siteId === siteId) return;
      throw idTaken();
    }
    await lockPeople(tx, terms.hosts);
    const times = await timesAt(tx, siteId, terms, now);
    await checkChoices(tx, terms);
    await checkHosts(tx, terms, times, id);
    await tx.insert(shifts).values({
      id,
      siteId,
      ...columnsOf(terms),
      ...times,
      ...(seriesId ? { seriesId, originalDay } : {}),
      code: newCode(),
      by: person.id,
      createdAt: now,
      updatedAt: now,
    });
    await cleared.note(tx);
    await discarding(tx, person.id, newShiftDraft, now);
    await setHosts(tx, id, terms.hosts, person.id, now);
    await lookAgain(tx, id, times.startsAt, now);
    await emit(tx, { kind: "face-time.shift-opened", payload: { shiftId: id, by: person.id }, at: now });
  });
}
