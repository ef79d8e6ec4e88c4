import { Form } from "@remix-run/react";
import { Hand } from "lucide-react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";

export function RaiseHand({ up }: { up: boolean }) {
  return (
    <Form method="post" preventScrollReset className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="does" value={up ? "hand-down" : "hand-up"} />
      <Button tone="quiet" small>
        <Hand aria-hidden="true" className="size-4" />
        {up ? m.workshops_hand_down() : m.workshops_hand_up()}
      </Button>
      {up && <span className="text-sm text-quiet">{m.workshops_hand_is_up()}</span>}
    </Form>
  );
}
