import { eq } from "drizzle-orm";
import { strToU8 } from "fflate";
import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { keepDraft } from "#app/domains/drafts/keeping.server.ts";
import { type StudyValues, valuesFrom } from "#app/domains/insights/study-form.ts";
import { remarkWords } from "#app/domains/insights/ui/remarks.ts";
import { loader as page } from "#app/routes/insights.$slug._index.tsx";
import { action as edit, loader as editForm } from "#app/routes/insights.$slug.edit.tsx";
import { action as keepHere, loader as studyFile } from "#app/routes/insights.$slug.file.tsx";
import { action as addFiles, loader as files } from "#app/routes/insights.$slug.files.tsx";
import { action as throwAway, loader as throwAwayForm } from "#app/routes/insights.$slug.removal.tsx";
import { action as image } from "#app/routes/insights.images.ts";
import { action as takeIn, loader as takeInForm } from "#app/routes/insights.import._index.tsx";
import { loader as report } from "#app/routes/insights.import.$id.tsx";
import { loader as form, action as write } from "#app/routes/insights.new.tsx";
import { action as preview } from "#app/routes/insights.preview.ts";
import { loader as unpublished } from "#app/routes/insights.unpublished.tsx";
import { newId } from "#app/shared/ids.ts";
import { studies } from "#db/schema/insights.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { publishedStudy, waitingStudy } from "#tests/support/insighting.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});
const settings = { ownerId: cast.tomas.id, reviewOn: "2027-06-30", narrowedTo: [], narrowedBecause: null };
const knock = async (door: Door, { as = cast.tomas.id, ...what }: Knock) => answerOf(door(await doorArgs(w, { as, ...what })));
const filled = (id: string, revision: number, given: StudyValues = {}, intent = "publish") => ({
  ...valuesFrom(waitingStudy, settings),
  id: [id],
  revision: [String(revision)],
  ...given,
  intent: [intent],
});
const on = (slug: string, more: Partial<Knock> = {}) => ({ url: `/insights/${slug}`, params: { slug }, ...more });
const uploaded = (name: string, ...all: [string, Uint8Array][]) => {
  const one = new FormData();
  for (const [file, content] of all) one.append(name, new File([new Uint8Array(content)], file));
  return one;
};
const png = async () =>
  new Uint8Array(
    await sharp({ create: { width: 9, height: 9, channels: 3, background: "#fff" } })
      .png()
      .toBuffer(),
  );

test("a study is written and published, and read at its address", async () => {
  const { body } = await knock(form, { url: "/insights/new" });
  expect(body).toMatchObject({ owners: [{ name: "Tomás Arce" }], values: { title: [""] } });
  const { location } = await knock(write, { url: "/insights/new", form: filled(body.id, 0) });
  expect(location).toBe("/insights/what-waiting-sounds-like");
  expect((await knock(page, on("what-waiting-sounds-like", { as: cast.amara.id }))).body.study.title).toBe(waitingStudy.title);
});

test("what was never published is thrown away, once it was asked about", async () => {
  const id = newId();
  await knock(write, { url: "/insights/new", form: filled(id, 0, {}, "save") });
  const slug = "what-waiting-sounds-like";
  const { body } = await knock(throwAwayForm, on(slug));
  expect(body).toMatchObject({ title: waitingStudy.title, revision: 1, saved: { by: "Tomás Arce" } });
  expect((await knock(throwAway, on(slug, { form: { revision: "0" } }))).status).toBe(409);
  expect((await knock(throwAway, on(slug, { form: { revision: "1" } }))).location).toBe("/insights/unpublished");
  expect((await knock(unpublished, { url: "/insights/unpublished" })).body.studies).toEqual([]);
  expect((await knock(editForm, on(slug))).status).toBe(404);
});

test("what is saved waits among what is not published", async () => {
  const id = newId();
  const { location } = await knock(write, { url: "/insights/new", form: filled(id, 0, {}, "save") });
  expect(location).toBe("/insights/what-waiting-sounds-like/edit");
  expect((await knock(unpublished, { url: "/insights/unpublished" })).body.studies).toMatchObject([{ id }]);
  expect((await knock(editForm, on("what-waiting-sounds-like"))).body).toMatchObject({ revision: 1, published: false });
});

test("mistakes come back with everything typed, and the buttons of findings and the preview work without scripts", async () => {
  const id = newId();
  const bad = await knock(write, { url: "/insights/new", form: filled(id, 0, { title: [""] }) });
  expect([bad.status, bad.body]).toMatchObject([
    400,
    { mistakes: { title: ["Give the study a title."] }, values: { body: [waitingStudy.body] } },
  ]);
  const more = await knock(write, { url: "/insights/new", form: filled(id, 0, {}, "add") });
  expect(Object.keys(more.body.values).filter((name) => name.endsWith(".sentence"))).toHaveLength(2);
  const shown = await knock(write, { url: "/insights/new", form: filled(id, 0, {}, "preview") });
  expect(shown.body.preview.headings).toHaveLength(2);
  expect(await w.db.read.select().from(studies)).toEqual([]);
});

