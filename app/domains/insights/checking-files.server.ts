/** All that can be known of a study's file before anybody reads it. */
import { findingsIn } from "#app/domains/privacy/findings.ts";
import { chartProblems, chartsIn } from "./rendering/markdown.server.ts";
import { type Mistake, readStudyFile } from "./study-file.ts";

/** Its front matter, its charts, what its findings name of them, and what in it may say who a customer is. */
export function mistakesInStudy(source: string): Mistake[] {
  const { file, body, bodyLine, mistakes } = readStudyFile(source);
  const charts = new Set(chartsIn(body).map(({ id }) => id));
  const named = (file?.findings ?? []).flatMap(({ evidence }) => evidence.flatMap((one) => ("chart" in one ? one.chart : [])));
  const plain = new Set((file?.not_personal ?? []).map((words) => words.toLowerCase()));
  const lines = source.split("\n");
  const personal = findingsIn(source, { countries: ["GB", "IE"], patterns: [], known: [] }).filter(
    ({ text }) => !plain.has(text.toLowerCase()) && text !== file?.owner,
  );
  return [
    ...mistakes,
    ...chartProblems(body).map(({ line, problem }) => ({
      line: bodyLine + line,
      key: "chart",
      expected: `a chart that can be drawn: ${problem}`,
    })),
    ...named
      .filter((id) => !charts.has(id))
      .map((id) => ({
        line: 1 + lines.findIndex((line) => line.includes(id)),
        key: "findings",
        expected: `the id of a chart in the body: there is no “${id}”`,
      })),
    ...personal.map(({ text, start }) => ({
      line: source.slice(0, start).split("\n").length,
      key: "not_personal",
      expected: `nothing that says who a customer is: “${text}” may`,
    })),
  ];
}
