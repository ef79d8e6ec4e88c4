import * as m from "#app/paraglide/messages.js";
import { Time } from "#app/ui/time.tsx";
import type { DraftState } from "./use-draft.ts";

/** How the saving of a draft stands, for a line beside the form's button; announced politely. */
export function DraftNote({ state }: { state: DraftState }) {
  return (
    <p role="status" className="min-h-5 text-sm text-quiet">
      {state.name === "saving" ? m.drafts_saving() : null}
      {state.name === "saved" ? (
        <>
          {m.drafts_saved_at()} <Time at={state.at} style="moment" />
        </>
      ) : null}
      {state.name === "not-saved" ? <span className="text-warning">{state.reason ?? m.drafts_not_saved()}</span> : null}
    </p>
  );
}
