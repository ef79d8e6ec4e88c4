import { beforeEach, describe, expect, test } from "vitest";
import { isReadable } from "#app/domains/stories/stories.queries.server.ts";
import { loader as home } from "#app/routes/_index.tsx";
import { loader as queue } from "#app/routes/admin.review.tsx";
import { action as choose, loader as settings } from "#app/routes/admin.stories.tsx";
import { loader as feed } from "#app/routes/stories._index.tsx";
import { loader as page } from "#app/routes/stories.$id._index.tsx";
import { action as edit, loader as editForm } from "#app/routes/stories.$id.edit.tsx";
import { action as decide, loader as form } from "#app/routes/stories.$id.review.tsx";
import { action as post } from "#app/routes/stories.new.tsx";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const knock = async (as: CastName, door: Door, what: Knock) => answerOf(door(await doorArgs(w, { ...what, as: cast[as].id })));
const at = (id: string, form?: Knock["form"]): Knock => ({ url: `/stories/${id}`, params: { id }, form });
const chosen = (given: Record<string, string> = {}) => ({ url: "/admin/stories", form: { review: "all", ...given } });
const typed = (given: Record<string, string> = {}) => ({
  id: newId(),
  happened: "She waited.",
  kind: "mixed",
  consent: "spoken",
  intent: "post",
  ...given,
});

test("a story is sent back, changed and approved, and its teller sees each state", async () => {
  expect(await knock("jonas", choose, chosen())).toMatchObject({ status: 302, location: "/admin/stories" });
  const sent = typed();
  const posted = await knock("amara", post, { url: "/stories/new", form: sent });
  expect(posted).toMatchObject({ status: 302, location: `/stories/${sent.id}` });
  expect(posted.setCookie.join()).toContain(encodeURIComponent("Others see it once"));
  const state = async () => (await knock("amara", page, at(sent.id))).body.kept?.waiting.review;
  expect(await state()).toMatchObject({ state: "waiting" });

  expect((await knock("leila", queue, { url: "/admin/review" })).body.rows).toMatchObject([
    { id: sent.id, teller: "Amara Okafor", own: false },
  ]);
  const { steps } = (await knock("leila", form, at(sent.id))).body;
  const seen = steps[0].id;
  const without = await knock("leila", decide, at(sent.id, { outcome: "change", seen, words: "" }));
  expect(without).toMatchObject({ status: 400, body: { result: { error: { words: [expect.any(String)] } } } });
  const back = await knock("leila", decide, at(sent.id, { outcome: "change", seen, words: "Leave out the street." }));
  expect(back).toMatchObject({ status: 302, location: "/admin/review" });
  expect(await state()).toMatchObject({ state: "change", words: "Leave out the street.", by: "Leila Haddad" });

  const { revision } = (await knock("amara", editForm, at(sent.id))).body;
  expect(await knock("amara", edit, at(sent.id, { ...sent, revision, happened: "She waited outside." }))).toMatchObject({ status: 302 });
  expect(await knock("leila", decide, at(sent.id, { outcome: "approved", seen }))).toMatchObject({ status: 409 });
  const again = (await knock("leila", form, at(sent.id))).body.steps[0].id;
  expect(await knock("leila", decide, at(sent.id, { outcome: "approved", seen: again }))).toMatchObject({ status: 302 });
  expect((await knock("tomas", page, at(sent.id))).body.story.happened).toContain("She waited outside.");
});

test("what was not taken says why, and its form is closed", async () => {
  await knock("jonas", choose, chosen());
  const id = await told(w, "amara");
  const { steps } = (await knock("leila", form, at(id))).body;
  await knock("leila", decide, at(id, { outcome: "declined", seen: steps[0].id, words: "It says who she is." }));
  const { body } = await knock("amara", page, at(id));
  expect(body).toMatchObject({ may: { edit: false }, kept: { waiting: { review: { state: "declined", words: "It says who she is." } } } });
  expect(await knock("amara", editForm, at(id))).toMatchObject({ status: 409 });
  expect(await knock("amara", edit, at(id, typed({ happened: "Other" })))).toMatchObject({ status: 409 });
});

describe("what the administrator chooses", () => {
  test("is shown, and mistakes stand beside their fields", async () => {
    expect((await knock("jonas", settings, { url: "/admin/stories" })).body).toEqual({
      review: "none",
      helpWords: null,
      helpAddress: null,
    });
    for (const [given, field] of [
      [{ helpWords: "Talk" }, "helpAddress"],
      [{ helpAddress: "https://help.example/" }, "helpWords"],
      [{ helpWords: "Talk", helpAddress: "javascript:alert(1)" }, "helpAddress"],
      [{ helpWords: "Talk", helpAddress: "//elsewhere.example" }, "helpAddress"],
      [{ helpWords: "x".repeat(81), helpAddress: "tel:112" }, "helpWords"],
      [{ review: "some" }, "review"],
    ] as const) {
      const answer = await knock("jonas", choose, chosen(given));
      expect(answer.status).toBe(400);
      expect(Object.keys(answer.body.result.error)).toEqual([field]);
    }
  });

  test("help stands beside what is heavy to read, and only there", async () => {
    await knock("jonas", choose, chosen({ review: "none", helpWords: "Talk to somebody", helpAddress: "tel:+35315550100" }));
    const heavy = await told(w, "amara", { topics: ["bereavement", "illness"] });
    expect((await knock("tomas", page, at(heavy))).body).toMatchObject({
      help: { words: "Talk to somebody", address: "tel:+35315550100" },
      story: { touches: "This story touches on bereavement and illness." },
    });
    expect((await knock("tomas", page, at(await told(w, "amara")))).body.help).toBeUndefined();
  });
});

