import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { hour } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import {
  automaticApprovals,
  bookingApprovals,
  bookings,
  briefingReadings,
  declarationSignings,
  declarations,
  delegations,
  openingWatches,
  shifts,
} from "#db/schema/face-time.ts";
import { notifications } from "#db/schema/notifications.ts";
import { people, personRoles } from "#db/schema/people.ts";
import { cast, castSites } from "#db/seed/cast.ts";
import { booked, bookingsOn, crowd, lawsHold, opened, personOf, stateOf, terms } from "#tests/support/shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { alternatives } from "./agenda.queries.server.ts";
import { answeringOffer } from "./answering-offers.server.ts";
import { approving } from "./approving.server.ts";
import { booking, bookingForTeam } from "./booking.server.ts";
import { callingOff } from "./calling-off.server.ts";
import { cancelling } from "./cancelling.server.ts";
import { changing } from "./changing.server.ts";
import { opening } from "./opening.server.ts";
import { answeringSwap, askingToSwap } from "./swapping.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const as = (name: keyof typeof cast) => w.person(name);
const approve = async (name: keyof typeof cast, id: string) => approving(w, await as(name), id, { answer: "approved", reason: null });
const decline = async (name: keyof typeof cast, id: string) =>
  approving(w, await as(name), id, { answer: "declined", reason: "Month end" });
const refusal = (code: string) => expect.objectContaining({ code });

test("the first request holds the place, the others stand in line as they came", async () => {
  const shift = await opened(w);
  const guests = await crowd(w, 3);
  for (const guest of guests) await booked(w, guest, shift);
  expect((await bookingsOn(w, shift)).map(({ personId, state, arrival }) => [personId, state, arrival])).toEqual([
    [guests[0], "held", 0],
    [guests[1], "waiting", 1],
    [guests[2], "waiting", 2],
  ]);
});

test("the same request sent twice is one booking, and its id is nobody else's", async () => {
  const shift = await opened(w, { places: 2 });
  const id = newId();
  const ask = async (name: "amara" | "priya") => booking(w, await as(name), { id, shiftId: shift, shortNotice: false, wants: "" });
  await ask("amara");
  await ask("amara");
  await expect(ask("priya")).rejects.toEqual(refusal("face-time.id-taken"));
  await expect(booked(w, cast.amara.id, shift)).rejects.toEqual(refusal("face-time.already-booked"));
  expect(await bookingsOn(w, shift)).toHaveLength(1);
});

test("one's own manager approves, and nobody else; the place is confirmed", async () => {
  const shift = await opened(w);
  const id = await booked(w, cast.amara.id, shift);
  for (const other of ["amara", "priya", "grace", "jonas"] as const) {
    await expect(approve(other, id), other).rejects.toEqual(refusal("hallway.not-allowed"));
  }
  await approve("henrik", id);
  await approve("henrik", id);
  expect(await stateOf(w, id)).toBe("confirmed");
  await expect(decline("henrik", id)).rejects.toEqual(refusal("face-time.already-answered"));
  expect((await w.db.read.select().from(bookingApprovals)).map(({ by, way }) => [by, way])).toEqual([[cast.henrik.id, "manager"]]);
});

test("who has no manager is approved by a host of the shift", async () => {
  const shift = await opened(w);
  const id = await booked(w, cast.priya.id, shift);
  await expect(approve("henrik", id)).rejects.toEqual(refusal("hallway.not-allowed"));
  await approve("grace", id);
  expect(await stateOf(w, id)).toBe("confirmed");
});

test("a delegate answers while the manager is away, but never for themselves", async () => {
  const shift = await opened(w, { places: 2 });
  const [colleague = ""] = await crowd(w, 1);
  const now = w.clock.now();
  const away = {
    id: newId(),
    managerId: cast.henrik.id,
    delegateId: cast.amara.id,
    firstDay: "2026-10-06",
    lastDay: "2026-10-07",
    createdAt: now,
  };
  await w.db.write((tx) => tx.insert(delegations).values({ ...away, startsAt: now, endsAt: new Date(+now + 24 * hour) }));
  const own = await booked(w, cast.amara.id, shift);
  const other = await booked(w, colleague, shift);
  await expect(approve("amara", own)).rejects.toEqual(refusal("hallway.not-allowed"));
  await approve("amara", other);
  await approve("henrik", own);
  expect([await stateOf(w, own), await stateOf(w, other)]).toEqual(["confirmed", "confirmed"]);
  w.clock.advance(25 * hour);
  const late = await opened(w, { startsWall: "2026-10-20T09:00", endsWall: "2026-10-20T12:00" });
  await expect(approve("amara", await booked(w, colleague, late))).rejects.toEqual(refusal("hallway.not-allowed"));
});

