import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { weeklySchedules, weeklySkips } from "#db/schema/weekly.ts";
import { planWeekly } from "./planning.server.ts";
import { mayKeepWeekly } from "./weekly.policy.ts";
import type { Schedule } from "./weekly.ts";

/** Lets the letter leave every week, or at another time than before. Refuses with `hallway.not-allowed`. */
export async function scheduleWeekly({ db, clock }: World, person: Person, { weekday, time }: Schedule): Promise<void> {
  if (!mayKeepWeekly(person)) throw notAllowed();
  const now = clock.now();
  const row = { weekday, time, by: person.id, at: now };
  await db.write(async (tx) => {
    await tx
      .insert(weeklySchedules)
      .values({ id: newId(), only: 1, ...row })
      .onConflictDoUpdate({ target: weeklySchedules.only, set: row });
    await planWeekly(tx, now);
  });
}

/** No letter leaves any more. What has left stays with those who have it. Refuses with `hallway.not-allowed`. */
export async function stopWeekly({ db }: World, person: Person): Promise<void> {
  if (!mayKeepWeekly(person)) throw notAllowed();
  await db.write(async (tx) => {
    await tx.delete(weeklySchedules);
  });
}

/** Leaves one week out. Refuses with `hallway.not-allowed`. */
export async function skipWeek({ db, clock }: World, person: Person, week: string): Promise<void> {
  if (!mayKeepWeekly(person)) throw notAllowed();
  await db.write(async (tx) => {
    await tx.insert(weeklySkips).values({ week, by: person.id, at: clock.now() }).onConflictDoNothing();
  });
}

/** Lets the letter of a week leave after all. Refuses with `hallway.not-allowed`. */
export async function unskipWeek({ db }: World, person: Person, week: string): Promise<void> {
  if (!mayKeepWeekly(person)) throw notAllowed();
  await db.write(async (tx) => {
    await tx.delete(weeklySkips).where(eq(weeklySkips.week, week));
  });
}
