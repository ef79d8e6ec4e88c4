/** Who gets a place, and how: decisions about values. */
import { afterLoudTime, whenToMail } from "#app/domains/notifications/mail-times.ts";
import type { MailSettings } from "#app/domains/notifications/notifications.ts";
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
  /** The hours in which they are sent nothing, by the clock of their zone. */
  readonly quiet: Pick<MailSettings, "quietFrom" | "quietUntil">;
  readonly zone: string;
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

/** Until when an offer can be accepted at the latest. Who accepts without an approval is held: it ends while that is still possible. */
const latestAnswer = ({ approved }: Candidate, { terms, startsAt }: Moment) =>
  approved ? startsAt : shifted(startsAt, -terms.holdEndsHours * hour);

/** Whether they would hear of an offer while they can still take it: their quiet hours end before. */
export function hearsInTime(candidate: Candidate, moment: Moment): boolean {
  if (comesAtOnce(candidate, moment)) return true;
  return whenToMail(candidate.quiet, candidate.zone, moment.now) < latestAnswer(candidate, moment);
}

const comesAtOnce = ({ approved, shortNotice }: Candidate, { onTheDay }: Moment) => approved && shortNotice && onTheDay;

/**
 * What a place that came free becomes for somebody in line; undefined when they are passed over. The time for an answer does not
 * run in their quiet hours; where these last until it is too late, it runs all the same, so that others get their turn.
 */
export function placeInTurn(candidate: Candidate, moment: Moment): Place | undefined {
  const { terms, startsAt, now } = moment;
  if (comesAtOnce(candidate, moment)) return { state: "confirmed", until: null };
  if (!candidate.approved && !holdEnd(moment)) return undefined;
  const soon = shifted(startsAt, -terms.soonHours * hour) <= now;
  const length = (soon ? terms.soonOfferHours : terms.offerHours) * hour;
  const latest = latestAnswer(candidate, moment);
  const until = hearsInTime(candidate, moment)
    ? afterLoudTime(candidate.quiet, candidate.zone, { now, length, latest })
    : earliest(shifted(now, length), latest);
  return { state: "offered", until };
}
