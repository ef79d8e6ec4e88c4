import * as m from "#app/paraglide/messages.js";
import { Time } from "#app/ui/time.tsx";
import type { PledgeRead } from "../pledges.queries.server.ts";
import { useDayInWords } from "./day.tsx";
import { promiser } from "./pledge-line.tsx";

type Told = Pick<PledgeRead, "person" | "team" | "createdAt" | "moves" | "ending">;

/** Who did what with a pledge and when, from the promise to its end. */
export function PledgeHistory({ pledge: { person, team, createdAt, moves, ending } }: { pledge: Told }) {
  const inWords = useDayInWords();
  const events = [
    { at: createdAt, words: m.pledges_event_made({ name: promiser(person.name, team) }), said: null },
    ...moves.map((move) => ({ at: move.at, words: m.pledges_event_moved({ name: move.by, day: inWords(move.toDay) }), said: move.reason })),
    ...(ending ? [{ at: ending.at, words: endWords[ending.outcome]({ name: ending.by }), said: ending.words }] : []),
  ];
  return (
    <ol className="border-s-2 border-line">
      {events.map(({ at, words, said }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what happened stays in its order
        <li key={place} className="relative pb-6 ps-6 last:pb-0">
          <span aria-hidden="true" className="absolute -start-[7px] top-1.5 size-3 rounded-full border-2 border-page bg-edge" />
          <p suppressHydrationWarning>
            <span className="font-medium" dir="auto">
              {words}
            </span>{" "}
            <span className="text-sm text-quiet">
              <Time at={at} />
            </span>
          </p>
          {said && (
            <p className="mt-1 whitespace-pre-line font-serif text-lg leading-relaxed" dir="auto">
              {said}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

const endWords = { kept: m.pledges_event_kept, dropped: m.pledges_event_dropped };
