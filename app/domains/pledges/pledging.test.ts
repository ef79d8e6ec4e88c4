import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { rewordNews } from "#app/domains/notifications/rewording.server.ts";
import { hidden, veil } from "#app/domains/stories/hiding.server.ts";
import { reacting } from "#app/domains/stories/reacting.server.ts";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { minute } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { notificationCauses, notifications } from "#db/schema/notifications.ts";
import { people, personDeactivations } from "#db/schema/people.ts";
import { pledgeMoves, pledges } from "#db/schema/pledges.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { promised } from "#tests/support/pledging.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { endPledge } from "./ending.server.ts";
import { movePledge } from "./moving.server.ts";
import { type Asked, foundPledge, pledgeList, pledgesOn, pledgesToKeep } from "./pledges.queries.server.ts";
import { pledging } from "./pledging.server.ts";
import { stonesOf } from "./stones.queries.server.ts";

let w: TestWorld;
let story: string;
beforeEach(async () => {
  w = await world();
  story = await told(w, "grace");
});

const end = async (as: CastName, id: string, outcome: "kept" | "dropped" = "kept", words: string | null = null) =>
  endPledge(w, await w.person(as), id, { outcome, words });
const move = async (as: CastName, id: string, dueOn: string) =>
  movePledge(w, await w.person(as), id, { dueOn, reason: "The part is late" });
const texts = async (asked: Asked) => (await pledgeList(w.db.read, asked)).rows.map(({ text }) => text);
async function news(name: CastName): Promise<string[]> {
  await w.settle();
  return (await notificationsOf(w.db.read, cast[name].id)).rows.map(({ words }) => words);
}

test("a pledge stands with its story, in its department's list, and once however often it is posted", async () => {
  const id = newId();
  const pledge = { id, storyId: story, text: "Answer the gate.", dueOn: "2026-11-02", forTeam: false };
  await pledging(w, await w.person("amara"), pledge);
  await pledging(w, await w.person("amara"), pledge);
  expect(await pledgesOn(w.db.read, story)).toMatchObject([
    { id, text: "Answer the gate.", dueOn: "2026-11-02", department: "Finance", person: { name: "Amara Okafor" } },
  ]);
  await expect(pledging(w, await w.person("henrik"), pledge)).rejects.toMatchObject({ code: "pledges.id-taken" });
});

test("posted again with other words or another day, a pledge says those; a day that was moved meanwhile and one that has ended stay", async () => {
  const amara = await w.person("amara");
  const pledge = { id: newId(), storyId: story, text: "Answer the gate.", dueOn: "2026-11-02", forTeam: false };
  await pledging(w, amara, pledge);
  await pledging(w, amara, { ...pledge, text: "Answer the gate, and ring back.", dueOn: "2026-11-09", forTeam: true });
  expect(await pledgesOn(w.db.read, story)).toMatchObject([
    { text: "Answer the gate, and ring back.", dueOn: "2026-11-09", team: "Accounts Payable" },
  ]);
  w.clock.set("2026-11-04T09:00:00Z");
  expect(await news("amara")).toEqual([]);
  await move("amara", pledge.id, "2026-11-20");
  await pledging(w, amara, { ...pledge, text: "Answer the gate at once." });
  expect(await pledgesOn(w.db.read, story)).toMatchObject([{ text: "Answer the gate at once.", dueOn: "2026-11-20" }]);
  await end("amara", pledge.id);
  await expect(pledging(w, amara, { ...pledge, text: "Something else." })).rejects.toMatchObject({ code: "pledges.ended" });
});

test("a team's pledge is its members' to keep; somebody without a team can promise for none", async () => {
  const id = await promised(w, "amara", story, { forTeam: true });
  expect((await pledgesOn(w.db.read, story))[0]?.team).toBe("Accounts Payable");
  expect(await pledgesToKeep(w.db.read, await w.person("henrik"))).toMatchObject([{ id }]);
  await w.db.write((tx) => tx.update(people).set({ teamId: null }).where(eq(people.id, cast.jonas.id)));
  await expect(promised(w, "jonas", story, { forTeam: true })).rejects.toMatchObject({ code: "pledges.no-team" });
});

