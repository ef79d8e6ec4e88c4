/** What does not change while the product runs is read once. A failure is forgotten: whoever asks next reads again. */
export function readOnce<Read>(read: () => Promise<Read>): () => Promise<Read> {
  let kept: Promise<Read> | undefined;
  return () => {
    if (kept) return kept;
    const reading = read();
    kept = reading;
    reading.catch(() => {
      kept = undefined;
    });
    return reading;
  };
}

/** Read once for each owner and gone with it, so that nothing outlives a world. */
export function readOnceFor<Owner extends object, Read>(read: () => Promise<Read>): (owner: Owner) => Promise<Read> {
  const readings = new WeakMap<Owner, () => Promise<Read>>();
  return (owner) => {
    const reading = readings.get(owner) ?? readOnce(read);
    readings.set(owner, reading);
    return reading();
  };
}
