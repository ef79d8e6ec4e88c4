/** Where in a text is what was looked for. */
import type { Asked } from "./asking.ts";
import { composed, type Word, wordsOf } from "./words.ts";

/** A stretch of a passage, in order; never HTML. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  /** Which of what was asked for. */
  readonly part: number;
}

/** The whole text with what was found in it. */
export function marked(text: string, asked: Asked): Stretch[] {
  const whole = composed(text);
  return stretches(whole, hitsIn(whole, asked), 0, whole.length);
}

/** The passage that shows the most of what was asked for, about so many UTF-16 units long; the beginning where there is nothing of it. */
export function passage(text: string, asked: Asked, most = 260): Stretch[] {
  const whole = composed(text);
  const hits = hitsIn(whole, asked);
  const [from, until] = whole.length <= most ? [0, whole.length] : windowAround(whole, hits, most);
  const shown = stretches(whole, hits, from, until);
  const dots = { text: "…", hit: false };
  return [...(from > 0 ? [dots] : []), ...shown, ...(until < whole.length ? [dots] : [])];
}

/** The words in these texts that stand in for a misspelt one, as they are written there. */
export function insteadIn(texts: readonly string[], asked: Asked): string[] {
  const instead = new Set(asked.flatMap((part) => part.instead ?? []));
  if (instead.size === 0) return [];
  // "Müller" is what was typed, also where one of its spellings was found.
  const typed = new Set(asked.flatMap(({ terms }) => terms));
  const said = texts.map(composed).flatMap((text) =>
    wordsOf(text)
      .filter(({ term, also = [] }) => {
        const spellings = [term, ...also];
        return spellings.some((spelling) => instead.has(spelling)) && !spellings.some((spelling) => typed.has(spelling));
      })
      .map(({ start, end }) => text.slice(start, end).toLowerCase()),
  );
  return [...new Set(said)];
}

function hitsIn(text: string, asked: Asked): Hit[] {
  const words = wordsOf(text);
  const hits: Hit[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] as Word;
    const part = asked.findIndex((one) => one.instead?.includes(word.term) || startsHere(words, place, one));
    const length = asked[part]?.instead?.includes(word.term) ? 1 : (asked[part]?.terms.length ?? 0);
    if (part >= 0) hits.push({ start: word.start, end: endOf(words, place, length, asked[part]?.open ?? false), part });
  }
  return hits;
}

function startsHere(words: readonly Word[], place: number, { terms, open }: Asked[number]): boolean {
  return terms.every((term, offset) => {
    const word = words[place + offset];
    if (!word) return false;
    const isLast = offset === terms.length - 1;
    return [word.term, ...(word.also ?? [])].some((said) => (open && isLast ? said.startsWith(term) : said === term));
  });
}

/** One character alone is half of a pair: only it is shown as found. */
function endOf(words: readonly Word[], place: number, length: number, open: boolean): number {
  const last = words[place + length - 1];
  const next = words[place + 1];
  const isHalf = open && length === 1 && last !== undefined && next !== undefined && next.start < last.end;
  return isHalf ? next.start : (last?.end ?? 0);
}

function windowAround(text: string, hits: readonly Hit[], most: number): [from: number, until: number] {
  const lead = Math.floor(most / 4);
  let best = { from: 0, worth: -1 };
  for (const { start } of hits) {
    const inside = hits.filter((hit) => hit.start >= start && hit.end <= start + most - lead);
    const worth = new Set(inside.map(({ part }) => part)).size * 100 + Math.min(inside.length, 50);
    if (worth > best.worth) best = { from: start - lead, worth };
  }
  const from = atWord(text, Math.max(0, Math.min(best.from, text.length - most)));
  return [from, endAtWord(text, Math.min(text.length, from + most))];
}

const nearby = 24;

/** The next beginning of a word, unless a script has none. */
function atWord(text: string, place: number): number {
  if (place === 0) return 0;
  const blank = text.slice(place, place + nearby).search(/\s/);
  return blank >= 0 ? place + blank + 1 : whole(text, place);
}

function endAtWord(text: string, place: number): number {
  if (place === text.length) return place;
  const blank = text.slice(place - nearby, place).search(/\s\S*$/);
  return blank >= 0 ? place - nearby + blank : whole(text, place);
}

/** Not within a character. */
const whole = (text: string, place: number) => (/[\uDC00-\uDFFF]/.test(text[place] ?? "") ? place - 1 : place);

function stretches(text: string, hits: readonly Hit[], from: number, until: number): Stretch[] {
  const all: Stretch[] = [];
  let at = from;
  const add = (end: number, hit: boolean) => {
    if (end > at) all.push({ text: text.slice(at, end), hit });
    at = Math.max(at, end);
  };
  for (const { start, end } of hits) {
    if (end <= at || start >= until) continue;
    add(Math.max(at, start), false);
    const before = all.at(-1);
    // Overlapping pairs of characters are one find.
    if (before?.hit && start <= at) {
      all.pop();
      all.push({ text: before.text + text.slice(at, Math.min(end, until)), hit: true });
      at = Math.min(end, until);
    } else add(Math.min(end, until), true);
  }
  add(until, false);
  return all;
}
