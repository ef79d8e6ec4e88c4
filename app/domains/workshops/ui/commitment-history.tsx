import * as m from "#app/paraglide/messages.js";
import { useDayInWords } from "#app/ui/day.tsx";
import { History } from "#app/ui/history.tsx";
import type { CommitmentMove, ShownCommitment } from "../commitments.queries.server.ts";

interface Told {
  readonly commitment: Pick<ShownCommitment, "outcome" | "endedAt" | "endedBy" | "words">;
  readonly moves: readonly CommitmentMove[];
}

/** Who moved the day of a commitment and who ended it, with their reasons; nothing while nothing happened to it. */
export function CommitmentHistory({ commitment: { outcome, endedAt, endedBy, words }, moves }: Told) {
  const inWords = useDayInWords();
  const events = [
    ...moves.map(({ at, by, toDay, reason }) => ({
      at,
      words: m.workshops_commitment_event_moved({ name: by, day: inWords(toDay) }),
      said: reason,
    })),
    ...(outcome && endedAt ? [{ at: endedAt, words: endWords[outcome]({ name: endedBy ?? "" }), said: words }] : []),
  ];
  if (events.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="mb-4 text-xl font-semibold">{m.workshops_commitment_history()}</h2>
      <History events={events} />
    </section>
  );
}

const endWords = { kept: m.workshops_commitment_event_kept, dropped: m.workshops_commitment_event_dropped };
