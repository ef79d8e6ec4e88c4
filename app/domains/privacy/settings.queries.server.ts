/** What the check has to know of the organisation. */
import type { Reader } from "#db/client.ts";
import { departments, sites } from "#db/schema/people.ts";
import { privacyPatterns } from "#db/schema/privacy.ts";
import type { FindingSettings } from "./findings.ts";

/** Three statements, side by side. */
export async function privacySettingsOf(read: Reader): Promise<FindingSettings> {
  const [places, parts, patterns] = await Promise.all([
    read.select({ name: sites.name, city: sites.city, country: sites.country }).from(sites),
    read.select({ name: departments.name }).from(departments),
    read.select({ name: privacyPatterns.name, pattern: privacyPatterns.pattern }).from(privacyPatterns),
  ]);
  return {
    countries: [...new Set(places.map(({ country }) => country))],
    patterns,
    known: [...places.flatMap(({ name, city }) => [name, city]), ...parts.map(({ name }) => name)],
  };
}

export interface ListedPattern {
  readonly id: string;
  readonly name: string;
  readonly pattern: string;
  readonly example: string;
}

/** By name; a handful. */
export async function patternsOf(read: Reader): Promise<ListedPattern[]> {
  const { id, name, pattern, example } = privacyPatterns;
  return read.select({ id, name, pattern, example }).from(privacyPatterns).orderBy(name, id);
}
