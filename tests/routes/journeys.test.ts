import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { emptyDocument, takeIn } from "#app/domains/journeys/board/document.ts";
import { project } from "#app/domains/journeys/board/projecting.ts";
import { creating } from "#app/domains/journeys/creating.server.ts";
import { editing } from "#app/domains/journeys/editing.server.ts";
import { namingEditors } from "#app/domains/journeys/holding.server.ts";
import { mapOf } from "#app/domains/journeys/journal.server.ts";
import { emptyingBin, removing } from "#app/domains/journeys/removing.server.ts";
import { sharing } from "#app/domains/journeys/sharing.server.ts";
import { splitPieces } from "#app/domains/journeys/sync/pieces.ts";
import { keepingIdle } from "#app/domains/journeys/versions.server.ts";
import { ending } from "#app/domains/workshops/ending.server.ts";
import { starting } from "#app/domains/workshops/going-on.server.ts";
import { loader as register } from "#app/routes/journeys._index.tsx";
import { loader as page, action as share } from "#app/routes/journeys.$id._index.tsx";
import { loader as besides } from "#app/routes/journeys.$id.besides.ts";
import { loader as compare } from "#app/routes/journeys.$id.compare.tsx";
import { action as copies } from "#app/routes/journeys.$id.copies.ts";
import { loader as embed } from "#app/routes/journeys.$id.embed.tsx";
import { loader as written } from "#app/routes/journeys.$id.epochs.$epoch.ts";
import { action as history, loader as historyPage } from "#app/routes/journeys.$id.history.tsx";
import { action as people, loader as peoplePage } from "#app/routes/journeys.$id.people.tsx";
import { loader as placePage, action as putInPlace } from "#app/routes/journeys.$id.place.tsx";
import { action as shareAnswered, loader as sharingPage } from "#app/routes/journeys.$id.sharing.tsx";
import { action as unshare, loader as unsharePage } from "#app/routes/journeys.$id.unsharing.tsx";
import { action as answerWords } from "#app/routes/journeys.$id.words.ts";
import { action as bin, loader as binPage } from "#app/routes/journeys.bin.tsx";
import { loader as form, action as make } from "#app/routes/journeys.new.tsx";
import { dayLength, minute } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { enqueueRecurring } from "#app/shared/jobs.server.ts";
import { journeys } from "#db/schema/journeys.ts";
import { workshops } from "#db/schema/workshops.ts";
import { cast } from "#db/seed/cast.ts";
import { beforeWriting } from "#tests/support/between.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { oneFinding, publishedStudy } from "#tests/support/insighting.ts";
import { makeMap, sampleMap } from "#tests/support/mapping.ts";
import { prepared, until } from "#tests/support/workshops.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const knock = async (door: Door, { as = cast.amara.id, ...what }: Knock) => answerOf(door(await doorArgs(w, { as, ...what })));
const at = (id: string, more: Partial<Knock> = {}): Knock => ({ url: `/journeys/${id}`, params: { id }, ...more });
const made = async () => makeMap(w, await w.person("amara"));

test("a map is made empty, from a template and as a copy, with ids of its own", async () => {
  const { body } = await knock(form, { url: "/journeys/new" });
  expect(body.templates.length).toBeGreaterThanOrEqual(8);
  const { id: first, map: original } = await made();
  const begins = ["empty", `template:${body.templates[0].slug}`, `copy:${first}`];
  for (const begin of begins) {
    const id = newId();
    const answer = await knock(make, {
      url: "/journeys/new",
      form: { id, title: "Somebody died", kind: "should-be", begin, parent: first },
    });
    expect(answer.location).toBe(`/journeys/${id}`);
    const map = await mapOf(w.db.read, id);
    expect(map).toMatchObject({ title: "Somebody died", kind: "should-be" });
    expect(map?.stages.length).toBeGreaterThan(0);
    if (begin.startsWith("copy")) {
      expect(map?.cards.map(({ text }) => text)).toEqual(original.cards.map(({ text }) => text));
      expect(map?.stages[0]?.id).not.toBe(original.stages[0]?.id);
    }
  }
  const { body: tree } = await knock(register, { url: "/journeys" });
  expect(tree.maps.map((map: { id: string }) => map.id)).toEqual([first]);
  expect(tree.under).toHaveLength(begins.length);
});

