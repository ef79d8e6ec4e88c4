import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import * as m from "#app/paraglide/messages.js";
import { Time } from "#app/ui/time.tsx";
import type { BookingState } from "#db/words/face-time.ts";
import { activityName, untilWords } from "../words.ts";
import type { HeadOfShift } from "./shift-head.tsx";
import { StateBadge } from "./shift-line.tsx";
import { When } from "./when.tsx";

export interface LineOfBooking extends HeadOfShift {
  readonly id: string;
  readonly bookingId: string;
  readonly state: BookingState;
  readonly until: Date | string | null;
  readonly places: number;
  readonly taken: number;
  readonly position: number;
  readonly wants: string;
}

interface Props {
  booking: LineOfBooking;
  /** Where it is not the reader's own. */
  whose?: string;
  /** What happened to it. */
  ended?: string | undefined;
  /** The colleague who is asked to take it. */
  asked?: string | undefined;
  children?: ReactNode;
}

/** One booking in a list. */
export function BookingLine({ booking, whose, ended, asked, children }: Props) {
  const { id, activity, activityName: own, site, city, zone, startsAt, endsAt, state, until } = booking;
  return (
    <article className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4">
      <div className="min-w-0">
        {whose && (
          <p className="font-semibold" dir="auto">
            {whose}
          </p>
        )}
        <h3 className={whose ? "" : "font-serif text-xl font-semibold"} dir="auto">
          <Link to={`/face-time/shifts/${id}`} className="hover:text-accent">
            {m.face_time_what_where({ activity: activityName(activity, own), site })}
          </Link>
        </h3>
        <p className="mt-1 text-sm text-quiet">
          <When startsAt={startsAt} endsAt={endsAt} zone={zone} place={city} />
        </p>
        {asked && (
          <p className="mt-1 text-sm" dir="auto">
            {m.face_time_swap_pending({ name: asked })}
          </p>
        )}
        {whose && <Asked booking={booking} />}
        {until && (state === "held" || state === "offered") && (
          <p className="mt-1 text-sm">
            {untilWords(state, whose !== undefined)} <Time at={until} style="moment" />
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <StateBadge state={state} ofOther={whose !== undefined} ended={ended} />
        {children}
      </div>
    </article>
  );
}

/** What whoever answers a request knows of it: what the guest wants to learn, and what a "yes" means for them. */
function Asked({ booking: { wants, places, taken, state, position, startsAt } }: { booking: LineOfBooking }) {
  const free = Math.max(0, places - taken);
  return (
    <>
      {wants && (
        <p className="mt-1 max-w-prose whitespace-pre-line wrap-anywhere" dir="auto">
          {m.face_time_wants_to_learn({ wants })}
        </p>
      )}
      {state === "waiting" && (
        <>
          <p className="mt-1 text-sm text-quiet">
            {m.face_time_position({ position })} · {free > 0 ? m.face_time_free({ count: free }) : m.face_time_full()}
          </p>
          <p className="mt-1 text-sm">
            {free > 0 ? m.face_time_answer_free() : m.face_time_answer_full()} <Time at={startsAt} style="moment" />
          </p>
        </>
      )}
      {state === "held" && <p className="mt-1 text-sm text-quiet">{m.face_time_answer_held()}</p>}
    </>
  );
}
