import { beforeEach, expect, test } from "vitest";
import { keepDraft } from "#app/domains/drafts/keeping.server.ts";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { said } from "#tests/support/talking.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { addComment } from "./adding.server.ts";
import { commentCounts, commentOf, commentsOn, placeOf } from "./comments.queries.server.ts";
import { draftForm, type ShownComment } from "./comments.ts";
import { editComment } from "./editing.server.ts";
import { removeComment } from "./removing.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const story = { kind: "story", id: newId() };
const read = async (as: CastName = "amara", place?: string) => commentsOn(w.db.read, cast[as], story, place);
const words = (comments: readonly ShownComment[]): unknown[] =>
  comments.map((one) => {
    const text = one.removed ?? one.html.replaceAll(/<[^>]+>|\n/g, "");
    return one.replies.length > 0 ? [text, ...words(one.replies)] : text;
  });
const told = async (name: CastName) => {
  await w.settle();
  return (await notificationsOf(w.db.read, cast[name].id)).rows.map((row) => row.words);
};

test("a thread is read in order, replies under what they answer", async () => {
  const first = await said(w, "amara", story, "First");
  await said(w, "henrik", story, "Second");
  await said(w, "priya", story, "To the **first**", { parentId: first });
  const thread = await read();
  expect(words(thread.comments)).toEqual([["First", "To the first"], "Second"]);
  expect(thread.total).toBe(3);
  expect(thread.earlier).toBeUndefined();
  expect(thread.comments[0]?.replies[0]).toMatchObject({
    person: { id: cast.priya.id, name: "Priya Raman" },
    html: expect.stringContaining("<strong>"),
  });
});

test("whoever wrote it has its text at hand to edit, nobody else", async () => {
  await said(w, "amara", story, "Mine *as typed*");
  expect((await read("amara")).comments[0]).toMatchObject({ mine: true, text: "Mine *as typed*" });
  expect((await read("henrik")).comments[0]).not.toHaveProperty("text");
});

test("posted twice it is one comment; under an id of another's it is refused", async () => {
  const id = await said(w, "amara", story, "Once");
  await addComment(w, await w.person("amara"), { id, about: story, text: "Once", mentions: [] });
  expect((await read()).total).toBe(1);
  const stolen = addComment(w, await w.person("henrik"), { id, about: story, text: "Mine now", mentions: [] });
  await expect(stolen).rejects.toMatchObject({ code: "comments.id-taken" });
  expect(await w.happened("comments.added")).toHaveLength(1);
});

test("posted again with other words it says those, tells whom it mentions now, and no draft of it is left", async () => {
  const id = await said(w, "amara", story, "Once");
  const again = { id, about: story, text: "Once, and @Priya Raman knows more", mentions: [cast.priya.id] };
  w.clock.advance(6_000);
  await keepDraft(w, cast.amara.id, { form: draftForm(story), values: { text: [again.text] }, writing: "one", sequence: 1, age: 0 });
  await addComment(w, await w.person("amara"), again);
  expect(words((await read()).comments)).toEqual(["Once, and @Priya Raman knows more"]);
  expect((await read()).drafts).toEqual({});
  expect(await told("priya")).toEqual(["Amara Okafor mentioned you in a comment on a story"]);
  await removeComment(w, await w.person("amara"), id);
  const late = addComment(w, await w.person("amara"), { ...again, text: "Once more" });
  await expect(late).rejects.toMatchObject({ code: "comments.gone" });
});

test("a flood is refused, and a minute later there is room again", async () => {
  const amara = await w.person("amara");
  const again = (text: string) => addComment(w, amara, { id: newId(), about: story, text, mentions: [] });
  for (let many = 0; many < 12; many += 1) await again(`Again ${many}`);
  await expect(again("Once more")).rejects.toMatchObject({ code: "comments.too-many", status: 429 });
  await said(w, "henrik", story, "Somebody else");
  expect((await read()).total).toBe(13);
  w.clock.advance(61_000);
  await again("Once more");
  expect((await read()).total).toBe(14);
});

