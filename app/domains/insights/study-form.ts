/** The form of a study: its fields as they stand in a page, and what they say. */
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { confidences, studyMethods } from "#db/words/insights.ts";
import { type Evidence, findingAddress, type StudyContent, type StudySettings, studyLimits, type WrittenFinding } from "./insights.ts";

/** A list per name, as drafts keep them. */
export type StudyValues = Record<string, string[]>;

export interface ReadForm {
  readonly content: StudyContent;
  readonly settings: StudySettings;
  readonly note: string | null;
  /** By the name of the field. */
  readonly mistakes: Record<string, string[]>;
}

const first = (values: StudyValues, name: string) => tidied(values[name]?.[0] ?? "");

const lengths: Record<string, number> = {
  title: studyLimits.title,
  answer: studyLimits.answer,
  question: studyLimits.words,
  sampleWho: studyLimits.line,
  market: studyLimits.line,
  product: studyLimits.line,
  source: studyLimits.words,
  confidenceWhy: studyLimits.words,
  body: studyLimits.body,
  note: studyLimits.words,
  narrowedBecause: studyLimits.words,
};

/** How many findings a form holds. */
export function findingCount(values: StudyValues): number {
  const places = Object.keys(values).flatMap((name) => /^findings\[(\d+)\]/.exec(name)?.[1] ?? []);
  return Math.min(studyLimits.findings, Math.max(0, ...places.map((place) => Number(place) + 1)));
}

