import { strToU8, zipSync } from "fflate";
import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { keepDraft } from "#app/domains/drafts/keeping.server.ts";
import { fileUses } from "#db/schema/files.ts";
import { auditEntries, drafts } from "#db/schema/hallway.ts";
import { studies, studyFiles, studyImportItems, studyImports, studyWorkings } from "#db/schema/insights.ts";
import { cast } from "#db/seed/cast.ts";
import { publishedStudy } from "#tests/support/insighting.ts";
import { filesLeftWith } from "#tests/support/keeping.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { importReport, latestImports } from "./importing/imports.queries.server.ts";
import { takeInWriteUps } from "./importing/taking-in.server.ts";
import { editableById, unpublishedStudies } from "./insights.queries.server.ts";
import { draftNameOf } from "./insights.ts";
import { publishing, savingStudy } from "./publishing.server.ts";
import { throwingAway } from "./throwing-away.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

/** Taken in with an image, and somebody has begun to change it. */
async function takenIn() {
  const tomas = await w.person("tomas");
  const image = await sharp({ create: { width: 30, height: 20, channels: 3, background: "#0b5a63" } })
    .png()
    .toBuffer();
  const text = "# Talking to Quillfeather\n\n<b>Quillfeather</b> rang.\n\n![Queue](queue.png)";
  const zip = zipSync({ "quillfeather.md": strToU8(text), "good.md": strToU8("# Good\n\nText"), "queue.png": new Uint8Array(image) });
  const report = await takeInWriteUps(w, tomas, { files: [{ name: "all.zip", content: zip }], left: [] });
  const waiting = (await unpublishedStudies(w.db.read, tomas)).find(({ slug }) => slug.startsWith("talking"));
  const id = waiting?.id ?? "";
  const values = { body: ["Quillfeather again"] };
  await keepDraft(w, tomas.id, { form: draftNameOf(id), values, writing: "w", sequence: 1, age: 0 });
  return { id, tomas, report };
}
const everything = async () =>
  JSON.stringify(
    await Promise.all(
      [studies, studyWorkings, studyFiles, studyImports, studyImportItems, drafts, fileUses, auditEntries].map((table) =>
        w.db.read.select().from(table),
      ),
    ),
  );

test("a study that was never published is thrown away with its files and all that was said of it, and the rest stays", async () => {
  const { id, tomas, report } = await takenIn();
  await throwingAway(w, tomas, id, 1);
  expect(await unpublishedStudies(w.db.read, tomas)).toMatchObject([{ title: "Good" }]);
  await w.settle();
  expect(await everything()).not.toMatch(/quillfeather/i);
  expect(await w.db.read.select().from(studyFiles)).toEqual([]);
  expect(await w.db.read.select().from(fileUses)).toEqual([]);
  const { items } = await importReport(w.db.read, tomas, report);
  expect(items.map(({ file, outcome, slug }) => [file, outcome, slug])).toEqual([
    ["", "taken", null],
    ["good.md", "taken", "good"],
  ]);
  const audit = (await w.db.read.select().from(auditEntries)).filter(({ action }) => action === "insights.thrown-away");
  expect(audit).toMatchObject([{ actorId: cast.tomas.id, subjectId: id, detail: { createdBy: cast.tomas.id } }]);
  expect(await filesLeftWith(w, "Quillfeather")).toEqual([]);
});

test("a write-up that came by itself is not named among the imports any more, and can be taken in again", async () => {
  const tomas = await w.person("tomas");
  const files = ["quillfeather.md", "good.md"].map((name) => ({ name, content: strToU8(`# ${name}\n\nText`) }));
  await takeInWriteUps(w, tomas, { files, left: [] });
  const [one] = (await unpublishedStudies(w.db.read, tomas)).filter(({ title }) => title === "quillfeather.md");
  await throwingAway(w, tomas, one?.id ?? "", 1);
  expect(await latestImports(w.db.read, tomas)).toMatchObject([{ name: "good.md" }]);
  const again = await takeInWriteUps(w, tomas, { files, left: [] });
  expect((await importReport(w.db.read, tomas, again)).items.map(({ isRepeat }) => isRepeat)).toEqual([false, true]);
});

test("what is published, what somebody has saved meanwhile and what is not theirs stays", async () => {
  const { id, tomas } = await takenIn();
  await expect(throwingAway(w, await w.person("amara"), id, 1)).rejects.toMatchObject({ code: "hallway.not-allowed" });
  await expect(throwingAway(w, await w.person("leila"), id, 1)).rejects.toMatchObject({ code: "hallway.not-allowed" });
  const { content, settings, revision } = await editableById(w.db.read, tomas, id);
  const plain = { ...content, title: "Talking", answer: "They wait.", body: "They wait." };
  await savingStudy(w, tomas, { id, content: plain, settings, revision });
  await expect(throwingAway(w, tomas, id, revision)).rejects.toMatchObject({ code: "insights.saved-since" });
  await publishing(w, tomas, { id, content: plain, settings, revision: revision + 1, note: null });
  await expect(throwingAway(w, tomas, id, revision + 2)).rejects.toMatchObject({ code: "insights.published" });
  const other = await publishedStudy(w);
  await expect(throwingAway(w, tomas, other.id, 1)).rejects.toMatchObject({ code: "insights.published" });
  expect(await w.db.read.select().from(studies)).toHaveLength(3);
});
