/** Which part of a map is shown, as the address asks for it. */
import type { JourneyMap, Lane, Step } from "../board/map.ts";
import { type Evidence, evidences } from "../curve/curve.ts";
import { type Besides, evidenceAt } from "./besides.ts";

/** The word for steps that no team claims. */
export const nobody = "nobody";

export interface Filter {
  readonly stageId: string | null;
  readonly laneIds: readonly string[];
  /** A team's id, or `nobody`. */
  readonly team: string | null;
  readonly evidence: Evidence | null;
}

export function filterIn(query: URLSearchParams): Filter {
  const said = (name: string) => query.get(name) || null;
  return {
    stageId: said("stage"),
    laneIds: query.getAll("lane"),
    team: said("team"),
    evidence: evidences.find((one) => one === query.get("evidence")) ?? null,
  };
}

export const isFiltered = ({ stageId, laneIds, team, evidence }: Filter) =>
  stageId !== null || laneIds.length > 0 || team !== null || evidence !== null;

/** A stage or a lane that is no longer there filters nothing. */
export function shownPart(
  map: JourneyMap,
  { stageId, laneIds, team, evidence }: Filter,
  besides: Besides,
): { map: JourneyMap; lanes: readonly Lane[] } {
  const wanted = map.lanes.filter(({ id }) => laneIds.includes(id));
  const lanes = wanted.length > 0 ? wanted : map.lanes;
  const focused = map.stages.filter(({ id }) => id === stageId);
  const stages = focused.length > 0 ? focused : map.stages;
  if (team === null && evidence === null) return { map: stages === map.stages ? map : { ...map, stages }, lanes };
  const fits = ({ id }: Step) => {
    const teams = besides.teams[id] ?? [];
    if (team === nobody ? teams.length > 0 : team !== null && !teams.some(({ teamId }) => teamId === team)) return false;
    return evidence === null || evidenceAt(besides, id) === evidence;
  };
  const fitting = stages.map((stage) => ({
    ...stage,
    // A step stays for its sub-steps' sake.
    steps: stage.steps.flatMap((step) => {
      const steps = step.steps.filter(fits);
      return steps.length > 0 || fits(step) ? [{ ...step, steps }] : [];
    }),
  }));
  return { map: { ...map, stages: fitting.filter(({ steps }) => steps.length > 0) }, lanes };
}

/** Every team that is on the map, by name. */
export function teamsOn({ teams }: Besides): { id: string; name: string }[] {
  const known = new Map(Object.values(teams).flatMap((list) => list.map(({ teamId, team }) => [teamId, team] as const)));
  return [...known].map(([id, name]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name, "en"));
}
