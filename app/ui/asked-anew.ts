import { useCallback, useEffect, useRef, useState } from "react";

/**
 * A part of a page that is asked for alone, at an address of its own: what came with the page, until the returned function has
 * asked again. Many changes are one question, asked `gathered` milliseconds after the first of them and at a moment of the next
 * `spread`, so that many readers do not ask it at once.
 */
export function useAskedAnew<Part>(address: string, initial: Part, { gathered = 100, spread = 300 } = {}): [Part, () => void] {
  const [latest, setLatest] = useState(initial);
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => setLatest(initial), [initial]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const ask = useCallback(() => {
    waiting.current ??= setTimeout(
      async () => {
        waiting.current = undefined;
        try {
          const answer = await fetch(address);
          if (answer.ok) setLatest((await answer.json()) as Part);
        } catch {
          // Without a network it stays as it was, and is asked for when the socket is back.
        }
      },
      gathered + Math.random() * spread,
    );
  }, [address, gathered, spread]);
  return [latest, ask];
}
