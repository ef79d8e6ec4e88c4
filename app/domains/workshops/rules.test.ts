/** Who may do what, when; and that it holds when many do it at once. */
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { editing } from "#app/domains/journeys/editing.server.ts";
import { namingEditors } from "#app/domains/journeys/holding.server.ts";
import { mayEditMap } from "#app/domains/journeys/journeys.policy.ts";
import { requireStake } from "#app/domains/journeys/journeys.queries.server.ts";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { hour, minute } from "#app/shared/clock.ts";
import { isKnownFailure } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import { makeRunner } from "#app/shared/runner.server.ts";
import { openDatabase } from "#db/client.ts";
import { jobs } from "#db/schema/hallway.ts";
import { personRoles } from "#db/schema/people.ts";
import { workshopGuesses, workshopParticipants, workshopVotes } from "#db/schema/workshops.ts";
import { cast } from "#db/seed/cast.ts";
import { crowd, prepared, until } from "#tests/support/workshops.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { handlers, reactions } from "../../../bin/rooms.ts";
import { bringing } from "./bringing.server.ts";
import { committing, endingCommitment } from "./committing.server.ts";
import { ending } from "./ending.server.ts";
import { goingBack } from "./going-back.server.ts";
import { goingOn, starting } from "./going-on.server.ts";
import { gatheringAgain, splitting } from "./grouping.server.ts";
import { joining } from "./joining.server.ts";
import { lengthening } from "./lengthening.server.ts";
import { claimingStep, guessing } from "./marking.server.ts";
import { movingBetweenGroups } from "./moving-between-groups.server.ts";
import { paining, takingPainBack } from "./paining.server.ts";
import { preparing } from "./preparing.server.ts";
import { hearing, raisingHand } from "./raising-hands.server.ts";
import { callingOff, puttingOff } from "./replanning.server.ts";
import { revealing } from "./revealing.server.ts";
import { scriptsOf } from "./scripts/scripts.server.ts";
import { shownTo } from "./showing.server.ts";
import { voting } from "./voting.server.ts";
import { minutesOf, workshopWithin } from "./workshops.queries.server.ts";

const refused = (code: string) => ({ code });

/** What happens at once ends in one of the known ways. */
async function allAtOnce(work: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  const ends = await Promise.allSettled(work.map((one) => one()));
  return ends.map((end) => {
    if (end.status === "fulfilled") return "done";
    if (!isKnownFailure(end.reason)) throw end.reason;
    return end.reason.code;
  });
}

const standing = async (w: TestWorld, id: string) => workshopWithin(w.db.read, await w.person("priya"), id);

test("only those who lead it start, lengthen, reveal, bring, split, go on and end", async () => {
  const w = await world();
  const { id, steps, stages } = await prepared(w);
  const [priya, amara, tomas] = [await w.person("priya"), await w.person("amara"), await w.person("tomas")];
  // A facilitator who was not named for this one.
  await w.db.write((tx) =>
    tx.insert(personRoles).values({ personId: cast.tomas.id, role: "facilitator", grantedBy: null, grantedAt: w.clock.now() }),
  );
  const facilitator = await w.person("tomas");
  expect(tomas.roles).not.toContain("facilitator");
  for (const person of [amara, facilitator]) {
    await joining(w, person, id);
    for (const work of [
      () => starting(w, person, id),
      () => goingOn(w, person, id, 0),
      () => goingBack(w, person, id, 0),
      () => lengthening(w, person, id, { from: 0, minutes: 5 }),
      () => revealing(w, person, id, 0),
      () => bringing(w, person, id, steps[0] ?? null),
      () => splitting(w, person, id),
      () => gatheringAgain(w, person, id),
      () => movingBetweenGroups(w, person, id, { personId: person.id, stageId: stages[0] ?? "" }),
      () => hearing(w, person, id, amara.id),
      () => ending(w, person, id),
    ])
      await expect(work()).rejects.toMatchObject(refused("hallway.not-allowed"));
  }
  await expect(goingOn(w, priya, id, 0)).rejects.toMatchObject(refused("workshops.not-running"));
  await starting(w, priya, id);
  // Whose role was withdrawn leads nothing any more.
  await w.db.write((tx) => tx.delete(personRoles).where(eq(personRoles.personId, cast.priya.id)));
  await expect(w.person("priya").then((one) => goingOn(w, one, id, 0))).rejects.toMatchObject(refused("hallway.not-allowed"));
});

