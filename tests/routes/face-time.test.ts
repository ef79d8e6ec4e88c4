import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { approving } from "#app/domains/face-time/approving.server.ts";
import { declarationFor, readingBriefing, signing } from "#app/domains/face-time/preparing.server.ts";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { loader as home } from "#app/routes/_index.tsx";
import { action as setSettings, loader as settings } from "#app/routes/admin.face-time.tsx";
import { action as keepWords, loader as written } from "#app/routes/admin.face-time_.$kind.$id.tsx";
import { loader as agenda, action as watch } from "#app/routes/face-time._index.tsx";
import { action as answer, loader as answerForm } from "#app/routes/face-time.bookings.$id.answer.tsx";
import { action as cancel } from "#app/routes/face-time.bookings.$id.cancellation.tsx";
import { action as offer } from "#app/routes/face-time.bookings.$id.offer.ts";
import { action as swap, loader as swapPage } from "#app/routes/face-time.bookings.$id.swap.tsx";
import { loader as mine, action as stop } from "#app/routes/face-time.mine.tsx";
import { action as book, loader as page } from "#app/routes/face-time.shifts.$id._index.tsx";
import { loader as briefing, action as readIt } from "#app/routes/face-time.shifts.$id.briefing.tsx";
import { action as callOff, loader as callOffForm } from "#app/routes/face-time.shifts.$id.cancellation.tsx";
import { loader as declarationPage, action as sign } from "#app/routes/face-time.shifts.$id.declaration.tsx";
import { action as change, loader as changeForm } from "#app/routes/face-time.shifts.$id.edit.tsx";
import { loader as form, action as open } from "#app/routes/face-time.shifts.new.tsx";
import { action as answerSwap } from "#app/routes/face-time.swaps.$id.ts";
import { action as arrange, loader as team } from "#app/routes/face-time.team.tsx";
import { newId } from "#app/shared/ids.ts";
import { bookings, shifts } from "#db/schema/face-time.ts";
import { people, personRoles } from "#db/schema/people.ts";
import { cast, castSites } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { booked, bookingsOn, opened, stateOf } from "#tests/support/shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const knock = async (door: Door, { as = cast.amara.id, ...what }: Knock) => answerOf(door(await doorArgs(w, { as, ...what })));
const on = (id: string, more: Partial<Knock> = {}): Knock => ({ url: `/face-time/shifts/${id}`, params: { id }, ...more });
const filled = (given: Record<string, string | string[]> = {}) => ({
  id: newId(),
  site: castSites.bristol.id,
  activity: "counter",
  starts: "2026-10-20T09:00",
  ends: "2026-10-20T12:00",
  language: "en",
  hosts: [cast.grace.id],
  places: "2",
  guestsPerHost: "2",
  noticeHours: "24",
  bring: "",
  about: "",
  ...given,
});
const mistakes = (result: { error?: Record<string, string[] | null> }) => Object.keys(result.error ?? {}).sort();
const words = async (who: keyof typeof cast) => (await notificationsOf(w.db.read, cast[who].id)).rows.map((row) => row.words);

test("a host opens a shift, which stands in the agenda by the reader's day and in the month with its room", async () => {
  const { body } = await knock(form, { url: "/face-time/shifts/new", as: cast.grace.id });
  expect(body.values).toMatchObject({ hosts: [cast.grace.id], site: castSites.wellington.id });
  const sent = filled();
  const answered = await knock(open, { url: "/face-time/shifts/new", as: cast.grace.id, form: sent });
  expect([answered.status, answered.location]).toEqual([302, `/face-time/shifts/${sent.id}`]);
  await knock(open, { url: "/face-time/shifts/new", as: cast.grace.id, form: sent });
  const list = (await knock(agenda, { url: "/face-time" })).body;
  expect(list.groups.map((group: { id: string }[]) => group.map(({ id }) => id))).toEqual([[sent.id]]);
  expect(list.days).toEqual({ "2026-10-20": { shifts: 1, room: 1 } });
});

