import type { Places } from "#app/domains/people/people.queries.server.ts";
import { dateFormat } from "#app/ui/formats.ts";
import type { FeedFilter } from "./feed.ts";

/** What the places and the days of a filter are called. */
export function namesIn({ department, site, from, to }: FeedFilter, choices: Places | undefined, locale: string) {
  const calendar = dateFormat(locale, "UTC", "date");
  const inWords = (day: string | undefined) => day && calendar.format(new Date(`${day}T00:00:00Z`));
  return {
    department: choices?.departments.find(({ id }) => id === department)?.name,
    site: choices?.sites.find(({ id }) => id === site)?.name,
    from: inWords(from),
    to: inWords(to),
  };
}
