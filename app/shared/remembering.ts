const most = 500;

/** Remembers what was made for a key, where making it takes far longer than finding it; forgets everything when there is too much. */
export function remembering<Made>(): (key: string, make: () => Made) => Made {
  const known = new Map<string, Made>();
  return (key, make) => {
    const found = known.get(key);
    if (found) return found;
    if (known.size >= most) known.clear();
    const made = make();
    known.set(key, made);
    return made;
  };
}
