/** What a team does about a step: a commitment with an owner, a day and a state. */
import type { RemedyState } from "#db/words/journey-impact.ts";

export { type RemedyState, remedyStates } from "#db/words/journey-impact.ts";

/** Characters. */
export const longestRemedy = 400;
export const longestBusiness = 200;
export const longestWord = 80;
/** On one step. */
export const mostOnStep = 30;

export interface ShownRemedy {
  readonly id: string;
  readonly journeyId: string;
  readonly map: string;
  readonly stepId: string;
  readonly step: string;
  readonly teamId: string | null;
  readonly team: string | null;
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly state: RemedyState;
  /** Since which day. */
  readonly stateOn: string;
}

export const isOpen = ({ state }: Pick<ShownRemedy, "state">): boolean => state === "promised" || state === "under-way";

/** How a promise stands and since when, for a form that says it anew. */
export const standingOf = ({ state, stateOn }: Pick<ShownRemedy, "state" | "stateOn">): string => `${state} ${stateOn}`;

/** Which of several says how things stand at a step: what goes on before what is over, then the latest turn. */
export function foremost<Remedy extends Pick<ShownRemedy, "state" | "stateOn">>(remedies: readonly Remedy[]): Remedy | undefined {
  return remedies.toSorted((one, other) => Number(isOpen(other)) - Number(isOpen(one)) || (one.stateOn < other.stateOn ? 1 : -1))[0];
}
