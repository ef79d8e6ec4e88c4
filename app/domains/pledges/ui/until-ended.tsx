import { Link } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { Notice } from "#app/ui/page.tsx";
import type { PledgeOutcome } from "../pledges.ts";

export interface UntilEndedProps {
  ending: { outcome: PledgeOutcome; by: string } | undefined;
  /** Whether the form came back with what was posted. */
  posted: boolean;
  /** Where what was promised stands; left out where that is here. */
  to?: string;
  children: ReactNode;
}

/**
 * A form about an open promise. When somebody ends the promise under it, it says who did and keeps what was typed; opened when the
 * promise has ended, there is nothing to fill in.
 */
export function UntilEnded({ ending, posted, to, children }: UntilEndedProps) {
  const [wasOpen] = useState(!ending || posted);
  const isSaid = ending && (wasOpen || to);
  return (
    <>
      <div role="status" className={isSaid ? "mb-8" : undefined}>
        {isSaid && (
          <Notice tone="info" title={said[ending.outcome]({ name: ending.by })}>
            {wasOpen && <p>{m.pledges_ended_typed()}</p>}
            {to && (
              <p>
                <Link to={to} className="inline-flex min-h-6 items-center font-medium text-accent underline underline-offset-4">
                  {m.pledges_ended_open()}
                </Link>
              </p>
            )}
          </Notice>
        )}
      </div>
      {wasOpen && children}
    </>
  );
}

const said = { kept: m.pledges_ended_kept, dropped: m.pledges_ended_dropped };
