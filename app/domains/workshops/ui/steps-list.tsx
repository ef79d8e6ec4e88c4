import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import type { Inside } from "../showing.server.ts";

/** The steps along the map, with the way to their stories. `put`: and to putting one there. `cards`: and a card. */
export function StepsList({
  journeyId,
  steps,
  stages,
  put,
  cards,
}: {
  journeyId: string;
  steps: Inside["steps"];
  stages: Inside["stages"];
  put: boolean;
  cards: boolean;
}) {
  return (
    <div className="grid gap-6">
      {stages.map((stage) => {
        const own = steps.filter(({ stageId }) => stageId === stage.id);
        if (own.length === 0) return null;
        return (
          <section key={stage.id} aria-labelledby={`stage-${stage.id}`}>
            <h3 id={`stage-${stage.id}`} className="text-sm font-semibold uppercase tracking-wide text-quiet" dir="auto">
              {stage.title}
            </h3>
            <ul className="mt-1 divide-y divide-line border-y border-line">
              {own.map((step) => (
                <li key={step.id} className="py-3">
                  <p className="font-medium" dir="auto">
                    {step.parentId ? `↳ ${step.title}` : step.title}
                  </p>
                  <p className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-sm">
                    {step.stories > 0 && (
                      <Link
                        to={`/journeys/${journeyId}/steps/${step.id}`}
                        className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
                        aria-label={`${m.workshops_read_stories()}: ${step.title}`}
                      >
                        {m.workshops_read_stories()} ({step.stories})
                      </Link>
                    )}
                    {put && (
                      <Link
                        to={`/journeys/${journeyId}/steps/${step.id}/stories`}
                        className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
                        aria-label={`${m.workshops_tell_story()}: ${step.title}`}
                      >
                        {m.workshops_tell_story()}
                      </Link>
                    )}
                    {cards && (
                      <Link
                        to={`?step=${step.id}&card=new#cards`}
                        className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
                        aria-label={`${m.workshops_card_here()}: ${step.title}`}
                      >
                        {m.workshops_card_here()}
                      </Link>
                    )}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
