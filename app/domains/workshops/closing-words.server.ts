import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import type { World } from "#app/shared/world.ts";
import { workshopRemarks } from "#db/schema/workshops.ts";
import { tellLeaders, toTakePartIn } from "./standing.server.ts";

/**
 * Says what one heard and how it was, 1…5; said again, it is changed. Refuses with `hallway.not-found`, `workshops.not-in`,
 * `workshops.not-now`, `workshops.ended`, `privacy.unanswered`.
 */
export async function closingWords(
  world: World,
  person: Person,
  workshopId: string,
  { rating, answers, ...said }: { heard: string | null; rating: number; answers?: readonly FindingAnswer[] },
): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "workshop", id: workshopId }, texts: { heard: said.heard }, answers });
  await world.db.write(async (tx) => {
    await toTakePartIn(tx, person, workshopId, "close");
    await cleared.note(tx);
    const row = { heard: cleared.texts.heard, rating, at: world.clock.now() };
    await tx
      .insert(workshopRemarks)
      .values({ workshopId, personId: person.id, ...row })
      .onConflictDoUpdate({ target: [workshopRemarks.workshopId, workshopRemarks.personId], set: row });
  });
  await tellLeaders(world, workshopId);
}
