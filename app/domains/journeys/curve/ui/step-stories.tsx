import { Form, Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Time } from "#app/ui/time.tsx";
import { signed } from "../words.ts";

interface Shown {
  id: string;
  storyId: string;
  sketchId: string | null;
  headline: string;
  pleasure: number | null;
  by: string;
  at: Date;
}

interface Props {
  stories: readonly Shown[];
  sketches: readonly { id: string; title: string }[];
  /** The door that takes one off; missing where the reader may not. */
  action?: string;
}

/** The stories on a step, with who put them there. */
export function StepStories({ stories, sketches, action }: Props) {
  if (stories.length === 0) return <p className="text-quiet">{m.curve_stories_none()}</p>;
  const sketchOf = new Map(sketches.map((sketch) => [sketch.id, sketch.title]));
  return (
    <ul className="divide-y divide-line border-y border-line">
      {stories.map(({ id, storyId, sketchId, headline, pleasure, by, at }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-72">
            <Link to={`/stories/${storyId}`} className="font-serif text-lg font-medium" dir="auto">
              {headline}
            </Link>
            <p className="text-sm text-quiet">
              {pleasure !== null && `${signed(pleasure)} · `}
              {sketchId && <span dir="auto">{sketchOf.get(sketchId)} · </span>}
              {m.curve_attached_by({ name: by })} <Time at={at} style="ago" />
            </p>
          </div>
          {action && (
            <Form method="post" action={action} preventScrollReset>
              <input type="hidden" name="intent" value="detach" />
              <input type="hidden" name="story" value={storyId} />
              <Button small tone="quiet" aria-label={m.curve_attach_of({ word: m.curve_detach(), story: headline })}>
                {m.curve_detach()}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
