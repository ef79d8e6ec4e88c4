import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { tell } from "#app/domains/notifications/telling.server.ts";
import { jobs } from "#db/schema/hallway.ts";
import { cast } from "#db/seed/cast.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { dayLength, hour, minute, second, shifted } from "./clock.ts";
import { emit, type Reaction } from "./events.server.ts";
import {
  backOff,
  enqueue,
  enqueueRecurring,
  extendLeases,
  type JobHandler,
  leaseLength,
  leasesOf,
  runTakenJob,
  shortLease,
  sweep,
  takeDueJobs,
  withdrawJob,
} from "./jobs.server.ts";
import { makeRunner } from "./runner.server.ts";
import type { World } from "./world.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

/** A job that reminds somebody of a day, and one that looks every morning. */
function reminders() {
  const reminded: string[] = [];
  const looked: string[] = [];
  const remind: JobHandler = {
    kind: "test.remind",
    async run(_world, payload) {
      reminded.push((payload as { day: string }).day);
    },
  };
  const look: JobHandler = {
    kind: "test.look",
    atStart: true,
    async run({ clock }) {
      const now = clock.now();
      looked.push(now.toISOString().slice(0, 10));
      return shifted(now, dayLength);
    },
  };
  return { reminded, looked, handlers: [remind, look] };
}

const days = [1, 2, 3, 4, 5, 6, 7].map((day) => `day ${day}`);

async function remindEachDay(): Promise<void> {
  const now = w.clock.now();
  await w.db.write(async (tx) => {
    for (const [index, day] of days.entries()) {
      await enqueue(tx, { kind: "test.remind", key: `remind:${day}`, payload: { day }, dueAt: shifted(now, (index + 1) * dayLength), now });
    }
  });
}

const noReactions: readonly Reaction[] = [];

test("in a week each reminder happens once, on its day, and what is daily happens daily", async () => {
  const { reminded, looked, handlers } = reminders();
  const runner = makeRunner(w, { reactions: noReactions, handlers });
  await enqueueRecurring(w, handlers);
  await remindEachDay();
  const seen: string[] = [];
  for (let hours = 0; hours <= 7 * 24; hours += 1) {
    await runner.settle();
    if (hours % 24 === 0) seen.push(reminded.at(-1) ?? "none");
    w.clock.advance(hour);
  }
  expect(reminded).toEqual(days);
  expect(seen).toEqual(["none", ...days]);
  expect(looked).toEqual(["2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09", "2026-10-10", "2026-10-11", "2026-10-12", "2026-10-13"]);
});

test("after a week asleep each reminder happens once, and what is daily once for all the days", async () => {
  const { reminded, looked, handlers } = reminders();
  const runner = makeRunner(w, { reactions: noReactions, handlers });
  await enqueueRecurring(w, handlers);
  await remindEachDay();
  await runner.settle();
  w.clock.advance(7 * dayLength);
  await runner.settle();
  await runner.settle();
  expect(reminded).toEqual(days);
  expect(looked).toEqual(["2026-10-06", "2026-10-13"]);
});

test("two runners at once do each of them once between them", async () => {
  const { reminded, looked, handlers } = reminders();
  const [one, other] = [makeRunner(w, { reactions: noReactions, handlers }), makeRunner(w, { reactions: noReactions, handlers })];
  await Promise.all([enqueueRecurring(w, handlers), enqueueRecurring(w, handlers)]);
  await remindEachDay();
  for (let day = 0; day <= 7; day += 1) {
    await Promise.all([one.settle(), other.settle(), one.settle()]);
    w.clock.advance(dayLength);
  }
  expect([...reminded].sort()).toEqual(days);
  expect(looked).toHaveLength(8);
});

test("asked for twice it is one job, also when the first has been done; taken back it does not happen", async () => {
  const { reminded, handlers } = reminders();
  const runner = makeRunner(w, { reactions: noReactions, handlers });
  await remindEachDay();
  await remindEachDay();
  await w.db.write((tx) => withdrawJob(tx, "remind:day 2"));
  w.clock.advance(7 * dayLength);
  await runner.settle();
  await remindEachDay();
  await runner.settle();
  expect([...reminded].sort()).toEqual(days.filter((day) => day !== "day 2"));
});

/** Tells Amara of something: an effect that can be done again without being there twice. */
const tellAmara: JobHandler = {
  kind: "test.tell",
  async run({ db, clock }, _payload, { key }) {
    await db.write((tx) =>
      tell(tx, { people: [cast.amara.id], kind: "import-done", about: { kind: "x", id: "x" }, params: {}, cause: key, now: clock.now() }),
    );
  },
};

const enqueueTelling = (key = "tell") =>
  w.db.write((tx) => enqueue(tx, { kind: "test.tell", key, dueAt: w.clock.now(), now: w.clock.now() }));
const amaraWasTold = async () => (await notificationsOf(w.db.read, cast.amara.id)).rows.length;

