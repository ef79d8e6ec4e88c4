/** Finding the colleagues whom a text names with an @. */
const longestName = 6;
const mostCandidates = 120;

/** A name in the middle of running words ends at punctuation, not at a point within it ("O'Brien", "Anne-Marie", "St. John"). */
const word = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*/u;

interface Mention {
  /** Possible names, longest first. */
  readonly names: readonly string[];
}

/** What may be a name behind each @: one to six words, longest first. */
export function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  let candidates = 0;
  for (const match of text.normalize("NFC").matchAll(/(?<![\p{L}\p{N}])@/gu)) {
    const words: string[] = [];
    let rest = text.normalize("NFC").slice(match.index + 1);
    while (words.length < longestName) {
      const next = word.exec(rest)?.[0];
      if (!next) break;
      words.push(next);
      rest = rest.slice(next.length);
      if (!/^ [^ ]/.test(rest)) break;
      rest = rest.slice(1);
    }
    const names = words.map((_, index) => words.slice(0, words.length - index).join(" ")).flatMap((name) => [name, trimmed(name)]);
    if (names.length === 0) continue;
    found.push({ names: [...new Set(names)] });
    candidates += names.length;
    if (candidates >= mostCandidates) break;
  }
  return found;
}

/** The full stop that ends a sentence, and the genitive. */
const trimmed = (name: string) => name.replace(/(?:['’]s)?[.'’-]*$/u, "");

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Whom a text mentions, out of those who carry one of the names in it: the longest name behind each @. Of several with the
 * same name those who were chosen from the list, or all of them if none was.
 */
export function mentionedIn(text: string, people: readonly Named[], chosen: readonly string[]): string[] {
  const bearersOf = (name: string) => people.filter((person) => person.name.normalize("NFC") === name);
  const ids = mentionsIn(text).flatMap(({ names }) => {
    const bearers = names.map(bearersOf).find((some) => some.length > 0) ?? [];
    const meant = bearers.filter((person) => chosen.includes(person.id));
    return (meant.length > 0 ? meant : bearers).map((person) => person.id);
  });
  return [...new Set(ids)];
}

/** The text with each mention set off, for reading. A name that holds signs of Markdown stays as it is. */
export function emphasised(text: string, names: readonly string[]): string {
  const plain = names.filter((name) => /^[\p{L}\p{M}\p{N}'’. -]+$/u.test(name)).sort((one, other) => other.length - one.length);
  if (plain.length === 0) return text;
  const pattern = plain.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}*_\`])@(${pattern})(?![\\p{L}\\p{N}])`, "gu"), "**@$1**");
}