test("what a form of a shift says wrongly is said beside the field, and everything typed is kept", async () => {
  const send = async (given: Record<string, string | string[]>) => {
    const { status, body } = await knock(open, { url: "/face-time/shifts/new", as: cast.grace.id, form: filled(given) });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.result.initialValue).toMatchObject({ activity: given.activity ?? "counter" });
    return mistakes(body.result);
  };
  expect(await send({ ends: "2026-10-20T08:00" })).toEqual(["ends"]);
  expect(await send({ starts: "2026-10-01T09:00", ends: "2026-10-01T12:00" })).toEqual(["starts"]);
  expect(await send({ starts: "2126-10-20T09:00", ends: "2126-10-20T12:00" })).toEqual(["starts"]);
  expect(await send({ starts: "2028-10-20T09:00", ends: "2028-10-20T12:00" })).toEqual(["starts"]);
  expect(await send({ places: "-1" })).toEqual(["places"]);
  expect(await send({ places: "3" })).toEqual(["places"]);
  expect(await send({ hosts: [cast.amara.id] })).toEqual(["hosts"]);
  expect(await send({ hosts: [] })).toEqual(["hosts"]);
  expect(await send({ starts: "half past nine", ends: "2026-02-30T09:00" })).toEqual(["ends", "starts"]);
  expect(await send({ about: "Mrs Harriet Rowan comes every day." })).toEqual(["about"]);
  await opened(w, { siteId: castSites.bristol.id, startsWall: "2026-10-20T11:00", endsWall: "2026-10-20T13:00" });
  expect(await send({})).toEqual(["hosts"]);
  expect(await w.db.read.select().from(shifts)).toHaveLength(1);
});

test("a time that comes twice or not at all is asked about, with both readings", async () => {
  // The clocks go back in Bristol on 25 October and forward on 28 March.
  const twice = filled({ starts: "2026-10-25T01:30", ends: "2026-10-25T05:00" });
  const first = await knock(open, { url: "/face-time/shifts/new", as: cast.grace.id, form: twice });
  expect([first.status, mistakes(first.body.result)]).toEqual([400, ["startsReading"]]);
  expect(first.body.questions).toMatchObject([{ kind: "twice", offers: [{ offset: "+01:00" }, { offset: "+00:00" }] }]);
  const said = await knock(open, { url: "/face-time/shifts/new", as: cast.grace.id, form: { ...twice, startsReading: "later" } });
  expect(said.status).toBe(302);
  const never = filled({ starts: "2027-03-28T01:30", ends: "2027-03-28T05:00" });
  const second = await knock(open, { url: "/face-time/shifts/new", as: cast.grace.id, form: never });
  expect(second.body.questions).toMatchObject([{ kind: "never", offers: [{ wall: "2027-03-28T00:30" }, { wall: "2027-03-28T02:30" }] }]);
  await knock(open, { url: "/face-time/shifts/new", as: cast.grace.id, form: { ...never, startsReading: "later" } });
  const rows = await w.db.read.select().from(shifts).orderBy(shifts.startsAt);
  expect(rows.map(({ startsAt, startsWall }) => [startsAt.toISOString(), startsWall])).toEqual([
    ["2026-10-25T01:30:00.000Z", "2026-10-25T01:30"],
    ["2027-03-28T01:30:00.000Z", "2027-03-28T02:30"],
  ]);
});

const every = (given: Record<string, string | string[]> = {}) => filled({ repeats: "weekly", times: "3", ...given });
const sendNew = async (sent: Record<string, string | string[]>) =>
  knock(open, { url: "/face-time/shifts/new", as: cast.grace.id, form: sent });
const wallsOfAll = async () => (await w.db.read.select().from(shifts).orderBy(shifts.startsAt)).map(({ startsWall }) => startsWall);

test("a shift that comes again is opened as often, by week with its weekdays and by month", async () => {
  const sent = every({ weekdays: ["TH"] });
  const answered = await sendNew(sent);
  expect([answered.status, answered.location]).toEqual([302, `/face-time/shifts/${sent.id}`]);
  await sendNew(sent);
  expect(await wallsOfAll()).toEqual(["2026-10-20T09:00", "2026-10-22T09:00", "2026-10-27T09:00"]);
  await sendNew(every({ starts: "2026-10-20T14:00", ends: "2026-10-20T15:00", repeats: "month-weekday", times: "2" }));
  await sendNew(every({ starts: "2026-10-20T16:00", ends: "2026-10-20T17:00", repeats: "month-day", times: "", until: "2026-11-20" }));
  expect((await wallsOfAll()).filter((wall) => !wall.endsWith("09:00"))).toEqual([
    "2026-10-20T14:00",
    "2026-10-20T16:00",
    "2026-11-17T14:00",
    "2026-11-20T16:00",
  ]);
});