export function readStudyForm(values: StudyValues, ownerId: string): ReadForm {
  const mistakes: Record<string, string[]> = {};
  const wrong = (name: string, words: string) => {
    mistakes[name] = [...(mistakes[name] ?? []), words];
  };
  for (const [name, most] of Object.entries(lengths)) if (first(values, name).length > most) wrong(name, m.insights_too_long({ most }));
  if (!first(values, "title")) wrong("title", m.insights_title_missing());
  if (!first(values, "answer")) wrong("answer", m.insights_answer_missing());
  const day = (name: string) => {
    const said = first(values, name);
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(said) && !Number.isNaN(Date.parse(`${said}T00:00Z`));
    if (said && !isDay) wrong(name, m.insights_day_wrong());
    return isDay ? said : null;
  };
  const size = first(values, "sampleSize");
  if (size && !/^\d{1,9}$/.test(size)) wrong("sampleSize", m.insights_number_wrong());
  const [from, to] = [day("fieldworkFrom"), day("fieldworkTo")];
  if (from && to && from > to) wrong("fieldworkTo", m.insights_days_reversed());
  const topics = [
    ...new Set(
      first(values, "topics")
        .split(",")
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ];
  if (topics.length > studyLimits.topics || topics.some((one) => one.length > 60))
    wrong("topics", m.insights_topics_wrong({ most: studyLimits.topics }));
  const narrowedTo = (values.narrowedTo ?? []).filter(isId);
  const because = first(values, "narrowedBecause");
  if (narrowedTo.length > 0 && !because) wrong("narrowedBecause", m.insights_because_missing());
  const content: StudyContent = {
    title: first(values, "title"),
    answer: first(values, "answer"),
    question: first(values, "question"),
    method: studyMethods.find((one) => one === first(values, "method")) ?? null,
    sampleSize: /^\d{1,9}$/.test(size) ? Number(size) : null,
    sampleWho: first(values, "sampleWho"),
    fieldworkFrom: from,
    fieldworkTo: to,
    market: first(values, "market"),
    product: first(values, "product"),
    topics,
    source: first(values, "source"),
    confidence: confidences.find((one) => one === first(values, "confidence")) ?? null,
    confidenceWhy: first(values, "confidenceWhy"),
    body: first(values, "body"),
    findings: findingsOf(values, wrong),
  };
  return {
    content,
    settings: { ownerId, reviewOn: day("reviewOn"), narrowedTo, narrowedBecause: because || null },
    note: first(values, "note") || null,
    mistakes,
  };
}

function findingsOf(values: StudyValues, wrong: (name: string, words: string) => void): WrittenFinding[] {
  return Array.from({ length: findingCount(values) }, (_, place) => place).flatMap((place) => {
    const name = `findings[${place}]`;
    const [id, sentence] = [first(values, `${name}.id`), first(values, `${name}.sentence`)];
    const lines = first(values, `${name}.evidence`)
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
    if (!sentence && lines.length === 0) return [];
    if (!sentence) wrong(`${name}.sentence`, m.insights_sentence_missing());
    if (sentence.length > studyLimits.sentence) wrong(`${name}.sentence`, m.insights_too_long({ most: studyLimits.sentence }));
    if (lines.length > studyLimits.evidence) wrong(`${name}.evidence`, m.insights_evidence_many({ most: studyLimits.evidence }));
    const evidence = lines.slice(0, studyLimits.evidence).flatMap((line) => {
      const read = readEvidence(line);
      if (!read) wrong(`${name}.evidence`, m.insights_evidence_wrong({ line: line.slice(0, 60) }));
      return read ?? [];
    });
    return isId(id) ? [{ id, sentence, evidence }] : [];
  });
}

const idIn = (said: string, address: RegExp) => (isId(said) ? said : address.exec(said)?.[1]);

/** A line of what a finding rests on; undefined where it says nothing of the kind. */
export function readEvidence(line: string): Evidence | undefined {
  const [, kind = "", said = ""] = /^(story|chart|quote|finding)\s*:\s*(.+)$/i.exec(line) ?? [];
  switch (kind.toLowerCase()) {
    case "chart":
      return { kind: "chart", chart: said.slice(0, studyLimits.line) };
    case "story": {
      const storyId = idIn(said, /\/stories\/([0-9a-f-]{36})/);
      return storyId ? { kind: "story", storyId } : undefined;
    }
    case "finding": {
      const findingId = idIn(said, /\/findings\/([0-9a-f-]{36})/);
      return findingId ? { kind: "finding", findingId } : undefined;
    }
    case "quote": {
      const cut = said.lastIndexOf("|");
      const [quotation, saidBy] = cut < 0 ? [said, ""] : [said.slice(0, cut).trim(), said.slice(cut + 1).trim()];
      if (!quotation || quotation.length > studyLimits.quotation || saidBy.length > studyLimits.line) return undefined;
      return { kind: "quotation", quotation, ...(saidBy ? { saidBy } : {}) };
    }
    default:
      return undefined;
  }
}

export function evidenceLine({ kind, storyId, chart, quotation, saidBy, findingId }: Evidence): string {
  if (kind === "story") return `story: /stories/${storyId}`;
  if (kind === "chart") return `chart: ${chart}`;
  if (kind === "finding") return `finding: ${findingAddress("study", findingId ?? "")}`;
  return `quote: ${quotation?.replaceAll("\n", " ")}${saidBy ? ` | ${saidBy}` : ""}`;
}

/** What a form shows of a study. */
export function valuesFrom(content: StudyContent, { reviewOn, narrowedTo, narrowedBecause, ownerId }: StudySettings): StudyValues {
  const { topics, findings, ...plain } = content;
  const values: StudyValues = {};
  for (const [name, value] of Object.entries(plain)) values[name] = [value === null ? "" : String(value)];
  values.topics = [topics.join(", ")];
  values.ownerId = [ownerId];
  values.reviewOn = [reviewOn ?? ""];
  values.narrowedTo = [...narrowedTo];
  values.narrowedBecause = [narrowedBecause ?? ""];
  writeFindings(
    values,
    findings.map(({ id, sentence, evidence }) => ({ id, sentence, evidence: evidence.map(evidenceLine).join("\n") })),
  );
  return values;
}

interface Row {
  id: string;
  sentence: string;
  evidence: string;
}

function writeFindings(values: StudyValues, rows: readonly Row[]): void {
  for (const name of Object.keys(values)) if (name.startsWith("findings[")) delete values[name];
  rows.forEach((row, place) => {
    for (const [name, value] of Object.entries(row)) values[`findings[${place}].${name}`] = [value];
  });
}

/** `add`, `up-2`, `down-2`, `remove-2`: what a button of the findings does to the form; undefined for any other. */
export function moved(values: StudyValues, intent: string, newId: () => string): StudyValues | undefined {
  const [, what, at = "0"] = /^(add|up|down|remove)(?:-(\d+))?$/.exec(intent) ?? [];
  if (!what) return undefined;
  const rows = Array.from({ length: findingCount(values) }, (_, place): Row => {
    const said = (name: string) => values[`findings[${place}].${name}`]?.[0] ?? "";
    return { id: said("id"), sentence: said("sentence"), evidence: said("evidence") };
  });
  const place = Number(at);
  if (what === "add" && rows.length < studyLimits.findings) rows.push({ id: newId(), sentence: "", evidence: "" });
  if (what === "remove") rows.splice(place, 1);
  const target = what === "up" ? place - 1 : place + 1;
  const [row, other] = [rows[place], rows[target]];
  if ((what === "up" || what === "down") && row && other) [rows[place], rows[target]] = [other, row];
  const next = { ...values };
  writeFindings(next, rows);
  return next;
}
