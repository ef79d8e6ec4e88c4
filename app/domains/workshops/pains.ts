/** Many pains made readable: what was said more than once is one, and what got few dots stands by its step. */
import type { MinutedPain } from "#db/words/workshops.ts";

/** How many stand first; as many dots as the last of them are as much. */
export const mostFirst = 10;

/** Letters and digits alone: whoever says the same in capitals or with a dot at the end says the same. */
export function bare(text: string): string {
  const words = text.normalize("NFKC").toLowerCase();
  return words.replace(/[\p{P}\p{S}\s]+/gu, " ").trim() || words;
}

interface Countable {
  readonly text: string;
  readonly stepId?: string;
  readonly step: string | null;
  readonly dots: number;
}

/** The same words at the same step are one pain, the first, with the dots of all of them; most dots first. */
export function joined<Pain extends Countable>(pains: readonly Pain[]): (Pain & { readonly times: number })[] {
  return [...Map.groupBy(pains, ({ stepId, step, text }) => `${stepId ?? step} ${bare(text)}`).values()]
    .flatMap((alike) => {
      const [first] = alike;
      return first ? [{ ...first, dots: alike.reduce((sum, { dots }) => sum + dots, 0), times: alike.length }] : [];
    })
    .sort((one, other) => other.dots - one.dots);
}

export interface Ranked<Pain> {
  readonly top: readonly Pain[];
  /** By step, where most is said first. */
  readonly rest: readonly { readonly step: string | null; readonly pains: readonly Pain[] }[];
  /** How many are in the rest. */
  readonly left: number;
}

/** `pains` with most dots first. Where nothing was voted on, many are by their steps alone. */
export function ranked<Pain extends MinutedPain>(pains: readonly Pain[], withDots: boolean): Ranked<Pain> {
  if (pains.length <= mostFirst) return { top: pains, rest: [], left: 0 };
  const least = Math.max(pains[mostFirst - 1]?.dots ?? 0, 1);
  const isFirst = ({ dots }: Pain) => withDots && dots >= least;
  const others = pains.filter((pain) => !isFirst(pain));
  const rest = [...Map.groupBy(others, ({ step }) => step)].map(([step, some]) => ({ step, pains: some }));
  return { top: pains.filter(isFirst), rest: rest.sort((one, other) => other.pains.length - one.pains.length), left: others.length };
}
