/** What every detector takes and gives, and the few ways of looking around a place in a text. */

export const findingKinds = [
  "name",
  "email",
  "phone",
  "card",
  "iban",
  "national-number",
  "address",
  "postcode",
  "birth-date",
  "account",
  "url",
] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface FindingSettings {
  /** ISO 3166-1, two letters: where the organisation's sites are. */
  readonly countries: readonly string[];
  /** How the organisation writes its own account, policy and reference numbers: see `patterns.ts`. */
  readonly patterns: readonly { readonly name: string; readonly pattern: string }[];
  /** What is not personal here: names of sites, departments, products. */
  readonly known?: readonly string[];
}

export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly kind: FindingKind;
  /** 9: the organisation says so or a check digit does; 1: looks like it. Decides between overlapping ones. */
  readonly sureness: number;
  /** A title or an introduction says that it is somebody: the organisation's own words do not take that away. */
  readonly told?: boolean;
}

/** What stands before a place, in lower case, at most `length` signs and not past the end of a sentence. */
export function before(text: string, at: number, length: number): string {
  return text
    .slice(Math.max(0, at - length), at)
    .toLowerCase()
    .replace(/^[\s\S]*(?:[!?\n]|(?<!\b(?:no|nr|tel|geb|b|d\.o\.b|d\.o|d|mob|ph))\.(?=\s))/, "");
}

/** As `before`, and where the place begins a line, what stands at the end of the line above: the label of a form. */
export function beforeOrAbove(text: string, at: number, length: number): string {
  const gap = /[ \t]*\r?\n[ \t]*$/.exec(text.slice(Math.max(0, at - 8), at));
  return gap ? before(text, at - gap[0].length, length) : before(text, at, length);
}

export function after(text: string, at: number, length: number): string {
  return text
    .slice(at, at + length)
    .toLowerCase()
    .replace(/[.!?\n][\s\S]*$/, "");
}

export interface Digits {
  readonly start: number;
  readonly end: number;
  /** Only the digits. */
  readonly digits: string;
}

const runs = /(?<![\p{L}\p{N}.,]|\d[-/])\d(?:[ \u00a0\u202f.\-–/]?\d){4,39}(?![\p{L}\p{N}])/gu;

/** Every run of grouped digits, and every part of one that begins and ends with a group: a number may stand beside another. */
export function digitRuns(text: string, lengths: { from: number; to: number }): Digits[] {
  const found: Digits[] = [];
  for (const { 0: run, index } of text.matchAll(runs)) {
    const groups = [...run.matchAll(/\d+/g)].map((group) => ({ start: index + group.index, end: index + group.index + group[0].length }));
    for (let first = 0; first < groups.length; first += 1) {
      let digits = "";
      for (let last = first; last < groups.length && digits.length < lengths.to; last += 1) {
        const group = groups[last] as Range;
        digits += text.slice(group.start, group.end);
        if (digits.length >= lengths.from && digits.length <= lengths.to) {
          found.push({ start: (groups[first] as Range).start, end: group.end, digits });
        }
      }
    }
  }
  return found;
}

type Range = Pick<Candidate, "start" | "end">;
