/** Where those who lead bring everybody, for somebody of the workshop who has the map itself open. */
import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import * as m from "#app/paraglide/messages.js";
import { useAskedAnew } from "#app/ui/asked-anew.ts";
import { linkClass } from "#app/ui/button.tsx";
import { useLive } from "#app/ui/live.tsx";
import type { Brought } from "../workshops.queries.server.ts";
import { workshopPing } from "../workshops.ts";

interface Props {
  journeyId: string;
  /** As the page was read. */
  initial: Sent | null;
  /**
   * Goes to a step, if it is in sight. Without being asked (`led`) only for who writes nothing and has nothing open: otherwise
   * the line alone says so, and they go when they have done.
   */
  go(stepId: string, led: boolean): boolean;
}

/** As it comes over the wire. */
type Sent = Omit<Brought, "at"> & { readonly at: Date | string };

export function LedOnMap({ journeyId, initial, go }: Props) {
  // Also while none runs: whoever has the map open when a workshop begins is led as well.
  const [brought, ask] = useAskedAnew(`/journeys/${journeyId}/brought`, initial);
  useLive(workshopPing, ask);
  const at = brought && new Date(brought.at).getTime();
  // Where everybody was before the page was opened, it does not go by itself.
  const known = useRef(at);
  useEffect(() => {
    if (known.current === at) return;
    known.current = at;
    if (brought) go(brought.stepId, true);
  }, [at, brought, go]);
  return (
    <p role="status" className={brought ? "rounded-xl bg-accent-soft px-4 py-3 print:hidden" : "sr-only"} dir="auto">
      {brought && (
        <>
          {brought.by ? m.workshops_brings({ name: brought.by, step: brought.title }) : m.workshops_brought_to({ step: brought.title })}{" "}
          <Link
            to={`/journeys/${journeyId}/steps/${brought.stepId}`}
            className={linkClass}
            onClick={(event) => {
              if (go(brought.stepId, false)) event.preventDefault();
            }}
          >
            {m.workshops_go_there()}
          </Link>
        </>
      )}
    </p>
  );
}
