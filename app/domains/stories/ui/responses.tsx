import { useFetcher } from "@remix-run/react";
import { HandHeart, HeartHandshake, Users, Wrench } from "lucide-react";
import * as m from "#app/paraglide/messages.js";
import type { Response } from "../stories.queries.server.ts";
import type { ReactionKind } from "../stories.ts";
import { reactionWord } from "../words.ts";

/** Four ways to answer a story. Each counts for itself; none is set above another. */
export function Responses({ storyId, responses }: { storyId: string; responses: readonly Response[] }) {
  return (
    <section id="responses" aria-label={m.stories_reactions_label()} className="print:hidden">
      <ul className="flex flex-wrap gap-2.5">
        {responses.map((response) => (
          <li key={response.kind}>
            <ResponseButton storyId={storyId} response={response} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const icons: Record<ReactionKind, typeof Users> = { felt: HeartHandshake, happened: Users, fix: Wrench, thanks: HandHeart };

function ResponseButton({ storyId, response: { kind, count, own } }: { storyId: string; response: Response }) {
  const fetcher = useFetcher();
  const wanted = fetcher.formData?.get("on");
  const on = wanted ? wanted === "yes" : own;
  const shown = count + Number(on) - Number(own);
  const Icon = icons[kind];
  return (
    <fetcher.Form method="post" action={`/stories/${storyId}/reactions`} preventScrollReset>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="on" value={on ? "no" : "yes"} />
      <button
        type="submit"
        aria-pressed={on}
        className="inline-flex min-h-11 items-center gap-2.5 rounded-full border border-edge/60 bg-raised px-4 text-start font-medium leading-tight transition-colors hover:border-ink aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
      >
        <Icon aria-hidden="true" className="size-4.5 shrink-0" />
        {reactionWord(kind)}
        {shown > 0 && (
          <span className="tabular-nums text-quiet">
            <span className="sr-only">{m.stories_reactions_how_many({ count: shown })}</span>
            <span aria-hidden="true">{shown}</span>
          </span>
        )}
      </button>
    </fetcher.Form>
  );
}
