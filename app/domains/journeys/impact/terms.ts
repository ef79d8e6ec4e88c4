/**
 * When two things that customers are asked for are the same thing. Three sieves, one after the other: normal form, words that
 * mean the same, likeness of letters word by word. English only, like the words of the interface.
 */

/** Letters without accents and case, words without what only makes a sentence, plurals as singulars, in alphabetical order. */
export type Term = string;

/** What makes a request of a thing and says nothing of which thing it is. */
const empty = new Set(
  "a again already also an and any are at can could current do does enter exact for from full give have how i in is it its may me more my need of on once or our please provide required show tell that the their them they this to us was we what when where which who whose will with would you your".split(
    " ",
  ),
);

/** Words that mean the same everywhere; an organisation adds its own. Each line begins with what the others mean. */
const known: readonly (readonly string[])[] = [
  ["date of birth", "dob", "birth date", "birthday", "born"],
  ["postal code", "postcode", "post code", "zip", "zip code"],
  ["phone number", "telephone number", "telephone", "phone", "mobile number", "mobile", "cell number"],
  ["email address", "email", "e-mail", "e-mail address", "mail address"],
  ["postal address", "address", "home address", "street address"],
  ["proof of identity", "identity document", "id document", "photo id", "identification", "passport or driving licence"],
  ["proof of address", "address proof", "utility bill"],
  ["bank details", "bank account", "account details", "iban", "sort code and account number"],
  ["policy number", "number of the policy", "policy no"],
  ["customer number", "customer no", "client number", "customer id"],
  ["death certificate", "certificate of death", "proof of death"],
  ["name", "surname", "last name", "family name", "first name"],
];

export interface Synonym {
  /** As it is said. */
  readonly said: string;
  readonly means: string;
}

/** Two words at least so alike are one, where they are long enough to be mistyped: "polcy" is "policy", "card" is not "cart". */
export const alikeFrom = 0.6;
const shortest = 5;

const wordsIn = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[’']s?\b/g, "")
    .replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !empty.has(word))
    .map(singular);

/** The least that helps: "certificates" and "certificate", "policies" and "policy". */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith("s") && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

/** Without synonyms: by this a synonym is kept, so that "DOB" and "d.o.b." are one word with one meaning. */
export const plainTerm = (text: string): Term => [...new Set(wordsIn(text))].sort().join(" ");

/** A function that brings what was written into its normal form. The organisation's own words go before those that the product knows. */
export function normalForm(own: readonly Synonym[]): (text: string) => Term {
  const meaning = new Map<Term, Term>();
  for (const [means = "", ...others] of known) for (const said of others) meaning.set(plainTerm(said), plainTerm(means));
  for (const { said, means } of own) meaning.set(plainTerm(said), plainTerm(means));
  return (text) => {
    let term = plainTerm(text);
    // A synonym may stand for another one; two that stand for each other end where they began.
    for (const seen = new Set<Term>(); !seen.has(term); ) {
      seen.add(term);
      term = meaning.get(term) ?? term;
    }
    return term;
  };
}

/** All runs of three letters, the ends of words marked, as in PostgreSQL's pg_trgm. */
export function trigramsOf(term: Term): Set<string> {
  const runs = new Set<string>();
  for (const word of term.split(" ")) {
    const marked = `  ${word} `;
    for (let at = 0; at + 3 <= marked.length; at++) runs.add(marked.slice(at, at + 3));
  }
  return runs;
}

/** Dice's coefficient of the two sets of trigrams (Dice, "Measures of the Amount of Ecologic Association", 1945): 0…1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((run) => other.has(run)).length;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

/** Whether two terms are the same but for slips of the pen: word by word, none left over, so that a proof of an address is no address. */
export function isAlike(one: Term, other: Term): boolean {
  const left = other.split(" ");
  const words = one.split(" ");
  if (words.length !== left.length) return false;
  return words.every((word) => {
    const at = left.findIndex((candidate) => isSameWord(word, candidate));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  return Math.min(one.length, other.length) >= shortest && likeness(trigramsOf(one), trigramsOf(other)) >= alikeFrom;
}

/**
 * Which of the terms each is counted under: the first in the list that is alike. Whoever hands the more frequent ones in first
 * gets groups named after them; a term never joins through another one, so that no chain leads from "order number" to
 * something else. Terms are only compared where they begin a word alike.
 */
export function gathered(terms: readonly Term[]): Map<Term, Term> {
  const under = new Map<Term, Term>();
  const beginning = new Map<string, Set<Term>>();
  for (const term of terms) {
    if (under.has(term)) continue;
    const starts = term.split(" ").map((word) => word.slice(0, 2));
    const near = new Set(starts.flatMap((start) => [...(beginning.get(start) ?? [])]));
    const leader = [...near].find((one) => isAlike(term, one));
    under.set(term, leader ?? term);
    if (leader) continue;
    for (const start of starts) beginning.set(start, (beginning.get(start) ?? new Set<Term>()).add(term));
  }
  return under;
}
