import { expect, test } from "vitest";
import { minute } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { workshopGuesses, workshopPains, workshopPhases } from "#db/schema/workshops.ts";
import { prepared, until } from "#tests/support/workshops.ts";
import { world } from "#tests/support/world.ts";
import { bringing } from "./bringing.server.ts";
import { ending } from "./ending.server.ts";
import { goingBack } from "./going-back.server.ts";
import { goingOn } from "./going-on.server.ts";
import { splitting } from "./grouping.server.ts";
import { joining } from "./joining.server.ts";
import { guessing } from "./marking.server.ts";
import { paining } from "./paining.server.ts";
import { shownTo } from "./showing.server.ts";
import { minutesOf, workshopWithin } from "./workshops.queries.server.ts";

test("a phase that is gone back to has all of its time again; what was revealed stays so, and nobody's marks are lost", async () => {
  const w = await world();
  const session = await prepared(w);
  const { id, steps } = session;
  const [step = ""] = steps;
  const [priya, amara] = [await w.person("priya"), await w.person("amara")];
  const standing = () => workshopWithin(w.db.read, priya, id);
  await joining(w, amara, id);
  await until(w, session, "feel");
  await guessing(w, amara, id, { stepId: step, pleasure: 40 });
  const feel = (await standing()).position ?? 0;
  w.clock.advance(4 * minute);
  await goingOn(w, priya, id, feel);
  w.clock.advance(3 * minute);
  w.pings.length = 0;
  await goingBack(w, priya, id, feel + 1);

  const again = await standing();
  expect(again.position).toBe(feel);
  expect(again.dueAt).toEqual(new Date(w.clock.now().getTime() + (again.phases[feel]?.minutes ?? 0) * minute));
  expect(again.revealed.has("guesses")).toBe(true);
  expect(w.pings).toContainEqual({ to: expect.arrayContaining([amara.id, priya.id]), ping: { what: "workshop", id } });
  const shown = await shownTo(w.db.read, amara, await workshopWithin(w.db.read, amara, id), w.clock.now());
  expect(shown).toMatchObject({ closed: { guesses: true }, inside: { own: { guesses: [{ stepId: step, pleasure: 40 }] } } });
  await expect(guessing(w, amara, id, { stepId: step, pleasure: 0 })).rejects.toMatchObject({ code: "workshops.revealed" });
  expect(await w.db.read.select().from(workshopGuesses)).toMatchObject([{ pleasure: 40 }]);

  // The time of both is in the minutes.
  w.clock.advance(2 * minute);
  await goingOn(w, priya, id, feel);
  w.clock.advance(minute);
  await ending(w, priya, id);
  const { minutes } = (await minutesOf(w.db.read, id)) ?? {};
  expect(minutes?.lasted).toBe(10);
  expect(minutes?.phases.slice(-2)).toMatchObject([
    { kind: "feel", took: 6 },
    { kind: "reveal", took: 4 },
  ]);
});

test("what is not revealed is marked on when its phase is gone back to", async () => {
  const w = await world();
  const session = await prepared(w);
  const { id, steps } = session;
  const [step = ""] = steps;
  const [priya, amara] = [await w.person("priya"), await w.person("amara")];
  await joining(w, amara, id);
  await until(w, session, "reveal");
  const reveal = (await workshopWithin(w.db.read, priya, id)).position ?? 0;
  await goingOn(w, priya, id, reveal);
  await paining(w, amara, id, { id: newId(), stepId: step, text: "It hurts." });
  await goingBack(w, priya, id, reveal + 1);
  await goingOn(w, priya, id, reveal);
  await paining(w, amara, id, { id: newId(), stepId: step, text: "It hurts a lot." });
  expect(await w.db.read.select().from(workshopPains)).toHaveLength(2);
  // One row for each phase, of which one runs.
  const rows = await w.db.read.select().from(workshopPhases);
  expect(rows).toHaveLength(reveal + 2);
  expect(rows.filter(({ endedAt }) => endedAt === null).map(({ position }) => position)).toEqual([reveal + 1]);
});

test("only who leads goes back, from the phase that they saw, and not before the first", async () => {
  const w = await world();
  const session = await prepared(w);
  const { id } = session;
  const [priya, amara] = [await w.person("priya"), await w.person("amara")];
  await joining(w, amara, id);
  await expect(goingBack(w, priya, id, 0)).rejects.toMatchObject({ code: "workshops.not-running" });
  await until(w, session, "arrive");
  await expect(goingBack(w, priya, id, 0)).rejects.toMatchObject({ code: "workshops.first-phase" });
  await until(w, session, "stories");
  await expect(goingBack(w, amara, id, 2)).rejects.toMatchObject({ code: "hallway.not-allowed" });
  const ends = await Promise.allSettled([goingBack(w, priya, id, 2), goingBack(w, priya, id, 2)]);
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await workshopWithin(w.db.read, priya, id)).position).toBe(1);
});

test("a phase that was gone past before anybody marked can be done after going back, though it was revealed", async () => {
  const w = await world();
  const session = await prepared(w);
  const { id, steps } = session;
  const [step = ""] = steps;
  const [priya, amara] = [await w.person("priya"), await w.person("amara")];
  await joining(w, amara, id);
  await until(w, session, "reveal");
  const at = async () => workshopWithin(w.db.read, amara, id);
  const shown = async () => (await shownTo(w.db.read, amara, await at(), w.clock.now())).inside?.guesses;
  const empty = await shown();
  const { position, revealed } = await at();
  expect(revealed.has("guesses")).toBe(true);
  await goingBack(w, priya, id, position ?? 0);
  expect((await at()).revealed.has("guesses")).toBe(false);
  await guessing(w, amara, id, { stepId: step, pleasure: 40 });
  await goingOn(w, priya, id, (position ?? 0) - 1);
  expect((await at()).revealed.has("guesses")).toBe(true);
  // Not what was there when it was looked at before.
  expect(await shown()).not.toEqual(empty);
});

test("where all were brought to ends with the phase, and when they are split into groups", async () => {
  const w = await world();
  const session = await prepared(w);
  const { id, steps } = session;
  const [priya, amara] = [await w.person("priya"), await w.person("amara")];
  await joining(w, amara, id);
  await until(w, session, "claim");
  const focus = async () => (await workshopWithin(w.db.read, amara, id)).focusStepId;
  await bringing(w, priya, id, steps[1] ?? null);
  expect(await focus()).toBe(steps[1]);
  await splitting(w, priya, id);
  expect(await focus()).toBeNull();
  await bringing(w, priya, id, steps[1] ?? null);
  await until(w, session, "stories");
  expect(await focus()).toBeNull();
});
