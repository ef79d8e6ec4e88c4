/** What a sheet of paper can hold of a team's effect. */
import type { TouchedStep } from "./effect.ts";

/** So many lines stand on a sheet beside the rest; larger paper is printed larger, to be read from further away. */
export const mostOnSheet = 14;

type Felt = Pick<TouchedStep, "drawn" | "stories">;

/**
 * The steps of the sheet, in the customer's order: where they are too many, those at which customers feel most, whether bad or
 * good; of equals those with more stories.
 */
export function stepsForSheet<Map extends { readonly steps: readonly Felt[] }>(
  maps: readonly Map[],
  most = mostOnSheet,
): { maps: Map[]; left: number } {
  const all = maps.flatMap((map) => map.steps);
  const strength = ({ drawn }: Felt) => (drawn ? Math.abs(drawn.pleasure) : -1);
  const kept = new Set(all.toSorted((one, other) => strength(other) - strength(one) || other.stories - one.stories).slice(0, most));
  return {
    maps: maps.map((map) => ({ ...map, steps: map.steps.filter((step) => kept.has(step)) })).filter(({ steps }) => steps.length > 0),
    left: all.length - kept.size,
  };
}
