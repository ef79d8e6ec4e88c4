import { beforeEach, expect, test } from "vitest";
import { draftOf } from "#app/domains/drafts/drafts.queries.server.ts";
import { keepDraft } from "#app/domains/drafts/keeping.server.ts";
import { loader as home } from "#app/routes/_index.tsx";
import { loader as list } from "#app/routes/pledges._index.tsx";
import { loader as page } from "#app/routes/pledges.$id._index.tsx";
import { action as move, loader as moveForm } from "#app/routes/pledges.$id.day.tsx";
import { action as end, loader as endForm } from "#app/routes/pledges.$id.outcome.tsx";
import { loader as form, action as pledge } from "#app/routes/pledges.new.tsx";
import { loader as storyPage } from "#app/routes/stories.$id._index.tsx";
import { newId } from "#app/shared/ids.ts";
import { personDeactivations } from "#db/schema/people.ts";
import { pledges } from "#db/schema/pledges.ts";
import { cast, castDepartments } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { promised } from "#tests/support/pledging.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
let story: string;
beforeEach(async () => {
  w = await world();
  story = await told(w, "grace");
});

const knock = async (door: Door, { as = cast.amara.id, ...what }: Knock) => answerOf(door(await doorArgs(w, { as, ...what })));
const at = (id: string, more: Partial<Knock> = {}) => ({ url: `/pledges/${id}`, params: { id }, ...more });
const filled = (given: Record<string, string> = {}) => ({
  id: newId(),
  story,
  text: "Answer the gate.",
  dueOn: "2026-11-02",
  whose: "mine",
  ...given,
});
const rows = () => w.db.read.select().from(pledges);

test("something is promised from a story, and stands there, in the list and at home", async () => {
  const { body } = await knock(form, { url: `/pledges/new?story=${story}` });
  expect(body).toMatchObject({ story: { headline: "Four hundred eggs" }, team: "Accounts Payable", restored: false });
  expect(body.days).toEqual({ today: "2026-10-06", last: "2027-10-07" });
  const { status, location } = await knock(pledge, { url: "/pledges/new", form: filled({ whose: "team" }) });
  expect([status, location]).toEqual([302, `/stories/${story}#pledges`]);
  const shown = [{ text: "Answer the gate.", team: "Accounts Payable", story: { id: story } }];
  expect((await knock(storyPage, { url: `/stories/${story}`, params: { id: story } })).body.pledges).toMatchObject(shown);
  expect((await knock(list, { url: "/pledges" })).body.rows).toMatchObject(shown);
  expect((await knock(home, { url: "/", as: cast.henrik.id })).body.pledges).toMatchObject(shown);
  expect((await knock(home, { url: "/", as: cast.priya.id })).body.pledges).toEqual([]);
});

test("what may be heavy stands in no list: an untitled story is called by what it touches", async () => {
  const heavy = await told(w, "grace", { title: null, happened: "He died on a Tuesday.", topics: ["bereavement"] });
  const id = await promised(w, "amara", heavy);
  const headline = "A story that touches on bereavement";
  expect((await knock(list, { url: "/pledges" })).body.rows).toMatchObject([{ story: { headline } }]);
  expect(JSON.stringify((await knock(page, at(id))).body)).not.toContain("He died");
  expect((await knock(page, at(id))).body.pledge.story.headline).toBe(headline);
});

test.each([
  ["text", { text: "  " }, "Say what you will do."],
  ["text", { text: "x".repeat(401) }, "At most 400 characters, please."],
  ["dueOn", { dueOn: "" }, "Choose a day."],
  ["dueOn", { dueOn: "2026-02-31" }, "Choose a day."],
  ["dueOn", { dueOn: "2026-10-05" }, "Choose a day that has not gone by."],
  ["dueOn", { dueOn: "2027-10-08" }, "Choose a day within a year from now."],
  ["whose", { whose: "everybody" }, "Choose again."],
])("a mistake in %s is said beside it, and everything typed is kept", async (field, given, mistake) => {
  const { status, body } = await knock(pledge, { url: "/pledges/new", form: filled({ text: "Mend it", ...given }) });
  expect(status).toBe(400);
  expect(body.result.error[field][0]).toBe(mistake);
  expect(body.result.initialValue).toMatchObject({ story });
  expect(await rows()).toEqual([]);
});

