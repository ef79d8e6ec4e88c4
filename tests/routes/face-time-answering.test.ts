import { beforeEach, expect, test } from "vitest";
import { approving } from "#app/domains/face-time/approving.server.ts";
import { callingOff } from "#app/domains/face-time/calling-off.server.ts";
import { cancelling } from "#app/domains/face-time/cancelling.server.ts";
import { delegating } from "#app/domains/face-time/delegating.server.ts";
import { answeringSwap, askingToSwap } from "#app/domains/face-time/swapping.server.ts";
import { action as answerRequest, loader as declineForm } from "#app/routes/face-time.bookings.$id.answer.tsx";
import { action as offer } from "#app/routes/face-time.bookings.$id.offer.ts";
import { loader as askForm, action as swap } from "#app/routes/face-time.bookings.$id.swap.tsx";
import { loader as mine } from "#app/routes/face-time.mine.tsx";
import { action as book, loader as page } from "#app/routes/face-time.shifts.$id._index.tsx";
import { loader as form } from "#app/routes/face-time.shifts.new.tsx";
import { action as answerSwap } from "#app/routes/face-time.swaps.$id.ts";
import { action as arrange, loader as team } from "#app/routes/face-time.team.tsx";
import { newId } from "#app/shared/ids.ts";
import { bookingSwaps, shiftHosts } from "#db/schema/face-time.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { booked, crowd, opened, personOf } from "#tests/support/shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const knock = async (door: Door, { as = cast.amara.id, ...what }: Knock) => answerOf(door(await doorArgs(w, { as, ...what })));
const on = (id: string, more: Partial<Knock> = {}): Knock => ({ url: `/face-time/shifts/${id}`, params: { id }, ...more });
const said = (setCookie: string[]) =>
  decodeURIComponent(setCookie.find((one) => one.startsWith("alongside_flash"))?.split(/[=;]/)[1] ?? "");

test("a place that is taken before anybody has approved is said to be held, not to be theirs", async () => {
  const shift = await opened(w);
  const [guest = ""] = await crowd(w, 1);
  const first = await booked(w, guest, shift);
  const second = await booked(w, cast.amara.id, shift);
  await approving(w, await w.person("henrik"), first, { answer: "approved", reason: null });
  await cancelling(w, await w.person("grace"), first, "Ill");
  const take = { url: `/face-time/bookings/${second}/offer`, params: { id: second }, form: { answer: "accept" } };
  expect(said((await knock(offer, take)).setCookie)).toBe("The place is held for you until it is approved.");
});

test("so is a place that a colleague gave away", async () => {
  const shift = await opened(w);
  const own = await booked(w, cast.amara.id, shift);
  await approving(w, await w.person("henrik"), own, { answer: "approved", reason: null });
  await askingToSwap(w, await w.person("amara"), own, { colleagueId: cast.priya.id, inReturnShiftId: null });
  const [swap] = await w.db.read.select().from(bookingSwaps);
  const id = swap?.id ?? "";
  const taken = await knock(answerSwap, { url: `/face-time/swaps/${id}`, params: { id }, as: cast.priya.id, form: { answer: "accept" } });
  expect(said(taken.setCookie)).toBe("The place is held for you until it is approved.");
});

test("an offer that is answered again leads back to the shift and says what became of it", async () => {
  const shift = await opened(w);
  const [one = "", two = "", three = ""] = await crowd(w, 3);
  const [first, second, third, fourth] = [
    await booked(w, one, shift),
    await booked(w, cast.amara.id, shift),
    await booked(w, two, shift),
    await booked(w, three, shift),
  ];
  const henrik = await w.person("henrik");
  for (const id of [first, third]) await approving(w, henrik, id, { answer: "approved", reason: null });
  await cancelling(w, henrik, first, "Ill");
  const answer = async (as: string, id: string, words: string) => {
    const { status, location, setCookie } = await knock(offer, { as, url: "/", params: { id }, form: { answer: words } });
    expect([status, location]).toEqual([302, `/face-time/shifts/${shift}`]);
    return said(setCookie);
  };
  await answer(cast.amara.id, second, "leave");
  expect(await answer(cast.amara.id, second, "accept")).toBe("You left this place to the next.");
  await answer(two, third, "accept");
  expect(await answer(two, third, "leave")).toBe("You have taken this place already.");
  await cancelling(w, henrik, third, "Ill");
  w.clock.set("2026-10-15T15:00:00Z");
  expect(await answer(three, fourth, "accept")).toBe("This offer has run out.");
});

