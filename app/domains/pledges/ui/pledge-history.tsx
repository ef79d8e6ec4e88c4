import * as m from "#app/paraglide/messages.js";
import { useDayInWords } from "#app/ui/day.tsx";
import { History } from "#app/ui/history.tsx";
import type { PledgeRead } from "../pledges.queries.server.ts";
import { promiser } from "./pledge-line.tsx";

type Told = Pick<PledgeRead, "person" | "team" | "createdAt" | "moves" | "ending">;

/** Who did what with a pledge and when, from the promise to its end. */
export function PledgeHistory({ pledge: { person, team, createdAt, moves, ending } }: { pledge: Told }) {
  const inWords = useDayInWords();
  return (
    <History
      events={[
        { at: createdAt, words: m.pledges_event_made({ name: promiser(person.name, team) }), said: null },
        ...moves.map(({ at, by, toDay, reason }) => ({
          at,
          words: m.pledges_event_moved({ name: by, day: inWords(toDay) }),
          said: reason,
        })),
        ...(ending ? [{ at: ending.at, words: endWords[ending.outcome]({ name: ending.by }), said: ending.words }] : []),
      ]}
    />
  );
}

const endWords = { kept: m.pledges_event_kept, dropped: m.pledges_event_dropped };
