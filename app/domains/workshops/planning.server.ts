import type { Person } from "#app/domains/people/people.ts";
import { hour, shifted } from "#app/shared/clock.ts";
import { momentOf } from "#app/shared/when.ts";
import type { Planning } from "./workshops.input.ts";

/** "We start now" is said a little after the hour. */
const grace = hour;

/** Where somebody is, for the forms in which they say when. */
export function planningFor({ zone }: Pick<Person, "zone">, now: Date): Planning {
  return { momentAt: (day, time) => momentOf(zone, `${day}T${time}`), earliest: shifted(now, -grace) };
}
