/**
 * What is sent to somebody's browser of a workshop. This file alone decides it: what is private until the reveal leaves the server
 * with its maker's page only.
 */
import { cardsPutBy, feltAlong, wordLanesOf } from "#app/domains/journeys/journeys.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { askedTogether } from "#app/shared/asked-together.server.ts";
import type { Reader } from "#db/client.ts";
import type { MarkKind, PhaseKind } from "#db/words/workshops.ts";
import { claimOutcome } from "./claim-outcome.ts";
import { commitmentsOf } from "./commitments.queries.server.ts";
import { onceRevealed } from "./final.server.ts";
import { claimRows, dotRows, guessRows, ownMarks, painRows, progressOf } from "./marks.queries.server.ts";
import { guessOutcome, isShort, painOutcome } from "./outcome.ts";
import { mayJoin, mayLead } from "./workshops.policy.ts";
import { type FoundWorkshop, groupedPeople, invitedTo, leadersOf, peopleHere, putsCards } from "./workshops.queries.server.ts";
import { lengthOf, marksIn, phaseOf, stateOf } from "./workshops.ts";

/** In which phases what is revealed is looked at. */
const looked: Record<MarkKind, readonly PhaseKind[]> = {
  claims: ["claim", "stories", "reveal"],
  guesses: ["feel", "reveal", "pain"],
  pains: ["pain", "vote", "commit"],
  votes: ["vote", "commit"],
};

function aboutIt(workshop: FoundWorkshop, now: Date) {
  const { id, journeyId, map, title, plannedFor, phases, position, dueAt, dots, anonymous } = workshop;
  const phase = phaseOf(workshop);
  return {
    id,
    title,
    map: { id: journeyId, title: map },
    state: stateOf(workshop),
    plannedFor,
    minutes: lengthOf(phases),
    dots,
    anonymous,
    /** By the server's clock: a page counts down from here, whatever its own clock says. */
    now,
    phase:
      phase && position !== null
        ? { ...phase, position, of: phases.length, dueAt: dueAt ?? now, next: phases[position + 1]?.kind ?? null }
        : undefined,
  };
}

/** What stands along the map, and what everybody may see of what was marked there. */
async function revealedIn(read: Reader, workshop: FoundWorkshop, now: Date) {
  const { id, journeyId, revealed } = workshop;
  const kind = phaseOf(workshop)?.kind;
  const isLookedAt = (mark: MarkKind) => kind !== undefined && revealed.has(mark) && looked[mark].includes(kind);
  const [{ stages, steps }, claims, guesses, pains, votes, commitments] = await Promise.all([
    feltAlong(read, journeyId, now),
    isLookedAt("claims") ? onceRevealed(read, id, "claims", () => claimRows(read, id)) : undefined,
    isLookedAt("guesses") ? onceRevealed(read, id, "guesses", () => guessRows(read, id)) : undefined,
    isLookedAt("pains") ? onceRevealed(read, id, "pains", () => painRows(read, id)) : undefined,
    isLookedAt("votes") ? onceRevealed(read, id, "votes", () => dotRows(read, id)) : undefined,
    kind === "commit" || kind === "close" ? commitmentsOf(read, id) : [],
  ]);
  return {
    stages,
    steps: steps.map(({ stories, ...step }) => ({ ...step, stories: stories?.count ?? 0 })),
    claims: claims && claimOutcome(steps, claims),
    guesses: guesses && guessOutcome(steps, guesses),
    pains: pains && painOutcome(steps, pains, votes),
    votes: votes && { few: isShort(votes.voters) },
    commitments: commitments.map(({ id: one, stepId, text, owner, ownerId, by, dueOn }) => ({
      id: one,
      stepId,
      text,
      owner,
      ownerId,
      by,
      dueOn,
    })),
  };
}

/** Where somebody puts cards of their own on the map just now, and which are there; theirs alone are sent. */
async function cardsIn(read: Reader, person: Person, workshop: FoundWorkshop) {
  if (!putsCards(person, workshop)) return undefined;
  const { id, journeyId } = workshop;
  const [lanes, own] = await Promise.all([
    askedTogether(read, `workshops.lanes ${journeyId}`, () => wordLanesOf(read, journeyId)),
    cardsPutBy(read, person, id),
  ]);
  return lanes.length === 0 ? undefined : { lanes, own };
}

