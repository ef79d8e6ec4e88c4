/** How far a team is from the customer: whom it hands over to, and whom they hand over to, until somebody meets the customer. */

export interface HandOver {
  readonly from: string;
  readonly to: string;
}

/**
 * For each team asked about, the shortest chain of hand-overs that ends with a team that is with the customer, both ends
 * included; undefined where no chain leads there. Of several that are equally short, the one whose teams come first in
 * `teams`. One breadth-first walk back from the customer, whatever the number of teams.
 */
export function chainsToCustomer(
  teams: readonly string[],
  handOvers: readonly HandOver[],
  withCustomer: ReadonlySet<string>,
): Map<string, string[] | undefined> {
  const rank = new Map(teams.map((team, at) => [team, at]));
  const inOrder = (one: string, other: string) =>
    (rank.get(one) ?? teams.length) - (rank.get(other) ?? teams.length) || (one < other ? -1 : 1);
  const givers = Map.groupBy(handOvers, ({ to }) => to);
  const next = new Map<string, string>();
  const reached = new Set(withCustomer);
  let edge = [...withCustomer].sort(inOrder);
  while (edge.length > 0) {
    const further: string[] = [];
    // Those at the edge stand in order, so the first that reaches a team is the one that its chain goes through.
    for (const team of edge) {
      for (const { from } of givers.get(team) ?? []) {
        if (reached.has(from)) continue;
        reached.add(from);
        next.set(from, team);
        further.push(from);
      }
    }
    edge = further.sort(inOrder);
  }
  return new Map(teams.map((team) => [team, reached.has(team) ? chainFrom(team, next) : undefined]));
}

function chainFrom(team: string, next: ReadonlyMap<string, string>): string[] {
  const chain = [team];
  for (let at = next.get(team); at !== undefined; at = next.get(at)) chain.push(at);
  return chain;
}
