/** What a host does on the day. */
import { hour, shifted } from "#app/shared/clock.ts";

/** Guests come early, and a host writes the day down when it is over. */
const openBefore = 2 * hour;
const openAfter = 7 * 24 * hour;

/** After so long an attended shift counts without a reflection. */
export const countsAfter = 7 * 24 * hour;

export interface Times {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** From when somebody can be checked in. */
export const opensAt = ({ startsAt }: Pick<Times, "startsAt">): Date => shifted(startsAt, -openBefore);

/** Whether somebody can be checked in at a moment. */
export function isOpen({ startsAt, endsAt }: Times, at: Date): boolean {
  return at >= opensAt({ startsAt }) && at <= shifted(endsAt, openAfter);
}

/** A code as it is compared: people type it in small letters and with spaces. */
export function codeKey(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
}

/** Where a browser keeps the arrivals that have not gone out yet. */
export const waitingKey = (personId: string, shiftId: string) => `face-time.arrivals:${personId}:${shiftId}`;

export const longestNote = 2_000;