/** For somebody who came, or may come. Nothing that others marked before it is revealed. */
export async function shownTo(read: Reader, person: Person, workshop: FoundWorkshop, now: Date) {
  const { id, position, revealed, stake, stageId, focusStepId, focusAt } = workshop;
  const where = [id, position, ...[...revealed].sort()].join(" ");
  const [leaders, invited, along, own, cards] = await Promise.all([
    askedTogether(read, `workshops.leaders ${id}`, () => leadersOf(read, id)),
    workshop.startedAt ? undefined : invitedTo(read, id),
    stake.participates ? askedTogether(read, `workshops.revealed ${where}`, () => revealedIn(read, workshop, now)) : undefined,
    stake.participates ? ownMarks(read, person, workshop.id, phaseOf(workshop)?.kind) : undefined,
    stake.participates ? cardsIn(read, person, workshop) : undefined,
  ]);
  return {
    ...aboutIt(workshop, now),
    leaders: leaders.map(({ name }) => name),
    invited,
    may: {
      join: mayJoin(person, stake) && !workshop.endedAt,
      lead: mayLead(person, stake),
      /** They are named to lead it, but facilitating is not their role any more. */
      led: stake.facilitates && !mayLead(person, stake),
    },
    closed: {
      claims: workshop.revealed.has("claims"),
      guesses: workshop.revealed.has("guesses"),
      pains: workshop.revealed.has("pains"),
      votes: workshop.revealed.has("votes"),
    },
    inside: along &&
      own && { ...along, own, cards, stageId, focus: focusStepId && focusAt ? { stepId: focusStepId, at: focusAt } : null, me: person.id },
  };
}
export type Shown = Awaited<ReturnType<typeof shownTo>>;
export type Inside = NonNullable<Shown["inside"]>;

/** For those who lead: how far everybody is, in numbers of people, and what is revealed. Not what anybody marked before that. */
export async function deskOf(read: Reader, workshop: FoundWorkshop, now: Date) {
  const [leaders, invited, along, progress, grouped, here] = await Promise.all([
    leadersOf(read, workshop.id),
    invitedTo(read, workshop.id),
    revealedIn(read, workshop, now),
    progressOf(read, workshop.id),
    groupedPeople(read, workshop.id),
    peopleHere(read, workshop.id),
  ]);
  const came = new Set(here.map((one) => one.id));
  const sizes = Map.groupBy(grouped, ({ stageId }) => stageId);
  return {
    ...aboutIt(workshop, now),
    leaders: leaders.map(({ name }) => name),
    invited,
    along,
    progress,
    groups: along.stages.map((stage) => ({ ...stage, people: sizes.get(stage.id)?.length ?? 0 })),
    grouped,
    here,
    missing: invited.people.filter((one) => !came.has(one.id)),
    phases: workshop.phases.map(({ kind, minutes, reveals }) => ({ kind, minutes, reveals })),
    revealed: [...workshop.revealed],
    focusStepId: workshop.focusStepId,
  };
}
export type Desk = Awaited<ReturnType<typeof deskOf>>;

/** For a wall that the whole room reads: what everybody may see, and numbers of people. Nobody's own marks, and no names but of who leads. */
export async function screenOf(read: Reader, workshop: FoundWorkshop, now: Date) {
  const [leaders, along, { marked, participants, remarks }] = await Promise.all([
    leadersOf(read, workshop.id),
    revealedIn(read, workshop, now),
    progressOf(read, workshop.id),
  ]);
  const phase = phaseOf(workshop);
  const mark = phase && marksIn[phase.kind];
  const given = phase?.kind === "close" ? remarks : mark && !workshop.revealed.has(mark) ? marked[mark] : undefined;
  return {
    ...aboutIt(workshop, now),
    leaders: leaders.map(({ name }) => name),
    participants,
    /** How many have answered in this part; undefined where not everybody is asked, and once it is revealed. */
    answered: phase?.marks === "everyone" ? given : undefined,
    brought: along.steps.find(({ id }) => id === workshop.focusStepId)?.title,
    along,
  };
}
export type OnScreen = Awaited<ReturnType<typeof screenOf>>;
