/**
 * What in a text could tell who a customer is. Pure, and at home on the server: the tables of names and telephone numbers behind it
 * are too large for a page, so a page asks. What is found is found in the text as it is seen; what is marked is as it was written.
 */
import { accounts } from "./detecting/accounts.ts";
import { addresses } from "./detecting/addresses.ts";
import { birthDates } from "./detecting/birth-dates.ts";
import { type Candidate, type FindingKind, type FindingSettings, findingKinds } from "./detecting/candidates.ts";
import { cards, ibans } from "./detecting/cards.ts";
import { emails } from "./detecting/emails.ts";
import { links } from "./detecting/links.ts";
import { names } from "./detecting/names.ts";
import { nationalNumbers } from "./detecting/national-numbers.ts";
import { phones } from "./detecting/phones.ts";
import { asSet, type Plain, plainly } from "./detecting/plain.ts";
import { plates } from "./detecting/plates.ts";
import { postcodes } from "./detecting/postcodes.ts";

export { type FindingKind, type FindingSettings, findingKinds };

/** `start` and `end` (excluded) count UTF-16 units, as a text field does. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly kind: FindingKind;
  readonly text: string;
}

const replacements: Record<FindingKind, string> = {
  name: "[name]",
  email: "[email]",
  phone: "[phone]",
  card: "[card]",
  iban: "[bank account]",
  "national-number": "[national number]",
  address: "[address]",
  postcode: "[postcode]",
  "birth-date": "[date of birth]",
  account: "[account number]",
  url: "[link]",
};

export function replacementFor(kind: FindingKind): string {
  return replacements[kind];
}

const replaced = new RegExp(
  Object.values(replacements)
    .map((words) => words.replace(/[[\]]/g, "\\$&"))
    .join("|"),
  "gi",
);

/** In order and without overlaps; what already is a replacement is none. */
export function findingsIn(text: string, settings: FindingSettings): Finding[] {
  // As long as before, so that every place stays where it is; no detector takes this sign for anything.
  const open = text.replace(replaced, (words) => "\u0001".repeat(words.length));
  const found = foundIn(text, plainly(open), settings);
  const set = asSet(open);
  if (!set) return found;
  const alsoSet = foundIn(text, set, settings).filter(({ start, end }) => !found.some((one) => one.start < end && start < one.end));
  return [...found, ...alsoSet].sort((one, other) => one.start - other.start);
}

function foundIn(text: string, { text: open, placeOf }: Plain, settings: FindingSettings): Finding[] {
  const places = addresses(open);
  const found = [
    ...accounts(open, settings),
    ...plates(open),
    ...cards(open),
    ...ibans(open),
    ...nationalNumbers(open, settings),
    ...emails(open),
    ...links(open),
    ...birthDates(open),
    ...places,
    ...phones(open, settings),
    ...postcodes(open, settings, places),
    ...names(open),
  ];
  return withoutOverlaps(found.filter(notAmong(knownIn(open, settings.known ?? [])))).map(({ kind, ...plain }) => {
    const { start, end } = placeOf(plain.start, plain.end);
    return { start, end, kind, text: text.slice(start, end) };
  });
}

/** The surer finding stays, of two as sure the longer. */
function withoutOverlaps(found: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const length = ({ start, end }: Candidate) => end - start;
  for (const candidate of [...found].sort((one, other) => other.sureness - one.sureness || length(other) - length(one))) {
    if (kept.every(({ start, end }) => candidate.end <= start || end <= candidate.start)) kept.push(candidate);
  }
  return kept.sort((one, other) => one.start - other.start);
}

type Range = Pick<Candidate, "start" | "end">;

function knownIn(text: string, known: readonly string[]): Range[] {
  const low = text.toLowerCase();
  // A few letters (ẞ, İ) change their length with their case, and then places would not agree.
  if (low.length !== text.length) return [];
  return known.flatMap((phrase) => {
    const sought = phrase.trim().toLowerCase();
    const places: Range[] = [];
    for (let at = sought === "" ? -1 : low.indexOf(sought); at !== -1; at = low.indexOf(sought, at + sought.length)) {
      const end = at + sought.length;
      if (!isWordSign(low[at - 1]) && !isWordSign(low[end])) places.push({ start: at, end });
    }
    return places;
  });
}

const isWordSign = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** "Mrs Halifax" is somebody though a site is called Halifax; "Dr Hall Clinic" is the organisation's, title and all. */
const notAmong = (known: readonly Range[]) => (candidate: Candidate) =>
  !known.some(({ start, end }) => (candidate.told ? start < candidate.start : start <= candidate.start) && candidate.end <= end);
