/** How a map's curve moved, what was done about its steps, and what lies between them. */
import type { Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import type { Channel } from "#db/words/stories.ts";
import type { JourneyMap } from "../board/map.ts";
import { mapOf } from "../journal.server.ts";
import { remediesOn } from "./effect.queries.server.ts";
import { figuresOver } from "./figures.queries.server.ts";
import { gapsAlong, lengthOf, minutesOf } from "./gaps.ts";
import { groundOf } from "./ground.queries.server.ts";
import { feltAt, type GroundStep } from "./ground.ts";
import { againstYearAgo, aroundRemedy, movedAt } from "./over-time.ts";

/** The statements of the ground and three more. The caller has found the map within reach. */
export async function overTimePage(read: Reader, person: Pick<Person, "id">, journeyId: string) {
  const now = read.now();
  const [ground, figures, remedies, map] = await Promise.all([
    groundOf(read, person, { map: journeyId }, now),
    figuresOver(read, person, journeyId),
    remediesOn(read, person, { journeyId }),
    mapOf(read, journeyId),
  ]);
  const stepOf = new Map(ground.steps.map((step) => [step.id, step]));
  const drawn = map ? cardsBySteps(map, ground.steps) : { channels: new Map<string, Channel[]>(), waits: new Map<string, number>() };
  const entered = new Map(figures.map(({ stepId, wait }) => [stepId, wait]));
  const claimed = Map.groupBy(ground.claims, ({ stepId }) => stepId);
  const gaps = gapsAlong(
    ground.steps.map((step) => ({
      stepId: step.id,
      channels: channelsOf(step, [...(claimed.get(step.id) ?? []).map(({ channel }) => channel), ...(drawn.channels.get(step.id) ?? [])]),
      wait: entered.get(step.id) ?? drawn.waits.get(step.id) ?? null,
    })),
  );
  const titleOf = (id: string) => stepOf.get(id)?.title ?? "";
  return {
    steps: ground.steps.map((step) => {
      const { before, after, by, weak } = againstYearAgo(feltAt(step), now);
      return {
        id: step.id,
        title: step.title,
        past: before && { mean: before.mean, count: before.count },
        now: after && { mean: after.mean, count: after.count },
        by,
        weak,
        moved: movedAt(step.stories),
      };
    }),
    remedies: remedies
      .filter(({ state }) => state === "done")
      .flatMap(({ id, text, team, stepId, step, stateOn }) => {
        const own = stepOf.get(stepId);
        if (!own) return [];
        const { before, after, by, weak } = aroundRemedy(feltAt(own), stateOn, now);
        return [
          {
            id,
            text,
            team,
            stepId,
            step,
            doneOn: stateOn,
            before: before && { mean: before.mean, count: before.count },
            after: after && { mean: after.mean, count: after.count },
            by,
            weak,
          },
        ];
      }),
    gaps: gaps.map((gap) => ({
      ...gap,
      fromStep: titleOf(gap.fromStepId),
      toStep: titleOf(gap.toStepId),
      wait: gap.wait === null ? null : lengthOf(gap.wait),
    })),
  };
}

/** What teams and the map say; where neither says anything, what customers say in their stories. */
function channelsOf(step: GroundStep, said: readonly (Channel | null)[]): Channel[] {
  const known = said.filter((channel) => channel !== null);
  return [...new Set(known.length > 0 ? known : step.stories.flatMap(({ channel }) => channel ?? []))];
}

/** Channels and lengths of time that stand on cards, by the steps that each card covers; of several lengths the longest. */
function cardsBySteps({ cards }: JourneyMap, steps: readonly GroundStep[]) {
  const places = new Map(steps.map(({ id, place }) => [id, place]));
  const channels = new Map<string, Channel[]>();
  const waits = new Map<string, number>();
  for (const { from, to, channel, figure } of cards) {
    const minutes = figure ? minutesOf(figure) : undefined;
    if (!channel && minutes === undefined) continue;
    for (const { id } of steps.slice(places.get(from) ?? 0, (places.get(to) ?? -1) + 1)) {
      if (channel) channels.set(id, [...(channels.get(id) ?? []), channel]);
      // A length that covers several steps is waited for once.
      if (minutes !== undefined && id === from) waits.set(id, Math.max(waits.get(id) ?? 0, minutes));
    }
  }
  return { channels, waits };
}
