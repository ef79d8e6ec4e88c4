import type { Clock } from "#app/shared/clock.ts";

export interface StillClock extends Clock {
  /** Moves on by so many milliseconds. */
  advance(milliseconds: number): void;
  set(moment: Date | string): void;
}

/** A Tuesday morning in October; stands still until it is moved. */
export const firstMorning = new Date("2026-10-06T09:00:00.000Z");

export function stillClock(start: Date = firstMorning): StillClock {
  let now = start;
  return {
    now: () => new Date(now),
    advance(milliseconds) {
      now = new Date(now.getTime() + milliseconds);
    },
    set(moment) {
      now = new Date(moment);
    },
  };
}
