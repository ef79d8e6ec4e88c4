import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { departmentNotes, studies, studyVersions } from "#db/schema/insights.ts";
import { cast } from "#db/seed/cast.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { mistakesInStudy } from "./checking-files.server.ts";
import { loadStudyFiles } from "./content-files.server.ts";
import { findingsOf } from "./findings.queries.server.ts";
import { editableStudy } from "./insights.queries.server.ts";
import type { StudyContent } from "./insights.ts";
import { leftOutFile, leftOutFiles } from "./left-out.queries.server.ts";
import { publishing, savingStudy } from "./publishing.server.ts";
import { settlingFile } from "./settling-file.server.ts";
import { readStudyFile } from "./study-file.ts";

const front = `title: What waiting sounds like
answer: Nothing tells them that somebody will come.
question: Why do they ring off?
method: interviews
sample: { size: 12, who: callers }
fieldwork: { from: 2026-04-13, to: 2026-06-26 }
topics: [Waiting]
source: Research
confidence: high
confidence_why: We heard them.
owner: tomas.arce@fernhollow.example
review: 2027-06-30
published: 2026-09-08
findings:
  - id: silence
    sentence: They leave when the music stops.
    evidence:
      - story: Four hundred eggs
      - quote: And then it was the tape again.
        by: a caller
notes:
  Finance: It costs more than you think.`;
const file = (said = front, body = "We listened.") => `---\n${said}\n---\n${body}\n`;