test("a series without an end, with two, or with too many shifts is said beside the field", async () => {
  const wrong = async (given: Record<string, string | string[]>) => {
    const { status, body } = await sendNew(every(given));
    expect([status, body.result.initialValue.repeats]).toEqual([400, given.repeats ?? "weekly"]);
    return mistakes(body.result);
  };
  expect(await wrong({ times: "" })).toEqual(["times"]);
  expect(await wrong({ until: "2026-12-01" })).toEqual(["until"]);
  expect(await wrong({ times: "", until: "2026-10-19" })).toEqual(["until"]);
  expect(await wrong({ times: "131" })).toEqual(["times"]);
  expect(await wrong({ times: "", until: "2036-10-20" })).toEqual(["until"]);
  // Month by month its last shift would be more than two years away.
  const far = await sendNew(every({ repeats: "month-day", times: "30" }));
  expect([far.status, mistakes(far.body.result)]).toEqual([409, ["times"]]);
  await opened(w, { siteId: castSites.bristol.id, startsWall: "2026-10-27T11:00", endsWall: "2026-10-27T13:00" });
  const refused = await sendNew(every());
  expect([refused.status, refused.body.result.error.hosts]).toEqual([409, ["Grace Whetu is somewhere else on: 27 October 2026."]]);
  expect(await wallsOfAll()).toHaveLength(1);
});

test("public holidays that a series meets are shown once, and left out where it is said", async () => {
  const sent = every({ starts: "2026-12-11T09:00", ends: "2026-12-11T12:00", times: "4" });
  const first = await sendNew(sent);
  expect([first.status, mistakes(first.body.result)]).toEqual([400, ["except"]]);
  const days = first.body.holidays.map(({ day }: { day: string }) => day);
  expect(days).toEqual(["2026-12-25", "2027-01-01"]);
  const all = { ...sent, holidaysShown: days.join(" ") };
  expect((await sendNew({ ...all, except: ["2026-12-25"] })).status).toBe(302);
  expect(await wallsOfAll()).toEqual(["2026-12-11T09:00", "2026-12-18T09:00", "2027-01-01T09:00"]);
});

test("a time that comes twice on one of the days of a series is asked about for that day", async () => {
  const sent = every({ starts: "2026-10-18T01:30", ends: "2026-10-18T05:00", times: "2" });
  const first = await sendNew(sent);
  expect([first.status, mistakes(first.body.result)]).toEqual([400, ["startsReading-2026-10-25"]]);
  expect(first.body.questions).toMatchObject([
    { kind: "twice", wall: "2026-10-25T01:30", offers: [{ offset: "+01:00" }, { offset: "+00:00" }] },
  ]);
  expect((await sendNew({ ...sent, "startsReading-2026-10-25": "later" })).status).toBe(302);
  const rows = await w.db.read.select().from(shifts).orderBy(shifts.startsAt);
  expect(rows.map(({ startsAt }) => startsAt.toISOString())).toEqual(["2026-10-18T00:30:00.000Z", "2026-10-25T01:30:00.000Z"]);
});

