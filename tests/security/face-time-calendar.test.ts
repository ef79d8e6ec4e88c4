import { beforeEach, expect, test } from "vitest";
import { openFeed } from "#app/domains/face-time/calendars/keeping-feeds.server.ts";
import { loader as feed } from "#app/routes/face-time.calendar.$token[.ics].ts";
import { loader as file } from "#app/routes/face-time.shifts.$id.calendar[.ics].ts";
import { action as change, loader as settings } from "#app/routes/settings.calendars.tsx";
import { newId } from "#app/shared/ids.ts";
import { calendarTokens } from "#db/schema/face-time.ts";
import { personDeactivations } from "#db/schema/people.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "../support/door.ts";
import { standingShift } from "../support/standing-shifts.ts";
import { type TestWorld, world } from "../support/world.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const read = async (token: string) =>
  (await answerOf(feed(await doorArgs(w, { url: `/face-time/calendar/${token}.ics`, params: { token } })))).status;

test("a guessed address, an empty one, a hash from the database and that of somebody who has gone open nothing", async () => {
  const token = await openFeed(w, cast.amara, "own");
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await read(token)).toBe(200);
  const [row] = await w.db.read.select().from(calendarTokens);
  expect(JSON.stringify(row)).not.toContain(token);
  for (const wrong of ["", "x", `${token}x`, token.toLowerCase(), row?.hash ?? "", "../../etc/passwd"]) expect(await read(wrong)).toBe(404);
  await w.db.write((tx) => tx.insert(personDeactivations).values({ personId: cast.amara.id, by: cast.jonas.id, at: w.clock.now() }));
  expect(await read(token)).toBe(404);
});

test("nobody gets the file of a shift that is not in their calendar", async () => {
  const { id } = await standingShift(w, { guests: { amara: "confirmed", priya: "asked" }, places: 1 });
  const answer = async (as: string | undefined, of: string) =>
    answerOf(file(await doorArgs(w, { url: `/face-time/shifts/${of}/calendar.ics`, as, params: { id: of } })));
  const status = async (as: string | undefined, of: string) => (await answer(as, of)).status;
  expect(await status(cast.amara.id, id)).toBe(200);
  for (const as of [cast.priya.id, cast.henrik.id, cast.jonas.id]) {
    const { status: led, headers } = await answer(as, id);
    expect([led, headers.get("Location")]).toEqual([302, `/face-time/shifts/${id}`]);
  }
  expect(await status(cast.amara.id, newId())).toBe(404);
  expect(await status(cast.amara.id, "nothing")).toBe(404);
  expect(await status(undefined, id)).toBe(302);
});

test("calendars are opened and closed by their owner alone, signed in, and with words that are known", async () => {
  const post = async (form: Record<string, string>, as?: string) =>
    (await answerOf(change(await doorArgs(w, { url: "/settings/calendars", as, form })))).status;
  expect(await post({ intent: "open", scope: "own" })).toBe(302);
  expect((await answerOf(settings(await doorArgs(w, { url: "/settings/calendars" })))).status).toBe(302);
  expect(await post({ intent: "open", scope: "everybody" }, cast.amara.id)).toBe(400);
  const token = await openFeed(w, cast.amara, "own");
  expect(await post({ intent: "close", scope: "own" }, cast.henrik.id)).toBe(302);
  expect(await read(token)).toBe(200);
});
