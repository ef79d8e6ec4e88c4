/** A write-up from elsewhere as a study: taken in whole, with a list of what could not be. */
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { newId } from "#app/shared/ids.ts";
import { type Evidence, emptyContent, type StudyContent, studyLimits } from "../insights.ts";
import { parted, studyKeys } from "../study-file.ts";
import { tidied } from "../tidied.ts";

export const remarkKinds = [
  "unknown-key",
  "wrong-key",
  "no-front-matter",
  "title-missing",
  "answer-missing",
  "shortened",
  "image-missing",
  "image-refused",
  "html",
  "template",
  "link",
  "too-long",
  "not-text",
  "not-taken",
] as const;

/** What could not be taken, and where. */
export interface Remark {
  readonly kind: (typeof remarkKinds)[number];
  /** Of the file, counted from 1. */
  readonly line?: number;
  /** The key, the image, the words that it is about. */
  readonly what: string;
}

export interface ReadStudy {
  readonly content: StudyContent;
  readonly remarks: Remark[];
}

/** What other places call what we have a word for. */
const aliases: Record<string, "answer" | "topics" | "source" | "published"> = {
  description: "answer",
  summary: "answer",
  tags: "topics",
  author: "source",
  authors: "source",
  date: "published",
};

/** `hasImage`: whether a file of this address came with it. */
export function readWriteUp(name: string, source: string, hasImage: (address: string) => boolean): ReadStudy {
  const remarks: Remark[] = [];
  const { front, frontLine, body, bodyLine } = parted(source);
  const said = front === undefined ? {} : keysOf(front, frontLine, remarks);
  if (front === undefined) remarks.push({ kind: "no-front-matter", line: 1, what: name });
  const text = tidied(body);
  const heading = /^#{1,6}\s+(.+)$/m.exec(text)?.[1]?.trim();
  const title = said.title ?? heading ?? name.replace(/\.[a-z]+$/i, "").replaceAll(/[-_]+/g, " ");
  if (!said.title) remarks.push({ kind: "title-missing", what: title });
  if (!said.answer) remarks.push({ kind: "answer-missing", what: title });
  remarks.push(...remarksOn(body, bodyLine, hasImage));
  const cut = (words: string, most: number) => {
    if (words.length <= most) return words;
    remarks.push({ kind: "shortened", what: words.slice(0, 80) });
    return `${words.slice(0, most - 1)}…`;
  };
  const content: StudyContent = {
    ...emptyContent,
    ...said,
    title: cut(title, studyLimits.title),
    answer: cut(said.answer ?? "", studyLimits.answer),
    body: text,
  };
  return { content, remarks };
}

type Said = Partial<StudyContent>;

function keysOf(front: string, frontLine: number, remarks: Remark[]): Said {
  const counter = new LineCounter();
  const document = parseDocument(front, { lineCounter: counter });
  if (document.errors[0]) {
    remarks.push({ kind: "wrong-key", line: frontLine, what: document.errors[0].message.split("\n")[0] ?? "" });
    return {};
  }
  const given: unknown = document.toJS();
  if (typeof given !== "object" || given === null) return {};
  let said: Said = {};
  for (const [key, value] of Object.entries(given)) {
    const line = frontLine - 1 + lineOf(document.contents, key, counter);
    const known = aliases[key] ?? (Object.hasOwn(studyKeys, key) ? key : undefined);
    const taken = known ? take(known, value) : undefined;
    if (taken) said = { ...said, ...taken };
    else remarks.push({ kind: known ? "wrong-key" : "unknown-key", line, what: key });
  }
  return said;
}

/** The line of a key, which is not that of its value: a list stands below it. */
function lineOf(contents: unknown, key: string, counter: LineCounter): number {
  const pair = isMap(contents) ? contents.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return range ? counter.linePos(range[0]).line : 1;
}

const plain = (value: unknown) => (typeof value === "string" || typeof value === "number" ? tidied(String(value)) : undefined);
const dayOf = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : plain(value)?.slice(0, 10));

