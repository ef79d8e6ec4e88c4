import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";

/** Files of everything of a sort that somebody may read. `files`: what they hold, and their address without its ending. */
export function Exports({ lead, files }: { lead: string; files: readonly { what: string; address: string }[] }) {
  const link = "underline underline-offset-2 hover:text-ink";
  return (
    <p className="mt-12 flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-4 text-sm text-quiet print:hidden">
      {lead}
      {files.flatMap(({ what, address }) => [
        <Link key={`${address}.csv`} to={`${address}.csv`} reloadDocument className={link}>
          {m.ui_export_csv({ what })}
        </Link>,
        <Link key={`${address}.jsonl`} to={`${address}.jsonl`} reloadDocument className={link}>
          {m.ui_export_jsonl({ what })}
        </Link>,
      ])}
    </p>
  );
}