test("a workshop is prepared by a facilitator, on a map that everybody reads, for somebody", async () => {
  const w = await world();
  const { journeyId } = await prepared(w);
  const [priya, amara] = [await w.person("priya"), await w.person("amara")];
  const [script] = await scriptsOf(w);
  if (!script) throw new Error("There is no script");
  const given = {
    id: newId(),
    journeyId,
    title: "One more",
    plannedFor: w.clock.now(),
    script,
    dots: 3,
    anonymous: false,
    people: [amara.id],
    departments: [],
    facilitators: [],
  };
  await expect(preparing(w, amara, given)).rejects.toMatchObject(refused("hallway.not-allowed"));
  await expect(preparing(w, priya, { ...given, people: [] })).rejects.toMatchObject(refused("workshops.nobody-invited"));
  await expect(preparing(w, priya, { ...given, journeyId: newId() })).rejects.toMatchObject(refused("hallway.not-found"));
  await preparing(w, priya, given);
  await preparing(w, priya, given);
  expect(await w.happened("workshops.prepared")).toHaveLength(2);
  await expect(joining(w, await w.person("henrik"), given.id)).rejects.toMatchObject(refused("hallway.not-allowed"));
});

test("what is marked is taken in its phase alone, from who came, until it is revealed", async () => {
  const w = await world();
  const session = await prepared(w);
  const { id, steps } = session;
  const [step = ""] = steps;
  const [priya, amara, henrik] = [await w.person("priya"), await w.person("amara"), await w.person("henrik")];
  await joining(w, amara, id);
  const claim = () => claimingStep(w, amara, id, { stepId: step, role: "decides" });
  const guess = () => guessing(w, amara, id, { stepId: step, pleasure: 10 });
  const pain = { id: newId(), stepId: step, text: "It hurts." };
  await expect(claim()).rejects.toMatchObject(refused("workshops.not-now"));
  await until(w, session, "claim");
  await claim();
  await expect(guess()).rejects.toMatchObject(refused("workshops.not-now"));
  await expect(claimingStep(w, henrik, id, { stepId: step, role: "decides" })).rejects.toMatchObject(refused("workshops.not-in"));
  await expect(claimingStep(w, amara, id, { stepId: newId(), role: "decides" })).rejects.toMatchObject(refused("hallway.not-found"));
  await revealing(w, priya, id, 1);
  await expect(claim()).rejects.toMatchObject(refused("workshops.revealed"));
  await until(w, session, "feel");
  await guess();
  await until(w, session, "reveal");
  await expect(guess()).rejects.toMatchObject(refused("workshops.not-now"));
  await until(w, session, "pain");
  await paining(w, amara, id, pain);
  await joining(w, henrik, id);
  await expect(paining(w, henrik, id, { ...pain, text: "Mine" })).rejects.toMatchObject(refused("workshops.id-taken"));
  await expect(takingPainBack(w, henrik, id, pain.id)).rejects.toMatchObject(refused("hallway.not-found"));
  await paining(w, amara, id, { ...pain, text: "It hurts a lot." });
  await until(w, session, "vote");
  await expect(paining(w, amara, id, { ...pain, text: "Less" })).rejects.toMatchObject(refused("workshops.not-now"));
  await expect(voting(w, amara, id, [{ painId: pain.id, dots: 6 }])).rejects.toMatchObject(refused("workshops.too-many-dots"));
  await expect(voting(w, amara, id, [{ painId: newId(), dots: 1 }])).rejects.toMatchObject(refused("hallway.not-found"));
  await voting(w, amara, id, [{ painId: pain.id, dots: 5 }]);
  await ending(w, priya, id);
  for (const work of [claim, guess, () => voting(w, amara, id, [])]) await expect(work()).rejects.toMatchObject(refused("workshops.ended"));
  // It was ended before the votes were revealed: they are in no minutes, and in no row.
  const { minutes } = (await minutesOf(w.db.read, id)) ?? {};
  expect(minutes?.pains).toMatchObject([{ text: "It hurts a lot.", dots: 0 }]);
  expect(minutes?.dots).toEqual({ given: 0, voters: 0 });
  expect(await w.db.read.select().from(workshopVotes)).toEqual([]);
});

