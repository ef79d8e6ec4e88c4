/** What keeps a story from others, as its teller is told it: the decisions that need no database. */
import { type ConsentAnswer, type ConsentState, stateOf } from "./consent/consent.ts";
import type { ReviewState } from "./review/review.ts";

export type KeptState = "withdrawn" | "consent-withdrawn" | "consent-lapsed" | "not-asked" | "change" | "declined" | "waiting";

interface Standing {
  readonly withdrawn: boolean;
  readonly consent?: { readonly answer: ConsentAnswer; readonly lapsesAt: Date | null; readonly withdrawal?: unknown };
  readonly review: ReviewState | null;
}

/** The gravest first; what is gone for good needs no more said of it. */
export function keptBy({ withdrawn, consent, review }: Standing, now: Date): KeptState[] {
  if (withdrawn) return ["withdrawn"];
  const gone = goneBy[stateOf(consent, now)];
  if (gone) return [gone];
  return [...(review && review !== "approved" ? [review] : []), ...(consent?.answer === "not-asked" ? (["not-asked"] as const) : [])];
}

const goneBy: Partial<Record<ConsentState, KeptState>> = { withdrawn: "consent-withdrawn", lapsed: "consent-lapsed" };

/** Where its teller can do something about it; missing where they can only read. */
export function wayToAct(id: string, states: readonly KeptState[]): { to: string; what: "edit" | "consent" } | undefined {
  if (states.includes("change")) return { to: `/stories/${id}/edit`, what: "edit" };
  const customer = states.some((state) => state === "not-asked" || state === "consent-lapsed" || state === "consent-withdrawn");
  // Nobody reads it, whatever the customer says.
  return customer && !states.includes("declined") ? { to: `/stories/${id}/consent`, what: "consent" } : undefined;
}
