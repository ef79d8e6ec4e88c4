import { beforeEach, expect, test } from "vitest";
import { loader as list } from "#app/routes/insights._index.tsx";
import { action as follow, loader as topics } from "#app/routes/insights.topics.tsx";
import { topicSubscriptions } from "#db/schema/insights.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { publishedStudy } from "#tests/support/insighting.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
beforeEach(async () => {
  w = await world();
  await publishedStudy(w);
});
const knock = async (door: Door, what: Knock) => answerOf(door(await doorArgs(w, what)));
const as = cast.amara.id;

test("every topic stands in the list with its studies, and a reader follows it and stops", async () => {
  await publishedStudy(w, { title: "Other", findings: [], topics: ["Waiting"] });
  const shown = async () => (await knock(topics, { url: "/insights/topics", as })).body.topics;
  expect(await shown()).toEqual([
    { slug: "contact", name: "Contact", studies: 1, followed: false },
    { slug: "waiting", name: "Waiting", studies: 2, followed: false },
  ]);
  const form = { topic: "waiting", intent: "follow" };
  expect((await knock(follow, { url: "/insights/topics", as, form })).location).toBe("/insights/topics");
  expect((await shown())[1]).toMatchObject({ studies: 2, followed: true });
  expect((await knock(list, { url: "/insights?topic=waiting", as })).body.topic).toEqual({ name: "Waiting", followed: true });
  const back = await knock(follow, { url: "/insights/topics", as, form: { topic: "waiting", intent: "unfollow", from: "list" } });
  expect(back.location).toBe("/insights?topic=waiting");
  expect((await shown())[1]).toMatchObject({ followed: false });
});

test("nobody follows without a session, nor what is not there, and nobody is led elsewhere", async () => {
  const form = { topic: "waiting", intent: "follow", from: "https://elsewhere.example" };
  expect((await knock(topics, { url: "/insights/topics" })).location).toMatch(/^\/sign-in/);
  expect((await knock(follow, { url: "/insights/topics", form })).location).toMatch(/^\/sign-in/);
  expect((await knock(follow, { url: "/insights/topics", as, form: { ...form, topic: "nothing" } })).status).toBe(404);
  expect(await w.db.read.select().from(topicSubscriptions)).toEqual([]);
  expect((await knock(follow, { url: "/insights/topics", as, form })).location).toBe("/insights/topics");
});
