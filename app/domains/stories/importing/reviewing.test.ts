import { beforeEach, expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { stories } from "#db/schema/stories.ts";
import { cast } from "#db/seed/cast.ts";
import { imported } from "#tests/support/imports.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { choosingStorySettings } from "../care/choosing-settings.server.ts";
import { approvingMany } from "../review/approving-many.server.ts";
import { reviewQueue } from "../review/review.queries.server.ts";
import { isReadable } from "../stories.queries.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const file = "what\nThe queue was long and nobody said why\nHer husband died and the letter still came to him\n";
const wish = { columns: { happened: "what" } };
const reviewed = async (review: "none" | "sensitive" | "all") =>
  choosingStorySettings(w, await w.person("jonas"), { review, helpWords: null, helpAddress: null });
const waiting = async () => (await reviewQueue(w.db.read, cast.leila, "waiting")).rows;

test("where nothing is reviewed, what a file brings is there at once, with the notice that it needs", async () => {
  await imported(w, file, wish);
  expect(await waiting()).toEqual([]);
  const rows = await w.db.read.select({ happened: stories.happened, topics: stories.topics }).from(stories);
  const topicsOf = (words: string) => rows.find(({ happened }) => happened.startsWith(words))?.topics;
  expect([topicsOf("Her husband died"), topicsOf("The queue")]).toEqual([["bereavement"], null]);
});

test("where all is reviewed, it waits for an editor, who is told once", async () => {
  await reviewed("all");
  const { taken } = await imported(w, file, wish);
  const rows = await waiting();
  expect([taken, rows.length]).toEqual([2, 2]);
  expect(await Promise.all(rows.map(({ id }) => isReadable(w.db.read, id)))).toEqual([false, false]);
  const told = (await notificationsOf(w.db.read, cast.leila.id)).rows.filter(({ kind }) => kind === "review-asked");
  expect(told).toHaveLength(1);
});

test("where only what is sensitive is reviewed, a list of words says what is", async () => {
  await reviewed("sensitive");
  await imported(w, file, wish);
  expect(await waiting()).toMatchObject([{ headline: expect.stringContaining("Her husband"), topics: ["bereavement"] }]);
});

test("an editor approves several at once; one that was decided on meanwhile stays as it is", async () => {
  await reviewed("all");
  await imported(w, file, wish);
  const rows = await waiting();
  expect(await approvingMany(w, await w.person("leila"), rows)).toBe(2);
  expect(await Promise.all(rows.map(({ id }) => isReadable(w.db.read, id)))).toEqual([true, true]);
  expect(await approvingMany(w, await w.person("leila"), rows)).toBe(0);
  // Nothing of the file waits for an editor any more.
  expect((await notificationsOf(w.db.read, cast.leila.id)).rows.filter(({ unread }) => unread)).toEqual([]);
  await expect(approvingMany(w, await w.person("tomas"), rows)).rejects.toMatchObject({ status: 403 });
});
