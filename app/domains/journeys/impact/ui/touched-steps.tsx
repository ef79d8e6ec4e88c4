import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Table } from "#app/ui/table.tsx";
import type { ClaimRole } from "../../claims/claims.ts";
import { Mark } from "../../claims/ui/claim-lane.tsx";
import { roleWords } from "../../claims/words.ts";
import { signed } from "../../curve/words.ts";
import { changeWords } from "../words.ts";

interface Step {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly teamIds: readonly string[];
  readonly roles: readonly ClaimRole[];
  readonly confirmed: boolean;
  readonly drawn: { readonly pleasure: number } | null;
  readonly stories: number;
  readonly quarter: { readonly by: number | null; readonly weak: boolean };
  readonly moved: { readonly before: number; readonly after: number; readonly count: number } | null;
}

interface Props {
  map: { readonly id: string; readonly title: string };
  steps: readonly Step[];
  /** Of a department: which of its teams. */
  names?: ReadonlyMap<string, string> | undefined;
}

/** The steps of one map that a team touches, in the customer's order; each figure leads to the stories behind it. */
export function TouchedSteps({ map, steps, names }: Props) {
  return (
    <Table
      caption={m.impact_touched_on({ map: map.title || m.journeys_untitled() })}
      columns={[
        { key: "step", label: m.impact_step() },
        ...(names ? [{ key: "teams", label: m.impact_teams() }] : []),
        { key: "roles", label: m.impact_here_we() },
        { key: "feeling", label: m.impact_feeling(), align: "end" },
        { key: "change", label: m.impact_change(), align: "end" },
        { key: "moved", label: m.impact_came_left(), align: "end" },
        { key: "stories", label: m.impact_stories(), align: "end" },
      ]}
      rows={steps.map((step) => {
        const at = `/journeys/${map.id}/steps/${step.id}`;
        return {
          id: step.id,
          cells: {
            step: (
              <>
                <Link to={at} className="font-medium hover:text-accent" dir="auto">
                  {step.title}
                </Link>
                <span className="block text-sm font-normal text-quiet" dir="auto">
                  {step.stage}
                </span>
              </>
            ),
            teams: step.teamIds.map((id) => names?.get(id) ?? "").join(", "),
            roles: (
              <span className="inline-flex items-baseline gap-1.5">
                <Mark confirmed={step.confirmed} />
                {step.roles.map((role) => roleWords[role]()).join(", ")}
              </span>
            ),
            feeling: step.drawn ? <Feeling pleasure={step.drawn.pleasure} /> : <span className="text-quiet">{m.impact_no_feeling()}</span>,
            change: changeWords(step.quarter),
            moved: step.moved ? (
              <>
                <span aria-hidden="true" className="whitespace-nowrap">
                  {m.impact_came_left_words({ before: signed(step.moved.before), after: signed(step.moved.after) })}
                </span>
                <span className="sr-only">
                  {m.impact_came_left_long({ ...step.moved, before: signed(step.moved.before), after: signed(step.moved.after) })}
                </span>
              </>
            ) : (
              "–"
            ),
            stories: step.stories > 0 ? <Link to={`${at}#stories`}>{step.stories}</Link> : "0",
          },
        };
      })}
    />
  );
}

/** The sign says what the colour says. */
export function Feeling({ pleasure }: { pleasure: number }) {
  return <span className={`font-semibold ${pleasure < 0 ? "text-struggle" : pleasure > 0 ? "text-delight" : ""}`}>{signed(pleasure)}</span>;
}
