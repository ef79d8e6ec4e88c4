import * as m from "#app/paraglide/messages.js";
import { type ComparedLine, compared } from "../comparing.ts";
import type { StudyContent } from "../insights.ts";
import { confidenceWords, methodWords } from "./words.ts";

interface Props {
  one: StudyContent;
  other: StudyContent;
  labels: { one: string; other: string };
}

/** Two contents of a study side by side, part by part; parts that say the same are left out. */
export function Comparison({ one, other, labels }: Props) {
  const parts = partsOf(one, other).filter(({ lines }) => lines.some(({ same }) => !same));
  if (parts.length === 0) return <p className="text-quiet">{m.insights_compare_same()}</p>;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {parts.map(({ label, lines }) => (
        <section key={label} aria-label={label}>
          <h2 className="mb-2 text-lg font-semibold">{label}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className="relative overflow-x-auto rounded-xl border border-line" tabIndex={0} aria-label={label}>
            <table className="w-full min-w-[40rem] table-fixed border-collapse text-sm">
              <thead>
                <tr className="border-b border-line bg-surface text-start">
                  <th scope="col" className="px-4 py-2 text-start font-medium">
                    {labels.one}
                  </th>
                  <th scope="col" className="px-4 py-2 text-start font-medium">
                    {labels.other}
                  </th>
                </tr>
              </thead>
              <tbody>
                {around(lines).map((line, place) => (
                  <Line key={`${String(place)}`} line={line} />
                ))}
              </tbody>
            </table>
          </section>
        </section>
      ))}
    </div>
  );
}

function Line({ line }: { line: ComparedLine | "skipped" }) {
  if (line === "skipped") {
    return (
      <tr>
        <td colSpan={2} className="bg-sunken px-4 py-1 text-center text-quiet">
          …
        </td>
      </tr>
    );
  }
  const { one, other, same } = line;
  const cell = "px-4 py-1.5 align-top whitespace-pre-wrap break-words";
  if (same) {
    return (
      <tr>
        <td className={cell} dir="auto">
          {one}
        </td>
        <td className={cell} dir="auto">
          {other}
        </td>
      </tr>
    );
  }
  return (
    <tr>
      <td className={`${cell} ${one === undefined ? "" : "bg-danger-soft"}`} dir="auto">
        {one !== undefined && <del className="no-underline">{one}</del>}
      </td>
      <td className={`${cell} ${other === undefined ? "" : "bg-success-soft"}`} dir="auto">
        {other !== undefined && <ins className="no-underline">{other}</ins>}
      </td>
    </tr>
  );
}

/** Changed lines with two around them. */
function around(lines: readonly ComparedLine[]): (ComparedLine | "skipped")[] {
  const kept = lines.map((_, place) => lines.slice(Math.max(0, place - 2), place + 3).some(({ same }) => !same));
  return lines.flatMap((line, place) => (skippable(kept, place) ? [] : kept[place] ? line : "skipped"));
}

/** Of a stretch that is left out, only the first says so. */
const skippable = (kept: readonly boolean[], place: number) => !kept[place] && place > 0 && !kept[place - 1];

function partsOf(one: StudyContent, other: StudyContent) {
  const facts = ({
    question,
    method,
    sampleSize,
    sampleWho,
    fieldworkFrom,
    fieldworkTo,
    market,
    product,
    topics,
    source,
    confidence,
    confidenceWhy,
  }: StudyContent) =>
    [
      question,
      method && methodWords[method](),
      sampleSize,
      sampleWho,
      fieldworkFrom,
      fieldworkTo,
      market,
      product,
      topics.join(", "),
      source,
      confidence && confidenceWords[confidence](),
      confidenceWhy,
    ]
      .map((value) => String(value ?? ""))
      .join("\n");
  const findings = (content: StudyContent) =>
    content.findings
      .flatMap(({ sentence, evidence }) => [
        sentence,
        ...evidence.map(
          ({ quotation, saidBy, chart, storyId, findingId }) =>
            `  – ${[quotation, saidBy, chart, storyId, findingId].filter(Boolean).join(", ")}`,
        ),
      ])
      .join("\n");
  const part = (label: string, read: (content: StudyContent) => string) => ({ label, lines: compared(read(one), read(other)) });
  return [
    part(m.insights_field_title(), ({ title }) => title),
    part(m.insights_field_answer(), ({ answer }) => answer),
    part(m.insights_how(), facts),
    part(m.insights_findings(), findings),
    part(m.insights_field_body(), ({ body }) => body),
  ];
}
