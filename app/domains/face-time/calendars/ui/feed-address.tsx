import { useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { controlClass } from "#app/ui/field.tsx";
import { useHydrated } from "#app/ui/hydrated.tsx";
import { Notice } from "#app/ui/page.tsx";

/** The address of a feed that was just opened, to be copied into a calendar program. */
export function FeedAddress({ address }: { address: string }) {
  const hydrated = useHydrated();
  const [copied, setCopied] = useState(false);
  return (
    <div className="mt-4">
      <Notice tone="success" title={m.calendar_opened_title()}>
        <p>{m.calendar_opened_text()}</p>
        <label className="mt-2 grid gap-1.5">
          <span className="font-semibold">{m.calendar_address()}</span>
          <input readOnly value={address} className={`${controlClass} font-mono text-sm`} onFocus={(event) => event.target.select()} />
        </label>
        <div className="mt-2 flex flex-wrap items-center gap-3">
          {hydrated && (
            <Button
              type="button"
              small
              onClick={() => {
                navigator.clipboard.writeText(address).then(
                  () => setCopied(true),
                  () => setCopied(false),
                );
              }}
            >
              {m.calendar_copy_button()}
            </Button>
          )}
          <a href={address.replace(/^https?:/, "webcal:")} className="font-semibold text-accent underline underline-offset-2">
            {m.calendar_subscribe_link()}
          </a>
          <span role="status">{copied && m.calendar_copied()}</span>
        </div>
      </Notice>
    </div>
  );
}