test("whoever promised hears that the story is gone, and finds a stone of the promise without a word of the story", async () => {
  await promised(w, "amara", story, { forTeam: true });
  await promised(w, "priya", story, { text: "Ring first." });
  await news("amara");
  const gone = "A story that you or your team promised something about is no longer here; the promise ends with it";
  await withdrawing(w, await w.person("grace"), story, "She changed her mind");
  await w.db.write((tx) => hidden(tx, { id: story, tellerId: cast.grace.id }, w.clock.now()));
  for (const name of ["amara", "henrik", "priya"] as const) expect(await news(name), name).toEqual([gone]);
  expect(await news("jonas")).toEqual([]);
  const stones = async (name: CastName) => stonesOf(w.db.read, await w.person(name));
  expect(await stones("amara")).toMatchObject([{ text: "Answer the gate.", person: "Amara Okafor", team: "Accounts Payable" }]);
  const [seen] = await stones("henrik");
  expect(seen).toMatchObject({ person: "Amara Okafor" });
  expect(seen).not.toHaveProperty("text");
  expect(JSON.stringify([await stones("henrik"), await stones("priya")])).not.toMatch(/eggs/);
  expect(await stones("jonas")).toEqual([]);
});

test("a story that waits for an editor takes no promise with it", async () => {
  await promised(w, "amara", story);
  await w.db.write((tx) => veil(tx, { id: story, tellerId: cast.grace.id }, "review", w.clock.now(), w.clock.now()));
  expect(await news("amara")).toEqual([]);
  expect(await stonesOf(w.db.read, await w.person("amara"))).toEqual([]);
});

test("the teller hears of a pledge and of its outcome, and so does whoever wants to fix it", async () => {
  await reacting(w, await w.person("priya"), story, { kind: "fix", on: true });
  await reacting(w, await w.person("tomas"), story, { kind: "felt", on: true });
  await news("grace");
  const id = await promised(w, "amara", story);
  expect((await news("grace"))[0]).toBe("Amara Okafor promised to do something about your story “Four hundred eggs”");
  expect(await news("priya")).toEqual([]);
  await end("amara", id, "kept", "There is a bell now.");
  expect((await news("grace"))[0]).toBe("Amara Okafor reported that a promise about “Four hundred eggs” was kept");
  expect(await news("priya")).toHaveLength(1);
  expect(await news("tomas")).toEqual([]);
  expect(await news("amara")).toEqual([]);
  expect(w.letters).toEqual([]);
});

test("what was replaced in a story's title is not kept in the news of its pledges", async () => {
  const named = await told(w, "grace", { title: "The gate" });
  await promised(w, "amara", named);
  await news("grace");
  const rows = await w.db.read.select().from(notifications).where(eq(notifications.kind, "pledge-made"));
  expect(rows).toMatchObject([{ aboutKind: "story", aboutId: named, params: { title: "The gate" } }]);
  await w.db.write((tx) => rewordNews(tx, { kind: "story", id: named }, () => "[name]"));
  expect((await news("grace"))[0]).toBe("Amara Okafor promised to do something about your story “[name]”");
  const { params } = (await w.db.read.select().from(notifications).where(eq(notifications.kind, "pledge-made")))[0] ?? {};
  expect(params).toHaveProperty("pledge");
});

test("the pledger hears of it when their manager drops it", async () => {
  const id = await promised(w, "amara", story);
  await end("henrik", id, "dropped", "Another team has done it.");
  expect((await news("amara"))[0]).toBe("Henrik Lindqvist dropped a promise about “Four hundred eggs” and said why");
});

test("an outcome stands as it was said first; the same said twice is said once", async () => {
  const id = await promised(w, "amara", story);
  await end("amara", id, "kept", "Done");
  await end("amara", id, "kept", "Done");
  await expect(end("henrik", id, "dropped", "No")).rejects.toMatchObject({ code: "pledges.ended" });
  await expect(move("amara", id, "2026-12-01")).rejects.toMatchObject({ code: "pledges.ended" });
  expect(await w.happened("pledges.ended")).toHaveLength(1);
  const { ending, dueOn } = await foundPledge(w.db.read, cast.grace, id);
  expect(ending).toMatchObject({ outcome: "kept", by: "Amara Okafor", words: "Done" });
  expect(dueOn).toBe("2026-11-02");
});

