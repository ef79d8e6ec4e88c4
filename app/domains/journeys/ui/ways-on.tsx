import * as m from "#app/paraglide/messages.js";
import type { Arrow } from "../board/map.ts";
import type { Axis } from "./targets.ts";

/** The branches and loops that begin at a step, in words. */
export function WaysOn({ arrows, axis, stepId }: { arrows: readonly Arrow[]; axis: Axis; stepId: string }) {
  return arrows
    .filter(({ from }) => from === stepId)
    .map(({ id, to, label }) => (
      <span key={id} className="block text-sm font-normal text-quiet" dir="auto">
        {m.journeys_way_to({ step: axis.steps[axis.placeOf.get(to) ?? -1]?.title || m.journeys_untitled(), label })}
      </span>
    ));
}
