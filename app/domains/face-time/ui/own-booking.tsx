import { Form } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Time } from "#app/ui/time.tsx";
import type { BookingState } from "#db/words/face-time.ts";
import { StateBadge } from "./shift-line.tsx";

export interface Own {
  readonly id: string;
  readonly state: BookingState;
  readonly until: Date | string | null;
  readonly approvedAt: Date | string | null;
  readonly position: number;
  readonly answeredBy: string | null;
  readonly answerReason: string | null;
  readonly cancelReason: string | null;
  readonly swapWith: string | null;
}

interface Props {
  booking: Own;
  /** What happened to it, where it has ended. */
  ended: string | undefined;
  shiftId: string;
  startsAt: Date | string;
  begun: boolean;
  near: boolean;
  /** Whether a place is free, and whether it is too late to hold one for who is not approved yet. */
  line: { readonly free: boolean; readonly late: boolean };
}

/** How one's own booking stands, and what can be done about it. `near`: about the time of the shift, when a guest arrives. */
export function OwnBooking({ booking, ended, shiftId, startsAt, begun, near, line }: Props) {
  const { id, state, until, approvedAt, position, answeredBy, answerReason, cancelReason, swapWith } = booking;
  const live = state === "held" || state === "waiting" || state === "offered" || state === "confirmed";
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-sm text-quiet">{m.face_time_yours()}</span>
        <StateBadge state={state} ended={ended} />
      </p>
      {state === "held" && until && (
        <p>
          {m.face_time_held_until()} <Time at={until} style="moment" />
        </p>
      )}
      {state === "waiting" && (
        <p>
          <strong className="font-serif text-2xl">{m.face_time_position({ position })}</strong>
          <span className="block text-sm text-quiet">
            {approvedAt ? m.face_time_waiting_approved() : waitingWords(line)}
            {!approvedAt && line.late && (
              <>
                {" "}
                {m.face_time_waiting_by()} <Time at={startsAt} style="moment" />
              </>
            )}
          </span>
        </p>
      )}
      {state === "offered" && until && (
        <Form method="post" action={`/face-time/bookings/${id}/offer`} className="grid gap-3 rounded-lg bg-warning-soft p-4">
          <p>
            {m.face_time_offer_until()} <Time at={until} style="moment" />
          </p>
          <div className="flex flex-wrap gap-2">
            <Button name="answer" value="accept">
              {m.face_time_offer_take()}
            </Button>
            <Button name="answer" value="leave" tone="quiet">
              {m.face_time_offer_leave()}
            </Button>
          </div>
        </Form>
      )}
      {state === "declined" && (
        <p dir="auto">
          {m.face_time_declined_by({ name: answeredBy ?? "" })}
          {answerReason && <span className="block whitespace-pre-line font-serif">{answerReason}</span>}
        </p>
      )}
      {state === "expired" && <p className="text-quiet">{m.face_time_expired_words()}</p>}
      {state === "cancelled" && cancelReason && (
        <p className="whitespace-pre-line font-serif" dir="auto">
          {cancelReason}
        </p>
      )}
      {swapWith && (
        <Form method="post" action={`/face-time/bookings/${id}/swap`} className="grid justify-items-start gap-2">
          <p className="text-quiet">{m.face_time_swap_pending({ name: swapWith })}</p>
          <Button name="intent" value="withdraw" tone="quiet" small>
            {m.face_time_swap_withdraw()}
          </Button>
        </Form>
      )}
      {(state === "confirmed" || state === "held") && !begun && (
        <a
          href={`/face-time/shifts/${shiftId}/calendar.ics`}
          className="inline-flex min-h-6 items-center justify-self-start font-medium text-accent underline underline-offset-2"
        >
          {m.face_time_to_calendar()}
        </a>
      )}
      {state === "confirmed" && near && (
        <LinkButton to="/face-time/check-in" small>
          {m.face_time_to_check_in()}
        </LinkButton>
      )}
      {state === "attended" && (
        <LinkButton to={`/face-time/shifts/${shiftId}/reflection`} tone="quiet" small>
          {m.face_time_to_reflection()}
        </LinkButton>
      )}
      {live && !begun && (
        <div className="flex flex-wrap gap-2">
          {state === "confirmed" && (
            <LinkButton to={`/face-time/bookings/${id}/swap`} tone="quiet" small>
              {m.face_time_swap()}
            </LinkButton>
          )}
          <LinkButton to={`/face-time/bookings/${id}/cancellation`} tone="quiet" small>
            {m.face_time_cancel()}
          </LinkButton>
        </div>
      )}
    </div>
  );
}

/** Why somebody who is not approved yet stands in line. */
function waitingWords({ free, late }: Props["line"]): string {
  if (!late) return m.face_time_waiting_unapproved();
  return free ? m.face_time_waiting_late_free() : m.face_time_waiting_late();
}