test("what was begun is there again, and gone when it is promised", async () => {
  const values = { text: ["Half a prom"], dueOn: ["2026-12-01"], whose: ["team"] };
  await keepDraft(w, cast.amara.id, { form: `pledges/${story}`, values, writing: newId(), sequence: 1, age: 0 });
  const { body } = await knock(form, { url: `/pledges/new?story=${story}` });
  expect(body).toMatchObject({ restored: true, values: { text: "Half a prom", dueOn: "2026-12-01", whose: "team" } });
  expect((await knock(home, { url: "/" })).body.begun).toMatchObject([{ what: "pledge", to: `/pledges/new?story=${story}` }]);
  await knock(pledge, { url: "/pledges/new", form: filled() });
  expect(await draftOf(w.db.read, cast.amara.id, `pledges/${story}`)).toBeUndefined();
});

test("the list says in its address what it shows", async () => {
  const late = await promised(w, "amara", story, { text: "Late", dueOn: "2026-10-07" });
  await promised(w, "priya", story, { text: "Later" });
  w.clock.set("2026-10-08T09:00:00Z");
  const { body } = await knock(list, { url: `/pledges?department=${castDepartments.finance.id}` });
  expect(body).toMatchObject({ rows: [{ id: late, text: "Late" }], today: "2026-10-08", filter: { list: "open" } });
  expect((await knock(list, { url: "/pledges?whose=mine", as: cast.priya.id })).body.rows).toMatchObject([{ text: "Later" }]);
  expect((await knock(list, { url: "/pledges?list=kept" })).body.rows).toEqual([]);
  expect((await knock(list, { url: "/pledges?department=&list=kept" })).location).toBe("/pledges?list=kept");
  const odd = await knock(list, { url: "/pledges?list=all&department=1%27&whose=yours&at=-zzz" });
  expect([odd.status, odd.body.rows.length, odd.body.filter.list]).toEqual([200, 2, "open"]);
});

test("a promise has the whole of its day where it was given, wherever it is read", async () => {
  await promised(w, "amara", story, { dueOn: "2026-10-07" });
  const late = async () => (await knock(list, { url: "/pledges", as: cast.grace.id })).body.rows[0].late;
  // Eight in the evening in Bristol, the morning after in Wellington.
  w.clock.set("2026-10-07T19:00:00Z");
  expect(await late()).toBe(false);
  w.clock.set("2026-10-07T23:00:00Z");
  expect(await late()).toBe(true);
});

test("what was promised by somebody who is no longer here, nor their manager, is for administrators", async () => {
  const id = await promised(w, "amara", story);
  const may = async (as: string) => (await knock(page, at(id, { as }))).body.may;
  const leaves = (personId: string) =>
    w.db.write((tx) => tx.insert(personDeactivations).values({ personId, by: cast.jonas.id, at: w.clock.now() }));
  await leaves(cast.amara.id);
  expect(await may(cast.henrik.id)).toEqual({ end: true, move: true });
  expect(await may(cast.jonas.id)).toEqual({ end: false, move: false });
  await leaves(cast.henrik.id);
  expect(await may(cast.jonas.id)).toEqual({ end: true, move: true });
  expect(await may(cast.leila.id)).toEqual({ end: false, move: false });
  const shown = [{ person: { name: "Amara Okafor", gone: true } }];
  expect((await knock(list, { url: "/pledges", as: cast.jonas.id })).body.rows).toMatchObject(shown);
  expect((await knock(move, at(id, { as: cast.jonas.id, form: { dueOn: "2026-11-09", reason: "She has left" } }))).status).toBe(302);
  expect((await knock(end, at(id, { as: cast.leila.id, form: { outcome: "kept" } }))).status).toBe(403);
  expect((await knock(end, at(id, { as: cast.jonas.id, form: { outcome: "dropped", words: "She has left" } }))).status).toBe(302);
});

