import { beforeEach, expect, test } from "vitest";
import { loader as home } from "#app/routes/_index.tsx";
import { action as comment } from "#app/routes/comments._index.tsx";
import { loader as list } from "#app/routes/insights._index.tsx";
import { loader as page } from "#app/routes/insights.$slug._index.tsx";
import { loader as finding } from "#app/routes/insights.$slug.findings.$id.tsx";
import { action as note, loader as noteForm } from "#app/routes/insights.$slug.notes.tsx";
import { loader as versions } from "#app/routes/insights.$slug.versions.tsx";
import { loader as search } from "#app/routes/search._index.tsx";
import { loader as storyPage } from "#app/routes/stories.$id._index.tsx";
import { newId } from "#app/shared/ids.ts";
import { notifications } from "#db/schema/notifications.ts";
import { cast, castDepartments } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { oneFinding, publishedStudy } from "#tests/support/insighting.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
let study: { id: string; slug: string };
beforeEach(async () => {
  w = await world();
  study = await publishedStudy(w);
});
const knock = async (door: Door, { as = cast.amara.id, ...what }: Knock) => answerOf(door(await doorArgs(w, { as, ...what })));
const at = (more: Partial<Knock> = {}, tail = "") => ({ url: `/insights/${study.slug}${tail}`, params: { slug: study.slug }, ...more });

test("a study is in the list, at home, at its own address and at its id", async () => {
  const listed = [{ title: "What waiting sounds like", findings: 1, topics: [{ slug: "contact" }, { slug: "waiting" }] }];
  expect((await knock(list, { url: "/insights" })).body).toMatchObject({ page: { rows: listed }, curating: false });
  expect((await knock(home, { url: "/" })).body.studies).toMatchObject([{ slug: study.slug }]);
  const { body } = await knock(page, at());
  expect(body).toMatchObject({
    study: { title: "What waiting sounds like", sampleSize: 1412, owner: { name: "Tomás Arce" } },
    rendered: { headings: [{ text: "When people leave" }, { text: "What keeps them" }] },
    findings: [{ sentence: oneFinding.sentence }],
  });
  const { status, location } = await knock(page, { url: `/insights/${study.id}`, params: { slug: study.id } });
  expect([status, location]).toEqual([302, `/insights/${study.slug}`]);
});

test("empty fields of the filter are left out of the address", async () => {
  const { location } = await knock(list, { url: "/insights?topic=waiting&product=&year=" });
  expect(location).toBe("/insights?topic=waiting");
  expect((await knock(list, { url: "/insights?topic=forms" })).body.page.rows).toEqual([]);
});

test("a finding has its own address; under another study's it is not there", async () => {
  const { body } = await knock(finding, at({ params: { slug: study.slug, id: oneFinding.id } }));
  expect(body.finding).toMatchObject({ sentence: oneFinding.sentence, study: { title: "What waiting sounds like" } });
  expect((await knock(finding, at({ params: { slug: "other", id: oneFinding.id } }))).status).toBe(404);
  expect((await knock(finding, at({ params: { slug: study.slug, id: "x" } }))).status).toBe(404);
});

test("somebody says what it means for their department, and it stands there first for those who work there", async () => {
  const form = { department: castDepartments.finance.id, text: "A call costs more than we report." };
  expect((await knock(noteForm, at({}, "/notes"))).body.choices).toEqual([{ value: castDepartments.finance.id, label: "Finance" }]);
  expect((await knock(note, at({ form }))).location).toBe(`/insights/${study.slug}`);
  const { body } = await knock(page, at({ as: cast.henrik.id }));
  expect(body.notes).toMatchObject([{ department: { name: "Finance" }, text: form.text, by: "Amara Okafor" }]);
  expect(body.person.departmentId).toBe(castDepartments.finance.id);
  await knock(note, at({ form: { ...form, text: "" } }));
  expect((await knock(page, at())).body.notes).toEqual([]);
});

test("a note that may name a customer is asked about, and one that is too long is not taken", async () => {
  const department = castDepartments.finance.id;
  const asked = await knock(note, at({ form: { department, text: "Ring 07700 900123." } }));
  expect([asked.status, asked.body.findings]).toMatchObject([422, expect.anything()]);
  expect((await knock(note, at({ form: { department, text: "x".repeat(2_001) } }))).status).toBe(400);
});

test("two versions are compared side by side", async () => {
  await publishedStudy(w, { answer: "It is the silence." }, { id: study.id, revision: 1, note: "Clearer" });
  const { body } = await knock(versions, at({}, "/versions"));
  expect(body).toMatchObject({ one: 1, other: 2, right: { answer: "It is the silence." }, versions: [{ note: "Clearer" }, { number: 1 }] });
  expect((await knock(versions, at({ url: "/insights/x/versions?one=2&other=9" }))).body).toMatchObject({ one: 2, other: 2 });
});

test("what is said under a study reaches its owner", async () => {
  const form = { intent: "add", id: newId(), kind: "study", about: study.id, text: "How many of them rang again?" };
  await knock(comment, { url: "/comments", form });
  await w.settle();
  expect((await knock(page, at())).body.thread.comments).toMatchObject([{ text: form.text }]);
  expect(await w.db.read.select().from(notifications)).toMatchObject([{ personId: cast.tomas.id, kind: "study-commented" }]);
});

test("a story that names a finding shows it as a card, and the search room finds studies and findings beside stories", async () => {
  const story = await told(w, "grace", { asks: `Read [this](/insights/${study.slug}/findings/${oneFinding.id}).` });
  const { body } = await knock(storyPage, { url: `/stories/${story}`, params: { id: story } });
  expect(body.quoted).toMatchObject([{ sentence: oneFinding.sentence, title: "What waiting sounds like" }]);
  const found = await knock(search, { url: "/search?q=music" });
  expect(found.body.insights.results).toMatchObject([{ kind: "finding", id: oneFinding.id, slug: study.slug }]);
  expect((await knock(search, { url: "/search?q=listened" })).body.insights.results).toMatchObject([{ kind: "study", id: study.id }]);
  expect((await knock(search, { url: "/search?q=listened&kind=delight" })).body.insights).toBeUndefined();
});
