/** Whether a study is still true: when that is asked, and what can be answered. */
import type { truthVerdicts } from "#db/words/insights.ts";

export type TruthVerdict = (typeof truthVerdicts)[number];

/** UTF-16 units. */
export const longestVerdict = 600;

/** Days between two askings while nobody answers. */
export const daysBetweenAskings = 30;

/** Which asking it is, from 0: the first on the day itself, then rarely. */
export function askingOf(reviewOn: string, today: string): number {
  const days = Math.round((Date.parse(today) - Date.parse(reviewOn)) / 86_400_000);
  return Math.max(0, Math.floor(days / daysBetweenAskings));
}

/** A year after a day, which is what is proposed. */
export function yearAfter(day: string): string {
  const [year = "", rest = ""] = [day.slice(0, 4), day.slice(4)];
  return `${Number(year) + 1}${rest === "-02-29" ? "-02-28" : rest}`;
}
