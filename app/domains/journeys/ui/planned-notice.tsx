import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { linkClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";

/** Why a map cannot be taken from everybody just now. */
export function PlannedNotice({ planned }: { planned: { readonly id: string; readonly title: string; readonly plannedFor: Date } }) {
  return (
    <Notice tone="warning" title={m.journeys_planned_on()}>
      <p>
        <Link to={`/workshops/${planned.id}`} className={linkClass}>
          <bdi>{planned.title}</bdi>
        </Link>
        , <Time at={planned.plannedFor} style="moment" />
      </p>
      <p>{m.journeys_planned_on_text()}</p>
    </Notice>
  );
}
