import type { ReactNode } from "react";
import { Chevron } from "./chevron.tsx";

/** Something more for who wants it; opens without scripts. */
export function Disclosure({ title, open, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="group rounded-lg border border-line bg-surface">
      <summary className="flex min-h-11 list-none items-center gap-2 rounded-lg px-4 py-2 font-semibold hover:bg-sunken">
        <Chevron className="-rotate-90 text-quiet transition-transform group-open:rotate-0 rtl:rotate-90 rtl:group-open:rotate-0" />
        {title}
      </summary>
      <div className="px-4 pb-4 pt-1">{children}</div>
    </details>
  );
}
