import type { Reader } from "#db/client.ts";
import { kept } from "#db/kept.ts";
import { faceTimeGoals, faceTimeSettings } from "#db/schema/face-time.ts";
import type { DepartmentFunction } from "#db/schema/people.ts";
import { type Terms, usualGoal, usualTerms } from "./face-time.ts";

export async function termsOf(read: Reader): Promise<Terms> {
  const [row] = await kept(read, settings).execute();
  return row ?? usualTerms;
}

const settings = (read: Reader) =>
  read
    .select({
      holdHours: faceTimeSettings.holdHours,
      holdEndsHours: faceTimeSettings.holdEndsHours,
      offerHours: faceTimeSettings.offerHours,
      soonHours: faceTimeSettings.soonHours,
      soonOfferHours: faceTimeSettings.soonOfferHours,
    })
    .from(faceTimeSettings)
    .prepare();

/** Minutes a person a year, by function. */
export async function goalsOf(read: Reader): Promise<Record<DepartmentFunction, number>> {
  const rows = await read.select({ function: faceTimeGoals.function, minutes: faceTimeGoals.minutes }).from(faceTimeGoals);
  const set = new Map(rows.map((row) => [row.function, row.minutes]));
  const goal = (work: DepartmentFunction) => set.get(work) ?? usualGoal;
  return { frontline: goal("frontline"), commercial: goal("commercial"), support: goal("support") };
}
