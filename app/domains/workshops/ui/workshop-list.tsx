import { Link } from "@remix-run/react";
import { Badge } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { stateWords } from "../words.ts";
import { stateOf } from "../workshops.ts";

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly map: string;
  readonly plannedFor: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

export function WorkshopList({ workshops, onMap = false }: { workshops: readonly Listed[]; onMap?: boolean }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {workshops.map((workshop) => {
        const state = stateOf(workshop);
        return (
          <li key={workshop.id} className="group relative flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-4">
            <div className="min-w-0">
              <Link
                to={state === "ended" ? `/workshops/${workshop.id}/minutes` : `/workshops/${workshop.id}`}
                className="font-serif text-xl after:absolute after:inset-0 group-hover:text-accent"
                dir="auto"
              >
                {workshop.title}
              </Link>
              {!onMap && (
                <p className="text-sm text-quiet" dir="auto">
                  {workshop.map}
                </p>
              )}
            </div>
            <p className="flex flex-wrap items-center gap-3 text-sm text-quiet">
              {/* What was held is known by when that was, whatever had been planned. */}
              <Time at={workshop.startedAt ?? workshop.plannedFor} style="moment" />
              <Badge tone={state === "running" ? "success" : "neutral"}>{stateWords[state]()}</Badge>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
