import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { hour, minute } from "#app/shared/clock.ts";
import { enqueueRecurring } from "#app/shared/jobs.server.ts";
import { makeRunner } from "#app/shared/runner.server.ts";
import type { Letter } from "#app/shared/world.ts";
import { jobs } from "#db/schema/hallway.ts";
import { people, personDeactivations } from "#db/schema/people.ts";
import { weeklyLetters } from "#db/schema/weekly.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { fill } from "#tests/support/filling.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { handlers, reactions } from "../../../../bin/rooms.ts";
import { choose } from "../choosing.server.ts";
import { notificationsOf, unreadCount } from "../notifications.queries.server.ts";
import { usualSettings } from "../notifications.ts";
import { leavingJob } from "./leaving.ts";
import { weeklyPlanning } from "./planning.server.ts";
import { scheduleWeekly, skipWeek, stopWeekly, unskipWeek } from "./scheduling.server.ts";
import { weeklyKind } from "./weekly.ts";

let w: TestWorld;
beforeEach(async () => {
  // A Tuesday, ten in the morning in Bristol.
  w = await world({ settings: { NODE_ENV: "test", PUBLIC_URL: "https://in.fernhollow.example" } });
  await enqueueRecurring(w, [weeklyPlanning]);
});

const schedule = async (weekday: number, time: string) => scheduleWeekly(w, await w.person("tomas"), { weekday, time });
const weekly = () => w.letters.filter(({ key }) => key.startsWith(leavingJob));
const to = (name: CastName) => weekly().filter((letter) => letter.to === cast[name].email);
const stateOf = async (name: CastName) => {
  const [row] = await w.db.read.select().from(weeklyLetters).where(eq(weeklyLetters.personId, cast[name].id));
  return row?.state;
};

async function at(moment: string): Promise<void> {
  w.clock.set(moment);
  await w.settle();
}

/** The days of October until it is eight on this one in Halifax, the last to have it, as time goes by. */
async function until(day: number): Promise<void> {
  for (let hours = w.clock.now(); hours <= new Date(Date.UTC(2026, 9, day, 11, 1)); hours = w.clock.now()) {
    await w.settle();
    w.clock.advance(2 * hour);
  }
}

async function wednesday(): Promise<void> {
  await schedule(3, "08:00");
  await until(7);
}

test("it leaves at its time where each reader is", async () => {
  await told(w, "amara");
  await schedule(3, "08:00");
  const arrived = () => weekly().map((letter) => letter.to.split("@")[0]);
  await at("2026-10-06T18:59:59Z");
  expect(arrived()).toEqual([]);
  // Eight on Wednesday in Wellington.
  await at("2026-10-06T19:00:00Z");
  expect(arrived()).toEqual(["grace.whetu"]);
  await at("2026-10-07T06:59:59Z");
  expect(arrived()).toHaveLength(1);
  await at("2026-10-07T07:00:00Z");
  expect(arrived().slice(1).sort()).toEqual(["henrik.lindqvist", "jonas.abebe", "priya.raman", "tomas.arce"]);
  await at("2026-10-07T11:00:00Z");
  expect(arrived().at(-1)).toBe("leila.haddad");
  // Amara told the only story there is: there is nothing to tell her.
  expect([await stateOf("amara"), arrived().length]).toEqual(["nothing", 6]);
});

test("it holds a struggle and a delight, those of the reader's department first, and never the reader's own", async () => {
  await told(w, "grace", { title: "The invoice came twice", departments: [castDepartments.finance.id] });
  await told(w, "henrik", { title: "A letter by hand", kind: "delight", pleasure: 80 });
  await told(w, "leila", { title: "The newest of all" });
  await wednesday();
  expect(to("amara")).toHaveLength(1);
  const [amaras] = to("amara");
  expect(amaras?.subject).toBe("This week: The invoice came twice");
  expect(amaras?.text).toContain("chosen for Finance");
  expect(amaras?.text).toMatch(
    /One struggle[\s\S]*The invoice came twice: https:\/\/in\.fernhollow\.example\/stories\/[\s\S]*One delight[\s\S]*A letter by hand/,
  );
  expect(amaras?.html).toContain("<h2>One delight</h2>");
  expect(to("grace")[0]?.subject).toBe("This week: The newest of all");
  expect(to("henrik")[0]?.text).not.toContain("A letter by hand");
});

test("nothing of what was told stands in it, only title, sketch and channel: a mail cannot be taken back", async () => {
  await told(w, "grace", { happened: "She counted the eggs aloud.", before: "She had rung twice." });
  await wednesday();
  expect(to("amara")[0]?.text).toContain("baker, with us for six years · On the phone");
  expect(to("amara")[0]?.text).not.toMatch(/counted|rung twice/);
});

