/** The time as a parameter: rules and abilities ask this, never `Date` itself. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const dayLength = 24 * hour;

/** A moment so many milliseconds away from another. */
export function shifted(from: Date, milliseconds: number): Date {
  return new Date(from.getTime() + milliseconds);
}
