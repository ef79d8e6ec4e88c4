/**
 * Mermaid's `journey`, read and written. The reading follows Mermaid's own grammar (user-journey/parser/journey.jison, 11.17)
 * wherever Mermaid takes a line; a line that would make Mermaid refuse the whole file is judged by itself, and what became of
 * it is said with its number.
 */
import { parse as parseYaml } from "yaml";

export interface MermaidTask {
  readonly name: string;
  /** As it stands in the file, within Mermaid's 1 to 5 or not. */
  readonly score: number;
  readonly actors: readonly string[];
  /** Where it stands in the file; counted from 1. */
  readonly line: number;
}

export interface MermaidSection {
  /** Empty for tasks that stand before the first section. */
  readonly name: string;
  readonly tasks: readonly MermaidTask[];
  readonly line: number;
}

export interface MermaidJourney {
  readonly title: string;
  /** `accTitle`: the title for who cannot see the picture. */
  readonly spokenTitle: string;
  /** `accDescr`. */
  readonly description: string;
  readonly sections: readonly MermaidSection[];
}

/** Why a line was not taken. */
export const refusals = ["no-score", "score-is-no-number", "no-name", "after-semicolon"] as const;
/** What was taken otherwise than it stands there. */
export const changes = ["score-clamped", "colon-in-name", "section-without-name", "sign-in-section", "actor-twice"] as const;
export type RemarkKind = (typeof refusals)[number] | (typeof changes)[number];

export interface Remark {
  readonly line: number;
  readonly kind: RemarkKind;
  /** The words that it is about. */
  readonly words: string;
}

export type MermaidReading =
  | { readonly journey: MermaidJourney; readonly remarks: readonly Remark[] }
  /** Not even the first word is Mermaid's `journey`. */
  | { readonly refused: "no-journey" | "no-task"; readonly remarks: readonly Remark[] };

/** Mermaid's scores go from 1 to 5. */
export const clampedScore = (score: number): number => Math.min(5, Math.max(1, score));

/** What a score says as pleasure, −100…100; a score outside 1–5 counts as the nearest. */
export const pleasureOfScore = (score: number): number => Math.round((clampedScore(score) - 3) * 50);

/** The score that says a pleasure (−100…100) in Mermaid, with two digits at most. */
export const scoreOfPleasure = (pleasure: number): number => Math.round((pleasure / 50 + 3) * 100) / 100;

const longestWords = 120;
const shortened = (words: string) => {
  const signs = [...words.trim()];
  return signs.length > longestWords ? `${signs.slice(0, longestWords).join("")}…` : signs.join("");
};