test("a request that was answered meanwhile leads back to the requests and says by whom", async () => {
  const shift = await opened(w, { places: 3 });
  const own = await booked(w, cast.amara.id, shift);
  const [guest = ""] = await crowd(w, 1);
  const left = await booked(w, guest, shift);
  const away = { id: newId(), delegateId: cast.priya.id, firstDay: "2026-10-01", lastDay: "2026-10-30" };
  await delegating(w, await w.person("henrik"), away);
  const answer = async (door: Door, as: string, id: string, form?: Record<string, string>) => {
    const { status, location, setCookie } = await knock(door, { as, url: "/", params: { id }, ...(form ? { form } : {}) });
    expect([status, location]).toEqual([302, "/face-time/team"]);
    return said(setCookie);
  };
  expect(await answer(answerRequest, cast.priya.id, own, { answer: "approved" })).toBe("The request is approved.");
  expect(await answer(answerRequest, cast.priya.id, own, { answer: "approved" })).toBe("You approved the request of Amara Okafor already.");
  const others = `${cast.priya.name} approved the request of Amara Okafor already.`;
  expect(await answer(answerRequest, cast.henrik.id, own, { answer: "approved" })).toBe(others);
  expect(await answer(declineForm, cast.henrik.id, own)).toBe(others);
  await cancelling(w, await personOf(w, guest), left, "");
  expect(await answer(answerRequest, cast.henrik.id, left, { answer: "approved" })).toContain("is over");
  // Whose answer it was is for those alone who could have given it.
  for (const as of [cast.leila.id, cast.amara.id]) {
    expect((await knock(declineForm, { as, url: "/", params: { id: own } })).status).toBe(404);
  }
});

test("whoever stands in line although there is room, and whoever answers, is told that it is too late to hold a place", async () => {
  const shift = await opened(w, { places: 2 });
  // Five hours before the start.
  w.clock.set("2026-10-15T15:00:00Z");
  expect((await knock(page, on(shift))).body).toMatchObject({ mayBook: true, mustWait: true });
  const sent = { id: newId(), wants: "How people ask for help" };
  expect(said((await knock(book, on(shift, { form: sent }))).setCookie)).toBe("You stand in line.");
  expect((await knock(page, on(shift))).body).toMatchObject({ mine: { state: "waiting" }, line: { free: true, late: true } });
  expect((await knock(team, { url: "/face-time/team", as: cast.henrik.id })).body.requests).toMatchObject([
    { state: "waiting", position: 1, places: 2, taken: 0, wants: "How people ask for help" },
  ]);
  expect((await knock(form, { url: "/face-time/shifts/new", as: cast.grace.id })).body.choices.holdEndsHours).toBe(24);
});

test("what is wrong in one form of the team's page is answered to that form alone", async () => {
  const send = async (form: Record<string, string>) => (await knock(arrange, { url: "/face-time/team", as: cast.henrik.id, form })).body;
  expect(await send({ intent: "automatic", upTo: "-5" })).toMatchObject({
    form: "automatic",
    result: { error: { upTo: [expect.any(String)] } },
  });
  const away = { intent: "delegate", id: newId(), firstDay: "2026-10-12", lastDay: "2026-10-12", delegate: "nobody@fernhollow.example" };
  expect(await send(away)).toMatchObject({
    form: "delegation",
    result: { error: { delegate: ["There is no colleague with this address."] } },
  });
});

test("a question to take a place that is answered in two windows leads back to the shift both times, and says what became of it", async () => {
  for (const [first, then, words] of [
    ["accept", "decline", "You have taken this place already."],
    ["decline", "accept", "You have left the place with them already."],
  ] as const) {
    const day = first === "accept" ? "2026-10-22" : "2026-10-23";
    const shift = await opened(w, { startsWall: `${day}T09:00`, endsWall: `${day}T12:00` });
    const booking = await booked(w, cast.amara.id, shift);
    await approving(w, await w.person("henrik"), booking, { answer: "approved", reason: null });
    await askingToSwap(w, await w.person("amara"), booking, { colleagueId: cast.priya.id, inReturnShiftId: null });
    const asked = await w.db.read.select().from(bookingSwaps);
    const id = asked.find(({ bookingId }) => bookingId === booking)?.id ?? "";
    const answer = (given: string) =>
      knock(answerSwap, { url: `/face-time/swaps/${id}`, params: { id }, as: cast.priya.id, form: { answer: given } });
    expect(await answer(first)).toMatchObject({ status: 302, location: `/face-time/shifts/${shift}` });
    const again = await answer(then);
    expect(again).toMatchObject({ status: 302, location: `/face-time/shifts/${shift}` });
    expect(said(again.setCookie)).toBe(words);
  }
});

test("whoever names themselves as who answers, or as whom they ask to swap, is told so", async () => {
  const days = { firstDay: "2026-10-12", lastDay: "2026-10-12" };
  const away = { intent: "delegate", id: newId(), ...days, delegate: cast.henrik.email };
  const self = "That is you yourself: name a colleague.";
  const named = await knock(arrange, { url: "/face-time/team", as: cast.henrik.id, form: away });
  expect([named.status, named.body.result.error.delegate]).toEqual([400, [self]]);
  const id = await booked(w, cast.amara.id, await opened(w));
  const asked = await knock(swap, { url: `/face-time/bookings/${id}/swap`, params: { id }, form: { colleague: cast.amara.email } });
  expect([asked.status, asked.body.result.error.colleague]).toEqual([400, [self]]);
});