test("lists show nothing of the words of what is heavy to read", async () => {
  const words = "He had found her in the morning.";
  await told(w, "amara", { title: null, happened: words, topics: ["bereavement"] });
  w.clock.advance(24 * 60 * 60_000);
  const listed = await knock("tomas", feed, { url: "/stories" });
  expect(listed.body.cards).toMatchObject([
    { headline: "A story that touches on bereavement", excerpt: "", touches: "This story touches on bereavement." },
  ]);
  const today = await knock("tomas", home, { url: "/" });
  expect(today.body.today.struggle).toMatchObject({ opening: "This story touches on bereavement." });
  for (const { body } of [listed, today]) expect(JSON.stringify(body)).not.toContain("found her");
});

test("the teller says in the form what it touches, and may change it", async () => {
  const sent = typed();
  await knock("amara", post, { url: "/stories/new", form: { ...sent, topics: ["child", "illness"] } });
  const opened = (await knock("amara", editForm, at(sent.id))).body;
  expect(opened.values.topics).toEqual(["illness", "child"]);
  await knock("amara", edit, at(sent.id, { ...sent, revision: opened.revision }));
  expect((await knock("amara", editForm, at(sent.id))).body.values.topics).toBeUndefined();
  expect(await knock("amara", edit, at(sent.id, { ...sent, topics: "gossip" }))).toMatchObject({ status: 400 });
  expect(await isReadable(w.db.read, sent.id)).toBe(true);
});

describe("what a text sounds like", () => {
  const heavy = typed({ happened: "Her husband died in March, and the bills kept coming in his name." });

  test("is asked once, ticked, with everything kept; the teller has the last word", async () => {
    const asked = await knock("amara", post, { url: "/stories/new", form: heavy });
    expect(asked).toMatchObject({
      status: 400,
      body: {
        result: {
          error: { topics: [expect.stringContaining("touches on bereavement")] },
          initialValue: { happened: heavy.happened, topics: "bereavement", topicsAsked: "bereavement" },
        },
      },
    });
    const confirmed = { ...heavy, topics: "bereavement", topicsAsked: "bereavement" };
    expect(await knock("amara", post, { url: "/stories/new", form: confirmed })).toMatchObject({ status: 302 });
    expect((await knock("tomas", page, at(heavy.id))).body.story.touches).toBe("This story touches on bereavement.");
    // The same words twice: that they are told already is another question.
    const denied = { ...heavy, id: newId(), topicsAsked: "bereavement", intent: "anyway" };
    expect(await knock("amara", post, { url: "/stories/new", form: denied })).toMatchObject({ status: 302 });
    expect((await knock("tomas", page, at(denied.id))).body.story.touches).toBeUndefined();
  });

  test("is not asked where the teller said so themselves, and a preview shows it", async () => {
    const ticked = { ...heavy, id: newId(), topics: "bereavement" };
    expect(await knock("amara", post, { url: "/stories/new", form: ticked })).toMatchObject({ status: 302 });
    const preview = await knock("amara", post, { url: "/stories/new", form: { ...heavy, intent: "preview" } });
    expect(preview).toMatchObject({
      status: 200,
      body: { preview: { touches: "This story touches on bereavement." }, result: { initialValue: { topicsAsked: "bereavement" } } },
    });
  });

  test("is left alone in a draft", async () => {
    expect(await knock("amara", post, { url: "/stories/new", form: { ...heavy, intent: "keep" } })).toMatchObject({ status: 302 });
  });
});

test("who changes a story that others read is told before that it leaves them until an editor has read it", async () => {
  const id = await told(w, "amara");
  const leaves = async () => (await knock("amara", editForm, at(id))).body.leaves;
  expect(await leaves()).toBe("none");
  for (const review of ["sensitive", "all"]) {
    await knock("jonas", choose, chosen({ review }));
    expect(await leaves()).toBe(review);
  }
  const { revision } = (await knock("amara", editForm, at(id))).body;
  await knock("amara", edit, at(id, typed({ id, revision, happened: "She waited outside." })));
  expect(await isReadable(w.db.read, id)).toBe(false);
  expect(await leaves()).toBe("none");
});
