/** How alike two texts are, by the rare words that they share. */
import { isUnspaced } from "./words.ts";

/** In how many documents a word stands, and in how many of all. */
export interface Rarity {
  readonly seen: ReadonlyMap<string, number>;
  readonly documents: number;
}

const endings = /(?:edly|ings?|ness|ment|ies|ed|es|er|en|ly|s|e|y)$/;

/** Forms of one word as one, roughly: its first letters, without the endings that are common. */
export function stemOf(term: string): string {
  if (isUnspaced(term) || term.length < 5 || /\p{N}/u.test(term)) return term;
  return term.replace(endings, "").slice(0, 7).padEnd(4, "_");
}

/** The weight of each stem of a text: how often it stands there, and how rare its rarest form is. */
export function stemWeights(terms: readonly string[], { seen, documents }: Rarity): Map<string, number> {
  const counts = new Map<string, number>();
  const common = new Map<string, number>();
  for (const term of terms) {
    const stem = stemOf(term);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
    common.set(stem, Math.max(common.get(stem) ?? 0, seen.get(term) ?? 0));
  }
  const weights = [...counts].map(([stem, count]) => {
    const rarity = Math.log((documents + 1) / ((common.get(stem) ?? 0) + 0.5));
    return [stem, rarity > 0 ? rarity * Math.sqrt(1 + Math.log(count)) : 0] as const;
  });
  return new Map(weights.filter(([, weight]) => weight > 0));
}

/** From 0: the weight of what they share, so that a long text has no advantage over a short one. */
export function likeness(weights: ReadonlyMap<string, number>, terms: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const term of terms) {
    const stem = stemOf(term);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  let shared = 0;
  for (const [stem, count] of counts) shared += (weights.get(stem) ?? 0) ** 2 * (1 + Math.log(count));
  return shared / Math.sqrt(counts.size + 30);
}

/** Of all the different words of both, the part that both have: 1 when they are the same. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of one) if (other.has(term)) shared += 1;
  return shared / Math.max(1, one.size + other.size - shared);
}
