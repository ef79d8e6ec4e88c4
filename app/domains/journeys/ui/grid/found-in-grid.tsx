import { useEffect, useState } from "react";
import { askFindings, pause } from "#app/domains/privacy/ui/asking.ts";
import { boxClass } from "#app/domains/privacy/ui/excerpt.tsx";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import type { Target } from "../targets.ts";
import type { WordsInGrid } from "./written.ts";

interface Props {
  journeyId: string;
  words: readonly WordsInGrid[];
  enter(target: Target): void;
}

/**
 * Says calmly where words that were written in the grid may say who the customer is, and leads to the panel, where they are
 * replaced. It stands beside the grid and not in its cell: a field is often closed before anything can have been found in it.
 */
export default function FoundInGrid({ journeyId, words, enter }: Props) {
  const found = useFound(journeyId, words);
  const places = words.filter(({ id }) => found.has(id));
  return (
    <>
      <p role="status" className="sr-only">
        {places.length > 0 && m.journeys_written_found_status({ places: places.map(({ place }) => place).join(", ") })}
      </p>
      {places.length > 0 && (
        <section aria-label={m.journeys_written_found()} className={`${boxClass} sticky bottom-4 z-30 mt-3 shadow-float print:hidden`}>
          <p className="font-semibold">{m.journeys_written_found()}</p>
          <ul className="mt-2 flex flex-wrap gap-2">
            {places.map(({ id, target, place }) => (
              <li key={id} className="min-w-0">
                <Button type="button" tone="quiet" small onClick={() => enter(target)}>
                  <span className="break-words" dir="auto">
                    {place}
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Asks after each pause in writing; ids of those in which something was found. */
function useFound(journeyId: string, words: readonly WordsInGrid[]): ReadonlySet<string> {
  const [found, setFound] = useState<ReadonlySet<string>>(new Set());
  // The map is another one with each picture; what is asked about is another text only where somebody wrote.
  const said = JSON.stringify(words.map(({ id, text }) => [id, text]));
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(async () => {
      const texts = Object.fromEntries(JSON.parse(said));
      const answer = said === "[]" ? [] : await askFindings({ kind: "journey", id: journeyId }, texts);
      if (answer && !gone) setFound(new Set(answer.map(({ field }) => field)));
    }, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [said, journeyId]);
  return found;
}