test("short shifts need no answer where the manager has said so", async () => {
  await w.db.write((tx) => tx.insert(automaticApprovals).values({ managerId: cast.henrik.id, upTo: 180, at: w.clock.now() }));
  const short = await opened(w);
  const long = await opened(w, { startsWall: "2026-10-17T09:00", endsWall: "2026-10-17T12:01" });
  expect(await stateOf(w, await booked(w, cast.amara.id, short))).toBe("confirmed");
  expect(await stateOf(w, await booked(w, cast.amara.id, long))).toBe("held");
});

test("a manager's booking for their people counts as approval; who cannot come is said, the others are booked", async () => {
  const shift = await opened(w, { places: 2 });
  const elsewhere = await opened(w, {
    siteId: castSites.cork.id,
    hosts: [await anotherHost()],
    startsWall: "2026-10-15T21:00",
    endsWall: "2026-10-15T23:00",
  });
  const [one = "", two = "", busy = ""] = await crowd(w, 3);
  await booked(w, busy, elsewhere);
  const requests = [one, busy, two, cast.amara.id].map((personId) => ({ id: newId(), personId }));
  const outcomes = await bookingForTeam(w, await as("henrik"), { shiftId: shift, shortNotice: false, wants: "" }, requests);
  expect(outcomes.map((outcome) => ("refusal" in outcome ? outcome.refusal.code : outcome.state))).toEqual([
    "confirmed",
    "face-time.busy-then",
    "confirmed",
    "waiting",
  ]);
  const strangers = [{ id: newId(), personId: cast.priya.id }];
  const wish = { shiftId: shift, shortNotice: false, wants: "" };
  await expect(bookingForTeam(w, await as("henrik"), wish, strangers)).rejects.toEqual(refusal("hallway.not-allowed"));
});

async function anotherHost(): Promise<string> {
  await w.db.write((tx) =>
    tx.insert(personRoles).values({ personId: cast.tomas.id, role: "host", grantedBy: null, grantedAt: w.clock.now() }),
  );
  return cast.tomas.id;
}

test("a place that comes free is offered to the first in line for twelve hours of their days, then to the next", async () => {
  const shift = await opened(w);
  const [one = "", two = "", three = ""] = await crowd(w, 3);
  const [first, second, third] = [await booked(w, one, shift), await booked(w, two, shift), await booked(w, three, shift)];
  await decline("henrik", first);
  expect([await stateOf(w, first), await stateOf(w, second), await stateOf(w, third)]).toEqual(["declined", "offered", "waiting"]);
  // Ten hours until the quiet ones begin, and two after they end, in Bristol.
  w.clock.set("2026-10-07T07:59:59Z");
  await w.settle();
  expect(await stateOf(w, second)).toBe("offered");
  w.clock.set("2026-10-07T08:00:00Z");
  await w.settle();
  expect([await stateOf(w, second), await stateOf(w, third)]).toEqual(["expired", "offered"]);
  await expect(answeringOffer(w, await personOf(w, two), second, true)).rejects.toEqual(refusal("face-time.offer-over"));
  await expect(answeringOffer(w, await personOf(w, two), third, true)).rejects.toEqual(refusal("hallway.not-found"));
  await answeringOffer(w, await personOf(w, three), third, true);
  expect(await stateOf(w, third)).toBe("held");
  await approve("henrik", third);
  expect(await stateOf(w, third)).toBe("confirmed");
});

