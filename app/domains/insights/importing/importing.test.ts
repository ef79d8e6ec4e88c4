import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { studies, studyFiles, studyImportItems } from "#db/schema/insights.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { editableStudy, unpublishedStudies } from "../insights.queries.server.ts";
import { renderStudy } from "../rendering/markdown.server.ts";
import { importReport } from "./imports.queries.server.ts";
import { readWriteUp } from "./reading.ts";
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
    remarks: expect.arrayContaining([expect.objectContaining({ kind: "wrong-key" })]),
  });
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
    { name: "unused.png", content: await png() },
  ]);
  expect(report.items.map(({ file, outcome, remarks }) => [file, outcome, remarks.at(-1)?.kind])).toEqual([
    ["good.md", "taken", "answer-missing"],
    ["bytes.md", "refused", "not-text"],
    ["long.md", "refused", "too-long"],
    ["broken.zip", "refused", "not-taken"],
    ["unused.png", "refused", "not-taken"],
  ]);
});

test("a zip that would unpack to more than it may is not unpacked", () => {
  const zip = zipSync({ "bomb.md": new Uint8Array(11 * 1024 * 1024), "small.md": strToU8("text") }, { level: 9 });
  expect(zip.byteLength).toBeLessThan(100_000);
  const { files, left } = unpacked(zip);
  expect([files.map(({ name }) => name), left]).toEqual([["small.md"], ["bomb.md"]]);
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
