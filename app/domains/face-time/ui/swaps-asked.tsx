import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page.tsx";
import type { SwapAsked } from "../swaps-asked.queries.server.ts";
import { ShiftHead } from "./shift-head.tsx";

/** Places that colleagues would give to the reader. They are answered on the shift, beside what it is. */
export function SwapsAsked({ asked }: { asked: readonly SwapAsked[] }) {
  if (asked.length === 0) return null;
  return (
    <Section title={m.face_time_asked_of_you()}>
      <ul className="divide-y divide-line border-y border-line">
        {asked.map((one) => (
          <li key={one.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4">
            <div className="min-w-0">
              <p className="font-semibold" dir="auto">
                {one.inReturnShiftId ? m.face_time_asked_to_exchange({ name: one.name }) : m.face_time_swap_asked({ name: one.name })}
              </p>
              <p className="mt-1 text-sm text-quiet">
                <ShiftHead shift={one} />
              </p>
            </div>
            <LinkButton to={`/face-time/shifts/${one.shiftId}`} tone="quiet" aria-label={m.face_time_asked_answer_of({ name: one.name })}>
              {m.face_time_asked_answer()}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
