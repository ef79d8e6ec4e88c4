/** Who may not: every door of shifts and bookings, tried by those whose it is not. */
import { beforeEach, expect, test } from "vitest";
import { action as setSettings, loader as settings } from "#app/routes/admin.face-time.tsx";
import { action as keepWords, loader as words } from "#app/routes/admin.face-time_.$kind.$id.tsx";
import { loader as agenda } from "#app/routes/face-time._index.tsx";
import { action as answer, loader as answerForm } from "#app/routes/face-time.bookings.$id.answer.tsx";
import { action as cancel, loader as cancelForm } from "#app/routes/face-time.bookings.$id.cancellation.tsx";
import { action as offer } from "#app/routes/face-time.bookings.$id.offer.ts";
import { action as swap, loader as swapForm } from "#app/routes/face-time.bookings.$id.swap.tsx";
import { loader as mine } from "#app/routes/face-time.mine.tsx";
import { loader as series } from "#app/routes/face-time.series.$id.tsx";
import { action as book, loader as page } from "#app/routes/face-time.shifts.$id._index.tsx";
import { loader as briefing, action as readIt } from "#app/routes/face-time.shifts.$id.briefing.tsx";
import { action as callOff, loader as callOffForm } from "#app/routes/face-time.shifts.$id.cancellation.tsx";
import { loader as declaration, action as sign } from "#app/routes/face-time.shifts.$id.declaration.tsx";
import { action as change, loader as changeForm } from "#app/routes/face-time.shifts.$id.edit.tsx";
import { action as bookTeam, loader as teamForm } from "#app/routes/face-time.shifts.$id.team.tsx";
import { loader as form, action as open } from "#app/routes/face-time.shifts.new.tsx";
import { action as answerSwap } from "#app/routes/face-time.swaps.$id.ts";
import { action as arrange, loader as team } from "#app/routes/face-time.team.tsx";
import { newId } from "#app/shared/ids.ts";
import { automaticApprovals, delegations, shiftHosts, shifts } from "#db/schema/face-time.ts";
import { personRoles } from "#db/schema/people.ts";
import { cast, castSites } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { openedSeries } from "#tests/support/series.ts";
import { booked, bookingsOn, opened, stateOf } from "#tests/support/shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
let shift: string;
let own: string;
beforeEach(async () => {
  w = await world();
  shift = await opened(w);
  own = await booked(w, cast.amara.id, shift);
});

const knock = async (door: Door, what: Knock) => answerOf(door(await doorArgs(w, what)));
const at = (id: string, as?: keyof typeof cast, form?: Knock["form"]): Knock => ({
  url: `/face-time/${id}`,
  params: { id },
  ...(as ? { as: cast[as].id } : {}),
  ...(form ? { form } : {}),
});

test("nobody who is not signed in comes past the door", async () => {
  const doors: [Door, Knock][] = [
    ...[agenda, mine, team, form, settings].map((door): [Door, Knock] => [door, { url: "/face-time" }]),
    ...[page, briefing, declaration, callOffForm, changeForm, teamForm, series].map((door): [Door, Knock] => [door, at(shift)]),
    ...[answerForm, cancelForm, swapForm].map((door): [Door, Knock] => [door, at(own)]),
    ...[book, readIt, sign, callOff, change, bookTeam].map((door): [Door, Knock] => [door, at(shift, undefined, { reason: "x" })]),
    ...[answer, cancel, offer, swap, answerSwap].map((door): [Door, Knock] => [door, at(own, undefined, { answer: "approved" })]),
    ...[open, arrange, setSettings].map((door): [Door, Knock] => [door, { url: "/face-time", form: { intent: "automatic", upTo: "600" } }]),
  ];
  for (const [door, what] of doors) {
    const { status, location } = await knock(door, what);
    expect([status, location?.split("?")[0]]).toEqual([302, "/sign-in"]);
  }
  expect(await stateOf(w, own)).toBe("held");
});

