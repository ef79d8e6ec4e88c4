import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Prose } from "#app/ui/prose.tsx";
import { Cover } from "../../ui/cover.tsx";
import { collectionAddress } from "../collections.ts";
import type { Block, Presentation, PresentedStory } from "../slides.ts";
import { Circumstances, MediaOf, partWord } from "./sheets.tsx";
import { htmlOf } from "./use-screens.ts";

/** All of it, one after the other: what is read where no scripts run. */
export function WholePresentation({ presentation: { id, introduction, stories } }: { presentation: Presentation }) {
  return (
    <div className="mx-auto max-w-3xl px-5 pb-24 pt-12">
      {introduction.length > 0 && <Blocks blocks={introduction} />}
      <nav id="contents" aria-label={m.collections_presenting_contents()} className="mt-10 border-y border-line py-6">
        <ol className="grid list-decimal gap-2 ps-6 font-serif text-xl">
          {stories.map((story) => (
            <li key={story.id} className="ps-2">
              <a href={`#story-${story.id}`} className="underline decoration-line underline-offset-4 hover:text-accent" dir="auto">
                {story.headline}
              </a>
              {story.touches && <span className="block font-sans text-base text-quiet">{story.touches}</span>}
            </li>
          ))}
        </ol>
      </nav>
      {stories.map((story) => (
        <WholeStory key={story.id} story={story} />
      ))}
      <p className="mt-16">
        <Link to={collectionAddress(id)} className="font-medium text-accent underline underline-offset-4">
          {m.collections_presenting_back()}
        </Link>
      </p>
    </div>
  );
}

function WholeStory({ story }: { story: PresentedStory }) {
  return (
    <article id={`story-${story.id}`} className="mt-20">
      <p className="flex flex-wrap items-center gap-x-4 text-sm text-quiet">
        <Circumstances story={story} />
      </p>
      <h2 className="mt-3 font-serif text-4xl font-semibold leading-tight tracking-tight" dir="auto">
        {story.headline}
      </h2>
      {story.sketch && (
        <p className="mt-3 font-serif text-xl italic text-quiet" dir="auto">
          {story.sketch}
        </p>
      )}
      {story.touches ? (
        <Cover touches={story.touches}>
          <Inside story={story} />
        </Cover>
      ) : (
        <Inside story={story} />
      )}
      {story.notes && (
        <details className="mt-8 rounded-lg border border-line px-4 py-2">
          <summary className="font-semibold">{m.collections_presenting_notes()}</summary>
          <p className="whitespace-pre-line py-2" dir="auto">
            {story.notes}
          </p>
        </details>
      )}
      <p className="mt-6 text-sm">
        <a href="#contents" className="text-quiet underline underline-offset-4 hover:text-ink">
          {m.collections_presenting_up()}
        </a>
      </p>
    </article>
  );
}

function Inside({ story }: { story: PresentedStory }) {
  return (
    <>
      <MediaOf story={story} />
      {[...Map.groupBy(story.passages, ({ part }) => part)].map(([part, passages]) => (
        <section key={part} className="mt-8">
          <h3 className="mb-2 text-sm font-semibold text-quiet">{partWord(part)}</h3>
          <Blocks blocks={passages.flatMap(({ blocks }) => blocks)} />
        </section>
      ))}
    </>
  );
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <Prose
      html={htmlOf(blocks)}
      className="text-[1.3125rem] [&_.blocks>*+*]:mt-[1.1em] [&_.item]:grid [&_.item]:grid-cols-[1.5em_minmax(0,1fr)]"
    />
  );
}