let w: TestWorld;
let folder: string;
beforeEach(async () => {
  w = await world();
  folder = mkdtempSync(join(tmpdir(), "alongside-studies-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});
const load = async (files: Record<string, string>) => {
  for (const [name, source] of Object.entries(files)) await writeFile(join(folder, name), source);
  await loadStudyFiles(w, folder);
};
const rows = () => w.db.read.select().from(studies).orderBy(studies.slug);

test("a file becomes a study with its findings, its evidence and its notes; taken in again nothing is doubled", async () => {
  const story = await told(w, "grace");
  await load({ "01-waiting.md": file() });
  await loadStudyFiles(w, folder);
  const [study, ...more] = await rows();
  expect(more).toEqual([]);
  expect(study).toMatchObject({
    slug: "waiting",
    version: 1,
    ownerId: cast.tomas.id,
    words: 2,
    publishedAt: new Date("2026-09-08T09:00:00Z"),
  });
  expect(await findingsOf(w.db.read, study?.id ?? "")).toMatchObject([
    {
      sentence: "They leave when the music stops.",
      evidence: [
        { kind: "story", story: { id: story } },
        { kind: "quotation", saidBy: "a caller" },
      ],
    },
  ]);
  expect(await w.db.read.select().from(departmentNotes)).toMatchObject([{ text: "It costs more than you think." }]);
});

test("a changed file is a new version, and its findings stay the same", async () => {
  await load({ "01-waiting.md": file() });
  const [before] = await findingsOf(w.db.read, (await rows())[0]?.id ?? "");
  await load({ "01-waiting.md": file(`${front}\nnote: Said more plainly`.replace("They leave when", "Callers leave when")) });
  const [study] = await rows();
  expect(study?.version).toBe(2);
  expect(await findingsOf(w.db.read, study?.id ?? "")).toMatchObject([{ id: before?.id, sentence: "Callers leave when the music stops." }]);
  expect((await w.db.read.select().from(studyVersions).orderBy(studyVersions.number)).map(({ note }) => note)).toEqual([
    null,
    "Said more plainly",
  ]);
});

test("a wrong key is named with its line and what was expected, and the rest loads", async () => {
  const source = file(front.replace("method: interviews", "method: guessing").replace("question:", "queston:"));
  expect(readStudyFile(source).mistakes).toEqual([
    { line: 1, key: "question", expected: "it is missing: string" },
    { line: 5, key: "method", expected: "one of interviews, survey, usability, diary, observation, data, workshop, mixed" },
    { line: 4, key: "queston", expected: "no such key" },
  ]);
  await load({ "bad.md": source, "good.md": file() });
  expect((await rows()).map(({ slug, method }) => [slug, method])).toEqual([
    ["bad", null],
    ["good", "interviews"],
  ]);
});

test.each([
  ["no front matter at all", "Just words.", { line: 1, key: "---" }],
  ["front matter that is no YAML", "---\ntitle: [\n---\n", { key: "---" }],
  ["no owner", file(front.replace(/owner: .*/, "")), { key: "owner" }],
])("a file with %s is left out alone", async (_, source, mistake) => {
  expect(readStudyFile(source)).toMatchObject({ file: undefined, mistakes: expect.arrayContaining([expect.objectContaining(mistake)]) });
  await load({ "bad.md": source, "good.md": file() });
  expect((await rows()).map(({ slug }) => slug)).toEqual(["good"]);
});

test("the check also names charts that cannot be drawn and what may say who a customer is", () => {
  const body = "Text.\n\n```chart\ntype: pie\ntitle: T\n---\na,b\nx,1\n```\n\nHer number is 07700 900123.";
  const found = mistakesInStudy(file(front, body));
  expect(found).toMatchObject([
    { line: 27, key: "chart", expected: expect.stringContaining("“pie”") },
    { line: 35, key: "not_personal", expected: expect.stringContaining("07700 900123") },
  ]);
  expect(mistakesInStudy(file(`${front}\nnot_personal: ["07700 900123"]`, "Her number is 07700 900123."))).toEqual([]);
});

test("a study of the demonstration is not taken in by an organisation", async () => {
  await load({ "demo.md": file(`${front}\nonly: demonstration`) });
  expect(await rows()).toEqual([]);
});

const changed = () => file(front.replace("They leave when", "Callers leave when"), "We listened again.");
const writing = async (more: Partial<StudyContent>) => {
  const tomas = await w.person("tomas");
  const { id, content, settings, revision } = await editableStudy(w.db.read, tomas, "waiting");
  return [tomas, { id, content: { ...content, ...more }, settings, revision }] as const;
};

test("a changed file does not take away what a curator has saved, nor what they have published", async () => {
  await load({ "01-waiting.md": file() });
  await savingStudy(w, ...(await writing({ body: "Half written." })));
  await load({ "01-waiting.md": changed() });
  expect((await rows())[0]?.version).toBe(1);
  const [tomas, written] = await writing({});
  expect(written.content.body).toBe("Half written.");
  await publishing(w, tomas, { ...written, note: null });
  await loadStudyFiles(w, folder);
  expect((await rows())[0]?.version).toBe(2);
  expect((await writing({}))[1].content.body).toBe("Half written.");
});

test("a changed file leaves the owner, the review date and a curator's notes as they are", async () => {
  await load({ "01-waiting.md": file(), "02-other.md": file(front.replace("Finance: It costs", "Finance: So it costs")) });
  const [other, study] = await rows();
  await w.db.write((tx) =>
    tx
      .update(studies)
      .set({ ownerId: cast.jonas.id, reviewOn: "2028-01-31" })
      .where(eq(studies.id, study?.id ?? "")),
  );
  w.clock.advance(1_000);
  const noted = { text: "A curator's words.", at: w.clock.now() };
  await w.db.write((tx) =>
    tx
      .update(departmentNotes)
      .set(noted)
      .where(eq(departmentNotes.studyId, study?.id ?? "")),
  );
  w.clock.advance(1_000);
  const again = (source: string) => source.replace("you think", "anybody thinks");
  await load({ "01-waiting.md": again(changed()), "02-other.md": again(file()) });
  expect((await rows())[1]).toMatchObject({ version: 2, ownerId: cast.jonas.id, reviewOn: "2028-01-31" });
  const notes = new Map((await w.db.read.select().from(departmentNotes)).map(({ studyId, text }) => [studyId, text]));
  expect([notes.get(study?.id ?? ""), notes.get(other?.id ?? "")]).toEqual(["A curator's words.", "It costs more than anybody thinks."]);
});

test("what was left out is listed with what it says and what is written here, until a curator has settled it", async () => {
  const tomas = await w.person("tomas");
  const listed = () => leftOutFiles(w.db.read, tomas, folder);
  await load({ "01-waiting.md": file(), "02-other.md": file(front.replace("What waiting", "What else waiting")) });
  expect(await listed()).toEqual([]);
  await savingStudy(w, ...(await writing({ body: "Written here." })));
  expect(await listed()).toEqual([]);
  // The other one is taken in: nobody has written it here.
  await load({ "01-waiting.md": changed(), "02-other.md": changed() });
  expect(await listed()).toMatchObject([{ slug: "waiting", file: "01-waiting.md" }]);
  const left = await leftOutFile(w.db.read, tomas, "waiting", folder);
  expect([left?.study.content.body, left?.says.body]).toEqual(["Written here.", "We listened again."]);
  expect(left?.says.findings).toMatchObject([{ id: left?.study.content.findings[0]?.id, sentence: "Callers leave when the music stops." }]);
  expect(await leftOutFile(w.db.read, tomas, "other", folder)).toBeUndefined();
  await settlingFile(w, tomas, { studyId: left?.study.id ?? "", hash: left?.hash ?? "" });
  expect(await listed()).toEqual([]);
  await load({ "01-waiting.md": file(front, "Once more.") });
  expect(await listed()).toMatchObject([{ slug: "waiting" }]);
  expect((await writing({}))[1].content.body).toBe("Written here.");
});

test("a file that is gone or cannot be read any more asks nobody anything", async () => {
  await load({ "01-waiting.md": file() });
  await savingStudy(w, ...(await writing({ body: "Written here." })));
  await load({ "01-waiting.md": "no front matter" });
  expect(await leftOutFiles(w.db.read, await w.person("tomas"), folder)).toEqual([]);
  rmSync(join(folder, "01-waiting.md"));
  expect(await leftOutFiles(w.db.read, await w.person("tomas"), folder)).toEqual([]);
});

test("only curators see what was left out, and only they settle it", async () => {
  await load({ "01-waiting.md": file() });
  await savingStudy(w, ...(await writing({ body: "Written here." })));
  await load({ "01-waiting.md": changed() });
  const [study] = await rows();
  for (const name of ["amara", "leila", "jonas"] as const) {
    const person = await w.person(name);
    await expect(leftOutFiles(w.db.read, person, folder)).rejects.toMatchObject({ status: 403 });
    await expect(leftOutFile(w.db.read, person, "waiting", folder)).rejects.toMatchObject({ status: 403 });
    await expect(settlingFile(w, person, { studyId: study?.id ?? "", hash: "x" })).rejects.toMatchObject({ status: 403 });
  }
  expect((await rows())[0]?.sourceHash).toBe(study?.sourceHash);
});