export function readMermaid(file: string): MermaidReading {
  const { text, restore } = withoutEntities(
    file
      .replace(/^\uFEFF/, "")
      .replaceAll(/\r\n?/g, "\n")
      .replaceAll(/(?![\n\t])\p{Cc}|[\uFDD0-\uFDD2]/gu, ""),
  );
  const { lines, from, title: frontTitle } = withoutFrontMatter(text.split("\n"));
  const remarks: Remark[] = [];
  const sections: { name: string; tasks: MermaidTask[]; line: number }[] = [];
  const said = { title: "", spokenTitle: "", description: "" };
  let begun = false;
  let describing: string[] | undefined;
  const remark = (line: number, kind: RemarkKind, words: string) => remarks.push({ line, kind, words: shortened(restore(words)) });
  const name = (words: string) => restore(words).replaceAll(/\s+/g, " ").trim();

  for (const [at, whole] of lines.entries()) {
    const number = from + at + 1;
    if (describing) {
      const [inside = "", ...after] = whole.split("}");
      describing.push(inside);
      if (after.length === 0) continue;
      said.description = name(describing.join(" "));
      describing = undefined;
      continue;
    }
    let line = whole.trim();
    if (line === "" || line.startsWith("%") || line.startsWith("#")) continue;
    if (!begun) {
      const first = /^journey\b(.*)$/i.exec(line);
      if (!first) return { refused: "no-journey", remarks: [] };
      begun = true;
      line = (first[1] ?? "").trim();
      if (line === "") continue;
    }
    const spoken = /^acc(title|descr)\s*:(.*)$/i.exec(line);
    if (spoken) {
      const [, which = "", words = ""] = spoken;
      if (which.toLowerCase() === "title") said.spokenTitle = name(words);
      else said.description = name(words);
      continue;
    }
    const block = /^accdescr\s*\{(.*)$/i.exec(line);
    if (block) {
      const [inside = "", ...after] = (block[1] ?? "").split("}");
      if (after.length > 0) said.description = name(inside);
      else describing = [inside];
      continue;
    }
    // What follows this sign is a comment, wherever it stands.
    line = (line.split("#")[0] ?? "").trim();
    if (line === "") continue;
    const heading = /^(title|section)(?:\s+(.*))?$/i.exec(line);
    if (heading?.[1]?.toLowerCase() === "title") {
      const [words = "", ...after] = (heading[2] ?? "").split(";");
      said.title = name(words);
      if (after.length > 0) remark(number, "after-semicolon", after.join(";"));
      continue;
    }
    if (heading) {
      const words = name(heading[2] ?? "");
      sections.push({ name: words, tasks: [], line: number });
      if (words === "") remark(number, "section-without-name", line);
      else if (/[:;]/.test(heading[2] ?? "")) remark(number, "sign-in-section", heading[2] ?? "");
      continue;
    }
    const [statement = "", ...after] = line.split(";");
    const task = readTask(statement);
    if (after.some((rest) => rest.trim() !== "")) remark(number, "after-semicolon", after.join(";"));
    if ("refused" in task) {
      remark(number, task.refused, task.words);
      continue;
    }
    const actors = task.actors.map(name).filter((actor) => actor !== "");
    const once = [...new Set(actors)];
    if (task.colons) remark(number, "colon-in-name", task.name);
    if (clampedScore(task.score) !== task.score) remark(number, "score-clamped", task.scoreWords);
    if (once.length < actors.length) remark(number, "actor-twice", task.actors.join(","));
    if (sections.length === 0) sections.push({ name: "", tasks: [], line: number });
    sections.at(-1)?.tasks.push({ name: name(task.name), score: task.score, actors: once, line: number });
  }
  if (describing) said.description = name(describing.join(" "));
  if (!begun) return { refused: "no-journey", remarks };
  if (sections.every(({ tasks }) => tasks.length === 0)) return { refused: "no-task", remarks };
  return { journey: { ...said, title: said.title || name(frontTitle), sections }, remarks };
}

type TaskReading =
  | { name: string; score: number; scoreWords: string; actors: string[]; colons: boolean }
  | { refused: RemarkKind; words: string };

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?$/i;
const scoreIn = (words: string | undefined): number | undefined => (decimal.test(words?.trim() ?? "") ? Number(words) : undefined);

function readTask(statement: string): TaskReading {
  const [first = "", ...pieces] = statement.split(":");
  if (pieces.length === 0) return { refused: "no-score", words: statement };
  if (first.trim() === "") return { refused: "no-name", words: statement };
  const score = scoreIn(pieces[0]);
  if (score !== undefined) {
    // Mermaid leaves out whatever follows a further colon.
    return { name: first, score, scoreWords: pieces[0] ?? "", actors: (pieces[1] ?? "").split(","), colons: false };
  }
  // A name with a colon in it, which Mermaid takes for a score: clear when one number is followed by the actors alone, or by nothing.
  const all = [first, ...pieces];
  const place = [all.length - 2, all.length - 1].find((one) => one > 1 && scoreIn(all[one]) !== undefined);
  const late = place === undefined ? undefined : scoreIn(all[place]);
  if (place === undefined || late === undefined) {
    const words = pieces[0]?.trim() ?? "";
    return words === "" ? { refused: "no-score", words: statement } : { refused: "score-is-no-number", words };
  }
  return {
    name: all.slice(0, place).join(":"),
    score: late,
    scoreWords: all[place] ?? "",
    actors: (all[place + 1] ?? "").split(","),
    colons: true,
  };
}

/** Mermaid's front matter may stand indented, when its last line is indented alike. */
function withoutFrontMatter(lines: string[]): { lines: string[]; from: number; title: string } {
  const start = lines.findIndex((line) => line.trim() !== "");
  const opened = /^([^\S\n]*)-{3}\s*$/.exec(lines[start] ?? "");
  if (!opened) return { lines, from: 0, title: "" };
  const end = lines.findIndex((line, at) => at > start && line.trimEnd() === `${opened[1]}---`);
  if (end < 0) return { lines, from: 0, title: "" };
  return { lines: lines.slice(end + 1), from: end + 1, title: titleIn(lines.slice(start + 1, end).join("\n")) };
}

function titleIn(front: string): string {
  try {
    const fields: unknown = parseYaml(front);
    return typeof fields === "object" && fields !== null && "title" in fields && typeof fields.title === "string" ? fields.title : "";
  } catch {
    // Whoever wrote it meant it for Mermaid's looks; the journey is read all the same.
    return "";
  }
}

const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  colon: ":",
  semi: ";",
  num: "#",
  comma: ",",
};

