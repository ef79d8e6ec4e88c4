/**
 * What the privacy room finds in the labelled sentences of `bench/redaction/`, by kind, and how long it takes.
 *
 * A mark is found by a finding of its kind that shares at least half of the longer of the two. A finding that matches no mark is a
 * false alarm; one over a mark of another kind is both, a miss of that kind and a false alarm of its own (a name taken for an
 * address is not forgiven), and is counted once more as "wrong kind". Misses and false alarms are printed for the open sentences
 * only; the held-back third is looked at by nobody and has its own figures.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { type Finding, type FindingKind, type FindingSettings, findingKinds, findingsIn } from "#app/domains/privacy/findings.ts";
import { root } from "../bin/places.ts";
import { type MarkedSentence, readLaterSentences, readSentences } from "./redaction/sentences.ts";
import { median, printTable, quantile, rounded } from "./support/figures.ts";

/** The countries whose national telephone numbers the sentences use; no pattern of an organisation's own. */
const settings: FindingSettings = { countries: ["GB", "IE", "US", "CA", "AU", "NZ", "DE", "FR"], patterns: [] };
const verbatims = join(root, "../shared/data/stories/verbatims.csv");
const namesAndAddresses: readonly FindingKind[] = ["name", "address"];

type Mark = MarkedSentence["findings"][number];

interface Judged {
  readonly sentence: MarkedSentence;
  readonly hits: readonly { mark: Mark; finding: Finding }[];
  readonly misses: readonly Mark[];
  readonly alarms: readonly Finding[];
}

export default async function redaction({ show }: { show: boolean }): Promise<Record<string, number>> {
  const judged = readSentences().map(judge);
  const open = judged.filter(({ sentence }) => !sentence.heldBack);
  const held = judged.filter(({ sentence }) => sentence.heldBack);
  printKinds("All sentences", judged);
  printKinds("The open part", open);
  printKinds("The part held back", held);
  const later = readLaterSentences().map(judge);
  printKinds("Sentences written later", later);
  printFaults([...open, ...later]);
  const milliseconds = timed();
  printVerbatims(show);
  return {
    ...figuresOf(judged, ""),
    ...figuresOf(held, "held_back_"),
    ...figuresOf(later, "later_"),
    sentences: judged.length,
    later_sentences: later.length,
    without_anything: judged.filter(({ sentence }) => sentence.findings.length === 0).length,
    ms_per_200_words: rounded(median(milliseconds)),
    p95_ms_per_200_words: rounded(quantile(milliseconds, 0.95)),
  };
}

function judge(sentence: MarkedSentence): Judged {
  const rest = new Set(findingsIn(sentence.text, settings));
  const hits: { mark: Mark; finding: Finding }[] = [];
  const misses: Mark[] = [];
  for (const mark of sentence.findings) {
    const finding = [...rest].find((one) => one.kind === mark.kind && shared(one, mark) >= longer(one, mark) / 2);
    if (finding) {
      hits.push({ mark, finding });
      rest.delete(finding);
    } else misses.push(mark);
  }
  return { sentence, hits, misses, alarms: [...rest] };
}

type Range = Pick<Mark, "start" | "end">;
const shared = (one: Range, other: Range) => Math.min(one.end, other.end) - Math.max(one.start, other.start);
const longer = (one: Range, other: Range) => Math.max(one.end - one.start, other.end - other.start);

const recallOf = (judged: readonly Judged[], kinds: readonly FindingKind[]) => {
  const hits = judged.flatMap(({ hits }) => hits).filter(({ mark }) => kinds.includes(mark.kind)).length;
  const misses = judged.flatMap(({ misses }) => misses).filter(({ kind }) => kinds.includes(kind)).length;
  return hits / (hits + misses);
};

const precisionOf = (judged: readonly Judged[], kinds: readonly FindingKind[]) => {
  const hits = judged.flatMap(({ hits }) => hits).filter(({ finding }) => kinds.includes(finding.kind)).length;
  const alarms = judged.flatMap(({ alarms }) => alarms).filter(({ kind }) => kinds.includes(kind)).length;
  return hits / (hits + alarms);
};

/** The part of all marked signs that some finding covers, whatever it is called: what would really be gone. */
function coveredOf(judged: readonly Judged[]): number {
  let marked = 0;
  let covered = 0;
  for (const { sentence, hits, alarms } of judged) {
    const findings = [...hits.map(({ finding }) => finding), ...alarms];
    for (const mark of sentence.findings) {
      marked += mark.end - mark.start;
      covered += findings.reduce((sum, finding) => sum + Math.max(0, shared(finding, mark)), 0);
    }
  }
  return covered / marked;
}

