/**
 * What every page of this part stands on: the steps of the maps that the person reads, with what claims, stories and editors
 * say of them. Seven statements, whatever the number of maps and steps. A draft is read by its owner and editors alone, so two
 * people may see different figures over all maps.
 */
import { and, asc, count, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { publishedStudy } from "#app/domains/insights/insights.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { readable } from "#app/domains/stories/stories.queries.server.ts";
import type { Reader } from "#db/client.ts";
import { findings, studies } from "#db/schema/insights.ts";
import {
  journeyAssumptions,
  journeyClaimConfirmations,
  journeyClaims,
  journeyFindings,
  journeyOverrides,
  journeyStages,
  journeySteps,
  journeyStories,
  journeys,
} from "#db/schema/journeys.ts";
import { teams } from "#db/schema/people.ts";
import { stories } from "#db/schema/stories.ts";
import type { HandOver } from "../claims/chains.ts";
import { type Ground, grounded } from "./ground.ts";

export const mostMaps = 500;
const mostSteps = 20_000;
const mostRows = 50_000;

type Asking = Pick<Person, "id">;

/** Columns by name: in a statement of one table Drizzle leaves the table out. */
const shared = sql`exists (select 1 from journey_sharings shared where shared.journey_id = journeys.id)`;

export const editedBy = (person: Asking): SQL =>
  sql`(journeys.owner_id = ${person.id}
    or exists (select 1 from journey_editors editor where editor.journey_id = journeys.id and editor.person_id = ${person.id}))`;

/** That a map is out of the bin and may be read by the person. */
export const readableBy = (person: Asking): SQL =>
  sql`not exists (select 1 from journey_removals removed where removed.journey_id = journeys.id)
    and (${shared} or ${editedBy(person)})`;

export interface Scope {
  /** One map, of whatever kind. Without it, those that show how things are: what should be says nothing about today. */
  readonly map?: string | undefined;
  /** Only maps on which one of these teams has a claim. */
  readonly teams?: readonly string[] | undefined;
  /** For a wall: only what everybody reads. */
  readonly sharedOnly?: boolean;
}

export function mapsIn(person: Asking, { map, teams: claiming, sharedOnly }: Scope): SQL | undefined {
  return and(
    readableBy(person),
    map ? eq(journeys.id, map) : eq(journeys.kind, "as-is"),
    sharedOnly ? shared : undefined,
    claiming &&
      sql`exists (select 1 from journey_claims own where own.journey_id = journeys.id and own.team_id in ${claiming.length > 0 ? claiming : [""]})`,
  );
}

export async function groundOf(read: Reader, person: Asking, scope: Scope, now: Date): Promise<Ground> {
  const maps = await read
    .select({
      id: journeys.id,
      title: journeys.title,
      shared: sql<number | boolean>`${shared}`,
      edits: sql<number | boolean>`${editedBy(person)}`,
    })
    .from(journeys)
    .where(mapsIn(person, scope))
    .orderBy(asc(sql`lower(${journeys.title})`), asc(journeys.id))
    .limit(mostMaps + 1);
  const ids = maps.slice(0, mostMaps).map(({ id }) => id);
  if (ids.length === 0) return { maps: [], steps: [], claims: [], cut: false };
  const [steps, claims, felt, assumptions, overrides, quoted] = await Promise.all([
    stepsOn(read, ids),
    claimsOn(read, ids),
    feltOn(read, ids),
    read
      .select({
        journeyId: journeyAssumptions.journeyId,
        stepId: journeyAssumptions.stepId,
        sketchId: journeyAssumptions.sketchId,
        pleasure: journeyAssumptions.pleasure,
        at: journeyAssumptions.at,
      })
      .from(journeyAssumptions)
      .where(inArray(journeyAssumptions.journeyId, ids))
      .limit(mostRows),
    read
      .select({
        journeyId: journeyOverrides.journeyId,
        stepId: journeyOverrides.stepId,
        sketchId: journeyOverrides.sketchId,
        pleasure: journeyOverrides.pleasure,
        at: journeyOverrides.at,
      })
      .from(journeyOverrides)
      .where(inArray(journeyOverrides.journeyId, ids))
      .limit(mostRows),
    read
      .select({ journeyId: journeyFindings.journeyId, stepId: journeyFindings.stepId, count: count() })
      .from(journeyFindings)
      .innerJoin(findings, and(eq(findings.id, journeyFindings.findingId), isNull(findings.withdrawnAt)))
      .innerJoin(studies, eq(studies.id, findings.studyId))
      .where(and(inArray(journeyFindings.journeyId, ids), publishedStudy))
      .groupBy(journeyFindings.journeyId, journeyFindings.stepId)
      .limit(mostRows),
  ]);
  const cut = maps.length > mostMaps || steps.length === mostSteps || claims.length === mostRows || felt.length === mostRows;
  return grounded(
    {
      maps: maps.slice(0, mostMaps).map((map) => ({ ...map, shared: Boolean(map.shared), edits: Boolean(map.edits) })),
      steps,
      claims,
      felt: felt.map(({ happenedOn, toldAt, ...row }) => ({ ...row, at: happenedOn ? noonOf(happenedOn, now) : toldAt })),
      assumptions,
      overrides,
      findings: quoted.map((row) => ({ ...row, count: Number(row.count) })),
      cut,
    },
    now,
  );
}

/** The middle of a day, but never in the future: what happened today has happened. */
const noonOf = (day: string, now: Date) => new Date(Math.min(Date.parse(`${day}T12:00:00Z`), now.getTime()));

const stepsOn = (read: Reader, ids: readonly string[]) =>
  read
    .select({
      journeyId: journeySteps.journeyId,
      id: journeySteps.id,
      title: journeySteps.title,
      parentId: journeySteps.parentId,
      stage: journeyStages.title,
    })
    .from(journeySteps)
    .leftJoin(journeyStages, and(eq(journeyStages.journeyId, journeySteps.journeyId), eq(journeyStages.id, journeySteps.stageId)))
    .where(inArray(journeySteps.journeyId, [...ids]))
    .orderBy(asc(journeySteps.journeyId), asc(journeySteps.position))
    .limit(mostSteps);

/** Nobody's name: what a team says is the team's. */
const claimsOn = (read: Reader, ids: readonly string[]) =>
  read
    .select({
      journeyId: journeyClaims.journeyId,
      stepId: journeyClaims.stepId,
      teamId: journeyClaims.teamId,
      team: teams.name,
      role: journeyClaims.role,
      channel: journeyClaims.channel,
      asks: journeyClaims.asks,
      handsToId: journeyClaims.handOverTeamId,
      createdAt: journeyClaims.createdAt,
      confirmedAt: journeyClaimConfirmations.at,
    })
    .from(journeyClaims)
    .innerJoin(teams, eq(teams.id, journeyClaims.teamId))
    .leftJoin(journeyClaimConfirmations, eq(journeyClaimConfirmations.claimId, journeyClaims.id))
    .where(inArray(journeyClaims.journeyId, [...ids]))
    .orderBy(asc(journeyClaims.id))
    .limit(mostRows);

const feltOn = (read: Reader, ids: readonly string[]) =>
  read
    .select({
      journeyId: journeyStories.journeyId,
      stepId: journeyStories.stepId,
      attachedAt: journeyStories.at,
      pleasure: stories.pleasure,
      pleasureBefore: stories.pleasureBefore,
      pleasureAfter: stories.pleasureAfter,
      channel: stories.channel,
      happenedOn: stories.happenedOn,
      toldAt: stories.toldAt,
    })
    .from(journeyStories)
    .innerJoin(stories, eq(stories.id, journeyStories.storyId))
    .where(and(inArray(journeyStories.journeyId, [...ids]), readable(read)))
    .orderBy(asc(journeyStories.id))
    .limit(mostRows);

/** Who hands over to whom on any of the maps, and who is with the customer on one of them. Two statements. */
export async function waysToCustomer(read: Reader, person: Asking): Promise<{ handOvers: HandOver[]; withCustomer: Set<string> }> {
  // What a team says of a step that is no longer drawn waits until it comes back.
  const standing = and(
    mapsIn(person, {}),
    sql`exists (select 1 from journey_steps step where step.journey_id = journey_claims.journey_id and step.id = journey_claims.step_id)`,
  );
  const [handOvers, near] = await Promise.all([
    read
      .selectDistinct({ from: journeyClaims.teamId, to: sql<string>`${journeyClaims.handOverTeamId}` })
      .from(journeyClaims)
      .innerJoin(journeys, eq(journeys.id, journeyClaims.journeyId))
      .where(and(standing, sql`${journeyClaims.handOverTeamId} is not null`))
      .limit(mostRows),
    read
      .selectDistinct({ id: journeyClaims.teamId })
      .from(journeyClaims)
      .innerJoin(journeys, eq(journeys.id, journeyClaims.journeyId))
      .where(and(standing, eq(journeyClaims.role, "with-customer")))
      .limit(mostRows),
  ]);
  return { handOvers, withCustomer: new Set(near.map(({ id }) => id)) };
}