test("a map under a map is offered everywhere, a third level is made, and each says what it stands under", async () => {
  const { id: root } = await made();
  const under = async (title: string, parent: string) => {
    const id = newId();
    await knock(make, { url: "/journeys/new", form: { id, title, kind: "as-is", begin: "empty", parent } });
    return id;
  };
  const middle = await under("Middle", root);
  const deep = await under("Deep", middle);
  expect((await knock(page, at(root))).body.maps.map(({ title }: { title: string }) => title)).toEqual(["Deep", "Middle"]);
  expect((await knock(form, { url: "/journeys/new" })).body.maps).toHaveLength(3);
  expect((await knock(compare, at(root))).body.maps).toHaveLength(2);
  expect((await knock(page, at(deep))).body.path.map(({ id }: { id: string }) => id)).toEqual([root, middle]);
  const { body: tree } = await knock(register, { url: "/journeys" });
  expect([tree.maps, tree.under].map((maps) => maps.map(({ id }: { id: string }) => id))).toEqual([[root], [middle, deep]]);

  const { body: place } = await knock(placePage, at(middle));
  expect([place.mayKeep, place.parentId, place.offered.maps]).toMatchObject([true, root, [{ id: root }]]);
  const circle = await knock(putInPlace, at(root, { form: { parent: deep } }));
  expect(circle).toMatchObject({
    status: 409,
    body: { result: { error: { parent: ["That map stands under this one. Choose another."] } } },
  });
  expect((await knock(putInPlace, at(deep, { form: { parent: root } }))).location).toBe(`/journeys/${deep}/place`);
  expect((await knock(page, at(deep))).body.path).toMatchObject([{ id: root }]);
  await knock(share, at(deep, { form: { shared: "yes" } }));
  expect((await knock(placePage, at(deep, { as: cast.jonas.id }))).body).toMatchObject({ mayKeep: false, path: [] });
  expect((await knock(putInPlace, at(deep, { as: cast.jonas.id, form: { parent: "" } }))).status).toBe(403);
  expect((await knock(putInPlace, at(middle, { as: cast.jonas.id, form: { parent: "" } }))).status).toBe(404);
});

test("a shared map stands in the register when the one above it is a draft of somebody else's, or in the bin", async () => {
  const [amara, henrik] = [await w.person("amara"), await w.person("henrik")];
  const { id: above } = await made();
  const id = newId();
  await creating(w, amara, { id, map: sampleMap("Shared, under a draft"), parentId: above });
  await sharing(w, amara, id);
  const seen = async (as: string) => {
    const { body } = await knock(register, { url: "/journeys", as });
    return { maps: body.maps.map((map: { id: string }) => map.id), under: body.under.map((map: { id: string }) => map.id) };
  };
  expect(await seen(henrik.id)).toEqual({ maps: [id], under: [] });
  expect(await seen(amara.id)).toEqual({ maps: [above], under: [id] });
  await namingEditors(w, amara, above, { add: [henrik.id], remove: [] });
  expect(await seen(henrik.id)).toEqual({ maps: [above], under: [id] });
  await sharing(w, amara, above);
  await removing(w, amara, above);
  expect(await seen(amara.id)).toEqual({ maps: [id], under: [] });
  expect(await seen(henrik.id)).toEqual({ maps: [id], under: [] });
});

test("a map is found by words of its name, of whatever level, by whoever reads it alone", async () => {
  const amara = await w.person("amara");
  const { id: root } = await made();
  const named = async (title: string, parentId?: string) => {
    const id = newId();
    await creating(w, amara, { id, map: sampleMap(title), ...(parentId ? { parentId } : {}) });
    return id;
  };
  const below = await named("Ärger mit der Übergabe", root);
  const draft = await named("100 % of the handover");
  await sharing(w, amara, below);
  const found = async (q: string, as: string = cast.amara.id) => {
    const { body } = await knock(register, { url: `/journeys?${new URLSearchParams({ q })}`, as });
    return { count: body.count, maps: body.maps.map(({ id }: { id: string }) => id) };
  };
  expect(await found("  übergabe ÄRGER ")).toEqual({ count: 1, maps: [below] });
  expect(await found("arger", cast.jonas.id)).toEqual({ count: 1, maps: [below] });
  expect(await found("100 %")).toEqual({ count: 1, maps: [draft] });
  expect(await found("handover", cast.jonas.id)).toEqual({ count: 0, maps: [] });
  expect(await found("_")).toEqual({ count: 0, maps: [] });
  expect((await found(" ")).maps).toEqual([draft, root]);
});

