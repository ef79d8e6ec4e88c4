/** From what the form of a shift says to what an ability takes: wall times of the site, each reading asked about. */
import { eq } from "drizzle-orm";
import { type Offer, type Reading, timesAt, type Wall } from "#app/shared/when.ts";
import type { Reader } from "#db/client.ts";
import { sites } from "#db/schema/people.ts";
import type { ShiftInput } from "./face-time.input.ts";
import type { ShiftTerms } from "./keeping-shifts.server.ts";

export interface Question {
  /** `startsReading`, `endsReading`; on another day of a series `startsReading-2026-10-25`. */
  readonly field: string;
  readonly kind: "twice" | "never";
  readonly wall: Wall;
  readonly offers: readonly { readonly reading: Reading; readonly wall: Wall; readonly offset: string }[];
}

/** Either the terms, or which of two moments is meant must be asked. Undefined where there is no such site. */
export async function termsFrom(read: Reader, value: ShiftInput): Promise<{ terms: ShiftTerms } | { questions: Question[] } | undefined> {
  const [site] = await read.select({ zone: sites.zone }).from(sites).where(eq(sites.id, value.site));
  if (!site) return undefined;
  const starts = chosen(site.zone, value.starts, value.startsReading);
  const ends = chosen(site.zone, value.ends, value.endsReading);
  const questions = [
    ...("offers" in starts ? [{ ...starts, field: "startsReading" }] : []),
    ...("offers" in ends ? [{ ...ends, field: "endsReading" }] : []),
  ];
  if ("offers" in starts || "offers" in ends) return { questions };
  const { activity, language, hosts, places, guestsPerHost, noticeHours, bring, about, functions, sites: from } = value;
  return {
    terms: {
      ...{ activity, language, hosts, places, guestsPerHost, noticeHours, bring, about, functions, sites: from },
      startsWall: starts.wall,
      endsWall: ends.wall,
      startsReading: starts.reading,
      endsReading: ends.reading,
      briefing: value.briefing || null,
      needsBriefing: value.needsBriefing === "on" && Boolean(value.briefing),
      declarationId: value.declaration ?? null,
    },
  };
}

/** A wall time with its reading, or both readings to ask about. */
export function chosen(zone: string, wall: Wall, reading: Reading | undefined): { wall: Wall; reading: Reading } | Omit<Question, "field"> {
  const times = timesAt(zone, wall);
  if (times.kind === "once") return { wall, reading: "earlier" };
  const offer = times.offers.find((one) => one.reading === reading);
  // A time that does not exist becomes the one that does.
  if (offer) return times.kind === "never" ? { wall: offer.wall, reading: "earlier" } : { wall, reading: offer.reading };
  return { kind: times.kind, wall, offers: times.offers.map(shown) };
}

const shown = ({ reading, wall, offset }: Offer) => ({ reading, wall, offset });
