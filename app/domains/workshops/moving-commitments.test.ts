import { eq, like } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { unsharing } from "#app/domains/journeys/sharing.server.ts";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { jobs } from "#db/schema/hallway.ts";
import { people } from "#db/schema/people.ts";
import { workshopCommitmentMoves, workshopCommitments } from "#db/schema/workshops.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { whileOpen } from "#tests/support/while-open.ts";
import { prepared, type Session, until } from "#tests/support/workshops.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { commitmentMovesOf, commitmentsToKeep, commitmentWithin } from "./commitments.queries.server.ts";
import { committing, endingCommitment, takingCommitmentBack } from "./committing.server.ts";
import { ending } from "./ending.server.ts";
import { joining } from "./joining.server.ts";
import { movingCommitment } from "./moving-commitments.server.ts";
import { forgetRecalls, planRecalls } from "./recalling.server.ts";
import { minutesOf } from "./workshops.queries.server.ts";

let w: TestWorld;
let session: Session;
let id: string;
beforeEach(async () => {
  w = await world();
  session = await prepared(w);
  const grace = await w.person("grace");
  await joining(w, grace, session.id);
  await until(w, session, "commit");
  id = newId();
  await committing(w, grace, session.id, { id, text: "Say it first.", stepId: null, ownerId: cast.amara.id, dueOn: "2026-11-02" });
});

const move = async (as: CastName, dueOn: string, reason = "The part is late", which = id) =>
  movingCommitment(w, await w.person(as), which, { dueOn, reason });
const dayAsSeenBy = async (as: CastName) => (await commitmentWithin(w.db.read, await w.person(as), id)).commitment.dueOn;
const moves = () => commitmentMovesOf(w.db.read, id);
const planned = () =>
  w.db.read
    .select({ key: jobs.key, dueAt: jobs.dueAt })
    .from(jobs)
    .where(like(jobs.key, `workshops.recall:${id}%`));
async function news(name: CastName): Promise<string[]> {
  await w.settle();
  return (await notificationsOf(w.db.read, cast[name].id)).rows.map(({ words }) => words);
}

test("posted again with other words, another owner or day, a commitment says those, and its new owner hears of it", async () => {
  const again = { id, text: "Say it first, and slowly.", stepId: null, ownerId: cast.henrik.id, dueOn: "2026-11-09" };
  await committing(w, await w.person("grace"), session.id, again);
  expect(await commitmentsToKeep(w.db.read, await w.person("amara"))).toEqual([]);
  expect(await commitmentsToKeep(w.db.read, await w.person("henrik"))).toMatchObject([{ id, text: again.text, dueOn: "2026-11-09" }]);
  expect((await planned()).map(({ key }) => key)).toEqual([`workshops.recall:${id}:2026-11-09`]);
  expect((await news("henrik")).some((words) => words.includes("wrote down a commitment of yours"))).toBe(true);
  await joining(w, await w.person("amara"), session.id);
  const stolen = committing(w, await w.person("amara"), session.id, { ...again, text: "Mine now" });
  await expect(stolen).rejects.toMatchObject({ code: "workshops.id-taken" });
});

test("a day is moved by the owner, their manager or who leads, and every move stays", async () => {
  await move("amara", "2026-11-10");
  w.clock.advance(1_000);
  await move("henrik", "2026-11-20", "She is ill");
  w.clock.advance(1_000);
  await move("priya", "2026-11-25");
  expect(await dayAsSeenBy("leila")).toBe("2026-11-25");
  expect(await commitmentsToKeep(w.db.read, await w.person("amara"))).toMatchObject([{ id, dueOn: "2026-11-25" }]);
  expect((await moves()).map(({ toDay, by, reason }) => [toDay, by, reason])).toEqual([
    ["2026-11-10", "Amara Okafor", "The part is late"],
    ["2026-11-20", "Henrik Lindqvist", "She is ill"],
    ["2026-11-25", "Priya Raman", "The part is late"],
  ]);
  expect((await w.db.read.select().from(workshopCommitmentMoves)).map(({ fromDay }) => fromDay).sort()).toEqual([
    "2026-11-02",
    "2026-11-10",
    "2026-11-20",
  ]);
});

