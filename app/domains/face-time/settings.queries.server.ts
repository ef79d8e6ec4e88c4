import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import { kept } from "#db/kept.ts";
import { faceTimeGoals, faceTimeSettings } from "#db/schema/face-time.ts";
import { type DepartmentFunction, departments } from "#db/schema/people.ts";
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

/** Minutes a year for the people of a manager, by the function of the manager's own department. */
export async function goalFor(read: Reader, { departmentId }: Pick<Person, "departmentId">): Promise<number> {
  if (!departmentId) return usualGoal;
  const [row] = await read
    .select({ minutes: faceTimeGoals.minutes })
    .from(departments)
    .leftJoin(faceTimeGoals, eq(faceTimeGoals.function, departments.function))
    .where(eq(departments.id, departmentId));
  return row?.minutes ?? usualGoal;
}
