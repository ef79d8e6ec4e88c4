import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { readable } from "#app/domains/stories/stories.queries.server.ts";
import { headline } from "#app/domains/stories/stories.ts";
import type { Reader } from "#db/client.ts";
import { journeyAssumptions, journeyOverrides, journeySteps, journeyStories, journeySuggestions, journeys } from "#db/schema/journeys.ts";
import { people } from "#db/schema/people.ts";
import { stories } from "#db/schema/stories.ts";
import type { StoryKind } from "#db/words/stories.ts";
import type { Assumed, FeltStory, Overridden } from "./curve.ts";

const mostRows = 20_000;
const mostOnStep = 200;

export interface AttachedFeeling extends FeltStory {
  readonly storyId: string;
}

/** What the stories on a map's steps say of the feeling; none that readers do not see. The caller has found the map within reach. */
export async function feltOn(read: Reader, journeyId: string): Promise<AttachedFeeling[]> {
  const rows = await read
    .select({
      storyId: stories.id,
      stepId: journeyStories.stepId,
      sketchId: journeyStories.sketchId,
      pleasure: stories.pleasure,
      happenedOn: stories.happenedOn,
      toldAt: stories.toldAt,
    })
    .from(journeyStories)
    .innerJoin(stories, eq(stories.id, journeyStories.storyId))
    .where(and(eq(journeyStories.journeyId, journeyId), readable(read)))
    .orderBy(asc(journeyStories.id))
    .limit(mostRows);
  // A story whose teller said nothing of the feeling stands on the step, and says nothing on the curve.
  return rows.flatMap(({ happenedOn, toldAt, pleasure, ...row }) =>
    pleasure === null ? [] : [{ ...row, pleasure, at: happenedOn ? new Date(`${happenedOn}T12:00:00Z`) : toldAt }],
  );
}

/** Feelings that editors believe in, for the steps of a map. */
export async function assumptionsOn(read: Reader, journeyId: string): Promise<(Assumed & { rawScore: string | null })[]> {
  const rows = await read
    .select({
      stepId: journeyAssumptions.stepId,
      sketchId: journeyAssumptions.sketchId,
      pleasure: journeyAssumptions.pleasure,
      rawScore: journeyAssumptions.rawScore,
      note: journeyAssumptions.note,
      by: people.name,
      at: journeyAssumptions.at,
    })
    .from(journeyAssumptions)
    .innerJoin(people, eq(people.id, journeyAssumptions.by))
    .where(eq(journeyAssumptions.journeyId, journeyId))
    .orderBy(asc(journeyAssumptions.stepId), asc(journeyAssumptions.sketchId))
    .limit(mostRows);
  return rows.map(({ sketchId, ...row }) => ({ ...row, sketchId: sketchId || null }));
}

/** Computed values that somebody set aside, with the reason. */
export async function overridesOn(read: Reader, journeyId: string): Promise<Overridden[]> {
  const rows = await read
    .select({
      stepId: journeyOverrides.stepId,
      sketchId: journeyOverrides.sketchId,
      pleasure: journeyOverrides.pleasure,
      reason: journeyOverrides.reason,
      by: people.name,
      at: journeyOverrides.at,
    })
    .from(journeyOverrides)
    .innerJoin(people, eq(people.id, journeyOverrides.by))
    .where(eq(journeyOverrides.journeyId, journeyId))
    .orderBy(asc(journeyOverrides.stepId), asc(journeyOverrides.sketchId))
    .limit(mostRows);
  return rows.map(({ sketchId, ...row }) => ({ ...row, sketchId: sketchId || null }));
}

/** The feeling at a step for one customer sketch; null: of all customers of the map. */
export interface At {
  readonly journeyId: string;
  readonly stepId: string;
  readonly sketchId: string | null;
}

export type SaidFeeling = "assumption" | "override";

/** What an editor believes there, or has set aside, and why. The caller has found the step within reach. */
export async function feelingSaid(read: Reader, what: SaidFeeling, { journeyId, stepId, sketchId }: At) {
  const table = what === "assumption" ? journeyAssumptions : journeyOverrides;
  const words = what === "assumption" ? journeyAssumptions.note : journeyOverrides.reason;
  const [row] = await read
    .select({ pleasure: table.pleasure, words: sql<string | null>`${words}`, by: people.name, at: table.at })
    .from(table)
    .innerJoin(people, eq(people.id, table.by))
    .where(and(eq(table.journeyId, journeyId), eq(table.stepId, stepId), eq(table.sketchId, sketchId ?? "")));
  return row;
}

/** Everything that the curves of a map are made of. Three statements, whatever the number of steps. */
export async function feelingsKnown(read: Reader, journeyId: string) {
  const [felt, assumptions, overrides] = await Promise.all([
    feltOn(read, journeyId),
    assumptionsOn(read, journeyId),
    overridesOn(read, journeyId),
  ]);
  return { stories: felt, assumptions, overrides };
}

