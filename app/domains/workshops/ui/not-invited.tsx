import * as m from "#app/paraglide/messages.js";
import { Notice } from "#app/ui/page.tsx";

/** For whoever reads the map and cannot come in: why, whether it runs, and what they will read of it. `led`: they led it while facilitating was their role. */
export function NotInvited({ running, led }: { running: boolean; led: boolean }) {
  return (
    <Notice tone="info">
      {running && <p className="font-semibold">{m.workshops_runs_now()}</p>}
      <p>{led ? m.workshops_leads_no_more() : m.workshops_not_invited()}</p>
    </Notice>
  );
}