test("an offer in the night can be taken an hour after the quiet hours end", async () => {
  w.clock.set("2026-10-14T09:00:00Z");
  // Eleven in the morning where its guests are, who come from Bristol: their quiet hours end at six by UTC.
  const shift = await opened(w, { startsWall: "2026-10-15T23:00", endsWall: "2026-10-15T23:30" });
  const [one = "", two = ""] = await crowd(w, 2);
  const first = await booked(w, one, shift);
  await approve("henrik", first);
  const second = await booked(w, two, shift);
  await approve("henrik", second);
  w.clock.set("2026-10-15T01:25:00Z");
  await cancelling(w, await personOf(w, one), first, "Ill");
  const [row] = (await bookingsOn(w, shift)).slice(1);
  expect([row?.state, row?.until?.toISOString()]).toEqual(["offered", "2026-10-15T07:00:00.000Z"]);
  w.clock.set("2026-10-15T06:59:00Z");
  await answeringOffer(w, await personOf(w, two), second, true);
  expect(await stateOf(w, second)).toBe("confirmed");
});

test("who sleeps until the shift begins lets those go first who are awake; where all sleep each is asked in turn", async () => {
  // Six in the morning in Bristol, where the first in line sleep; six in the evening in Wellington.
  const shift = await opened(w, { startsWall: "2026-10-09T18:00", endsWall: "2026-10-09T19:00" });
  const [one = "", two = "", three = ""] = await crowd(w, 3);
  await w.db.write((tx) => tx.update(people).set({ zone: "Pacific/Auckland" }).where(eq(people.id, three)));
  const ids: string[] = [];
  for (const guest of [one, two, three]) {
    const id = await booked(w, guest, shift);
    await approve("henrik", id);
    ids.push(id);
  }
  const [first = "", second = "", third = ""] = ids;
  w.clock.set("2026-10-09T01:00:00Z");
  await cancelling(w, await personOf(w, one), first, "Ill");
  expect([await stateOf(w, second), await stateOf(w, third)]).toEqual(["waiting", "offered"]);
  await answeringOffer(w, await personOf(w, three), third, false);
  const offered = (await bookingsOn(w, shift))[1];
  expect([offered?.state, offered?.until?.toISOString()]).toEqual(["offered", "2026-10-09T02:00:00.000Z"]);
});

test("approved while in line, an offer that is accepted is a confirmed place; one that is left goes to the next", async () => {
  const shift = await opened(w);
  const [one = "", two = "", three = ""] = await crowd(w, 3);
  const [first, second, third] = [await booked(w, one, shift), await booked(w, two, shift), await booked(w, three, shift)];
  await approve("henrik", third);
  expect(await stateOf(w, third)).toBe("waiting");
  await cancelling(w, await personOf(w, one), first, "Ill");
  await answeringOffer(w, await personOf(w, two), second, false);
  expect(await stateOf(w, second)).toBe("cancelled");
  await answeringOffer(w, await personOf(w, three), third, true);
  expect(await stateOf(w, third)).toBe("confirmed");
});

test("a hold ends after 72 hours, and at the latest 24 hours before the shift", async () => {
  const far = await opened(w, { startsWall: "2026-11-16T09:00", endsWall: "2026-11-16T12:00" });
  const near = await opened(w, { startsWall: "2026-10-08T22:00", endsWall: "2026-10-08T23:00" });
  const [farBooking, nearBooking] = [await booked(w, cast.amara.id, far), await booked(w, cast.amara.id, near)];
  const untilOf = async (id: string) => (await w.db.read.select().from(bookings).where(eq(bookings.id, id)))[0]?.until?.toISOString();
  expect(await untilOf(farBooking)).toBe("2026-10-09T09:00:00.000Z");
  expect(await untilOf(nearBooking)).toBe("2026-10-07T09:00:00.000Z");
  w.clock.advance(72 * hour);
  await expect(approve("henrik", farBooking)).rejects.toEqual(refusal("face-time.booking-over"));
  await w.settle();
  expect([await stateOf(w, farBooking), await stateOf(w, nearBooking)]).toEqual(["expired", "expired"]);
});

