import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import type { Neighbour } from "../stories.queries.server.ts";

/** The stories told just before and just after, as at the foot of a page. */
export function TurnPages({ older, newer }: { older?: Neighbour; newer?: Neighbour }) {
  return (
    <nav aria-label={m.stories_turn_pages()} className="mt-14 border-t border-line pt-6 print:hidden">
      <ul className="grid gap-6 sm:grid-cols-2">
        {newer && (
          <li>
            <Turn story={newer} label={m.stories_previous()} rel="prev" />
          </li>
        )}
        {older && (
          <li className="sm:col-start-2 sm:text-end">
            <Turn story={older} label={m.stories_next()} rel="next" />
          </li>
        )}
      </ul>
      <p className="mt-8 text-center">
        <Link to="/stories" className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4">
          {m.stories_back()}
        </Link>
      </p>
    </nav>
  );
}

function Turn({ story, label, rel }: { story: Neighbour; label: string; rel: "prev" | "next" }) {
  return (
    <Link to={`/stories/${story.id}`} rel={rel} className="group block">
      <span className="block text-sm text-quiet">{label}</span>
      <span className="mt-1 block font-serif text-lg font-semibold leading-snug group-hover:text-accent" dir="auto">
        {story.headline}
      </span>
    </Link>
  );
}