export interface AttachedStory {
  readonly id: string;
  readonly storyId: string;
  readonly sketchId: string | null;
  readonly headline: string;
  readonly kind: StoryKind;
  readonly pleasure: number | null;
  readonly by: string;
  readonly byId: string;
  readonly at: Date;
}

/** The stories on a step that readers see, last attached first. The caller has found the map within reach. */
export async function storiesOnStep(read: Reader, journeyId: string, stepId: string): Promise<AttachedStory[]> {
  const rows = await read
    .select({
      id: journeyStories.id,
      storyId: stories.id,
      sketchId: journeyStories.sketchId,
      title: stories.title,
      happened: sql<string>`substr(${stories.happened}, 1, 400)`,
      topics: stories.topics,
      kind: stories.kind,
      pleasure: stories.pleasure,
      by: people.name,
      byId: people.id,
      at: journeyStories.at,
    })
    .from(journeyStories)
    .innerJoin(stories, eq(stories.id, journeyStories.storyId))
    .innerJoin(people, eq(people.id, journeyStories.by))
    .where(and(eq(journeyStories.journeyId, journeyId), eq(journeyStories.stepId, stepId), readable(read)))
    .orderBy(desc(journeyStories.at), desc(journeyStories.id))
    .limit(mostOnStep);
  return rows.map(({ title, happened, topics, ...row }) => ({ ...row, headline: headline({ title, happened, topics }) }));
}

/** Of these stories, those that nobody needs to suggest for the step: they are on it, or somebody said that they do not belong there. */
export async function answeredFor(read: Reader, journeyId: string, stepId: string, storyIds: readonly string[]): Promise<Set<string>> {
  if (storyIds.length === 0) return new Set();
  const [attached, declined] = await Promise.all([
    read
      .select({ id: journeyStories.storyId })
      .from(journeyStories)
      .where(
        and(eq(journeyStories.journeyId, journeyId), eq(journeyStories.stepId, stepId), inArray(journeyStories.storyId, [...storyIds])),
      ),
    read
      .select({ id: journeySuggestions.storyId })
      .from(journeySuggestions)
      .where(
        and(
          eq(journeySuggestions.journeyId, journeyId),
          eq(journeySuggestions.stepId, stepId),
          inArray(journeySuggestions.storyId, [...storyIds]),
        ),
      ),
  ]);
  return new Set([...attached, ...declined].map(({ id }) => id));
}

/** Maps that the person edits, the last edited first. */
export function mapsToPutOn(read: Reader, person: { readonly id: string }): Promise<{ id: string; title: string }[]> {
  return read
    .select({ id: journeys.id, title: journeys.title })
    .from(journeys)
    .where(
      sql`(${journeys.ownerId} = ${person.id} or exists (
        select 1 from journey_editors editor where editor.journey_id = ${journeys.id} and editor.person_id = ${person.id}))
        and not exists (select 1 from journey_removals removed where removed.journey_id = ${journeys.id})`,
    )
    .orderBy(desc(journeys.editedAt), desc(journeys.id))
    .limit(mostOnStep);
}

export interface PlaceOfStory {
  readonly journeyId: string;
  readonly map: string;
  readonly stepId: string;
  readonly step: string;
}

/** Of `journeys`: one that is shared, or a draft of the person's own making, and not in the bin. */
export const isReadBy = (person: { readonly id: string }) => sql`
  not exists (select 1 from journey_removals removed where removed.journey_id = ${journeys.id})
  and (exists (select 1 from journey_sharings shared where shared.journey_id = ${journeys.id}) or ${journeys.ownerId} = ${person.id}
    or exists (select 1 from journey_editors editor where editor.journey_id = ${journeys.id} and editor.person_id = ${person.id}))`;

/** The steps that a story is on, of maps that the person reads. The caller has found the story within reach. */
export function placesOfStory(read: Reader, person: { readonly id: string }, storyId: string): Promise<PlaceOfStory[]> {
  return read
    .select({ journeyId: journeys.id, map: journeys.title, stepId: journeySteps.id, step: journeySteps.title })
    .from(journeyStories)
    .innerJoin(journeys, eq(journeys.id, journeyStories.journeyId))
    .innerJoin(journeySteps, and(eq(journeySteps.journeyId, journeyStories.journeyId), eq(journeySteps.id, journeyStories.stepId)))
    .where(and(eq(journeyStories.storyId, storyId), isReadBy(person)))
    .orderBy(desc(journeyStories.at), asc(journeySteps.id))
    .limit(20);
}

/** Which stories stand on which steps, of those that readers see. The caller has found the map within reach. */
export function storiesOn(read: Reader, journeyId: string): Promise<{ stepId: string; sketchId: string | null; storyId: string }[]> {
  return read
    .select({ stepId: journeyStories.stepId, sketchId: journeyStories.sketchId, storyId: journeyStories.storyId })
    .from(journeyStories)
    .innerJoin(stories, eq(stories.id, journeyStories.storyId))
    .where(and(eq(journeyStories.journeyId, journeyId), readable(read)))
    .orderBy(asc(journeyStories.id))
    .limit(mostRows);
}