test("in the last day nothing is held: who is not approved waits, and who is, is asked for an hour or comes at once", async () => {
  // Ten at night in Wellington, the evening before: eleven hours to go.
  const shift = await opened(w, { startsWall: "2026-10-07T09:00", endsWall: "2026-10-07T12:00", places: 2 });
  const [one = "", two = "", three = ""] = await crowd(w, 3);
  const unapproved = await booked(w, one, shift);
  expect(await stateOf(w, unapproved)).toBe("waiting");
  const patient = await booked(w, two, shift);
  await approve("henrik", patient);
  expect(await stateOf(w, patient)).toBe("offered");
  const [row] = await w.db.read.select().from(bookings).where(eq(bookings.id, patient));
  expect(row?.until?.getTime()).toBe(w.clock.now().getTime() + hour);
  // After midnight it is the day of the shift.
  w.clock.advance(3 * hour);
  const spontaneous = await booked(w, three, shift, { shortNotice: true });
  await approve("henrik", spontaneous);
  expect(await stateOf(w, spontaneous)).toBe("confirmed");
  w.clock.advance(8 * hour);
  await w.settle();
  expect([await stateOf(w, unapproved), await stateOf(w, patient)]).toEqual(["expired", "expired"]);
});

test("what a shift asks for holds: departments, sites, briefing, declaration on its day, notice", async () => {
  const now = w.clock.now();
  const declarationId = newId();
  const declared = {
    id: declarationId,
    title: "Confidentiality",
    body: "What I hear stays here.",
    validDays: 365,
    by: cast.jonas.id,
    createdAt: now,
  };
  await w.db.write((tx) => tx.insert(declarations).values(declared));
  const strict = { functions: ["support"], briefing: "listening", needsBriefing: true, declarationId, noticeHours: 48 };
  const shift = await opened(w, strict);
  const code = (who: keyof typeof cast) =>
    booked(w, cast[who].id, shift).then(
      () => "booked",
      (error) => error.code,
    );
  expect(await code("priya")).toBe("face-time.not-invited");
  expect(await code("amara")).toBe("face-time.briefing-unread");
  await w.db.write((tx) => tx.insert(briefingReadings).values({ personId: cast.amara.id, briefing: "listening", at: now }));
  expect(await code("amara")).toBe("face-time.declaration-missing");
  const sign = (validUntil: string) =>
    w.db.write((tx) =>
      tx
        .insert(declarationSignings)
        .values({ id: newId(), declarationId, personId: cast.amara.id, signedAt: now, validUntil: new Date(validUntil) }),
    );
  await sign("2026-10-15T00:00Z");
  expect(await code("amara")).toBe("face-time.declaration-missing");
  await sign("2026-10-17T00:00Z");
  w.clock.set("2026-10-14T09:00:00Z");
  expect(await code("amara")).toBe("face-time.notice-over");
  w.clock.set(now);
  expect(await code("amara")).toBe("booked");
  const abroad = await opened(w, { sites: [castSites.halifax.id], startsWall: "2026-10-18T09:00", endsWall: "2026-10-18T12:00" });
  await expect(booked(w, cast.amara.id, abroad)).rejects.toEqual(refusal("face-time.not-invited"));
});

test("nobody is in two places at once, neither as a guest nor as a host", async () => {
  const host = await anotherHost();
  const shift = await opened(w);
  const beside = { siteId: castSites.wellington.id, hosts: [host], startsWall: "2026-10-16T11:00", endsWall: "2026-10-16T13:00" };
  const overlapping = await opened(w, beside);
  await booked(w, cast.amara.id, shift);
  await expect(booked(w, cast.amara.id, overlapping)).rejects.toEqual(refusal("face-time.busy-then"));
  await expect(booked(w, cast.grace.id, overlapping)).rejects.toEqual(refusal("face-time.hosting-then"));
  await expect(opened(w, { startsWall: "2026-10-16T10:00", endsWall: "2026-10-16T11:00" })).rejects.toEqual(
    refusal("face-time.host-elsewhere"),
  );
  const following = await opened(w, { ...beside, hosts: [cast.grace.id], startsWall: "2026-10-16T12:00", endsWall: "2026-10-16T13:00" });
  await booked(w, cast.amara.id, following);
});

test("hosts are hosts and enough for the guests, and times are in order", async () => {
  const code = (changes: object) =>
    opened(w, changes).then(
      () => "opened",
      (error) => error.code,
    );
  expect(await code({ hosts: [cast.amara.id] })).toBe("face-time.not-a-host");
  expect(await code({ places: 3, guestsPerHost: 2 })).toBe("face-time.too-many-guests");
  expect(await code({ endsWall: "2026-10-16T09:00" })).toBe("face-time.ends-too-early");
  expect(await code({ endsWall: "2026-10-17T09:00" })).toBe("face-time.too-long");
  expect(await code({ startsWall: "2026-10-05T09:00", endsWall: "2026-10-05T12:00" })).toBe("face-time.starts-in-past");
  expect(await code({ activity: "juggling" })).toBe("face-time.choice-gone");
  await expect(opening(w, await as("amara"), terms())).rejects.toEqual(refusal("hallway.not-allowed"));
});

