/** How a search stands in an address. */

/** What was typed, and which page of what was found, counted from 1. */
export interface SearchQuery {
  readonly typed: string;
  readonly page: number;
}

/** UTF-16 units that the field takes. */
export const longestTyped = 200;
const lastPage = 100;

/** Reads an address. What is misspelt there is left out. */
export function readSearch(query: URLSearchParams): SearchQuery {
  const page = Number(query.get("page") ?? 1);
  return { typed: (query.get("q") ?? "").trim(), page: Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1 };
}

/** The address of a page of a search; `filters` is the query of the address of the feed so filtered. */
export function searchAddress({ typed, page = 1 }: { typed: string; page?: number }, filters = ""): string {
  const query = new URLSearchParams(typed ? { q: typed } : {});
  for (const [name, value] of new URLSearchParams(filters)) query.set(name, value);
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return text ? `/search?${text}` : "/search";
}

/** The address of a page of the studies and findings alone. */
export function insightSearchAddress({ typed, page = 1 }: { typed: string; page?: number }): string {
  const query = new URLSearchParams(typed ? { q: typed } : {});
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return text ? `/search/insights?${text}` : "/search/insights";
}