test("what may name a customer is asked about beside its field", async () => {
  const given = { "findings[0].evidence": ["quote: Ring me on 07700 900123 | a caller"] };
  const { status, body } = await knock(write, { url: "/insights/new", form: filled(newId(), 0, given) });
  expect([status, body.findings]).toMatchObject([422, [{ field: "findings[0].evidence", text: "07700 900123" }]]);
});

test("a review date that has gone by is not given anew, but stays with a study that has had it", async () => {
  const gone = { reviewOn: ["2020-01-31"] };
  const id = newId();
  const refused = await knock(write, { url: "/insights/new", form: filled(id, 0, gone) });
  expect([refused.status, refused.body]).toMatchObject([
    400,
    { mistakes: { reviewOn: ["This day has gone by. Choose a day to come, or none."] }, values: gone },
  ]);
  expect((await knock(write, { url: "/insights/new", form: filled(id, 0, gone, "save") })).status).toBe(302);
  expect((await knock(write, { url: "/insights/new", form: filled(id, 1, gone) })).status).toBe(400);
  const older = await publishedStudy(w, { title: "Older", findings: [] }, { settings: { reviewOn: "2020-01-31" } });
  const given = { ...gone, title: ["Older"], "findings[0].id": [newId()] };
  expect((await knock(edit, on(older.slug, { form: filled(older.id, 1, given) }))).status).toBe(302);
});

test("the page says that a study is due as soon as its day has gone by, whether or not anything has looked", async () => {
  const { slug } = await publishedStudy(w, {}, { settings: { reviewOn: w.clock.now().toISOString().slice(0, 10) } });
  const standing = async () => (await knock(page, on(slug, { as: cast.amara.id }))).body.study.standing;
  expect(await standing()).toBe("current");
  w.clock.advance(2 * 86_400_000);
  expect(await standing()).toBe("due");
});

test("a study is not published with a chart that cannot be drawn, nor a finding on a chart that is not there", async () => {
  const body = (type: string) => [
    `${waitingStudy.body}\n\n\`\`\`chart\ntype: ${type}\nid: days\ntitle: Days\n---\nMonth,Days\nMay,3\n\`\`\``,
  ];
  const cites = (chart: string) => ({ "findings[0].evidence": [`chart: ${chart}`] });
  const id = newId();
  const post = (given: StudyValues, intent?: string) => knock(write, { url: "/insights/new", form: filled(id, 0, given, intent) });
  const refused = await post({ body: body("pie"), ...cites("days") });
  expect([refused.status, refused.body]).toMatchObject([
    400,
    { mistakes: { body: [expect.stringContaining("Days cannot be drawn: The type is “pie”")] }, values: { body: body("pie") } },
  ]);
  const elsewhere = await post({ body: body("bar"), ...cites("weeks") });
  expect(elsewhere.body.mistakes).toEqual({ "findings[0].evidence": ["There is no chart with the id “weeks” in the text."] });
  expect((await post({ body: body("bar"), ...cites("days") })).status).toBe(302);
});

test("the second of two curators sees both, and what they save next is taken", async () => {
  const { id, slug } = await publishedStudy(w);
  await knock(edit, on(slug, { form: filled(id, 1, { answer: ["First."] }) }));
  const second = await knock(edit, on(slug, { form: filled(id, 1, { answer: ["Second."] }) }));
  expect([second.status, second.body]).toMatchObject([
    409,
    { conflict: { theirs: { answer: "First." }, yours: { answer: "Second." } }, values: { revision: ["2"], answer: ["Second."] } },
  ]);
  expect((await knock(page, on(slug))).body.study.answer).toBe("First.");
  const merged = await knock(edit, on(slug, { form: filled(id, 2, { answer: ["First and second."] }) }));
  expect(merged.location).toBe(`/insights/${slug}`);
  expect((await knock(page, on(slug))).body.study.answer).toBe("First and second.");
});

test("a draft is found again and thrown away when it is posted", async () => {
  const id = newId();
  const saving = { form: "insights/new", values: { id: [id], title: ["Half"] }, writing: "w", sequence: 1, age: 0 };
  await keepDraft(w, cast.tomas.id, saving);
  expect((await knock(form, { url: "/insights/new" })).body).toMatchObject({ id, values: { title: ["Half"] } });
  await knock(write, { url: "/insights/new", form: filled(id, 0, {}, "afresh") });
  expect((await knock(form, { url: "/insights/new" })).body.values.title).toEqual([""]);
});

