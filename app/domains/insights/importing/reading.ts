/** A write-up from elsewhere as a study: taken in whole, with a list of what could not be. */

import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { newId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { type Evidence, emptyContent, type StudyContent, studyLimits } from "../insights.ts";
import { parted, studyKeys } from "../study-file.ts";
import { readEvidence } from "../study-form.ts";

export const remarkKinds = [
  "unknown-key",
  "wrong-key",
  "broken-front",
  "no-front-matter",
  "title-missing",
  "answer-missing",
  "shortened",
  "topics-left",
  "said-here",
  "review-gone",
  "owner-unknown",
  "department-unknown",
  "audience-left",
  "evidence-left",
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
  "leads-out",
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

/** What a file says beside the words of a study, each with its line: what of it holds here is found out afterwards. */
export interface Wanted {
  readonly owner?: { readonly line: number; readonly email: string };
  readonly review?: { readonly line: number; readonly day: string };
  readonly audience?: { readonly line: number; readonly departments: readonly string[]; readonly because: string };
}

export interface ReadStudy {
  readonly content: StudyContent;
  readonly wanted: Wanted;
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
  const { said, wanted } = front === undefined ? nothing : keysOf(front, frontLine, remarks);
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
  return { content, wanted, remarks };
}

type Said = Partial<StudyContent>;

interface Keys {
  readonly said: Said;
  readonly wanted: Wanted;
}

const nothing: Keys = { said: {}, wanted: {} };

/** What is said here by somebody, when the study is published or after it. */
const saidHere = ["published", "note", "only", "notes", "not_personal"];

function keysOf(front: string, frontLine: number, remarks: Remark[]): Keys {
  const counter = new LineCounter();
  const document = parseDocument(front, { lineCounter: counter });
  const [broken] = document.errors;
  if (broken) {
    const line = frontLine - 1 + (broken.linePos?.[0].line ?? 1);
    // The line that it names itself is one of the front matter.
    remarks.push({ kind: "broken-front", line, what: (broken.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "") });
    return nothing;
  }
  const given: unknown = document.toJS();
  if (typeof given !== "object" || given === null) return nothing;
  let said: Said = {};
  let wanted: Wanted = {};
  for (const [key, value] of Object.entries(given)) {
    const line = frontLine - 1 + lineOf(document.contents, key, counter);
    const known = aliases[key] ?? (Object.hasOwn(studyKeys, key) ? key : undefined);
    if (known && saidHere.includes(known)) {
      remarks.push({ kind: "said-here", line, what: key, key: known });
      continue;
    }
    const beside = known ? wantedBy(known, value, line) : undefined;
    const taken = known ? take(known, value) : undefined;
    if (beside) wanted = { ...wanted, ...beside };
    else if (taken) said = { ...said, ...taken };
    else if (known) remarks.push(...wrongIn(known, value, { kind: "wrong-key", line, what: key, key: known }));
    else remarks.push({ kind: "unknown-key", line, what: key });
    const left = known === "topics" ? listIn(value).slice(studyLimits.topics) : [];
    if (left.length > 0) remarks.push({ kind: "topics-left", line, what: left.join(", "), most: studyLimits.topics });
    if (known === "findings" && taken) remarks.push(...evidenceLeft(value).map((what) => ({ kind: "evidence-left" as const, line, what })));
  }
  return { said, wanted };
}

/** What a key says beside the words; undefined for every other key, and where it says nothing of the kind. */
function wantedBy(key: string, value: unknown, line: number): Wanted | undefined {
  if (key === "owner") {
    const { data } = studyKeys.owner.safeParse(value);
    return data ? { owner: { line, email: data } } : undefined;
  }
  if (key === "review") {
    const { data } = studyKeys.review.safeParse(value);
    return data ? { review: { line, day: data } } : undefined;
  }
  const { data } = key === "audience" ? studyKeys.audience.safeParse(value) : {};
  return data ? { audience: { line, ...data } } : undefined;
}

/** The line of a key, which is not that of its value: a list stands below it. */
function lineOf(contents: unknown, key: string, counter: LineCounter): number {
  const pair = isMap(contents) ? contents.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return range ? counter.linePos(range[0]).line : 1;
}

const plain = (value: unknown) => (typeof value === "string" || typeof value === "number" ? tidied(String(value)) : undefined);

/** What a key says of a study; undefined where it says nothing that we can keep. */
function take(key: string, value: unknown): Said | undefined {
  if (key === "title") return plain(value) ? { title: plain(value) ?? "" } : undefined;
  if (key === "answer") return plain(value) ? { answer: plain(value) ?? "" } : undefined;
  if (key === "topics") return topicsIn(value);
  if (key === "source") {
    const name = plain(value) ?? (typeof value === "object" && value !== null && "name" in value ? plain(value.name) : undefined);
    return name ? { source: name } : undefined;
  }
  if (["owner", "review", "audience"].includes(key)) return undefined;
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
    const all = one as WrittenFindings;
    return {
      findings: all.map(({ sentence, evidence }) => ({
        id: newId(),
        sentence,
        evidence: evidence.flatMap((piece) => evidenceIn(piece) ?? []),
      })),
    };
  }
  return { [key]: one };
}

type WrittenFindings = z.output<typeof studyKeys.findings>;
type Piece = WrittenFindings[number]["evidence"][number];

/** A story or a finding is named by its address here; undefined where it is named otherwise. */
function evidenceIn(piece: Piece): Evidence | undefined {
  if ("chart" in piece) return { kind: "chart", chart: piece.chart };
  if ("quote" in piece) return { kind: "quotation", quotation: piece.quote, ...(piece.by ? { saidBy: piece.by } : {}) };
  return readEvidence("story" in piece ? `story: ${piece.story}` : `finding: ${piece.finding}`);
}

function evidenceLeft(findings: unknown): string[] {
  const { data = [] } = studyKeys.findings.safeParse(findings);
  const left = data.flatMap(({ evidence }) => evidence.filter((piece) => !evidenceIn(piece)));
  return left.flatMap((piece) => ("story" in piece ? piece.story : "finding" in piece ? piece.finding : []));
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
