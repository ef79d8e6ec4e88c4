/** What is looked for when something is to be put on a step. */
const mostWords = 3;

/** Words of a title that say what it is about: the longest. */
const weighty = (title: string) =>
  [...new Set(title.match(/\p{L}{4,}/gu) ?? [])].sort((one, other) => other.length - one.length).slice(0, mostWords);

/** What somebody typed; else the step's title, and its weightiest words each by itself where the whole title finds nothing. */
export const askedFor = (typed: string, title: string): string[] => (typed ? [typed] : [title, ...weighty(title)]);

/** Of what was found for each, in the same order: each once. */
export function eachFound<Result extends { readonly id: string }>(found: readonly (readonly Result[])[], typed: string): Result[] {
  const [whole = [], ...parts] = found;
  const all = typed || whole.length > 0 ? whole : parts.flat();
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