test("a body is rendered for the form beside it, up to the length that is taken", async () => {
  const { body } = await knock(preview, { url: "/insights/preview", form: { id: newId(), body: "## A\n\n<b>x</b>" } });
  expect(body.preview.blocks[0].html).toContain("&lt;b&gt;");
  expect((await knock(preview, { url: "/insights/preview", form: { id: newId(), body: "x".repeat(150_001) } })).status).toBe(400);
});

test("an image is pasted, and stands in the text that is published", async () => {
  const id = newId();
  const one = uploaded("files", ["queue.png", await png()]);
  one.set("id", id);
  const { body } = await knock(image, { url: "/insights/images", form: one });
  expect(body.markdown).toMatch(/^!\[queue\]\(\/files\/[0-9a-f]{64}\)$/);
  await knock(write, { url: "/insights/new", form: filled(id, 0, { body: [body.markdown] }) });
  const { rendered } = (await knock(page, on("what-waiting-sounds-like"))).body;
  expect(rendered.blocks[0].html).toContain('width="9" height="9"');
});

test("files are added and removed on a page of their own; what is not taken says why", async () => {
  const { slug } = await publishedStudy(w);
  await knock(addFiles, on(slug, { form: uploaded("attachments", ["a.csv", strToU8("a,b\n1,2")]) }));
  const refused = await knock(addFiles, on(slug, { form: uploaded("attachments", ["a.exe", new Uint8Array([0, 1, 2, 3])]) }));
  expect([refused.status, refused.body.problems]).toEqual([422, ["a.exe: It is of a kind that cannot be taken here."]]);
  const { attachments } = (await knock(files, on(slug))).body;
  expect(attachments).toMatchObject([{ name: "a.csv" }]);
  await knock(addFiles, on(slug, { form: { remove: attachments[0].id } }));
  expect((await knock(files, on(slug))).body.attachments).toEqual([]);
});

test("a file that may identify customers is asked about; the answer is to that file, and what was typed is kept", async () => {
  const { slug } = await publishedStudy(w);
  const content = strToU8("Who,Number\nAnna Berg,07700 900123");
  const send = async (fields: Record<string, string>) => {
    const form = uploaded("attachments", ["a.csv", content]);
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return knock(addFiles, on(slug, { form }));
  };
  const shown = async () => (await knock(files, on(slug))).body.attachments;
  const asked = await send({ reason: "Everybody may" });
  expect([asked.status, asked.body.reason]).toEqual([422, "Everybody may"]);
  const [{ hash, ...file }] = asked.body.asked;
  expect(file).toMatchObject({ name: "a.csv", rows: 1 });
  expect((await send({ open: hash, reason: " " })).body).toMatchObject({ asked: [{ hash }], open: [hash] });
  expect((await send({ open: hash.replace(/./g, "0"), reason: "Invented" })).status).toBe(422);
  const named = await send({ open: hash, reason: "Mrs Berg agreed" });
  expect(named.body).toMatchObject({
    asked: [{ hash }],
    problems: [expect.stringContaining("without naming anybody")],
    reason: "Mrs Berg agreed",
  });
  expect(await shown()).toEqual([]);
  expect((await send({ open: hash, reason: "Invented callers of a course" })).status).toBe(302);
  expect(await shown()).toMatchObject([{ name: "a.csv" }]);
});

test("write-ups are taken in, with a report of each file", async () => {
  const chosen = uploaded("files", ["a.md", strToU8("---\ntitle: A\nkey: x\n---\nText")], ["b.txt", strToU8("b")]);
  const { location } = await knock(takeIn, { url: "/insights/import", form: chosen });
  const id = location?.split("/").at(-1) ?? "";
  expect((await knock(report, { url: location ?? "", params: { id } })).body.items).toMatchObject([
    { file: "a.md", outcome: "taken", slug: "a", remarks: [{ kind: "unknown-key", what: "key" }, { kind: "answer-missing" }] },
    { file: "b.txt", outcome: "refused" },
  ]);
  expect((await knock(takeInForm, { url: "/insights/import" })).body.imports).toMatchObject([{ id, by: "Tomás Arce" }]);
});

test("a write-up that is too large is refused by its name, with the limit", async () => {
  const chosen = uploaded("files", ["huge.md", new Uint8Array(10 * 1_048_576 + 1)], ["a.md", strToU8("Text")]);
  const { location } = await knock(takeIn, { url: "/insights/import", form: chosen });
  const { items } = (await knock(report, { url: location ?? "", params: { id: location?.split("/").at(-1) ?? "" } })).body;
  expect(items).toMatchObject([
    { file: "huge.md", remarks: [{ kind: "too-large", most: 10 * 1_048_576 }] },
    { file: "a.md", outcome: "taken" },
  ]);
  expect(remarkWords(items[0].remarks[0], String)).toBe("It is larger than 10 MB, which a file may have.");
});