test("more places move the line; fewer than are taken are refused", async () => {
  const shift = await opened(w);
  const ids = [];
  for (const guest of await crowd(w, 3)) ids.push(await booked(w, guest, shift));
  await changing(w, await as("grace"), shift, terms({ places: 2 }));
  expect(await Promise.all(ids.map((id) => stateOf(w, id)))).toEqual(["held", "offered", "waiting"]);
  await expect(changing(w, await as("grace"), shift, terms({ places: 1 }))).rejects.toEqual(refusal("face-time.places-taken"));
  await expect(changing(w, await as("amara"), shift, terms({ places: 3 }))).rejects.toEqual(refusal("hallway.not-allowed"));
});

test("a move takes guests along, but not into two places; who loses it goes first elsewhere", async () => {
  const host = await anotherHost();
  const shift = await opened(w, { places: 2 });
  const later = await opened(w, { hosts: [host], startsWall: "2026-10-16T13:00", endsWall: "2026-10-16T15:00" });
  const [staying, torn] = [await booked(w, cast.priya.id, shift), await booked(w, cast.amara.id, shift)];
  await booked(w, cast.amara.id, later);
  await changing(w, await as("grace"), shift, terms({ places: 2, startsWall: "2026-10-16T14:00", endsWall: "2026-10-16T16:00" }));
  expect([await stateOf(w, staying), await stateOf(w, torn)]).toEqual(["held", "cancelled"]);
  await lawsHold(w, [shift, later]);
  const other = await opened(w, { startsWall: "2026-10-20T09:00", endsWall: "2026-10-20T12:00" });
  const [one = "", two = ""] = await crowd(w, 2);
  const holder = await booked(w, one, other);
  const second = await booked(w, two, other);
  const kept = await booked(w, cast.amara.id, other);
  await decline("henrik", holder);
  expect([await stateOf(w, second), await stateOf(w, kept)]).toEqual(["waiting", "offered"]);
});

test("a shift that is called off ends every booking with the reason, and its guests go first once", async () => {
  const shift = await opened(w);
  const id = await booked(w, cast.amara.id, shift);
  await expect(callingOff(w, await as("amara"), shift, "No")).rejects.toEqual(refusal("hallway.not-allowed"));
  await callingOff(w, await as("grace"), shift, "The line is down.");
  await callingOff(w, await as("grace"), shift, "The line is down.");
  expect(await stateOf(w, id)).toBe("cancelled");
  await expect(booked(w, cast.priya.id, shift)).rejects.toEqual(refusal("face-time.shift-cancelled"));
  const ranks = [];
  for (const day of ["20", "21"]) {
    const next = await opened(w, { startsWall: `2026-10-${day}T09:00`, endsWall: `2026-10-${day}T12:00` });
    await booked(w, cast.tomas.id, next);
    await booked(w, cast.amara.id, next);
    ranks.push((await bookingsOn(w, next))[1]?.rank);
  }
  expect(ranks).toEqual([0, 1]);
});

test("a booking is given back by its guest, their manager or a host, once, with a reason", async () => {
  const shift = await opened(w, { places: 3 });
  const [one = "", two = ""] = await crowd(w, 2);
  const ids = [await booked(w, cast.amara.id, shift), await booked(w, one, shift), await booked(w, two, shift)] as const;
  await expect(cancelling(w, await as("priya"), ids[0], "Why not")).rejects.toEqual(refusal("hallway.not-allowed"));
  await cancelling(w, await as("amara"), ids[0], "Ill");
  await cancelling(w, await as("amara"), ids[0], "Ill");
  await cancelling(w, await as("henrik"), ids[1], "Month end");
  await cancelling(w, await as("grace"), ids[2], "Too few headsets");
  expect((await bookingsOn(w, shift)).map(({ state }) => state)).toEqual(["cancelled", "cancelled", "cancelled"]);
  await booked(w, cast.amara.id, shift);
});

