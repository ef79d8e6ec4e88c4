import { beforeEach, expect, test } from "vitest";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { newId } from "#app/shared/ids.ts";
import { studies, studyReadings } from "#db/schema/insights.ts";
import { notifications } from "#db/schema/notifications.ts";
import { cast, castDepartments } from "#db/seed/cast.ts";
import { oneFinding, publishedStudy, waitingStudy } from "#tests/support/insighting.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { readStudyFilter } from "./filter.ts";
import { findingCards, findingsOf, foundFinding } from "./findings.queries.server.ts";
import { editableStudy, foundStudy, studyList, unpublishedStudies, versionsOf } from "./insights.queries.server.ts";
import { publishing, savingStudy } from "./publishing.server.ts";
import { openStudy } from "./reach/reading.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});
const settings = { ownerId: cast.tomas.id, reviewOn: null, narrowedTo: [], narrowedBecause: null };
const list = async (query = "") => (await studyList(w.db.read, readStudyFilter(new URLSearchParams(query)))).rows.map(({ title }) => title);

test("a study is published under its title, and a second of the same title beside it", async () => {
  expect((await publishedStudy(w)).slug).toBe("what-waiting-sounds-like");
  expect((await publishedStudy(w, { findings: [] })).slug).toBe("what-waiting-sounds-like-2");
});

test("posted twice, it is one study", async () => {
  const { id } = await publishedStudy(w);
  await expect(publishedStudy(w, {}, { id })).rejects.toMatchObject({ code: "insights.changed" });
  expect(await list()).toHaveLength(1);
});

test("the second of two who save the same study overwrites nothing", async () => {
  const { id, slug } = await publishedStudy(w);
  const { revision } = await editableStudy(w.db.read, await w.person("tomas"), slug);
  await publishedStudy(w, { answer: "First." }, { id, revision });
  await expect(publishedStudy(w, { answer: "Second." }, { id, revision })).rejects.toMatchObject({ code: "insights.changed" });
  expect((await foundStudy(w.db.read, cast.amara, slug)).content.answer).toBe("First.");
});

test("what is saved waits for curators and is not read before it is published", async () => {
  const id = newId();
  const tomas = await w.person("tomas");
  const slug = await savingStudy(w, tomas, { id, content: waitingStudy, settings, revision: 0 });
  await expect(foundStudy(w.db.read, cast.amara, slug)).rejects.toMatchObject({ status: 404 });
  await expect(unpublishedStudies(w.db.read, await w.person("amara"))).rejects.toMatchObject({ status: 403 });
  expect(await unpublishedStudies(w.db.read, tomas)).toMatchObject([{ slug, title: waitingStudy.title }]);
  const { revision, content } = await editableStudy(w.db.read, tomas, slug);
  await publishing(w, tomas, { id, content, settings, revision, note: null });
  expect((await foundStudy(w.db.read, cast.amara, slug)).content).toEqual(waitingStudy);
  expect(await unpublishedStudies(w.db.read, tomas)).toEqual([]);
});

test("findings keep their address; one that a version leaves out says since when", async () => {
  const { id, slug } = await publishedStudy(w);
  await publishedStudy(w, { findings: [] }, { id, revision: 1, note: "It was not so" });
  expect(await findingsOf(w.db.read, id)).toEqual([]);
  expect(await foundFinding(w.db.read, slug, oneFinding.id)).toMatchObject({ sentence: oneFinding.sentence, withdrawnAt: w.clock.now() });
  await publishedStudy(w, {}, { id, revision: 2, note: "It was" });
  expect((await foundFinding(w.db.read, slug, oneFinding.id)).withdrawnAt).toBeNull();
});

test("nobody takes another study's finding away by its id", async () => {
  const { id } = await publishedStudy(w);
  await publishedStudy(w, { findings: [{ ...oneFinding, sentence: "Mine now" }] });
  expect(await findingsOf(w.db.read, id)).toMatchObject([{ sentence: oneFinding.sentence }]);
});

test("when a story that is evidence is withdrawn, the finding and whoever quotes it show that it is gone", async () => {
  const story = await told(w, "grace");
  const { id, slug } = await publishedStudy(w, { findings: [{ ...oneFinding, evidence: [{ kind: "story", storyId: story }] }] });
  const quoting = await publishedStudy(w, { findings: [], title: "Another", body: `[It](/insights/${slug}/findings/${oneFinding.id})` });
  expect(await foundFinding(w.db.read, slug, oneFinding.id)).toMatchObject({
    quotedIn: [{ to: `/insights/${quoting.slug}`, title: "Another" }],
    evidence: [{ story: { id: story } }],
  });
  await withdrawing(w, await w.person("grace"), story, "The customer asked for it");
  expect(await findingsOf(w.db.read, id)).toMatchObject([{ evidence: [{ kind: "story", story: undefined }] }]);
  expect((await findingCards(w.db.read, [oneFinding.id])).get(oneFinding.id)).toMatchObject({ evidenceGone: true });
});

