/** What this browser keeps of somebody that no server has yet: remembered by the address of the page that sends it. */
const key = "unsent";

/** Addresses of pages, as they were said. Empty in a browser that keeps nothing. */
export function unsentPages(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}

export function sayUnsent(page: string, unsent: boolean): void {
  const others = unsentPages().filter((one) => one !== page);
  const pages = unsent ? [...others, page] : others;
  try {
    if (pages.length > 0) localStorage.setItem(key, JSON.stringify(pages));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing keeps no words either.
  }
}
