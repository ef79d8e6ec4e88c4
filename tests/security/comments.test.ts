import { beforeEach, expect, test } from "vitest";
import { commentsOn } from "#app/domains/comments/comments.queries.server.ts";
import { unreadCount } from "#app/domains/notifications/notifications.queries.server.ts";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { action as answer, loader as reports } from "#app/routes/admin.reports.tsx";
import { action, loader } from "#app/routes/comments._index.tsx";
import { loader as comment } from "#app/routes/comments.$id.tsx";
import { loader as colleagues } from "#app/routes/comments.people.ts";
import { loader as notifications, action as readNotifications } from "#app/routes/notifications._index.tsx";
import { loader as openNotification } from "#app/routes/notifications.$id.tsx";
import { action as report, loader as reportPage } from "#app/routes/reports._index.tsx";
import { action as chooseMail, loader as mailSettings } from "#app/routes/settings.notifications.tsx";
import { newId } from "#app/shared/ids.ts";
import { comments, reports as reportRows } from "#db/schema/comments.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { said } from "#tests/support/talking.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
let story: { kind: string; id: string };
let first: string;
beforeEach(async () => {
  w = await world();
  story = { kind: "story", id: await told(w, "grace") };
  first = await said(w, "henrik", story, "First");
});

const add = (text: string, more: Record<string, string> = {}) => ({
  intent: "add",
  id: newId(),
  kind: "story",
  about: story.id,
  text,
  ...more,
});
const post = async (form: Record<string, string>, as: CastName = "amara") =>
  answerOf(action(await doorArgs(w, { url: "/comments", form, as: cast[as].id })));
const rows = () => w.db.read.select().from(comments);

async function withdraw(): Promise<void> {
  await withdrawing(w, await w.person("grace"), story.id, "The customer asked for it");
}

test("nobody comes through a door without a session", async () => {
  const form = add("Let me in");
  const reason = { id: newId(), kind: "story", about: story.id, reason: "Let me in" };
  const knocks = [
    loader(await doorArgs(w, { url: `/comments?kind=story&about=${story.id}` })),
    action(await doorArgs(w, { url: "/comments", form })),
    comment(await doorArgs(w, { url: `/comments/${first}`, params: { id: first } })),
    colleagues(await doorArgs(w, { url: "/comments/people?q=a" })),
    reportPage(await doorArgs(w, { url: `/reports?kind=story&about=${story.id}` })),
    report(await doorArgs(w, { url: "/reports", form: reason })),
    reports(await doorArgs(w, { url: "/admin/reports" })),
    answer(await doorArgs(w, { url: "/admin/reports", form: { kind: "story", about: story.id, outcome: "kept" } })),
    notifications(await doorArgs(w, { url: "/notifications" })),
    readNotifications(await doorArgs(w, { url: "/notifications", form: { intent: "read-all", until: "1" } })),
    openNotification(await doorArgs(w, { url: `/notifications/${newId()}`, params: { id: newId() } })),
    mailSettings(await doorArgs(w, { url: "/settings/notifications" })),
    chooseMail(await doorArgs(w, { url: "/settings/notifications", form: { quietFrom: "20:00", quietUntil: "07:00" } })),
  ];
  for (const knock of knocks) expect((await answerOf(knock)).location).toMatch(/^\/sign-in/);
  expect(await rows()).toHaveLength(1);
});

test("what is out of reach is neither read, answered, edited, reported nor led to", async () => {
  const mine = await said(w, "amara", story, "Mine");
  await withdraw();
  const as = cast.amara.id;
  expect((await post(add("To what is gone"))).status).toBe(404);
  expect((await post({ intent: "edit", id: mine, text: "Changed" })).status).toBe(404);
  expect((await answerOf(loader(await doorArgs(w, { url: `/comments?kind=story&about=${story.id}`, as })))).status).toBe(404);
  expect((await answerOf(comment(await doorArgs(w, { url: `/comments/${first}`, params: { id: first }, as })))).status).toBe(404);
  const form = { id: newId(), kind: "comment", about: first, reason: "Still here?" };
  expect((await answerOf(report(await doorArgs(w, { url: "/reports", form, as })))).status).toBe(404);
  expect(await rows()).toHaveLength(2);
  expect(await w.db.read.select().from(reportRows)).toEqual([]);
});

test("nobody comments on a comment, on an import that is not theirs or on a thing that nobody answers for", async () => {
  for (const kind of ["comment", "story-import", "spaceship", "constructor", "__proto__"]) {
    const { status } = await post(add("Hello", { kind, about: kind === "comment" ? first : newId() }));
    expect([400, 404], kind).toContain(status);
  }
  expect(await rows()).toHaveLength(1);
});

test("nobody edits or removes what another wrote, whatever their role", async () => {
  for (const name of ["amara", "leila", "jonas"] as const) {
    expect((await post({ intent: "edit", id: first, text: "Changed" }, name)).status).toBe(403);
    expect((await post({ intent: "remove", id: first }, name)).status).toBe(403);
  }
  expect((await commentsOn(w.db.read, cast.henrik, story)).comments[0]?.text).toBe("First");
});

test("only editors and administrators see and answer reports; for all others the page does not exist", async () => {
  const form = { kind: "comment", about: first, outcome: "removed" };
  for (const name of ["amara", "henrik", "priya", "tomas", "grace"] as const) {
    expect((await answerOf(reports(await doorArgs(w, { url: "/admin/reports", as: cast[name].id })))).status).toBe(404);
    expect((await answerOf(answer(await doorArgs(w, { url: "/admin/reports", form, as: cast[name].id })))).status).toBe(404);
  }
});

test("a colleague who cannot see the thing is not told by a mention", async () => {
  const importId = newId();
  await post(add("@Jonas Abebe @Leila Haddad @Priya Raman look", { kind: "story-import", about: importId }), "jonas");
  await w.settle();
  for (const name of ["leila", "priya"] as const) expect(await unreadCount(w.db.read, cast[name].id)).toBe(0);
});

test("a script in a comment stays text", async () => {
  const attacks = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "[click](javascript:alert(1))",
    "[click](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](https://evil.example/pixel.png)",
    '@Henrik Lindqvist"><script>alert(1)</script>',
    "<svg/onload=alert(1)>",
  ];
  for (const attack of attacks) await post(add(attack));
  const { comments: shown } = await commentsOn(w.db.read, cast.amara, story);
  expect(shown).toHaveLength(attacks.length + 1);
  for (const one of shown) expect(one.html).not.toMatch(/<(script|img|svg)|href="(javascript|data):/i);
});

test("a text that the database could not hold does not break the door", async () => {
  const form = add("null\0byte");
  expect((await post(form)).status).toBe(302);
  expect((await commentsOn(w.db.read, cast.amara, story)).comments.at(-1)?.text).toBe("nullbyte");
});
