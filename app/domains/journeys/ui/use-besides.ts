import { useCallback, useEffect, useRef, useState } from "react";
import { useLive } from "#app/ui/live.tsx";
import type { Besides } from "./besides.ts";

/** Milliseconds: many changes are one question, and an answer is there within a second. */
const gathered = 150;
const spread = 350;

/** What rows say of the steps, asked for again when teams, stories or remarks have changed. Nothing else of the page is. */
export function useBesides(journeyId: string, initial: Besides): Besides {
  const [latest, setLatest] = useState(initial);
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => setLatest(initial), [initial]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const ask = useCallback(() => {
    waiting.current ??= setTimeout(
      async () => {
        waiting.current = undefined;
        try {
          const answer = await fetch(`/journeys/${journeyId}/besides`);
          if (answer.ok) setLatest((await answer.json()) as Besides);
        } catch {
          // Without a network it stays as it was, and is asked for when the socket is back.
        }
      },
      gathered + Math.random() * spread,
    );
  }, [journeyId]);
  useLive("journey-rows", (id) => {
    if (!id || id === journeyId) ask();
  });
  useLive("stories", ask);
  useLive("comments", ask);
  return latest;
}
