/** Findings as a form lists them beside its fields: the same words once for each field. */
import * as m from "#app/paraglide/messages.js";
import type { World } from "#app/shared/world.ts";
import { answerTo, type FindingAnswer, sameWords, type Thing, withReplaced } from "./answers.ts";
import { type Asked, type Look, looking, type Texts } from "./clearing.server.ts";
import { type Finding, type FindingKind, replacementFor } from "./findings.ts";

export interface ShownFinding {
  /** The field that holds it. */
  readonly field: string;
  readonly kind: FindingKind;
  readonly text: string;
  readonly replacement: string;
  /** What stands around the first of them. */
  readonly before: string;
  readonly after: string;
  /** Where these words begin and end, in UTF-16 units of the text. */
  readonly places: readonly (readonly [number, number])[];
  /** What was answered so far, for a form that comes back. */
  readonly answer?: FindingAnswer["answer"];
}

interface ToShow {
  /** Missing for who may not know what was answered about it. */
  readonly about?: Thing | undefined;
  readonly texts: Texts;
  readonly answers?: readonly FindingAnswer[];
  readonly colleagues?: readonly string[];
}

/** Everything found in the texts as they were typed, answered or not; not what was called not personal when the thing was posted before. */
export async function findingsToShow(world: World, { texts, answers = [], ...asked }: ToShow): Promise<ShownFinding[]> {
  const look = await looking(world, asked);
  return Object.entries(texts).flatMap(([field, text]) => (text ? everyIn(field, text, look, answers) : []));
}

/** What a replacement uncovers is asked for as well. */
function everyIn(field: string, text: string, look: Look, answers: readonly FindingAnswer[]): ShownFinding[] {
  const findings = look(text);
  const gone = findings.filter((finding) => answerTo(finding, answers) === "replace");
  const first = shown(field, text, findings, answers);
  if (gone.length === 0) return first;
  const said = withReplaced(text, gone, ({ kind }) => replacementFor(kind));
  const uncovered = look(said).filter((finding) => !findings.some((one) => same(one, finding)));
  return [...first, ...shown(field, said, uncovered, answers)];
}

const same = (one: Finding, other: Finding) => one.kind === other.kind && sameWords(one.text, other.text);

function shown(field: string, text: string, findings: readonly Finding[], answers: readonly FindingAnswer[]): ShownFinding[] {
  return findings.flatMap((finding, place) => {
    if (findings.slice(0, place).some((earlier) => same(earlier, finding))) return [];
    const { kind, start, end } = finding;
    const answer = answerTo(finding, answers);
    return {
      field,
      kind,
      text: finding.text,
      replacement: replacementFor(kind),
      ...around(text, start, end),
      places: findings.filter((other) => same(other, finding)).map((other) => [other.start, other.end] as const),
      ...(answer ? { answer } : {}),
    };
  });
}

const width = 40;

/** Whole words to both sides, on one line. */
function around(text: string, start: number, end: number): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - width), start);
  const after = text.slice(end, end + width);
  return {
    before: start > width ? `…${before.replace(/^\S*\s/, "")}` : before,
    after: text.length > end + width ? `${after.replace(/\s\S*$/, "")}…` : after,
  };
}

/** For a preview: the texts with what was answered so far replaced, and what is found in them. Nothing is noted. */
export async function foreseen<Said extends Texts>(world: World, asked: Asked<Said>): Promise<{ texts: Said; findings: ShownFinding[] }> {
  const look = await looking(world, asked);
  const { answers = [] } = asked;
  const said = (text: string) => {
    const gone = look(text).filter((finding) => answerTo(finding, answers) === "replace");
    return withReplaced(text, gone, ({ kind }) => replacementFor(kind));
  };
  const texts = Object.entries(asked.texts).map(([name, text]) => [name, text && said(text)]);
  return {
    texts: Object.fromEntries(texts) as Said,
    findings: Object.entries(asked.texts).flatMap(([field, text]) => (text ? everyIn(field, text, look, answers) : [])),
  };
}

/** The mistake beside each field that holds something unanswered. */
export function unansweredIn(findings: readonly ShownFinding[]): Record<string, string[]> {
  const fields = findings.filter(({ answer }) => answer === undefined).map(({ field }) => field);
  return Object.fromEntries(fields.map((field) => [field, [m.privacy_unanswered()]]));
}
