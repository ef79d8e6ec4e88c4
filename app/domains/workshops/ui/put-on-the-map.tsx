import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { linkClass } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Section } from "#app/ui/page.tsx";
import type { Minutes } from "../workshops.ts";

/** More cards than these are folded by step. */
const mostOpen = 10;

/** Stories and cards that came onto the map in a workshop. */
export function PutOnTheMap({ minutes: { stories = [], cards = [] }, journeyId }: { minutes: Minutes; journeyId: string }) {
  if (stories.length + cards.length === 0) return null;
  return (
    <Section title={m.workshops_minutes_put()}>
      {stories.length > 0 && (
        <ul className="mb-6 grid gap-1">
          {stories.map(({ stepId, step, count }) => (
            <li key={stepId} dir="auto">
              {step}:{" "}
              <Link to={`/journeys/${journeyId}/steps/${stepId}`} className={linkClass}>
                {m.workshops_stories_count({ count })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className="grid gap-2">
        {[...Map.groupBy(cards, ({ stepId }) => stepId)].map(([stepId, some]) => (
          <Disclosure
            key={stepId}
            open={cards.length <= mostOpen}
            title={
              <span dir="auto">
                {some[0]?.step ?? m.workshops_step_gone()}{" "}
                <span className="font-normal text-quiet">· {m.workshops_cards_count({ count: some.length })}</span>
              </span>
            }
          >
            <ul className="grid gap-2">
              {some.map(({ id, text }) => (
                <li key={id} className="border-s-3 border-line ps-4 whitespace-pre-line [overflow-wrap:anywhere]" dir="auto">
                  {text}
                </li>
              ))}
            </ul>
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}