test("after it has begun only a host gives a booking back: whoever did not come was missed", async () => {
  const shift = await opened(w);
  const id = await booked(w, cast.amara.id, shift);
  await approve("henrik", id);
  const [row] = await w.db.read.select({ at: shifts.startsAt }).from(shifts).where(eq(shifts.id, shift));
  w.clock.set(row?.at.toISOString() ?? "");
  await expect(cancelling(w, await as("amara"), id, "Ill")).rejects.toEqual(refusal("face-time.shift-begun"));
  await expect(cancelling(w, await as("henrik"), id, "Month end")).rejects.toEqual(refusal("face-time.shift-begun"));
  expect(await stateOf(w, id)).toBe("confirmed");
  await cancelling(w, await as("grace"), id, "They were sent home");
  expect(await stateOf(w, id)).toBe("cancelled");
});

test("whoever asks to swap does not learn where else a colleague is or what they have not done", async () => {
  const shift = await opened(w);
  await w.db.write((tx) => tx.insert(personRoles).values({ personId: cast.tomas.id, role: "host", grantedAt: w.clock.now() }));
  const elsewhere = await opened(w, { hosts: [cast.tomas.id], activity: "counter" });
  const [busy = ""] = await crowd(w, 1);
  const id = await booked(w, cast.amara.id, shift);
  await approve("henrik", id);
  await booked(w, busy, elsewhere);
  for (const colleagueId of [busy, cast.grace.id])
    await expect(askingToSwap(w, await as("amara"), id, { colleagueId })).rejects.toEqual(refusal("face-time.colleague-cannot"));
});

test("everybody who watches hears of a shift that opens, however many they are", async () => {
  const count = 2_010;
  const rows = Array.from({ length: count }, () => newId()).map((id) => ({
    ...{ id, name: "Colleague", nameKey: "colleague", email: `${id}@fernhollow.example`, createdAt: w.clock.now() },
  }));
  const wish = { siteId: "", activity: "", country: "", city: "", language: "", createdAt: w.clock.now() };
  await w.db.write(async (tx) => {
    for (let at = 0; at < count; at += 500) {
      await tx.insert(people).values(rows.slice(at, at + 500));
      await tx.insert(openingWatches).values(rows.slice(at, at + 500).map(({ id }) => ({ id: newId(), personId: id, ...wish })));
    }
  });
  await opened(w);
  await w.settle();
  expect(await w.db.read.$count(notifications, eq(notifications.kind, "shift-opened"))).toBe(count);
});

test("a colleague takes one's place where they may, and it is never two people's", async () => {
  const shift = await opened(w);
  const [colleague = "", inLine = ""] = await crowd(w, 2);
  const id = await booked(w, cast.amara.id, shift);
  const waiting = await booked(w, inLine, shift);
  await expect(askingToSwap(w, await as("amara"), id, { colleagueId: colleague })).rejects.toEqual(refusal("face-time.booking-over"));
  await approve("henrik", id);
  await expect(askingToSwap(w, await as("amara"), id, { colleagueId: inLine })).rejects.toEqual(refusal("face-time.colleague-cannot"));
  await expect(askingToSwap(w, await as("priya"), id, { colleagueId: colleague })).rejects.toEqual(refusal("hallway.not-found"));
  await askingToSwap(w, await as("amara"), id, { colleagueId: colleague });
  const [asked] = (await w.happened("face-time.swap-asked")) as { swapId: string }[];
  const swapId = asked?.swapId ?? "";
  await expect(answeringSwap(w, await as("priya"), swapId, true)).rejects.toEqual(refusal("hallway.not-found"));
  await answeringSwap(w, await personOf(w, colleague), swapId, true);
  expect([await stateOf(w, id), await stateOf(w, waiting)]).toEqual(["cancelled", "waiting"]);
  expect((await bookingsOn(w, shift)).at(-1)).toMatchObject({ personId: colleague, state: "held", arrival: 2 });
  await expect(answeringSwap(w, await personOf(w, colleague), swapId, false)).rejects.toEqual(refusal("face-time.swap-over"));
  await lawsHold(w, [shift]);
});

