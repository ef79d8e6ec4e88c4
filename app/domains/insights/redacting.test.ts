import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { keepDraft } from "#app/domains/drafts/keeping.server.ts";
import { newId } from "#app/shared/ids.ts";
import { engine } from "#db/dialect.ts";
import { comments } from "#db/schema/comments.ts";
import { auditEntries, drafts, jobs } from "#db/schema/hallway.ts";
import {
  departmentNotes,
  findingEvidence,
  findings,
  reachAlerts,
  studies,
  studyAnswers,
  studyFiles,
  studyImportItems,
  studyImports,
  studyQuestions,
  studyReviews,
  studyUses,
  studyVersions,
  studyWorkings,
  topics,
} from "#db/schema/insights.ts";
import { notifications } from "#db/schema/notifications.ts";
import { privacyRedactions } from "#db/schema/privacy.ts";
import { cast, castDepartments } from "#db/seed/cast.ts";
import { oneFinding, publishedStudy, waitingStudy } from "#tests/support/insighting.ts";
import { filesLeftWith } from "#tests/support/keeping.ts";
import { said } from "#tests/support/talking.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { findingsOf, foundFinding } from "./findings.queries.server.ts";
import { editableById, foundStudy } from "./insights.queries.server.ts";
import { draftNameOf } from "./insights.ts";
import { noting } from "./noting.server.ts";
import { publishing, savingStudy } from "./publishing.server.ts";
import { notingUse } from "./reach/using.server.ts";
import { redactingStudy } from "./redacting.server.ts";
import { answering } from "./talk/answering.server.ts";
import { asking } from "./talk/asking.server.ts";
import { rewordingQuestion } from "./talk/rewording.server.ts";
import { sayingTruth } from "./truth/answering.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const where = "the yellow house by the weir";
const words = [{ kind: "address" as const, text: where }];
const redact = async (id: string, as: "tomas" | "leila" | "amara" = "leila", reason = "It says where she lives.") =>
  redactingStudy(w, await w.person(as), id, { words, reason });

const tables = [
  ...[studies, studyVersions, studyWorkings, findings, findingEvidence, studyFiles, studyImportItems, topics],
  ...[departmentNotes, studyUses, studyReviews, studyQuestions, studyAnswers, reachAlerts],
  ...[comments, drafts, notifications, auditEntries, privacyRedactions, jobs],
];
const everything = async () => JSON.stringify(await Promise.all(tables.map((table) => w.db.read.select().from(table))));
/** The index of the search holds words apart, as they are looked for. */
const indexed = async () => {
  const held = engine === "postgres" ? sql<string>`words::text` : sql<string>`title || ' ' || body`;
  return JSON.stringify(await w.db.read.select({ held }).from(sql`search_text`));
};

