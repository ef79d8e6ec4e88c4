import * as m from "#app/paraglide/messages.js";
import type { DepartmentFunction } from "#db/schema/people.ts";
import { functionWord } from "../words.ts";

interface Note {
  text: string | null;
  by: string;
  function: DepartmentFunction;
}

/** What a curator wrote to the reader's part of the organisation, which the study had not reached. */
export function NoteAbove({ note }: { note: Note | undefined }) {
  if (!note?.text) return null;
  return (
    <section aria-labelledby="note-above" className="mb-10 rounded-xl border border-accent/40 bg-surface px-6 py-5">
      <h2 id="note-above" className="font-semibold" dir="auto">
        {m.reach_note_above({ name: note.by, function: functionWord(note.function) })}
      </h2>
      <p className="mt-2 whitespace-pre-line font-serif text-lg leading-relaxed" dir="auto">
        {note.text}
      </p>
    </section>
  );
}
