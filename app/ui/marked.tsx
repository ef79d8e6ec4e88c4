/** A passage with what was found in it; what it says is text, whatever it holds. */
export function Marked({ stretches }: { stretches: readonly { readonly text: string; readonly hit: boolean }[] }) {
  return (
    <>
      {stretches.map(({ text, hit }, place) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a passage never changes its order
        hit ? <mark key={place}>{text}</mark> : text,
      )}
    </>
  );
}