test("pages of what is found by name lead on, and keep what is sought", async () => {
  const amara = await w.person("amara");
  for (let one = 0; one < 51; one += 1) await creating(w, amara, { id: newId(), map: sampleMap(`Number ${one}`) });
  const { body } = await knock(register, { url: "/journeys?q=number" });
  expect([body.count, body.maps.length, body.words]).toEqual([51, 50, "number"]);
  const { body: rest } = await knock(register, { url: `/journeys?q=number&at=${body.next}` });
  expect([rest.count, rest.maps.length, rest.first, rest.next]).toEqual([51, 1, false, undefined]);
  const ids = [...body.maps, ...rest.maps].map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(51);
});

test("a map without a title is asked about, and what was typed stays", async () => {
  const { status, body } = await knock(make, { url: "/journeys/new", form: { id: newId(), title: " ", kind: "as-is", begin: "empty" } });
  expect(status).toBe(400);
  expect(body.result.error.title).toEqual(["Say what it is called."]);
  expect(await w.db.read.select().from(journeys)).toEqual([]);
});

test("a draft is its owner's and editors', shared it is everybody's to read, and back again", async () => {
  const { id } = await made();
  expect((await knock(page, at(id, { as: cast.jonas.id }))).status).toBe(404);
  await knock(people, at(id, { form: { does: "add", who: cast.henrik.email } }));
  expect((await knock(page, at(id, { as: cast.henrik.id }))).body.may).toEqual({ edit: true, keep: false });
  await knock(share, at(id, { form: { shared: "yes" } }));
  expect((await knock(page, at(id, { as: cast.jonas.id }))).body.may).toMatchObject({ edit: false });
  expect((await knock(unsharePage, at(id))).body).toMatchObject({ running: false, own: true, lost: Object.keys(cast).length - 2 });
  expect((await knock(page, at(id, { as: cast.jonas.id }))).status).toBe(200);
  expect((await knock(unshare, at(id, { form: {} }))).location).toBe(`/journeys/${id}`);
  expect((await knock(page, at(id, { as: cast.jonas.id }))).status).toBe(404);
});

test("while people are invited to a workshop on a map it stays everybody's and out of the bin, and says which; forgotten ones hold nothing, and do not start on a draft", async () => {
  const session = await prepared(w);
  const [as, priya] = [cast.priya.id, await w.person("priya")];
  const planned = { id: session.id };
  expect((await knock(unsharePage, at(session.journeyId, { as }))).body).toMatchObject({ running: false, planned });
  expect((await knock(unshare, at(session.journeyId, { as, form: {} }))).status).toBe(409);
  expect((await knock(peoplePage, at(session.journeyId, { as }))).body).toMatchObject({ planned });
  const peoples = `/journeys/${session.journeyId}/people`;
  expect(await knock(people, at(session.journeyId, { as, form: { does: "bin" } }))).toMatchObject({ status: 302, location: peoples });
  expect((await knock(page, at(session.journeyId, { as: cast.jonas.id }))).status).toBe(200);
  const [found] = await w.db.read.select({ at: workshops.plannedFor }).from(workshops).where(eq(workshops.id, session.id));
  w.clock.advance((found?.at.getTime() ?? 0) - w.clock.now().getTime() + 2 * dayLength);
  expect((await knock(unshare, at(session.journeyId, { as, form: {} }))).status).toBe(302);
  await expect(starting(w, priya, session.id)).rejects.toMatchObject({ code: "workshops.map-not-shared" });
});

