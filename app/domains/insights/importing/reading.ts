/** A write-up from elsewhere as a study: taken in whole, with a list of what could not be. */
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { newId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { type Evidence, emptyContent, type StudyContent, studyLimits } from "../insights.ts";
import { parted, studyKeys } from "../study-file.ts";

export const remarkKinds = [
  "unknown-key",
  "wrong-key",
  "broken-front",
  "no-front-matter",
  "title-missing",
  "answer-missing",
  "shortened",
  "topics-left",
  "image-missing",
  "image-refused",
  "html",
  "template",
  "link",
  "too-long",
  "too-large",
  "no-room",
  "too-many",
  "not-text",
  "broken-zip",
  "image-unused",
  "wrong-type",
  "not-taken",
  "more",
] as const;

/** What could not be taken, and where. */
export interface Remark {
  readonly kind: (typeof remarkKinds)[number];
  /** Of the file, counted from 1. */
  readonly line?: number;
  /** The key, the image, the words that it is about. */
  readonly what: string;
  /** The key of a study that is meant, where the file calls it otherwise or only a part of it is wrong. */
  readonly key?: string;
  /** Where it is more than may be: what it is and what it may be, in characters, bytes or files, as its kind says. */
  readonly is?: number;
  readonly most?: number;
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
  if (!said.title) remarks.push({ kind: "title-missing", line: 1, what: title });
  if (!said.answer) remarks.push({ kind: "answer-missing", line: 1, what: title });
  remarks.push(...remarksOn(body, bodyLine, hasImage));
  const cut = (words: string, most: number) => {
    if (words.length <= most) return words;
    remarks.push({ kind: "shortened", what: words.slice(0, 80), is: words.length, most });
    return `${words.slice(0, most - 1)}…`;
  };
  const content: StudyContent = {
    ...emptyContent,
    ...said,
    title: cut(title, studyLimits.title),
    answer: cut(said.answer ?? "", studyLimits.answer),
    source: cut(said.source ?? "", studyLimits.words),
    body: text,
  };
  return { content, remarks };
}

type Said = Partial<StudyContent>;

function keysOf(front: string, frontLine: number, remarks: Remark[]): Said {
  const counter = new LineCounter();
  const document = parseDocument(front, { lineCounter: counter });
  const [broken] = document.errors;
  if (broken) {
    const line = frontLine - 1 + (broken.linePos?.[0].line ?? 1);
    // The line that it names itself is one of the front matter.
    remarks.push({ kind: "broken-front", line, what: (broken.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "") });
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
    else if (known) remarks.push(...wrongIn(known, value, { kind: "wrong-key", line, what: key, key: known }));
    else remarks.push({ kind: "unknown-key", line, what: key });
    const left = known === "topics" ? listIn(value).slice(studyLimits.topics) : [];
    if (left.length > 0) remarks.push({ kind: "topics-left", line, what: left.join(", "), most: studyLimits.topics });
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
    return name ? { source: name } : undefined;
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
  if (!Array.isArray(value) && typeof value !== "string") return undefined;
  return { topics: listIn(value).slice(0, studyLimits.topics) };
}

function listIn(value: unknown): string[] {
  const list = Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : [];
  return [...new Set(list.flatMap((one) => plain(one)?.slice(0, 60) ?? []).filter(Boolean))];
}

/** What is wrong in a key: itself, or the keys in it, as "sample.size". */
function wrongIn(known: string, value: unknown, remark: Remark): Remark[] {
  const read = Object.hasOwn(studyKeys, known) ? studyKeys[known as keyof typeof studyKeys].safeParse(value) : undefined;
  const paths = (read?.error?.issues ?? []).flatMap(({ code, path, ...issue }) =>
    code === "unrecognized_keys" && "keys" in issue ? (issue.keys as string[]).map((key) => [...path, key]) : [path],
  );
  const named = [...new Set(paths.map((path) => [remark.what, ...path.map(placed)].join(".")))];
  return named.length > 0 ? named.map((what) => ({ ...remark, what })) : [remark];
}

/** Whoever writes a list counts from 1. */
const placed = (key: PropertyKey) => (typeof key === "number" ? String(key + 1) : String(key));

const mostOfAKind = 300;

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
  const kinds = [...Map.groupBy(remarks, ({ kind }) => kind).values()];
  const left = kinds.reduce((sum, all) => sum + Math.max(0, all.length - mostOfAKind), 0);
  const few = new Set(kinds.flatMap((all) => all.slice(0, mostOfAKind)));
  return [...remarks.filter((remark) => few.has(remark)), ...(left > 0 ? [{ kind: "more", what: "", is: left } as const] : [])];
}