test("what is heavy or was withdrawn a moment before is left out, also of what stands on the page", async () => {
  const withdrawn = await told(w, "grace", { title: "Taken back" });
  await told(w, "grace", { title: "Heavy", topics: ["bereavement"] });
  await told(w, "grace", { title: "Still there" });
  await schedule(3, "08:00");
  await withdrawing(w, await w.person("grace"), withdrawn, "The customer asked for it");
  await at("2026-10-07T07:00:00Z");
  expect(to("amara")[0]?.subject).toBe("This week: Still there");
  expect(to("amara")[0]?.text).not.toMatch(/Taken back|Heavy/);
});

test("what stood in a letter does not come again", async () => {
  await told(w, "grace", { title: "The first" });
  await told(w, "grace", { title: "The second" });
  await wednesday();
  await until(14);
  await until(21);
  expect(to("amara").map(({ subject }) => subject)).toEqual(["This week: The second", "This week: The first"]);
});

test("nobody gets two in a week: not from two runners, nor when the time is changed and changed back, nor a few days later on another day", async () => {
  await told(w, "grace");
  await told(w, "grace", { title: "Another" });
  await schedule(3, "08:00");
  w.clock.set("2026-10-07T11:00:00Z");
  const other = makeRunner(w, { reactions, handlers });
  await Promise.all([w.settle(), other.settle(), w.settle(), other.settle()]);
  await schedule(3, "14:00");
  await until(8);
  await schedule(5, "08:00");
  await until(10);
  await schedule(1, "08:00");
  // Monday is another week, but only five days after.
  await until(13);
  expect(to("amara")).toHaveLength(1);
  await until(20);
  expect(to("amara")).toHaveLength(2);
});

test("whoever wants no mail has it on their page only; everybody has one unread thing there, and it is not mailed again", async () => {
  await choose(w, cast.amara.id, { ...usualSettings, mailOff: [weeklyKind] });
  await told(w, "grace");
  await wednesday();
  expect(to("amara")).toEqual([]);
  expect(await stateOf("amara")).toBe("in-app");
  expect(await unreadCount(w.db.read, cast.amara.id)).toBe(1);
  expect((await notificationsOf(w.db.read, cast.henrik.id)).rows).toMatchObject([{ words: "Your letter of the week is here" }]);
  w.clock.advance(hour);
  await w.settle();
  expect(w.letters.filter(({ to: address }) => address === cast.henrik.email)).toHaveLength(1);
});

test("in quiet hours it waits until they end", async () => {
  await choose(w, cast.amara.id, { ...usualSettings, quietFrom: "20:00", quietUntil: "09:30" });
  await told(w, "grace");
  await schedule(3, "08:00");
  await at("2026-10-07T07:30:00Z");
  expect([to("amara").length, to("henrik").length]).toEqual([0, 1]);
  await at("2026-10-07T08:30:00Z");
  expect(to("amara")).toHaveLength(1);
});

test("a deactivated person gets none; a week that is left out or a schedule that ended sends nobody any", async () => {
  await told(w, "grace");
  await w.db.write(async (tx) => {
    await tx.insert(personDeactivations).values({ personId: cast.priya.id, by: cast.jonas.id, at: w.clock.now() });
  });
  const tomas = await w.person("tomas");
  await skipWeek(w, tomas, "2026-W41");
  await wednesday();
  expect(weekly()).toEqual([]);
  await schedule(4, "08:00");
  await unskipWeek(w, tomas, "2026-W41");
  await until(8);
  expect([to("priya").length, to("amara").length]).toEqual([0, 1]);
  await stopWeekly(w, tomas);
  await told(w, "grace", { title: "A week later" });
  await until(15);
  expect(to("amara")).toHaveLength(1);
});

/** The same world, whose letters are taken by somebody else. */
function withMailer(send: (letter: Letter) => Promise<void>) {
  return makeRunner({ ...w, mailer: { delivers: true, send } }, { reactions, handlers });
}

test("a mail server that is away for a while gets every letter once it is back, each once", async () => {
  await told(w, "grace");
  await schedule(3, "08:00");
  w.clock.set("2026-10-07T11:00:00Z");
  const taken: string[] = [];
  let away = 9;
  const runner = withMailer(async (letter) => {
    if (away > 0) {
      away -= 1;
      throw Object.assign(new Error("refused"), { code: "ECONNECTION", command: "CONN" });
    }
    taken.push(letter.to);
  });
  for (let round = 0; round < 6; round += 1) {
    await runner.settle();
    w.clock.advance(10 * minute);
  }
  expect(taken.sort()).toEqual(
    Object.values(cast)
      .filter(({ id }) => id !== cast.grace.id)
      .map(({ email }) => email)
      .sort(),
  );
});

test("an address that the mail server refuses keeps nobody else's letter; one whose fate is unknown is not sent again", async () => {
  await told(w, "grace");
  await schedule(3, "08:00");
  w.clock.set("2026-10-07T11:00:00Z");
  const tried: string[] = [];
  const runner = withMailer(async ({ to: address }) => {
    tried.push(address);
    if (address === cast.amara.email) throw Object.assign(new Error("no such person"), { responseCode: 550, command: "RCPT TO" });
    if (address === cast.henrik.email) throw Object.assign(new Error("broke off"), { code: "ECONNECTION", command: "DATA" });
  });
  await runner.settle();
  w.clock.advance(hour);
  await runner.settle();
  expect(tried).toHaveLength(6);
  expect([await stateOf("amara"), await stateOf("henrik"), await stateOf("jonas")]).toEqual(["refused", "leaving", "mailed"]);
});