test("in return for a place no shift is offered on which one is already, as guest or as host", async () => {
  const own = await booked(w, cast.amara.id, await opened(w));
  const other = await opened(w, { startsWall: "2026-10-20T09:00", endsWall: "2026-10-20T12:00" });
  const mine = await opened(w, { startsWall: "2026-10-21T09:00", endsWall: "2026-10-21T12:00" });
  await booked(w, cast.amara.id, mine);
  const hosted = await opened(w, { startsWall: "2026-10-22T09:00", endsWall: "2026-10-22T12:00" });
  await w.db.write((tx) =>
    tx.insert(shiftHosts).values({ shiftId: hosted, personId: cast.amara.id, by: cast.grace.id, at: w.clock.now() }),
  );
  const { inReturn } = (await knock(askForm, { url: `/face-time/bookings/${own}/swap`, params: { id: own } })).body;
  expect(inReturn.map(({ id }: { id: string }) => id)).toEqual([other]);
});

test("whoever has asked a colleague to take their place sees so beside it, until it is answered", async () => {
  const own = await booked(w, cast.amara.id, await opened(w));
  await approving(w, await w.person("henrik"), own, { answer: "approved", reason: null });
  const asking = async (as: string) => (await knock(mine, { url: "/face-time/mine", as })).body.asking;
  expect(await asking(cast.amara.id)).toEqual({});
  await askingToSwap(w, await w.person("amara"), own, { colleagueId: cast.priya.id, inReturnShiftId: null });
  expect(await asking(cast.amara.id)).toEqual({ [own]: cast.priya.name });
  expect(await asking(cast.priya.id)).toEqual({});
  const [swapped] = await w.db.read.select().from(bookingSwaps);
  await answeringSwap(w, await w.person("priya"), swapped?.id ?? "", false);
  expect(await asking(cast.amara.id)).toEqual({});
});

test("what ended before its time stands under its own heading, with what happened to it", async () => {
  const [henrik, amara] = [await w.person("henrik"), await w.person("amara")];
  const day = (number: number) => ({ startsWall: `2026-10-${number}T09:00`, endsWall: `2026-10-${number}T12:00` });
  const [given, left, off] = [await opened(w, day(20)), await opened(w, day(21)), await opened(w, day(22))];
  const own = await booked(w, amara.id, given);
  await approving(w, henrik, own, { answer: "approved", reason: null });
  await askingToSwap(w, amara, own, { colleagueId: cast.priya.id, inReturnShiftId: null });
  const [swapped] = await w.db.read.select().from(bookingSwaps);
  await answeringSwap(w, await w.person("priya"), swapped?.id ?? "", true);
  const [guest = ""] = await crowd(w, 1);
  const first = await booked(w, guest, left);
  const second = await booked(w, amara.id, left);
  await cancelling(w, henrik, first, "Ill");
  await knock(offer, { url: "/", params: { id: second }, form: { answer: "leave" } });
  await booked(w, amara.id, off);
  await callingOff(w, await w.person("grace"), off, "The line is down.");
  const shown = async () => {
    const { noLonger, past, ended } = (await knock(mine, { url: "/face-time/mine" })).body;
    return [noLonger, past].map((list) => list.map(({ bookingId }: { bookingId: string }) => ended[bookingId]));
  };
  const words = [`You gave your place to ${cast.priya.name}`, "Left to the next", "Called off"];
  expect(await shown()).toEqual([words, []]);
  expect((await knock(page, on(given))).body.ended).toBe(words[0]);
  w.clock.set("2026-11-01T08:00:00Z");
  expect(await shown()).toEqual([[], words.toReversed()]);
});

test("a colleague who is asked to take a place finds the question among their shifts until it is answered", async () => {
  const shift = await opened(w);
  const own = await booked(w, cast.amara.id, shift);
  await approving(w, await w.person("henrik"), own, { answer: "approved", reason: null });
  await askingToSwap(w, await w.person("amara"), own, { colleagueId: cast.priya.id, inReturnShiftId: null });
  const asked = async (as: string) => (await knock(mine, { url: "/face-time/mine", as })).body.asked;
  const found = await asked(cast.priya.id);
  expect(found).toMatchObject([{ name: "Amara Okafor", shiftId: shift }]);
  expect(await asked(cast.amara.id)).toEqual([]);
  await answeringSwap(w, await w.person("priya"), found[0].id, false);
  expect(await asked(cast.priya.id)).toEqual([]);
});