test("an answer goes to a conversation of the same thing, one level deep", async () => {
  const first = await said(w, "amara", story, "First");
  const reply = await said(w, "henrik", story, "Reply", { parentId: first });
  const elsewhere = { kind: "story", id: newId() };
  await expect(said(w, "priya", story, "Too deep", { parentId: reply })).rejects.toMatchObject({ code: "comments.no-such-conversation" });
  await expect(said(w, "priya", elsewhere, "Astray", { parentId: first })).rejects.toMatchObject({ code: "comments.no-such-conversation" });
  await expect(said(w, "priya", story, "To nothing", { parentId: newId() })).rejects.toMatchObject({
    code: "comments.no-such-conversation",
  });
});

test("a removed comment leaves a stone while it is answered, and otherwise nothing", async () => {
  const answered = await said(w, "amara", story, "Answered");
  const reply = await said(w, "henrik", story, "Reply", { parentId: answered });
  const alone = await said(w, "amara", story, "Alone");
  const amara = await w.person("amara");
  await removeComment(w, amara, answered);
  await removeComment(w, amara, alone);
  await removeComment(w, amara, alone);
  const thread = await read("henrik");
  expect(words(thread.comments)).toEqual([["by-writer", "Reply"]]);
  expect(thread.total).toBe(1);
  expect(JSON.stringify(thread)).not.toContain("Amara");
  expect(await commentCounts(w.db.read, "story", [story.id])).toEqual(new Map([[story.id, 1]]));
  await expect(said(w, "priya", story, "Late", { parentId: answered })).rejects.toMatchObject({ code: "comments.gone" });
  await removeComment(w, await w.person("henrik"), reply);
  expect((await read()).comments).toEqual([]);
  expect(await w.happened("comments.removed")).toHaveLength(3);
});

test("one edits and removes what is one's own", async () => {
  const id = await said(w, "amara", story, "Mine");
  const henrik = await w.person("henrik");
  await expect(editComment(w, henrik, { id, text: "Not yours", mentions: [] })).rejects.toMatchObject({ status: 403 });
  await expect(removeComment(w, henrik, id)).rejects.toMatchObject({ status: 403 });
  await expect(editComment(w, henrik, { id: newId(), text: "x", mentions: [] })).rejects.toMatchObject({ status: 404 });
  await expect(removeComment(w, henrik, newId())).rejects.toMatchObject({ status: 404 });
  const leila = await w.person("leila");
  await expect(removeComment(w, leila, id)).rejects.toMatchObject({ status: 403 });
  expect(words((await read()).comments)).toEqual(["Mine"]);
});

test("an edit says that it was one, and a removed comment is not edited", async () => {
  const id = await said(w, "amara", story, "Frist");
  w.clock.advance(60_000);
  const amara = await w.person("amara");
  await editComment(w, amara, { id, text: "First", mentions: [] });
  expect((await read()).comments[0]).toMatchObject({ text: "First", editedAt: w.clock.now() });
  await removeComment(w, amara, id);
  await expect(editComment(w, amara, { id, text: "Again", mentions: [] })).rejects.toMatchObject({ code: "comments.gone" });
});

test("whoever is answered or mentioned hears of it once, and nobody of themselves", async () => {
  const first = await said(w, "amara", story, "First");
  await said(w, "henrik", story, "Good, and @Priya Raman?", { parentId: first, mentions: [cast.priya.id, cast.henrik.id] });
  await said(w, "amara", story, "Myself", { parentId: first });
  expect(await told("amara")).toEqual(["Henrik Lindqvist replied to your comment on a story"]);
  expect(await told("priya")).toEqual(["Henrik Lindqvist mentioned you in a comment on a story"]);
  expect(await told("henrik")).toEqual([]);
});

test("whoever is mentioned in the answer to their own comment hears of the mention only", async () => {
  const first = await said(w, "amara", story, "First");
  await said(w, "henrik", story, "@Amara Okafor yes", { parentId: first, mentions: [cast.amara.id] });
  expect(await told("amara")).toEqual(["Henrik Lindqvist mentioned you in a comment on a story"]);
});

test("an edit tells whom it newly mentions, not again whom it mentioned before", async () => {
  const id = await said(w, "amara", story, "@Priya Raman", { mentions: [cast.priya.id] });
  expect(await told("priya")).toHaveLength(1);
  await editComment(w, await w.person("amara"), { id, text: "@Priya Raman @Tomás Arce", mentions: [cast.priya.id, cast.tomas.id] });
  expect(await told("priya")).toEqual(["Amara Okafor mentioned you in a comment on a story"]);
  expect(await told("tomas")).toEqual(["Amara Okafor mentioned you in a comment on a story"]);
  expect((await read()).comments[0]?.html).toContain("<strong>@Tomás Arce</strong>");
});

