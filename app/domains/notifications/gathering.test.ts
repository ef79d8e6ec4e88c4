import { beforeEach, expect, test } from "vitest";
import { hour, minute } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { makeRunner } from "#app/shared/runner.server.ts";
import { personDeactivations } from "#db/schema/people.ts";
import { cast } from "#db/seed/cast.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { handlers, reactions } from "../../../bin/rooms.ts";
import { choose } from "./choosing.server.ts";
import { notificationsOf } from "./notifications.queries.server.ts";
import { type NotificationKind, usualSettings } from "./notifications.ts";
import { markRead } from "./reading.server.ts";
import { tell } from "./telling.server.ts";

let w: TestWorld;
beforeEach(async () => {
  // A Tuesday, ten in the morning in Bristol.
  w = await world({ settings: { NODE_ENV: "test", PUBLIC_URL: "https://in.fernhollow.example" } });
});

async function telling(
  kind: NotificationKind,
  { to = cast.amara.id as string, title = "Four hundred eggs", about = newId() } = {},
): Promise<void> {
  await w.db.write((tx) =>
    tell(tx, {
      people: [to],
      kind,
      about: { kind: "story", id: about },
      params: { title },
      actorId: cast.henrik.id,
      cause: newId(),
      now: w.clock.now(),
    }),
  );
  await w.settle();
}

async function later(milliseconds: number): Promise<void> {
  w.clock.advance(milliseconds);
  await w.settle();
}

const subjects = () => w.letters.map((letter) => `${letter.to}: ${letter.subject}`);

test("what happens within ten minutes comes in one letter", async () => {
  await telling("story-commented");
  await later(4 * minute);
  await telling("story-reacted", { title: "Not me any more" });
  await later(5 * minute);
  expect(w.letters).toEqual([]);
  await later(minute);
  expect(subjects()).toEqual(["amara.okafor@fernhollow.example: 2 things on Alongside for you"]);
  const [letter] = w.letters;
  expect(letter?.text).toContain(
    "Henrik Lindqvist commented on your story “Four hundred eggs”: https://in.fernhollow.example/notifications/",
  );
  expect(letter?.text).toContain("Henrik Lindqvist responded to your story “Not me any more”");
  await later(hour);
  expect(w.letters).toHaveLength(1);
});

test("one thing stands in the subject, and its link leads to it", async () => {
  await telling("comment-replied");
  await later(10 * minute);
  expect(w.letters[0]?.subject).toBe("Henrik Lindqvist replied to your comment on a story");
  const { rows } = await notificationsOf(w.db.read, cast.amara.id);
  expect(w.letters[0]?.html).toContain(`href="https://in.fernhollow.example/notifications/${rows[0]?.id}"`);
});

test("what was read meanwhile is not mailed", async () => {
  await telling("story-commented");
  await markRead(w, cast.amara.id, { until: w.clock.now() });
  await later(10 * minute);
  expect(w.letters).toEqual([]);
});

test("in quiet hours letters wait until they end, and then come as one", async () => {
  w.clock.set("2026-10-06T19:30:00Z");
  await telling("story-commented");
  await later(2 * hour);
  await telling("story-reacted");
  w.clock.set("2026-10-07T05:59:59Z");
  await w.settle();
  expect(w.letters).toEqual([]);
  // Seven by the clock of Bristol, which is an hour ahead of UTC in October.
  w.clock.set("2026-10-07T06:00:00Z");
  await w.settle();
  expect(subjects()).toEqual(["amara.okafor@fernhollow.example: 2 things on Alongside for you"]);
});

test("quiet hours are those of the reader's zone", async () => {
  w.clock.set("2026-10-06T20:00:00Z");
  await telling("story-commented", { to: cast.amara.id });
  await telling("story-commented", { to: cast.leila.id });
  await later(10 * minute);
  expect(subjects()).toEqual([expect.stringContaining("leila.haddad@")]);
});

test("a kind that somebody does not want by mail still stands on their page", async () => {
  await choose(w, cast.amara.id, { ...usualSettings, mailOff: ["story-reacted"] });
  await telling("story-reacted");
  await later(10 * minute);
  expect(w.letters).toEqual([]);
  await telling("story-commented");
  await later(10 * minute);
  expect(subjects()).toEqual([expect.stringContaining("commented on your story")]);
  expect((await notificationsOf(w.db.read, cast.amara.id)).rows).toHaveLength(2);
});

