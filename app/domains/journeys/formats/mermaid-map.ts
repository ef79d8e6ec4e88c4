/** A journey of Mermaid as a map, by what somebody says its actors are; and a map as a journey of Mermaid. Runs anywhere. */

import { type JourneyMap, type Lane, longestTitle, type Stage, stepsOf } from "../board/map.ts";
import { firstOrders } from "../board/orders.ts";
import { type Curve, drawnAt } from "../curve/curve.ts";
import type { FileAssumption } from "./journey-file.ts";
import { clampedScore, type MermaidJourney, pleasureOfScore, scoreOfPleasure } from "./mermaid.ts";

/** What an actor of the file is: a customer, a team of ours, somebody behind the scenes who is no team of ours, or nobody. */
export type ActorMeaning = "customer" | "backstage" | "nobody" | { readonly teamId: string };

export interface TeamOnStep {
  readonly stepId: string;
  readonly teamId: string;
}

export interface MapFromMermaid {
  readonly map: JourneyMap;
  readonly assumptions: readonly FileAssumption[];
  /** Where a team stands in the file: to be said as claims. */
  readonly teams: readonly TeamOnStep[];
}

/** All actors of a journey, in the order in which they come. */
export function actorsOf({ sections }: MermaidJourney): string[] {
  return [...new Set(sections.flatMap(({ tasks }) => tasks.flatMap(({ actors }) => actors)))];
}

const customerWords =
  /customer|client|user|visitor|guest|patient|citizen|member|tenant|passenger|buyer|shopper|student|family|kund|nutzer|besteller|usuari|cliente/i;

/** What an actor is taken for until somebody says: a team of ours when it is called like one, else a customer. */
export function guessedMeaning(actor: string, teams: readonly { readonly id: string; readonly name: string }[]): ActorMeaning {
  const team = teams.find(({ name }) => name.toLowerCase() === actor.toLowerCase());
  if (team) return { teamId: team.id };
  return customerWords.test(actor) || !/team|desk|clerk|agent|admin|api|system|service|staff|support/i.test(actor)
    ? "customer"
    : "backstage";
}

interface Words {
  readonly untitled: string;
  readonly unnamedStage: string;
  /** The row of the curve of all customers, and of those of one sketch. */
  readonly curve: string;
  curveFor(customer: string): string;
  readonly backstage: string;
}

/**
 * Steps for tasks, stages for sections; each score an assumption of the customers named beside it, its raw value kept, and seen
 * in the row of their curve.
 */
export function mapFromMermaid(
  journey: MermaidJourney,
  meaningOf: (actor: string) => ActorMeaning,
  { words, newId }: { words: Words; newId: () => string },
): MapFromMermaid {
  const actors = actorsOf(journey);
  const customers = actors.filter((actor) => meaningOf(actor) === "customer");
  const sketches = inOrder(customers.map((title) => ({ id: newId(), title, text: "" })));
  const sketchOf = new Map(sketches.map(({ title, id }) => [title, id]));
  const tasks: { stepId: string; task: MermaidJourney["sections"][number]["tasks"][number] }[] = [];
  const stages: Stage[] = inOrder(
    journey.sections.map((section) => {
      const steps = inOrder(
        section.tasks.map((task) => {
          const id = newId();
          tasks.push({ stepId: id, task });
          return { id, title: task.name, opens: null, steps: [] };
        }),
      );
      return { id: newId(), title: section.name || words.unnamedStage, steps };
    }),
  );
  const behind = tasks.flatMap(({ stepId, task }) => {
    const names = task.actors.filter((actor) => meaningOf(actor) === "backstage");
    return names.length > 0 ? [{ stepId, text: names.join(", ") }] : [];
  });
  const assumptions = tasks.flatMap(({ stepId, task }): FileAssumption[] => {
    const felt = task.actors.flatMap((actor) => sketchOf.get(actor) ?? []);
    const said = { stepId, pleasure: pleasureOfScore(task.score), rawScore: String(task.score), note: null };
    return felt.length > 0 ? felt.map((sketchId) => ({ ...said, sketchId })) : [{ ...said, sketchId: null }];
  });
  const felt = new Set(assumptions.map(({ sketchId }) => sketchId));
  const curve = { kind: "curve" as const, sketchId: null, title: words.curve };
  const curves = [
    ...sketches
      .filter(({ id }) => felt.has(id))
      .map(({ id, title }) => ({ ...curve, id: newId(), sketchId: id, title: words.curveFor(title).slice(0, longestTitle) })),
    ...(felt.has(null) ? [{ ...curve, id: newId() }] : []),
  ];
  const backstage = { id: newId(), kind: "backstage" as const, title: words.backstage, sketchId: null };
  const lanes: Lane[] = inOrder<Omit<Lane, "order">>(behind.length > 0 ? [...curves, backstage] : curves);
  return {
    map: {
      kind: "as-is",
      title: journey.title || journey.spokenTitle || words.untitled,
      summary: journey.description,
      sketches,
      stages: stages.map(({ id, order, title, steps }) => ({ id, order, title, steps })),
      lanes,
      cards: behind.map(({ stepId, text }) => ({
        id: newId(),
        order: firstOrders(1)[0] ?? "",
        laneId: backstage.id,
        from: stepId,
        to: stepId,
        text,
        figure: null,
        picture: null,
        channel: null,
        opens: null,
      })),
      arrows: [],
    },
    assumptions,
    teams: tasks.flatMap(({ stepId, task }) =>
      task.actors.flatMap((actor) => {
        const meaning = meaningOf(actor);
        return typeof meaning === "object" ? [{ stepId, teamId: meaning.teamId }] : [];
      }),
    ),
  };
}

