import { useFetcher, useSearchParams } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ShownComment } from "../comments.ts";
import { doorAddress } from "./addresses.ts";
import { useTalk } from "./talk.ts";

/** Whether a comment on a map is dealt with, and the button that says so or opens it again. */
export function Settling({ comment: { id, settled } }: { comment: ShownComment }) {
  const { about } = useTalk();
  const [parameters] = useSearchParams();
  const fetcher = useFetcher();
  return (
    <div className="mt-1 flex flex-wrap items-center gap-3 text-sm">
      {settled ? (
        <p className="text-quiet">
          {m.comments_settled_by({ name: settled.by })} <Time at={settled.at} style="ago" />
        </p>
      ) : null}
      <fetcher.Form
        method="post"
        action={doorAddress(about, parameters)}
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          data.set("intent", settled ? "reopen" : "settle");
          data.set("quiet", "yes");
          fetcher.submit(data, { method: "post", action: doorAddress(about, parameters) });
        }}
      >
        <input type="hidden" name="id" value={id} />
        <Button name="intent" value={settled ? "reopen" : "settle"} tone="quiet" small>
          {settled ? m.comments_reopen() : m.comments_settle()}
        </Button>
      </fetcher.Form>
    </div>
  );
}
