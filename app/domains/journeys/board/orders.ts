/**
 * Order keys: texts between any two of which there is always another, so that putting something between two others changes
 * nothing but itself. Two people who put something in the same place at once make the same key: the id decides between them.
 */
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

export interface InOrder {
  readonly id: string;
  readonly order: string;
}

/** By key and then by id, as signs and not as words: the same everywhere. */
export function byOrder(one: InOrder, other: InOrder): number {
  if (one.order !== other.order) return one.order < other.order ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** `count` keys in order, as for a list that is new. */
export const firstOrders = (count: number): string[] => ordersBetween(null, null, count);

/** `count` keys in order after that of `before` and before that of `after`. */
export const ordersBetween = (before: string | null, after: string | null, count: number): string[] =>
  generateNKeysBetween(before, after, count);

/** A key after that of `before` and before that of `after`; null is the end of the list. */
export const orderBetween = (before: string | null, after: string | null): string => generateKeyBetween(before, after);

export function isOrder(key: string): boolean {
  if (!/^[0-9A-Za-z]+$/.test(key)) return false;
  try {
    generateKeyBetween(key, null);
    return true;
  } catch {
    return false;
  }
}
