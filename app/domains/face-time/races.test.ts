/** Whatever comes between whatever: the laws of docs/face-time.md hold after any interleaving. On PostgreSQL truly at once. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { hour } from "#app/shared/clock.ts";
import { isKnownFailure } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import { personRoles } from "#db/schema/people.ts";
import { cast } from "#db/seed/cast.ts";
import { bookingsOn, crowd, lawsHold, opened, personOf, terms } from "#tests/support/shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { answeringOffer } from "./answering-offers.server.ts";
import { approving } from "./approving.server.ts";
import { booking } from "./booking.server.ts";
import { cancelling } from "./cancelling.server.ts";
import { changing } from "./changing.server.ts";
import { expiring } from "./expiring.server.ts";
import { isLive } from "./face-time.ts";
import { answeringSwap, askingToSwap } from "./swapping.server.ts";

const guests = 5;
/** Two at the same hour with different hosts, and one after them. */
const hours = [
  ["09:00", "12:00"],
  ["11:00", "13:00"],
  ["13:00", "15:00"],
] as const;

const guest = fc.nat({ max: guests - 1 });
const shift = fc.nat({ max: hours.length - 1 });
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("book" as const), guest, shift, eager: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("approve" as const), guest, shift }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("decline" as const), guest, shift }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("cancel" as const), guest, shift }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("accept" as const), guest, shift }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("refuse" as const), guest, shift }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("expire" as const), shift }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("swap" as const), guest, shift, colleague: guest }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("exchange" as const), guest, shift, colleague: guest, other: shift }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("places" as const), shift, places: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("move" as const), shift, later: fc.integer({ min: 0, max: 3 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Stage {
  readonly w: TestWorld;
  readonly day: string;
  readonly shifts: readonly string[];
  readonly guests: readonly string[];
}

/** The last booking of a guest on a shift, as somebody looking at the page would have it. */
async function theirs({ w, shifts, guests: ids }: Stage, guestAt: number, shiftAt: number): Promise<string> {
  const rows = await bookingsOn(w, shifts[shiftAt] ?? "");
  return rows.findLast((row) => row.personId === ids[guestAt] && isLive(row.state))?.id ?? newId();
}

async function take(stage: Stage, one: Step): Promise<void> {
  const { w, shifts, guests: ids, day } = stage;
  const shiftId = shifts[one.shift] ?? "";
  const host = async () => personOf(w, one.shift === 1 ? cast.tomas.id : cast.grace.id);
  const [starts, ends] = hours[one.shift] ?? ["", ""];
  const at = (time: string, later = 0) => `${day}T${String(Number(time.slice(0, 2)) + later).padStart(2, "0")}:00`;
  const hosts = [one.shift === 1 ? cast.tomas.id : cast.grace.id];
  if (one.do === "expire") return expiring(w, shiftId);
  if (one.do === "places") {
    return changing(w, await host(), shiftId, terms({ hosts, places: one.places, startsWall: at(starts), endsWall: at(ends) }));
  }
  if (one.do === "move") {
    return changing(
      w,
      await host(),
      shiftId,
      terms({ hosts, places: 2, startsWall: at(starts, one.later), endsWall: at(ends, one.later) }),
    );
  }
  const person = await personOf(w, ids[one.guest] ?? "");
  if (one.do === "book") {
    await booking(w, person, { id: newId(), shiftId, shortNotice: one.eager, wants: "" });
    return;
  }
  const id = await theirs(stage, one.guest, one.shift);
  if (one.do === "approve" || one.do === "decline") {
    const answer = one.do === "approve" ? ("approved" as const) : ("declined" as const);
    return approving(w, await personOf(w, cast.henrik.id), id, { answer, reason: null });
  }
  if (one.do === "cancel") return cancelling(w, person, id, "Ill");
  if (one.do === "swap") return swap(stage, person.id, id, ids[one.colleague] ?? "");
  if (one.do === "exchange") return swap(stage, person.id, id, ids[one.colleague] ?? "", shifts[one.other]);
  return answeringOffer(w, person, id, one.do === "accept");
}

async function swap({ w }: Stage, fromId: string, bookingId: string, toId: string, inReturnShiftId?: string): Promise<void> {
  await askingToSwap(w, await personOf(w, fromId), bookingId, { colleagueId: toId, inReturnShiftId: inReturnShiftId ?? null });
  const asked = (await w.happened("face-time.swap-asked")) as { swapId: string; colleagueId: string }[];
  const last = asked.findLast(({ colleagueId }) => colleagueId === toId);
  if (last) await answeringSwap(w, await personOf(w, toId), last.swapId, true);
}

/** Several at once; a refusal is an answer, anything else is a failure. */
async function together(stage: Stage, steps: readonly Step[]): Promise<void> {
  const outcomes = await Promise.allSettled(steps.map((one) => take(stage, one)));
  for (const outcome of outcomes) {
    if (outcome.status === "rejected" && !isKnownFailure(outcome.reason)) throw outcome.reason;
  }
}

test("any interleaving leaves no place twice, nobody twice, and the line in order", { timeout: 120_000 }, async () => {
  const w = await world();
  await w.db.write((tx) =>
    tx.insert(personRoles).values({ personId: cast.tomas.id, role: "host", grantedBy: null, grantedAt: w.clock.now() }),
  );
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 3, maxLength: 10 }), async (batches) => {
      round += 1;
      w.clock.set("2026-10-06T09:00:00Z");
      const day = new Date(Date.UTC(2026, 9, 12 + round * 2)).toISOString().slice(0, 10);
      const shifts: string[] = [];
      for (const [turn, [starts, ends]] of hours.entries()) {
        const hosts = [turn === 1 ? cast.tomas.id : cast.grace.id];
        shifts.push(await opened(w, { hosts, startsWall: `${day}T${starts}`, endsWall: `${day}T${ends}` }));
      }
      const stage: Stage = { w, day, shifts, guests: await crowd(w, guests) };
      for (const batch of batches) {
        await together(stage, batch);
        await lawsHold(w, shifts);
        w.clock.advance(hour * 5);
      }
    }),
    { numRuns: 12, seed: 20261126, endOnFailure: true },
  );
});

