import { beforeEach, expect, test } from "vitest";
import { commentsOn } from "#app/domains/comments/comments.queries.server.ts";
import { takingDown } from "#app/domains/stories/collections/taking-down.server.ts";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { action as answer, loader as list } from "#app/routes/admin.reports.tsx";
import { action, loader } from "#app/routes/reports._index.tsx";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { collected } from "#tests/support/collecting.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { said } from "#tests/support/talking.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
let story: { kind: string; id: string };
let comment: { kind: string; id: string };
beforeEach(async () => {
  w = await world();
  story = { kind: "story", id: await told(w, "grace") };
  comment = { kind: "comment", id: await said(w, "henrik", story, "Unkind") };
});

const report = async (about: { kind: string; id: string }, reason = "It hurts", as: CastName = "amara") =>
  answerOf(
    action(await doorArgs(w, { url: "/reports", form: { id: newId(), kind: about.kind, about: about.id, reason }, as: cast[as].id })),
  );
const reports = async (as: CastName, query = "") => answerOf(list(await doorArgs(w, { url: `/admin/reports${query}`, as: cast[as].id })));
const decide = async (as: CastName, about: { kind: string; id: string }, outcome: string) =>
  answerOf(answer(await doorArgs(w, { url: "/admin/reports", form: { kind: about.kind, about: about.id, outcome }, as: cast[as].id })));

test("somebody reports a story or a comment and comes back to it", async () => {
  expect(await report(story)).toMatchObject({ status: 302, location: `/stories/${story.id}` });
  expect(await report(comment)).toMatchObject({ status: 302, location: `/comments/${comment.id}` });
  expect((await reports("leila")).body.reports.map((one: { about: { kind: string } }) => one.about.kind)).toEqual(["story", "comment"]);
});

test("a report needs words, and keeps those it has", async () => {
  expect(await report(story, " ")).toMatchObject({ status: 400, body: { result: { error: { reason: [expect.any(String)] } } } });
  expect((await report(story, "x".repeat(1_001))).body.result.initialValue.reason).toHaveLength(1_001);
});

test("its page names what is reported; what is out of reach cannot be", async () => {
  const page = async (query: string) => (await answerOf(loader(await doorArgs(w, { url: `/reports?${query}`, as: cast.amara.id })))).status;
  expect(await page(`kind=story&about=${story.id}`)).toBe(200);
  expect(await page(`kind=story&about=${newId()}`)).toBe(404);
  expect(await page("")).toBe(404);
  expect((await report({ kind: "story", id: newId() })).status).toBe(404);
});

test("an editor decides, and reads what was decided", async () => {
  await report(comment);
  expect(await decide("leila", comment, "removed")).toMatchObject({ status: 302, location: "/admin/reports" });
  expect((await commentsOn(w.db.read, cast.amara, story)).comments).toEqual([]);
  expect((await reports("leila")).body.reports).toEqual([]);
  expect((await reports("jonas", "?show=answered")).body.reports).toMatchObject([{ answer: { outcome: "removed", by: "Leila Haddad" } }]);
  expect((await decide("jonas", comment, "kept")).status).toBe(409);
  expect((await decide("jonas", comment, "burnt")).status).toBe(400);
});

test("a story, a collection and what was asked are said to be gone only when they are, by a button for whom it leads to", async () => {
  await report(story);
  const shown = async (as: CastName) => (await reports(as)).body.reports[0];
  expect(await shown("leila")).toMatchObject({
    gone: false,
    takingAway: `/stories/${story.id}/withdrawal`,
    redaction: `/stories/${story.id}/redaction`,
  });
  // An administrator is no editor.
  expect(await shown("jonas")).toMatchObject({ gone: false, takingAway: undefined, redaction: undefined });
  expect(await decide("leila", story, "removed")).toMatchObject({
    status: 409,
    body: { result: { initialValue: { about: story.id }, error: { "": [expect.stringContaining("still there")] } } },
  });
  await withdrawing(w, await w.person("leila"), story.id, "It says who the customer is");
  expect(await shown("jonas")).toMatchObject({ gone: true });
  expect(await decide("jonas", story, "removed")).toMatchObject({ status: 302 });
});

test("a collection that was taken down is gone for whoever reported it, though editors still see it", async () => {
  const collection = { kind: "collection", id: await collected(w, "grace", [], { shared: true }) };
  await report(collection, "It hurts", "leila");
  expect((await decide("leila", collection, "removed")).status).toBe(409);
  await takingDown(w, await w.person("leila"), collection.id, "It hurts");
  expect((await decide("leila", collection, "removed")).status).toBe(302);
});