test("a day is moved by the pledger or their manager, and every move stays", async () => {
  const id = await promised(w, "amara", story, { forTeam: true });
  await move("amara", id, "2026-11-10");
  w.clock.advance(1_000);
  await move("henrik", id, "2026-11-20");
  await move("henrik", id, "2026-11-20");
  const { moves, dueOn } = await foundPledge(w.db.read, cast.grace, id);
  expect(dueOn).toBe("2026-11-20");
  expect(moves.map(({ fromDay, toDay, by, reason }) => [fromDay, toDay, by, reason])).toEqual([
    ["2026-11-02", "2026-11-10", "Amara Okafor", "The part is late"],
    ["2026-11-10", "2026-11-20", "Henrik Lindqvist", "The part is late"],
  ]);
  expect(await w.db.read.select().from(pledgeMoves)).toHaveLength(2);
});

test("the lists hold what was asked for, page by page in both directions", async () => {
  for (let day = 1; day <= 25; day += 1) {
    const dueOn = `2026-11-${String(day).padStart(2, "0")}`;
    await promised(w, day % 5 === 0 ? "priya" : "amara", story, { text: `P${day}`, dueOn });
  }
  const finance = { list: "open", department: (await w.person("amara")).departmentId ?? "" } as const;
  expect(await texts(finance)).toHaveLength(20);
  expect(await texts({ list: "open", of: { id: cast.priya.id, teamId: null } })).toEqual(["P5", "P10", "P15", "P20", "P25"]);
  const first = await pledgeList(w.db.read, { list: "open" });
  expect(first.rows.map(({ text }) => text).slice(0, 3)).toEqual(["P1", "P2", "P3"]);
  expect(first.previous).toBeUndefined();
  const second = await pledgeList(w.db.read, { list: "open", at: first.next });
  expect(second.rows.map(({ text }) => text)).toEqual(["P21", "P22", "P23", "P24", "P25"]);
  expect(second.next).toBeUndefined();
  const back = await pledgeList(w.db.read, { list: "open", at: second.previous });
  expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));

  const [p1, p2, p3] = first.rows;
  await end("amara", p1?.id ?? "", "kept");
  w.clock.advance(1_000);
  await end("amara", p2?.id ?? "", "kept");
  await end("amara", p3?.id ?? "", "dropped", "No time");
  expect(await texts({ list: "kept" })).toEqual(["P2", "P1"]);
  expect(await texts({ list: "dropped" })).toEqual(["P3"]);
  expect((await texts({ list: "open" }))[0]).toBe("P4");
});

test("with its story, a pledge is gone for everybody, and nobody is reminded of it any more", async () => {
  const id = await promised(w, "amara", story);
  await news("grace");
  await withdrawing(w, await w.person("grace"), story, "The customer asked for it");
  expect(await texts({ list: "open" })).toEqual([]);
  expect(await pledgesToKeep(w.db.read, await w.person("amara"))).toEqual([]);
  await expect(foundPledge(w.db.read, cast.amara, id)).rejects.toMatchObject({ status: 404 });
  await expect(end("amara", id)).rejects.toMatchObject({ status: 404 });
  await expect(promised(w, "amara", story)).rejects.toMatchObject({ status: 404 });
  w.clock.set("2026-11-05T12:00:00Z");
  expect(await news("amara")).toEqual([expect.stringContaining("is no longer here")]);
});

test("a pledge is recalled once before its day, once after it, then rarely, and no more when it has ended", async () => {
  const id = await promised(w, "amara", story);
  const count = async (moment: string) => {
    w.clock.set(moment);
    await w.settle();
    return (await w.db.read.select().from(notificationCauses).where(eq(notificationCauses.personId, cast.amara.id))).length;
  };
  expect(await count("2026-10-30T08:59:00Z")).toBe(0);
  expect(await count("2026-10-30T09:00:00Z")).toBe(1);
  expect(await news("amara")).toEqual(["What you promised about “Four hundred eggs” is due in a few days"]);
  expect(await count("2026-11-02T23:00:00Z")).toBe(1);
  expect(await count("2026-11-03T09:00:00Z")).toBe(2);
  expect((await news("amara"))[0]).toMatch(/^The day of your promise about “Four hundred eggs” has gone by/);
  expect(await count("2026-12-03T08:00:00Z")).toBe(2);
  expect(await count("2026-12-03T09:00:00Z")).toBe(3);
  // Nobody was there for months: only the latest is said.
  expect(await count("2027-03-04T09:00:00Z")).toBe(4);
  await end("amara", id);
  expect(await count("2028-01-01T09:00:00Z")).toBe(4);
});

