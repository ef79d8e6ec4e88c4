/** Nouns and rules of workshops on a map. */
import { minute } from "#app/shared/clock.ts";
import type { MarkKind, PhaseKind, ScriptPhase } from "#db/words/workshops.ts";

export { commitmentOutcomes, type MarkKind, type Minutes, type PhaseKind, type ScriptPhase } from "#db/words/workshops.ts";

/** Characters, and numbers of things. */
export const longestTitle = 120;
export const longestPain = 280;
export const longestAction = 400;
/** As long as whoever holds the map may write one. */
export const longestCard = 4_000;
export const longestHeard = 600;
export const longestEnding = 1_000;
export const mostDots = 20;
export const mostPains = 40;
export const mostPainsInAll = 2_000;
export const mostCommitments = 200;
export const mostInvited = 300;
export const mostDepartments = 60;
export const mostFacilitators = 12;
export const mostParticipants = 500;
/** Minutes. */
export const lengthenings = [2, 5, 10, 15] as const;
export const longestAdded = 240;
/** Days ahead that a commitment may promise. */
export const furthest = 366;
/** A session that nobody ends is ended so long after its phase has had its time, so that its map is not protected for ever. */
export const forgottenAfter = 6 * 60 * minute;

/** What the pages of a workshop hear when something in it changed. */
export const workshopPing = "workshop";

/** What is marked in which phase. */
export const marksIn: Partial<Record<PhaseKind, MarkKind>> = { claim: "claims", feel: "guesses", pain: "pains", vote: "votes" };

/**
 * Where people speak about the steps, and nothing is guessed or written that a card which all can read would sway. A phase in which
 * the map is open to those who hold it is open to cards of all.
 */
const spokenIn: readonly PhaseKind[] = ["claim", "stories", "reveal"];
export const takesCards = ({ kind, map }: Pick<ScriptPhase, "kind" | "map">): boolean => map === "open" || spokenIn.includes(kind);

/** Where a workshop stands. */
export interface Standing {
  readonly phases: readonly ScriptPhase[];
  readonly startedAt: Date | null;
  readonly position: number | null;
  readonly dueAt: Date | null;
  readonly endedAt: Date | null;
}

/** The phase that runs; undefined before the start and after the end. */
export function phaseOf({ phases, position, startedAt, endedAt }: Omit<Standing, "dueAt">): ScriptPhase | undefined {
  return startedAt && !endedAt && position !== null ? phases[position] : undefined;
}

export type State = "prepared" | "running" | "ended" | "called-off";
export const stateOf = ({ startedAt, endedAt }: Pick<Standing, "startedAt" | "endedAt">): State =>
  endedAt ? (startedAt ? "ended" : "called-off") : startedAt ? "running" : "prepared";

/** Minutes of a whole script. */
export const lengthOf = (phases: readonly Pick<ScriptPhase, "minutes">[]): number => phases.reduce((sum, { minutes }) => sum + minutes, 0);

/** Shares people out over the stages, as evenly as it goes, in the order in which they came. */
export function sharedOut(people: readonly string[], stages: readonly string[]): Map<string, string> {
  return new Map(stages.length === 0 ? [] : people.map((person, at) => [person, stages[at % stages.length] ?? ""]));
}

/** All dots of a vote together. */
export const dotsGiven = (votes: readonly { readonly dots: number }[]): number => votes.reduce((sum, { dots }) => sum + dots, 0);
