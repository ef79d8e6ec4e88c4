import { Link } from "@remix-run/react";
import { Fragment } from "react";
import * as m from "#app/paraglide/messages.js";
import { Badge, type BadgeTone } from "#app/ui/page.tsx";
import type { ShownAskedTwice } from "../asked.queries.server.ts";
import { stateWords } from "../words.ts";

export type Shown = Pick<
  ShownAskedTwice,
  "journeyId" | "map" | "term" | "words" | "places" | "teams" | "steps" | "teamNames" | "handsTo" | "answered"
>;

const tones: Record<NonNullable<Shown["answered"]>["answer"], BadgeTone> = {
  accepted: "warning",
  refused: "neutral",
  committed: "success",
};
const answerWords = { accepted: m.impact_answer_accepted, refused: m.impact_answer_refused, committed: m.impact_answer_committed };

/** One thing that is asked twice: where, by whom, and who could pass it on. */
export function AskedEntry({ asked, withMap }: { asked: Shown; withMap: boolean }) {
  const { journeyId, map, words, places, teams, steps, teamNames, handsTo, answered } = asked;
  const [first = "", ...later] = teams;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-serif text-xl font-semibold" dir="auto">
          {words}
        </span>
        <Badge tone="struggle">{m.impact_asked_by({ teams: teams.length, places: places.length })}</Badge>
        {answered && (
          <Badge tone={tones[answered.answer]}>
            {answered.answer === "committed" && answered.state ? stateWords[answered.state]() : answerWords[answered.answer]()}
          </Badge>
        )}
      </p>
      {withMap && (
        <p className="text-sm text-quiet" dir="auto">
          <Link to={`/journeys/${journeyId}`}>{map || m.journeys_untitled()}</Link>
        </p>
      )}
      <ol className="mt-3 grid gap-1.5">
        {places.map(({ stepId, teamId, words: said }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a team may ask the same twice at one step
          <li key={at} className="flex flex-wrap items-baseline gap-x-2">
            <Link to={`/journeys/${journeyId}/steps/${stepId}`} className="font-medium hover:text-accent" dir="auto">
              {steps[stepId]}
            </Link>
            <span className="text-quiet" dir="auto">
              {teamNames[teamId]}: “{said}”
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-3">
        {m.impact_pass_on({ first: teamNames[first] ?? "" })}{" "}
        {later.map((team, at) => (
          <Fragment key={team}>
            {at > 0 && ", "}
            <span className="font-medium" dir="auto">
              {teamNames[team]}
            </span>
            {handsTo.includes(team) && <span className="text-quiet"> ({m.impact_hands_over_already()})</span>}
          </Fragment>
        ))}
        .
      </p>
      {answered?.words && (
        <p className="mt-2 border-s-3 border-line ps-3 text-quiet" dir="auto">
          {answered.words}
        </p>
      )}
    </>
  );
}
