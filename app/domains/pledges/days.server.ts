import { dayIn, startOfDay } from "#app/shared/days.server.ts";
import type { Days } from "./pledges.input.ts";
import { furthest } from "./pledges.ts";

/** The days between which a pledge may be due, for somebody in this zone. */
export function daysFor(zone: string, now: Date): Days {
  const today = dayIn(zone, now);
  return { today, last: dayIn("UTC", startOfDay("UTC", today, furthest)) };
}