test("a shift of a series is changed and called off with those that are meant, the others moved by as many days", async () => {
  const sent = every({ times: "4" });
  await sendNew(sent);
  const rows = await w.db.read.select().from(shifts).orderBy(shifts.startsAt);
  const second = rows[1]?.id ?? "";
  const as = cast.grace.id;
  expect((await knock(changeForm, on(second, { as }))).body).toMatchObject({ scoped: true, values: { scope: "one" } });
  expect((await knock(callOffForm, on(second, { as }))).body).toMatchObject({ scoped: true });
  const later = filled({ starts: "2026-10-28T10:00", ends: "2026-10-28T11:00", scope: "following" });
  // As its page does, the form says what it was opened with.
  const send = async (id: string, form: Record<string, string | string[]>) => {
    const { revision } = (await knock(changeForm, on(id, { as }))).body;
    return knock(change, on(id, { as, form: { ...form, revision } }));
  };
  expect((await send(second, later)).location).toBe(`/face-time/shifts/${second}`);
  expect(await wallsOfAll()).toEqual(["2026-10-20T09:00", "2026-10-28T10:00", "2026-11-04T10:00", "2026-11-11T10:00"]);
  expect((await send(second, { ...later, scope: "some" })).status).toBe(400);
  const wrong = await send(second, { ...later, ends: "2026-10-28T09:00" });
  expect([wrong.status, mistakes(wrong.body.result)]).toEqual([409, ["ends"]]);
  // By itself: from then on it stays as it is.
  const third = rows[2]?.id ?? "";
  await send(third, filled({ starts: "2026-11-04T15:00", ends: "2026-11-04T16:00" }));
  await send(second, { ...later, starts: "2026-10-28T10:30", scope: "all" });
  expect(await wallsOfAll()).toEqual(["2026-10-20T10:30", "2026-10-28T10:30", "2026-11-04T15:00", "2026-11-11T10:30"]);
  expect((await knock(callOff, on(second, { as, form: { reason: "", scope: "following" } }))).status).toBe(400);
  expect((await knock(callOff, on(second, { as, form: { reason: "Painting", scope: "following" } }))).status).toBe(302);
  const after = await w.db.read.select().from(shifts).orderBy(shifts.startsAt);
  expect(after.map(({ cancelledAt }) => cancelledAt !== null)).toEqual([false, true, false, true]);
});

test("filters narrow the agenda: place, distance, length, language, room, and when one is free", async () => {
  const near = await opened(w, { siteId: castSites.bristol.id, places: 2 });
  const far = await opened(w, { startsWall: "2026-10-17T09:00", endsWall: "2026-10-17T10:00", language: "mi" });
  await booked(w, cast.amara.id, far);
  const found = async (query: string) =>
    (await knock(agenda, { url: `/face-time?${query}` })).body.rows.map(({ id }: { id: string }) => (id === near ? "near" : "far"));
  expect(await found("")).toEqual(["near", "far"]);
  expect(await found("near=country")).toEqual(["near"]);
  expect(await found("near=city")).toEqual(["near"]);
  expect(await found(`site=${castSites.wellington.id}`)).toEqual(["far"]);
  expect(await found("length=short")).toEqual(["far"]);
  expect(await found("length=half")).toEqual(["near"]);
  expect(await found("language=mi")).toEqual(["far"]);
  expect(await found("room=yes")).toEqual(["near"]);
  expect(await found("free=yes")).toEqual(["near"]);
  expect(await found("activity=chat")).toEqual([]);
  // Nine in the morning in Wellington is the evening before in Bristol.
  expect(await found("day=2026-10-16")).toEqual(["near", "far"]);
  expect(await found("day=2026-10-17")).toEqual([]);
  expect((await knock(agenda, { url: "/face-time?site=&activity=calls" })).location).toBe("/face-time?activity=calls");
});

