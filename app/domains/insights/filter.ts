/** How the list of studies is asked for in an address. */
import { type StudyMethod, studyMethods } from "#db/words/insights.ts";

export const freshnesses = ["current", "due", "past"] as const;
export type Freshness = (typeof freshnesses)[number];

export interface StudyFilter {
  /** By its slug. */
  readonly topic?: string;
  readonly product?: string;
  readonly market?: string;
  readonly method?: StudyMethod;
  /** The year in which the fieldwork was, at least in part. */
  readonly year?: string;
  readonly fresh?: Freshness;
}

export const filterNames = ["topic", "product", "market", "method", "year", "fresh"] as const;

/** What is misspelt in an address is left out. */
export function readStudyFilter(query: URLSearchParams): StudyFilter {
  const said = (name: string) => query.get(name)?.slice(0, 200) || undefined;
  const method = studyMethods.find((one) => one === said("method"));
  const fresh = freshnesses.find((one) => one === said("fresh"));
  const [topic, product, market] = [said("topic"), said("product"), said("market")];
  const year = /^\d{4}$/.test(said("year") ?? "") ? said("year") : undefined;
  return {
    ...(topic ? { topic } : {}),
    ...(product ? { product } : {}),
    ...(market ? { market } : {}),
    ...(method ? { method } : {}),
    ...(year ? { year } : {}),
    ...(fresh ? { fresh } : {}),
  };
}

export function insightsAddress(filter: StudyFilter, at?: string): string {
  const query = new URLSearchParams();
  for (const name of filterNames) query.set(name, filter[name] ?? "");
  for (const name of filterNames) if (!filter[name]) query.delete(name);
  if (at) query.set("at", at);
  const text = query.toString();
  return text ? `/insights?${text}` : "/insights";
}

export const isFilteredList = (filter: StudyFilter): boolean => filterNames.some((name) => filter[name]);
