/** A curator takes write-ups in, writes a study with a chart from figures and publishes it; everybody else reads it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { editableStudy, unpublishedStudies } from "#app/domains/insights/insights.queries.server.ts";
import { publishing } from "#app/domains/insights/publishing.server.ts";
import { textsOf } from "#app/domains/insights/texts.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { looking } from "#app/domains/privacy/clearing.server.ts";
import { newId } from "#app/shared/ids.ts";
import { cast } from "#db/seed/cast.ts";
import { desk, noSeriousFindings, phone, takenOver, visit } from "#tests/support/browser.ts";
import { waitingStudy } from "#tests/support/insighting.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: "cast" });
});

const shared = join(process.cwd(), "../shared/data/studies");
const invented = `---
title: Find a claim
description: People look for a claim with half of what they would need to find it.
tags: [Claims]
prototype: v11
---
## What we saw

> **We believe** that search will help.

| Who | Said |
| --- | --- |
| A manager | yes |

- one
- two

![A list that did not come](list.png)

<div style="color: red">{{ figure }}</div>
`;
const files = existsSync(shared)
  ? readdirSync(shared)
      .filter((name) => name.endsWith(".md"))
      .map((name) => ({ name, mimeType: "text/markdown", buffer: readFileSync(join(shared, name)) }))
  : ["one.md", "two.md"].map((name) => ({
      name,
      mimeType: "text/markdown",
      buffer: Buffer.from(invented.replace("Find a claim", `Find a claim ${name}`)),
    }));

const chart = "```chart\nid: days\ntype: bar\ntitle: Days until an answer\nunit: days\n---\nWhere,Days\nTown,3\nVillage,9\n```";

test("write-ups are taken in, and each is shown as readers will see it", async () => {
  const tomas = await visit(app, "/insights/import", { as: "tomas" });
  await tomas.getByLabel("Files").setInputFiles(files);
  await tomas.getByRole("button", { name: "Take them in" }).click();
  await tomas.getByText(`${files.length} taken in, 0 not.`).waitFor();
  await noSeriousFindings(tomas);
  await tomas
    .getByText(/HTML is shown as text/)
    .first()
    .waitFor();
  const addresses = await tomas.locator('a[href$="/edit"]').evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(addresses).toHaveLength(files.length);
  for (const address of addresses) {
    await tomas.goto(new URL(address, tomas.url()).href);
    await takenOver(tomas);
    await tomas.getByRole("region", { name: "Preview" }).locator("p").nth(1).waitFor();
    await noSeriousFindings(tomas);
  }
});

test("write-ups that were taken in are published and read by everybody, each at a desk and on a phone", async () => {
  const { world } = app;
  const tomas = await activePerson(world.db.read, cast.tomas.id);
  if (!tomas) throw new Error("Tomás is not here");
  const look = await looking(world, {});
  const waiting = await unpublishedStudies(world.db.read, tomas);
  expect(waiting).toHaveLength(files.length);
  const amara = await visit(app, "/insights", { as: "amara" });
  for (const { id, slug } of waiting) {
    const { content: taken, settings, revision } = await editableStudy(world.db.read, tomas, slug);
    const content = { ...taken, answer: taken.answer || "What it says is in its text." };
    const found = Object.values(textsOf(content)).flatMap((text) => (text ? look(text) : []));
    const answers = found.map(({ kind, text }) => ({ kind, text, answer: "keep" as const }));
    await publishing(world, tomas, { id, content, settings, revision, note: null, answers });
    for (const screen of [desk, phone]) {
      await amara.setViewportSize(screen);
      await amara.goto(`/insights/${slug}`);
      await amara.getByRole("heading", { level: 1, name: content.title }).waitFor();
      await noSeriousFindings(amara);
      const overflow = await amara.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, slug).toBeLessThanOrEqual(0);
    }
  }
});

test("a study with a chart from figures is written with its preview beside it, published, and read on a phone without scripts", async () => {
  const tomas = await visit(app, "/insights/new", { as: "tomas" });
  await takenOver(tomas);
  await tomas.getByLabel("Title", { exact: true }).fill("What waiting sounds like");
  await tomas.getByLabel("The answer in one sentence").fill("Nothing tells them that somebody will come.");
  await tomas.getByLabel("Text", { exact: true }).fill(`## When people leave\n\nThey wait.\n\n${chart}`);
  const preview = tomas.getByRole("region", { name: "Preview" });
  await preview.getByRole("img", { name: "Days until an answer" }).waitFor();
  expect(await tomas.getByLabel("Title", { exact: true }).inputValue()).toBe("What waiting sounds like");
  await tomas.getByLabel("Finding 1, in one sentence").fill("Villages wait three times as long.");
  await tomas.getByLabel(/What finding 1 rests on/).fill("chart: days");
  await noSeriousFindings(tomas);
  await tomas.getByRole("button", { name: "Publish the study" }).click();
  await tomas.waitForURL(/\/insights\/what-waiting-sounds-like$/);

  const amara = await visit(app, "/insights", { as: "amara", screen: phone, scripts: "off" });
  await amara.getByRole("link", { name: "What waiting sounds like" }).click();
  await amara.getByRole("img", { name: "Days until an answer" }).waitFor();
  await amara.getByText("The figures as a table").click();
  await amara.getByRole("cell", { name: "9", exact: true }).waitFor();
  await amara.getByRole("link", { name: "Villages wait three times as long." }).click();
  await amara.getByRole("heading", { name: "Villages wait three times as long.", level: 1 }).waitFor();
});

test("what a preview brings along takes no word away, and hides nothing that was saved meanwhile", async () => {
  const curator = await activePerson(app.world.db.read, cast.tomas.id);
  if (!curator) throw new Error("Tomás is not here");
  const settings = { ownerId: curator.id, reviewOn: null, narrowedTo: [], narrowedBecause: null };
  const study = { id: newId(), content: { ...waitingStudy, title: "What silence sounds like" }, settings, revision: 0, note: null };
  const slug = await publishing(app.world, curator, study);
  // Another tab of his posts: what is kept here begins anew, and the post is answered with both.
  const tomas = await visit(app, `/insights/${slug}/edit`, { as: "tomas", expected: [/410/, /409/] });
  await takenOver(tomas);
  await tomas.getByLabel("The answer in one sentence").fill("They leave when nobody says when.");
  await publishing(app.world, curator, { ...study, content: { ...study.content, answer: "They leave after nine days." }, revision: 1 });
  await tomas.getByLabel("Text", { exact: true }).fill("## A new beginning\n\nThey wait.");
  await tomas.getByRole("region", { name: "Preview" }).getByRole("heading", { name: "A new beginning" }).waitFor();
  await tomas.getByText(/Draft saved/).waitFor();
  await tomas.getByLabel("The answer in one sentence").fill("They leave when nobody says when, or why.");
  await tomas.getByLabel("Text", { exact: true }).fill("## Another beginning\n\nThey wait.");
  await tomas.getByRole("region", { name: "Preview" }).getByRole("heading", { name: "Another beginning" }).waitFor();
  expect(await tomas.getByLabel("The answer in one sentence").inputValue()).toBe("They leave when nobody says when, or why.");
  await tomas.getByRole("button", { name: "Save without publishing" }).click();
  await tomas.getByText("Somebody else has saved this study meanwhile").waitFor();
});

test("a publication that is refused takes the focus to what is wrong, however far down it stands", async () => {
  const curator = await activePerson(app.world.db.read, cast.tomas.id);
  if (!curator) throw new Error("Tomás is not here");
  const settings = { ownerId: curator.id, reviewOn: null, narrowedTo: [], narrowedBecause: null };
  const study = { id: newId(), content: { ...waitingStudy, title: "What a source says" }, settings, revision: 0, note: null };
  const slug = await publishing(app.world, curator, study);
  const tomas = await visit(app, `/insights/${slug}/edit`, { as: "tomas" });
  await takenOver(tomas);
  await tomas.locator("#study-source").fill("Whoever answers at 07700 900463");
  await tomas.locator("#study button[value=publish]").click();
  await tomas.locator("#study-source[aria-invalid=true]").waitFor();
  await expect.poll(() => tomas.evaluate(() => document.activeElement?.id)).toBe("study-source");
});
