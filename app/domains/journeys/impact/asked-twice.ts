/** The same thing asked of the customer by several teams along one map. */
import { gathered, normalForm, type Synonym, type Term } from "./terms.ts";

/** What one claim asks for, in the customer's order. */
export interface Asking {
  readonly journeyId: string;
  readonly stepId: string;
  /** The place of the step along its map, from 0. */
  readonly place: number;
  readonly teamId: string;
  readonly asks: readonly string[];
}

export interface AskedPlace {
  readonly stepId: string;
  readonly place: number;
  readonly teamId: string;
  /** As the team wrote it. */
  readonly words: string;
}

export interface AskedTwice {
  readonly journeyId: string;
  /** By which it is answered. */
  readonly term: Term;
  /** All normal forms that were gathered under it. */
  readonly terms: readonly Term[];
  /** As it is written most often; of equals what stands first. */
  readonly words: string;
  /** In the customer's order. */
  readonly places: readonly AskedPlace[];
  /** Each once, in the customer's order: the first could pass it on to those after it. */
  readonly teams: readonly string[];
}

/** What at least two teams ask along a map; most teams first, then most places. */
export function askedTwice(askings: readonly Asking[], synonyms: readonly Synonym[]): AskedTwice[] {
  const normal = normalForm(synonyms);
  const said = askings.flatMap(({ asks, ...where }) =>
    asks.flatMap((words) => {
      const term = normal(words);
      // "?" asks for nothing that could be compared.
      return term === "" ? [] : [{ ...where, words, term }];
    }),
  );
  const frequent = [...Map.groupBy(said, ({ term }) => term)].sort(
    ([term, one], [otherTerm, other]) => other.length - one.length || (term < otherTerm ? -1 : 1),
  );
  const under = gathered(frequent.map(([term]) => term));
  const groups = Map.groupBy(said, ({ journeyId, term }) => `${journeyId} ${under.get(term) ?? term}`);
  return [...groups.values()]
    .map((places) => groupOf(places, under))
    .filter(({ teams }) => teams.length > 1)
    .sort(
      (one, other) =>
        other.teams.length - one.teams.length || other.places.length - one.places.length || one.words.localeCompare(other.words, "en"),
    );
}

type Said = AskedPlace & { readonly journeyId: string; readonly term: Term };

function groupOf(said: readonly Said[], under: ReadonlyMap<Term, Term>): AskedTwice {
  const inOrder = said.toSorted((one, other) => one.place - other.place);
  const written = [...Map.groupBy(inOrder, ({ words }) => words)].sort(([, one], [, other]) => other.length - one.length);
  const [first] = inOrder;
  return {
    journeyId: first?.journeyId ?? "",
    term: under.get(first?.term ?? "") ?? "",
    terms: [...new Set(inOrder.map(({ term }) => term))],
    words: written[0]?.[0] ?? "",
    places: inOrder.map(({ stepId, place, teamId, words }) => ({ stepId, place, teamId, words })),
    teams: [...new Set(inOrder.map(({ teamId }) => teamId))],
  };
}
