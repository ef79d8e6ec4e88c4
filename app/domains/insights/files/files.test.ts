import { buffer } from "node:stream/consumers";
import { strToU8, unzipSync, zipSync } from "fflate";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { discarding, keepDraft } from "#app/domains/drafts/keeping.server.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { fileUses } from "#db/schema/files.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { studyFiles } from "#db/schema/insights.ts";
import { publishedStudy } from "#tests/support/insighting.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { attachmentsOf } from "../insights.queries.server.ts";
import { draftNameOf } from "../insights.ts";
import { addAttachment, addImage } from "./adding.server.ts";
import { previewOf } from "./previewing.server.ts";
import { removeAttachment, sweepStudyFiles } from "./removing.server.ts";

let w: TestWorld;
let study: { id: string; slug: string };
beforeEach(async () => {
  w = await world();
  study = await publishedStudy(w);
});
const attach = async (name: string, content: Uint8Array) => addAttachment(w, await w.person("tomas"), { studyId: study.id, name, content });
const spreadsheet = (sheet: string, strings = "") =>
  zipSync({
    "[Content_Types].xml": strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
    "xl/workbook.xml": strToU8("<workbook/>"),
    "xl/worksheets/sheet1.xml": strToU8(sheet),
    "xl/sharedStrings.xml": strToU8(strings),
  });

test("a table shows its first rows, and all of it can be saved", async () => {
  await attach("figures.csv", strToU8(`Where,Days\n${Array.from({ length: 30 }, (_, row) => `R${row},${row}`).join("\n")}`));
  const [one] = await attachmentsOf(w.db.read, study.id);
  expect(one).toMatchObject({ name: "figures.csv", mediaType: "text/csv", preview: { head: ["Where", "Days"] } });
  expect(one?.preview).toHaveProperty("rows.length", 10);
});

test("a spreadsheet shows the first rows of its first sheet", () => {
  const sheet =
    '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Days &amp; nights</t></is></c></row><row r="2"><c r="A2"><v>4.5</v></c></row></sheetData>';
  const content = spreadsheet(sheet, "<sst><si><r><t>Wh</t></r><r><t>ere</t></r></si></sst>");
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  expect(previewOf(type, content)).toEqual({ head: ["Where", "", "Days & nights"], rows: [["4.5", "", ""]] });
  expect(previewOf(type, strToU8("damaged"))).toBeUndefined();
});

test("a PDF shows its first page as an image that readers reach with the study", async () => {
  const paper = new PDFDocument({ size: "A4" });
  const whole = buffer(paper);
  paper.fontSize(40).text("What waiting sounds like");
  paper.addPage().text("The second page");
  paper.end();
  await attach("paper.pdf", await whole);
  const [one] = await attachmentsOf(w.db.read, study.id);
  const preview = one?.preview as { page: string; width: number; height: number };
  expect(preview).toMatchObject({ width: 706, height: 998 });
  const stored = w.files.open(preview.page);
  expect((await sharp(await buffer(stored)).metadata()).format).toBe("webp");
  const uses = await w.db.read.select({ hash: fileUses.hash }).from(fileUses);
  expect(uses.map(({ hash }) => hash)).toContain(preview.page);
});

