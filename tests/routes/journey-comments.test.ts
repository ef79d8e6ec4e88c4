import { beforeEach, expect, test } from "vitest";
import { commentsOn } from "#app/domains/comments/comments.queries.server.ts";
import { sharing } from "#app/domains/journeys/sharing.server.ts";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { action } from "#app/routes/comments._index.tsx";
import { loader as besides } from "#app/routes/journeys.$id.besides.ts";
import { loader as stepPage } from "#app/routes/journeys.$id.steps.$step._index.tsx";
import { loader as part } from "#app/routes/journeys.parts.$part.tsx";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { makeMap, sampleMap } from "#tests/support/mapping.ts";
import { said } from "#tests/support/talking.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
let id: string;
const map = sampleMap();
const step = { kind: "journey-step", id: map.stages[0]?.steps[0]?.id ?? "" };
const card = { kind: "journey-card", id: map.cards[0]?.id ?? "" };
beforeEach(async () => {
  w = await world();
  const amara = await w.person("amara");
  ({ id } = await makeMap(w, amara, map));
  await sharing(w, amara, id);
});

const post = async (about: { kind: string; id: string }, form: Record<string, string>, as: CastName = "jonas") =>
  answerOf(action(await doorArgs(w, { url: `/comments?kind=${about.kind}&about=${about.id}`, form, as: cast[as].id })));
const open = async () =>
  (await answerOf(besides(await doorArgs(w, { url: `/journeys/${id}/besides`, params: { id }, as: cast.jonas.id })))).body.talk;

test("whoever reads a map comments on its cards and steps, mentions a colleague, settles it and opens it again", async () => {
  const first = { intent: "add", id: newId(), kind: card.kind, about: card.id, text: "Is that so, @Henrik Lindqvist?" };
  expect((await post(card, first)).status).toBe(302);
  const onStep = await said(w, "grace", step, "Two steps, I think");
  expect(await open()).toEqual({ [card.id]: 1, [step.id]: 1 });
  await w.settle();
  expect(JSON.stringify(await notificationsOf(w.db.read, cast.henrik.id))).toContain("mentioned you in a comment on a journey map");
  expect((await post(card, { intent: "settle", id: first.id }, "henrik")).status).toBe(302);
  expect((await post(card, { intent: "settle", id: first.id }, "grace")).status).toBe(302);
  expect(await open()).toEqual({ [step.id]: 1 });
  const [settled] = (await commentsOn(w.db.read, cast.jonas, card)).comments;
  expect(settled?.settled?.by).toBe(cast.henrik.name);
  await post(card, { intent: "reopen", id: first.id });
  expect(await open()).toEqual({ [card.id]: 1, [step.id]: 1 });
  expect((await commentsOn(w.db.read, cast.jonas, card)).comments[0]?.settled).toBeUndefined();
  const page = await answerOf(stepPage(await doorArgs(w, { url: "/", params: { id, step: step.id }, as: cast.jonas.id })));
  expect(page.body.thread.comments.map((one: { id: string }) => one.id)).toEqual([onStep]);
});

test("a reply, and what is said about a story, is not settled", async () => {
  const comment = await said(w, "grace", card, "Is that so?");
  const reply = await said(w, "henrik", card, "It is.", { parentId: comment });
  expect((await post(card, { intent: "settle", id: reply })).body.code).toBe("comments.not-settled");
  const story = { kind: "story", id: await told(w, "grace") };
  const talk = await said(w, "henrik", story, "I felt this");
  expect((await post(story, { intent: "settle", id: talk })).body.code).toBe("comments.not-settled");
});

test("of a map that is out of reach nobody settles a comment, and its parts lead nowhere", async () => {
  const amara = await w.person("amara");
  const own = sampleMap("Mine alone");
  const { id: draft } = await makeMap(w, amara, own);
  const about = { kind: "journey-card", id: own.cards[0]?.id ?? "" };
  const comment = await said(w, "amara", about, "Not yet");
  expect((await post(about, { intent: "settle", id: comment })).status).toBe(404);
  const lead = async (partId: string, as: CastName) =>
    answerOf(part(await doorArgs(w, { url: "/", params: { part: partId }, as: cast[as].id })));
  expect((await lead(about.id, "jonas")).status).toBe(404);
  expect((await lead("nothing", "amara")).status).toBe(404);
  expect((await lead(about.id, "amara")).location).toBe(`/journeys/${draft}?card=${about.id}`);
  expect((await lead(step.id, "jonas")).location).toBe(`/journeys/${id}/steps/${step.id}`);
});