function figuresOf(judged: readonly Judged[], prefix: string): Record<string, number> {
  const structured = findingKinds.filter((kind) => !namesAndAddresses.includes(kind));
  return Object.fromEntries(
    Object.entries({
      recall_structured: recallOf(judged, structured),
      recall_names: recallOf(judged, namesAndAddresses),
      precision: precisionOf(judged, findingKinds),
      covered: coveredOf(judged),
    }).map(([name, value]) => [prefix + name, rounded(value)]),
  );
}

function printKinds(title: string, judged: readonly Judged[]): void {
  console.log(
    `\n${title}: ${judged.length} sentences, ${judged.filter(({ sentence }) => sentence.findings.length === 0).length} of them without anything`,
  );
  printTable(
    [...findingKinds.map((kind) => [kind]), [...findingKinds]].map((kinds) => ({
      kind: kinds.length === 1 ? (kinds[0] ?? "") : "all",
      marked: judged.flatMap(({ sentence }) => sentence.findings).filter(({ kind }) => kinds.includes(kind)).length,
      missed: judged.flatMap(({ misses }) => misses).filter(({ kind }) => kinds.includes(kind)).length,
      "false alarms": judged.flatMap(({ alarms }) => alarms).filter(({ kind }) => kinds.includes(kind)).length,
      "wrong kind": judged.flatMap(({ misses, alarms }) =>
        alarms.filter((alarm) => kinds.includes(alarm.kind) && misses.some((mark) => mark.kind !== alarm.kind && shared(alarm, mark) > 0)),
      ).length,
      recall: percent(recallOf(judged, kinds)),
      precision: percent(precisionOf(judged, kinds)),
    })),
  );
}

const percent = (part: number) => (Number.isNaN(part) ? "–" : `${(part * 100).toFixed(1)} %`);

function printFaults(judged: readonly Judged[]): void {
  console.log("\nMisses (−) and false alarms (+) of the open part and of those written later");
  for (const { sentence, misses, alarms } of judged) {
    if (misses.length + alarms.length === 0) continue;
    const faults = [
      ...misses.map(({ start, end, kind }) => `− ${kind}: ${sentence.text.slice(start, end)}`),
      ...alarms.map(({ kind, text }) => `+ ${kind}: ${text}`),
    ];
    console.log(`${sentence.text.replaceAll("\n", "⏎")}\n    ${faults.join("\n    ").replaceAll("\n", "⏎")}`);
  }
}

/** Milliseconds for a text of about 200 words, after warming up: sentences of the set put together, as a story has them. */
function timed(): number[] {
  const texts: string[] = [];
  let text = "";
  for (const { text: sentence } of readSentences()) {
    text += `${sentence} `;
    if (text.split(/\s+/).length <= 200) continue;
    texts.push(text);
    text = "";
  }
  const once = (one: string) => {
    const begun = performance.now();
    findingsIn(one, settings);
    return performance.now() - begun;
  };
  for (let round = 0; round < 5; round += 1) texts.forEach(once);
  return Array.from({ length: 5 }, () => texts.map(once)).flat();
}

/** Real people's words: their findings are printed only when somebody asks to read them, and kept nowhere. */
function printVerbatims(show: boolean): void {
  if (!existsSync(verbatims)) {
    console.log("\nThe real verbatims are not there.");
    return;
  }
  const rows = parse(readFileSync(verbatims), { columns: true, bom: true }) as Record<string, string>[];
  const answers = rows.map((row) => row["FFT answer"] ?? "");
  const begun = performance.now();
  const found = answers.flatMap((answer) => findingsIn(answer, settings).map((finding) => ({ ...finding, answer })));
  const taken = performance.now() - begun;
  console.log(
    `\nThe real verbatims: ${answers.length} rows in ${taken.toFixed(0)} ms, findings in ${new Set(found.map(({ answer }) => answer)).size}`,
  );
  printTable(findingKinds.map((kind) => ({ kind, findings: found.filter((finding) => finding.kind === kind).length })));
  if (!show) {
    console.log("(npm run bench -- redaction --show lists them)");
    return;
  }
  for (const { kind, text, start, end, answer } of found.sort((one, other) => one.kind.localeCompare(other.kind))) {
    console.log(`${kind}: ${text}   …${answer.slice(Math.max(0, start - 40), end + 40).replaceAll("\n", "⏎")}…`);
  }
}
