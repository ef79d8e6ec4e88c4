import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Day } from "#app/ui/day.tsx";
import type { ShownRemedy } from "../remedies.ts";
import { stateWords } from "../words.ts";

interface Promised {
  readonly id: string;
  readonly text: string;
  readonly story: { readonly id: string; readonly headline: string };
  readonly dueOn: string;
  readonly outcome: "kept" | "dropped" | null;
}

/** What a team has promised, about stories and at steps, and how it stands; without anybody's name. */
export function Promises({ promises, remedies }: { promises: readonly Promised[]; remedies: readonly ShownRemedy[] }) {
  if (promises.length + remedies.length === 0) return <p className="text-quiet">{m.impact_promises_none()}</p>;
  return (
    <ul className="grid gap-4">
      {remedies.map(({ id, text, journeyId, stepId, step, state, dueOn, stateOn }) => (
        <li key={id}>
          <p className="font-serif text-lg leading-snug" dir="auto">
            {text}
          </p>
          <p className="text-sm text-quiet">
            {state === "promised" || state === "under-way" ? (
              <>
                {stateWords[state]()}, {m.impact_due()} <Day day={dueOn} />{" "}
              </>
            ) : (
              <>
                {stateWords[state]()}, <Day day={stateOn} />{" "}
              </>
            )}
            <Link to={`/journeys/${journeyId}/steps/${stepId}`} className="underline underline-offset-2 hover:text-ink" dir="auto">
              {m.impact_at_step({ step })}
            </Link>
          </p>
        </li>
      ))}
      {promises.map(({ id, text, story, dueOn, outcome }) => (
        <li key={id}>
          <p className="font-serif text-lg leading-snug" dir="auto">
            <Link to={`/pledges/${id}`}>{text}</Link>
          </p>
          <p className="text-sm text-quiet">
            {outcome ? (
              outcome === "kept" ? (
                m.impact_kept()
              ) : (
                m.impact_dropped()
              )
            ) : (
              <>
                {m.impact_due()} <Day day={dueOn} />
              </>
            )}{" "}
            <Link to={`/stories/${story.id}`} className="underline underline-offset-2 hover:text-ink" dir="auto">
              {m.impact_about_story({ story: story.headline })}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