test("two who go on at once do not skip a phase, two workshops do not run on one map, two pages do not vote twice", async () => {
  const w = await world();
  const session = await prepared(w);
  const { id, journeyId } = session;
  const [priya, amara] = [await w.person("priya"), await w.person("amara")];
  const [script] = await scriptsOf(w);
  if (!script) throw new Error("There is no script");
  const other = newId();
  const more = {
    title: "Other",
    plannedFor: w.clock.now(),
    dots: 3,
    anonymous: true,
    people: [amara.id],
    departments: [],
    facilitators: [],
  };
  await preparing(w, priya, { id: other, journeyId, script, ...more });
  const starts = await allAtOnce([() => starting(w, priya, id), () => starting(w, priya, other)]);
  expect(starts.sort()).toEqual(["done", "workshops.already-running"]);
  const next = await prepared(w);
  await joining(w, amara, next.id);
  await until(w, next, "arrive");
  expect((await allAtOnce([1, 2, 3].map(() => () => goingOn(w, priya, next.id, 0)))).sort()).toEqual([
    "done",
    "workshops.phase-moved",
    "workshops.phase-moved",
  ]);
  expect((await standing(w, next.id)).position).toBe(1);
  await until(w, next, "pain");
  const pains = [newId(), newId(), newId()];
  const where = next.steps[0] ?? "";
  for (const pain of pains) await paining(w, amara, next.id, { id: pain, stepId: where, text: "It hurts." });
  await until(w, next, "vote");
  const votes = await allAtOnce(
    Array.from({ length: 12 }, (_, at) => () => voting(w, amara, next.id, [{ painId: pains[at % 3] ?? "", dots: 5 }])),
  );
  expect(new Set(votes)).toEqual(new Set(["done"]));
  const given = await w.db.read.select().from(workshopVotes);
  expect(given.reduce((sum, { dots }) => sum + dots, 0)).toBe(5);
});

test("whoever guesses while it is being revealed guesses before it or not at all", async () => {
  const w = await world();
  const session = await prepared(w);
  const people = await crowd(w, session, { finance: 8 });
  await until(w, session, "feel");
  const { position } = await standing(w, session.id);
  const priya = await w.person("priya");
  const [step = ""] = session.steps;
  const ends = await allAtOnce([
    ...people.slice(0, 4).map((person) => () => guessing(w, person, session.id, { stepId: step, pleasure: 10 })),
    () => goingOn(w, priya, session.id, position ?? 0),
    ...people.slice(4).map((person) => () => guessing(w, person, session.id, { stepId: step, pleasure: 10 })),
  ]);
  expect(ends[4]).toBe("done");
  const taken = ends.filter((end, at) => end === "done" && at !== 4).length;
  expect(await w.db.read.select().from(workshopGuesses)).toHaveLength(taken);
});

test("the clock is the server's: it survives a restart, tells when the time is up, and ends what everybody has left", async () => {
  const w = await world();
  const { id } = await prepared(w);
  const priya = await w.person("priya");
  await joining(w, await w.person("amara"), id);
  await starting(w, priya, id);
  const due = (await standing(w, id)).dueAt;
  expect(due).toEqual(new Date(w.clock.now().getTime() + 8 * minute));
  await lengthening(w, priya, id, { from: 0, minutes: 5 });
  await w.settle();
  w.pings.length = 0;
  // Another process on the same database, as after a restart: nothing of the first is in its memory.
  const db = openDatabase(w.config.databaseUrl, w.clock.now);
  try {
    const runner = makeRunner({ ...w, db }, { reactions, handlers });
    w.clock.advance(12 * minute);
    await runner.settle();
    expect(w.pings).toEqual([]);
    w.clock.advance(minute);
    await runner.settle();
    expect(w.pings).toEqual([{ to: expect.arrayContaining([cast.amara.id, cast.priya.id]), ping: { what: "workshop", id } }]);
    expect(await workshopWithin(db.read, priya, id)).toMatchObject({ position: 0, endedAt: null });
    // More time after it was up counts from now.
    w.clock.advance(2 * minute);
    await lengthening(w, priya, id, { from: 0, minutes: 10 });
    expect((await standing(w, id)).dueAt).toEqual(new Date(w.clock.now().getTime() + 10 * minute));
    w.clock.advance(6 * hour);
    await runner.settle();
    expect((await standing(w, id)).endedAt).toBeNull();
    w.clock.advance(10 * minute);
    await runner.settle();
    expect((await standing(w, id)).endedAt).not.toBeNull();
    expect((await minutesOf(db.read, id))?.minutes.participants).toBe(1);
    const waiting = await db.read
      .select()
      .from(jobs)
      .where(and(eq(jobs.kind, "workshops.clock")));
    expect(waiting.every(({ endedAt, lastError }) => endedAt !== null && lastError === null)).toBe(true);
  } finally {
    await db.close();
  }
});

