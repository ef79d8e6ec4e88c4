import { Form } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Time } from "#app/ui/time.tsx";

/** Says that the form holds what was begun before, and lets it go. */
export function DraftFound({ savedAt }: { savedAt: Date }) {
  return (
    <div className="mb-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-lg border-s-4 border-accent bg-accent-soft px-4 py-3">
      <p>
        {m.stories_draft_restored()} <Time at={savedAt} style="moment" />
      </p>
      <Form method="post">
        <Button name="intent" value="afresh" tone="quiet" small>
          {m.stories_draft_afresh()}
        </Button>
      </Form>
    </div>
  );
}
