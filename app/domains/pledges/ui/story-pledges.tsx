import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import type { ShownPledge } from "../pledges.ts";
import { PledgeLine } from "./pledge-line.tsx";

interface Props {
  storyId: string;
  pledges: readonly ShownPledge[];
}

/** What colleagues have promised about a story, on its page. */
export function StoryPledges({ storyId, pledges }: Props) {
  return (
    <section id="pledges" aria-labelledby="pledges-title" className="mt-12 print:hidden">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-3">
        <h2 id="pledges-title" className="font-serif text-2xl font-semibold">
          {m.pledges_on_story()}
        </h2>
        <LinkButton to={`/pledges/new?story=${storyId}`} tone="quiet" small>
          {m.pledges_new()}
        </LinkButton>
      </div>
      {pledges.length > 0 ? (
        <ul className="mt-2 divide-y divide-line">
          {pledges.map((pledge) => (
            <li key={pledge.id}>
              <PledgeLine pledge={pledge} onStory />
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-2 text-quiet">{m.pledges_on_story_none()}</p>
      )}
    </section>
  );
}
