import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { dayNotes } from "#db/schema/face-time.ts";
import { lockShift } from "../locking.server.ts";
import { mayHost } from "./arriving.server.ts";

/** Notes something about the day, for the other hosts. Refuses with `hallway.not-found`, `hallway.not-allowed`, `privacy.unanswered`. */
export async function noteDay(
  world: World,
  person: Person,
  shiftId: string,
  { id, answers, ...said }: { id: string; text: string; answers?: readonly FindingAnswer[] },
): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "shift", id: shiftId }, texts: { text: said.text }, answers });
  await world.db.write(async (tx) => {
    await lockShift(tx, shiftId);
    if (!(await mayHost(tx, person, shiftId))) throw notAllowed();
    const note = { id, shiftId, by: person.id, text: cleared.texts.text, at: world.clock.now() };
    const made = await tx.insert(dayNotes).values(note).onConflictDoNothing().returning({ id: dayNotes.id });
    if (made.length > 0) await cleared.note(tx);
  });
}
