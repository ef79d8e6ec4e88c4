import { beforeEach, expect, test } from "vitest";
import { draftsOf } from "#app/domains/drafts/drafts.queries.server.ts";
import { keepDraft } from "#app/domains/drafts/keeping.server.ts";
import { newShiftDraft } from "#app/domains/face-time/face-time.ts";
import { checkIn } from "#app/domains/face-time/hosting/arriving.server.ts";
import { reflectionDraft } from "#app/domains/face-time/reflecting/reflections.ts";
import { action as reflect, loader as reflection } from "#app/routes/face-time.shifts.$id.reflection.tsx";
import { loader as form, action as open } from "#app/routes/face-time.shifts.new.tsx";
import { newId } from "#app/shared/ids.ts";
import { cast, castSites } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { standingShift } from "#tests/support/standing-shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const knock = async (door: Door, what: Knock) => answerOf(door(await doorArgs(w, what)));
const begin = async (personId: string, name: string, values: Record<string, string[]>) =>
  keepDraft(w, personId, { form: name, values, writing: newId(), sequence: 1, age: 0 });

test("what was begun of a reflection is there again when its page was left, until it is kept or begun afresh", async () => {
  const shift = await standingShift(w, { guests: { amara: "confirmed" } });
  w.clock.set("2026-10-20T08:30:00Z");
  await checkIn(w, await w.person("grace"), shift.bookings.amara ?? "");
  const at = { url: `/face-time/shifts/${shift.id}/reflection`, params: { id: shift.id }, as: cast.amara.id };
  await begin(cast.amara.id, reflectionDraft(shift.id), { surprised: ["How long people stand."], felt: [""], change: [""] });
  const { body } = await knock(reflection, at);
  expect([body.values, body.draftSavedAt]).toEqual([{ surprised: "How long people stand.", felt: "", change: "" }, w.clock.now()]);
  w.clock.advance(60_000);
  await knock(reflect, { ...at, form: { intent: "afresh" } });
  expect((await knock(reflection, at)).body.values).toEqual({});
  w.clock.advance(60_000);
  await begin(cast.amara.id, reflectionDraft(shift.id), { surprised: ["Stairs."], felt: [""], change: [""] });
  w.clock.advance(60_000);
  const said = { surprised: "Stairs.", felt: "Tired.", change: "A chair." };
  expect((await knock(reflect, { ...at, form: { id: newId(), ...said } })).status).toBe(302);
  expect(await draftsOf(w.db.read, cast.amara.id)).toEqual([]);
  expect((await knock(reflection, at)).body.values).toMatchObject(said);
});

test("so is a shift that was not opened yet", async () => {
  const at = { url: "/face-time/shifts/new", as: cast.grace.id };
  const typed = {
    activity: ["counter"],
    hosts: [cast.grace.id],
    about: ["You stand at the second till."],
    functions: ["support", "commercial"],
  };
  await begin(cast.grace.id, newShiftDraft, typed);
  expect((await knock(form, at)).body.values).toEqual({
    activity: "counter",
    hosts: [cast.grace.id],
    about: "You stand at the second till.",
    functions: ["support", "commercial"],
  });
  w.clock.advance(60_000);
  const shift = { id: newId(), site: castSites.bristol.id, activity: "counter", starts: "2026-10-22T09:00", ends: "2026-10-22T12:00" };
  const sent = {
    ...shift,
    language: "en",
    hosts: [cast.grace.id],
    places: "2",
    guestsPerHost: "2",
    noticeHours: "24",
    bring: "",
    about: "",
  };
  expect((await knock(open, { ...at, form: sent })).status).toBe(302);
  expect(await draftsOf(w.db.read, cast.grace.id)).toEqual([]);
});