/** Mermaid writes signs of its grammar as `#58;`; they are taken out before the grammar is looked at, and put back after. */
function withoutEntities(file: string): { text: string; restore: (words: string) => string } {
  const signs: string[] = [];
  const text = file.replaceAll(/#(\+?\d{1,7}|[a-z]\w*);/gi, (whole, code: string) => {
    const sign = /^\+?\d+$/.test(code) ? signOf(Number(code)) : named[code.toLowerCase()];
    if (sign === undefined) return whole;
    signs.push(sign);
    return `\uFDD0${signs.length - 1}\uFDD1`;
  });
  return { text, restore: (words) => words.replaceAll(/\uFDD0(\d+)\uFDD1/g, (_, at: string) => signs[Number(at)] ?? "") };
}

const signOf = (code: number): string | undefined =>
  code >= 32 && code !== 127 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;

/** Writes a journey that Mermaid takes, whatever signs stand in its names. */
export function writeMermaid({ title, spokenTitle, description, sections }: MermaidJourney): string {
  const lines = ["journey"];
  // After these two words Mermaid takes the rest of the line as it is.
  if (spokenTitle) lines.push(`    accTitle: ${written(spokenTitle)}`);
  if (description) lines.push(`    accDescr: ${written(description)}`);
  if (title) lines.push(`    title ${written(title)}`);
  for (const section of sections) {
    if (section.name || section !== sections[0]) lines.push(`    section ${written(section.name) || "#160;"}`);
    for (const { name, score, actors } of section.tasks) {
      const who = actors.length > 0 ? `: ${actors.map((actor) => written(actor, /,/g)).join(", ")}` : "";
      lines.push(`      ${written(withoutKeyword(name)) || "#160;"}: ${score}${who}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

const entity = (sign: string) => `#${sign.codePointAt(0)};`;

/** `\uFDD2` marks a sign that has to be written by its number. */
function written(words: string, also?: RegExp): string {
  const plain = words.replaceAll(/\s+/g, " ").trim();
  const safe = plain.replaceAll(/\uFDD2([\s\S])|[#;:%<>{}]/gu, (whole, marked: string | undefined) => entity(marked ?? whole));
  return also ? safe.replaceAll(also, entity) : safe;
}

/** A task that begins with a word of the grammar would be read as one. */
const withoutKeyword = (name: string) =>
  /^\s*(journey|title|section|accTitle|accDescr)/i.test(name) ? name.replace(/\S/, "\uFDD2$&") : name;
