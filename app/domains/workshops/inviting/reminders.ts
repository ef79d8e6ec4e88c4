/** When somebody is reminded of a workshop: a day before it, and an hour. */
import { hour, shifted } from "#app/shared/clock.ts";

export interface Reminder {
  readonly before: "day" | "hour";
  readonly at: Date;
}

/** In order. `since`: when they were told of its time. */
export function remindersOf({ startsAt, since }: { startsAt: Date; since: Date }): Reminder[] {
  const all: readonly Reminder[] = [
    { before: "day", at: shifted(startsAt, -24 * hour) },
    { before: "hour", at: shifted(startsAt, -hour) },
  ];
  return all.filter(({ at }) => at > since);
}
