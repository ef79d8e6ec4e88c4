import { expect, test } from "vitest";
import { readChart, readTable } from "./charts.ts";
import { drawChart, ticks } from "./drawing.ts";
import { findingsQuoted, renderStudy } from "./markdown.server.ts";

const block = (keys: string, csv: string) => `\`\`\`chart\n${keys}\n---\n${csv}\n\`\`\``;
const html = (body: string) =>
  renderStudy(body)
    .blocks.map((one) => (one.kind === "html" ? one.html : `<${one.kind}>`))
    .join("");

test("HTML and scripts are text, and so are addresses that run something", () => {
  const shown = html('<script>alert(1)</script>\n\nand <b style="x">bold</b> {{ call() }} [here](javascript:alert(1))');
  expect(shown).not.toMatch(/<script|<b |href="javascript/);
  expect(shown).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(shown).toContain("{{ call() }}");
});

test("headings follow the page's own and can be linked to, also two of one name", () => {
  const { headings, blocks } = renderStudy("# Method\n\ntext\n\n#### Deep\n\n# Method");
  expect(headings).toEqual([
    { id: "s-method", level: 2, text: "Method" },
    { id: "s-deep", level: 3, text: "Deep" },
    { id: "s-method-2", level: 2, text: "Method" },
  ]);
  expect(blocks).toMatchObject([{ kind: "html", html: expect.stringContaining('<h2 id="s-method"') }]);
});

test("tables, footnotes and quotations are shown as such", () => {
  const shown = html("A claim.[^1]\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n> said\n\n[^1]: The source.");
  expect(shown).toContain("<table>");
  expect(shown).toContain("<blockquote>");
  expect(shown).toMatch(/<sup class="footnote-ref"><a href="#fn1"/);
  expect(shown).toMatch(/<li id="fn1".*The source/s);
});

test("an image is shown only from our own files; any other says that it is missing", () => {
  const hash = "a".repeat(64);
  const images = new Map([[hash, { width: 800, height: 600 }]]);
  const [ours] = renderStudy(`![A queue](/files/${hash})`, images).blocks;
  expect(ours).toMatchObject({ html: expect.stringContaining(`<img src="/files/${hash}" alt="A queue" width="800" height="600"`) });
  for (const other of ["https://elsewhere.example/x.png", `/files/${"b".repeat(64)}`, "x.png"]) {
    const [shown] = renderStudy(`![A queue](${other})`, images).blocks;
    expect(shown).toMatchObject({ html: expect.stringMatching(/^<p><span class="image-missing">.*A queue/) });
  }
});

test("a link to a finding that stands alone becomes a card, one within a sentence stays a link", () => {
  const id = "01900000-0000-7000-8000-0000000f0001";
  const body = `[It says](/insights/waiting/findings/${id})\n\nAs [it says](/insights/waiting/findings/${id}) there.`;
  expect(renderStudy(body).blocks.map(({ kind }) => kind)).toEqual(["finding", "html"]);
  expect(findingsQuoted(body)).toEqual([id]);
});

test.each(["bar", "line", "dot", "heat", "before/after"])("a %s chart is drawn, with its title, its description and its table", (type) => {
  const source = block(
    `type: ${type}\nid: days\ntitle: Days <left>\ndescription: It falls.\nunit: days`,
    'Where,Before,After\nTown,14,11\n"Far, away",14,3',
  );
  const [shown] = renderStudy(source).blocks;
  expect(shown).toMatchObject({
    kind: "chart",
    chart: {
      id: "days",
      title: "Days <left>",
      table: {
        rows: [
          ["Town", "14", "11"],
          ["Far, away", "14", "3"],
        ],
      },
    },
  });
  const svg = shown?.kind === "chart" ? (shown.chart.svg ?? "") : "";
  expect(svg).toMatch(/^<svg class="chart" viewBox="0 0 \d+ [\d.]+" role="img" aria-labelledby="chart-0-title chart-0-text">/);
  expect(svg).toContain('<title id="chart-0-title">Days &lt;left&gt;</title><desc id="chart-0-text">It falls.</desc>');
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

test.each([
  ["type: pie\ntitle: T", "a,b\nx,1", /“pie”/],
  ["title: T", "a,b\nx,1", /type is missing/],
  ["type: bar", "a,b\nx,1", /title is missing/],
  ["type: bar\ntitle: T\ncolour: red", "a,b\nx,1", /“colour: red” is no key/],
  ["type: bar\ntitle: T", "a,b\nx,many", /“many” is no number/],
  ["type: bar\ntitle: T", "a,b\nx,1,2", /3 cells/],
  ["type: bar\ntitle: T", "a", /at least two columns/],
  ["type: before-after\ntitle: T", "a,b\nx,1", /two columns/],
  ["type: bar\ntitle: T", `a,b\n${Array.from({ length: 41 }, (_, row) => `r${row},1`).join("\n")}`, /40 rows/],
])("a chart that cannot be drawn says why and keeps its table: %s", (keys, csv, problem) => {
  const [shown] = renderStudy(block(keys, csv)).blocks;
  expect(shown).toMatchObject({ kind: "chart", chart: { problem: expect.stringMatching(problem) } });
  expect(shown?.kind === "chart" && "svg" in shown.chart).toBe(false);
});

test("figures are read as people write them", () => {
  expect(readTable('a;b\n"x ""y""";4,5\n')).toEqual({ head: ["a", "b"], rows: [['x "y"', "4,5"]] });
  const read = readChart("type: bar\ntitle: T\n---\na;b;c\nx;1 200;4,5\ny;−3;12 %\nz;;0");
  expect("chart" in read && read.chart.values).toEqual([
    [1200, 4.5],
    [-3, 12],
    [null, 0],
  ]);
});

test("a scale is read by round numbers that hold everything", () => {
  expect(ticks(0, 91)).toEqual([0, 25, 50, 75, 100]);
  expect(ticks(-3, 12)).toEqual([-5, 0, 5, 10, 15]);
  for (const [lowest, highest] of [
    [0, 0],
    [0.1, 0.7],
    [14, 14],
    [-1e6, 3e7],
  ] as const) {
    const marks = ticks(lowest, highest);
    expect(marks[0]).toBeLessThanOrEqual(lowest);
    expect(marks.at(-1)).toBeGreaterThanOrEqual(highest);
    expect(marks.length).toBeLessThan(12);
  }
});

test("a chart without a description tells its extremes", () => {
  const read = readChart("type: bar\ntitle: T\nunit: days\n---\na,b\nx,1\ny,9");
  expect("chart" in read && drawChart(read.chart, "c")).toContain("b: from x (1 days) to y (9 days).");
});

test("signs that no drawing may hold are left out of a chart", () => {
  const read = readChart('type: bar\ntitle: "T\\u0001 \\uD83D"\n---\na,b\nx\u0001<y>,1\ny,9');
  const svg = "chart" in read ? drawChart(read.chart, "c") : "";
  expect(svg).toContain("x &lt;y&gt;");
  expect(svg.isWellFormed()).toBe(true);
  expect(svg).not.toMatch(/\p{Cc}/u);
});

test("the words of a body are counted without its signs and charts", () => {
  expect(renderStudy(`Two **words**\n\n${block("type: bar\ntitle: T", "a,b\nx,1")}\n\n## And three more`).words).toBe(5);
});
