/** What somebody's clock shows, with the day of the week: "Tuesday, 22:05 (Pacific/Auckland)" is understood where "22:05" misleads. */
import * as m from "#app/paraglide/messages.js";

export function timeThere(now: Date, zone: string, locale: string): string {
  const time = new Intl.DateTimeFormat(locale, { weekday: "long", hour: "numeric", minute: "2-digit", timeZone: zone }).format(now);
  return m.people_page_time_there({ time, zone: zone.replaceAll("_", " ") });
}
