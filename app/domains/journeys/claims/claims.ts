/** Nouns and rules of claims: where a team says that it touches the customer. Runs anywhere. */
import { type ClaimConfidence, type ClaimFrequency, type ClaimRole, claimRoles } from "#db/words/journeys.ts";
import type { Channel } from "#db/words/stories.ts";

export {
  type ClaimConfidence,
  type ClaimFrequency,
  type ClaimRole,
  claimConfidences,
  claimFrequencies,
  claimRoles,
} from "#db/words/journeys.ts";

/** Characters, and a number of things. */
export const longestAsk = 120;
export const mostAsks = 20;
export const longestGives = 400;
export const longestNote = 1_000;
/** On one step by one team. */
export const mostOfTeam = 12;

/** Days after which a team is asked whether a claim is still so, and after which it is asked again while nobody answers. */
export const daysUntilAsked = 365;
export const daysBetweenAsking = 60;

export interface ShownClaim {
  readonly id: string;
  readonly stepId: string;
  readonly team: { readonly id: string; readonly name: string; readonly department: string };
  readonly role: ClaimRole;
  readonly channel: Channel | null;
  readonly frequency: ClaimFrequency | null;
  /** Data and questions that we ask the customer for. */
  readonly asks: readonly string[];
  readonly gives: string | null;
  readonly handsTo: { readonly id: string; readonly name: string } | null;
  readonly note: string | null;
  readonly confidence: ClaimConfidence;
  /** Who said it last, and when. */
  readonly by: string;
  readonly saidAt: Date;
  readonly confirmed: { readonly by: string; readonly at: Date } | null;
}

interface Saying extends Pick<ShownClaim, "role" | "channel" | "frequency" | "asks" | "gives" | "note"> {
  /** The team that is handed over to. */
  readonly handsTo: string | null;
}

/** All that a claim says but how sure the team is of it: of one team on one step, two that say the same are one. */
export const sayingOf = ({ role, channel, frequency, asks, gives, handsTo, note }: Saying): string =>
  JSON.stringify([role, channel, frequency, asks, gives, handsTo, note]);

/** How many claims of which role a team has on a step. */
export interface TeamCount {
  readonly team: string;
  readonly teamId: string;
  readonly count: number;
  /** The nearest to the customer of its roles there. */
  readonly role: ClaimRole;
  /** Whether all of them are confirmed. */
  readonly confirmed: boolean;
}

type Countable = Pick<ShownClaim, "stepId" | "role"> & { team: { id: string; name: string }; confirmed: unknown };

/** Per step, the teams that claim it: those with the customer first, then by name. */
export function teamsByStep(claims: readonly Countable[]): Map<string, TeamCount[]> {
  const steps = Map.groupBy(claims, ({ stepId }) => stepId);
  return new Map(
    [...steps].map(([stepId, onStep]) => {
      const teams = [...Map.groupBy(onStep, ({ team }) => team.id)].map(([teamId, own]) => ({
        teamId,
        team: own[0]?.team.name ?? "",
        count: own.length,
        role: claimRoles.find((role) => own.some((claim) => claim.role === role)) ?? "informed",
        confirmed: own.every(({ confirmed }) => Boolean(confirmed)),
      }));
      return [stepId, teams.sort(byNearness)];
    }),
  );
}

function byNearness(one: TeamCount, other: TeamCount): number {
  return claimRoles.indexOf(one.role) - claimRoles.indexOf(other.role) || one.team.localeCompare(other.team, "en");
}

/** Old enough to be asked about. */
export function isDueAgain({ saidAt }: Pick<ShownClaim, "saidAt">, now: Date): boolean {
  return now.getTime() - saidAt.getTime() >= daysUntilAsked * 86_400_000;
}
