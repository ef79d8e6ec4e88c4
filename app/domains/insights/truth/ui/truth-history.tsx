import * as m from "#app/paraglide/messages.js";
import { Time } from "#app/ui/time.tsx";
import type { TruthVerdict } from "../truth.ts";

interface Said {
  id: string;
  verdict: TruthVerdict;
  words: string | null;
  by: string;
  at: string | Date;
}

const lines: Record<TruthVerdict, (values: { name: string }) => string> = {
  "still-true": m.truth_line_still,
  superseded: m.truth_line_superseded,
  retired: m.truth_line_retired,
};

/** What was said of it before, the latest first. */
export function TruthHistory({ said }: { said: readonly Said[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {said.map(({ id, verdict, words, by, at }) => (
        <li key={id} className="py-4">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-medium" dir="auto">
              {lines[verdict]({ name: by })}
            </span>
            <span className="text-sm text-quiet">
              <Time at={at} />
            </span>
          </p>
          {words && (
            <p className="mt-1 whitespace-pre-line font-serif text-lg" dir="auto">
              {words}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