/** A study that says it in every place, twice published, with what others said about it. */
async function spoken(): Promise<{ id: string; slug: string }> {
  const tomas = await w.person("tomas");
  const quoting = { ...oneFinding, evidence: [{ kind: "quotation" as const, quotation: `We met at ${where}`, saidBy: `near ${where}` }] };
  const gone = { ...oneFinding, id: newId(), sentence: `It began at ${where}.` };
  const title = `Waiting at ${where}`;
  const body = `## At ${where}\n\nAll of it.`;
  const study = await publishedStudy(w, { title, body, findings: [quoting, gone], topics: ["Waiting", where] });
  const { id } = study;
  w.clock.advance(1_000);
  await publishedStudy(
    w,
    { title, body: `Again: ${where}.`, findings: [quoting], topics: ["Waiting", where] },
    { id, revision: 1, note: `Not ${where}` },
  );
  const { settings, revision } = await editableById(w.db.read, tomas, id);
  const content = { ...waitingStudy, title, body: `Waits: ${where}.` };
  await savingStudy(w, tomas, {
    id,
    content,
    settings: { ...settings, narrowedTo: [castDepartments.finance.id], narrowedBecause: where },
    revision,
  });
  await keepDraft(w, cast.jonas.id, { form: draftNameOf(id), values: { body: [`Begun: ${where}`] }, writing: "one", sequence: 1, age: 0 });
  const amara = await w.person("amara");
  await noting(w, amara, { studyId: id, departmentId: castDepartments.finance.id, text: `Note: ${where}` });
  await notingUse(w, amara, { id: newId(), studyId: id, words: `Used: ${where}` });
  const question = newId();
  await asking(w, amara, { id: question, studyId: id, text: `Asked: ${where}?` });
  await answering(w, await w.person("grace"), { id: newId(), questionId: question, text: `Answered: ${where}.` });
  await sayingTruth(w, tomas, { studyId: id, verdict: "still-true", nextOn: "2028-01-01", words: `True: ${where}` });
  await said(w, "henrik", { kind: "study", id }, `I know ${where}.`);
  await w.settle();
  const importId = newId();
  const at = w.clock.now();
  await w.db.write(async (tx) => {
    await tx.insert(reachAlerts).values({ studyId: id, function: "support", at, note: `Sent: ${where}` });
    await tx.insert(studyImports).values({ id: importId, by: cast.tomas.id, at, name: "folder" });
    const remarks = [{ kind: "html", what: `<b>${where}</b>` }];
    await tx.insert(studyImportItems).values({ importId, position: 0, file: "one.md", outcome: "taken", studyId: id, remarks });
    const file = { kind: "attachment" as const, hash: "0".repeat(64), name: `${where}.csv`, mediaType: "text/csv", size: 1 };
    const preview = { head: ["a"], rows: [[where]] };
    await tx.insert(studyFiles).values({ id: newId(), studyId: id, ...file, preview, by: cast.tomas.id, at });
  });
  return study;
}

test("words are taken out of every version, finding, note, question, answer and draft, and are in no table and no file", async () => {
  const { id } = await spoken();
  expect(JSON.parse(await everything()).filter((rows: unknown[]) => JSON.stringify(rows).includes("weir")).length).toBeGreaterThan(14);
  expect(await indexed()).toContain("weir");
  const slug = await redact(id);
  expect(await everything()).not.toMatch(/weir|yellow/);
  expect(await indexed()).not.toMatch(/weir|yellow/);
  expect(slug).toBe("waiting-at-address");
  const study = await foundStudy(w.db.read, cast.amara, slug);
  expect(study.content).toMatchObject({ title: "Waiting at [address]", body: "Again: [address].", topics: ["Waiting", "[address]"] });
  expect(JSON.stringify(study.rendered)).toContain("Again: [address].");
  expect(await findingsOf(w.db.read, id)).toMatchObject([{ evidence: [{ quotation: "We met at [address]", saidBy: "near [address]" }] }]);
  const [gone] = (await w.db.read.select().from(findings)).filter(({ withdrawnAt }) => withdrawnAt);
  expect((await foundFinding(w.db.read, slug, gone?.id)).sentence).toBe("It began at [address].");
  const audit = (await w.db.read.select().from(auditEntries)).filter(({ action }) => action === "privacy.redacted");
  expect(audit).toMatchObject([{ actorId: cast.leila.id, subjectId: id, detail: { kinds: ["address"], byEditor: true } }]);
  expect(await filesLeftWith(w, "weir", "yellow")).toEqual([]);
});

test("a form that was opened before brings nothing back", async () => {
  const { id } = await publishedStudy(w, { body: `At ${where}.` });
  const tomas = await w.person("tomas");
  const { content, settings, revision } = await editableById(w.db.read, tomas, id);
  await redact(id, "tomas");
  await expect(publishing(w, tomas, { id, content, settings, revision, note: null })).rejects.toMatchObject({ code: "insights.changed" });
  expect(await everything()).not.toMatch(/weir/);
});

