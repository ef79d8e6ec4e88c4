import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { emit } from "#app/shared/events.server.ts";
import { comments } from "#db/schema/comments.ts";
import { notifications } from "#db/schema/notifications.ts";
import { cast } from "#db/seed/cast.ts";
import { said } from "#tests/support/talking.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { withdrawing } from "./withdrawing.server.ts";

const kindsFor = async (w: TestWorld, personId: string) => {
  await w.settle();
  const rows = await w.db.read.select({ kind: notifications.kind }).from(notifications).where(eq(notifications.personId, personId));
  return rows.map((row) => row.kind).sort();
};

test("a teller hears of a comment once: as the teller, or as the one who is answered, not of their own", async () => {
  const w = await world();
  const id = await told(w, "amara");
  const about = { kind: "story", id };
  const own = await said(w, "amara", about, "What I left out is the weather.");
  expect(await kindsFor(w, cast.amara.id)).toEqual([]);
  await said(w, "henrik", about, "It rained.");
  expect(await kindsFor(w, cast.amara.id)).toEqual(["story-commented"]);
  await said(w, "grace", about, "It did not, here.", { parentId: own });
  expect(await kindsFor(w, cast.amara.id)).toEqual(["comment-replied", "story-commented"]);
});

test("what was said about a story, and whom it called, goes when the story goes for good", async () => {
  const w = await world();
  const [gone, kept] = [await told(w, "amara"), await told(w, "amara")];
  await said(w, "henrik", { kind: "story", id: gone }, "Soon gone");
  await said(w, "henrik", { kind: "story", id: kept }, "Here to stay");
  await w.settle();
  await w.db.write((tx) => emit(tx, { kind: "stories.removed", payload: { storyIds: [gone] }, at: w.clock.now() }));
  await w.settle();
  expect((await w.db.read.select({ text: comments.text }).from(comments)).map((row) => row.text)).toEqual(["Here to stay"]);
  const left = await w.db.read.select({ id: notifications.aboutId }).from(notifications);
  expect(left).toEqual([{ id: kept }]);
});

test("a story without a title is called by who it is about, and by no word of what happened", async () => {
  const w = await world();
  const id = await told(w, "amara", { title: null, sketch: "retired signalman" });
  await said(w, "henrik", { kind: "story", id }, "It rained.");
  await w.settle();
  const words = async () => (await notificationsOf(w.db.read, cast.amara.id)).rows.map((row) => row.words);
  expect(await words()).toEqual(["Henrik Lindqvist commented on your story “retired signalman”"]);
  await withdrawing(w, await w.person("leila"), id, "It says too much.");
  await w.settle();
  expect((await words())[0]).toBe("An editor withdrew your story “retired signalman”");
});