test("what may identify the customer is asked about before it is promised, kept or moved", async () => {
  const text = "Ring Mrs Okonjo on 020 7946 0958.";
  const replace = (kind: string, words: string) => JSON.stringify(["replace", kind, words]);
  const answers = { "privacy-answer[0]": replace("name", "Okonjo"), "privacy-answer[1]": replace("phone", "020 7946 0958") };
  const asked = await knock(pledge, { url: "/pledges/new", form: filled({ text }) });
  expect(asked.status).toBe(422);
  expect(asked.body.findings.map(({ field, kind }: { field: string; kind: string }) => [field, kind])).toEqual([
    ["text", "name"],
    ["text", "phone"],
  ]);
  expect(asked.body.result).toMatchObject({ error: { text: [expect.any(String)] }, initialValue: { text } });
  expect(await rows()).toEqual([]);
  const words = Object.fromEntries(
    asked.body.findings.map((one: { kind: string; text: string }, place: number) => [
      `privacy-answer[${place}]`,
      replace(one.kind, one.text),
    ]),
  );
  expect((await knock(pledge, { url: "/pledges/new", form: { ...filled({ text }), ...answers, ...words } })).status).toBe(302);
  const [made] = await rows();
  expect(made?.text).not.toMatch(/Okonjo|7946/);
  const id = made?.id ?? "";
  expect((await knock(end, at(id, { form: { outcome: "dropped", words: text } }))).status).toBe(422);
  expect((await knock(move, at(id, { form: { dueOn: "2026-11-20", reason: text } }))).status).toBe(422);
  expect((await knock(page, at(id))).body.pledge).toMatchObject({ dueOn: "2026-11-02", moves: [] });
});

test("the page of a pledge offers what its reader may do", async () => {
  const id = await promised(w, "amara", story, { forTeam: true });
  const may = async (as: string) => (await knock(page, at(id, { as }))).body.may;
  expect(await may(cast.amara.id)).toEqual({ end: true, move: true });
  expect(await may(cast.henrik.id)).toEqual({ end: true, move: true });
  expect(await may(cast.grace.id)).toEqual({ end: false, move: false });
});

test("a pledge is kept with a word, or dropped with a reason that is needed", async () => {
  const [first, second] = [await promised(w, "amara", story), await promised(w, "amara", story)];
  expect((await knock(endForm, at(first, { url: `/pledges/${first}/outcome?as=dropped` }))).body).toMatchObject({ outcome: "dropped" });
  const unreasoned = await knock(end, at(first, { form: { outcome: "dropped", words: " " } }));
  expect([unreasoned.status, unreasoned.body.result.error.words[0]]).toEqual([400, "Say why it is dropped."]);
  expect((await knock(end, at(first, { form: { outcome: "forgotten" } }))).status).toBe(400);
  expect((await knock(end, at(first, { form: { outcome: "kept", words: "" } }))).location).toBe(`/pledges/${first}`);
  expect((await knock(end, at(second, { form: { outcome: "dropped", words: "The gate is gone." } }))).status).toBe(302);
  const { body } = await knock(page, at(second));
  expect(body).toMatchObject({ pledge: { ending: { outcome: "dropped", words: "The gate is gone." } }, may: { end: false, move: false } });
});

test("words about a pledge that somebody else has ended meanwhile come back with who ended it and how", async () => {
  const id = await promised(w, "amara", story);
  await knock(end, at(id, { as: cast.henrik.id, form: { outcome: "dropped", words: "The gate is gone." } }));
  const ending = { outcome: "dropped", by: "Henrik Lindqvist" };
  for (const [door, form] of [
    [end, { outcome: "kept", words: "It rings in the kitchen." }],
    [move, { dueOn: "2026-11-20", reason: "The part is late" }],
  ] as const) {
    const { status, body } = await knock(door, at(id, { form }));
    expect([status, body.result.initialValue]).toEqual([409, form]);
    expect(body.result.error[""]).toEqual([expect.stringContaining("Somebody has ended this pledge meanwhile")]);
  }
  // The page that the words stand on is asked anew whenever something happens: it stays.
  expect((await knock(endForm, at(id))).body).toMatchObject({ ending });
  expect((await knock(moveForm, at(id))).body).toMatchObject({ ending });
});

test("a day is moved with a reason, to another day than it has", async () => {
  const id = await promised(w, "amara", story);
  expect((await knock(moveForm, at(id))).body).toMatchObject({ dueOn: "2026-11-02" });
  const same = await knock(move, at(id, { form: { dueOn: "2026-11-02", reason: "" } }));
  expect(same.body.result.error).toEqual({
    dueOn: ["Choose another day than it has now."],
    reason: ["Say why the day moves."],
  });
  expect((await knock(move, at(id, { form: { dueOn: "2026-11-09", reason: "The part is late" } }))).location).toBe(`/pledges/${id}`);
  expect((await knock(page, at(id))).body.pledge).toMatchObject({ dueOn: "2026-11-09", moves: [{ reason: "The part is late" }] });
});
