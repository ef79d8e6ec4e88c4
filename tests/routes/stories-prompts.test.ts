import { expect, test } from "vitest";
import { keepDraft } from "#app/domains/drafts/keeping.server.ts";
import { newStoryDraft } from "#app/domains/stories/stories.ts";
import { loader as home } from "#app/routes/_index.tsx";
import { loader as form } from "#app/routes/stories.new.tsx";
import { dayLength } from "#app/shared/clock.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

const atHome = async (w: TestWorld, as: string) => (await answerOf(home(await doorArgs(w, { url: "/", as })))).body.prompt;
const inForm = async (w: TestWorld, query = "") =>
  (await answerOf(form(await doorArgs(w, { url: `/stories/new${query}`, as: cast.amara.id })))).body.prompt;

test("everybody finds the same question at home, and another one a week later", async () => {
  const w = await world();
  const first = await atHome(w, cast.amara.id);
  expect(first).toMatchObject({ slug: expect.stringMatching(/^[a-z-]+$/), title: expect.stringMatching(/\?$/) });
  expect(await atHome(w, cast.grace.id)).toEqual(first);
  w.clock.advance(7 * dayLength);
  expect(await atHome(w, cast.grace.id)).not.toEqual(first);
});

test("a story told from a question has it above its form, and the draft keeps it", async () => {
  const w = await world();
  expect(await inForm(w)).toBeUndefined();
  expect(await inForm(w, "?prompt=made-up")).toBeUndefined();
  expect(await inForm(w, "?prompt=the-pause")).toMatchObject({ title: "Where did it go quiet?" });
  const values = { happened: ["She waited."], prompt: ["the-pause"] };
  await keepDraft(w, cast.amara.id, { form: newStoryDraft, values, writing: "one", sequence: 1, age: 0 });
  expect(await inForm(w)).toMatchObject({ slug: "the-pause" });
});
