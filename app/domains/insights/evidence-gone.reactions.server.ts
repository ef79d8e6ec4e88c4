/** Whoever looks after a study hears when a story that one of its findings rests on is not to be read any more: once for each story. */
import { and, eq, inArray, isNull, lte } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { storyVeils } from "#db/schema/consent.ts";
import { findingEvidence, findings, studies } from "#db/schema/insights.ts";
import { stories, storyWithdrawals } from "#db/schema/stories.ts";
import { publishedStudy } from "./insights.queries.server.ts";
import { keepersOf } from "./keepers.server.ts";

async function tellKeepers({ db, clock }: World, storyIds: readonly string[]): Promise<void> {
  await db.write(async (tx) => {
    const now = clock.now();
    const rested = await restedOn(tx, storyIds);
    if (rested.length === 0) return;
    const gone = await goneForGood(
      tx,
      rested.map(({ storyId }) => storyId),
      now,
    );
    const lost = rested.filter(({ storyId }) => gone.has(storyId));
    const keepers = await keepersOf(tx, lost);
    for (const { id, title, storyId } of lost) {
      await tell(tx, {
        people: keepers.get(id) ?? [],
        kind: "study-evidence-gone",
        about: { kind: "study", id },
        params: { title },
        cause: `study-evidence-gone:${id}:${storyId}`,
        now,
      });
    }
  });
}

/** Which studies say with a finding that stands that it rests on one of these stories; each story of a study once. */
async function restedOn(tx: Transaction, storyIds: readonly string[]) {
  const rows = await tx
    .selectDistinct({ id: studies.id, title: studies.title, ownerId: studies.ownerId, storyId: findingEvidence.storyId })
    .from(findingEvidence)
    .innerJoin(findings, eq(findings.id, findingEvidence.findingId))
    .innerJoin(studies, eq(studies.id, findings.studyId))
    .where(and(inArray(findingEvidence.storyId, [...storyIds]), isNull(findings.withdrawnAt), publishedStudy));
  return rows.flatMap(({ storyId, ...study }) => (storyId ? [{ ...study, storyId }] : []));
}

/** Of these stories: what was withdrawn, erased, or has no consent. What waits for an editor may come back tomorrow. */
async function goneForGood(tx: Transaction, storyIds: readonly string[], now: Date): Promise<Set<string>> {
  const there = await tx
    .select({ id: stories.id, withdrawn: storyWithdrawals.storyId, veiled: storyVeils.storyId })
    .from(stories)
    .leftJoin(storyWithdrawals, eq(storyWithdrawals.storyId, stories.id))
    .leftJoin(storyVeils, and(eq(storyVeils.storyId, stories.id), eq(storyVeils.cause, "consent"), lte(storyVeils.hiddenFrom, now)))
    .where(inArray(stories.id, [...storyIds]));
  const kept = new Set(there.filter(({ withdrawn, veiled }) => !withdrawn && !veiled).map(({ id }) => id));
  return new Set(storyIds.filter((id) => !kept.has(id)));
}

const ofHidden: Reaction = {
  name: "insights.telling-of-evidence",
  on: "stories.hidden",
  react: (world, event) => tellKeepers(world, [(event.payload as { storyId: string }).storyId]),
};

const ofRemoved: Reaction = {
  name: "insights.telling-of-removed-evidence",
  on: "stories.removed",
  react: (world, event) => tellKeepers(world, (event.payload as { storyIds: string[] }).storyIds),
};

export const evidenceReactions: readonly Reaction[] = [ofHidden, ofRemoved];