test("an employee asks, the manager is told and approves, a place comes free, and the next is asked", async () => {
  const shift = await opened(w);
  const sent = { id: newId(), wants: "How they ask", shortNotice: "on" };
  expect((await knock(book, on(shift, { form: sent }))).status).toBe(302);
  const second = await booked(w, cast.priya.id, shift);
  await w.settle();
  expect((await words("henrik")).join()).toContain("Amara Okafor asked for a place");
  expect((await knock(home, { url: "/", as: cast.henrik.id })).body.faceTime).toMatchObject({ requests: 1 });
  const { requests, team: reports } = (await knock(team, { url: "/face-time/team", as: cast.henrik.id })).body;
  expect(requests).toMatchObject([{ bookingId: sent.id, person: "Amara Okafor" }]);
  expect(reports).toMatchObject([{ id: cast.amara.id, minutes: 0, last: null }]);
  const at = { url: `/face-time/bookings/${sent.id}/answer`, params: { id: sent.id }, as: cast.henrik.id };
  expect((await knock(answerForm, at)).body.name).toBe("Amara Okafor");
  await knock(answer, { ...at, form: { answer: "approved" } });
  await w.settle();
  expect((await words("amara")).join()).toContain("Your place is confirmed");
  expect((await knock(home, { url: "/" })).body.faceTime.next.bookingId).toBe(sent.id);
  expect((await knock(page, on(shift, { as: cast.priya.id }))).body.mine).toMatchObject({ state: "waiting", position: 1 });
  const given = { url: `/face-time/bookings/${sent.id}/cancellation`, params: { id: sent.id } };
  expect((await knock(cancel, { ...given, form: { reason: "" } })).status).toBe(400);
  await knock(cancel, { ...given, form: { reason: "Ill" } });
  await w.settle();
  expect((await words("priya")).join()).toContain("A place has come free");
  const taken = { url: `/face-time/bookings/${second}/offer`, params: { id: second }, as: cast.priya.id, form: { answer: "accept" } };
  await knock(offer, taken);
  expect(await stateOf(w, second)).toBe("held");
  expect((await knock(mine, { url: "/face-time/mine", as: cast.priya.id })).body.coming).toMatchObject([
    { bookingId: second, state: "held" },
  ]);
  // A host answers for who has no manager.
  expect((await knock(team, { url: "/face-time/team", as: cast.grace.id })).body.requests).toMatchObject([{ bookingId: second }]);
});

test("a request is declined with a reason, which its guest reads", async () => {
  const shift = await opened(w);
  const id = await booked(w, cast.amara.id, shift);
  const at = { url: `/face-time/bookings/${id}/answer`, params: { id }, as: cast.henrik.id };
  expect((await knock(answer, { ...at, form: { reason: " " } })).status).toBe(400);
  await knock(answer, { ...at, form: { reason: "Month end" } });
  expect((await knock(page, on(shift))).body.mine).toMatchObject({
    state: "declined",
    answerReason: "Month end",
    answeredBy: "Henrik Lindqvist",
  });
});

test("a shift is changed and called off by its host, and everybody on it is told", async () => {
  const shift = await opened(w);
  await booked(w, cast.amara.id, shift);
  const { values, revision } = (await knock(changeForm, on(shift, { as: cast.grace.id }))).body;
  const given = Object.fromEntries(Object.entries(values as Record<string, string>).filter(([, value]) => value !== undefined));
  const moved = { ...given, id: shift, revision, starts: "2026-10-17T09:00", ends: "2026-10-17T12:00" };
  expect((await knock(change, on(shift, { as: cast.grace.id, form: moved }))).status).toBe(302);
  await w.settle();
  expect((await words("amara")).join()).toContain("The times have changed");
  expect((await knock(callOff, on(shift, { as: cast.grace.id, form: { reason: "" } }))).status).toBe(400);
  await knock(callOff, on(shift, { as: cast.grace.id, form: { reason: "The line is down." } }));
  const other = await opened(w, { startsWall: "2026-10-20T09:00", endsWall: "2026-10-20T12:00" });
  await w.settle();
  expect((await words("amara")).join()).toContain("You go first");
  const { body } = await knock(page, on(shift));
  expect(body).toMatchObject({ reason: "The line is down.", mine: { state: "cancelled" }, mayBook: false });
  expect(body.others.map(({ id }: { id: string }) => id)).toEqual([other]);
});

test("a confirmed place goes to a colleague who says yes", async () => {
  const shift = await opened(w);
  const id = await booked(w, cast.amara.id, shift);
  await approving(w, await w.person("henrik"), id, { answer: "approved", reason: null });
  const at = { url: `/face-time/bookings/${id}/swap`, params: { id } };
  expect((await knock(swap, { ...at, form: { colleague: "nobody@fernhollow.example" } })).status).toBe(400);
  expect((await knock(swap, { ...at, form: { colleague: cast.grace.email } })).status).toBe(409);
  expect((await knock(swap, { ...at, form: { colleague: cast.priya.email } })).status).toBe(302);
  await w.settle();
  expect((await words("priya")).join()).toContain("asks whether you would take their place");
  const { asked } = (await knock(page, on(shift, { as: cast.priya.id }))).body;
  await knock(answerSwap, { url: `/face-time/swaps/${asked.id}`, params: { id: asked.id }, as: cast.priya.id, form: { answer: "accept" } });
  expect((await bookingsOn(w, shift)).map(({ personId, state }) => [personId, state])).toEqual([
    [cast.amara.id, "cancelled"],
    [cast.priya.id, "held"],
  ]);
});

