/** A curator takes write-ups in, writes a study with a chart from figures and publishes it; everybody else reads it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { noSeriousFindings, phone, takenOver, visit } from "#tests/support/browser.ts";
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

test("a study with a chart from figures is written with its preview beside it, published, and read on a phone without scripts", async () => {
  const tomas = await visit(app, "/insights/new", { as: "tomas" });
  await takenOver(tomas);
  await tomas.getByLabel("Title", { exact: true }).fill("What waiting sounds like");
  await tomas.getByLabel("The answer in one sentence").fill("Nothing tells them that somebody will come.");
  await tomas.getByLabel("Text", { exact: true }).fill(`## When people leave\n\nThey wait.\n\n${chart}`);
  const preview = tomas.getByRole("region", { name: "Preview" });
  await preview.getByRole("img", { name: "Days until an answer" }).waitFor();
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
