/** How a page of the feed is arranged once time has chosen its stories. */

/** No more than this many of one kind stand in a row while the page holds another. */
export const mostInARow = 3;

interface Kind {
  readonly name: string;
  /** Places on the page as time chose it, newest first. */
  readonly places: number[];
  /** How many of them are arranged already. */
  used: number;
}

/**
 * Arranges a page, newest first, so that no more than three of one kind stand in a row. A page that already is so stays as it
 * is; else a story moves only as far as it must, and each kind keeps its own order. Where one kind is too many for the others
 * to part, what is left of it stands at the end.
 */
export function mixed<Row extends { readonly kind: string }>(page: readonly Row[]): Row[] {
  const kinds = kindsOf(page);
  const arranged: Row[] = [];
  let last: Kind | undefined;
  let run = 0;
  while (arranged.length < page.length) {
    const next = nextKind(kinds, page.length - arranged.length, last, run);
    const row = page[next?.places[next.used] ?? -1];
    if (!next || !row) break;
    arranged.push(row);
    next.used += 1;
    run = next === last ? run + 1 : 1;
    last = next;
  }
  return arranged;
}

function kindsOf(page: readonly { readonly kind: string }[]): Kind[] {
  const kinds = new Map<string, Kind>();
  page.forEach(({ kind: name }, place) => {
    const known = kinds.get(name);
    if (known) known.places.push(place);
    else kinds.set(name, { name, places: [place], used: 0 });
  });
  return [...kinds.values()];
}

/** Of the kinds whose choice leaves the fewest that cannot be parted, the one whose next story is newest. */
function nextKind(kinds: readonly Kind[], left: number, last: Kind | undefined, run: number): Kind | undefined {
  let best: { kind: Kind; surplus: number; place: number } | undefined;
  for (const kind of kinds) {
    const place = kind.places[kind.used];
    if (place === undefined) continue;
    const length = kind === last ? run + 1 : 1;
    const isAlone = left === kind.places.length - kind.used;
    if (length > mostInARow && !isAlone) continue;
    const surplus = surplusAfter(kinds, left - 1, kind, length);
    if (!best || surplus < best.surplus || (surplus === best.surplus && place < best.place)) best = { kind, surplus, place };
  }
  return best?.kind;
}

/** How many of a kind no arrangement could part any more: n others make n + 1 gaps of three, the first shortened by the run so far. */
function surplusAfter(kinds: readonly Kind[], left: number, chosen: Kind, run: number): number {
  let most = 0;
  for (const kind of kinds) {
    const count = kind.places.length - kind.used - (kind === chosen ? 1 : 0);
    const room = mostInARow * (left - count + 1) - (kind === chosen ? run : 0);
    most = Math.max(most, count - room);
  }
  return most;
}
