/** Round after round through the ability itself, beside the statements alone, each first in turn. */
import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { World } from "#app/shared/world.ts";
import { bookings } from "#db/schema/face-time.ts";
import { asked, contenders, openedFor } from "./contenders.ts";
import type { RawBooking } from "./raw.ts";

export interface Rounds {
  /** Bookings a second, by round. */
  readonly ours: number[];
  readonly raw: number[];
  readonly oversold: number;
  readonly lost: number;
}

/** No more rounds begin after so many milliseconds: on a machine that is busy with other things a thousand take hours. */
const longest = 10 * 60_000;

export async function inProcess(world: World, guests: readonly Person[], raw: RawBooking, rounds: number): Promise<Rounds> {
  const [ours, bare]: [number[], number[]] = [[], []];
  let [oversold, lost] = [0, 0];
  const ids = guests.map(({ id }) => id);
  const throughAbility = async (round: number) => {
    const shiftId = await openedFor(world, round * 2);
    const began = performance.now();
    await Promise.all(guests.map((guest) => asked(world, guest, shiftId)));
    const perSecond = contenders / ((performance.now() - began) / 1_000);
    const counted = await countedOn(world, shiftId);
    oversold += counted.oversold;
    lost += counted.lost;
    return perSecond;
  };
  const throughDriver = async (round: number) => {
    const shiftId = await openedFor(world, round * 2 + 1);
    const began = performance.now();
    await raw.bookAll(shiftId, ids);
    return contenders / ((performance.now() - began) / 1_000);
  };
  const until = performance.now() + longest;
  for (let round = 0; round <= rounds && performance.now() < until; round += 1) {
    const first = round % 2 === 0 ? await throughAbility(round) : await throughDriver(round);
    const second = round % 2 === 0 ? await throughDriver(round) : await throughAbility(round);
    // Round 0 warms up.
    if (round === 0) continue;
    ours.push(round % 2 === 0 ? first : second);
    bare.push(round % 2 === 0 ? second : first);
  }
  return { ours, raw: bare, oversold, lost };
}

export interface Counted {
  readonly oversold: number;
  readonly lost: number;
}

/** Read from the rows: more than one with a place; requests without a row; gaps and repeats in the order of arrival count as lost. */
export async function countedOn(world: World, shiftId: string): Promise<Counted> {
  const rows = await world.db.read
    .select({ state: bookings.state, arrival: bookings.arrival })
    .from(bookings)
    .where(eq(bookings.shiftId, shiftId));
  const placed = rows.filter(({ state }) => state === "held" || state === "offered" || state === "confirmed").length;
  const arrivals = new Set(rows.map(({ arrival }) => arrival));
  const missing = Array.from({ length: contenders }, (_, arrival) => arrival).filter((arrival) => !arrivals.has(arrival)).length;
  return { oversold: Math.max(0, placed - 1), lost: Math.max(missing, contenders - rows.length) };
}
