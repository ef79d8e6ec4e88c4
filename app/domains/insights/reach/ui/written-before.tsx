import * as m from "#app/paraglide/messages.js";
import { Section } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import type { DepartmentFunction } from "#db/schema/people.ts";
import { functionWord } from "../words.ts";

interface Sent {
  function: DepartmentFunction;
  note: string | null;
  at: string | Date | null;
  by: string;
}

export function WrittenBefore({ sent }: { sent: readonly Sent[] }) {
  if (sent.length === 0) return null;
  return (
    <Section title={m.reach_note_before()}>
      <ul className="divide-y divide-line border-y border-line">
        {sent.map(({ function: one, note, at, by }) => (
          <li key={one} className="py-4">
            <p className="text-sm text-quiet">
              {m.reach_note_before_line({ function: functionWord(one), name: by })} {at && <Time at={at} />}
            </p>
            <p className="mt-1 whitespace-pre-line font-serif text-lg" dir="auto">
              {note}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