test("a briefing that must be read is read first", async () => {
  const shift = await opened(w, { briefing: "listening-to-calls", needsBriefing: true });
  expect((await knock(page, on(shift))).body).toMatchObject({ mayBook: false, refusal: { code: "face-time.briefing-unread" } });
  expect((await knock(book, on(shift, { form: { id: newId(), wants: "" } }))).status).toBe(409);
  expect((await knock(briefing, on(shift))).body.briefing).toMatchObject({ title: "Listening to calls" });
  await knock(readIt, on(shift, { form: {} }));
  expect((await knock(page, on(shift))).body).toMatchObject({ mayBook: true, needs: { briefed: true } });
});

test("who asked to be told hears of a shift that fits, and of no other", async () => {
  await knock(watch, { url: "/face-time?activity=chat&near=country", form: { watch: "on" } });
  expect((await knock(agenda, { url: "/face-time?activity=chat&near=country" })).body.watches).toBe(true);
  const [wish] = (await knock(mine, { url: "/face-time/mine" })).body.watches;
  expect(wish).toMatchObject({ activity: "chat", country: "GB" });
  // It is nobody else's to end.
  await knock(stop, { url: "/face-time/mine", as: cast.priya.id, form: { watch: wish.id } });
  await opened(w, { activity: "chat" });
  await opened(w, { siteId: castSites.bristol.id, startsWall: "2026-10-17T09:00", endsWall: "2026-10-17T12:00" });
  await w.settle();
  expect(await words("amara")).toEqual([]);
  await opened(w, { activity: "chat", siteId: castSites.bristol.id, startsWall: "2026-10-18T09:00", endsWall: "2026-10-18T12:00" });
  await w.settle();
  expect(await words("amara")).toEqual([expect.stringContaining("A shift that you asked about has opened")]);
  await knock(watch, { url: "/face-time?activity=chat&near=country", form: { watch: "off" } });
  expect((await knock(agenda, { url: "/face-time?activity=chat&near=country" })).body.watches).toBe(false);
  await knock(watch, { url: "/face-time?activity=ride", form: { watch: "on" } });
  const [another] = (await knock(mine, { url: "/face-time/mine" })).body.watches;
  expect((await knock(stop, { url: "/face-time/mine", form: { watch: another.id } })).status).toBe(302);
  expect((await knock(mine, { url: "/face-time/mine" })).body.watches).toEqual([]);
});

test("a manager says who answers meanwhile and what needs no answer", async () => {
  const at = { url: "/face-time/team", as: cast.henrik.id };
  const away = { intent: "delegate", id: newId(), delegate: cast.priya.email, firstDay: "2026-10-06", lastDay: "2026-10-05" };
  expect(mistakes((await knock(arrange, { ...at, form: away })).body.result)).toEqual(["lastDay"]);
  // Pressed twice, it is one.
  for (const _ of [1, 2]) await knock(arrange, { ...at, form: { ...away, lastDay: "2026-10-07" } });
  const again = await knock(arrange, { ...at, form: { ...away, id: newId(), firstDay: "2026-10-07", lastDay: "2026-10-09" } });
  expect([again.status, mistakes(again.body.result)]).toEqual([409, ["firstDay"]]);
  await knock(arrange, { ...at, form: { intent: "automatic", upTo: "60" } });
  const { delegations, automaticUpTo } = (await knock(team, at)).body;
  expect([delegations, automaticUpTo]).toMatchObject([[{ name: "Priya Raman" }], 60]);
  const shift = await opened(w);
  const id = await booked(w, cast.amara.id, shift);
  expect((await knock(team, { ...at, as: cast.priya.id })).body.requests).toMatchObject([{ bookingId: id }]);
  await knock(arrange, { ...at, form: { intent: "withdraw", id: delegations[0].id } });
  expect((await knock(team, { ...at, as: cast.priya.id })).body.requests).toEqual([]);
});

