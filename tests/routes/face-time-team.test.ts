import { beforeEach, expect, test } from "vitest";
import { action as bookTeam, loader as teamForm } from "#app/routes/face-time.shifts.$id.team.tsx";
import { newId } from "#app/shared/ids.ts";
import { personRoles } from "#db/schema/people.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { booked, bookingsOn, crowd, opened } from "#tests/support/shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const at = (id: string) => ({ url: `/face-time/shifts/${id}/team`, params: { id }, as: cast.henrik.id });
const choice = (personId: string) => `${personId} ${newId()}`;
const send = async (id: string, form: Record<string, string | string[]>) => answerOf(bookTeam(await doorArgs(w, { ...at(id), form })));
const said = (setCookie: string[]) =>
  decodeURIComponent(setCookie.find((one) => one.startsWith("alongside_flash"))?.split(/[=;]/)[1] ?? "");

test("a manager books several of the team; who cannot come is named with the reason, and who has a place by name", async () => {
  const shift = await opened(w, { places: 3 });
  const [one = ""] = await crowd(w, 1);
  await booked(w, cast.amara.id, shift);
  expect((await send(shift, {})).status).toBe(400);
  const { status, body } = await send(shift, { people: [choice(one), choice(cast.amara.id)] });
  expect([status, body.outcome]).toEqual([
    409,
    {
      left: [{ name: "Amara Okafor", message: "They have a booking for this shift already." }],
      placed: ["Guest Number 0"],
      inLine: [],
    },
  ]);
  // The mistake of the first time is taken from the form: nothing at all would leave it there.
  expect(body.result).toEqual({ initialValue: null });
  expect((await bookingsOn(w, shift)).map(({ state }) => state)).toEqual(["held", "confirmed"]);
});

test("with more people than places the turns decide, and it is said who has a place and who stands in line", async () => {
  const shift = await opened(w, { places: 1 });
  const [first = "", second = "", third = ""] = await crowd(w, 3);
  const people = [choice(first), choice(second), choice(third)];
  const form = { people, [`turn-${third}`]: "1", [`turn-${first}`]: "", [`turn-${second}`]: "2" };
  const { status, setCookie } = await send(shift, form);
  expect([status, said(setCookie)]).toEqual([302, "Guest Number 2 has a place. 2 stand in line: Guest Number 1, Guest Number 0."]);
  expect((await bookingsOn(w, shift)).map(({ personId, state }) => [personId, state])).toEqual([
    [third, "confirmed"],
    [second, "waiting"],
    [first, "waiting"],
  ]);
  // Sent again it is the same booking, and is said in the same words.
  expect(said((await send(shift, form)).setCookie)).toContain("Guest Number 2 has a place.");
});

test("who is on the shift is shown as such, and who is busy then is said", async () => {
  const shift = await opened(w, { places: 3 });
  const [one = "", two = ""] = await crowd(w, 2);
  await w.db.write((tx) =>
    tx.insert(personRoles).values({ personId: cast.tomas.id, role: "host", grantedBy: null, grantedAt: w.clock.now() }),
  );
  const meeting = await opened(w, { hosts: [cast.tomas.id], startsWall: "2026-10-16T11:00", endsWall: "2026-10-16T13:00", places: 2 });
  await booked(w, one, shift);
  await booked(w, two, meeting);
  const list = async (id: string) =>
    ((await answerOf(teamForm(await doorArgs(w, at(id))))).body.people as { name: string; state: string | null; busy: boolean }[])
      .filter(({ name }) => name.startsWith("Guest"))
      .map(({ state, busy }) => [state, busy]);
  expect(await list(shift)).toEqual([
    ["held", false],
    [null, true],
  ]);
});

test("what keeps one of the team from coming is said of them, not to the manager", async () => {
  const shift = await opened(w, { places: 3, briefing: "calls", needsBriefing: true });
  const { body } = await send(shift, { people: [choice(cast.amara.id)] });
  expect(body.outcome.left).toEqual([{ name: "Amara Okafor", message: "They have not read the briefing yet." }]);
});
