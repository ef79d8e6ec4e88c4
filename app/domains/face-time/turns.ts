/** In which order a manager's people are booked: whom a turn was given goes first, the others follow as they are listed. */
export const turnField = (personId: string): string => `turn-${personId}`;

export function inTurn<One extends { readonly personId: string }>(requests: readonly One[], turnOf: (field: string) => unknown): One[] {
  const turns = new Map(requests.map(({ personId }) => [personId, turnOf(turnField(personId))]));
  const turn = ({ personId }: One) => {
    const said = turns.get(personId);
    return typeof said === "string" && /^\d{1,3}$/.test(said) ? Number(said) : Number.POSITIVE_INFINITY;
  };
  // Two who were given none are equal: infinity less infinity would be no number.
  return requests.toSorted((one, other) => (turn(one) === turn(other) ? 0 : turn(one) - turn(other)));
}
