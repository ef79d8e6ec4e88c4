import { Form, Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import type { ShiftPage } from "../shift-page.queries.server.ts";

/** A colleague's question whether one takes their place, and its answers. */
export function AskedToSwap({ asked: { id, name, exchange } }: { asked: NonNullable<ShiftPage["asked"]> }) {
  const impossible = exchange !== null && !exchange.mine;
  return (
    <Form method="post" action={`/face-time/swaps/${id}`} className="grid gap-3 rounded-lg bg-accent-soft p-4">
      {exchange?.mine ? (
        <p dir="auto">
          {m.face_time_swap_exchange_asked({ name })}{" "}
          <Link to={`/face-time/shifts/${exchange.shiftId}`} className="font-medium underline underline-offset-2">
            {exchange.name}
          </Link>
        </p>
      ) : (
        <p dir="auto">{impossible ? m.face_time_swap_exchange_elsewhere({ name }) : m.face_time_swap_asked({ name })}</p>
      )}
      <div className="flex flex-wrap gap-2">
        {!impossible && (
          <Button name="answer" value={exchange ? "exchange" : "accept"}>
            {exchange ? m.face_time_swap_exchange_accept() : m.face_time_swap_accept()}
          </Button>
        )}
        <Button name="answer" value="decline" tone="quiet">
          {m.face_time_swap_decline()}
        </Button>
      </div>
    </Form>
  );
}