test("approvals racing with their own end: each place is somebody's or nobody's, and every request has an answer", async () => {
  const w = await world();
  for (let round = 0; round < 5; round += 1) {
    w.clock.set("2026-10-06T09:00:00Z");
    const day = `2026-10-${20 + round}`;
    const id = await opened(w, { startsWall: `${day}T09:00`, endsWall: `${day}T12:00` });
    const people = await crowd(w, 8);
    const asked = await Promise.all(
      people.map(async (guestId) => {
        const bookingId = newId();
        await booking(w, await personOf(w, guestId), { id: bookingId, shiftId: id, shortNotice: false, wants: "" });
        return bookingId;
      }),
    );
    const rows = await bookingsOn(w, id);
    expect(rows.map(({ state }) => state)).toEqual(["held", ...Array(7).fill("waiting")]);
    expect(new Set(rows.map((row) => row.id))).toEqual(new Set(asked));
    w.clock.advance(72 * hour);
    const henrik = await w.person("henrik");
    const answers = await Promise.allSettled([
      ...asked.map((bookingId) => approving(w, henrik, bookingId, { answer: "approved", reason: null })),
      expiring(w, id),
      expiring(w, id),
    ]);
    for (const answer of answers) if (answer.status === "rejected") expect(answer.reason.code).toBe("face-time.booking-over");
    await lawsHold(w, [id]);
    const after = await bookingsOn(w, id);
    expect(after.map(({ state }) => state)).toEqual(["expired", "offered", ...Array(6).fill("waiting")]);
    expect(after.filter(({ approvedAt }) => approvedAt)).toHaveLength(7);
  }
});

test("exchanges racing with each other and with what ends them: both places change hands or neither does", async () => {
  const w = await world();
  await w.db.write((tx) =>
    tx.insert(personRoles).values({ personId: cast.tomas.id, role: "host", grantedBy: null, grantedAt: w.clock.now() }),
  );
  let exchanged = 0;
  for (let round = 0; round < 8; round += 1) {
    const day = `2026-10-${20 + round}`;
    const at = { startsWall: `${day}T09:00`, endsWall: `${day}T12:00` };
    const [calls, counter] = [await opened(w, at), await opened(w, { ...at, hosts: [cast.tomas.id] })];
    const [one = "", other = "", third = ""] = await crowd(w, 3);
    const henrik = await w.person("henrik");
    const confirmed = async (personId: string, shiftId: string) => {
      const id = newId();
      await booking(w, await personOf(w, personId), { id, shiftId, shortNotice: false, wants: "" });
      await approving(w, henrik, id, { answer: "approved", reason: null });
      return id;
    };
    const [mine, theirs] = [await confirmed(one, calls), await confirmed(other, counter)];
    await booking(w, await personOf(w, third), { id: newId(), shiftId: calls, shortNotice: false, wants: "" });
    // Each has asked the other: the locks are taken from both sides.
    await askingToSwap(w, await personOf(w, one), mine, { colleagueId: other, inReturnShiftId: counter });
    await askingToSwap(w, await personOf(w, other), theirs, { colleagueId: one, inReturnShiftId: calls });
    const asked = (await w.happened("face-time.swap-asked")) as { swapId: string; colleagueId: string }[];
    const answer = async (personId: string) =>
      answeringSwap(w, await personOf(w, personId), asked.findLast(({ colleagueId }) => colleagueId === personId)?.swapId ?? "", true);
    const outcomes = await Promise.allSettled([
      answer(other),
      answer(one),
      ...(round % 2 === 0 ? [] : [cancelling(w, await personOf(w, other), theirs, "Ill")]),
      expiring(w, calls),
    ]);
    for (const outcome of outcomes) if (outcome.status === "rejected" && !isKnownFailure(outcome.reason)) throw outcome.reason;
    await lawsHold(w, [calls, counter]);
    const [onCalls, onCounter] = [await bookingsOn(w, calls), await bookingsOn(w, counter)];
    const standing = (rows: typeof onCalls, personId: string) => rows.some((row) => row.personId === personId && isLive(row.state));
    const swapped = standing(onCalls, other);
    expect(standing(onCounter, one), "both or neither").toBe(swapped);
    if (swapped) exchanged += 1;
    else expect(standing(onCalls, one)).toBe(true);
  }
  expect(exchanged).toBeGreaterThanOrEqual(4);
});
