import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Pagination } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import type { OwnKept } from "../own-kept.queries.server.ts";
import { wayToAct } from "../own-kept.ts";
import { keptWord } from "../words.ts";

const acts = { edit: m.stories_kept_edit, consent: m.stories_kept_consent };
const actsOn = { edit: m.stories_kept_edit_of, consent: m.stories_kept_consent_of };

/** On one's own page: what one told and others do not see. */
export function OwnKeptStories({ stories, older }: { stories: readonly OwnKept[]; older: string | undefined }) {
  return (
    <section aria-labelledby="kept" className="mt-12">
      <h2 id="kept" className="text-xl font-semibold">
        {m.stories_kept_title()}
      </h2>
      <p className="mt-1 text-quiet">{m.stories_kept_lead()}</p>
      <ul className="mt-4 divide-y divide-line border-y border-line">
        {stories.map((story) => (
          <Row key={story.id} {...story} />
        ))}
      </ul>
      <Pagination older={older} labels={{ newer: m.ui_newer(), older: m.stories_kept_older() }} />
    </section>
  );
}

function Row({ id, headline, toldAt, states }: OwnKept) {
  const way = wayToAct(id, states);
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <Link to={`/stories/${id}`} className="font-serif text-lg font-semibold hover:text-accent" dir="auto">
          {headline}
        </Link>
        <p className="text-quiet">
          {states.map(keptWord).join(" · ")}
          {states.length > 0 && " · "}
          <Time at={toldAt} />
        </p>
      </div>
      {way && (
        <Link
          to={way.to}
          aria-label={actsOn[way.what]({ title: headline })}
          className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4"
        >
          {acts[way.what]()}
        </Link>
      )}
    </li>
  );
}
