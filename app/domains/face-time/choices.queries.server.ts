import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { kept } from "#db/kept.ts";
import { activities, declarations } from "#db/schema/face-time.ts";
import { people, personDeactivations, personRoles, sites } from "#db/schema/people.ts";
import { termsOf } from "./settings.queries.server.ts";

export const mostChoices = 500;

/** The activities of the organisation's own, for a choice. `chosen`: stays one although it was retired. */
export async function ownActivities(read: Reader, chosen = ""): Promise<{ id: string; name: string }[]> {
  return kept(read, activitiesOffered).execute({ chosen });
}

const activitiesOffered = (read: Reader) =>
  read
    .select({ id: activities.id, name: activities.name })
    .from(activities)
    .where(or(isNull(activities.retiredAt), eq(activities.id, sql.placeholder("chosen"))))
    .orderBy(asc(activities.name))
    .limit(mostChoices)
    .prepare();

/** Hosts who are here, declarations, sites and the hours in which no place is held, for the form of a shift. `chosen`: a declaration that stays one although it was retired. */
export async function choicesForShifts(read: Reader, chosen: string | null = null) {
  const [terms, hosts, signable, places] = await Promise.all([
    termsOf(read),
    read
      .select({ id: people.id, name: people.name })
      .from(people)
      .innerJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, "host")))
      .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
      .where(isNull(personDeactivations.personId))
      .orderBy(asc(people.nameKey), asc(people.id))
      .limit(mostChoices),
    read
      .select({ id: declarations.id, title: declarations.title })
      .from(declarations)
      .where(or(isNull(declarations.retiredAt), eq(declarations.id, chosen ?? "")))
      .orderBy(asc(declarations.title))
      .limit(mostChoices),
    read.select({ id: sites.id, name: sites.name, zone: sites.zone }).from(sites).orderBy(asc(sites.name)).limit(mostChoices),
  ]);
  return { hosts, declarations: signable, sites: places, holdEndsHours: terms.holdEndsHours };
}

/** The names of sites, in their order. */
export async function sitesNamed(read: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await read
    .select({ name: sites.name })
    .from(sites)
    .where(inArray(sites.id, [...ids]))
    .orderBy(asc(sites.name));
  return rows.map(({ name }) => name);
}
