/** What claims come to once they are revealed: what each team mostly says, and where its own people do not say the same. */
import type { ClaimMark, MinutedClaim } from "#db/words/workshops.ts";
import { isShort } from "./outcome.ts";

export interface ClaimRow {
  readonly stepId: string;
  readonly teamId: string;
  readonly team: string;
  readonly department: string;
  readonly role: ClaimMark;
  /** People of the team who said so. */
  readonly count: number;
}

/**
 * Claims by step and team. Of a team of which fewer than five answered at a step, only what most of them said is given, which is
 * what the map says of the team too: how many said so, and what else was said, would tell who. Where as many said something else,
 * nothing is given: of two who differ, each would know what the other said.
 */
export function claimOutcome(
  steps: readonly { readonly id: string; readonly title: string }[],
  rows: readonly ClaimRow[],
): (MinutedClaim & { readonly stepId: string })[] {
  const onSteps = Map.groupBy(rows, ({ stepId }) => stepId);
  return steps.flatMap(({ id, title }) =>
    [...Map.groupBy(onSteps.get(id) ?? [], ({ teamId }) => teamId).values()].map((said) => ({
      stepId: id,
      step: title,
      team: said[0]?.team ?? "",
      department: said[0]?.department ?? "",
      roles: shown(said.map(({ role, count }) => ({ role, count }))),
    })),
  );
}

type Roles = readonly { readonly role: ClaimMark; readonly count: number }[];

function shown(said: Roles): MinutedClaim["roles"] {
  const mostFirst = [...said].sort((one, other) => other.count - one.count);
  if (!isShort(sum(said))) return mostFirst;
  const [first, second] = mostFirst;
  return first && first.count !== second?.count ? [{ role: first.role }] : [];
}

/** What most of a team said at a step. */
export interface SaidTogether {
  readonly stepId: string;
  readonly teamId: string;
  readonly role: ClaimMark;
  /** Who of them said it first. */
  readonly personId: string;
}

/** `claims`: in the order of time. Where as many of a team said something else, it claims nothing. */
export function saidTogether(claims: readonly SaidTogether[]): SaidTogether[] {
  return [...Map.groupBy(claims, ({ stepId, teamId }) => `${stepId} ${teamId}`).values()].flatMap((said) => {
    const [most, next] = [...Map.groupBy(said, ({ role }) => role).values()].sort((one, other) => other.length - one.length);
    return most && most.length !== next?.length ? most.slice(0, 1) : [];
  });
}

/** How a team stands to a step. */
export interface TeamStand {
  readonly team: string;
  readonly department: string;
  /** What most of it said; missing where as many said something else. */
  readonly role: ClaimMark | undefined;
  /** Missing where fewer than five of it answered. */
  readonly people: { readonly said: number; readonly of: number } | undefined;
  /** All that was said, most first; counts as above. */
  readonly roles: MinutedClaim["roles"];
  /** Fewer than two thirds say the same: worth a word. */
  readonly split: boolean;
}

/** Minutes that were written before numbers of few were left out are read by the same rule. */
export function standOf({ team, department, roles }: MinutedClaim): TeamStand {
  const counted = roles.flatMap(({ role, count }) => (count === undefined ? [] : [{ role, count }]));
  const few = counted.length < roles.length || isShort(sum(counted));
  const known = counted.length === roles.length ? shown(counted) : roles;
  // Minutes of before say of few people what as many of them said.
  const said = few && known.length > 1 ? [] : known;
  const [first, second] = said;
  const tied = first !== undefined && second !== undefined && first.count === second.count;
  const people = few || first?.count === undefined ? undefined : { said: first.count, of: sum(counted) };
  const split = people ? 3 * people.said < 2 * people.of : tied;
  return { team, department, role: tied ? undefined : first?.role, people, roles: said, split };
}

export interface StepStand {
  /** Its id, or its name in older minutes. */
  readonly key: string;
  readonly step: string;
  readonly teams: readonly TeamStand[];
  /** Of how many teams most people say so, most first. */
  readonly roles: readonly { readonly role: ClaimMark; readonly teams: number }[];
  /** Teams whose own people do not say the same, the furthest apart first. */
  readonly split: readonly TeamStand[];
}

/** Step by step along the map, the teams at each. */
export function stepStands(claims: readonly MinutedClaim[]): StepStand[] {
  return [...Map.groupBy(claims, ({ step, stepId }) => stepId ?? step)].map(([key, said]) => {
    const teams = said.map(standOf);
    const roles = [...Map.groupBy(teams, ({ role }) => role)]
      .flatMap(([role, some]) => (role ? [{ role, teams: some.length }] : []))
      .sort((one, other) => other.teams - one.teams);
    return {
      key,
      step: said[0]?.step ?? "",
      teams,
      roles,
      split: teams.filter(({ split }) => split).sort((one, other) => share(one) - share(other)),
    };
  });
}

const share = ({ people }: TeamStand) => (people ? people.said / people.of : 1);
const sum = (said: readonly { readonly count: number }[]) => said.reduce((all, { count }) => all + count, 0);