test("what a killed runner had taken is done by another when its lease ends", async () => {
  await enqueueTelling();
  expect(await takeDueJobs(w.db, w.clock.now(), "killed", 4)).toHaveLength(1);
  const other = makeRunner(w, { reactions: noReactions, handlers: [tellAmara] });
  await other.settle();
  expect(await amaraWasTold()).toBe(0);
  w.clock.advance(leaseLength + 1);
  await other.settle();
  expect(await amaraWasTold()).toBe(1);
  expect(await w.db.read.select().from(jobs).where(eq(jobs.key, "tell"))).toMatchObject([{ endedAt: w.clock.now(), lastError: null }]);
});

test("a job that finds its place by itself has a short lease, which its runner renews and a killed one does not", async () => {
  const watched: JobHandler = { ...tellAmara, lease: shortLease };
  const leaseOf = leasesOf([watched]);
  await enqueueTelling();
  const [job] = await takeDueJobs(w.db, w.clock.now(), "killed", 1, leaseOf);
  if (!job) throw new Error("not taken");
  const other = makeRunner(w, { reactions: noReactions, handlers: [watched] });
  w.clock.advance(shortLease - 1);
  await extendLeases(w.db, w.clock.now(), "killed", [job], leaseOf);
  w.clock.advance(shortLease - 1);
  await other.settle();
  expect(await amaraWasTold()).toBe(0);
  w.clock.advance(2);
  await other.settle();
  expect(await amaraWasTold()).toBe(1);
});

test("what goes wrong is remembered without the values that a database quotes", async () => {
  const quoting: JobHandler = {
    kind: "test.tell",
    run: () => Promise.reject(new Error("Failed query: insert into stories\nparams: My name is Ottoline")),
  };
  await enqueueTelling();
  await makeRunner(w, { reactions: noReactions, handlers: [quoting] }).settle();
  expect(await w.db.read.select({ lastError: jobs.lastError }).from(jobs).where(eq(jobs.key, "tell"))).toEqual([
    { lastError: "Failed query: insert into stories" },
  ]);
});

test("killed after the work and before it was recorded, the work is done again and is there once", async () => {
  await enqueueTelling();
  const [job] = await takeDueJobs(w.db, w.clock.now(), "killed", 1);
  await tellAmara.run(w, null, { key: job?.key ?? "", attempt: 1, signal: new AbortController().signal });
  w.clock.advance(leaseLength + 1);
  await makeRunner(w, { reactions: noReactions, handlers: [tellAmara] }).settle();
  const { rows } = await notificationsOf(w.db.read, cast.amara.id);
  expect(rows).toHaveLength(1);
});

test("a runner that comes back too late does not end what another has taken over", async () => {
  await enqueueTelling();
  const [slow] = await takeDueJobs(w.db, w.clock.now(), "slow", 1);
  w.clock.advance(leaseLength + 1);
  const [taken] = await takeDueJobs(w.db, w.clock.now(), "quick", 1);
  if (!slow || !taken) throw new Error("not taken");
  await runTakenJob(w, [tellAmara], "slow", slow, new AbortController().signal);
  expect(await w.db.read.select().from(jobs).where(eq(jobs.key, "tell"))).toMatchObject([{ endedAt: null, leasedBy: "quick" }]);
});

test("what fails is tried again after a growing while, and given up with its reason after the eighth time", async () => {
  const tries: Date[] = [];
  const failing: JobHandler = {
    kind: "test.tell",
    async run({ clock }) {
      tries.push(clock.now());
      throw new Error("the mail server is away");
    },
  };
  const runner = makeRunner(w, { reactions: noReactions, handlers: [failing] });
  await enqueueTelling();
  for (let passed = 0; passed < 5 * 60; passed += 1) {
    await runner.settle();
    w.clock.advance(minute);
  }
  const [job] = await w.db.read.select().from(jobs).where(eq(jobs.key, "tell"));
  expect([tries.length, job?.lastError, job?.endedAt]).toEqual([8, "the mail server is away", tries.at(-1)]);
  const pauses = tries.slice(1).map((at, index) => at.getTime() - (tries[index]?.getTime() ?? 0));
  expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
  expect([backOff(1), backOff(2), backOff(3), backOff(20)]).toEqual([5 * second, 20 * second, 80 * second, hour]);
});

test("what happens again and again is not given up, and what an earlier version gave up begins anew with a start", async () => {
  let broken = true;
  let done = 0;
  const again: JobHandler = {
    kind: "test.again",
    atStart: true,
    async run({ clock }) {
      if (broken) throw new Error("the folder cannot be read");
      done += 1;
      return shifted(clock.now(), dayLength);
    },
  };
  const runner = makeRunner(w, { reactions: noReactions, handlers: [again] });
  await enqueueRecurring(w, [again]);
  for (let passed = 0; passed < 12; passed += 1) {
    await runner.settle();
    w.clock.advance(hour + minute);
  }
  const [job] = await w.db.read.select().from(jobs).where(eq(jobs.key, "test.again"));
  expect(job).toMatchObject({ endedAt: null, lastError: "the folder cannot be read" });
  expect(job?.attempts).toBeGreaterThan(8);
  broken = false;
  await runner.settle();
  expect(done).toBe(1);
  await w.db.write((tx) => tx.update(jobs).set({ endedAt: w.clock.now(), lastError: "given up" }).where(eq(jobs.key, "test.again")));
  await enqueueRecurring(w, [again]);
  await runner.settle();
  expect(done).toBe(2);
});

