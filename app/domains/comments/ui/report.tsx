import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import type { Thing } from "../comments.ts";

/** Leads to the page on which somebody says what is the matter: a link, so that a list of a hundred comments stays light. */
export function ReportButton({ about }: { about: Thing }) {
  return (
    <Link to={reportAddress(about)} rel="nofollow" className={quietAction}>
      {m.comments_report()}
    </Link>
  );
}

const reportAddress = ({ kind, id }: Thing) => `/reports?kind=${encodeURIComponent(kind)}&about=${encodeURIComponent(id)}`;

/** A small action under what somebody wrote. */
export const quietAction =
  "inline-flex min-h-8 items-center rounded px-1.5 text-sm font-medium text-quiet no-underline hover:text-ink hover:underline print:hidden";
