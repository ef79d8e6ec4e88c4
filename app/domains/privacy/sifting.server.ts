/** Many texts at once: thousands of cards take seconds to look at, during which others are served as well. */
import { setImmediate } from "node:timers/promises";
import type { Texts } from "./clearing.server.ts";
import type { Finding } from "./findings.ts";

/** Milliseconds after which others have their turn. */
const longest = 12;

export interface Sifted<Said extends Texts> {
  /** Those in which something is found. */
  readonly found: Partial<Said>;
  /** Texts in which nothing is. */
  readonly clean: ReadonlySet<string>;
}

/** Parts texts in which something is found from those in which nothing is; the same text is looked at once. */
export async function sifted<Said extends Texts>(look: (text: string) => readonly Finding[], texts: Said): Promise<Sifted<Said>> {
  const clean = new Set<string>();
  const suspicious = new Set<string>();
  let since = performance.now();
  for (const text of new Set(Object.values(texts))) {
    if (!text) continue;
    (look(text).length > 0 ? suspicious : clean).add(text);
    if (performance.now() - since < longest) continue;
    await setImmediate();
    since = performance.now();
  }
  const found = Object.entries(texts).filter(([, text]) => text && suspicious.has(text));
  return { found: Object.fromEntries(found) as Partial<Said>, clean };
}
