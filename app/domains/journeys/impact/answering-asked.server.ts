import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { journeys } from "#db/schema/journeys.ts";
import { journeyAskedAnswers } from "#db/schema/journeys-impact.ts";
import { journeyWithin } from "../claims/standing.server.ts";
import { checkRevision, saysTheSame } from "../meanwhile.ts";
import { askedTwiceAt } from "./asked.queries.server.ts";
import { mayAnswer } from "./impact.policy.ts";
import { promiseIn, teamsSpokenFor } from "./promising.server.ts";

interface AnswerOf {
  readonly journeyId: string;
  readonly term: string;
  readonly words: string | null;
  /** What the form was opened with (`revisionOf`); missing where nothing was read before. */
  readonly opened?: string;
  readonly answers?: readonly FindingAnswer[];
}

type Answer = AnswerOf &
  (
    | { readonly answer: "accepted" | "refused" }
    | {
        readonly answer: "committed";
        readonly words: string;
        /** Of the promise, made in the browser. */
        readonly id: string;
        /** The team that promises: it stands on the first step at which it asks, or where the thing is asked first. */
        readonly teamId: string;
        readonly dueOn: string;
        readonly today: string;
      }
  );

/** What the privacy room remembers of the words of an answer. */
export const askedThing = ({ journeyId, term }: Pick<AnswerOf, "journeyId" | "term">) => ({
  kind: "journey-asked",
  id: `${journeyId} ${term}`,
});

/**
 * Answers something that is asked twice along a map: yes, it is; no, it has to be so; or we change it, which is a promise of a
 * team at a step. The last answer stands, of whoever knew the one before. Refuses with `hallway.not-found`, `hallway.not-allowed`,
 * `journeys.changed-meanwhile`, `impact.too-many`, `impact.id-taken`, `privacy.unanswered`.
 */
export async function answeringAsked(world: World, person: Person, given: Answer): Promise<void> {
  const { journeyId, term, answers } = given;
  const cleared = await clearing(world, person, { about: askedThing(given), texts: { words: given.words }, answers });
  const { words } = cleared.texts;
  await world.db.write(async (tx) => {
    // Two that answer at once come one after the other.
    await locked(tx.select({ id: journeys.id }).from(journeys).where(eq(journeys.id, journeyId)));
    const { editsMap } = await journeyWithin(tx, person, journeyId);
    const asked = await askedTwiceAt(tx, person, journeyId, term);
    if (!asked) throw notFound();
    if (!mayAnswer({ editsMap, ownTeams: await teamsSpokenFor(tx, person) }, asked.teams)) throw notAllowed();
    const same = { answer: given.answer, words, remedyId: given.answer === "committed" ? given.id : null };
    if (asked.answered && saysTheSame(asked.answered, same)) return;
    if (given.opened !== undefined) checkRevision(given.opened, asked.answered);
    const at = world.clock.now();
    let remedyId: string | null = null;
    if (given.answer === "committed") {
      const { id, teamId, dueOn, today } = given;
      const stepId = (asked.places.find((place) => place.teamId === teamId) ?? asked.places[0])?.stepId ?? "";
      await promiseIn(tx, person, { id, journeyId, stepId, teamId, text: words ?? "", dueOn, today }, at);
      remedyId = id;
    }
    const said = { answer: given.answer, words, remedyId, by: person.id, at };
    await tx
      .insert(journeyAskedAnswers)
      .values({ journeyId, term: asked.term, ...said })
      .onConflictDoUpdate({ target: [journeyAskedAnswers.journeyId, journeyAskedAnswers.term], set: said });
    await cleared.note(tx);
  });
}
