import { useEffect, useRef } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import type { SimilarStory } from "../similar.queries.server.ts";
import { SimilarList } from "./similar-stories.tsx";

/** Asks before a story goes in that says nearly the same as another. The form keeps everything; one press posts it all the same. */
export function AlreadyTold({ alike, posting }: { alike: readonly SimilarStory[]; posting: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (alike.length > 0 && posting) heading.current?.focus();
  }, [alike, posting]);
  return (
    <section aria-labelledby="alike-title" className="mb-10 rounded-xl border border-line bg-warning-soft p-5 sm:p-6">
      <h2 id="alike-title" ref={heading} tabIndex={-1} className="font-serif text-2xl font-semibold">
        {m.stories_alike_title()}
      </h2>
      <p className="mt-1">{m.stories_alike_text()}</p>
      <SimilarList similar={alike} />
      {posting && (
        <div className="mt-3">
          <Button form="story" name="intent" value="anyway">
            {m.stories_alike_post()}
          </Button>
        </div>
      )}
    </section>
  );
}
