import { beforeEach, expect, test } from "vitest";
import { chartTypes } from "#app/domains/insights/rendering/charts.ts";
import { exampleChart } from "#app/domains/insights/rendering/example-chart.ts";
import { renderStudy, type ShownChart } from "#app/domains/insights/rendering/markdown.server.ts";
import { loader as help } from "#app/routes/help.tsx";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});
type Block = { kind: string; html?: string; chart?: ShownChart };

test("the help says how everything is written, each type of chart with its source and drawn", async () => {
  const { body } = await answerOf(help(await doorArgs(w, { url: "/help", as: cast.amara.id })));
  expect(body.parts.map(({ text }: { text: string }) => text)).toEqual([
    "A customer is described, never named",
    "Writing",
    "Charts",
    "What a finding rests on",
    "Files that are taken in",
    "Keys",
    "Whom to ask",
  ]);
  const charts = body.blocks.flatMap(({ chart }: Block) => chart ?? []);
  expect(charts).toHaveLength(chartTypes.length);
  for (const chart of charts) expect(chart.svg, chart.problem).toBeDefined();
  const text = body.blocks.map(({ html }: Block) => html ?? "").join("");
  for (const type of chartTypes) expect(text).toContain(`<pre tabindex="0"><code>\`\`\`chart\ntype: ${type}\n`);
  expect(text).not.toContain("image-missing");
});

test("it is for whoever is signed in", async () => {
  expect((await answerOf(help(await doorArgs(w, { url: "/help" })))).location).toMatch(/^\/sign-in/);
});

test("the example beside the text of a study can be drawn", () => {
  const [block] = renderStudy(exampleChart).blocks;
  expect(block).toMatchObject({ kind: "chart", chart: { svg: expect.stringContaining("<svg") } });
});
