import { beforeEach, expect, test } from "vitest";
import { commentsOn } from "#app/domains/comments/comments.queries.server.ts";
import { removeComment } from "#app/domains/comments/removing.server.ts";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { action, loader } from "#app/routes/comments._index.tsx";
import { loader as comment } from "#app/routes/comments.$id.tsx";
import { loader as colleagues } from "#app/routes/comments.people.ts";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { said } from "#tests/support/talking.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
let story: { kind: string; id: string };
beforeEach(async () => {
  w = await world();
  story = { kind: "story", id: await told(w, "grace") };
});

const post = async (form: Record<string, string | string[]>, as: CastName = "amara") =>
  answerOf(action(await doorArgs(w, { url: `/comments?kind=story&about=${story.id}`, form, as: cast[as].id })));
const adding = (text: string, more: Record<string, string | string[]> = {}) => ({
  intent: "add",
  id: newId(),
  kind: "story",
  about: story.id,
  text,
  ...more,
});
const thread = async () => (await commentsOn(w.db.read, cast.amara, story)).comments;

test("a plain form posts and leads to where the comment stands", async () => {
  const form = adding("I felt this");
  const { status, location } = await post(form);
  expect([status, location]).toEqual([302, `/comments/${form.id}`]);
  const led = await answerOf(comment(await doorArgs(w, { url: `/comments/${form.id}`, as: cast.henrik.id, params: { id: form.id } })));
  expect(led.location).toBe(`/stories/${story.id}#comment-${form.id}`);
});

test("a script gets an answer instead of a page", async () => {
  const form = adding("I felt this", { quiet: "yes" });
  expect(await post(form)).toMatchObject({ status: 200, body: { done: form.id } });
});

test("a reply, an edit and a removal go the same way", async () => {
  const first = await said(w, "henrik", story, "First");
  const reply = adding("Reply\r\nof two lines", { parent: first });
  await post(reply);
  expect((await post({ intent: "edit", id: reply.id, text: "Reply, edited" })).location).toBe(`/comments/${reply.id}`);
  expect((await thread())[0]?.replies[0]?.text).toBe("Reply, edited");
  expect((await post({ intent: "remove", id: reply.id })).location).toBe(`/stories/${story.id}#comments`);
  expect((await thread())[0]?.replies).toEqual([]);
});

test("an empty or endless comment comes back with what was typed and the mistake beside it", async () => {
  expect(await post(adding("  "))).toMatchObject({ status: 400, body: { result: { error: { text: ["Write something first."] } } } });
  const endless = await post(adding("x".repeat(4_001)));
  expect(endless).toMatchObject({ status: 400, body: { result: { error: { text: [expect.stringContaining("4,000")] } } } });
  expect(endless.body.result.initialValue.text).toHaveLength(4_001);
  expect(await thread()).toEqual([]);
});

test("a refusal is an answer too, with what was typed", async () => {
  const first = await said(w, "henrik", story, "First");
  await removeComment(w, await w.person("henrik"), first);
  const { status, body } = await post(adding("Too late", { parent: first }));
  expect(status).toBe(409);
  expect(body).toMatchObject({ code: "comments.gone", result: { initialValue: { text: "Too late" } } });
});

test("the thread has a page of its own, at any place", async () => {
  for (let number = 0; number < 25; number += 1) await said(w, "henrik", story, `c${number}`);
  const page = async (query: string) => answerOf(loader(await doorArgs(w, { url: `/comments?${query}`, as: cast.amara.id })));
  const { body } = await page(`kind=story&about=${story.id}`);
  expect([body.thread.comments.length, body.back]).toEqual([20, `/stories/${story.id}`]);
  expect((await page(`kind=story&about=${story.id}&comments=${body.thread.earlier}`)).body.thread.comments).toHaveLength(25);
  for (const query of [
    "",
    "kind=story",
    `kind=story&about=${newId()}`,
    `kind=spaceship&about=${newId()}`,
    `kind=constructor&about=${newId()}`,
  ]) {
    expect((await page(query)).status, query).toBe(404);
  }
});

test("a colleague mentioned by full name is told, with and without scripts", async () => {
  await post(adding("What do you think, @Henrik Lindqvist?"));
  await post(adding("And you @Priya Raman", { mentions: [cast.priya.id, cast.jonas.id] }));
  await w.settle();
  const of = async (name: CastName) => (await notificationsOf(w.db.read, cast[name].id)).rows.map((row) => row.words);
  expect(await of("henrik")).toEqual(["Amara Okafor mentioned you in a comment on a story"]);
  expect(await of("priya")).toEqual(["Amara Okafor mentioned you in a comment on a story"]);
  expect(await of("jonas")).toEqual([]);
});

test("colleagues are suggested as they are typed, without accents and from any part of the name", async () => {
  const suggest = async (q: string) => {
    const { body } = await answerOf(
      colleagues(await doorArgs(w, { url: `/comments/people?q=${encodeURIComponent(q)}`, as: cast.amara.id })),
    );
    return body.people.map((person: { name: string }) => person.name);
  };
  expect(await suggest("tomas")).toEqual(["Tomás Arce"]);
  expect(await suggest("lind")).toEqual(["Henrik Lindqvist"]);
  expect(await suggest("%")).toEqual([]);
  expect(await suggest("")).toEqual([]);
  expect(await suggest("kafor")).toEqual([]);
  expect(await suggest("a")).toEqual(["Amara Okafor", "Jonas Abebe", "Tomás Arce"]);
});