test("of a day that was moved very often the latest moves are read, in the order of time", async () => {
  const [fromDay, toDay, by] = ["2026-11-02", "2026-11-03", cast.amara.id];
  const rows = Array.from({ length: 60 }, (_, number) => ({
    ...{ id: newId(), commitmentId: id, fromDay, toDay, by },
    ...{ reason: `Reason ${number}`, at: new Date(+w.clock.now() + number) },
  }));
  await w.db.write((tx) => tx.insert(workshopCommitmentMoves).values(rows));
  expect((await moves()).map(({ reason }) => reason)).toEqual(rows.slice(10).map(({ reason }) => reason));
});

test("nobody else moves it, not even who wrote it down; the day that it has is no move", async () => {
  for (const as of ["grace", "leila", "jonas"] as const)
    await expect(move(as, "2026-12-24")).rejects.toMatchObject({ code: "hallway.not-allowed" });
  await move("amara", "2026-11-02");
  expect(await moves()).toEqual([]);
  expect(await w.happened("workshops.commitment-moved")).toEqual([]);
  expect(await dayAsSeenBy("amara")).toBe("2026-11-02");
});

test("what has ended or never was is not moved", async () => {
  await endingCommitment(w, await w.person("amara"), id, { outcome: "kept", words: null });
  await expect(move("amara", "2026-12-01")).rejects.toMatchObject({ code: "workshops.commitment-ended" });
  expect(await moves()).toEqual([]);
  expect(await planned()).toEqual([]);
  for (const nothing of [newId(), "' or 1=1 --"])
    await expect(move("amara", "2026-12-01", "Late", nothing)).rejects.toMatchObject({ code: "hallway.not-found" });
});

test("the owner is recalled of the new day, on their own mornings, and no longer of the old one", async () => {
  await w.db.write((tx) => tx.update(people).set({ zone: "America/Lima" }).where(eq(people.id, cast.amara.id)));
  await move("henrik", "2026-11-20");
  expect(await planned()).toEqual([{ key: `workshops.recall:${id}:2026-11-20`, dueAt: new Date("2026-11-17T14:00Z") }]);
  const recalls = async () => (await news("amara")).filter((words) => words.includes("due in") || words.includes("gone by"));
  w.clock.set("2026-11-05T12:00:00Z");
  expect(await recalls()).toEqual([]);
  w.clock.set("2026-11-17T15:00:00Z");
  expect(await recalls()).toHaveLength(1);
  // It is moved away and back: what was planned for a day is planned anew.
  await move("amara", "2026-12-20");
  await move("amara", "2026-11-20");
  expect(await planned()).toEqual([{ key: `workshops.recall:${id}:2026-11-20`, dueAt: new Date("2026-11-19T14:00Z") }]);
  await endingCommitment(w, await w.person("amara"), id, { outcome: "kept", words: null });
  expect(await planned()).toEqual([]);
});

test("what is taken back is recalled no more, whatever day it was moved to, and its moves go with it", async () => {
  await move("amara", "2026-11-20");
  await takingCommitmentBack(w, await w.person("grace"), session.id, id);
  expect(await planned()).toEqual([]);
  expect(await w.db.read.select().from(workshopCommitmentMoves)).toEqual([]);
});

test("the owner hears of it when somebody else moves it, and each time", async () => {
  await move("amara", "2026-11-10");
  const moved = async () => (await news("amara")).filter((words) => words.includes("moved the day"));
  expect(await moved()).toEqual([]);
  await move("henrik", "2026-11-12");
  expect(await moved()).toEqual(["Henrik Lindqvist moved the day of your commitment from the workshop “Moving house, together”"]);
  await move("priya", "2026-11-14");
  expect((await moved())[0]).toMatch(/^Priya Raman and Henrik Lindqvist/);
  expect((await news("priya")).filter((words) => words.includes("moved the day"))).toEqual([]);
});

test("the owner hears of it when somebody else ends it, and open pages of the workshop read themselves anew", async () => {
  w.pings.length = 0;
  await endingCommitment(w, await w.person("henrik"), id, { outcome: "dropped", words: "The line was sold" });
  expect(w.pings.map(({ ping }) => ping)).toEqual([{ what: "workshop", id: session.id }]);
  const ended = async (name: CastName) => (await news(name)).filter((words) => words.includes("done"));
  const told = ["Henrik Lindqvist said that your commitment from the workshop “Moving house, together” will not be done"];
  expect([await ended("amara"), await ended("henrik")]).toEqual([told, []]);
  // The same said once more is said once.
  w.pings.length = 0;
  await endingCommitment(w, await w.person("henrik"), id, { outcome: "dropped", words: "The line was sold" });
  expect([await ended("amara"), w.pings.filter(({ ping }) => ping.what === "workshop")]).toEqual([told, []]);
});