test("only hosts and administrators open shifts; only its hosts change one and call it off", async () => {
  const terms = { id: newId(), site: castSites.bristol.id, activity: "calls", starts: "2026-10-20T09:00", ends: "2026-10-20T10:00" };
  const sent = { ...terms, language: "en", hosts: [cast.grace.id], places: "1", guestsPerHost: "1", noticeHours: "0" };
  for (const as of ["amara", "henrik", "leila", "tomas", "priya"] as const) {
    expect((await knock(form, { url: "/face-time/shifts/new", as: cast[as].id })).status, as).toBe(403);
    expect((await knock(open, { url: "/face-time/shifts/new", as: cast[as].id, form: sent })).status, as).toBe(403);
    for (const door of [changeForm, callOffForm]) expect((await knock(door, at(shift, as))).status, as).toBe(403);
    expect((await knock(change, at(shift, as, sent))).status, as).toBe(403);
    expect((await knock(callOff, at(shift, as, { reason: "Because" }))).status, as).toBe(403);
  }
  expect((await w.db.read.select().from(shifts)).map(({ cancelledAt }) => cancelledAt)).toEqual([null]);
});

test("a series is opened by hosts alone, and changed or called off by those who keep every shift that is meant", async () => {
  const ids = await openedSeries(w, { times: 3 });
  const [first = "", second = ""] = ids;
  const terms = { id: newId(), site: castSites.bristol.id, activity: "calls", starts: "2026-10-20T13:00", ends: "2026-10-20T14:00" };
  const sent = { ...terms, language: "en", hosts: [cast.grace.id], places: "1", guestsPerHost: "1", noticeHours: "0" };
  const before = await w.db.read.select().from(shifts);
  for (const as of ["amara", "henrik", "leila", "priya"] as const) {
    const again = { ...sent, repeats: "weekly", times: "3" };
    expect((await knock(open, { url: "/face-time/shifts/new", as: cast[as].id, form: again })).status, as).toBe(403);
    for (const scope of ["following", "all"]) {
      expect((await knock(change, at(first, as, { ...sent, scope, alone: "on" }))).status, as).toBe(403);
      expect((await knock(callOff, at(first, as, { reason: "Because", scope, alone: "on" }))).status, as).toBe(403);
    }
  }
  expect(await w.db.read.select().from(shifts)).toEqual(before);
  // A host of one shift of it keeps that one, and none of the others.
  await w.db.write(async (tx) => {
    await tx.insert(personRoles).values({ personId: cast.tomas.id, role: "host", grantedBy: null, grantedAt: w.clock.now() });
    await tx.insert(shiftHosts).values({ shiftId: first, personId: cast.tomas.id, by: cast.grace.id, at: w.clock.now() });
  });
  expect((await knock(change, at(first, "tomas", { ...sent, scope: "all" }))).status).toBe(403);
  expect((await knock(callOff, at(first, "tomas", { reason: "Because", scope: "following" }))).status).toBe(403);
  expect((await knock(callOff, at(second, "tomas", { reason: "Because" }))).status).toBe(403);
  expect(await w.db.read.select().from(shifts)).toEqual(before);
  expect((await knock(callOff, at(first, "tomas", { reason: "Because" }))).status).toBe(302);
});

test("nobody answers their own request, nor one that is not theirs to answer", async () => {
  for (const as of ["amara", "grace", "priya", "leila", "jonas"] as const) {
    expect((await knock(answerForm, at(own, as))).status, as).toBe(404);
    for (const sent of [
      { answer: "approved", reason: "" },
      { answer: "declined", reason: "No" },
    ])
      expect((await knock(answer, at(own, as, sent))).status, as).toBe(404);
  }
  expect(await stateOf(w, own)).toBe("held");
});

test("a booking is there for its guest, their manager and the hosts alone", async () => {
  for (const as of ["priya", "leila", "jonas", "tomas"] as const) {
    expect((await knock(cancelForm, at(own, as))).status, as).toBe(404);
    expect((await knock(cancel, at(own, as, { reason: "No" }))).status, as).toBe(404);
    expect((await knock(offer, at(own, as, { answer: "accept" }))).status, as).toBe(404);
    expect((await knock(swapForm, at(own, as))).status, as).toBe(404);
    expect((await knock(page, at(shift, as))).body.roster.length, as).toBe(as === "jonas" ? 1 : 0);
  }
  // Even their manager takes no offer and gives no place away for them.
  for (const [door, sent] of [
    [offer, { answer: "accept" }],
    [swap, { colleague: cast.priya.email }],
  ] as const) {
    expect((await knock(door, at(own, "henrik", sent))).status).toBe(404);
  }
  expect(await stateOf(w, own)).toBe("held");
});

