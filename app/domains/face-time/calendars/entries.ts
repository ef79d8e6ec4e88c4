/** What a calendar shows of a shift, decided from who is on it. */
import type { BookingState, CalendarScope, CalendarState } from "#db/words/face-time.ts";

export interface Place {
  readonly personId: string;
  readonly scope: CalendarScope;
  readonly state: CalendarState;
}

export interface Standing extends Place {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly details: string;
  readonly sequence: number;
  readonly invitedAt: Date | null;
}

interface Shift {
  readonly cancelled: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Everything else that is said of it, in short. */
  readonly details: string;
}

const shownAs: Partial<Record<BookingState, CalendarState>> = {
  held: "tentative",
  offered: "tentative",
  confirmed: "confirmed",
  attended: "confirmed",
  missed: "confirmed",
};

/** Who has the shift in their calendar, and how. Nobody who only stands in line. */
export function placesOn(
  { cancelled }: Pick<Shift, "cancelled">,
  { bookings, hosts }: { bookings: readonly { personId: string; state: BookingState }[]; hosts: readonly string[] },
): Place[] {
  if (cancelled) return [];
  const guests = new Map<string, CalendarState>();
  for (const { personId, state } of bookings) {
    const shown = shownAs[state];
    if (shown && guests.get(personId) !== "confirmed") guests.set(personId, shown);
  }
  return [
    ...[...guests].map(([personId, state]) => ({ personId, scope: "own" as const, state })),
    ...hosts.map((personId) => ({ personId, scope: "host" as const, state: "confirmed" as const })),
  ];
}

export interface Change {
  readonly place: Place;
  readonly sequence: number;
  /** What a calendar program is sent, if anything: whoever was never invited is not told of an end. */
  readonly letter: "invitation" | "change" | "cancellation" | undefined;
}

/**
 * What has changed against what the calendars show. The same twice is nothing the second time. Whoever is no longer on the shift
 * keeps the entry, called off.
 */
export function changesTo(standing: readonly Standing[], places: readonly Place[], shift: Shift): Change[] {
  const key = ({ personId, scope }: Pick<Place, "personId" | "scope">) => `${scope} ${personId}`;
  const known = new Map(standing.map((entry) => [key(entry), entry]));
  const wanted = new Map(places.map((place) => [key(place), place]));
  const gone = standing
    .filter((entry) => !wanted.has(key(entry)))
    .map(({ personId, scope }) => ({ personId, scope, state: "cancelled" as const }));
  return [...places, ...gone].flatMap((place) => {
    const before = known.get(key(place));
    if (!before) return [{ place, sequence: 0, letter: place.state === "confirmed" ? ("invitation" as const) : undefined }];
    const moved = before.startsAt.getTime() !== shift.startsAt.getTime() || before.endsAt.getTime() !== shift.endsAt.getTime();
    const same = before.state === place.state && (place.state === "cancelled" || (!moved && saysTheSame(before.details, shift.details)));
    if (same) return [];
    return [{ place, sequence: before.sequence + 1, letter: letterFor(before, place) }];
  });
}

/** Entries of before language and hosts counted have no second part, those of the demonstration none: that alone is no news. */
const saysTheSame = (before: string, now: string) => before === now || before === "" || before === now.split(".")[0];

function letterFor(before: Standing, place: Place): Change["letter"] {
  if (place.state === "cancelled") return before.invitedAt && before.state !== "cancelled" ? "cancellation" : undefined;
  if (place.state === "tentative") return undefined;
  if (!before.invitedAt || before.state === "cancelled") return "invitation";
  return "change";
}
