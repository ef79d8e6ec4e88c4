/** How a page of the feed is arranged once time has chosen its stories. */

/** No more than this many of one kind stand in a row while the page holds another. */
export const mostInARow = 3;

interface Run<Kind> {
  kind?: Kind;
  length: number;
}

/**
 * Arranges a page, newest first, so that no more than three of one kind stand in a row. A page that already is so stays as it
 * is; else a story moves only as far as it must, and each kind keeps its own order. Where one kind is too many for the others
 * to part, what is left of it stands at the end.
 */
export function mixed<Row extends { readonly kind: string }>(page: readonly Row[]): Row[] {
  const left = new Map<string, number[]>();
  page.forEach(({ kind }, position) => {
    left.set(kind, [...(left.get(kind) ?? []), position]);
  });
  const arranged: Row[] = [];
  let run: Run<string> = { length: 0 };
  for (let place = 0; place < page.length; place++) {
    const kind = nextKind(left, run);
    const position = left.get(kind)?.shift() ?? 0;
    const row = page[position];
    if (row) arranged.push(row);
    run = following(run, kind);
  }
  return arranged;
}

const following = (run: Run<string>, kind: string): Run<string> => ({ kind, length: run.kind === kind ? run.length + 1 : 1 });

/** Of the kinds whose choice leaves the fewest that cannot be parted, the one whose next story is newest. */
function nextKind(left: ReadonlyMap<string, readonly number[]>, run: Run<string>): string {
  const waiting = [...left].filter(([, positions]) => positions.length > 0);
  const open = waiting.filter(([kind]) => kind !== run.kind || run.length < mostInARow);
  const choices = (open.length > 0 ? open : waiting).map(([kind, positions]) => ({
    kind,
    newest: positions[0] ?? 0,
    surplus: surplus(
      waiting.map(([other, { length }]) => ({ kind: other, count: other === kind ? length - 1 : length })),
      following(run, kind),
    ),
  }));
  choices.sort((one, other) => one.surplus - other.surplus || one.newest - other.newest);
  return choices[0]?.kind ?? "";
}

/** How many of the commonest kind no arrangement can part: n others make n + 1 gaps of three, the first shortened by the run so far. */
function surplus(counts: readonly { kind: string; count: number }[], run: Run<string>): number {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const over = counts.map(({ kind, count }) => count - mostInARow * (all - count + 1) + (kind === run.kind ? run.length : 0));
  return Math.max(0, ...over);
}
