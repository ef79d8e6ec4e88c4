import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import type { DepartmentNote } from "../insights.queries.server.ts";

type Note = Pick<DepartmentNote, "department" | "text" | "by">;

/** What it means for the reader's own department, before anything else. */
export function OwnNote({ slug, note }: { slug: string; note: Note }) {
  return (
    <section aria-labelledby="own-note" className="mb-12 rounded-xl bg-accent-soft px-6 py-5">
      <h2 id="own-note" className="text-lg font-semibold" dir="auto">
        {m.insights_note_for({ department: note.department.name })}
      </h2>
      <Text note={note} />
      <EditNote slug={slug} departmentId={note.department.id} />
    </section>
  );
}

interface Props {
  slug: string;
  notes: readonly Note[];
  person: { departmentId: string | null };
  curating: boolean;
}

/** What it means for the others, and the way to say it. */
export function DepartmentNotes({ slug, notes, person, curating }: Props) {
  const others = notes.filter(({ department }) => department.id !== person.departmentId);
  const hasOwn = others.length < notes.length;
  const may = curating || (person.departmentId !== null && !hasOwn);
  if (others.length === 0 && !may) return null;
  return (
    <section aria-labelledby="notes" className="mt-12">
      <h2 id="notes" className="font-serif text-2xl font-semibold">
        {m.insights_notes()}
      </h2>
      <div className="mt-4 grid gap-3">
        {others.map((note) => (
          <details key={note.department.id} className="rounded-xl border border-line bg-surface">
            <summary className="flex min-h-11 items-center px-5 py-2.5 font-semibold" dir="auto">
              {note.department.name}
            </summary>
            <div className="px-5 pb-5">
              <Text note={note} />
              {curating && <EditNote slug={slug} departmentId={note.department.id} />}
            </div>
          </details>
        ))}
      </div>
      {may && (
        <p className="mt-4 print:hidden">
          <Link to={`/insights/${slug}/notes`} className="text-sm font-medium text-accent underline underline-offset-2">
            {m.insights_note_add()}
          </Link>
        </p>
      )}
    </section>
  );
}

function Text({ note }: { note: Note }) {
  return (
    <>
      <p className="mt-2 whitespace-pre-line font-serif text-lg leading-relaxed" dir="auto">
        {note.text}
      </p>
      <p className="mt-2 text-sm text-quiet" dir="auto">
        {m.insights_note_by({ name: note.by })}
      </p>
    </>
  );
}

function EditNote({ slug, departmentId }: { slug: string; departmentId: string }) {
  return (
    <p className="mt-3 print:hidden">
      <Link
        to={`/insights/${slug}/notes?department=${departmentId}`}
        className="text-sm font-medium text-accent underline underline-offset-2"
      >
        {m.insights_note_edit()}
      </Link>
    </p>
  );
}
