import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { studies, studyFiles, studyImportItems } from "#db/schema/insights.ts";
import { cast, castDepartments } from "#db/seed/cast.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { editableStudy, unpublishedStudies } from "../insights.queries.server.ts";
import { renderStudy } from "../rendering/markdown.server.ts";
import { groupedRemarks, remarkWords } from "../ui/remarks.ts";
import { importReport } from "./imports.queries.server.ts";
import { type Remark, readWriteUp } from "./reading.ts";
import { takeInWriteUps } from "./taking-in.server.ts";
import { unpacked } from "./unpacking.ts";

const writeUp = `---
title: Find a claim
description: Submitters need to find a claim from partial information
author:
  name: Kit Marlow (Interaction designer)
  url: 'mailto:[removed]'
date: 2024-10-20
tags:
  - Claims
  - Search
aside:
  title: Prototypes
---

Contents

## What we saw

> **We believe that** search will help

![The list](images/list.png)
![The other](images/other.png "Other")

| Who | Said |
| --- | --- |
| A manager | yes |

<div style="display: flex">
  <img src="gone.png" alt="Gone" style="width: 100%">
</div>

{{ appFigure({ image: { file: 'macro.png' } }) }}

Read the [post before](../before).
`;

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});
const png = async () =>
  new Uint8Array(
    await sharp({ create: { width: 30, height: 20, channels: 3, background: "#0b5a63" } })
      .png()
      .toBuffer(),
  );
const taken = async (files: { name: string; content: Uint8Array }[]) => {
  const tomas = await w.person("tomas");
  return importReport(w.db.read, tomas, await takeInWriteUps(w, tomas, { files, left: [] }));
};

test("a write-up is taken in whole, with a list of what could not be", () => {
  const { content, remarks } = readWriteUp("find.md", writeUp, (address) => address.endsWith("list.png"));
  expect(content).toMatchObject({
    title: "Find a claim",
    answer: "Submitters need to find a claim from partial information",
    source: "Kit Marlow (Interaction designer)",
    topics: ["Claims", "Search"],
  });
  expect(content.body).toContain("| A manager | yes |");
  expect(remarks).toEqual([
    { kind: "said-here", line: 7, what: "date", key: "published" },
    { kind: "unknown-key", line: 11, what: "aside" },
    { kind: "image-missing", line: 22, what: "images/other.png" },
    { kind: "html", line: 28, what: '<div style="display: flex">' },
    { kind: "image-missing", line: 29, what: "gone.png" },
    { kind: "html", line: 29, what: '<img src="gone.png" alt="Gone" style="width: 100%">' },
    { kind: "html", line: 30, what: "</div>" },
    { kind: "image-missing", line: 32, what: "macro.png" },
    { kind: "template", line: 32, what: "{{ appFigure({ image: { file: 'macro.png' } }) }}" },
    { kind: "link", line: 34, what: "../before" },
  ]);
});

test("a write-up without front matter, or with one that is no YAML, keeps its text", () => {
  const plain = readWriteUp("a-title.md", "Just text.", () => false);
  expect(plain).toMatchObject({ content: { title: "a title", body: "Just text." } });
  expect(plain.remarks.map(({ kind }) => kind)).toEqual(["no-front-matter", "title-missing", "answer-missing"]);
  expect(readWriteUp("x.md", "---\na: [\n---\n# Heading\n\nText", () => false)).toMatchObject({
    content: { title: "Heading" },
    remarks: expect.arrayContaining([expect.objectContaining({ kind: "broken-front" })]),
  });
});

const numbers = new Intl.NumberFormat("en-GB");
const said = (remarks: readonly Remark[]) =>
  remarks.map((remark) => `${remark.line ?? ""}: ${remarkWords(remark, (number) => numbers.format(number))}`);

test("a key that is wrong is named with its line and what it should say", () => {
  const front = `---
title: T
answer: A
method: asking around
sample: forty
fieldwork:
  from: spring
  to: 2026-03-31
confidence: 9
tags: 4
findings:
  - sentence: Nobody rings back.
---
Text`;
  expect(said(readWriteUp("x.md", front, () => false).remarks)).toEqual([
    "4: “method” was left out. It should say one of these: interviews, survey, usability, diary, observation, data, workshop, mixed.",
    "5: “sample” was left out. It should say how many and who, as “size: 12” and “who: carers in the north” below it.",
    "6: “fieldwork.from” was left out. It should say two days, as “from: 2026-03-01” and “to: 2026-03-31” below it.",
    "9: “confidence” was left out. It should say one of these: high, medium, low.",
    "10: “tags” was left out. It should say a list of topics, as [Waiting, Letters].",
    "11: “findings.1.id” was left out. It should say a list of at most 30 findings, each with an “id” in lower case, a “sentence” and its “evidence”, a list of “story”, “chart”, “quote” or “finding”.",
  ]);
  expect(said(readWriteUp("x.md", "---\ntitle: T\nsample: [1,\n---\nText", () => false).remarks)[0]).toMatch(
    /^\d: The front matter is no YAML, and was left out: (?!.*line \d).+\.$/,
  );
  const many = "---\ntopics: [a, b, c, d, e, f, g, h, i, j]\nanswer: A\n---\nText";
  expect(said(readWriteUp("x.md", many, () => false).remarks)).toEqual([
    "2: More than 8 topics. These were left out: i, j.",
    "1: Its front matter has no “title”: “x” stands in its place.",
  ]);
});

