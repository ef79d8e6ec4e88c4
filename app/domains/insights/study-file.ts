/** A study as a file: front matter in YAML between two lines of ---, and its body in Markdown. */
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { confidences, studyMethods } from "#db/words/insights.ts";
import { studyLimits } from "./insights.ts";

/** What is wrong with a key: where, and what should stand there. */
export interface Mistake {
  readonly line: number;
  readonly key: string;
  readonly expected: string;
}

const line = z.string().trim().min(1).max(studyLimits.line);
const words = z.string().trim().min(1).max(studyLimits.words);
/** YAML may have made a date of it. */
const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date({ error: "a day, as 2026-03-31" }),
);

const evidence = z.union(
  [
    z.strictObject({ story: line }),
    z.strictObject({ chart: line }),
    z.strictObject({ quote: z.string().trim().min(1).max(studyLimits.quotation), by: line.optional() }),
    z.strictObject({ finding: line }),
  ],
  { error: "one of story, chart, quote (with by), finding" },
);

const schema = z.strictObject({
  title: z.string().trim().min(1).max(studyLimits.title),
  answer: z.string().trim().min(1).max(studyLimits.answer),
  question: words,
  method: z.enum(studyMethods, { error: `one of ${studyMethods.join(", ")}` }),
  sample: z.strictObject({ size: z.int().min(0), who: line }),
  fieldwork: z.strictObject({ from: day, to: day }),
  market: line.optional(),
  product: line.optional(),
  topics: z.array(line).min(1).max(studyLimits.topics),
  source: words,
  confidence: z.enum(confidences, { error: `one of ${confidences.join(", ")}` }),
  confidence_why: words,
  owner: z.email({ error: "the e-mail address of somebody who works here" }),
  review: day,
  published: day.optional(),
  note: words.optional(),
  /** A study of the demonstration is not taken in by an organisation. */
  only: z.literal("demonstration", { error: "demonstration, or nothing" }).optional(),
  audience: z.strictObject({ departments: z.array(line).min(1), because: words }).optional(),
  findings: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]{1,40}$/, { error: "lower case letters, digits and hyphens" }),
        sentence: z.string().trim().min(1).max(studyLimits.sentence),
        evidence: z.array(evidence).max(studyLimits.evidence).default([]),
      }),
    )
    .max(studyLimits.findings),
  notes: z.record(line, z.string().trim().min(1).max(studyLimits.note)).optional(),
  /** Words that look like a customer's and are not. */
  not_personal: z.array(line).optional(),
});

/** The keys that a study may have, each with what it may say. */
export const studyKeys = schema.shape;

export type StudyFile = Partial<z.infer<typeof schema>> & { title: string; answer: string; owner: string };

export interface ReadFile {
  /** Missing when it has no title, no answer or no owner. */
  readonly file: StudyFile | undefined;
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
  readonly mistakes: readonly Mistake[];
}

const needed = ["title", "answer", "owner"];

/** Reads a file. A key that is wrong is left out, and the rest is there; without what is needed nothing is. */
export function readStudyFile(source: string): ReadFile {
  const { front, frontLine, body, bodyLine } = parted(source);
  if (front === undefined) {
    return { file: undefined, body, bodyLine, mistakes: [{ line: 1, key: "---", expected: "front matter between two lines of ---" }] };
  }
  const counter = new LineCounter();
  const document = parseDocument(front, { lineCounter: counter });
  const broken = document.errors.map((error) => ({
    line: frontLine - 1 + (error.linePos?.[0]?.line ?? 1),
    key: "---",
    expected: `YAML (${error.message.split("\n")[0]})`,
  }));
  if (broken.length > 0) return { file: undefined, body, bodyLine, mistakes: broken };
  const given: unknown = document.toJS();
  const fields: Record<string, unknown> = typeof given === "object" && given !== null ? { ...given } : {};
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return frontLine - 1 + counter.linePos(node.range[0]).line;
    }
    return 1;
  };
  const read = schema.safeParse(fields);
  if (read.success) return { file: read.data, body, bodyLine, mistakes: [] };
  const mistakes = read.error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        line: lineOf([...issue.path, key]),
        key: [...issue.path, key].join("."),
        expected: "no such key",
      }));
    }
    return [{ line: lineOf(issue.path), key: issue.path.join("."), expected: expectedBy(issue) }];
  });
  for (const issue of read.error.issues) {
    const keys = issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : [String(issue.path[0] ?? "")];
    for (const key of keys) delete fields[key];
  }
  const rest = schema.partial().safeParse(fields);
  const whole = rest.success && needed.every((key) => key in rest.data);
  return { file: whole ? (rest.data as StudyFile) : undefined, body, bodyLine, mistakes };
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && issue.input === undefined) return `it is missing: ${issue.expected}`;
  if (issue.code === "too_big") return `at most ${issue.maximum}`;
  if (issue.code === "too_small") return `at least ${issue.minimum}`;
  return issue.message.replace(/^Invalid input: /, "");
}

export interface Parted {
  readonly front: string | undefined;
  /** Where they begin, counted from 1. */
  readonly frontLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** Front matter and body of a file. */
export function parted(source: string): Parted {
  const text = source.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  const parts = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!parts) return { front: undefined, frontLine: 1, body: text, bodyLine: 1 };
  const body = text.slice(parts[0].length);
  return { front: parts[1], frontLine: 2, body, bodyLine: parts[0].split("\n").length };
}
