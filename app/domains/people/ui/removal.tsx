import { Form } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";

/** Removes what nothing refers to; where something surely does, only says when it could be. */
export function Removal({ action, possible, title, text }: { action: string; possible: boolean; title: string; text: string }) {
  return (
    <div className="mt-12 border-t border-line pt-8">
      <p className={`text-quiet ${possible ? "mb-4" : ""}`}>{text}</p>
      {possible && (
        <Dialog trigger={title} tone="danger" title={m.people_remove_question()}>
          <p className="mb-4">{m.people_remove_text()}</p>
          <Form method="post" action={action}>
            <Button tone="danger">{m.people_remove_confirm()}</Button>
          </Form>
        </Dialog>
      )}
    </div>
  );
}