test("what there is much of is said once, missing images first", () => {
  const body = Array.from({ length: 140 }, (_, place) => `<div>${place}</div>`).join("\n");
  const { remarks } = readWriteUp("x.md", `---\ntitle: T\nanswer: A\none: 1\ntwo: 2\n---\n${body}\n![a](a.png)\n![b](b.png)`, () => false);
  expect(groupedRemarks(remarks).map(({ title, remarks: all }) => [title, all.length])).toEqual([
    ["2 images did not come with it", 2],
    ["2 keys are none of a study, and were left out: one, two", 2],
    ["HTML is shown as text: 140 times (lines 7–146)", 140],
  ]);
  const long = readWriteUp("x.md", `---\ntitle: T\nanswer: A\n---\n${"<b>\n".repeat(400)}![a](a.png)`, () => false).remarks;
  expect(said(long).slice(-2)).toEqual(["405: The image “a.png” did not come with it.", ": 100 more lines like these are not listed."]);
});

test("a zip of a write-up and its image becomes a study that waits, with the image in its text; again it is the same study", async () => {
  const zip = zipSync({
    "posts/find.md": strToU8(writeUp),
    "posts/images/list.png": await png(),
    "__MACOSX/x.md": strToU8("x"),
    "run.sh": strToU8("x"),
  });
  const report = await taken([{ name: "posts.zip", content: zip }]);
  expect(report.items.map(({ file, outcome }) => [file, outcome])).toEqual([
    ["posts/find.md", "taken"],
    ["run.sh", "refused"],
  ]);
  const tomas = await w.person("tomas");
  const [waiting] = await unpublishedStudies(w.db.read, tomas);
  const { content } = await editableStudy(w.db.read, tomas, waiting?.slug);
  const [image] = await w.db.read.select().from(studyFiles);
  expect(image).toMatchObject({ kind: "image", width: 30, height: 20, mediaType: "image/webp" });
  expect(content.body).toContain(`![The list](/files/${image?.hash})`);
  const again = await taken([{ name: "find.md", content: strToU8(writeUp) }]);
  expect(again.items).toMatchObject([{ outcome: "taken", isRepeat: true }]);
  expect(await w.db.read.select().from(studies)).toHaveLength(1);
});

test("what is no text, too long, damaged or of no use is refused by its name, and the rest is taken", async () => {
  const report = await taken([
    { name: "good.md", content: strToU8("# Good\n\nText") },
    { name: "bytes.md", content: new Uint8Array([0xff, 0xfe, 0x00]) },
    { name: "long.md", content: strToU8("x".repeat(150_001)) },
    { name: "broken.zip", content: strToU8("no zip") },
    { name: "paper.pdf", content: strToU8("%PDF-1.7") },
    { name: "unused.png", content: await png() },
  ]);
  expect(report.items.map(({ file, outcome, remarks }) => [file, outcome, said(remarks).at(-1)])).toEqual([
    ["good.md", "taken", expect.stringContaining("write the answer in one sentence")],
    ["bytes.md", "refused", ": It is no text in UTF-8."],
    ["long.md", "refused", ": Its text has 150,001 characters. A study holds at most 150,000."],
    ["broken.zip", "refused", ": It cannot be unpacked: it is damaged, or only part of it is there."],
    ["paper.pdf", "refused", expect.stringContaining("It is neither Markdown nor an image.")],
    ["unused.png", "refused", ": No write-up that came with it shows this image."],
  ]);
});