test("ended jobs are known for a month and then forgotten", async () => {
  const runner = makeRunner(w, { reactions: noReactions, handlers: [tellAmara, sweep] });
  await enqueueRecurring(w, [sweep]);
  await enqueueTelling();
  const keys = async () => (await w.db.read.select({ key: jobs.key }).from(jobs)).map((row) => row.key).filter((key) => key === "tell");
  w.clock.advance(29 * dayLength);
  await runner.settle();
  expect(await keys()).toEqual(["tell"]);
  w.clock.advance(31 * dayLength);
  await runner.settle();
  expect(await keys()).toEqual([]);
});

/** A reaction that notes which events it heard. */
function listener(name: string, on = "test.happened") {
  const heard: string[] = [];
  const reaction: Reaction = {
    name,
    on,
    async react(_world, event) {
      heard.push((event.payload as { what: string }).what);
    },
  };
  return { heard, reaction };
}

const happen = (what: string) => w.db.write((tx) => emit(tx, { kind: "test.happened", payload: { what }, at: w.clock.now() }));

test("what happened before a crash is reacted to after it, once", async () => {
  for (const what of ["one", "two", "three"]) await happen(what);
  // Nobody dispatched anything: the process died after the commits. Another starts.
  const { heard, reaction } = listener("test.listening");
  const runner = makeRunner(w, { reactions: [reaction], handlers: [] });
  await runner.settle();
  await runner.settle();
  expect([...heard].sort()).toEqual(["one", "three", "two"]);
});

test("nothing is lost when the process dies between dispatching and reacting", async () => {
  const { heard, reaction } = listener("test.listening");
  await happen("one");
  // Dies with the reaction's job in hand.
  const dying = makeRunner({ ...w, db: diesWhenTaking(w.db) }, { reactions: [reaction], handlers: [] });
  await expect(dying.settle()).rejects.toThrow("killed");
  expect(heard).toEqual([]);
  await makeRunner(w, { reactions: [reaction], handlers: [] }).settle();
  expect(heard).toEqual(["one"]);
});

/** A database whose process is killed at its second write: the first dispatches, the second would take the job. */
function diesWhenTaking(db: World["db"]): World["db"] {
  let writes = 0;
  return {
    ...db,
    write: (work) => {
      writes += 1;
      return writes > 1 ? Promise.reject(new Error("killed")) : db.write(work);
    },
  };
}

test("an event of a transaction that was rolled back did not happen", async () => {
  const { heard, reaction } = listener("test.listening");
  await expect(
    w.db.write(async (tx) => {
      await emit(tx, { kind: "test.happened", payload: { what: "nothing" }, at: w.clock.now() });
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  await makeRunner(w, { reactions: [reaction], handlers: [] }).settle();
  expect(heard).toEqual([]);
});

test("a reaction that throws is tried again later and holds up neither the others nor later events", async () => {
  const good = listener("test.good");
  const bad = listener("test.bad");
  let broken = true;
  const failing: Reaction = {
    ...bad.reaction,
    async react(world, event) {
      if (broken) throw new Error("not now");
      await bad.reaction.react(world, event);
    },
  };
  const runner = makeRunner(w, { reactions: [failing, good.reaction], handlers: [] });
  await happen("one");
  await runner.settle();
  await happen("two");
  await runner.settle();
  expect([...good.heard].sort()).toEqual(["one", "two"]);
  expect(bad.heard).toEqual([]);
  broken = false;
  await runner.settle();
  expect(bad.heard).toEqual([]);
  w.clock.advance(backOff(1));
  await runner.settle();
  expect([...bad.heard].sort()).toEqual(["one", "two"]);
  expect(good.heard).toHaveLength(2);
});

test("two runners react to each of many events once", async () => {
  const { heard, reaction } = listener("test.listening");
  const names = Array.from({ length: 30 }, (_, number) => `event ${number}`);
  for (const what of names) await happen(what);
  const runners = [1, 2, 3].map(() => makeRunner(w, { reactions: [reaction], handlers: [] }));
  await Promise.all(runners.map((runner) => runner.settle()));
  await Promise.all(runners.map((runner) => runner.settle()));
  expect([...heard].sort()).toEqual([...names].sort());
});

test("a started runner hears of work by the commit, without being asked, and stops when it is done", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const reaction: Reaction = { name: "test.waiting", on: "test.happened", react: async () => resolve() };
  const runner = makeRunner(w, { reactions: [reaction], handlers: [] });
  await runner.start();
  await happen("one");
  await promise;
  await runner.stop();
});
