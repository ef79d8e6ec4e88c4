import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/page.tsx";
import type { BoardState, RefusalReason } from "./connection.client.ts";
import type { Refused } from "./keep-refused.ts";
import { stateWords } from "./toolbar.tsx";

const whyWords: Record<RefusalReason, () => string> = {
  rights: m.journeys_refused_rights,
  absent: m.journeys_refused_absent,
  full: m.journeys_refused_full,
  broken: m.journeys_refused_broken,
};

/** Why nothing more is taken from this page, where what was written is kept, and how to go on. */
export function Refusal({ state, refused }: { state: BoardState; refused: Refused | undefined }) {
  if (state !== "refused" && state !== "outdated") return null;
  return (
    <Notice tone="warning" title={stateWords[state]()}>
      <div className="grid gap-3">
        {refused && <p>{whyWords[refused.why]()}</p>}
        {refused?.copyId && (
          <p>
            <Link to={`/journeys/${refused.copyId}`} reloadDocument>
              {m.journeys_refused_copy()}
            </Link>
          </p>
        )}
        {refused?.file && (
          <p>
            <a href={refused.file} download="journey.json">
              {m.journeys_refused_file()}
            </a>
          </p>
        )}
        <div>
          <Button type="button" small onClick={() => window.location.reload()}>
            {m.journeys_reload()}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
