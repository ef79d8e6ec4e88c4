/** Hand-overs from team to team: how often, and at which of them the customer feels worse afterwards. */

/** Points of pleasure by which the curve must fall for a hand-over to count as a dip: a tenth of the whole scale. */
export const leastDip = 20;

/** A claim as far as hand-overs go. */
export interface HandingClaim {
  readonly journeyId: string;
  readonly stepId: string;
  /** The place of the step along its map, from 0. */
  readonly place: number;
  readonly teamId: string;
  readonly handsToId: string | null;
}

/** A step with what the curve draws there, −100…100; null where nobody knows. */
export interface FeltStep {
  readonly journeyId: string;
  readonly stepId: string;
  readonly place: number;
  readonly pleasure: number | null;
}

export interface HandOverAt {
  readonly journeyId: string;
  readonly from: string;
  readonly to: string;
  /** Where it is handed over, and where the other team takes it up. */
  readonly stepId: string;
  readonly nextStepId: string | null;
  readonly before: number | null;
  readonly after: number | null;
  /** after − before; null where one of them is not known. */
  readonly change: number | null;
  readonly dips: boolean;
}

/**
 * Every hand-over that a claim speaks of, once for each step and pair of teams, in the customer's order. The other team takes it
 * up at the first later step that it claims, or at the next step where it claims none. Nobody hands over to themselves.
 */
export function handOversAt(claims: readonly HandingClaim[], steps: readonly FeltStep[]): HandOverAt[] {
  const placesOf = new Map(
    [...Map.groupBy(claims, ({ journeyId, teamId }) => `${journeyId} ${teamId}`)].map(([key, own]) => [
      key,
      own.map(({ place }) => place).sort((one, other) => one - other),
    ]),
  );
  const stepAt = new Map(steps.map((step) => [`${step.journeyId} ${step.place}`, step]));
  const seen = new Set<string>();
  return claims
    .toSorted((one, other) => (one.journeyId < other.journeyId ? -1 : one.journeyId > other.journeyId ? 1 : one.place - other.place))
    .flatMap(({ journeyId, stepId, place, teamId, handsToId }): HandOverAt[] => {
      const key = `${journeyId} ${stepId} ${teamId} ${handsToId}`;
      if (!handsToId || handsToId === teamId || seen.has(key)) return [];
      seen.add(key);
      const later = placesOf.get(`${journeyId} ${handsToId}`)?.find((one) => one > place) ?? place + 1;
      const next = stepAt.get(`${journeyId} ${later}`);
      const before = stepAt.get(`${journeyId} ${place}`)?.pleasure ?? null;
      const after = next?.pleasure ?? null;
      const change = before === null || after === null ? null : after - before;
      const dips = change !== null && change <= -leastDip;
      return [{ journeyId, from: teamId, to: handsToId, stepId, nextStepId: next?.stepId ?? null, before, after, change, dips }];
    });
}

export interface PairOfTeams {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly dips: number;
  /** The deepest fall, below 0; null where none is known. */
  readonly deepest: number | null;
}

/** Team by team: those with the most dips first, then those with the most hand-overs. */
export function pairsOf(handOvers: readonly HandOverAt[]): PairOfTeams[] {
  return [...Map.groupBy(handOvers, ({ from, to }) => `${from} ${to}`).values()]
    .map((own) => {
      const [from, to] = [own[0]?.from ?? "", own[0]?.to ?? ""];
      const falls = own.flatMap(({ change }) => (change !== null && change < 0 ? [change] : []));
      return {
        from,
        to,
        count: own.length,
        dips: own.filter(({ dips }) => dips).length,
        deepest: falls.length > 0 ? Math.min(...falls) : null,
      };
    })
    .sort((one, other) => other.dips - one.dips || other.count - one.count);
}

/**
 * The teams of the picture in the order in which work runs: whoever gives more than they get stands further to the front. At
 * most so many, those with the most hand-overs.
 */
export function teamsInOrder(pairs: readonly PairOfTeams[], most: number): string[] {
  const sums = new Map<string, { gives: number; gets: number }>();
  const of = (team: string) => sums.get(team) ?? { gives: 0, gets: 0 };
  for (const { from, to, count } of pairs) {
    sums.set(from, { ...of(from), gives: of(from).gives + count });
    sums.set(to, { ...of(to), gets: of(to).gets + count });
  }
  return [...sums]
    .sort(([, one], [, other]) => other.gives + other.gets - (one.gives + one.gets))
    .slice(0, most)
    .sort(([, one], [, other]) => other.gives - other.gets - (one.gives - one.gets))
    .map(([team]) => team);
}