test("while a workshop runs on a map it stays everybody's and out of the bin, and says so", async () => {
  const session = await prepared(w);
  const as = cast.priya.id;
  await until(w, session, "claim");
  expect((await knock(unsharePage, at(session.journeyId, { as }))).body).toMatchObject({ running: true });
  expect(await knock(unshare, at(session.journeyId, { as, form: {} }))).toMatchObject({ status: 409, body: { running: true } });
  const peoples = `/journeys/${session.journeyId}/people`;
  expect((await knock(peoplePage, at(session.journeyId, { as }))).body).toMatchObject({ running: true });
  expect(await knock(people, at(session.journeyId, { as, form: { does: "bin" } }))).toMatchObject({ status: 302, location: peoples });
  expect((await knock(page, at(session.journeyId, { as: cast.jonas.id }))).status).toBe(200);
  await ending(w, await w.person("priya"), session.id);
  expect((await knock(unshare, at(session.journeyId, { as, form: {} }))).status).toBe(302);
  expect((await knock(page, at(session.journeyId, { as: cast.jonas.id }))).status).toBe(404);
  expect(await knock(people, at(session.journeyId, { as, form: { does: "bin" } }))).toMatchObject({ status: 302, location: "/journeys" });
});

test("what may identify a customer is answered before a draft is shared or a version of a shared map is named", async () => {
  const { id } = await made();
  const address = "helen.marsh@posthorn.example";
  const amara = await w.person("amara");
  const say = (title: string) => editing(w, amara, id, [{ do: "describe", title }]);
  const answer = (how: string) => ({ "privacy-answer/about//title/0": JSON.stringify([how, "email", address]) });
  await say(`Letters from ${address}`);
  expect((await knock(share, at(id, { form: { shared: "yes" } }))).location).toBe(`/journeys/${id}/sharing`);
  expect((await knock(sharingPage, at(id))).body.findings).toMatchObject([{ kind: "email", text: address }]);
  expect((await knock(sharingPage, at(id, { as: cast.jonas.id }))).status).toBe(404);
  const open = await knock(shareAnswered, at(id, { form: {} }));
  expect(open).toMatchObject({ status: 422, body: { findings: [{ text: address }] } });
  expect((await knock(shareAnswered, at(id, { as: cast.jonas.id, form: answer("replace") }))).status).toBe(404);
  expect((await knock(shareAnswered, at(id, { form: answer("replace") }))).location).toBe(`/journeys/${id}`);
  expect((await knock(page, at(id, { as: cast.jonas.id }))).body.map.title).toMatch(/^Letters from \[.+\]$/);
  expect((await knock(sharingPage, at(id))).location).toBe(`/journeys/${id}`);

  await say(`Post of ${address}`);
  const unnamed = await knock(history, at(id, { form: { name: "In June" } }));
  expect(unnamed).toMatchObject({ status: 422, body: { name: "In June", findings: [{ text: address }] } });
  expect((await knock(history, at(id, { form: { name: "In June", ...answer("keep") } }))).location).toContain("/history");
  expect((await knock(page, at(id))).body.map.title).toBe(`Post of ${address}`);
});

test("what an editor answers while writing is taken from editors alone", async () => {
  const { id } = await made();
  await knock(share, at(id, { form: { shared: "yes" } }));
  const said = { text: "Ask sam.pell@posthorn.example", answers: [{ answer: "keep", kind: "email", text: "sam.pell@posthorn.example" }] };
  const json = async (as: string | undefined, body: unknown) => {
    const args = await doorArgs(w, { url: `/journeys/${id}/words`, params: { id }, ...(as ? { as } : {}), form: {} });
    const headers = { Cookie: args.request.headers.get("Cookie") ?? "", "Content-Type": "application/json" };
    const request = new Request(args.request.url, { method: "POST", headers, body: JSON.stringify(body) });
    return answerOf(answerWords({ ...args, request }));
  };
  expect((await json(cast.jonas.id, said)).status).toBe(403);
  expect((await json(undefined, said)).location).toMatch(/^\/sign-in/);
  expect((await json(cast.amara.id, { text: "", answers: [] })).status).toBe(400);
  expect((await json(cast.amara.id, said)).status).toBe(204);
  await editing(w, await w.person("amara"), id, [{ do: "describe", title: said.text }]);
  expect((await knock(history, at(id, { form: { name: "Asked" } }))).location).toContain("/history");
});

