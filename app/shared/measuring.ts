/** How wide a text is about, without the font: enough to break lines where nothing is measured. Runs anywhere. */

const wide = /\p{Emoji_Presentation}|[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hangul}\uFF00-\uFF60]/u;
const narrow = /[ijlI.,:;'|!()[\]ftr ]/;
const broad = /[mwMW@%—]/;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/** Of plain letters each is a sign: telling them apart takes long otherwise. */
const plain = /^[\u0020-\u007E]*$/;
export const signsOf = (text: string): string[] =>
  plain.test(text) ? text.split("") : [...graphemes.segment(text)].map(({ segment }) => segment);

const plainWidths = new Map<string, number>();

/** Width of a sign in parts of the font's size; a little more than most fonts need. */
function widthOf(sign: string): number {
  if (!plain.test(sign)) return foundWidth(sign);
  const known = plainWidths.get(sign) ?? foundWidth(sign);
  plainWidths.set(sign, known);
  return known;
}

function foundWidth(sign: string): number {
  if (wide.test(sign)) return 1.08;
  if (narrow.test(sign)) return 0.34;
  if (broad.test(sign)) return 0.92;
  if (/\p{Lu}/u.test(sign)) return 0.7;
  if (/\p{M}/u.test(sign) && sign.length === 1) return 0;
  return 0.57;
}

export const textWidth = (text: string, size: number): number => signsOf(text).reduce((sum, sign) => sum + widthOf(sign), 0) * size;

/** Breaks a text into lines of at most `width`; what does not fit into `most` lines ends in an ellipsis. */
export function wrapped(text: string, { width, size, most }: { width: number; size: number; most: number }): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) lines.push(...wrappedParagraph(paragraph, width, size));
  const full = lines.filter((line, at) => line !== "" || (at > 0 && lines[at - 1] !== ""));
  if (full.length <= most) return full.length === 1 && full[0] === "" ? [] : full;
  const shown = full.slice(0, most);
  shown[most - 1] = `${(shown[most - 1] ?? "").replace(/.{1,2}$/u, "")}…`;
  return shown;
}

function wrappedParagraph(paragraph: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  for (const piece of pieces(paragraph)) {
    const needed = textWidth(piece, size);
    if (line !== "" && taken + textWidth(piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      [line, taken] = ["", 0];
    }
    if (needed <= width) {
      line += piece;
      taken += needed;
      continue;
    }
    // A word longer than a line is broken between signs.
    for (const sign of signsOf(piece)) {
      const more = widthOf(sign) * size;
      if (taken + more > width && line !== "") {
        lines.push(line);
        [line, taken] = ["", 0];
      }
      line += sign;
      taken += more;
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Words with the space behind them; signs that stand without spaces, each by itself. */
const pieces = (text: string): string[] =>
  text.match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\u3000-\u303F\uFF00-\uFF60]|[^\s\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]+\s*|\s+/gu) ?? [];

/** Whether a text is read from right to left: its first letter decides. */
export function isRightToLeft(text: string): boolean {
  const [first] = /\p{L}/u.exec(text) ?? [];
  return first !== undefined && /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}]/u.test(first);
}