test("nobody is called to a comment that was removed before they were told", async () => {
  const id = await said(w, "amara", story, "@Priya Raman", { mentions: [cast.priya.id] });
  await removeComment(w, await w.person("amara"), id);
  expect(await told("priya")).toEqual([]);
});

test("what was begun is there again, and gone once it is posted", async () => {
  const amara = await w.person("amara");
  const first = await said(w, "henrik", story, "First");
  const keep = (form: string, text: string) =>
    keepDraft(w, amara.id, { form, values: { text: [text] }, writing: form, sequence: 1, age: 0 });
  await keep(draftForm(story), "Half a tho");
  await keep(draftForm(story, { replyTo: first }), "Half an ans");
  expect((await read()).drafts).toEqual({ [draftForm(story)]: "Half a tho", [draftForm(story, { replyTo: first })]: "Half an ans" });
  expect((await read("henrik")).drafts).toEqual({});
  await said(w, "amara", story, "A whole answer", { parentId: first });
  expect((await read()).drafts).toEqual({ [draftForm(story)]: "Half a tho" });
  await said(w, "amara", story, "A whole thought");
  expect((await read()).drafts).toEqual({});
});

test("a long thread is read from its end, and grows upwards page by page without gaps", async () => {
  for (let number = 0; number < 65; number += 1) await said(w, "amara", story, `c${number}`);
  const numbers = (list: readonly ShownComment[]) => list.map((one) => Number(/c(\d+)/.exec(one.html)?.[1]));
  const range = (from: number, until: number) => Array.from({ length: until - from }, (_, index) => from + index);
  const latest = await read();
  expect([numbers(latest.comments), latest.total]).toEqual([range(45, 65), 65]);
  const more = await read("amara", latest.earlier);
  expect(numbers(more.comments)).toEqual(range(25, 65));
  const most = await read("amara", more.earlier);
  expect(numbers(most.comments)).toEqual(range(5, 65));
  const all = await read("amara", most.earlier);
  expect([numbers(all.comments), all.earlier]).toEqual([range(0, 65), undefined]);
  await said(w, "henrik", story, "c65");
  expect(numbers((await read("amara", latest.earlier)).comments)).toEqual(range(25, 66));
});

test("a long conversation shows its latest answers; the earlier ones are led to", async () => {
  const first = await said(w, "amara", story, "First");
  for (let number = 0; number < 45; number += 1) await said(w, "henrik", story, `r${number}`, { parentId: first });
  const [shown] = (await read()).comments;
  expect([shown?.replies.length, words(shown?.replies ?? [])[0]]).toEqual([20, "r25"]);
  const more = await read("amara", shown?.earlierReplies);
  expect([more.partial, words(more.comments[0]?.replies ?? []).length, words(more.comments[0]?.replies ?? [])[0]]).toEqual([
    true,
    40,
    "r5",
  ]);
  const all = await read("amara", more.comments[0]?.earlierReplies);
  expect(words(all.comments[0]?.replies ?? [])).toHaveLength(45);
  expect(all.comments[0]?.earlierReplies).toBeUndefined();
});

test("the address of any comment leads to a part of the thread in which it stands", async () => {
  const ids: string[] = [];
  for (let number = 0; number < 45; number += 1) ids.push(await said(w, "amara", story, `c${number}`));
  const parent = ids[3] ?? "";
  for (let number = 0; number < 45; number += 1) ids.push(await said(w, "henrik", story, `r${number}`, { parentId: parent }));
  for (const id of ids) {
    const comment = await commentOf(w.db.read, id);
    if (!comment) throw new Error("lost");
    const thread = await read("amara", await placeOf(w.db.read, comment));
    const shown = thread.comments.flatMap((one) => [one.id, ...one.replies.map((reply) => reply.id)]);
    expect(shown, comment.text).toContain(id);
  }
});

test("counts are of one kind of thing and leave out what has none", async () => {
  const other = { kind: "insight", id: story.id };
  await said(w, "amara", story, "One");
  await said(w, "amara", other, "Elsewhere");
  expect(await commentCounts(w.db.read, "story", [story.id, newId()])).toEqual(new Map([[story.id, 1]]));
  expect(await commentCounts(w.db.read, "story", [])).toEqual(new Map());
});