test("a mailbox that is full keeps nobody else's letter, and is tried again until the week ends", async () => {
  await told(w, "grace");
  const zone = "Europe/London";
  for (const id of await fill(w, "finance", 30)) await w.db.write((tx) => tx.update(people).set({ zone }).where(eq(people.id, id)));
  const [first] = await w.db.read.select({ email: people.email }).from(people).where(eq(people.zone, zone)).orderBy(people.id).limit(1);
  await schedule(3, "08:00");
  w.clock.set("2026-10-07T07:00:00Z");
  const taken: string[] = [];
  let tries = 0;
  const runner = withMailer(async ({ to: address }) => {
    if (address !== first?.email) return void taken.push(address);
    tries += 1;
    throw Object.assign(new Error("mailbox full"), { responseCode: 452, command: "RCPT TO" });
  });
  const job = async () => {
    const key = "notifications.weekly:2026-10-07:08:00:Europe/London";
    const [row] = await w.db.read.select().from(jobs).where(eq(jobs.key, key));
    return row;
  };
  await runner.settle();
  expect([taken.length > 30, tries, (await job())?.attempts]).toEqual([true, 1, 0]);
  for (let round = 0; round < 8; round += 1) {
    w.clock.advance(hour);
    await runner.settle();
  }
  expect([tries, (await job())?.endedAt, (await job())?.attempts]).toEqual([9, null, 0]);
  expect(new Set(taken).size).toBe(taken.length);
  w.clock.set("2026-10-12T08:00:00Z");
  await runner.settle();
  expect((await job())?.endedAt).not.toBeNull();
});

test("a mail server that lets nobody in is not asked for everybody, and nobody counts as refused", async () => {
  await told(w, "grace");
  const zone = "Europe/London";
  for (const id of await fill(w, "finance", 30)) await w.db.write((tx) => tx.update(people).set({ zone }).where(eq(people.id, id)));
  await schedule(3, "08:00");
  w.clock.set("2026-10-07T07:00:00Z");
  let tries = 0;
  const runner = withMailer(async () => {
    tries += 1;
    throw Object.assign(new Error("wrong password"), { responseCode: 535, command: "AUTH PLAIN" });
  });
  await runner.settle();
  // One group of the thirty-four of Bristol, and Amara, the only one of Cork.
  expect(tries).toBeLessThanOrEqual(20);
  expect(await stateOf("amara")).toBe("waiting");
  w.clock.advance(10 * minute);
  await w.settle();
  expect(to("amara")).toHaveLength(1);
});

test("what is taken back while letters leave stands in none of those that leave later", async () => {
  const story = await told(w, "grace", { title: "Taken back at once" });
  await told(w, "grace", { title: "A kind word", kind: "delight", pleasure: 70 });
  const zone = "Europe/London";
  for (const id of await fill(w, "finance", 60)) await w.db.write((tx) => tx.update(people).set({ zone }).where(eq(people.id, id)));
  await schedule(3, "08:00");
  w.clock.set("2026-10-07T07:00:00Z");
  const texts: string[] = [];
  const grace = await w.person("grace");
  let gone: Promise<void> | undefined;
  const runner = withMailer(async ({ text }) => {
    texts.push(text);
    gone ??= withdrawing(w, grace, story, "The customer asked for it");
    await gone;
  });
  await runner.settle();
  expect(texts.length).toBeGreaterThan(60);
  // Sixteen are under way at once in each of the zones whose time it is: Bristol's and Cork's.
  expect(texts.filter((text) => text.includes("Taken back at once")).length).toBeLessThanOrEqual(32);
  expect(texts.filter((text) => text.includes("A kind word"))).toHaveLength(texts.length);
});

test("whatever a killed process had under way is not sent twice, and the rest still leaves", async () => {
  await told(w, "grace");
  await schedule(3, "08:00");
  await at("2026-10-07T07:00:00Z");
  expect(to("henrik")).toHaveLength(1);
  // As the database stands when the process dies between the mail server's answer and writing it down.
  await w.db.write(async (tx) => {
    await tx.update(weeklyLetters).set({ state: "leaving" }).where(eq(weeklyLetters.personId, cast.henrik.id));
    await tx.delete(weeklyLetters).where(eq(weeklyLetters.personId, cast.jonas.id));
    await tx
      .update(jobs)
      .set({ endedAt: null, payload: { day: "2026-10-07", time: "08:00", zone: "Europe/London" } })
      .where(and(eq(jobs.kind, leavingJob), eq(jobs.key, `${leavingJob}:2026-10-07:08:00:Europe/London`)));
  });
  await w.settle();
  expect([to("henrik").length, to("jonas").length, to("amara").length]).toEqual([1, 2, 1]);
});
