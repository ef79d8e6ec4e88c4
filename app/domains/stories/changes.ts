/** What an edit changed, word by word. */

export interface Piece {
  readonly text: string;
  /** Whether these words stand only on this side. */
  readonly changed: boolean;
}

/** More words than this on a side are shown whole: finding the common ones would take too long. */
const mostWords = 1_500;

/** Two texts in pieces: what both say and what only one says. Joined, each side is its text again. */
export function compared(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  if (one.length > mostWords || other.length > mostWords)
    return { before: [{ text: before, changed: true }], after: [{ text: after, changed: true }] };
  const common = commonWords(one, other);
  return { before: pieces(one, new Set(common.map(([place]) => place))), after: pieces(other, new Set(common.map(([, place]) => place))) };
}

/** Words with the space that follows them. */
const wordsOf = (text: string) => text.match(/\s*\S+\s*?(?=\s|$)|\s+$/g) ?? [];

/** The places of the longest common sequence of words, on both sides. */
function commonWords(one: readonly string[], other: readonly string[]): [number, number][] {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const places: [number, number][] = [];
  for (let row = 0, column = 0; row < one.length && column < other.length; ) {
    if (one[row] === other[column]) places.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return places;
}

function pieces(words: readonly string[], kept: ReadonlySet<number>): Piece[] {
  const result: Piece[] = [];
  words.forEach((text, place) => {
    const changed = !kept.has(place);
    const last = result.at(-1);
    if (last?.changed === changed) result[result.length - 1] = { text: last.text + text, changed };
    else result.push({ text, changed });
  });
  return result;
}
