/** What an edited table changes on a map and in its claims: looked at first, then done the way everybody does it. */
import { and, eq, isNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { looking } from "#app/domains/privacy/clearing.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { journeyImports } from "#db/schema/journeys.ts";
import { compareMaps, type Difference } from "../board/comparing.ts";
import type { Edit } from "../board/edits.ts";
import { type JourneyMap, stepsOf } from "../board/map.ts";
import { changingClaim } from "../claims/changing.server.ts";
import { type ClaimContent, claiming, textsOfClaim } from "../claims/claiming.server.ts";
import { mayClaim, mayTakeBack } from "../claims/claims.policy.ts";
import { allTeams, claimsOf, managedTeams, type ReadClaim } from "../claims/claims.queries.server.ts";
import { mostOfTeam, sayingOf } from "../claims/claims.ts";
import { takingBackClaim } from "../claims/taking-back.server.ts";
import { editing } from "../editing.server.ts";
import { folding } from "../folding.server.ts";
import { journalEnd, mapOf } from "../journal.server.ts";
import { inOneWrite } from "../one-write.server.ts";
import { keeping } from "../versions.server.ts";
import { clearingWords } from "../wording/clearing-map.server.ts";
import { editsSaying, wordsIn } from "../wording/words.ts";
import { type ClaimEdit, editsFrom, type RefusedRow, type Row } from "./rows.ts";
import { differenceWords } from "./words.ts";

export type ClaimRefusal = "not-yours" | "unknown-team" | "personal" | "too-many" | "to-itself" | "said-already";

export interface JudgedClaim {
  readonly edit: ClaimEdit;
  readonly content: ClaimContent | undefined;
  readonly teamId: string | undefined;
  readonly refused: ClaimRefusal | undefined;
  /** When a claim that stands was last said. */
  readonly readAt?: number;
}

export interface Changes {
  readonly differences: readonly Difference[];
  readonly edits: readonly Edit[];
  readonly claims: readonly JudgedClaim[];
  readonly refused: readonly RefusedRow[];
}

interface On {
  readonly journeyId: string;
  readonly editsMap: boolean;
}

/** What the rows change now; the caller has found the map within reach. */
export async function changesIn(
  world: World,
  person: Person,
  { journeyId, editsMap }: On,
  rows: readonly { line: number; row: Row }[],
): Promise<Changes> {
  const { read } = world.db;
  const [map, claims, teams, managed, look] = await Promise.all([
    mapOf(read, journeyId),
    claimsOf(read, journeyId),
    allTeams(read),
    managedTeams(read, person),
    looking(world, {}),
  ]);
  if (!map) return { differences: [], edits: [], claims: [], refused: [] };
  const edited = editsFrom(rows, map, claims, newId);
  const manages = new Set(managed.map(({ id }) => id));
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const judged = edited.claims.map((edit): JudgedClaim => {
    const named = teams.filter(({ name }) => name === edit.team);
    const teamId = edit.kind === "added" ? (named.length === 1 ? named[0]?.id : undefined) : claimOf.get(edit.id)?.team.id;
    if (!teamId) return { edit, content: undefined, teamId, refused: "unknown-team" };
    const stake = { teamId, manages: manages.has(teamId), editsMap };
    if (!(edit.kind === "removed" ? mayTakeBack(person, stake) : mayClaim(person, stake)))
      return { edit, content: undefined, teamId, refused: "not-yours" };
    if (edit.kind === "removed") return { edit, content: undefined, teamId, refused: undefined };
    const { handsTo, ...fields } = edit.claim;
    const receivers = teams.filter(({ name }) => name === handsTo);
    if (handsTo && receivers.length !== 1) return { edit, content: undefined, teamId, refused: "unknown-team" };
    const content = { ...fields, handsTo: receivers[0]?.id ?? null };
    if (handsTo && content.handsTo === teamId) return { edit, content: undefined, teamId, refused: "to-itself" };
    const personal = Object.values(textsOfClaim(content)).some((text) => text && look(text).length > 0);
    const readAt = edit.kind === "changed" ? claimOf.get(edit.id)?.saidAt.getTime() : undefined;
    return { edit, content, teamId, refused: personal ? "personal" : undefined, readAt };
  });
  return {
    differences: compareMaps(map, edited.map, differenceWords),
    edits: editsBetween(map, edited.map),
    claims: withRoom(saidOnce(judged, claims), claims),
    refused: edited.refused,
  };
}

/** Refuses what a team says already on the step; in the order in which `takingChanges` does it. */
function saidOnce(judged: readonly JudgedClaim[], claims: readonly ReadClaim[]): JudgedClaim[] {
  const gone = new Set(judged.flatMap(({ edit, refused }) => (edit.kind === "removed" && !refused ? [edit.id] : [])));
  const said = (stepId: string, teamId: string | undefined, content: ClaimContent) => `${stepId} ${teamId} ${sayingOf(content)}`;
  const standing = new Map<string, string>();
  const times = new Map<string, number>();
  const count = (words: string | undefined, by: number) => words && times.set(words, (times.get(words) ?? 0) + by);
  const say = (id: string, words: string) => {
    count(standing.get(id), -1);
    count(words, 1);
    standing.set(id, words);
  };
  for (const { id, stepId, team, handsTo, ...claim } of claims) {
    if (!gone.has(id)) say(id, said(stepId, team.id, { ...claim, handsTo: handsTo?.id ?? null }));
  }
  return judged.map((one) => {
    const { edit, content, teamId, refused } = one;
    if (edit.kind === "removed" || refused || !content) return one;
    const id = edit.kind === "changed" ? edit.id : newId();
    const words = said(edit.stepId, teamId, content);
    if (standing.get(id) !== words && (times.get(words) ?? 0) > 0) return { ...one, refused: "said-already" };
    say(id, words);
    return one;
  });
}

/** Refuses what a step takes no more of from one team. */
function withRoom(judged: readonly JudgedClaim[], claims: readonly ReadClaim[]): JudgedClaim[] {
  const place = (stepId: string, teamId: string | undefined) => `${stepId} ${teamId}`;
  const gone = new Set(judged.flatMap(({ edit, refused }) => (edit.kind === "removed" && !refused ? [edit.id] : [])));
  const counts = new Map<string, number>();
  const counted = (at: string) => {
    const count = (counts.get(at) ?? 0) + 1;
    counts.set(at, count);
    return count;
  };
  for (const { id, stepId, team } of claims) if (!gone.has(id)) counted(place(stepId, team.id));
  return judged.map((one) => {
    if (one.edit.kind !== "added" || one.refused || counted(place(one.edit.stepId, one.teamId)) <= mostOfTeam) return one;
    return { ...one, refused: "too-many" };
  });
}

/** A table changes titles of steps and cards; nothing else of a map. */
function editsBetween(before: JourneyMap, after: JourneyMap): Edit[] {
  const titles = new Map(stepsOf(before).map(({ id, title }) => [id, title]));
  const cards = new Map(before.cards.map((card) => [card.id, card]));
  const kept = new Set(after.cards.map(({ id }) => id));
  return [
    ...stepsOf(after).flatMap(({ id, title }): Edit[] => (titles.get(id) === title ? [] : [{ do: "rename", part: "steps", id, title }])),
    ...after.cards.flatMap((card): Edit[] => {
      const was = cards.get(card.id);
      const { id, laneId, from, to, text, figure, picture, channel } = card;
      if (!was) return [{ do: "add-card", id, laneId, from, to, text, figure, picture, channel, before: null }];
      const values = JSON.stringify([was.figure, was.picture, was.channel]) !== JSON.stringify([figure, picture, channel]);
      return [
        ...(was.text === text ? [] : [{ do: "write", part: "cards", id, text } as const]),
        ...(values ? [{ do: "set-card", id, figure, picture, channel } as const] : []),
      ];
    }),
    ...before.cards.flatMap(({ id }): Edit[] => (kept.has(id) ? [] : [{ do: "remove", part: "cards", id }])),
  ];
}

/**
 * Does what `changesIn` found, once, all of it or nothing. False where the import was taken already. Refuses as the abilities do
 * that it calls: `hallway.not-allowed` when the person does not edit the map, `claims.changed` when somebody was quicker, `privacy.unanswered`.
 */
export async function takingChanges(
  world: World,
  person: Person,
  { importId, journeyId }: { importId: string; journeyId: string },
  { edits: written, claims }: Changes,
  answers: readonly FindingAnswer[] = [],
): Promise<boolean> {
  const { cleared } = await clearingWords(world, person, { journeyId, words: wordsIn(written), answers });
  const edits = editsSaying(written, cleared.texts);
  return inOneWrite(world, async (inside, tx) => {
    // First, so that of two at once the second waits here and then finds it taken.
    const [first] = await tx
      .update(journeyImports)
      .set({ takenAt: world.clock.now() })
      .where(and(eq(journeyImports.id, importId), eq(journeyImports.by, person.id), isNull(journeyImports.takenAt)))
      .returning({ id: journeyImports.id });
    if (!first) return false;
    await journalEnd(tx, journeyId);
    // Many changes at once, by somebody who does not see the map meanwhile: how it was can be had again.
    if (edits.length > 0) await keeping(inside, journeyId, { kind: "table", personId: person.id });
    if (edits.length > 0) await editing(inside, person, journeyId, edits);
    else await folding(inside, journeyId);
    await cleared.note(tx);
    const taken = claims.filter(({ refused }) => !refused);
    // What goes makes room for what comes.
    for (const { edit } of taken) {
      if (edit.kind === "removed") await takingBackClaim(inside, person, { journeyId, claimId: edit.id });
    }
    for (const { edit, content, teamId, readAt } of taken) {
      if (!content || !teamId) continue;
      if (edit.kind === "changed" && readAt !== undefined) {
        await changingClaim(inside, person, { ...content, journeyId, claimId: edit.id, readAt });
      } else if (edit.kind === "added") {
        await claiming(inside, person, { ...content, id: newId(), journeyId, stepId: edit.stepId, teamId });
      }
    }
    return true;
  });
}
