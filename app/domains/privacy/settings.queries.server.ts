/** What the check has to know of the organisation. */
import type { Reader } from "#db/client.ts";
import { departments, sites } from "#db/schema/people.ts";
import type { FindingSettings } from "./findings.ts";

/** Two statements. */
export async function privacySettingsOf(read: Reader): Promise<FindingSettings> {
  const [places, parts] = await Promise.all([
    read.select({ name: sites.name, city: sites.city, country: sites.country }).from(sites),
    read.select({ name: departments.name }).from(departments),
  ]);
  return {
    countries: [...new Set(places.map(({ country }) => country))],
    patterns: [],
    known: [...places.flatMap(({ name, city }) => [name, city]), ...parts.map(({ name }) => name)],
  };
}
