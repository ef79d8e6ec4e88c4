import { beforeEach, expect, test } from "vitest";
import { savingStudy } from "#app/domains/insights/publishing.server.ts";
import { action as comment } from "#app/routes/comments._index.tsx";
import { loader as list } from "#app/routes/insights._index.tsx";
import { loader as page } from "#app/routes/insights.$slug._index.tsx";
import { loader as finding } from "#app/routes/insights.$slug.findings.$id.tsx";
import { action as note, loader as noteForm } from "#app/routes/insights.$slug.notes.tsx";
import { action as throwAway, loader as throwAwayForm } from "#app/routes/insights.$slug.removal.tsx";
import { loader as versions } from "#app/routes/insights.$slug.versions.tsx";
import { loader as unpublished } from "#app/routes/insights.unpublished.tsx";
import { newId } from "#app/shared/ids.ts";
import { departmentNotes } from "#db/schema/insights.ts";
import { cast, castDepartments } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { oneFinding, publishedStudy, waitingStudy } from "#tests/support/insighting.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});
const knock = async (door: Door, what: Knock) => answerOf(door(await doorArgs(w, what)));
const at = (slug: string, as?: keyof typeof cast, form?: Knock["form"]): Knock => ({
  url: `/insights/${slug}`,
  params: { slug, id: oneFinding.id },
  ...(as ? { as: cast[as].id } : {}),
  ...(form ? { form } : {}),
});

test("nobody comes through a door without a session", async () => {
  const { slug } = await publishedStudy(w);
  const form = { department: castDepartments.finance.id, text: "Let me in" };
  const knocks: [Door, Knock][] = [
    [list, { url: "/insights" }],
    [unpublished, { url: "/insights/unpublished" }],
    [page, at(slug)],
    [finding, at(slug)],
    [versions, at(slug)],
    [noteForm, at(slug)],
    [note, at(slug, undefined, form)],
    [throwAwayForm, at(slug)],
    [throwAway, at(slug, undefined, { revision: "1" })],
  ];
  for (const [door, what] of knocks) expect((await knock(door, what)).location).toMatch(/^\/sign-in/);
  expect(await w.db.read.select().from(departmentNotes)).toEqual([]);
});

test("what is not published is nowhere for those who do not write it", async () => {
  const id = newId();
  const settings = { ownerId: cast.tomas.id, reviewOn: null, narrowedTo: [], narrowedBecause: null };
  const slug = await savingStudy(w, await w.person("tomas"), { id, content: waitingStudy, settings, revision: 0 });
  expect((await knock(throwAway, at(slug, "amara", { revision: "1" }))).status).toBe(403);
  expect((await knock(throwAway, at(slug, "leila", { revision: "1" }))).status).toBe(403);
  expect((await knock(unpublished, { url: "/insights/unpublished", as: cast.tomas.id })).body.studies).toHaveLength(1);
  for (const door of [page, finding, versions, noteForm]) expect((await knock(door, at(slug, "amara"))).status).toBe(404);
  expect((await knock(page, { url: `/insights/${id}`, params: { slug: id }, as: cast.amara.id })).status).toBe(404);
  expect((await knock(list, { url: "/insights", as: cast.amara.id })).body.page.rows).toEqual([]);
  expect((await knock(unpublished, { url: "/insights/unpublished", as: cast.amara.id })).status).toBe(403);
  const said = { intent: "add", id: newId(), kind: "study", about: id, text: "I see you" };
  expect((await knock(comment, { url: "/comments", as: cast.amara.id, form: said })).status).toBe(404);
});

test("nobody speaks for a department that is not theirs", async () => {
  const { slug } = await publishedStudy(w);
  const form = { department: castDepartments.technology.id, text: "You should all work harder." };
  expect((await knock(note, at(slug, "amara", form))).status).toBe(403);
  expect(await w.db.read.select().from(departmentNotes)).toEqual([]);
  expect((await knock(note, at(slug, "tomas", form))).status).toBe(302);
});

test("what looks like a script in any field of a study is text", async () => {
  const script = "<script>alert(1)</script>";
  const { slug } = await publishedStudy(w, {
    title: script,
    answer: script,
    body: `${script}\n\n[x](javascript:alert(1))\n\n\`\`\`chart\ntype: bar\ntitle: ${script}\n---\na,${script}\n${script},1\n\`\`\``,
    findings: [{ ...oneFinding, sentence: script }],
  });
  const { body } = await knock(page, at(slug, "amara"));
  const html = body.rendered.blocks
    .map((block: { html?: string; chart?: { svg?: string } }) => `${block.html ?? ""}${block.chart?.svg ?? ""}`)
    .join("");
  expect(html).not.toMatch(/<script|href="javascript/);
  expect(html).toContain("&lt;script&gt;");
});
