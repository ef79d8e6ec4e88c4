import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Day } from "#app/ui/day.tsx";
import { Time } from "#app/ui/time.tsx";

interface Listed {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly outcome: "kept" | "dropped" | null;
  readonly endedAt: Date | null;
  readonly step?: string | null;
  /** The day that it was promised for, where it has another one now. */
  readonly movedFrom?: string | undefined;
}

/** Commitments and how they stand, in words and not in colour alone. */
export function CommitmentList({ commitments, today }: { commitments: readonly Listed[]; today: string }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {commitments.map((one) => (
        <li key={one.id} className="group relative py-4">
          <p className="font-serif text-lg leading-snug [overflow-wrap:anywhere]" dir="auto">
            <Link to={`/workshops/commitments/${one.id}`} className="after:absolute after:inset-0 group-hover:text-accent">
              {one.text}
            </Link>
          </p>
          <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-quiet">
            <span className="font-medium text-ink" dir="auto">
              {one.owner}
            </span>
            <CommitmentState commitment={one} today={today} />
            {one.step && <span dir="auto">{one.step}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function CommitmentState({
  commitment: { outcome, endedAt, dueOn, movedFrom },
  today,
}: {
  commitment: Pick<Listed, "outcome" | "endedAt" | "dueOn" | "movedFrom">;
  today: string;
}) {
  if (outcome && endedAt)
    return (
      <span className={outcome === "kept" ? "font-medium text-delight" : undefined}>
        {outcome === "kept" ? m.workshops_kept() : m.workshops_dropped()} · <Time at={endedAt} />
      </span>
    );
  return (
    <span>
      {m.workshops_by_day()} <Day day={dueOn} />
      {movedFrom && (
        <>
          , {m.workshops_moved_from()} <Day day={movedFrom} />
        </>
      )}
      {dueOn < today && <span className="font-medium text-mixed"> · {m.workshops_late()}</span>}
    </span>
  );
}