test("inside another page a map is read by who is signed in and may read it; everybody else is told where to go", async () => {
  const { id, map } = await made();
  const embedded = (as?: string) => doorArgs(w, { url: `/journeys/${id}/embed`, params: { id }, ...(as ? { as } : {}) }).then(embed);
  expect((await answerOf(embedded(cast.amara.id))).body.shown).toMatchObject({ map: { title: map.title }, stageId: null });
  expect((await answerOf(embedded(cast.jonas.id))).status).toBe(404);
  const closed = await answerOf(embedded());
  expect(closed.status).toBe(401);
  expect(closed.body).toEqual({ id, shown: null });
});

test("editors are named by their address, taken back, and the map is handed on", async () => {
  const { id } = await made();
  const unknown = await knock(people, at(id, { form: { does: "add", who: "nobody@nowhere.example" } }));
  expect(unknown.body).toMatchObject({ typed: "nobody@nowhere.example" });
  const holder = await knock(people, at(id, { form: { does: "add", who: cast.amara.email } }));
  expect(holder).toMatchObject({ status: 400, body: { mistake: "Whoever holds this map edits it anyway." } });
  await knock(people, at(id, { form: { does: "add", who: cast.henrik.email } }));
  expect((await knock(peoplePage, at(id))).body.editors).toEqual([{ id: cast.henrik.id, name: cast.henrik.name }]);
  await knock(people, at(id, { form: { does: "remove", person: cast.henrik.id } }));
  const asked = await knock(people, at(id, { form: { does: "hand-on", who: cast.grace.email } }));
  expect(asked.body.asks).toEqual({ id: cast.grace.id, name: cast.grace.name, own: true });
  expect((await knock(peoplePage, at(id))).body.owner.id).toBe(cast.amara.id);
  await knock(people, at(id, { form: { does: "hand-on", person: cast.grace.id, sure: "yes" } }));
  const { body } = await knock(peoplePage, at(id));
  expect(body).toMatchObject({ owner: { id: cast.grace.id }, editors: [{ id: cast.amara.id }], mayKeep: false });
});

test("editors are named by their name, and of several who may be meant one is chosen", async () => {
  const { id } = await made();
  const add = (fields: Record<string, string>) => knock(people, at(id, { form: { does: "add", ...fields } }));
  expect((await add({ who: "henrik LINDQVIST" })).status).toBe(302);
  const several = await add({ who: "To" });
  expect(several).toMatchObject({
    status: 400,
    body: { typed: "To", mistake: "Who is meant? Choose one of these, or write more of the name." },
  });
  expect(several.body.several.map(({ name }: { name: string }) => name)).toContain(cast.tomas.name);
  expect((await add({ person: cast.tomas.id })).status).toBe(302);
  expect((await knock(peoplePage, at(id))).body.editors.map((one: { id: string }) => one.id)).toEqual([cast.henrik.id, cast.tomas.id]);
  expect((await add({ who: "Xyz" })).body).toMatchObject({
    several: [],
    mistake: "Nobody here is called so or signs in with this address.",
  });
});

test("a state is kept by hand, compared with now, and restored as a new state", async () => {
  const { id, map } = await made();
  const amara = await w.person("amara");
  await knock(history, at(id, { form: { name: "Before the meeting" } }));
  const step = map.stages[0]?.steps[0]?.id ?? "";
  await editing(w, amara, id, [
    { do: "remove", part: "steps", id: step },
    { do: "describe", title: "Moving out" },
    { do: "move", part: "lanes", id: map.lanes[1]?.id ?? "", before: map.lanes[0]?.id ?? "" },
    { do: "add-stage", id: newId(), title: "Much later", before: null },
  ]);
  const [version] = (await knock(historyPage, at(id))).body.versions;
  const looked = await knock(historyPage, at(id, { url: `/journeys/${id}/history?version=${version.id}` }));
  const found = looked.body.looked.differences.map(({ kind, part }: { kind: string; part: string }) => `${kind} ${part}`);
  expect(found.sort()).toEqual(["added stage", "changed map", "moved lane", "removed card", "removed step"]);
  w.clock.advance(minute);
  await knock(history, at(id, { form: { version: version.id } }));
  const restored = await mapOf(w.db.read, id);
  expect(restored?.stages.map(({ steps }) => steps.map(({ title }) => title))).toEqual(
    map.stages.map(({ steps }) => steps.map(({ title }) => title)),
  );
  expect(restored?.cards.map(({ id: card, text }) => [card, text])).toEqual(map.cards.map(({ id: card, text }) => [card, text]));
  const { body } = await knock(historyPage, at(id));
  expect(body.versions.map(({ kind }: { kind: string }) => kind)).toEqual(["restored", "named"]);
});

