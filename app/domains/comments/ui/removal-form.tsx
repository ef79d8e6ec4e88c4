import { useFetcher, useSearchParams } from "@remix-run/react";
import { type FormEvent, useEffect } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { useToast } from "#app/ui/toast.tsx";
import { doorAddress, formOf } from "./addresses.ts";
import type { Answer } from "./comment-form.tsx";
import { useTalk } from "./talk.ts";

/** Asks before one's own comment is removed. */
export function RemovalForm({ id }: { id: string }) {
  const { about, close } = useTalk();
  const [parameters] = useSearchParams();
  const form = formOf(about, { remove: id });
  const fetcher = useFetcher<Answer>({ key: form });
  const say = useToast();
  const answer = fetcher.data;

  useEffect(() => {
    if (!answer?.done) return;
    say(m.comments_removed());
    document.getElementById("comments-title")?.focus();
  }, [answer, say]);

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    data.set("quiet", "yes");
    fetcher.submit(data, { method: "post", action: doorAddress(about, parameters) });
  }

  return (
    <fetcher.Form
      method="post"
      action={doorAddress(about, parameters, { remove: id })}
      onSubmit={send}
      aria-labelledby={`${form}-title`}
      className="mt-3 rounded-lg border border-line bg-surface p-4"
    >
      <p id={`${form}-title`} className="font-semibold">
        {m.comments_remove_title()}
      </p>
      <p className="mt-1 text-sm text-quiet">{m.comments_remove_text()}</p>
      {answer?.refusal ? (
        <p role="alert" className="mt-2 text-sm text-danger">
          {answer.refusal}
        </p>
      ) : null}
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="id" value={id} />
      <div className="mt-3 flex gap-2">
        <Button id={`${form}-field`} tone="danger" small>
          {m.comments_remove_post()}
        </Button>
        <Button type="button" tone="quiet" small onClick={() => close(form)} className="noscript:hidden">
          {m.comments_cancel()}
        </Button>
      </div>
    </fetcher.Form>
  );
}
