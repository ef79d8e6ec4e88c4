import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import type { TeamCount } from "../claims.ts";
import { roleWords } from "../words.ts";

/** The teams on one step, for a cell of the lane: a full mark for what is confirmed, a hollow one for what is said. */
export function TeamsOnStep({ teams, to, most }: { teams: readonly TeamCount[] | undefined; to?: string; most?: number }) {
  if (!teams?.length)
    return <p className="text-sm text-quiet italic">{to ? <Link to={to}>{m.claims_nobody()}</Link> : m.claims_nobody()}</p>;
  return (
    <ul className="grid gap-1 text-sm">
      {teams.slice(0, most).map(({ teamId, team, count, role, confirmed }) => (
        <li key={teamId} className="flex items-baseline gap-1.5">
          <Mark confirmed={confirmed} />
          <span className="min-w-0">
            <span className="font-medium" dir="auto">
              {team}
            </span>
            {count > 1 && <span title={m.claims_count({ count })}> × {count}</span>}
            <span className="text-quiet"> {roleWords[role]()}</span>
          </span>
        </li>
      ))}
      {most !== undefined && teams.length > most && <li className="text-quiet">{m.claims_more_teams({ count: teams.length - most })}</li>}
    </ul>
  );
}

export function Mark({ confirmed }: { confirmed: boolean }) {
  return (
    <span className="shrink-0">
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false" className="size-2.5">
        <circle cx="6" cy="6" r="4.5" className={confirmed ? "fill-accent stroke-accent" : "fill-none stroke-quiet"} strokeWidth="2" />
      </svg>
      <span className="sr-only">{confirmed ? m.claims_confirmed() : m.claims_said()}</span>
    </span>
  );
}