/** What the runner of a process begins with. */
async function settled() {
  await enqueueRecurring(w, [keepingIdle, emptyingBin]);
  await w.settle();
}

test("after thirty minutes without an edit a state is kept by itself, once", async () => {
  const { id } = await made();
  await settled();
  w.clock.advance(minute);
  await editing(w, await w.person("amara"), id, [{ do: "describe", title: "Edited once" }]);
  w.clock.advance(40 * minute);
  await settled();
  w.clock.advance(40 * minute);
  await settled();
  expect((await knock(historyPage, at(id))).body.versions.map(({ kind }: { kind: string }) => kind)).toEqual(["idle"]);
});

test("a map in the bin is gone for everybody, comes back, and after thirty days is gone for good", async () => {
  const { id } = await made();
  await knock(share, at(id, { form: {} }));
  await knock(people, at(id, { form: { does: "bin" } }));
  // Its link says to its owner where it is, and to everybody else that there is nothing.
  expect((await knock(page, at(id))).location).toBe(`/journeys/bin?map=${id}`);
  const found = async (as: string) => (await knock(binPage, { url: `/journeys/bin?map=${id}`, as })).body.sought;
  const until = new Date(w.clock.now().getTime() + 30 * dayLength);
  expect(await found(cast.amara.id)).toEqual({ id, title: "Moving house", until });
  for (const as of [cast.jonas.id, cast.tomas.id]) {
    expect([(await knock(page, at(id, { as }))).status, await found(as)]).toEqual([404, undefined]);
  }
  expect((await knock(register, { url: "/journeys" })).body.maps).toEqual([]);
  expect((await knock(binPage, { url: "/journeys/bin" })).body.maps).toMatchObject([{ id }]);
  await knock(bin, { url: "/journeys/bin", form: { map: id } });
  expect((await knock(page, at(id))).status).toBe(200);
  await knock(people, at(id, { form: { does: "bin" } }));
  await settled();
  w.clock.advance(32 * dayLength);
  await settled();
  expect(await w.db.read.select().from(journeys)).toEqual([]);
});

test("a map that is taken back while the bin is being emptied stays, and what was written on it", async () => {
  const { id, map } = await made();
  await knock(people, at(id, { form: { does: "bin" } }));
  w.clock.advance(31 * dayLength);
  const takenBackMeanwhile = beforeWriting(w, () => knock(bin, { url: "/journeys/bin", form: { map: id } }));
  await emptyingBin.run(takenBackMeanwhile, undefined, { key: "x", attempt: 1, signal: new AbortController().signal });
  expect((await knock(page, at(id))).status).toBe(200);
  expect((await mapOf(w.db.read, id))?.cards).toHaveLength(map.cards.length);
});

test("a map shows the findings whose addresses stand on its cards, as they are now", async () => {
  const { id, map } = await made();
  const study = await publishedStudy(w);
  const [card] = map.cards;
  const text = `[It](/insights/${study.slug}/findings/${oneFinding.id})`;
  await editing(w, await w.person("amara"), id, [{ do: "write", part: "cards", id: card?.id ?? "", text }]);
  expect((await knock(page, at(id))).body.quoted).toMatchObject([{ id: oneFinding.id, sentence: oneFinding.sentence, slug: study.slug }]);
});

