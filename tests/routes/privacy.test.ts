import { beforeEach, describe, expect, test } from "vitest";
import { answerField, answerValue, type FindingAnswer } from "#app/domains/privacy/answers.ts";
import type { ShownFinding } from "#app/domains/privacy/showing.server.ts";
import { storedContent } from "#app/domains/stories/stories.queries.server.ts";
import { action as comment } from "#app/routes/comments._index.tsx";
import { action as look } from "#app/routes/privacy.findings.ts";
import { action as edit, loader as editForm } from "#app/routes/stories.$id.edit.tsx";
import { action as post } from "#app/routes/stories.new.tsx";
import { newId } from "#app/shared/ids.ts";
import { comments } from "#db/schema/comments.ts";
import { privacyAnswers } from "#db/schema/privacy.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const words = "Mrs Alder rang from 07700 900123.\r\nMrs Alder rang twice.";
const filled = (given: Record<string, string | string[]> = {}) => ({
  id: newId(),
  title: "Twice",
  happened: words,
  kind: "struggle",
  pleasure: "-60",
  arousal: "80",
  consent: "spoken",
  intent: "post",
  ...given,
});
const posted = async (form: Record<string, string | string[]>) =>
  answerOf(post(await doorArgs(w, { url: "/stories/new", form, as: cast.amara.id })));

/** As the radio buttons of the form send them. */
const answers = (findings: readonly ShownFinding[], answer: FindingAnswer["answer"]) =>
  Object.fromEntries(findings.map((finding, place) => [`${answerField}/${finding.field}/${place}`, answerValue({ ...finding, answer })]));

describe("a story", () => {
  test("comes back with its findings, everything typed kept; the second post does what was chosen", async () => {
    const form = filled();
    const refused = await posted(form);
    expect(refused).toMatchObject({ status: 422, body: { result: { initialValue: { title: "Twice", happened: words } } } });
    expect(Object.keys(refused.body.result.error)).toEqual(["happened"]);
    const { findings } = refused.body;
    expect(findings.map(({ kind }: ShownFinding) => kind)).toEqual(["name", "phone"]);
    expect(findings[0]).toMatchObject({ field: "happened", replacement: "[name]" });

    const half = await posted({ ...form, ...answers(findings.slice(0, 1), "replace") });
    expect(half.status).toBe(422);
    expect(half.body.findings).toMatchObject([{ answer: "replace" }, { kind: "phone" }]);
    expect(half.body.findings[1].answer).toBeUndefined();
    expect(JSON.stringify(half.body.result.initialValue)).not.toContain(answerField);

    expect(await posted({ ...form, ...answers(findings, "replace") })).toMatchObject({ status: 302 });
    expect((await storedContent(w.db.read, form.id))?.happened).not.toMatch(/Alder|900123/);
  });

  test("that has another mistake keeps what was chosen", async () => {
    const form = filled({ kind: "" });
    const { findings } = (await posted(form)).body;
    const again = await posted({ ...form, ...answers(findings, "keep") });
    expect(again.status).toBe(400);
    expect(again.body.findings).toMatchObject([{ answer: "keep" }, { answer: "keep" }]);
  });

  test("is previewed as it will be published, and nothing is written down", async () => {
    const form = filled();
    const { findings } = (await posted(form)).body;
    const { status, body } = await posted({ ...form, ...answers(findings, "replace"), intent: "preview" });
    expect(status).toBe(200);
    expect(body.preview.happened).toContain("[phone]");
    expect(body.preview.happened).not.toMatch(/Alder|900123/);
    expect(body.result.initialValue.happened).toBe(words);
    expect(await w.db.read.select().from(privacyAnswers)).toEqual([]);
  });

  test("may say what somebody calls not personal; an edit does not ask again", async () => {
    const form = filled();
    const { findings } = (await posted(form)).body;
    expect((await posted({ ...form, ...answers(findings, "keep") })).status).toBe(302);
    const at = { url: `/stories/${form.id}/edit`, params: { id: form.id }, as: cast.amara.id };
    const { revision } = (await answerOf(editForm(await doorArgs(w, at)))).body;
    const change = { ...form, revision, after: "She rang again." };
    const args = { ...at, form: change };
    expect((await answerOf(edit(await doorArgs(w, args)))).status).toBe(302);
    const personal = { ...args, form: { ...change, after: "So did Mrs Rowan." } };
    expect((await answerOf(edit(await doorArgs(w, personal)))).body.findings).toMatchObject([
      { field: "after", text: expect.stringContaining("Rowan") },
    ]);
  });
});

describe("a comment", () => {
  test("comes back with its findings and its words, and is taken with answers", async () => {
    const about = await told(w, "grace");
    const form = { intent: "add", id: newId(), kind: "story", about, text: "Call Mrs Alder, @Henrik Lindqvist" };
    const said = async (more: Record<string, string> = {}) =>
      answerOf(comment(await doorArgs(w, { url: "/comments", form: { ...form, ...more }, as: cast.amara.id })));
    const refused = await said();
    expect(refused).toMatchObject({ status: 422, body: { code: "privacy.unanswered", result: { initialValue: { text: form.text } } } });
    expect(refused.body.findings).toHaveLength(1);
    expect(await w.db.read.select().from(comments)).toEqual([]);
    expect((await said(answers(refused.body.findings, "replace"))).status).toBe(302);
    const [row] = await w.db.read.select().from(comments);
    expect(row?.text).toMatch(/^Call (Mrs )?\[name\], @Henrik Lindqvist$/);
  });
});

describe("while somebody types", () => {
  const asked = async (body: unknown, as: string = cast.amara.id) => {
    const args = await doorArgs(w, { url: "/privacy/findings", method: "POST", as });
    const { headers } = args.request;
    const request = new Request(args.request.url, { method: "POST", headers, body: JSON.stringify(body) });
    return answerOf(look({ ...args, request }));
  };

  test("the text is looked at and nothing is kept of it", async () => {
    const texts = { happened: words.replaceAll("\r", "") };
    const { status, body } = await asked({ about: { kind: "story", id: newId() }, texts });
    expect(status).toBe(200);
    const [name, phone] = body.findings as ShownFinding[];
    expect(name?.places).toHaveLength(2);
    for (const [start, end] of phone?.places ?? []) expect(texts.happened.slice(start, end)).toBe(phone?.text);
    expect(await w.db.read.select().from(privacyAnswers)).toEqual([]);
  });

  test("what was called not personal is not shown again to those who can read the thing", async () => {
    const form = filled();
    const { findings } = (await posted(form)).body;
    await posted({ ...form, ...answers(findings, "keep") });
    const about = { kind: "story", id: form.id };
    expect((await asked({ about, texts: { happened: words } }, cast.henrik.id)).body.findings).toEqual([]);
    expect((await asked({ about: { ...about, id: newId() }, texts: { happened: words } })).body.findings).toHaveLength(2);
  });

  test("whatever cannot be understood is refused, as is asking without a pause", async () => {
    const about = { kind: "story", id: newId() };
    for (const body of [undefined, {}, { about, texts: { a: 1 } }, { about, texts: { a: "x".repeat(50_000) } }]) {
      expect((await asked(body)).status).toBe(400);
    }
    let status = 200;
    for (let times = 0; times < 130 && status === 200; times++) status = (await asked({ about, texts: {} })).status;
    expect(status).toBe(429);
    expect((await asked({ about, texts: {} }, cast.henrik.id)).status).toBe(200);
    w.clock.advance(61_000);
    expect((await asked({ about, texts: {} })).status).toBe(200);
  });
});
