import { beforeEach, expect, test } from "vitest";
import { dayLength } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { enqueueRecurring } from "#app/shared/jobs.server.ts";
import { notificationCauses } from "#db/schema/notifications.ts";
import { people } from "#db/schema/people.ts";
import { cast } from "#db/seed/cast.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { notificationsOf, unreadCount } from "./notifications.queries.server.ts";
import { sweepCauses } from "./sweeping.server.ts";
import type { News } from "./telling.server.ts";
import { tell } from "./telling.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const story = { kind: "story", id: "01900000-0000-7000-8000-00000000e001" };

async function telling(news: Partial<News> = {}): Promise<void> {
  await w.db.write((tx) =>
    tell(tx, {
      people: [cast.amara.id],
      kind: "story-commented",
      about: story,
      params: { title: "Four hundred eggs" },
      actorId: cast.henrik.id,
      cause: "one",
      now: w.clock.now(),
      ...news,
    }),
  );
}

const wordsFor = async (name: "amara" | "henrik" | "leila") =>
  (await notificationsOf(w.db.read, cast[name].id)).rows.map((row) => row.words);

test("a person reads who did what about which thing", async () => {
  await telling();
  expect(await wordsFor("amara")).toEqual(["Henrik Lindqvist commented on your story “Four hundred eggs”"]);
  expect(await unreadCount(w.db.read, cast.amara.id)).toBe(1);
  expect(await unreadCount(w.db.read, cast.henrik.id)).toBe(0);
});

test("the same cause tells once, however often the reaction runs", async () => {
  await telling();
  await telling();
  expect(await wordsFor("amara")).toEqual(["Henrik Lindqvist commented on your story “Four hundred eggs”"]);
});

test("more of the same joins what is unread, and names the latest first", async () => {
  await telling();
  await telling({ cause: "two", actorId: cast.priya.id });
  expect(await wordsFor("amara")).toEqual(["Priya Raman and Henrik Lindqvist commented on your story “Four hundred eggs”"]);
  await telling({ cause: "three", actorId: cast.tomas.id });
  await telling({ cause: "four", actorId: cast.grace.id });
  expect(await wordsFor("amara")).toEqual(["Grace Whetu, Tomás Arce and 2 others commented on your story “Four hundred eggs”"]);
  expect(await unreadCount(w.db.read, cast.amara.id)).toBe(1);
});

test("two who do something twice are two, and very many are many", async () => {
  const names = ["henrik", "priya", "henrik", "priya"] as const;
  for (const [number, name] of names.entries()) await telling({ cause: `c${number}`, actorId: cast[name].id });
  expect(await wordsFor("amara")).toEqual(["Priya Raman and Henrik Lindqvist commented on your story “Four hundred eggs”"]);
  await telling({ cause: "five", actorId: cast.tomas.id });
  expect(await wordsFor("amara")).toEqual(["Tomás Arce, Priya Raman and one more commented on your story “Four hundred eggs”"]);
  const createdAt = w.clock.now();
  const many = Array.from({ length: 15 }, (_, number) => ({
    id: newId(),
    name: `P${number}`,
    nameKey: `p${number}`,
    email: `p${number}@fernhollow.example`,
    locale: "en",
    zone: "Europe/London",
    createdAt,
  }));
  await w.db.write((tx) => tx.insert(people).values(many));
  for (const { id } of many) await telling({ cause: id, actorId: id });
  expect(await wordsFor("amara")).toEqual(["P14, P13 and many others commented on your story “Four hundred eggs”"]);
});

test("another kind and another thing stand for themselves", async () => {
  await telling();
  await telling({ cause: "two", kind: "story-reacted" });
  await telling({ cause: "three", about: { kind: "story", id: "01900000-0000-7000-8000-00000000e002" } });
  expect(await unreadCount(w.db.read, cast.amara.id)).toBe(3);
});

test("nobody is told of what they did themselves, and everybody only once", async () => {
  await telling({ people: [cast.amara.id, cast.henrik.id, cast.leila.id, cast.amara.id] });
  expect(await unreadCount(w.db.read, cast.henrik.id)).toBe(0);
  expect(await unreadCount(w.db.read, cast.amara.id)).toBe(1);
  expect(await unreadCount(w.db.read, cast.leila.id)).toBe(1);
});

test("two that tell the same people of the same thing at the same moment end in one notification", async () => {
  const everybody = Object.values(cast).map((member) => member.id);
  await Promise.all(
    Array.from({ length: 8 }, (_, number) =>
      telling({ people: number % 2 ? everybody : [...everybody].reverse(), cause: `c${number}`, actorId: cast.henrik.id }),
    ),
  );
  expect(await unreadCount(w.db.read, cast.amara.id)).toBe(1);
  expect(await wordsFor("leila")).toEqual(["Henrik Lindqvist commented on your story “Four hundred eggs”"]);
});

test("the pages of those concerned look again, after the commit", async () => {
  await telling({ people: [cast.amara.id, cast.leila.id] });
  expect(w.pings).toEqual([]);
  await w.settle();
  expect(w.pings).toEqual([{ to: [cast.amara.id, cast.leila.id], ping: { what: "notifications" } }]);
});

test("pages of notifications are stable in both directions", async () => {
  for (let number = 0; number < 65; number += 1) {
    w.clock.advance(1000);
    await telling({ cause: `c${number}`, about: { kind: "story", id: `s${number}` }, params: { title: `${number}` } });
  }
  const titles = async (cursor?: string) => {
    const page = await notificationsOf(w.db.read, cast.amara.id, cursor);
    return { ...page, titles: page.rows.map((row) => Number(/“(\d+)”/.exec(row.words)?.[1])) };
  };
  const first = await titles();
  expect([first.titles[0], first.titles.at(-1), first.previous]).toEqual([64, 35, undefined]);
  const second = await titles(first.next);
  expect([second.titles[0], second.titles.at(-1)]).toEqual([34, 5]);
  const third = await titles(second.next);
  expect([third.titles, third.next]).toEqual([[4, 3, 2, 1, 0], undefined]);
  const back = await titles(third.previous);
  expect(back.titles).toEqual(second.titles);
  const start = await titles(back.previous);
  expect([start.titles, start.previous]).toEqual([first.titles, undefined]);
});

test("a cause is forgotten after a season, what was told stays", async () => {
  await telling();
  w.clock.advance(89 * dayLength);
  await enqueueRecurring(w, [sweepCauses]);
  await w.settle();
  await telling();
  expect(await unreadCount(w.db.read, cast.amara.id)).toBe(1);
  expect(await w.db.read.select().from(notificationCauses)).toHaveLength(1);
  w.clock.advance(2 * dayLength);
  await w.settle();
  expect(await w.db.read.select().from(notificationCauses)).toEqual([]);
  expect(await unreadCount(w.db.read, cast.amara.id)).toBe(1);
});
