import { Form, useRevalidator } from "@remix-run/react";
import type { FormEvent } from "react";
import * as m from "#app/paraglide/messages.js";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/hydrated.tsx";
import { Badge, Notice } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { useWaitingArrivals } from "./use-waiting-arrivals.ts";

export interface Guest {
  readonly id: string;
  readonly name: string;
  readonly department: string | null;
  readonly state: string;
  readonly wants: string;
  readonly briefed: boolean;
  readonly declared: boolean;
  readonly arrivedAt: Date | null;
}

interface Props {
  readonly shiftId: string;
  readonly personId: string;
  readonly guests: readonly Guest[];
  readonly asks: { readonly briefing: boolean; readonly declaration: boolean };
  /** Before guests can be checked in. */
  readonly early: boolean;
  /** Nobody has missed what has not begun. */
  readonly begun: boolean;
}

/** Who is expected and who is here. Without scripts a page for each guest; with them also without a network. */
export function Arrivals({ shiftId, personId, guests, asks, early, begun }: Props) {
  const { revalidate } = useRevalidator();
  const hydrated = useHydrated();
  const { waiting, refused, take } = useWaitingArrivals({ shiftId, personId, onSent: revalidate });
  const address = `/face-time/host/${shiftId}/arrivals`;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget, event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null);
    take({ booking: String(form.get("booking")), intent: form.get("intent") === "missed" ? "missed" : "arrived" });
  };
  return (
    <>
      <div role="status">
        {waiting.length > 0 && (
          <div className="mb-4">
            <Notice tone="warning" title={m.host_waiting_title({ count: waiting.length })}>
              <p>{m.host_waiting_text()}</p>
            </Notice>
          </div>
        )}
        {refused.length > 0 && (
          <div className="mb-4">
            <Notice tone="danger" title={m.host_refused_title()}>
              <ul>
                {refused.map(({ booking, message }) => (
                  <li key={booking}>
                    {guests.find(({ id }) => id === booking)?.name}: {message}
                  </li>
                ))}
              </ul>
            </Notice>
          </div>
        )}
      </div>
      <ul aria-label={m.host_roster()} className="divide-y divide-line">
        {guests.map((guest) => {
          const queued = waiting.find(({ booking }) => booking === guest.id);
          const state = queued ? (queued.intent === "missed" ? "missed" : "attended") : guest.state;
          return (
            <li key={guest.id} className="grid gap-3 py-4 sm:grid-cols-[1fr_auto]">
              <div className="flex min-w-0 gap-3">
                <Avatar name={guest.name} />
                <div className="min-w-0">
                  <p className="font-semibold" dir="auto">
                    {guest.name}
                  </p>
                  {guest.department && <p className="text-sm text-quiet">{guest.department}</p>}
                  {guest.wants && (
                    <p className="mt-1 wrap-anywhere" dir="auto">
                      {m.host_wants({ wants: guest.wants })}
                    </p>
                  )}
                  <p className="mt-2 flex flex-wrap gap-2">
                    <StateBadge state={state} />
                    {guest.arrivedAt && !queued && (
                      <span className="text-sm text-quiet">
                        <Time at={guest.arrivedAt} style="moment" />
                      </span>
                    )}
                    {asks.briefing && (
                      <Badge tone={guest.briefed ? "neutral" : "warning"}>{guest.briefed ? m.host_briefed() : m.host_not_briefed()}</Badge>
                    )}
                    {asks.declaration && (
                      <Badge tone={guest.declared ? "neutral" : "danger"}>
                        {guest.declared ? m.host_declared() : m.host_not_declared()}
                      </Badge>
                    )}
                  </p>
                </div>
              </div>
              <Form
                method="post"
                action={address}
                onSubmit={hydrated ? submit : undefined}
                aria-label={guest.name}
                data-keeps-unsent
                className="flex flex-wrap items-start gap-2 print:hidden"
              >
                <input type="hidden" name="booking" value={guest.id} />
                {!early && (state === "confirmed" || state === "missed") && (
                  <Button name="intent" value="arrived" small>
                    {m.host_arrived_button()}
                  </Button>
                )}
                {begun && (state === "confirmed" || state === "attended") && (
                  <Button name="intent" value="missed" tone="quiet" small>
                    {m.host_missed_button()}
                  </Button>
                )}
              </Form>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function StateBadge({ state }: { state: string }) {
  if (state === "attended") return <Badge tone="success">{m.host_state_here()}</Badge>;
  if (state === "missed") return <Badge tone="warning">{m.host_state_missed()}</Badge>;
  return <Badge>{state === "confirmed" ? m.host_state_expected() : m.host_state_asking()}</Badge>;
}
