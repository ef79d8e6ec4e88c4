/** Two texts side by side, line by line. */

export interface ComparedLine {
  /** Missing where the other text has a line that this one has not. */
  readonly one: string | undefined;
  readonly other: string | undefined;
  readonly same: boolean;
}

/** So many lines are compared; what is longer is shown as changed as a whole. */
const most = 2_000;

/** The longest common run of lines stays side by side; what differs stands between. */
export function compared(one: string, other: string): ComparedLine[] {
  const [left, right] = [one.split("\n"), other.split("\n")];
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < left.length - start && end < right.length - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const [leftMiddle, rightMiddle] = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  const same = (lines: readonly string[]) => lines.map((line) => ({ one: line, other: line, same: true }));
  const middle = leftMiddle.length > most || rightMiddle.length > most ? beside(leftMiddle, rightMiddle) : aligned(leftMiddle, rightMiddle);
  return [...same(left.slice(0, start)), ...middle, ...same(left.slice(left.length - end))];
}

const beside = (left: readonly string[], right: readonly string[]): ComparedLine[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, place) => ({ one: left[place], other: right[place], same: false }));

function aligned(left: readonly string[], right: readonly string[]): ComparedLine[] {
  const width = right.length + 1;
  const longest = new Uint16Array((left.length + 1) * width);
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      longest[at] =
        left[row] === right[column] ? (longest[at + width + 1] ?? 0) + 1 : Math.max(longest[at + width] ?? 0, longest[at + 1] ?? 0);
    }
  }
  const lines: ComparedLine[] = [];
  let [row, column] = [0, 0];
  let gone: string[] = [];
  let come: string[] = [];
  const flush = () => {
    lines.push(...beside(gone, come));
    [gone, come] = [[], []];
  };
  while (row < left.length || column < right.length) {
    const at = row * width + column;
    if (row < left.length && column < right.length && left[row] === right[column]) {
      flush();
      lines.push({ one: left[row], other: right[column], same: true });
      row += 1;
      column += 1;
    } else if (column >= right.length || (row < left.length && (longest[at + width] ?? 0) >= (longest[at + 1] ?? 0))) {
      gone.push(left[row] ?? "");
      row += 1;
    } else {
      come.push(right[column] ?? "");
      column += 1;
    }
  }
  flush();
  return lines;
}
