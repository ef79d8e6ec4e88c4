/** When somebody is recalled of a day that they set themselves: once before it, once when it has gone by, then rarely. */
import { hour, shifted } from "./clock.ts";
import { dayIn, startOfDay } from "./days.server.ts";

const daysBefore = 3;
const daysBetween = 30;
const mostLate = 6;

export interface Recall {
  readonly late: boolean;
  /** On the day before it. */
  readonly tomorrow: boolean;
  readonly at: Date;
}

/** All moments in order: mornings where the person is. `since`: when the day was set. */
export function recallsFor({ dueOn, zone, since }: { dueOn: string; zone: string; since: Date }): Recall[] {
  const morning = (plus: number) => shifted(startOfDay(zone, dueOn, plus), 9 * hour);
  const early = { late: false, tomorrow: false, at: morning(-daysBefore) };
  const eve = { late: false, tomorrow: true, at: morning(-1) };
  const late = Array.from({ length: mostLate }, (_, turn) => ({ late: true, tomorrow: false, at: morning(1 + turn * daysBetween) }));
  // Who has just set the day needs no telling; who set it for today or tomorrow remembers.
  if (early.at > shifted(since, 24 * hour)) return [early, ...late];
  return dayIn(zone, since) < dayIn(zone, eve.at) ? [eve, ...late] : late;
}
