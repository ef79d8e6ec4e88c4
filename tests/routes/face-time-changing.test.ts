import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { action as change, loader as changeForm } from "#app/routes/face-time.shifts.$id.edit.tsx";
import { shifts } from "#db/schema/face-time.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { openedSeries } from "#tests/support/series.ts";
import { booked, opened } from "#tests/support/shifts.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

type Form = Record<string, string | string[]>;
const at = (id: string) => ({ url: `/face-time/shifts/${id}/edit`, params: { id }, as: cast.grace.id });

/** The form of a shift, as a browser holds it. */
async function openedForm(id: string): Promise<Form> {
  const { body } = await answerOf(changeForm(await doorArgs(w, at(id))));
  const values = Object.entries(body.values as Form).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(values), id, revision: body.revision };
}

const save = async (id: string, form: Form) => answerOf(change(await doorArgs(w, { ...at(id), form })));

async function standing(id: string) {
  const [row] = await w.db.read.select().from(shifts).where(eq(shifts.id, id));
  return [row?.startsWall, row?.bring, row?.about];
}

test("a form that was opened before somebody moved the shift does not move it back, and is saved when its writer says so", async () => {
  const shift = await opened(w, { about: "Answer the calls of the morning." });
  await booked(w, cast.amara.id, shift);
  const [first, second] = [await openedForm(shift), await openedForm(shift)];
  expect((await save(shift, { ...first, starts: "2026-10-17T09:00", ends: "2026-10-17T12:00" })).status).toBe(302);
  await w.settle();
  const typed = { ...second, bring: "A jacket", about: "" };
  const { status, body } = await save(shift, typed);
  expect(status).toBe(409);
  expect(await standing(shift)).toEqual(["2026-10-17T09:00", "", "Answer the calls of the morning."]);
  expect(body.result.initialValue).toMatchObject({ bring: "A jacket", starts: "2026-10-16T09:00" });
  expect(body.stored.values).toMatchObject({ starts: "2026-10-17T09:00", about: "Answer the calls of the morning." });
  await w.settle();
  const told = (await notificationsOf(w.db.read, cast.amara.id)).rows.filter(({ words }) => String(words).includes("times have changed"));
  expect(told).toHaveLength(1);
  // Looked at, and meant.
  expect(
    (await save(shift, { ...typed, starts: "2026-10-18T09:00", ends: "2026-10-18T12:00", revision: body.stored.revision })).status,
  ).toBe(302);
  expect(await standing(shift)).toEqual(["2026-10-18T09:00", "A jacket", ""]);
});

test("a form that was sent twice is taken once, and a mistake does not make an old form a new one", async () => {
  const shift = await opened(w);
  const [first, second] = [await openedForm(shift), await openedForm(shift)];
  const moved = { ...first, starts: "2026-10-17T09:00", ends: "2026-10-17T12:00" };
  expect([(await save(shift, moved)).status, (await save(shift, moved)).status]).toEqual([302, 302]);
  const wrong = await save(shift, { ...second, places: "none" });
  expect([wrong.status, wrong.body.result.initialValue.revision]).toEqual([400, second.revision]);
  expect((await save(shift, { ...second, bring: "A jacket" })).status).toBe(409);
});

test("a series is not put back by a form of one of its shifts that was opened before another was changed", async () => {
  const [first = "", second = "", third = ""] = await openedSeries(w, { times: 3 });
  const [old, other] = [await openedForm(first), await openedForm(second)];
  expect((await save(second, { ...other, bring: "A jacket", scope: "following" })).status).toBe(302);
  expect((await save(first, { ...old, about: "Listen first.", scope: "all" })).status).toBe(409);
  expect((await standing(third))[1]).toBe("A jacket");
  // Changed alone, it is as it was when the form was opened.
  expect((await save(first, { ...old, about: "Listen first.", scope: "one" })).status).toBe(302);
});
