/** Figures that are dear to add up and that nobody needs to the second: whoever asks within a minute shares one answer. */

/** Milliseconds. */
const keptFor = 60_000;

interface Kept<Answer> {
  readonly at: number;
  readonly answer: Promise<Answer>;
}

interface Asked {
  /** What the answer is kept with: gone with it. */
  readonly owner: object;
  readonly key: string;
  readonly now: Date;
}

/** Each caller makes one of its own; `most`: so many keys are remembered. */
export function recently<Answer>(most = 100): (asked: Asked, make: () => Promise<Answer>) => Promise<Answer> {
  const owners = new WeakMap<object, Map<string, Kept<Answer>>>();
  return ({ owner, key, now }, make) => {
    const kept = owners.get(owner) ?? new Map<string, Kept<Answer>>();
    owners.set(owner, kept);
    const known = kept.get(key);
    const age = known ? now.getTime() - known.at : Number.POSITIVE_INFINITY;
    if (known && age >= 0 && age < keptFor) return known.answer;
    const answer = make();
    kept.delete(key);
    kept.set(key, { at: now.getTime(), answer });
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    // What failed is asked again by the next.
    answer.catch(() => kept.get(key)?.answer === answer && kept.delete(key));
    return answer;
  };
}
