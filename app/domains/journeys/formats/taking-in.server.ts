/** A file becomes a new map, a draft of whoever takes it in, with what hangs on its steps as far as they may say it. */
import { and, eq, inArray } from "drizzle-orm";
import { hasRole, type Person } from "#app/domains/people/people.ts";
import { looking } from "#app/domains/privacy/clearing.server.ts";
import { readable } from "#app/domains/stories/stories.queries.server.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import {
  journeyAssumptions,
  journeyClaims,
  journeyFindings,
  journeyImports,
  journeyOverrides,
  journeyStories,
} from "#db/schema/journeys.ts";
import { stories } from "#db/schema/stories.ts";
import { ownIds, withIds } from "../beginning.ts";
import type { JourneyMap } from "../board/map.ts";
import { allTeams, managedTeams, type NamedTeam } from "../claims/claims.queries.server.ts";
import { daysUntilAsked } from "../claims/claims.ts";
import { creating } from "../creating.server.ts";
import { standingFindings } from "../curve/findings.queries.server.ts";
import type { JourneyFile } from "./journey-file.ts";
import type { MapFromMermaid } from "./mermaid-map.ts";

type ClaimRow = typeof journeyClaims.$inferInsert;

export interface TakenIn {
  readonly map: JourneyMap;
  readonly assumptions: JourneyFile["assumptions"];
  readonly overrides: JourneyFile["overrides"];
  readonly stories: JourneyFile["stories"];
  readonly findings: JourneyFile["findings"];
  readonly claims: readonly Omit<ClaimRow, "journeyId" | "personId" | "createdAt" | "saidAt" | "askAgainAt">[];
  /** What of the file is not taken, counted. */
  readonly left: { readonly claims: number; readonly words: number; readonly stories: number; readonly findings: number };
}

/** The teams that somebody may speak for in a file: their own and those they manage; facilitators prepare maps for all. */
export async function teamsToSpeakFor(read: Reader, person: Person): Promise<NamedTeam[]> {
  const [teams, managed] = await Promise.all([allTeams(read), managedTeams(read, person)]);
  if (hasRole(person, "facilitator")) return teams;
  const own = new Set([person.teamId, ...managed.map(({ id }) => id)]);
  return teams.filter(({ id }) => own.has(id));
}

/**
 * What of a file of our own can be taken in by this person, under new ids: whoever writes a file may write any id, and what is
 * said about a step or a card is found by its id.
 */
export async function fromJourneyFile(world: World, person: Person, file: JourneyFile): Promise<TakenIn> {
  const { read } = world.db;
  const [speaksFor, teams, look, known, standing] = await Promise.all([
    teamsToSpeakFor(read, person),
    allTeams(read),
    looking(world, {}),
    readableIds(
      read,
      file.stories.map(({ storyId }) => storyId),
    ),
    standingFindings(
      read,
      file.findings.map(({ findingId }) => findingId),
    ),
  ]);
  const named = (team: { team: string; department: string }, among: readonly NamedTeam[]) =>
    among.find(({ name, department }) => name === team.team && department === team.department)?.id;
  const isPersonal = (...texts: readonly (string | null)[]) => texts.some((text) => text && look(text).length > 0);
  const claims = file.claims.flatMap(
    ({ stepId, team, department, role, channel, frequency, asks, gives, handsOverTo, note, confidence }) => {
      const teamId = named({ team, department }, speaksFor);
      if (!teamId || isPersonal(asks.join("\n"), gives, note)) return [];
      const handOverTeamId = (handsOverTo && named(handsOverTo, teams)) ?? null;
      return [{ id: newId(), stepId, teamId, role, channel, frequency, asks, gives, handOverTeamId, note, confidence }];
    },
  );
  const overrides = file.overrides.filter(({ reason }) => !isPersonal(reason));
  const assumptions = file.assumptions.map((one) => (isPersonal(one.note) ? { ...one, note: null } : one));
  const attached = file.stories.filter(({ storyId }) => known.has(storyId));
  const found = file.findings.filter(({ findingId }) => standing.has(findingId));
  const ids = ownIds(file.map, newId);
  const placed = <Row extends { stepId: string; sketchId?: string | null }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => ({
      ...row,
      stepId: ids.get(row.stepId) ?? row.stepId,
      ...(row.sketchId ? { sketchId: ids.get(row.sketchId) ?? row.sketchId } : {}),
    }));
  const unsaid = file.assumptions.filter(({ note }, at) => note !== assumptions[at]?.note).length;
  return {
    map: withIds(file.map, ids),
    assumptions: placed(assumptions),
    overrides: placed(overrides),
    stories: placed(attached),
    findings: placed(found),
    claims: placed(claims),
    left: {
      claims: file.claims.length - claims.length,
      words: file.overrides.length - overrides.length + unsaid,
      stories: file.stories.length - attached.length,
      findings: file.findings.length - found.length,
    },
  };
}