/** What a key says of a study; undefined where it says nothing that we can keep. */
function take(key: string, value: unknown): Said | undefined {
  if (key === "title") return plain(value) ? { title: plain(value) ?? "" } : undefined;
  if (key === "answer") return plain(value) ? { answer: plain(value) ?? "" } : undefined;
  if (key === "topics") return topicsIn(value);
  if (key === "source") {
    const name = plain(value) ?? (typeof value === "object" && value !== null && "name" in value ? plain(value.name) : undefined);
    return name ? { source: name.slice(0, studyLimits.words) } : undefined;
  }
  if (key === "published") return dayOf(value) ? {} : undefined;
  // Who owns it here and what it means for whom is said here.
  if (["owner", "review", "note", "only", "audience", "notes", "not_personal"].includes(key)) return {};
  const read = studyKeys[key as keyof typeof studyKeys].safeParse(value);
  if (!read.success) return undefined;
  const one = read.data as never;
  if (key === "sample") {
    const { size, who } = one as { size: number; who: string };
    return { sampleSize: size, sampleWho: who };
  }
  if (key === "fieldwork") {
    const { from, to } = one as { from: string; to: string };
    return { fieldworkFrom: from, fieldworkTo: to };
  }
  if (key === "confidence_why") return { confidenceWhy: one };
  if (key === "findings") {
    const all = one as { sentence: string; evidence: readonly ({ quote: string; by?: string } | { chart: string } | object)[] }[];
    return {
      findings: all.map(({ sentence, evidence }) => ({
        id: newId(),
        sentence,
        evidence: evidence.flatMap((piece): Evidence[] => {
          if ("chart" in piece) return [{ kind: "chart", chart: piece.chart }];
          return "quote" in piece ? [{ kind: "quotation", quotation: piece.quote, ...(piece.by ? { saidBy: piece.by } : {}) }] : [];
        }),
      })),
    };
  }
  return { [key]: one };
}

function topicsIn(value: unknown): Said | undefined {
  const list = Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : undefined;
  const topics = list?.flatMap((one) => plain(one)?.slice(0, 60) ?? []).filter(Boolean);
  return topics ? { topics: [...new Set(topics)].slice(0, studyLimits.topics) } : undefined;
}

const mostRemarks = 200;

/** Line by line: images that did not come, HTML and calls of templates, which are shown as text, and links to neighbours. */
function remarksOn(body: string, bodyLine: number, hasImage: (address: string) => boolean): Remark[] {
  const remarks: Remark[] = [];
  let fence = "";
  body.split("\n").forEach((line, place) => {
    const at = { line: bodyLine + place };
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (mark) fence = fence ? (mark.startsWith(fence) ? "" : fence) : mark;
    if (fence || mark) return;
    for (const [, address = ""] of line.matchAll(/!\[[^\]]*\]\(\s*<?([^)\s>]+)/g))
      if (!hasImage(address)) remarks.push({ kind: "image-missing", ...at, what: address });
    for (const [, address = ""] of line.matchAll(/<img\b[^>]*\bsrc\s*=\s*["']?([^"'\s>]+)/gi))
      remarks.push({ kind: "image-missing", ...at, what: address });
    for (const [, address = ""] of line.matchAll(/\bfile:\s*['"]([^'"]+\.(?:png|jpe?g|webp|gif|svg))['"]/gi))
      remarks.push({ kind: "image-missing", ...at, what: address });
    for (const [, address = ""] of line.matchAll(/(?<!!)\]\((\.{1,2}\/[^)\s]+)/g)) remarks.push({ kind: "link", ...at, what: address });
    const tag = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--/i.exec(line)?.[0];
    if (tag) remarks.push({ kind: "html", ...at, what: tag.slice(0, 80) });
    const call = /\{\{.*|\{%.*/.exec(line)?.[0];
    if (call) remarks.push({ kind: "template", ...at, what: call.slice(0, 80) });
  });
  return remarks.slice(0, mostRemarks);
}