test("nobody else may, words must stand there, and the reason must not repeat them", async () => {
  const { id } = await publishedStudy(w, { body: `At ${where}.` });
  await expect(redact(id, "amara")).rejects.toMatchObject({ status: 403 });
  await expect(redact(id, "leila", `Because of ${where}`)).rejects.toMatchObject({ code: "privacy.reason-personal" });
  await expect(redact(newId())).rejects.toMatchObject({ status: 404 });
  await redact(id);
  await expect(redact(id)).rejects.toMatchObject({ code: "privacy.nothing-to-redact" });
});

const number = "07700 900123";
/** As a study is that came in before this was looked for. */
const numbered = async () => {
  const { id, slug } = await publishedStudy(w, { body: "By telephone NUMBER.", findings: [{ ...oneFinding, sentence: "Ring NUMBER." }] });
  const [version] = await w.db.read.select().from(studyVersions);
  const put = <Value>(value: Value) => JSON.parse(JSON.stringify(value).replaceAll("NUMBER", number)) as Value;
  await w.db.write(async (tx) => {
    await tx.update(studyVersions).set({ content: put(version?.content), rendered: put(version?.rendered) });
    await tx.update(findings).set({ sentence: `Ring ${number}.` });
  });
  return { id, slug };
};

test("what is replaced when a version is published is replaced in the versions before, and in findings that stand no more", async () => {
  const { id, slug } = await numbered();
  const tomas = await w.person("tomas");
  const { content, settings, revision } = await editableById(w.db.read, tomas, id);
  const next = { ...content, findings: [], body: `Still by telephone ${number}.` };
  const answers = [{ answer: "replace", kind: "phone", text: number }] as const;
  await publishing(w, tomas, { id, content: next, settings, revision, note: null, answers });
  expect((await foundStudy(w.db.read, cast.amara, slug)).content.body).toMatch(/^Still by telephone \[/);
  expect((await foundFinding(w.db.read, slug, oneFinding.id)).sentence).toMatch(/^Ring \[/);
  expect(await everything()).not.toContain(number);
  expect(await filesLeftWith(w, "900123")).toEqual([]);
});

test("what nobody answered for does not become history, even when a new version only leaves it out", async () => {
  const { id } = await numbered();
  const tomas = await w.person("tomas");
  const { content, settings, revision } = await editableById(w.db.read, tomas, id);
  await publishing(w, tomas, { id, content: { ...content, findings: [], body: "In person." }, settings, revision, note: null });
  expect(await everything()).not.toContain(number);
});

test("what is replaced in changes that wait is replaced in what was begun; readers go on reading what stands", async () => {
  const { id, slug } = await publishedStudy(w, { body: "In person." });
  const tomas = await w.person("tomas");
  const { content, settings, revision } = await editableById(w.db.read, tomas, id);
  const waits = { ...content, body: `By telephone ${number}.` };
  await keepDraft(w, cast.jonas.id, { form: draftNameOf(id), values: { body: [waits.body] }, writing: "one", sequence: 1, age: 0 });
  const answers = [{ answer: "replace", kind: "phone", text: number }] as const;
  await savingStudy(w, tomas, { id, content: waits, settings, revision, answers });
  expect(await everything()).not.toContain(number);
  expect((await foundStudy(w.db.read, cast.amara, slug)).content.body).toBe("In person.");
  expect(await filesLeftWith(w, "900123")).toEqual([]);
});

test("what a question said before it was said in other words is kept nowhere", async () => {
  const { id } = await publishedStudy(w);
  const amara = await w.person("amara");
  const question = newId();
  await asking(w, amara, { id: question, studyId: id, text: `Was it ${where}?` });
  await w.settle();
  await rewordingQuestion(w, amara, { id: question, text: "Was it in the country?" });
  expect(await everything()).not.toContain("weir");
  expect(await filesLeftWith(w, "weir")).toEqual([]);
});
