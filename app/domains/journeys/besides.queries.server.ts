/** What rows say of a map's steps, for its page: teams, feelings, evidence. */
import { and, count, eq, inArray, isNull, or } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { commentRemovals, commentSettlings, comments } from "#db/schema/comments.ts";
import { journeyCards, journeySteps } from "#db/schema/journeys.ts";
import { claimsOf } from "./claims/claims.queries.server.ts";
import { teamsByStep } from "./claims/claims.ts";
import { feelingsKnown, storiesOn } from "./curve/curve.queries.server.ts";
import { type CurvePoint, curveOf, drawnAt, type Evidence, evidenceOf } from "./curve/curve.ts";
import { findingsOn } from "./curve/findings.queries.server.ts";
import { outlineOf } from "./outline.queries.server.ts";
import type { Besides } from "./ui/besides.ts";

/** Few statements, whatever the number of steps. The caller has found the map within reach. */
export async function besidesOf(read: Reader, journeyId: string, now: Date): Promise<Besides> {
  const [{ steps, sketches }, claims, known, attached, found] = await Promise.all([
    outlineOf(read, journeyId),
    claimsOf(read, journeyId),
    feelingsKnown(read, journeyId),
    storiesOn(read, journeyId),
    findingsOn(read, journeyId),
  ]);
  const curves: Record<string, Record<string, CurvePoint>> = {};
  for (const sketchId of [null, ...sketches.map(({ id }) => id)]) {
    const drawn = curveOf(steps, sketchId, known, now).points.filter((point) => drawnAt(point));
    if (drawn.length > 0) curves[sketchId ?? ""] = Object.fromEntries(drawn.map((point) => [point.stepId, point]));
  }
  const stories = Map.groupBy(attached, ({ stepId }) => stepId);
  const assumed = new Set(known.assumptions.map(({ stepId }) => stepId));
  const measured = new Set(found.filter((one) => one.measures).map(({ stepId }) => stepId));
  const evidence: Record<string, Evidence> = {};
  for (const stepId of new Set([...stories.keys(), ...assumed, ...measured])) {
    const [told, believed] = [stories.get(stepId)?.length ?? 0, assumed.has(stepId)];
    evidence[stepId] = evidenceOf({ stories: told, assumed: believed, measured: measured.has(stepId) });
  }
  const talk = Object.fromEntries((await openComments(read, journeyId)).map(({ id, count: open }) => [id, Number(open)]));
  return { teams: Object.fromEntries(teamsByStep(claims)), curves, evidence, talk };
}

/** How many comments on the map's steps and cards are open. */
function openComments(read: Reader, journeyId: string): Promise<{ id: string; count: number }[]> {
  return read
    .select({ id: comments.aboutId, count: count() })
    .from(comments)
    .leftJoin(commentRemovals, eq(commentRemovals.commentId, comments.id))
    .leftJoin(commentSettlings, eq(commentSettlings.commentId, comments.id))
    .where(
      and(
        isNull(comments.parentId),
        isNull(commentRemovals.commentId),
        isNull(commentSettlings.commentId),
        or(
          and(
            eq(comments.aboutKind, "journey-step"),
            inArray(comments.aboutId, read.select({ id: journeySteps.id }).from(journeySteps).where(eq(journeySteps.journeyId, journeyId))),
          ),
          and(
            eq(comments.aboutKind, "journey-card"),
            inArray(comments.aboutId, read.select({ id: journeyCards.id }).from(journeyCards).where(eq(journeyCards.journeyId, journeyId))),
          ),
        ),
      ),
    )
    .groupBy(comments.aboutId);
}
