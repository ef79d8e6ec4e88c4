import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { isId } from "#app/shared/ids.ts";
import type { Reader } from "#db/client.ts";
import { alias } from "#db/dialect.ts";
import { journeyClaimConfirmations, journeyClaims } from "#db/schema/journeys.ts";
import { departments, people, teams } from "#db/schema/people.ts";
import type { ShownClaim } from "./claims.ts";

const mostOnMap = 20_000;
const mostOnStep = 300;
const mostTeams = 2_000;

const receiver = alias(teams, "receiver");
const speaker = alias(people, "speaker");
const confirmer = alias(people, "confirmer");

function claimRows(read: Reader) {
  return read
    .select({
      id: journeyClaims.id,
      journeyId: journeyClaims.journeyId,
      stepId: journeyClaims.stepId,
      teamId: journeyClaims.teamId,
      team: teams.name,
      department: departments.name,
      role: journeyClaims.role,
      channel: journeyClaims.channel,
      frequency: journeyClaims.frequency,
      asks: journeyClaims.asks,
      gives: journeyClaims.gives,
      handsToId: receiver.id,
      handsToName: receiver.name,
      note: journeyClaims.note,
      confidence: journeyClaims.confidence,
      personId: journeyClaims.personId,
      by: speaker.name,
      saidAt: journeyClaims.saidAt,
      confirmedBy: confirmer.name,
      confirmedAt: journeyClaimConfirmations.at,
    })
    .from(journeyClaims)
    .innerJoin(teams, eq(teams.id, journeyClaims.teamId))
    .innerJoin(departments, eq(departments.id, teams.departmentId))
    .innerJoin(speaker, eq(speaker.id, journeyClaims.personId))
    .leftJoin(receiver, eq(receiver.id, journeyClaims.handOverTeamId))
    .leftJoin(journeyClaimConfirmations, eq(journeyClaimConfirmations.claimId, journeyClaims.id))
    .leftJoin(confirmer, eq(confirmer.id, journeyClaimConfirmations.by));
}

type Row = Awaited<ReturnType<typeof claimRows>>[number];

/** A claim with who said it: that decides who may confirm it. */
export type ReadClaim = ShownClaim & { readonly personId: string };

function shown({ journeyId: _, teamId, team, department, handsToId, handsToName, confirmedBy, confirmedAt, ...row }: Row): ReadClaim {
  return {
    ...row,
    team: { id: teamId, name: team, department },
    handsTo: handsToId && handsToName ? { id: handsToId, name: handsToName } : null,
    confirmed: confirmedAt ? { by: confirmedBy ?? "", at: confirmedAt } : null,
  };
}

/** All claims on a map, by step and by the time they were first said. The caller has found the map within reach. */
export async function claimsOf(read: Reader, journeyId: string): Promise<ReadClaim[]> {
  const rows = await claimRows(read)
    .where(eq(journeyClaims.journeyId, journeyId))
    .orderBy(asc(journeyClaims.stepId), asc(journeyClaims.id))
    .limit(mostOnMap);
  return rows.map(shown);
}

/** The claims on one step. The caller has found the map within reach. */
export async function claimsOn(read: Reader, journeyId: string, stepId: string): Promise<ReadClaim[]> {
  const rows = await claimRows(read)
    .where(and(eq(journeyClaims.journeyId, journeyId), eq(journeyClaims.stepId, stepId)))
    .orderBy(asc(teams.name), asc(journeyClaims.id))
    .limit(mostOnStep);
  return rows.map(shown);
}

export interface FoundClaim extends ReadClaim {
  readonly journeyId: string;
}

/** A claim of a map. The caller has found the map within reach. */
export async function claimOf(read: Reader, journeyId: string, id: string | undefined): Promise<FoundClaim | undefined> {
  if (!isId(id ?? "")) return undefined;
  const [row] = await claimRows(read).where(and(eq(journeyClaims.id, id ?? ""), eq(journeyClaims.journeyId, journeyId)));
  return row && { ...shown(row), journeyId: row.journeyId };
}

/** Of these teams, those in which the person manages somebody who is here. */
export async function managedTeams(read: Reader, person: Pick<Person, "id" | "isManager">): Promise<{ id: string; name: string }[]> {
  if (!person.isManager) return [];
  return read
    .selectDistinct({ id: teams.id, name: teams.name })
    .from(people)
    .innerJoin(teams, eq(teams.id, people.teamId))
    .where(
      and(eq(people.managerId, person.id), sql`not exists (select 1 from person_deactivations gone where gone.person_id = ${people.id})`),
    )
    .orderBy(asc(teams.name), asc(teams.id))
    .limit(mostTeams);
}

export interface NamedTeam {
  readonly id: string;
  readonly name: string;
  readonly department: string;
}

/** All teams, by name. */
export function allTeams(read: Reader): Promise<NamedTeam[]> {
  return read
    .select({ id: teams.id, name: teams.name, department: departments.name })
    .from(teams)
    .innerJoin(departments, eq(departments.id, teams.departmentId))
    .orderBy(asc(teams.name), asc(teams.id))
    .limit(mostTeams);
}

/** Teams by their ids. */
export function teamsNamed(read: Reader, ids: readonly string[]): Promise<NamedTeam[]> {
  return read
    .select({ id: teams.id, name: teams.name, department: departments.name })
    .from(teams)
    .innerJoin(departments, eq(departments.id, teams.departmentId))
    .where(inArray(teams.id, [...ids]));
}
