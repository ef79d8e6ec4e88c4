/** A rating's own ends: the number that means the one end of ours, and the number that means the other. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** The number at the beginning of a text: `4`, `3,5`, `2 - poor`. */
export function readNumber(text: string): number | undefined {
  const found = /^\s*([+-−]?\d{1,9}(?:[.,]\d{1,9})?)(?![\d.,])/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found.replace(",", ".").replace("−", "-"));
}

/** Maps a number linearly from its own scale onto ours; undefined outside of its scale. */
export function rescaled(value: number, scale: Scale, onto: Scale): number | undefined {
  const { from, to } = scale;
  if (from === to || value < Math.min(from, to) || value > Math.max(from, to)) return undefined;
  // Adding 0 turns −0 into 0.
  return Math.round(onto.from + ((value - from) / (to - from)) * (onto.to - onto.from)) + 0;
}

/** From the worst to the best. */
export const pleasureScale: Scale = { from: -100, to: 100 };
/** From calm to stirred up. */
export const arousalScale: Scale = { from: 0, to: 100 };