test("what an attachment is is said by what is in it, not by its name", async () => {
  await attach("paper.pdf", strToU8("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"));
  expect(await attachmentsOf(w.db.read, study.id)).toMatchObject([{ name: "paper.pdf", mediaType: "application/pdf", preview: null }]);
  for (const [name, content] of [
    ["page.csv", "<!doctype html><script>alert(1)</script>"],
    ["program.pdf", "#!/bin/sh\n"],
    ["archive.xlsx", String.fromCharCode(0, 1, 2, 3)],
  ] as const)
    await expect(attach(name, strToU8(content))).rejects.toMatchObject({ code: "files.not-of-this-kind" });
  await expect(attach("huge.csv", new Uint8Array(20 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: "files.too-large" });
});

test("an attachment that was taken off is not shown any more", async () => {
  const { id } = await attach("figures.csv", strToU8("a,b\n1,2"));
  await removeAttachment(w, await w.person("tomas"), study.id, id);
  expect(await attachmentsOf(w.db.read, study.id)).toEqual([]);
});

test("of an attachment that was taken off nothing is left: not its bytes, not what was shown of it; the same file beside it stays", async () => {
  const content = strToU8("a,b\n1,2");
  const [first, second, other] = [
    await attach("a.csv", content),
    await attach("b.csv", content),
    await attach("c.csv", strToU8("c,d\n3,4")),
  ];
  const tomas = await w.person("tomas");
  const uses = async () => (await w.db.read.select({ hash: fileUses.hash }).from(fileUses)).map(({ hash }) => hash);
  await removeAttachment(w, tomas, study.id, first.id);
  expect(await uses()).toContain(second.hash);
  await removeAttachment(w, tomas, study.id, second.id);
  await w.settle();
  expect(await uses()).toEqual([other.hash]);
  const rows = await w.db.read.select().from(studyFiles);
  expect(rows.flatMap(({ removedAt, preview }) => (removedAt ? [preview] : []))).toEqual([null, null]);
  await expect(buffer(w.files.open(first.hash))).rejects.toThrow();
});

test("an image is made anew without what a camera wrote, and one pasted into what nobody saved is gone after a month", async () => {
  const photo = await sharp({ create: { width: 2_000, height: 10, channels: 3, background: "#000" } })
    .withExif({ IFD0: { Artist: "Somebody" } })
    .jpeg()
    .toBuffer();
  const tomas = await w.person("tomas");
  await addImage(w, tomas, { studyId: newId(), name: "x.jpg", content: new Uint8Array(photo) });
  await addImage(w, tomas, { studyId: study.id, name: "y.jpg", content: new Uint8Array(photo) });
  expect(await w.db.read.select().from(studyFiles)).toMatchObject([{ width: 1_600, name: "x.webp" }, { name: "y.webp" }]);
  w.clock.set(shifted(w.clock.now(), 31 * 86_400_000).toISOString());
  await sweep();
  expect(await w.db.read.select().from(studyFiles)).toMatchObject([{ name: "y.webp" }]);
  expect(await w.db.read.select().from(fileUses)).toMatchObject([{ aboutId: study.id }]);
});

const sweep = () => sweepStudyFiles.run(w, undefined, { key: "x", attempt: 1, signal: new AbortController().signal });
const coloured = async (background: string) =>
  new Uint8Array(
    await sharp({ create: { width: 20, height: 10, channels: 3, background } })
      .png()
      .toBuffer(),
  );

test("of images pasted into what nobody saved those of a month ago go, those of yesterday keep their bytes", async () => {
  const tomas = await w.person("tomas");
  const studyId = newId();
  const pasted = async (background: string) =>
    addImage(w, tomas, { studyId, name: `${background}.png`, content: await coloured(background) });
  const [early, again] = [await pasted("#f00"), await pasted("#0f0")];
  w.clock.advance(29 * dayLength);
  const late = await pasted("#00f");
  await pasted("#0f0");
  w.clock.advance(2 * dayLength);
  await sweep();
  await w.settle();
  expect(await Promise.all([early, again, late].map(({ hash }) => w.files.has(hash)))).toEqual([false, true, true]);
});

test("an image of a study that is still in a curator's draft is kept for as long as the draft is", async () => {
  const tomas = await w.person("tomas");
  const studyId = newId();
  const { hash } = await addImage(w, tomas, { studyId, name: "x.png", content: await coloured("#f00") });
  w.clock.advance(dayLength);
  const draft = { values: { id: [studyId], title: ["Waiting"] }, writing: "one", sequence: 1, age: 0 };
  await keepDraft(w, tomas.id, { form: draftNameOf(), ...draft });
  w.clock.advance(31 * dayLength);
  await sweep();
  await w.settle();
  expect(await w.files.has(hash)).toBe(true);
  await w.db.write((tx) => discarding(tx, tomas.id, draftNameOf(), w.clock.now()));
  await sweep();
  await w.settle();
  expect(await w.files.has(hash)).toBe(false);
});

const customers = "Who,Number\nAnna Berg,07700 900123\n";
const openBecause = "These are invented callers from our training course.";

test("a file in which something may identify a customer is not taken until a curator says why everybody may read it, and that is logged", async () => {
  const tomas = await w.person("tomas");
  const given = { studyId: study.id, name: "calls.csv", content: strToU8(customers) };
  await expect(addAttachment(w, tomas, given)).rejects.toMatchObject({
    code: "insights.personal-file",
    found: { rows: 1, kinds: { name: 1, phone: 1 }, examples: [{ text: "Anna Berg" }, { text: "07700 900123" }] },
  });
  await expect(addAttachment(w, tomas, { ...given, openBecause: "Mrs Berg says so" })).rejects.toMatchObject({
    code: "privacy.reason-personal",
  });
  expect([await attachmentsOf(w.db.read, study.id), await w.db.read.select().from(fileUses)]).toEqual([[], []]);
  const { id } = await addAttachment(w, tomas, { ...given, openBecause });
  expect(await attachmentsOf(w.db.read, study.id)).toMatchObject([{ id, name: "calls.csv" }]);
  const log = await w.db.read.select().from(auditEntries);
  expect(log.filter(({ action }) => action === "privacy.kept")).toMatchObject([
    { actorId: tomas.id, subjectId: study.id, detail: { file: id, kinds: { name: 1, phone: 1 }, because: openBecause } },
  ]);
});

test("all of a file is looked through: the last row of a table, the second sheet, what is noted beside a cell, the last page", async () => {
  const refused = (name: string, content: Uint8Array, text: string) =>
    expect(attach(name, content), name).rejects.toMatchObject({ code: "insights.personal-file", found: { examples: [{ text }] } });
  const rows = Array.from({ length: 900 }, (_, row) => `R${row},${row}`).join("\n");
  await refused("long.csv", strToU8(`Where,Days\n${rows}\nR900,anna.berg@example.org`), "anna.berg@example.org");
  await refused("mobiles.csv", strToU8("Where;Mobile\nNorth;07700 900123"), "07700 900123");
  const cell = (text: string) => `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`;
  const sheets = (parts: Record<string, string>) =>
    zipSync({
      ...unzipSync(spreadsheet(cell("Days"))),
      ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
    });
  await refused("two.xlsx", sheets({ "xl/worksheets/sheet2.xml": cell("anna.berg@example.org") }), "anna.berg@example.org");
  await refused("noted.xlsx", sheets({ "xl/comments1.xml": "<t>Ask anna.berg@example.org</t>" }), "anna.berg@example.org");
  const paper = new PDFDocument();
  const whole = buffer(paper);
  paper.text("What waiting sounds like");
  paper.addPage().text("Ask anna.berg@example.org");
  paper.end();
  await refused("paper.pdf", await whole, "anna.berg@example.org");
});

test("what may identify a customer stands neither in the name of a file nor in the rows that are shown, and the curator hears of it", async () => {
  const given = { studyId: study.id, name: "Calls of anna.berg@example.org.csv", content: strToU8(customers), openBecause };
  const { name, renamed } = await addAttachment(w, await w.person("tomas"), given);
  expect([name, renamed]).toEqual([expect.not.stringContaining("anna.berg"), true]);
  expect(name).toMatch(/\.csv$/);
  const [one] = await attachmentsOf(w.db.read, study.id);
  expect(JSON.stringify(one)).not.toMatch(/anna\.berg|07700/);
  expect(one?.preview).toMatchObject({ head: ["Who", "Number"], rows: [[expect.stringMatching(/^\[/), expect.stringMatching(/^\[/)]] });
  const uses = await w.db.read.select({ name: fileUses.name }).from(fileUses);
  expect(JSON.stringify(uses)).not.toContain("anna.berg");
  expect((await attach("figures.csv", strToU8("a,b\n1,2"))).renamed).toBe(false);
});

test("nobody but curators adds or removes", async () => {
  const amara = await w.person("amara");
  await expect(addAttachment(w, amara, { studyId: study.id, name: "x.csv", content: strToU8("a,b") })).rejects.toMatchObject({
    status: 403,
  });
  const answered = { studyId: study.id, name: "x.csv", content: strToU8(customers), openBecause };
  await expect(addAttachment(w, amara, answered)).rejects.toMatchObject({ status: 403 });
  await expect(removeAttachment(w, amara, study.id, newId())).rejects.toMatchObject({ status: 403 });
});