test("more about a thing that was mailed and not yet read brings no further letter; after reading it does", async () => {
  const about = newId();
  await telling("story-commented", { about });
  await later(10 * minute);
  await telling("story-commented", { about });
  await later(10 * minute);
  expect(w.letters).toHaveLength(1);
  await markRead(w, cast.amara.id, { until: w.clock.now() });
  await telling("story-commented", { about });
  await later(10 * minute);
  expect(w.letters).toHaveLength(2);
});

test("of news at most four letters come on a day; the rest is in the first of the next", async () => {
  for (let number = 1; number <= 6; number += 1) {
    await telling("story-commented", { title: `Story ${number}` });
    await later(hour);
  }
  expect(w.letters).toHaveLength(4);
  await telling("shift-place", { title: "A place" });
  await later(10 * minute);
  expect(w.letters).toHaveLength(5);
  expect(w.letters[4]?.text).not.toContain("commented");
  w.clock.set("2026-10-07T05:59:59Z");
  await w.settle();
  expect(w.letters).toHaveLength(5);
  w.clock.set("2026-10-07T06:00:00Z");
  await w.settle();
  expect(w.letters.slice(5).map(({ subject }) => subject)).toEqual(["2 things on Alongside for you"]);
  expect(w.letters[5]?.text).toContain("“Story 5”");
  expect(w.letters[5]?.text).toContain("“Story 6”");
});

test("a day of letters begins at midnight where the reader is; what waits to be mailed and is read is not mailed", async () => {
  const night = { to: cast.leila.id };
  await choose(w, cast.leila.id, { ...usualSettings, quietFrom: "00:00", quietUntil: "00:00" });
  for (let number = 1; number <= 5; number += 1) {
    await telling("story-commented", night);
    await later(10 * minute);
  }
  expect(w.letters).toHaveLength(4);
  await markRead(w, cast.leila.id, { until: w.clock.now() });
  // Midnight in Halifax is three in the morning by UTC.
  w.clock.set("2026-10-07T02:49:00Z");
  await telling("story-reacted", night);
  await later(10 * minute);
  expect(w.letters).toHaveLength(4);
  await later(minute);
  expect(w.letters.slice(4).map(({ subject }) => subject)).toEqual([expect.stringContaining("responded to your story")]);
});

test("whoever mentions somebody again is heard again, however much else is unread", async () => {
  const about = newId();
  await telling("comment-mentioned", { about });
  await later(10 * minute);
  await telling("comment-mentioned", { about });
  await later(10 * minute);
  expect(subjects()).toEqual(Array.from({ length: 2 }, () => expect.stringContaining("mentioned you in a comment")));
});

test("a deactivated person gets no letter", async () => {
  await telling("story-commented");
  await w.db.write(async (tx) => {
    await tx.insert(personDeactivations).values({ personId: cast.amara.id, by: cast.jonas.id, at: w.clock.now() });
  });
  await later(10 * minute);
  expect(w.letters).toEqual([]);
});

test("a long absence is one letter that lists twenty and counts the rest", async () => {
  for (let number = 0; number < 25; number += 1) await telling("story-commented", { title: `Story ${number}` });
  await later(10 * minute);
  expect(w.letters).toHaveLength(1);
  expect(w.letters[0]?.subject).toBe("25 things on Alongside for you");
  expect(w.letters[0]?.text.match(/commented on your story/g)).toHaveLength(20);
  expect(w.letters[0]?.text).toContain("and 5 more.");
});

test("two runners at once send each letter once", async () => {
  await telling("story-commented");
  await telling("story-commented", { to: cast.priya.id });
  w.clock.advance(10 * minute);
  const other = makeRunner(w, { reactions, handlers });
  await Promise.all([w.settle(), other.settle(), w.settle(), other.settle()]);
  await w.settle();
  expect(subjects().sort()).toEqual([expect.stringContaining("amara.okafor@"), expect.stringContaining("priya.raman@")]);
});

test("a letter that the mail server does not take is tried again under the same key", async () => {
  await telling("story-commented");
  let refused = 0;
  const keys: string[] = [];
  const failing = {
    ...w,
    mailer: {
      delivers: true,
      send: async (letter: { key: string }) => {
        keys.push(letter.key);
        refused += 1;
        if (refused < 3) throw new Error("try later");
      },
    },
  };
  const runner = makeRunner(failing, { reactions, handlers });
  w.clock.advance(10 * minute);
  for (let round = 0; round < 5; round += 1) {
    await runner.settle();
    w.clock.advance(minute);
  }
  expect(refused).toBe(3);
  expect(new Set(keys).size).toBe(1);
});
