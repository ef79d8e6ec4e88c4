import { Form } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";

interface Props {
  slug: string;
  name: string;
  followed: boolean;
  /** Where to go on afterwards. */
  from?: string;
}

export function Follow({ slug, name, followed, from }: Props) {
  return (
    <Form method="post" action="/insights/topics" preventScrollReset>
      <input type="hidden" name="topic" value={slug} />
      {from && <input type="hidden" name="from" value={from} />}
      <Button
        name="intent"
        value={followed ? "unfollow" : "follow"}
        tone="quiet"
        small
        aria-label={followed ? m.topics_unfollow_of({ name }) : m.topics_follow_of({ name })}
      >
        {followed ? m.topics_unfollow() : m.topics_follow()}
      </Button>
    </Form>
  );
}