test("none of it is for those who are no curators", async () => {
  const { slug } = await publishedStudy(w);
  const as = cast.amara.id;
  const knocks: [Door, Knock][] = [
    [form, { url: "/insights/new" }],
    [write, { url: "/insights/new", form: filled(newId(), 0) }],
    [editForm, on(slug)],
    [edit, on(slug, { form: filled(newId(), 1) })],
    [throwAwayForm, on(slug)],
    [throwAway, on(slug, { form: { revision: "1" } })],
    [files, on(slug)],
    [addFiles, on(slug, { form: uploaded("attachments", ["a.csv", strToU8("a,b")]) })],
    [image, { url: "/insights/images", form: uploaded("files", ["a.png", await png()]) }],
    [preview, { url: "/insights/preview", form: { id: newId(), body: "x" } }],
    [takeInForm, { url: "/insights/import" }],
    [takeIn, { url: "/insights/import", form: uploaded("files", ["a.md", strToU8("x")]) }],
    [report, { url: "/insights/import/x", params: { id: newId() } }],
  ];
  for (const [door, what] of knocks) expect((await knock(door, { as, ...what })).status).toBe(403);
  expect(await w.db.read.select().from(studies)).toHaveLength(1);
});

/** A study that curators have published here, beside a file of content/insights that says something else. */
const leftOut = async () => {
  const study = await publishedStudy(w);
  const file = { sourceFile: "01-what-waiting-sounds-like.md", sourceHash: "what it was" };
  await w.db.write((tx) => tx.update(studies).set(file).where(eq(studies.id, study.id)));
  return study;
};

test("a changed file that was left out is found, both are shown, and the form begins with what it says; saved, it is settled", async () => {
  const { id, slug } = await leftOut();
  const listed = async () => (await knock(unpublished, { url: "/insights/unpublished" })).body.leftOut;
  expect(await listed()).toMatchObject([{ slug, file: "01-what-waiting-sounds-like.md" }]);
  const { body } = await knock(studyFile, on(`${slug}/file`, { params: { slug } }));
  expect(body.here.body).toBe(waitingStudy.body);
  expect(body.says.body.length).toBeGreaterThan(waitingStudy.body.length);
  const url = `/insights/${slug}/edit?file=${body.hash}`;
  const begun = (await knock(editForm, { url, params: { slug } })).body;
  expect(begun.values.body).toEqual([body.says.body]);
  expect(begun.file).toMatchObject({ name: "01-what-waiting-sounds-like.md", here: { body: waitingStudy.body } });
  expect((await knock(page, on(slug))).body.study.title).toBe(waitingStudy.title);
  const refused = await knock(edit, { url, params: { slug }, form: filled(id, begun.revision, { title: [""] }) });
  expect([refused.status, (await listed()).length]).toEqual([400, 1]);
  const merged = filled(id, begun.revision, { body: ["Some of both."] });
  expect((await knock(edit, { url, params: { slug }, form: merged })).location).toBe(`/insights/${slug}`);
  expect(await listed()).toEqual([]);
  expect((await knock(editForm, { url, params: { slug } })).location).toBe(`/insights/${slug}/file`);
  expect((await knock(studyFile, on(`${slug}/file`, { params: { slug } }))).location).toBe("/insights/unpublished");
});

test("a curator keeps what is written here, but not on the strength of what the file said before", async () => {
  const { slug } = await leftOut();
  const at = on(`${slug}/file`, { params: { slug } });
  const { hash } = (await knock(studyFile, at)).body;
  expect((await knock(keepHere, { ...at, form: { hash: "what it was" } })).status).toBe(409);
  expect((await knock(keepHere, { ...at, form: { hash } })).location).toBe("/insights/unpublished");
  expect((await knock(unpublished, { url: "/insights/unpublished" })).body.leftOut).toEqual([]);
  expect((await knock(page, on(slug))).body.study.title).toBe(waitingStudy.title);
});

test("the file of a study is nobody's but the curators'", async () => {
  const { slug } = await leftOut();
  const at = on(`${slug}/file`, { params: { slug } });
  for (const as of [cast.amara.id, cast.leila.id, cast.jonas.id]) {
    expect((await knock(studyFile, { ...at, as })).status).toBe(403);
    expect((await knock(keepHere, { ...at, as, form: { hash: "x" } })).status).toBe(403);
  }
  const strange = await doorArgs(w, at);
  expect((await answerOf(studyFile(strange))).location).toMatch(/^\/sign-in/);
  expect((await answerOf(keepHere(await doorArgs(w, { ...at, form: { hash: "x" } })))).location).toMatch(/^\/sign-in/);
  expect((await knock(studyFile, on("nothing/file", { params: { slug: "nothing" } }))).status).toBe(404);
});