async function readableIds(read: Reader, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await read
    .select({ id: stories.id })
    .from(stories)
    .where(and(inArray(stories.id, [...new Set(ids)]), readable(read)));
  return new Set(rows.map(({ id }) => id));
}

/** A journey of Mermaid, with teams that are only said to be there: they say more themselves. */
export function fromMermaid({ map, assumptions, teams }: MapFromMermaid): TakenIn {
  const said = { role: "with-customer", channel: null, frequency: null, asks: [], gives: null, handOverTeamId: null, note: null } as const;
  const claims = teams.map(({ stepId, teamId }) => ({ id: newId(), stepId, teamId, ...said, confidence: "guess" as const }));
  const left = { claims: 0, words: 0, stories: 0, findings: 0 };
  return { map, assumptions: [...assumptions], overrides: [], stories: [], findings: [], claims, left };
}

/** Makes the map; its id is that of the import, so that it is made once. Refuses with `journeys.id-taken`. */
export async function takingIn(world: World, person: Person, importId: string, taken: TakenIn): Promise<void> {
  // Together with the map: of two who take it in at once, the rows of one must not meet the steps of the other.
  await creating(world, person, { id: importId, map: taken.map }, async (tx, now) => {
    await tx
      .update(journeyImports)
      .set({ takenAt: now, journeyId: importId })
      .where(and(eq(journeyImports.id, importId), eq(journeyImports.by, person.id)));
    const on = { journeyId: importId, by: person.id, at: now };
    const said = {
      journeyId: importId,
      personId: person.id,
      createdAt: now,
      saidAt: now,
      askAgainAt: shifted(now, daysUntilAsked * dayLength),
    };
    for (const rows of inPieces(taken.assumptions)) {
      await tx
        .insert(journeyAssumptions)
        .values(rows.map((row) => ({ ...row, ...on, sketchId: row.sketchId ?? "" })))
        .onConflictDoNothing();
    }
    for (const rows of inPieces(taken.overrides)) {
      await tx
        .insert(journeyOverrides)
        .values(rows.map((row) => ({ ...row, ...on, sketchId: row.sketchId ?? "" })))
        .onConflictDoNothing();
    }
    for (const rows of inPieces(taken.stories)) {
      await tx
        .insert(journeyStories)
        .values(rows.map((row) => ({ ...row, ...on, id: newId() })))
        .onConflictDoNothing();
    }
    for (const rows of inPieces(taken.findings)) {
      await tx
        .insert(journeyFindings)
        .values(rows.map((row) => ({ ...row, ...on, id: newId() })))
        .onConflictDoNothing();
    }
    for (const rows of inPieces(taken.claims)) await tx.insert(journeyClaims).values(rows.map((row) => ({ ...row, ...said })));
  });
}

/** A statement takes only so many values. */
function inPieces<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / 200) }, (_, at) => rows.slice(at * 200, (at + 1) * 200));
}