test("whoever ends their own is told nothing of it", async () => {
  await endingCommitment(w, await w.person("amara"), id, { outcome: "kept", words: null });
  expect((await news("amara")).filter((words) => words.includes("done"))).toEqual([]);
});

test("a reason that may say who the customer is waits for an answer and writes nothing; what is to be replaced is", async () => {
  const reason = "Call 020 7946 0958 first.";
  await expect(move("amara", "2026-11-20", reason)).rejects.toMatchObject({ code: "privacy.unanswered" });
  expect([await moves(), await dayAsSeenBy("amara"), await w.happened("workshops.commitment-moved")]).toEqual([[], "2026-11-02", []]);
  const answers = [{ answer: "replace", kind: "phone", text: "020 7946 0958" }] as const;
  await movingCommitment(w, await w.person("amara"), id, { dueOn: "2026-11-20", reason, answers });
  const [moved] = await moves();
  expect(moved?.reason).toMatch(/^Call .+ first\.$/);
  expect(moved?.reason).not.toMatch(/7946/);
});

test("pages of the workshop read themselves anew, and its minutes keep the day of the session", async () => {
  w.pings.length = 0;
  await move("amara", "2026-11-10");
  expect(w.pings.map(({ ping }) => ping)).toEqual([{ what: "workshop", id: session.id }]);
  await ending(w, await w.person("priya"), session.id);
  await move("amara", "2026-11-20");
  expect((await minutesOf(w.db.read, session.id))?.minutes.commitments).toMatchObject([{ id, dueOn: "2026-11-10" }]);
});

test("of a map that is no longer shared, the owner keeps what they committed to, and nobody else of those who read it", async () => {
  await ending(w, await w.person("priya"), session.id);
  await unsharing(w, await w.person("priya"), session.journeyId);
  await move("amara", "2026-11-20");
  const { commitment, workshop, mayFollowUp } = await commitmentWithin(w.db.read, await w.person("amara"), id);
  expect([commitment.dueOn, workshop, mayFollowUp]).toEqual(["2026-11-20", undefined, true]);
  for (const as of ["grace", "henrik", "leila"] as const) {
    await expect(commitmentWithin(w.db.read, await w.person(as), id)).rejects.toMatchObject({ code: "hallway.not-found" });
    await expect(move(as, "2026-12-24")).rejects.toMatchObject({ code: "hallway.not-found" });
  }
  await endingCommitment(w, await w.person("amara"), id, { outcome: "kept", words: "Done" });
  expect((await commitmentWithin(w.db.read, await w.person("amara"), id)).commitment.outcome).toBe("kept");
});

test("moved by several at once, each move starts where the one before ended", async () => {
  const days = ["2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13"];
  await Promise.all(days.map((day) => move("amara", day)));
  const rows = await w.db.read.select().from(workshopCommitmentMoves);
  const last = await dayAsSeenBy("amara");
  expect(rows.map(({ fromDay }) => fromDay).sort()).toEqual(["2026-11-02", ...days.filter((day) => day !== last)].sort());
  expect((await planned()).map(({ key }) => key)).toEqual([`workshops.recall:${id}:${last}`]);
});

test("what is ended while its day is being moved leaves no recall of the new day", async () => {
  const amara = await w.person("amara");
  const moving = async (tx: Transaction) => {
    await locked(tx.select().from(workshopCommitments).where(eq(workshopCommitments.id, id)));
    await tx.update(workshopCommitments).set({ dueOn: "2026-11-20" }).where(eq(workshopCommitments.id, id));
    await forgetRecalls(tx, { commitmentId: id, dueOn: "2026-11-02" });
    await planRecalls(tx, { commitmentId: id, dueOn: "2026-11-20", zone: amara.zone, now: w.clock.now() });
  };
  const ended = await whileOpen(w, moving, () => endingCommitment(w, amara, id, { outcome: "kept", words: null }));
  expect(ended.status).toBe("fulfilled");
  expect(await planned()).toEqual([]);
});

test("moved and ended at once, it is ended and nobody is recalled of it", async () => {
  const amara = await w.person("amara");
  const [, ended] = await Promise.allSettled([
    move("henrik", "2026-11-20"),
    endingCommitment(w, amara, id, { outcome: "kept", words: null }),
  ]);
  expect(ended.status).toBe("fulfilled");
  w.clock.set("2026-12-30T12:00:00Z");
  expect((await news("amara")).filter((words) => words.includes("due in") || words.includes("gone by"))).toEqual([]);
});