function inOrder<Part extends { readonly id: string }>(parts: readonly Part[]): (Part & { order: string })[] {
  const orders = firstOrders(parts.length);
  return parts.map(({ id, ...part }, at) => ({ id, order: orders[at] ?? "", ...part }) as Part & { order: string });
}

interface Told {
  readonly map: JourneyMap;
  /** Of each customer sketch, and of all. */
  readonly curves: readonly Curve[];
  readonly assumptions: readonly Pick<FileAssumption, "stepId" | "sketchId" | "rawScore" | "pleasure">[];
  /** Names of the teams that claim a step. */
  readonly teamsOn: ReadonlyMap<string, readonly string[]>;
}

/** Where nobody knows the feeling, Mermaid needs a score all the same: the one in the middle. */
const middle = 3;

/**
 * A map as a journey of Mermaid: a task for each step, sub-steps after theirs. Mermaid knows one score per task: where
 * customers feel differently, the step stands there once for each score. What else a map holds has no place there.
 */
export function mermaidFromMap({ map, curves, assumptions, teamsOn }: Told): MermaidJourney {
  const raw = new Map(
    assumptions.map(({ stepId, sketchId, rawScore, pleasure }) => [`${stepId} ${sketchId ?? ""}`, { rawScore, pleasure }]),
  );
  const drawn = new Map<string, ReturnType<typeof drawnAt>>(
    curves.flatMap(({ sketchId, points }) => points.map((point) => [`${point.stepId} ${sketchId ?? ""}`, drawnAt(point)] as const)),
  );
  const scoreAt = (stepId: string, sketchId: string | null): number | undefined => {
    const at = `${stepId} ${sketchId ?? ""}`;
    const value = drawn.get(at);
    if (!value) return undefined;
    const kept = raw.get(at);
    const score = Number(kept?.rawScore ?? Number.NaN);
    // The raw score is the one that says this pleasure; one that was written over is none any more.
    return value.style === "assumption" && Number.isFinite(score) && pleasureOfScore(score) === value.pleasure
      ? score
      : clampedScore(scoreOfPleasure(value.pleasure));
  };
  const sections = map.stages.map((stage) => ({
    name: stage.title,
    line: 0,
    tasks: stepsOf({ stages: [stage] }).flatMap((step) => {
      const teams = teamsOn.get(step.id) ?? [];
      const felt = map.sketches.flatMap(({ id, title }) => {
        const score = scoreAt(step.id, id);
        return score === undefined ? [] : [{ title, score }];
      });
      const byScore = [...Map.groupBy(felt, ({ score }) => score)];
      if (byScore.length === 0) return [{ name: step.title, score: scoreAt(step.id, null) ?? middle, actors: teams, line: 0 }];
      return byScore.map(([score, sketches], at) => ({
        name: step.title,
        score,
        actors: [...sketches.map(({ title }) => title), ...(at === 0 ? teams : [])],
        line: 0,
      }));
    }),
  }));
  return { title: map.title, spokenTitle: "", description: map.summary, sections };
}
