import { createContext, useEffect, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { controlClass } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/page.tsx";

/** Told what somebody was writing when what they wrote on was taken away. */
export const LostWordsContext = createContext<(words: string) => void>(() => undefined);

/** What somebody was writing, to take along: the field in which they wrote is gone, so the words have the focus. */
export function LostWords({ words, onDone }: { words: string; onDone(): void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  useEffect(() => field.current?.focus(), []);
  const copy = () => {
    // Where the browser lends no clipboard, the words are chosen, to be copied by hand.
    const work = navigator.clipboard ? navigator.clipboard.writeText(words) : Promise.reject();
    work.then(
      () => setSaid(m.journeys_lost_copied()),
      () => field.current?.select(),
    );
  };
  return (
    <Notice tone="warning" title={m.journeys_lost()}>
      <div className="grid gap-3">
        <textarea ref={field} readOnly aria-label={m.journeys_lost()} value={words} rows={3} dir="auto" className={controlClass} />
        <div className="flex flex-wrap items-center gap-2">
          <Button type="button" small onClick={copy}>
            {m.journeys_lost_copy()}
          </Button>
          <Button type="button" tone="quiet" small onClick={onDone}>
            {m.ui_dismiss()}
          </Button>
          <span role="status" className="text-sm text-quiet">
            {said}
          </span>
        </div>
      </div>
    </Notice>
  );
}