test("nobody books people who are not theirs, and nobody's choice of person or id is trusted", async () => {
  expect((await knock(teamForm, at(shift, "amara"))).status).toBe(403);
  const stranger = { people: [`${cast.priya.id} ${newId()}`] };
  expect((await knock(bookTeam, at(shift, "amara", stranger))).status).toBe(403);
  expect((await knock(bookTeam, at(shift, "henrik", stranger))).status).toBe(403);
  expect((await knock(bookTeam, at(shift, "henrik", { people: ["' or 1=1 --"] }))).status).toBe(400);
  // Somebody else's id is refused, and its booking stays as it is.
  expect((await knock(book, at(shift, "priya", { id: own, wants: "" }))).status).toBe(409);
  expect((await bookingsOn(w, shift)).map(({ personId }) => personId)).toEqual([cast.amara.id]);
});

test("who manages nobody arranges nothing, and only an administrator sets anything", async () => {
  const delegate = { intent: "delegate", id: newId(), delegate: cast.priya.email, firstDay: "2026-10-06", lastDay: "2026-10-07" };
  for (const sent of [delegate, { intent: "automatic", upTo: "600" }]) {
    expect((await knock(arrange, { url: "/face-time/team", as: cast.amara.id, form: sent })).status).toBe(403);
  }
  expect((await knock(arrange, { url: "/face-time/team", as: cast.amara.id, form: { intent: "withdraw", id: newId() } })).status).toBe(404);
  expect(await w.db.read.select().from(delegations)).toEqual([]);
  expect(await w.db.read.select().from(automaticApprovals)).toEqual([]);
  for (const as of ["amara", "henrik", "grace", "leila"] as const) {
    expect((await knock(settings, { url: "/admin/face-time", as: cast[as].id })).status, as).toBe(403);
    expect((await knock(setSettings, { url: "/admin/face-time", as: cast[as].id, form: { holdHours: "1" } })).status).toBe(403);
    for (const kind of ["activities", "briefings", "declarations"]) {
      const one = { url: `/admin/face-time/${kind}/new`, params: { kind, id: "new" }, as: cast[as].id };
      const sent = { id: newId(), name: "x", title: "x", body: "x", validDays: "9" };
      expect((await knock(words, one)).status, as).toBe(403);
      expect((await knock(keepWords, { ...one, form: sent })).status, as).toBe(403);
    }
  }
});

test("an address that is no shift's or booking's says no more than that nothing is there", async () => {
  for (const id of ["not-an-id", newId(), "' or 1=1 --", "../stories"]) {
    for (const door of [page, briefing, declaration]) expect((await knock(door, at(id, "amara"))).status).toBe(404);
    for (const door of [changeForm, callOffForm]) expect((await knock(door, at(id, "grace"))).status).toBe(404);
    for (const door of [answerForm, cancelForm, swapForm]) expect((await knock(door, at(id, "henrik"))).status).toBe(404);
    expect((await knock(answerSwap, at(id, "amara", { answer: "accept" }))).status).toBe(404);
  }
  for (const [kind, id] of [
    ["activities", newId()],
    ["briefings", "x"],
    ["roles", "new"],
  ] as const) {
    const one = { url: "/admin/face-time", params: { kind, id }, as: cast.jonas.id };
    expect((await knock(words, one)).status).toBe(404);
    expect((await knock(keepWords, { ...one, form: { intent: "retire" } })).status).toBe(404);
  }
  expect(
    (await knock(agenda, { url: "/face-time?site=1&activity=%27&at=zzz&day=2026-13-45&language=%00", as: cast.amara.id })).status,
  ).toBe(200);
});
