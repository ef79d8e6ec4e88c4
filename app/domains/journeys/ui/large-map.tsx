import { Link, useSearchParams } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { type JourneyMap, stepsOf } from "../board/map.ts";

/** A map of many cards, before a stage of it is chosen. */
export function LargeMap({ map, view }: { map: JourneyMap; view: "outline" | "table" }) {
  const [query] = useSearchParams();
  const to = (stageId: string) => {
    const next = new URLSearchParams(query);
    next.set("view", view);
    next.set("stage", stageId);
    return `?${next}`;
  };
  return (
    <>
      <p className="mb-4 text-quiet">{m.journeys_large()}</p>
      <ol className="divide-y divide-line border-y border-line">
        {map.stages.map((stage) => (
          <li key={stage.id} className="py-3">
            <Link to={to(stage.id)} className="font-serif text-xl font-semibold" dir="auto">
              {stage.title || m.journeys_untitled()}
            </Link>
            <p className="text-sm text-quiet">{m.journeys_steps_count({ count: stepsOf({ stages: [stage] }).length })}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
