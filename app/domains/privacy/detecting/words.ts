/** A text as words that know where they stand. */

export interface Word {
  readonly text: string;
  /** Small letters without accents and without the "'s" of what belongs to somebody. */
  readonly key: string;
  readonly start: number;
  /** Without that "'s". */
  readonly end: number;
  readonly capital: boolean;
  /** All in capitals, and more than one of them. */
  readonly shouted: boolean;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** The first of a sentence, a line or a quotation. */
  readonly first: boolean;
}

const word = /[\p{L}][\p{L}\p{M}]*(?:['’‘\-‐‑.](?=\p{L})[\p{L}\p{M}]+)*\.?/gu;
const owning = /['’]s$|['’]$/iu;

export function wordsIn(text: string): Word[] {
  const found: Word[] = [];
  let last = 0;
  for (const { 0: run, index: start } of text.matchAll(word)) {
    for (const written of parts(run)) {
      const begin = start + written.at;
      const gap = text.slice(last, begin);
      const bare = written.text.replace(owning, "");
      found.push({
        text: bare,
        key: folded(bare),
        start: begin,
        end: begin + bare.length,
        capital: /^\p{Lu}|^\p{Lt}/u.test(bare),
        shouted: bare.length > 1 && bare === bare.toUpperCase() && bare !== bare.toLowerCase(),
        gap,
        first: found.length === 0 || /[.!?…:;\n\r"“„«([•|]|\s[-–—*]\s|\d[.)]\s/.test(gap),
      });
      last = begin + bare.length;
    }
  }
  return found;
}

/** "J.K.Rowling" and "U.S." hold together only as initials; a point otherwise ends a sentence that lacks its space. */
function parts(run: string): { text: string; at: number }[] {
  const whole = run.replace(/\.$/, "");
  if (!whole.includes(".")) return [{ text: whole, at: 0 }];
  const found: { text: string; at: number }[] = [];
  let at = 0;
  for (const part of whole.split(".")) {
    if (part !== "") found.push({ text: part, at });
    at += part.length + 1;
  }
  return found;
}

export function folded(text: string): string {
  const low = text.toLowerCase();
  return /^[a-z'-]*$/.test(low)
    ? low
    : low.normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll(/[’‘]/g, "'").replaceAll(/[‐‑]/g, "-").replaceAll("ı", "i");
}
