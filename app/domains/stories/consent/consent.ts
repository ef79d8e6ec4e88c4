/** What a customer agreed to, and the decisions about it that need no database. */
import type { ConsentAnswer, ConsentGiver, ConsentUse } from "#db/words/consent.ts";

export {
  type ConsentAnswer,
  type ConsentGiver,
  type ConsentUse,
  consentAnswers,
  consentGivers,
  consentUses,
} from "#db/words/consent.ts";

/** What somebody records of it. */
export interface Consent {
  readonly answer: ConsentAnswer;
  /** For whom the customer agreed; null where nobody did. */
  readonly giver: ConsentGiver | null;
  /** In their fixed order; reading here is part of every agreement. */
  readonly uses: readonly ConsentUse[];
  /** The last day, `YYYY-MM-DD`; null until it is withdrawn. */
  readonly until: string | null;
  /** Why none is needed. */
  readonly reason: string | null;
}

/** Whether somebody agreed: only then is there something to use, to lapse and to withdraw. */
export const isAgreed = (answer: ConsentAnswer) => answer === "spoken" || answer === "written";

/** Whether somebody agreed, but not to the photos or the voice that the story holds. */
export const leavesOutMedia = (consent: Pick<Consent, "answer" | "uses"> | undefined, holdsMedia: boolean) =>
  holdsMedia && consent !== undefined && isAgreed(consent.answer) && !consent.uses.includes("media");

/** How long before it lapses the teller is told, in days. */
export const reminderDays = 14;

export const reasonLimit = 300;

/** A year later, for an agreement that is renewed on a day; the last of February stays the last. */
export function yearLater(day: string): string {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return later.endsWith("-02-29") ? later.replace("-29", "-28") : later;
}

/** What a consent is now. */
export type ConsentState = "not-recorded" | "not-asked" | "not-needed" | "agreed" | "lapsing" | "lapsed" | "withdrawn";

/** What editors look through: states, and agreements that say nothing of the photos or the voice that the story holds. */
export const consentViews = ["not-recorded", "not-asked", "not-media", "lapsing", "lapsed", "withdrawn"] as const satisfies readonly (
  | ConsentState
  | "not-media"
)[];
export type ConsentView = (typeof consentViews)[number];

export function stateOf(
  consent: { answer: ConsentAnswer; lapsesAt: Date | null; withdrawal?: unknown } | undefined,
  now: Date,
): ConsentState {
  if (!consent) return "not-recorded";
  if (consent.withdrawal) return "withdrawn";
  if (consent.answer === "not-asked" || consent.answer === "not-needed") return consent.answer;
  if (!consent.lapsesAt) return "agreed";
  if (consent.lapsesAt <= now) return "lapsed";
  return consent.lapsesAt.getTime() - now.getTime() <= reminderDays * 86_400_000 ? "lapsing" : "agreed";
}
