import { dayAfter } from "#app/shared/when.ts";

/**
 * Public holidays of a whole country by day, with their names in the language where they are known in it. Empty for a country
 * that nothing is known of; what only a part of a country keeps is not in it.
 */
export async function holidaysIn(
  country: string,
  { from, until, locale }: { from: string; until: string; locale: string },
): Promise<Map<string, string>> {
  // Forty megabytes once loaded: only where somebody makes or changes a series.
  const { default: Holidays } = await import("date-holidays");
  const calendar = new Holidays(country, { types: ["public"], languages: [locale.slice(0, 2), "en"] });
  const found = new Map<string, string>();
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
    for (const { date, start, end, name } of calendar.getHolidays(year) ?? []) {
      const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
      for (let plus = 0; plus < days; plus += 1) {
        const day = dayAfter(date.slice(0, 10), plus);
        if (day >= from && day <= until && !found.has(day)) found.set(day, name);
      }
    }
  }
  return found;
}
