/** Shifts with the guests that they have after the bookings, through the abilities themselves: for what comes after. */
import { approving } from "#app/domains/face-time/approving.server.ts";
import { callingOff } from "#app/domains/face-time/calling-off.server.ts";
import { cancelling } from "#app/domains/face-time/cancelling.server.ts";
import { changing } from "#app/domains/face-time/changing.server.ts";
import type { NewShift } from "#app/domains/face-time/opening.server.ts";
import { type CastName, cast, castSites } from "#db/seed/cast.ts";
import { booked, opened, terms } from "./shifts.ts";
import type { TestWorld } from "./world.ts";

export interface StandingShift {
  readonly id: string;
  /** Ids of the bookings, by whose they are. */
  readonly bookings: Readonly<Partial<Record<CastName, string>>>;
  readonly terms: NewShift;
}

type Wanted = Partial<NewShift> & { guests?: Partial<Record<CastName, "confirmed" | "asked">>; site?: keyof typeof castSites };

/** A morning at the counter in Bristol two weeks from now, with Grace as its host. */
export async function standingShift(w: TestWorld, { guests = {}, site = "bristol", ...changes }: Wanted = {}): Promise<StandingShift> {
  const shift = terms({
    siteId: castSites[site].id,
    activity: "counter",
    startsWall: "2026-10-20T09:00",
    endsWall: "2026-10-20T12:00",
    places: 4,
    bring: "Good shoes",
    ...changes,
  });
  const id = await opened(w, shift);
  const bookings: Partial<Record<CastName, string>> = {};
  for (const [name, state] of Object.entries(guests) as [CastName, "confirmed" | "asked"][]) {
    bookings[name] = await booked(w, cast[name].id, id);
    if (state === "confirmed") await approved(w, name, bookings[name] ?? "");
  }
  await w.settle();
  return { id, bookings, terms: shift };
}

/** By their manager, or by the host where they have none. */
export async function approved(w: TestWorld, guest: CastName, bookingId: string): Promise<void> {
  await approving(w, await w.person(guest === "amara" ? "henrik" : "grace"), bookingId, { answer: "approved", reason: null });
  await w.settle();
}

export async function givenBack(w: TestWorld, guest: CastName, bookingId: string): Promise<void> {
  await cancelling(w, await w.person(guest), bookingId, "Something came up");
  await w.settle();
}

export async function moved(w: TestWorld, { id, terms: before }: StandingShift, startsWall: string, endsWall: string): Promise<void> {
  await changing(w, await w.person("grace"), id, { ...before, startsWall, endsWall });
  await w.settle();
}

export async function calledOff(w: TestWorld, { id }: Pick<StandingShift, "id">): Promise<void> {
  await callingOff(w, await w.person("grace"), id, "The counter is being painted");
  await w.settle();
}
