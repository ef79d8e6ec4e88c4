/** When somebody is reminded of a shift: a week before, the day before, and on the morning of the day, by their own clock. */
import { dayAfter, momentOf, wallIn } from "#app/shared/when.ts";

export const reminderKinds = ["week", "day", "morning"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

export interface Reminder {
  readonly kind: ReminderKind;
  readonly at: Date;
}

const wall = { week: "09:00", day: "09:00", morning: "07:00" } as const;
const daysBefore = { week: 7, day: 1, morning: 0 } as const;

/** Nobody needs reminding of what they were told half a day ago. */
const fresh = 12 * 3_600_000;

/** In order. `zone`: of the reader. `since`: when they were told of these times. */
export function remindersOf({ startsAt, zone, since }: { startsAt: Date; zone: string; since: Date }): Reminder[] {
  const day = wallIn(zone, startsAt).slice(0, 10);
  return reminderKinds
    .map((kind) => ({ kind, at: momentOf(zone, `${dayAfter(day, -daysBefore[kind])}T${wall[kind]}`) }))
    .filter(({ at }) => at < startsAt && at.getTime() > since.getTime() + fresh);
}