test("the document as it is written down, with what the journal adds to it, is for whoever reads the map", async () => {
  const { id } = await made();
  await editing(w, await w.person("amara"), id, [{ do: "describe", title: "Said a moment ago" }]);
  const asked = (as: string, epoch: string) => knock(written, { ...at(id), as, params: { id, epoch } });
  const args = await doorArgs(w, { ...at(id), as: cast.amara.id, params: { id, epoch: "1" } });
  const doc = emptyDocument();
  takeIn(doc, splitPieces(await (await written(args)).arrayBuffer()) ?? []);
  expect(project(doc)).toEqual(await mapOf(w.db.read, id));
  expect(project(doc).title).toBe("Said a moment ago");
  expect((await asked(cast.amara.id, "2")).status).toBe(404);
  expect((await asked(cast.jonas.id, "1")).status).toBe(404);
});

test("what rows say of the steps is asked for alone", async () => {
  const { id } = await made();
  const { body } = await knock(besides, at(id));
  expect(body).toEqual({ teams: {}, curves: {}, evidence: {}, talk: {} });
  expect((await knock(besides, at(id, { as: cast.jonas.id }))).status).toBe(404);
});

test("what was refused becomes a draft of whoever wrote it, if it is a map and was theirs to read", async () => {
  const { id, map } = await made();
  const written = { ...map, summary: "With what was refused" };
  const sent = await knock(copies, at(id, { sent: written }));
  expect(sent.status).toBe(201);
  const copy = await mapOf(w.db.read, sent.body.id);
  expect(copy).toMatchObject({ title: "Moving house (with my changes)", summary: "With what was refused" });
  expect(copy?.stages[0]?.id).not.toBe(map.stages[0]?.id);
  expect((await knock(copies, at(id, { sent: { title: "No map" } }))).status).toBe(422);
  expect((await knock(copies, at(id, { as: cast.jonas.id, sent: written }))).status).toBe(404);
});

test("of a map of which no state was kept, who edits it is led to naming one; to who reads it the page says what is missing", async () => {
  const { id } = await made();
  await sharing(w, await w.person("amara"), id);
  const asked = (as: string) => knock(compare, at(id, { url: `/journeys/${id}/compare`, as }));
  const { status, body } = await asked(cast.amara.id);
  expect([status, body.versions, body.differences, body.mayEdit]).toEqual([200, [], undefined, true]);
  expect((await asked(cast.jonas.id)).body).toMatchObject({ versions: [], mayEdit: false });
  await knock(history, at(id, { form: { name: "Before the meeting" } }));
  expect((await asked(cast.amara.id)).body).toMatchObject({ versions: [{ name: "Before the meeting" }], differences: [] });
});

test("two states, or two maps, are laid over one another with their differences listed; only what one may read", async () => {
  const { id, map } = await made();
  await knock(history, at(id, { form: { name: "Before" } }));
  await editing(w, await w.person("amara"), id, [
    { do: "rename", part: "steps", id: map.stages[0]?.steps[0]?.id ?? "", title: "Finds it out alone" },
  ]);
  await knock(history, at(id, { form: { name: "After" } }));
  const { body: kept } = await knock(historyPage, at(id));
  const [after, before] = kept.versions.map((version: { id: string }) => version.id);
  const asked = (query: string, more: Partial<Knock> = {}) => knock(compare, at(id, { url: `/journeys/${id}/compare?${query}`, ...more }));
  const { body } = await asked(`from=${before}&to=${after}`);
  expect(body.names).toEqual({ before: "Before", after: "After" });
  expect(body.differences).toMatchObject([
    { kind: "changed", part: "step", before: "Finds out what to tell whom", after: "Finds it out alone" },
  ]);
  expect(body.rows).toHaveLength(4);
  const { id: other } = await makeMap(w, await w.person("amara"), sampleMap("Moving house, as it should be"));
  expect((await asked(`to=${other}`)).body.differences.length).toBeGreaterThan(0);
  // Who asks for nothing yet sees what has changed since the last kept state; the same twice says nothing.
  await editing(w, await w.person("amara"), id, [{ do: "describe", title: "Moving on" }]);
  expect((await asked("")).body).toMatchObject({ asked: { from: after, to: "" }, differences: [{ part: "map", after: "Moving on" }] });
  expect((await asked("from=&to=")).body.differences).toBeUndefined();
  expect((await asked("", { as: cast.jonas.id })).status).toBe(404);
  const { id: mine } = await makeMap(w, await w.person("jonas"), sampleMap("Jonas's own"));
  expect((await asked(`to=${mine}`)).status).toBe(404);
});