test("an administrator sets how long places are kept and the goals, in the audit log", async () => {
  const at = { url: "/admin/face-time", as: cast.jonas.id };
  const { values } = (await knock(settings, at)).body;
  expect(values).toMatchObject({ holdHours: "72", offerHours: "12", support: "8" });
  expect((await knock(setSettings, { ...at, form: { ...values, holdHours: "-3" } })).status).toBe(400);
  await knock(setSettings, { ...at, form: { ...values, holdHours: "48", support: "16" } });
  expect((await knock(settings, at)).body.values).toMatchObject({ holdHours: "48", support: "16" });
  expect((await knock(team, { url: "/face-time/team", as: cast.henrik.id })).body.goal).toBe(960);
});

test("an activity of the same name is refused beside its field, whatever letters it has", async () => {
  const keep = async (name: string) =>
    knock(keepWords, {
      ...{ url: "/admin/face-time/activities/new", params: { kind: "activities", id: "new" }, as: cast.jonas.id },
      form: { id: newId(), name, channel: "phone" },
    });
  expect((await keep("Écoute")).status).toBe(302);
  for (const name of ["Écoute", "ÉCOUTE", "E\u0301coute"])
    expect(await keep(name)).toMatchObject({ status: 409, body: { result: { error: { name: ["There is one of this name already."] } } } });
});

test("words that were changed after somebody opened them are not signed before they are read again", async () => {
  const id = newId();
  const keep = async (body: string) =>
    knock(keepWords, {
      ...{ url: "/admin/face-time/declarations/new", params: { kind: "declarations", id: "new" }, as: cast.jonas.id },
      form: { id, title: "Quiet", body, validDays: "30" },
    });
  await keep("I keep it.");
  const shift = await opened(w, { declarationId: id });
  const before = (await knock(declarationPage, on(shift))).body.declaration;
  await keep("I tell everybody.");
  const refused = await knock(sign, on(shift, { form: { words: before.words } }));
  expect(refused).toMatchObject({ status: 409, body: { changed: expect.stringContaining("Read them again") } });
  expect((await knock(sign, on(shift, { form: {} }))).status).toBe(409);
  expect((await knock(page, on(shift))).body.needs).toMatchObject({ declared: false });
  const now = (await knock(declarationPage, on(shift))).body.declaration;
  expect(now.html).toContain("everybody");
  expect((await knock(sign, on(shift, { form: { words: now.words } }))).status).toBe(302);
  expect((await knock(page, on(shift))).body.needs).toMatchObject({ declared: true });
});

