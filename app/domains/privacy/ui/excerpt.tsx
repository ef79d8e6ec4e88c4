import * as m from "#app/paraglide/messages.js";
import type { ShownFinding } from "../showing.server.ts";
import { reasonWords } from "../words.ts";

/** The words that were found, marked where they stand, and why. */
export function Excerpt({ finding: { kind, before, text, after, places }, id }: { finding: ShownFinding; id?: string }) {
  return (
    <span id={id} className="grid gap-0.5">
      <span dir="auto" className="font-serif leading-snug">
        {before}
        <mark className="rounded-sm bg-raised px-0.5 font-semibold text-ink underline decoration-warning decoration-2 underline-offset-2">
          {text}
        </mark>
        {after}
      </span>
      <span className="text-sm text-quiet">
        {places.length > 1 ? m.privacy_reason_times({ reason: reasonWords(kind), times: places.length }) : reasonWords(kind)}
      </span>
    </span>
  );
}

export const boxClass = "rounded-xl border border-warning/40 bg-warning-soft px-4 py-3.5";
