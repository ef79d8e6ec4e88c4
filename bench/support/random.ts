/** The same numbers in every run: what is measured must not change with chance. */
export interface Random {
  /** 0 to 1, without 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  one<Value>(values: readonly Value[]): Value;
}

/** mulberry32. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    one: (values) => {
      const value = values[whole(0, values.length - 1)];
      if (value === undefined) throw new Error("There is nothing to choose from");
      return value;
    },
  };
}

const vocabulary =
  "she he they waited counter letter phone nobody answered again three weeks before the after because her father money account card number never said please form office morning queue branch called line asked name explained twice then suddenly voice kind tired angry relieved child hospital address moved abroad insurance claim payment late missing refused accepted signed paper screen button app password locked help somebody stayed until everything worked finally thank you would not know where else go what happens next winter house water broken roof neighbour driver train station bag keys daughter funeral certificate copy original stamp translation appointment cancelled Tuesday noon hour minute ring music promised back silence week year decade customer clerk manager window glass smile eyes hands shaking laughed cried left returned brought carried folder photographs garden bicycle repair invoice euro pounds zero wrong right maybe still always".split(
    " ",
  );

/** Prose of so many words, in sentences and paragraphs. */
export function prose(random: Random, words: number): string {
  const paragraphs: string[] = [];
  let sentences: string[] = [];
  for (let left = words; left > 0; ) {
    const length = Math.min(left, random.whole(5, 18));
    const sentence = Array.from({ length }, () => random.one(vocabulary)).join(" ");
    sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
    left -= length;
    if (sentences.length === 5 || left <= 0) {
      paragraphs.push(sentences.join(" "));
      sentences = [];
    }
  }
  return paragraphs.join("\n\n");
}