test("owner, review date and audience are taken in as far as they hold here; the report names the lines of those that do not", async () => {
  const file = (named: string, front: string) => ({
    name: `${named}.md`,
    content: strToU8(`---\ntitle: ${named}\nanswer: A\n${front}---\nText ${named}`),
  });
  const report = await taken([
    file(
      "Holds",
      "owner: Tomas.Arce@fernhollow.example\nreview: 2027-06-30\naudience: { departments: [finance, frontline], because: They pay }\n",
    ),
    file(
      "Does not",
      `owner: amara.okafor@fernhollow.example
review: 2020-01-31
audience:
  departments: [Piracy]
  because: They pay
notes:
  Finance: Costs more
published: 2026-01-01
findings:
  - id: one
    sentence: They ring off.
    evidence: [{ story: the one about the trolley }, { quote: We wait }]
`,
    ),
    file("Wrong", "owner: Tomás\nreview: soon\naudience: everybody\n"),
  ]);
  const lines = (place: number) => said(report.items[place]?.remarks ?? []);
  expect(lines(0)).toEqual([]);
  expect(lines(1)).toEqual([
    "9: “notes” was left out: what it means for a department is written on its page once it is published.",
    "11: “published” was left out: it counts as published on the day when somebody publishes it here.",
    "12: “the one about the trolley” was left out of what a finding rests on: stories and findings are named by their address here.",
    "4: “owner” was left out: no curator here has the address “amara.okafor@fernhollow.example”. Whoever took it in owns it.",
    "5: “review” was left out: 2020-01-31 has gone by.",
    "6: “Piracy” in “audience” was left out: no department and no function is called so.",
    "6: “audience” was left out: it names none that is here, so the study is for all.",
  ]);
  expect(lines(2)).toEqual([
    "4: “owner” was left out. It should say the e-mail address of a curator.",
    "5: “review” was left out. It should say a day, as 2026-03-31.",
    "6: “audience” was left out. It should say a list of “departments”, each by its name or by a function, and why, as “because”, below it.",
  ]);
  const tomas = await w.person("tomas");
  const settings = async (place: number) => (await editableStudy(w.db.read, tomas, report.items[place]?.slug ?? "")).settings;
  const { narrowedTo, ...holds } = await settings(0);
  expect(holds).toEqual({ ownerId: cast.tomas.id, reviewOn: "2027-06-30", narrowedBecause: "They pay" });
  expect(narrowedTo.toSorted()).toEqual([castDepartments.finance.id, castDepartments.contact.id].toSorted());
  expect(await settings(1)).toEqual({ ownerId: cast.tomas.id, reviewOn: null, narrowedTo: [], narrowedBecause: null });
});

test("what leads out of its zip is not taken, and stands in the report", () => {
  const zip = zipSync({ "../up.md": strToU8("a"), "..\\win.md": strToU8("b"), "__MACOSX/._in.md": strToU8("c"), "in.md": strToU8("d") });
  const { files, left } = unpacked(zip);
  expect(files.map(({ name }) => name)).toEqual(["in.md"]);
  expect(left).toEqual([
    { kind: "leads-out", what: "../up.md" },
    { kind: "leads-out", what: "..\\win.md" },
  ]);
});

test("a zip that would unpack to more than it may is not unpacked", () => {
  const zip = zipSync({ "bomb.md": new Uint8Array(11 * 1024 * 1024), "small.md": strToU8("text") }, { level: 9 });
  expect(zip.byteLength).toBeLessThan(100_000);
  const { files, left } = unpacked(zip);
  expect([files.map(({ name }) => name), said(left)]).toEqual([["small.md"], [": It has 11 MB. A file may have at most 10 MB."]]);
});

const shared = join(process.cwd(), "../shared/data/studies");

test.skipIf(!existsSync(shared))("real write-ups are taken in with their tables, lists and quotations", async () => {
  const names = readdirSync(shared).filter((name) => name.endsWith(".md"));
  const report = await taken(names.map((name) => ({ name, content: new Uint8Array(readFileSync(join(shared, name))) })));
  expect(report.items.map(({ outcome }) => outcome)).toEqual(names.map(() => "taken"));
  const tomas = await w.person("tomas");
  const bodies = await Promise.all(report.items.map(async ({ slug }) => (await editableStudy(w.db.read, tomas, slug ?? "")).content.body));
  const html = bodies.flatMap((body) => renderStudy(body).blocks.map((block) => (block.kind === "html" ? block.html : ""))).join("");
  for (const tag of ["<table>", "<ul>", "<blockquote>", "<h3"]) expect(html).toContain(tag);
  expect(html).not.toMatch(/<div style|<figure|<img/);
  const kinds = new Set(report.items.flatMap(({ remarks }) => remarks.map(({ kind }) => kind)));
  for (const kind of ["image-missing", "unknown-key", "html", "template"] as const) expect(kinds).toContain(kind);
});

test("the report of a large import shows what was refused, wherever it stood, and counts everything", async () => {
  const many = Array.from({ length: 700 }, (_, position) => position);
  const tomas = await w.person("tomas");
  const id = await takeInWriteUps(w, tomas, { files: [], left: [] });
  const rows = many.map((position) => ({
    ...{ importId: id, position, file: `${position}.md`, studyId: null, remarks: [] },
    outcome: position === 690 ? ("refused" as const) : ("taken" as const),
  }));
  await w.db.write(async (tx) => {
    for (let at = 0; at < rows.length; at += 100) await tx.insert(studyImportItems).values(rows.slice(at, at + 100));
  });
  const report = await importReport(w.db.read, tomas, id);
  expect(report).toMatchObject({ taken: 699, refused: 1, left: 100 });
  expect(report.items.at(-1)).toMatchObject({ file: "690.md", outcome: "refused" });
  expect(report.items[0]).toMatchObject({ file: "0.md" });
});