test("a finding names the stories that quote it, as long as they do and can be read", async () => {
  const { slug } = await publishedStudy(w);
  const quoting = async () => (await foundFinding(w.db.read, slug, oneFinding.id)).quotedIn;
  const story = await told(w, "grace", {
    title: "On the phone",
    after: `As in /insights/${slug}/findings/${oneFinding.id}`,
  });
  await told(w, "grace", { title: "Of nothing that is here", after: `/insights/${slug}/findings/01900000-0000-7000-8000-00000000ffff` });
  await w.settle();
  expect(await quoting()).toEqual([{ to: `/stories/${story}`, title: "On the phone" }]);
  await withdrawing(w, await w.person("grace"), story, "The customer asked for it");
  await w.settle();
  expect(await quoting()).toEqual([]);
});

test("whoever read the old version is told what changed, and nobody else", async () => {
  const { id, slug } = await publishedStudy(w);
  const reading = { studyId: id, departmentId: null, openedAt: w.clock.now(), latestAt: w.clock.now(), version: 1 };
  await w.db.write((tx) => tx.insert(studyReadings).values({ ...reading, personId: cast.amara.id }));
  await w.settle();
  await publishedStudy(w, { answer: "It is the silence." }, { id, revision: 1, note: "The answer is clearer" });
  await w.settle();
  expect(await w.db.read.select({ personId: notifications.personId, kind: notifications.kind }).from(notifications)).toEqual([
    { personId: cast.amara.id, kind: "study-changed" },
  ]);
  expect((await foundStudy(w.db.read, cast.amara, slug)).seen).toEqual({ version: 1, note: "The answer is clearer" });
  expect((await versionsOf(w.db.read, id)).map(({ number, note }) => [number, note])).toEqual([
    [2, "The answer is clearer"],
    [1, null],
  ]);
});

test("the list is found by topic, product, market, method, period and freshness, page by page in both directions", async () => {
  for (let number = 1; number <= 25; number += 1) {
    const even = number % 2 === 0;
    w.clock.advance(1_000);
    await publishedStudy(w, {
      title: `S${number}`,
      findings: [],
      topics: even ? ["Waiting"] : ["Forms"],
      product: even ? "Claims" : "App",
      market: even ? "Canada" : "Ireland",
      method: even ? "survey" : "diary",
      fieldworkFrom: even ? "2024-12-01" : "2026-01-01",
      fieldworkTo: even ? "2025-01-15" : "2026-02-01",
    });
  }
  for (const query of ["topic=waiting", "product=Claims", "market=Canada", "method=survey", "year=2025", "year=2024"]) {
    expect(await list(query)).toHaveLength(12);
    expect((await list(query))[0]).toBe("S24");
  }
  expect(await list("fresh=past")).toEqual([]);
  expect(await list("fresh=current&method=guess")).toHaveLength(20);
  const first = await studyList(w.db.read, {});
  const second = await studyList(w.db.read, {}, first.next);
  expect(second.rows.map(({ title }) => title)).toEqual(["S5", "S4", "S3", "S2", "S1"]);
  expect(second.next).toBeUndefined();
  const back = await studyList(w.db.read, {}, second.previous);
  expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
});

test("nobody but curators publishes, and nothing that names a customer", async () => {
  await expect(publishedStudy(w, {}, { as: "amara" })).rejects.toMatchObject({ code: "hallway.not-allowed" });
  await expect(publishedStudy(w, { body: "Her number is 07700 900123." })).rejects.toMatchObject({ code: "privacy.unanswered" });
  expect(await list()).toEqual([]);
});

test("a topic, and why a study is narrowed, are read by everybody: what may identify a customer in them is asked about", async () => {
  const number = "07700 900123";
  const because = { narrowedTo: [castDepartments.finance.id], narrowedBecause: `Ask ${number}` };
  await expect(publishedStudy(w, { topics: ["Waiting", number] })).rejects.toMatchObject({ code: "privacy.unanswered" });
  await expect(publishedStudy(w, {}, { settings: because })).rejects.toMatchObject({ code: "privacy.unanswered" });
  const tomas = await w.person("tomas");
  const answers = [{ answer: "replace", kind: "phone", text: number }] as const;
  const writing = { id: newId(), content: { ...waitingStudy, topics: ["Waiting", number] }, settings: { ...settings, ...because } };
  const slug = await publishing(w, tomas, { ...writing, revision: 0, note: null, answers });
  const study = await foundStudy(w.db.read, cast.amara, slug);
  expect(study.content.topics).toEqual(["Waiting", expect.stringMatching(/^\[/)]);
  const rows = await w.db.read.select().from(studies);
  expect(JSON.stringify([study, rows])).not.toContain(number);
});

test("whoever publishes is not told that it has changed since they last read it", async () => {
  const { id, slug } = await publishedStudy(w);
  const [tomas, amara] = [await w.person("tomas"), await w.person("amara")];
  for (const person of [tomas, amara]) await openStudy(w, person, { id, version: 1 });
  await publishedStudy(w, { answer: "Nobody comes." }, { id, revision: 1 });
  expect((await foundStudy(w.db.read, tomas, slug)).seen).toMatchObject({ version: 2 });
  expect((await foundStudy(w.db.read, amara, slug)).seen).toMatchObject({ version: 1 });
});
