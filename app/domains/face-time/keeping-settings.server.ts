import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { faceTimeGoals, faceTimeSettings } from "#db/schema/face-time.ts";
import type { DepartmentFunction } from "#db/schema/people.ts";
import { mayKeepFaceTime } from "./face-time.policy.ts";
import type { Terms } from "./face-time.ts";

/** Sets how long places are held and offered, and the goals in minutes a person a year. Refuses with `hallway.not-allowed`. */
export async function keepingSettings(
  world: World,
  person: Person,
  { terms, goals }: { terms: Terms; goals: Readonly<Record<DepartmentFunction, number>> },
): Promise<void> {
  if (!mayKeepFaceTime(person)) throw notAllowed();
  await world.db.write(async (tx) => {
    const caused = { by: person.id, at: world.clock.now() };
    const row = { only: 1, ...terms, ...caused };
    await tx.insert(faceTimeSettings).values(row).onConflictDoUpdate({ target: faceTimeSettings.only, set: row });
    for (const work of ["frontline", "commercial", "support"] as const) {
      const goal = { function: work, minutes: goals[work], ...caused };
      await tx.insert(faceTimeGoals).values(goal).onConflictDoUpdate({ target: faceTimeGoals.function, set: goal });
    }
    await record(tx, { actorId: person.id, action: "face-time.settings-changed", detail: { ...terms, goals }, at: caused.at });
  });
}