test("before it starts a workshop is put off or called off by who leads it, and whoever is invited is told", async () => {
  const w = await world();
  const { id, journeyId } = await prepared(w, { people: [cast.amara.id], departments: [] });
  const [priya, amara] = [await w.person("priya"), await w.person("amara")];
  const news = async () => {
    await w.settle();
    return (await notificationsOf(w.db.read, amara.id)).rows.map(({ words }) => words);
  };
  expect(await news()).toEqual([expect.stringContaining("Priya Raman invites you to the workshop “Moving house, together”")]);
  const later = new Date("2026-11-02T10:00:00Z");
  for (const work of [() => puttingOff(w, amara, id, later), () => callingOff(w, amara, id)])
    await expect(work()).rejects.toMatchObject(refused("hallway.not-allowed"));
  await puttingOff(w, priya, id, later);
  await puttingOff(w, priya, id, later);
  expect((await standing(w, id)).plannedFor).toEqual(later);
  expect(await news()).toContain(
    "The workshop “Moving house, together” takes place at another time: Monday, 2 November 2026, 10:00–11:30 (GMT)",
  );
  await callingOff(w, priya, id);
  expect(await news()).toContain("The workshop “Moving house, together” was called off: Monday, 2 November 2026, 10:00–11:30 (GMT)");
  await expect(starting(w, priya, id)).rejects.toMatchObject(refused("workshops.ended"));
  await expect(joining(w, amara, id)).rejects.toMatchObject(refused("workshops.ended"));
  expect(await minutesOf(w.db.read, id)).toBeUndefined();
  expect((await requireStake(w.db.read, amara, journeyId)).protected).toBe(false);
  const other = await prepared(w);
  await starting(w, priya, other.id);
  await expect(callingOff(w, priya, other.id)).rejects.toMatchObject(refused("workshops.started"));
});

test("whoever is late is where everybody is, and in the smallest group", async () => {
  const w = await world();
  const session = await prepared(w);
  const { id, steps, stages } = session;
  const priya = await w.person("priya");
  await crowd(w, session, { finance: 3 });
  await until(w, session, "stories");
  await splitting(w, priya, id);
  await bringing(w, priya, id, steps[2] ?? null);
  const late = await w.person("grace");
  await joining(w, late, id);
  const shown = await shownTo(w.db.read, late, await workshopWithin(w.db.read, late, id), w.clock.now());
  expect(shown.phase?.kind).toBe("stories");
  expect(shown.inside).toMatchObject({ focus: { stepId: steps[2] }, stageId: stages[1] });
  const groups = Map.groupBy(await w.db.read.select().from(workshopParticipants), ({ stageId }) => stageId);
  expect([...groups].map(([stage, members]) => [stage, members.length]).sort()).toEqual(stages.map((stage) => [stage, 2]).sort());
  await raisingHand(w, late, id, true);
  await raisingHand(w, late, id, true);
  await hearing(w, priya, id, late.id);
  await gatheringAgain(w, priya, id);
  const again = await shownTo(w.db.read, late, await workshopWithin(w.db.read, late, id), w.clock.now());
  expect(again.inside).toMatchObject({ stageId: null, own: { hand: false } });
});

test("the map is left as it is while a workshop runs, but for who leads it and in phases that open it", async () => {
  const w = await world();
  const session = await prepared(w);
  const { journeyId, id } = session;
  const [priya, henrik] = [await w.person("priya"), await w.person("henrik")];
  await namingEditors(w, priya, journeyId, { add: [henrik.id], remove: [] });
  const may = async (person: typeof henrik) => mayEditMap(person, await requireStake(w.db.read, person, journeyId));
  const rename = () => editing(w, henrik, journeyId, [{ do: "describe", title: "Mine now" }]);
  expect(await may(henrik)).toBe(true);
  await until(w, session, "claim");
  expect([await may(henrik), await may(priya)]).toEqual([false, true]);
  await expect(rename()).rejects.toMatchObject(refused("hallway.not-allowed"));
  await until(w, session, "reveal");
  expect(await may(henrik)).toBe(true);
  await until(w, session, "pain");
  expect(await may(henrik)).toBe(false);
  await ending(w, priya, id);
  expect(await may(henrik)).toBe(true);
  await rename();
});

test("a commitment is ended by its owner, their manager or who leads, once", async () => {
  const w = await world();
  const session = await prepared(w, { people: [cast.amara.id] });
  const [amara, henrik, grace] = [await w.person("amara"), await w.person("henrik"), await w.person("grace")];
  await joining(w, grace, session.id);
  await until(w, session, "commit");
  const commitment = newId();
  const given = { id: commitment, text: "Say it first.", stepId: null, ownerId: amara.id, dueOn: "2026-11-02" };
  await committing(w, grace, session.id, given);
  await committing(w, grace, session.id, given);
  await expect(endingCommitment(w, grace, commitment, { outcome: "kept", words: null })).rejects.toMatchObject(
    refused("hallway.not-allowed"),
  );
  await endingCommitment(w, amara, commitment, { outcome: "kept", words: "Done" });
  await endingCommitment(w, amara, commitment, { outcome: "kept", words: "Done" });
  await expect(endingCommitment(w, henrik, commitment, { outcome: "dropped", words: "No" })).rejects.toMatchObject(
    refused("workshops.commitment-ended"),
  );
  w.clock.set("2026-11-05T12:00:00Z");
  await w.settle();
  expect(
    (await notificationsOf(w.db.read, amara.id)).rows.filter(({ words }) => words.includes("due") || words.includes("gone by")),
  ).toEqual([]);
});