test("activities, briefings and declarations are written, changed and retired; what is retired is chosen no more and asked for still", async () => {
  const at = (kind: string, id = "new") => ({ url: `/admin/face-time/${kind}/${id}`, params: { kind, id }, as: cast.jonas.id });
  const [activity, briefing, declaration] = [newId(), newId(), newId()];
  expect((await knock(written, at("activities"))).body).toMatchObject({ isNew: true, kind: "activities" });
  await knock(keepWords, { ...at("activities"), form: { id: activity, name: "Sort the post", channel: "letter" } });
  const twice = await knock(keepWords, { ...at("activities"), form: { id: newId(), name: "sort the POST" } });
  expect(twice).toMatchObject({ status: 409, body: { result: { error: { name: ["There is one of this name already."] } } } });
  expect((await knock(keepWords, { ...at("briefings"), form: { id: briefing, title: "", body: "Words" } })).status).toBe(400);
  const named = { id: briefing, title: "At the door", body: "Ring mary.poole@example.org first." };
  expect((await knock(keepWords, { ...at("briefings"), form: named })).status).toBe(422);
  await knock(keepWords, { ...at("briefings"), form: { ...named, body: "Ring first." } });
  await knock(keepWords, { ...at("declarations"), form: { id: declaration, title: "Quiet", body: "I keep it.", validDays: "30" } });
  const shift = await opened(w, { activity, briefing, needsBriefing: true, declarationId: declaration });
  const amara = await w.person("amara");
  await readingBriefing(w, amara, briefing);
  await signing(w, amara, declaration, (await declarationFor(w.db.read, declaration)).words);
  const needs = async () => (await knock(page, on(shift))).body.needs;
  expect(await needs()).toMatchObject({ briefed: true, declared: true });
  // Changed: whoever has read it reads it again; what was signed keeps its words.
  await knock(keepWords, { ...at("briefings", briefing), form: { title: "At the door", body: "Ring twice.", again: "on" } });
  expect(await needs()).toMatchObject({ briefed: false });
  const signed = { title: "Quiet", body: "I tell everybody.", validDays: "30" };
  expect((await knock(keepWords, { ...at("declarations", declaration), form: signed })).status).toBe(409);
  await knock(keepWords, { ...at("declarations", declaration), form: { ...signed, title: "Quietly", body: "I keep it." } });
  expect((await knock(written, at("declarations", declaration))).body).toMatchObject({ title: "Quietly", shifts: 1, signed: 1 });
  // Retired: no choice for a new shift, still one for a shift that has it.
  for (const [kind, id] of [
    ["activities", activity],
    ["briefings", briefing],
    ["declarations", declaration],
  ] as const) {
    await knock(keepWords, { ...at(kind, id), form: { intent: "retire" } });
  }
  const choices = async (door: Door, knocked: Knock) => (await knock(door, { ...knocked, as: cast.grace.id })).body.choices;
  const fresh = await choices(form, { url: "/face-time/shifts/new" });
  expect([fresh.activities, fresh.declarations]).toEqual([[], []]);
  expect(fresh.briefings.map(({ key }: { key: string }) => key)).not.toContain(briefing);
  const own = await choices(changeForm, { url: `/face-time/shifts/${shift}/edit`, params: { id: shift } });
  expect([own.activities, own.declarations]).toMatchObject([[{ id: activity }], [{ id: declaration }]]);
  expect(own.briefings.map(({ key }: { key: string }) => key)).toContain(briefing);
  await knock(keepWords, { ...at("activities", activity), form: { intent: "again" } });
  expect((await knock(settings, { url: "/admin/face-time", as: cast.jonas.id })).body).toMatchObject({
    activities: [{ title: "Sort the post", retired: false }],
    briefings: [{ retired: true }],
  });
});

test("an exchange is asked for and answered from the pages", async () => {
  await w.db.write((tx) => tx.insert(personRoles).values({ personId: cast.tomas.id, role: "host", grantedAt: w.clock.now() }));
  const [calls, counter] = [await opened(w), await opened(w, { hosts: [cast.tomas.id], activity: "counter" })];
  const [mine, theirs] = [await booked(w, cast.amara.id, calls), await booked(w, cast.priya.id, counter)];
  await approving(w, await w.person("henrik"), mine, { answer: "approved", reason: null });
  await w.db.write((tx) => tx.update(bookings).set({ state: "confirmed", until: null }).where(eq(bookings.id, theirs)));
  const asking = { url: `/face-time/bookings/${mine}/swap`, params: { id: mine } };
  expect((await knock(swapPage, asking)).body.inReturn).toMatchObject([{ id: counter }]);
  await w.db.write((tx) => tx.update(people).set({ locale: "de-DE" }).where(eq(people.id, cast.amara.id)));
  expect((await knock(swapPage, asking)).body.inReturn[0].name).toContain("Oktober 2026");
  expect((await knock(swap, { ...asking, form: { colleague: cast.priya.email, inReturn: counter } })).status).toBe(302);
  const hers = on(calls, { as: cast.priya.id });
  const { asked } = (await knock(page, hers)).body;
  expect(asked.exchange).toMatchObject({ shiftId: counter, mine: true });
  await knock(answerSwap, {
    url: `/face-time/swaps/${asked.id}`,
    params: { id: asked.id },
    as: cast.priya.id,
    form: { answer: "exchange" },
  });
  expect((await knock(page, hers)).body.mine.state).toBe("held");
  expect((await knock(page, on(counter))).body.mine.state).toBe("held");
});
