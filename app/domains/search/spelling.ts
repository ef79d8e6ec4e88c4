/** How far one word is from another, and which were meant. */
import { isUnspaced } from "./words.ts";

/** A word that finds little. `open`: it may still be growing. */
export interface Slip {
  readonly term: string;
  readonly open: boolean;
}

export interface Spelled {
  readonly term: string;
  readonly seen: number;
}

const shortest = 4;
const longest = 24;

/** Whether a word is of the kind that is mistyped: letters, neither very short nor very long. */
export const isForgivable = (term: string) =>
  term.length >= shortest && term.length <= longest && !isUnspaced(term) && !/\p{N}/u.test(term);

/** One slip in a short word, two in a long one. */
export const allowedSlips = (term: string) => (term.length < 8 ? 1 : 2);

/** Every three letters, with a sign before the first and, unless it may go on, after the last. */
export function gramsOf(term: string, { open = false } = {}): string[] {
  const edged = open ? `_${term}` : `_${term}_`;
  return [...new Set(Array.from({ length: edged.length - 2 }, (_, place) => edged.slice(place, place + 3)))];
}

const mostMeant = 4;

/** Those within the allowed slips, the nearest first and of the equally near the most common. */
export function nearest({ term, open }: Slip, candidates: readonly Spelled[]): string[] {
  const allowed = allowedSlips(term);
  return (
    candidates
      // What the word itself finds is no slip of it.
      .filter((candidate) => (open ? !candidate.term.startsWith(term) : candidate.term !== term))
      .map((candidate) => ({ ...candidate, slips: slipsBetween(term, candidate.term, { open, most: allowed }) }))
      .filter(({ slips }) => slips <= allowed)
      .sort((one, other) => one.slips - other.slips || other.seen - one.seen || (one.term < other.term ? -1 : 1))
      .slice(0, mostMeant)
      .map((candidate) => candidate.term)
  );
}

/**
 * Letters added, left out, taken for others, or changed places with their neighbour (optimal string alignment). `open`: only
 * the beginning of the other word counts. Beyond `most` it is only said that there are more.
 */
export function slipsBetween(typed: string, other: string, { open = false, most = Number.POSITIVE_INFINITY } = {}): number {
  // What stands further on than the slips reach cannot matter.
  const width = Math.min(other.length, open ? typed.length + Math.min(most, typed.length) : other.length) + 1;
  let before: number[] = [];
  let last = Array.from({ length: width }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const letter = typed.charCodeAt(row - 1);
    const letterBefore = row > 1 ? typed.charCodeAt(row - 2) : -1;
    const line = [row];
    let least = row;
    for (let column = 1; column < width; column += 1) {
      const opposite = other.charCodeAt(column - 1);
      let slips = Math.min((last[column] as number) + 1, (line[column - 1] as number) + 1);
      slips = Math.min(slips, (last[column - 1] as number) + (letter === opposite ? 0 : 1));
      if (column > 1 && letterBefore === opposite && letter === other.charCodeAt(column - 2)) {
        slips = Math.min(slips, (before[column - 2] as number) + 1);
      }
      line.push(slips);
      if (slips < least) least = slips;
    }
    if (least > most + 1) return least;
    before = last;
    last = line;
  }
  return open ? Math.min(...last) : (last[width - 1] as number);
}
