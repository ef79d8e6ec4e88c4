/**
 * What became of a person's letter of a week. `leaving`: handed to the mail server; a letter that stays so was under way when
 * the process ended, and is not sent a second time. `waiting`: the mail server did not take it, it is tried again.
 */
export const letterStates = ["mailed", "in-app", "nothing", "waiting", "refused", "leaving"] as const;
export type LetterState = (typeof letterStates)[number];

/** What the letter is made of, in this order. */
export const weeklyParts = ["struggle", "delight", "study", "answer"] as const;
export type WeeklyPart = (typeof weeklyParts)[number];
