/**
 * In which order somebody reads the pains. What stands first in a list is given more dots, so that everybody has another order, which
 * stays theirs: the steps follow one another as along the map, from one that is drawn for them, and so are the pains of each step.
 */
import type { Inside } from "../showing.server.ts";

export type VotedPain = NonNullable<Inside["pains"]>[number];

export interface VoteGroup {
  readonly stepId: string;
  readonly step: string | null;
  readonly pains: readonly VotedPain[];
}

/** `seed`: the person and the workshop. */
export function voteGroups({ pains = [], steps }: Pick<Inside, "pains" | "steps">, seed: string): VoteGroup[] {
  const along = new Map(steps.map(({ id }, at) => [id, at]));
  const groups = [...Map.groupBy(pains, ({ stepId }) => stepId)]
    .map(([stepId, some]) => ({ stepId, step: some[0]?.step ?? null, pains: drawn(some, seed) }))
    .sort((one, other) => (along.get(one.stepId) ?? steps.length) - (along.get(other.stepId) ?? steps.length));
  const first = groups.length === 0 ? 0 : hashOf(seed) % groups.length;
  return [...groups.slice(first), ...groups.slice(0, first)];
}

const drawn = (pains: readonly VotedPain[], seed: string): VotedPain[] =>
  pains
    .map((pain) => ({ pain, lot: hashOf(`${seed} ${pain.id}`) }))
    .sort((one, other) => one.lot - other.lot || (one.pain.id < other.pain.id ? -1 : 1))
    .map(({ pain }) => pain);

/** FNV-1a with a last stir (MurmurHash3's), so that alike ids do not lie side by side; 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
