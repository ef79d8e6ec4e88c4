/** Who gets a place, and how: decisions about values. */
import { hour, shifted } from "#app/shared/clock.ts";
import type { Terms } from "./face-time.ts";

export interface Moment {
  readonly terms: Terms;
  readonly startsAt: Date;
  readonly now: Date;
  /** Whether it is the day of the shift at its site. */
  readonly onTheDay: boolean;
}

export interface Candidate {
  readonly approved: boolean;
  readonly shortNotice: boolean;
}

export type Place = { readonly state: "confirmed"; readonly until: null } | { readonly state: "held" | "offered"; readonly until: Date };

const earliest = (...moments: Date[]) => new Date(Math.min(...moments.map(Number)));

/** Until when a place is held for an approval that has not come; undefined when it is too late for that. */
export function holdEnd({ terms, startsAt, now }: Omit<Moment, "onTheDay">): Date | undefined {
  const until = earliest(shifted(now, terms.holdHours * hour), shifted(startsAt, -terms.holdEndsHours * hour));
  return until > now ? until : undefined;
}

/** What a free place becomes for somebody who is asking for it now; undefined when they must be approved first. */
export function placeAtOnce({ approved }: Pick<Candidate, "approved">, moment: Omit<Moment, "onTheDay">): Place | undefined {
  if (approved) return { state: "confirmed", until: null };
  const until = holdEnd(moment);
  return until && { state: "held", until };
}

/** What a place that came free becomes for somebody in line; undefined when they are passed over. */
export function placeInTurn(candidate: Candidate, moment: Moment): Place | undefined {
  const { terms, startsAt, now, onTheDay } = moment;
  if (candidate.approved && candidate.shortNotice && onTheDay) return { state: "confirmed", until: null };
  const soon = shifted(startsAt, -terms.soonHours * hour) <= now;
  const answerBy = shifted(now, (soon ? terms.soonOfferHours : terms.offerHours) * hour);
  if (candidate.approved) return { state: "offered", until: earliest(answerBy, startsAt) };
  const hold = holdEnd(moment);
  // Who accepts without an approval is held: an offer ends while that is still possible.
  return hold && { state: "offered", until: earliest(answerBy, shifted(startsAt, -terms.holdEndsHours * hour)) };
}