test("two colleagues exchange their places at the same hour, both at once; each is asked of their own manager again", async () => {
  await w.db.write((tx) => tx.insert(personRoles).values({ personId: cast.tomas.id, role: "host", grantedAt: w.clock.now() }));
  const [calls, counter] = [await opened(w), await opened(w, { hosts: [cast.tomas.id], activity: "counter" })];
  const [colleague = "", other = ""] = await crowd(w, 2);
  const mine = await booked(w, cast.amara.id, calls);
  const theirs = await booked(w, colleague, counter);
  await approve("henrik", mine);
  const ask = async () => askingToSwap(w, await as("amara"), mine, { colleagueId: colleague, inReturnShiftId: counter });
  await expect(askingToSwap(w, await as("amara"), mine, { colleagueId: colleague, inReturnShiftId: calls })).rejects.toEqual(
    refusal("hallway.not-found"),
  );
  const last = async () => ((await w.happened("face-time.swap-asked")) as { swapId: string }[]).at(-1)?.swapId ?? "";
  const answer = async (accepted: boolean) => answeringSwap(w, await personOf(w, colleague), await last(), accepted);
  // Whether a colleague has a place there is not said to whoever asks; without one there is nothing to exchange.
  await ask();
  await expect(answer(true)).rejects.toEqual(refusal("face-time.swap-over"));
  expect(await stateOf(w, mine)).toBe("confirmed");
  await approve("henrik", theirs);
  await ask();
  await w.settle();
  await answer(true);
  expect([await stateOf(w, mine), await stateOf(w, theirs)]).toEqual(["cancelled", "cancelled"]);
  expect((await bookingsOn(w, calls)).at(-1)).toMatchObject({ personId: colleague, state: "held" });
  expect((await bookingsOn(w, counter)).at(-1)).toMatchObject({ personId: cast.amara.id, state: "held" });
  await lawsHold(w, [calls, counter]);
  await w.settle();
  const told = await w.db.read.select().from(notifications).where(eq(notifications.personId, cast.amara.id));
  expect(told.map(({ params }) => params.what)).toContain("exchanged");
  const asked = await w.db.read.select().from(notifications).where(eq(notifications.personId, cast.henrik.id));
  expect(new Set(asked.filter(({ kind }) => kind === "shift-request").map(({ aboutId }) => aboutId))).toEqual(new Set([calls, counter]));
  const on = (day: string) => ({ startsWall: `2026-10-${day}T09:00`, endsWall: `2026-10-${day}T12:00` });
  // Somebody who may not come to the other shift exchanges nothing, and everybody keeps what they have.
  const [third, fourth] = [await opened(w, on("20")), await opened(w, { ...on("21"), functions: ["frontline"] })];
  const kept = await booked(w, other, third);
  await approve("henrik", kept);
  await expect(askingToSwap(w, await personOf(w, other), kept, { colleagueId: cast.priya.id, inReturnShiftId: fourth })).rejects.toEqual(
    refusal("face-time.not-invited"),
  );
  expect(await stateOf(w, kept)).toBe("confirmed");
});

test("whoever lost a place goes first in line where a shift is full, and keeps that where a place is free", async () => {
  const lost = await opened(w);
  const booking = await booked(w, cast.amara.id, lost);
  await callingOff(w, await as("grace"), lost, "The line is down");
  const free = await opened(w, { startsWall: "2026-10-17T09:00", endsWall: "2026-10-17T12:00" });
  await booked(w, cast.amara.id, free);
  const full = await opened(w, { startsWall: "2026-10-18T09:00", endsWall: "2026-10-18T12:00" });
  const [one = "", two = ""] = await crowd(w, 2);
  await booked(w, one, full);
  await booked(w, two, full);
  const [ended] = await w.db.read.select().from(shifts).where(eq(shifts.id, lost));
  if (!ended) throw new Error("The shift is gone");
  expect((await alternatives(w.db.read, await as("amara"), ended, w.clock.now())).map(({ id }) => id)).toEqual([full]);
  await booked(w, cast.amara.id, full);
  const amaras = async (shift: string) => (await bookingsOn(w, shift)).find(({ personId }) => personId === cast.amara.id);
  expect([(await amaras(free))?.priorityFrom, (await amaras(full))?.priorityFrom]).toEqual([null, booking]);
  expect((await amaras(full))?.rank).toBe(0);
});