test("every reminder reaches whoever lives by mail, of each pledge for itself, and none is new once the pledge has ended", async () => {
  const [first, second] = [await promised(w, "amara", story), await promised(w, "amara", story, { dueOn: "2026-11-03" })];
  const mailed = async (moment: string) => {
    w.clock.set(moment);
    await w.settle();
    w.clock.advance(10 * minute);
    await w.settle();
    return w.letters
      .splice(0)
      .filter(({ to }) => to.startsWith("amara"))
      .map(({ subject }) => subject);
  };
  expect(await mailed("2026-10-30T09:00:00Z")).toEqual([expect.stringContaining("due in a few days")]);
  expect(await mailed("2026-10-31T09:00:00Z")).toEqual([expect.stringContaining("due in a few days")]);
  expect(await mailed("2026-11-03T09:00:00Z")).toEqual([expect.stringContaining("has gone by")]);
  expect(await mailed("2026-11-04T09:00:00Z")).toEqual([expect.stringContaining("has gone by")]);
  expect(await mailed("2026-12-03T09:00:00Z")).toEqual([expect.stringContaining("has gone by")]);
  expect((await notificationsOf(w.db.read, cast.amara.id)).rows.filter(({ kind }) => kind.startsWith("pledge-"))).toHaveLength(2);
  await end("amara", first);
  await end("henrik", second, "dropped", "The gate is gone.");
  const { rows } = await notificationsOf(w.db.read, cast.amara.id);
  expect(rows.filter(({ kind, unread }) => kind === "pledge-late" && unread)).toEqual([]);
});

test("of a day that was moved very often the latest moves are read, in the order of time", async () => {
  const id = await promised(w, "amara", story);
  const [fromDay, toDay, by] = ["2026-11-02", "2026-11-03", cast.amara.id];
  const rows = Array.from({ length: 60 }, (_, number) => ({
    ...{ id: newId(), pledgeId: id, fromDay, toDay, by },
    ...{ reason: `Reason ${number}`, at: new Date(+w.clock.now() + number) },
  }));
  await w.db.write((tx) => tx.insert(pledgeMoves).values(rows));
  const { moves } = await foundPledge(w.db.read, cast.grace, id);
  expect(moves.map(({ reason }) => reason)).toEqual(rows.slice(10).map(({ reason }) => reason));
});

test("a moved day is recalled at its new time alone, also when it is moved back", async () => {
  const id = await promised(w, "amara", story);
  await move("amara", id, "2026-12-02");
  w.clock.set("2026-10-31T12:00:00Z");
  expect(await news("amara")).toEqual([]);
  await move("henrik", id, "2026-11-02");
  w.clock.set("2026-11-03T12:00:00Z");
  expect(await news("amara")).toHaveLength(1);
});

test("who is no longer here is not recalled: their manager is", async () => {
  await promised(w, "amara", story);
  await w.db.write((tx) => tx.insert(personDeactivations).values({ personId: cast.amara.id, by: cast.jonas.id, at: w.clock.now() }));
  w.clock.set("2026-10-30T12:00:00Z");
  expect(await news("henrik")).toEqual([
    "What Amara Okafor, who is no longer here, promised about “Four hundred eggs” is due in a few days",
  ]);
  expect(await w.db.read.select().from(pledges)).toHaveLength(1);
});

test("where neither the pledger nor their manager is here, administrators are recalled once the day has gone by", async () => {
  await promised(w, "henrik", story);
  await w.db.write((tx) => tx.insert(personDeactivations).values({ personId: cast.henrik.id, by: cast.jonas.id, at: w.clock.now() }));
  w.clock.set("2026-10-30T12:00:00Z");
  expect(await news("jonas")).toEqual([]);
  w.clock.set("2026-11-03T12:00:00Z");
  expect(await news("jonas")).toEqual([expect.stringContaining("The day of a promise by Henrik Lindqvist, who is no longer here, about")]);
});

test.each([
  // A Tuesday, ten in the morning in Bristol.
  { dueOn: "2026-10-10", before: "2026-10-07T08:00:00Z", words: undefined },
  { dueOn: "2026-10-09", before: "2026-10-08T08:00:00Z", words: "is due tomorrow" },
  { dueOn: "2026-10-08", before: "2026-10-07T08:00:00Z", words: "is due tomorrow" },
  { dueOn: "2026-10-07", before: "2026-10-07T22:00:00Z", words: undefined },
])("a day that is near is recalled the day before, unless it is tomorrow: $dueOn", async ({ dueOn, before, words }) => {
  await promised(w, "amara", story, { dueOn });
  w.clock.set(before);
  expect(await news("amara")).toEqual(words ? [expect.stringContaining(words)] : []);
});
