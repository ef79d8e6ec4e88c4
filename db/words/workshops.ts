/** The words of workshops that the database keeps: plain, because the browser uses them too. */
import { type ClaimRole, claimRoles } from "./journeys.ts";

/** In the order in which a script has them; a script may leave some out. */
export const phaseKinds = ["arrive", "claim", "stories", "feel", "reveal", "pain", "vote", "commit", "close"] as const;
/** What people mark, each of which is private until it is revealed. */
export const markKinds = ["claims", "guesses", "pains", "votes"] as const;
/** Who may mark in a phase. */
export const markers = ["everyone", "facilitators"] as const;
/** Whether those who hold the map may edit it in a phase. */
export const mapRules = ["protected", "open"] as const;
export const commitmentOutcomes = ["kept", "dropped"] as const;
/** What somebody answers for their team at a step: how it touches the customer there, or that it does not. */
export const claimMarks = [...claimRoles, "none"] as const;
export type ClaimMark = ClaimRole | "none";
export type PhaseKind = (typeof phaseKinds)[number];
export type MarkKind = (typeof markKinds)[number];
export type Markers = (typeof markers)[number];
export type MapRule = (typeof mapRules)[number];
export type CommitmentOutcome = (typeof commitmentOutcomes)[number];

/** A phase as the script has it, with its length and its rule of who may do what. */
export interface ScriptPhase {
  readonly kind: PhaseKind;
  readonly minutes: number;
  readonly map: MapRule;
  readonly marks: Markers;
  /** What is revealed when the phase begins. */
  readonly reveals: readonly MarkKind[];
  /** What participants read in it. */
  readonly words: string;
}

/** What a workshop came to, as it was when it ended. */
export interface Minutes {
  /** Whether anybody's votes could be told from another's: no row says so any more. */
  readonly anonymous: boolean;
  readonly participants: number;
  /** Names of who led it. Missing in older minutes, as are the three after it. */
  readonly leaders?: readonly string[];
  /** Departments of which five or more came, unless that said how many came of another one. */
  readonly departments?: readonly { readonly name: string; readonly count: number }[];
  /** Cards that were put on the map in it. */
  readonly cards?: readonly { readonly id: string; readonly stepId: string; readonly step: string | null; readonly text: string }[];
  /** How many stories were put at which step in it. */
  readonly stories?: readonly { readonly stepId: string; readonly step: string; readonly count: number }[];
  /** Minutes from the start to the end. */
  readonly lasted: number;
  readonly phases: readonly { readonly kind: PhaseKind; readonly planned: number; readonly took: number }[];
  readonly claims: readonly MinutedClaim[];
  readonly guesses: readonly MinutedGuess[];
  readonly pains: readonly MinutedPain[];
  readonly dots: { readonly given: number; readonly voters: number };
  readonly commitments: readonly MinutedCommitment[];
  readonly heard: readonly string[];
  /** How it was, 1…5; missing where fewer than five said so. */
  readonly rating?: { readonly mean: number; readonly count: number };
}

export interface MinutedClaim {
  /** Missing in older minutes. */
  readonly stepId?: string;
  readonly step: string;
  readonly team: string;
  readonly department: string;
  /** What the team said, most first, and how many of it said so; without numbers, and only what most said, where fewer than five answered. */
  readonly roles: readonly { readonly role: ClaimMark; readonly count?: number }[];
}

export interface MinutedPain {
  readonly step: string | null;
  readonly text: string;
  readonly dots: number;
  /** How often it was said in the same words; missing for once. */
  readonly times?: number;
}

export interface MinutedGuess {
  readonly stepId: string;
  readonly step: string;
  readonly count: number;
  /** −100…100; missing where fewer than five guessed. */
  readonly guessed?: { readonly mean: number; readonly lowest: number; readonly highest: number };
  /** What the stories say, and how many they are. */
  readonly stories?: { readonly mean: number; readonly count: number };
  /** Teams whose figures may be shown, the lowest first. */
  readonly teams: readonly { readonly team: string; readonly mean: number; readonly count: number }[];
}

export interface MinutedCommitment {
  readonly id: string;
  readonly step: string | null;
  readonly text: string;
  readonly owner: string;
  /** `YYYY-MM-DD`, as it was promised. */
  readonly dueOn: string;
}
