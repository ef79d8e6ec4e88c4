import { useEffect, useRef } from "react";
import * as m from "#app/paraglide/messages.js";
import type { ShownStory } from "../showing.server.ts";
import { StoryArticle } from "./story-article.tsx";

/** How the story would read; above the form, which keeps everything typed. */
export function Preview({ story }: { story: ShownStory }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (story) heading.current?.focus();
  }, [story]);
  return (
    <section aria-labelledby="preview-title" className="mx-auto mb-12 w-full max-w-4xl px-4 pt-8 sm:px-6">
      <div className="rounded-2xl border border-line bg-surface px-5 py-8 shadow-raised sm:px-10">
        <h2 id="preview-title" ref={heading} tabIndex={-1} className="text-xl font-semibold">
          {m.stories_preview_title()}
        </h2>
        <p className="mb-10 text-quiet">{m.stories_preview_lead()}</p>
        <StoryArticle story={story} preview />
      </div>
    </section>
  );
}
