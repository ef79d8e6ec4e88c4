/** What is counted of the reading of a study, and what is shown of it. */
import { minute } from "#app/shared/clock.ts";

export const reachStages = ["opened", "ended", "discussed", "used"] as const;
export type ReachStage = (typeof reachStages)[number];

export const stageIn = (asked: string | null): ReachStage => reachStages.find((stage) => stage === asked) ?? "ended";

/** A quarter of the time that reading so many words takes at 240 a minute, in milliseconds: whoever is there sooner has not read. */
export const leastReading = (words: number): number => ((words / 240) * minute) / 4;

/** Of a share, 0…4: nobody, some, and each further third. */
export function depthOf(count: number, people: number): 0 | 1 | 2 | 3 | 4 {
  if (people === 0 || count === 0) return 0;
  const share = count / people;
  if (share < 0.25) return 1;
  if (share < 0.5) return 2;
  return share < 0.75 ? 3 : 4;
}

/** UTF-16 units. */
export const longestUse = 600;
export const longestNote = 2_000;

/** After so many days the curator hears of whom a study has not reached. */
export const daysUntilAlert = 14;

/** How long the note to those who were not reached stands above the study for them, in days. */
export const noteStandsFor = 90;
