import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { useReader } from "#app/ui/reader.tsx";
import type { DraftState } from "./use-draft.ts";

/** How the saving of a draft stands, for a line beside the form's button; announced politely. */
export function DraftNote({ state }: { state: DraftState }) {
  const { locale, zone } = useReader();
  const clock: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit", timeZone: zone };
  return (
    <p role="status" className="min-h-5 text-sm text-quiet">
      {state.name === "saving" ? m.drafts_saving() : null}
      {state.name === "saved" ? m.drafts_saved_at({ time: new Intl.DateTimeFormat(locale, clock).format(state.at) }) : null}
      {state.name === "not-saved" ? <span className="text-warning">{state.reason ?? m.drafts_not_saved()}</span> : null}
    </p>
  );
}

/** Says that a form holds what was begun earlier; its button resets the form, which throws the draft away. `onDiscard` empties the fields. */
export function RestoredNote({ onDiscard }: { onDiscard: () => void }) {
  // After the reset, which puts the draft back into the fields.
  const discard = () => setTimeout(onDiscard);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
      {m.drafts_restored()}
      <Button type="reset" tone="quiet" small onClick={discard} className="noscript:hidden">
        {m.drafts_discard()}
      </Button>
    </p>
  );
}
