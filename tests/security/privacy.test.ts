import { beforeEach, expect, test } from "vitest";
import { keepDraft } from "#app/domains/drafts/keeping.server.ts";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { loader as commentForm, action as redactComment } from "#app/routes/comments.$id_.redaction.tsx";
import { action as redactStudy, loader as studyForm } from "#app/routes/insights.$slug.redaction.tsx";
import { action as look } from "#app/routes/privacy.findings.ts";
import { loader as form, action as redact } from "#app/routes/stories.$id.redaction.tsx";
import { newId } from "#app/shared/ids.ts";
import { comments } from "#db/schema/comments.ts";
import { privacyRedactions } from "#db/schema/privacy.ts";
import { stories } from "#db/schema/stories.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { publishedStudy } from "#tests/support/insighting.ts";
import { said } from "#tests/support/talking.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
let story: string;
let comment: string;
beforeEach(async () => {
  w = await world();
  story = await told(w, "grace", { happened: "She lives by the weir." });
  comment = await said(w, "henrik", { kind: "story", id: story }, "The one by the weir?");
});

const asked = { words: "by the weir", kind: "address", reason: "It says where she lives." };
type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;
const knock = async (door: Door, id: string, as?: CastName, sent?: Record<string, string>) =>
  answerOf(door(await doorArgs(w, { url: "/redaction", params: { id }, as: as && cast[as].id, form: sent })));
const lookAt = async (body: string, as?: string) => {
  const args = await doorArgs(w, { url: "/privacy/findings", method: "POST", as });
  return answerOf(look({ ...args, request: new Request(args.request.url, { method: "POST", headers: args.request.headers, body }) }));
};

test("nobody comes through a door without a session", async () => {
  const about = { kind: "story", id: newId() };
  const knocks = [
    lookAt(JSON.stringify({ about, texts: { text: "07700 900123" } })),
    knock(form, story),
    knock(redact, story, undefined, asked),
    knock(commentForm, comment),
    knock(redactComment, comment, undefined, asked),
  ];
  for (const answer of await Promise.all(knocks)) {
    expect(answer.location).toMatch(/^\/sign-in/);
    expect(JSON.stringify(answer.body)).not.toContain("900123");
  }
});

test("only who wrote it and editors take words out; what is not there or out of reach does not exist", async () => {
  for (const name of ["amara", "jonas", "tomas"] as const) {
    expect((await knock(form, story, name)).status).toBe(403);
    expect((await knock(redact, story, name, asked)).status).toBe(403);
    expect((await knock(redactComment, comment, name, asked)).status).toBe(403);
  }
  expect((await knock(redact, newId(), "leila", asked)).status).toBe(404);
  expect((await knock(redactComment, "nothing", "leila", asked)).status).toBe(404);
  await withdrawing(w, await w.person("grace"), story, "She asked.");
  expect((await knock(form, story, "amara")).status).toBe(404);
  expect((await knock(redactComment, comment, "henrik", asked)).status).toBe(404);
  expect(await w.db.read.select().from(privacyRedactions)).toEqual([]);
});

test("an editor takes words out of a story and of a comment; a mistake comes back beside its field", async () => {
  expect((await knock(form, story, "leila")).body.passages).toContainEqual({ label: "What happened", text: "She lives by the weir." });
  const refused = await knock(redact, story, "leila", { ...asked, reason: "She lives by the weir" });
  expect(refused).toMatchObject({
    status: 422,
    body: { result: { error: { reason: [expect.any(String)] }, initialValue: { words: "by the weir" } } },
  });
  expect((await knock(redact, story, "leila", { words: "", kind: "name", reason: "Because" })).body.result.error).toHaveProperty("words");
  expect(await knock(redact, story, "leila", asked)).toMatchObject({ status: 302, location: `/stories/${story}` });
  expect((await w.db.read.select().from(stories))[0]?.happened).toBe("She lives [address].");
  expect((await w.db.read.select().from(comments))[0]?.text).toBe("The one [address]?");
  expect(await knock(redactComment, comment, "leila", { ...asked, words: "the one" })).toMatchObject({ status: 302 });
});

test("the door of findings reads nobody's draft: it knows only what it is sent", async () => {
  await keepDraft(w, cast.grace.id, {
    form: "stories/new",
    values: { happened: ["Mrs Alder, 07700 900123"] },
    writing: "one",
    sequence: 1,
    age: 0,
  });
  const about = { kind: "story", id: story };
  const { body } = await lookAt(JSON.stringify({ about, texts: { happened: "" }, form: "stories/new" }), cast.amara.id);
  expect(body).toEqual({ findings: [] });
});

test("curators and editors alone take words out of a study, whose address says them no more", async () => {
  const { slug } = await publishedStudy(w, { title: "The house by the weir", body: "She lives by the weir." });
  const at = async (door: Door, as?: CastName, sent?: Record<string, string>, where = slug) =>
    answerOf(door(await doorArgs(w, { url: `/insights/${where}/redaction`, params: { slug: where }, as: as && cast[as].id, form: sent })));
  expect((await at(studyForm)).location).toMatch(/^\/sign-in/);
  expect((await at(redactStudy, undefined, asked)).location).toMatch(/^\/sign-in/);
  for (const name of ["amara", "jonas", "grace"] as const) {
    expect((await at(studyForm, name)).status).toBe(403);
    expect((await at(redactStudy, name, asked)).status).toBe(403);
  }
  expect((await at(redactStudy, "leila", asked, "nothing")).status).toBe(404);
  expect(await w.db.read.select().from(privacyRedactions)).toEqual([]);
  expect((await at(studyForm, "leila")).body.passages).toContainEqual({ label: "Text", text: "She lives by the weir." });
  const refused = await at(redactStudy, "leila", { ...asked, reason: "She lives by the weir" });
  expect([refused.status, refused.body.result.initialValue.words]).toEqual([422, "by the weir"]);
  expect((await at(redactStudy, "tomas", asked)).location).toBe("/insights/the-house-address");
  expect((await at(studyForm, "leila")).status).toBe(404);
});
