import { Link2 } from "lucide-react";
import { useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "./button.tsx";

/** Puts an address of this installation into the clipboard, for colleagues. Stands only where scripts are. */
export function CopyLink({ to, label = m.ui_copy_link() }: { to: string; label?: string }) {
  const [said, setSaid] = useState("");
  const copy = () => {
    const address = new URL(to, window.location.origin).href;
    // Where the browser lends no clipboard, the address itself is shown to be copied by hand.
    const work = navigator.clipboard ? navigator.clipboard.writeText(address) : Promise.reject();
    work.then(
      () => setSaid(m.ui_link_copied()),
      () => setSaid(address),
    );
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button type="button" tone="quiet" small onClick={copy}>
        <Link2 aria-hidden="true" className="size-4 shrink-0" />
        {label}
      </Button>
      <span role="status" className="text-sm break-all text-quiet">
        {said}
      </span>
    </span>
  );
}
