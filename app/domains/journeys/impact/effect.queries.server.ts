/** What stands beside a team's effect: the stories told of its steps, and what it has promised. */
import { and, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { readable } from "#app/domains/stories/stories.queries.server.ts";
import { headline, plain } from "#app/domains/stories/stories.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import type { Reader } from "#db/client.ts";
import { journeyClaims, journeySteps, journeyStories, journeys } from "#db/schema/journeys.ts";
import { journeyRemedies } from "#db/schema/journeys-impact.ts";
import { teams } from "#db/schema/people.ts";
import { stories, storyDepartments } from "#db/schema/stories.ts";
import type { StoryKind } from "#db/words/stories.ts";
import { readableBy } from "./ground.queries.server.ts";
import { yearLength } from "./over-time.ts";
import type { ShownRemedy } from "./remedies.ts";

const mostPlaces = 2_000;
const mostExcerpts = 400;
const perStep = 2;
const excerptLength = 280;
const mostRemedies = 100;
const mostConcerning = 6;

export interface Excerpt {
  readonly journeyId: string;
  readonly stepId: string;
  readonly storyId: string;
  readonly headline: string;
  readonly kind: StoryKind;
  /** What came before and after, in the story's own words, cut short; null where it says nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** The newest stories on each step that one of the teams claims, at most two a step. One statement. */
export async function excerptsFor(read: Reader, person: Pick<Person, "id">, teamIds: readonly string[]): Promise<Excerpt[]> {
  if (teamIds.length === 0) return [];
  const places = read
    .selectDistinct({ journeyId: journeyClaims.journeyId, stepId: journeyClaims.stepId })
    .from(journeyClaims)
    .innerJoin(journeys, eq(journeys.id, journeyClaims.journeyId))
    .where(and(inArray(journeyClaims.teamId, [...teamIds]), eq(journeys.kind, "as-is"), readableBy(person)))
    .limit(mostPlaces)
    .as("places");
  const turn = sql<number>`row_number() over (partition by ${journeyStories.journeyId}, ${journeyStories.stepId} order by ${stories.toldAt} desc, ${stories.id})`;
  const numbered = read
    .select({
      journeyId: journeyStories.journeyId,
      stepId: journeyStories.stepId,
      storyId: sql<string>`${stories.id}`.as("story"),
      title: stories.title,
      kind: stories.kind,
      topics: stories.topics,
      happened: sql<string>`substr(${stories.happened}, 1, 400)`.as("happened_start"),
      before: sql<string | null>`substr(${stories.before}, 1, ${sql.raw(String(excerptLength + 1))})`.as("before_start"),
      after: sql<string | null>`substr(${stories.after}, 1, ${sql.raw(String(excerptLength + 1))})`.as("after_start"),
      turn: turn.as("turn"),
    })
    .from(places)
    .innerJoin(journeyStories, and(eq(journeyStories.journeyId, places.journeyId), eq(journeyStories.stepId, places.stepId)))
    .innerJoin(stories, eq(stories.id, journeyStories.storyId))
    .where(readable(read))
    .as("numbered");
  const rows = await read
    .select()
    .from(numbered)
    .where(sql`${numbered.turn} <= ${perStep}`)
    .orderBy(asc(numbered.journeyId), asc(numbered.stepId), asc(numbered.turn))
    .limit(mostExcerpts);
  return rows.map(({ title, happened, topics, before, after, turn: _, ...row }) => {
    // What may be heavy is read on the story's own page, behind its notice.
    const isHeavy = (topics ?? []).length > 0;
    return {
      ...row,
      headline: headline({ title, happened, topics }),
      before: isHeavy ? null : cut(before),
      after: isHeavy ? null : cut(after),
    };
  });
}

function cut(written: string | null): string | null {
  const text = written ? plain(written) : "";
  if (!text) return null;
  // Whether there is more is known before signs of form are taken out.
  if (written && written.length <= excerptLength) return text;
  const begun = text.slice(0, excerptLength - 1);
  const end = begun.lastIndexOf(" ");
  return `${end > excerptLength / 2 ? begun.slice(0, end) : begun}…`;
}

/** The newest stories that name the department. One statement. */
export async function storiesConcerning(read: Reader, departmentId: string): Promise<{ id: string; headline: string; kind: StoryKind }[]> {
  const rows = await read
    .select({
      id: stories.id,
      title: stories.title,
      kind: stories.kind,
      topics: stories.topics,
      happened: sql<string>`substr(${stories.happened}, 1, 400)`,
    })
    .from(storyDepartments)
    .innerJoin(stories, eq(stories.id, storyDepartments.storyId))
    .where(and(eq(storyDepartments.departmentId, departmentId), readable(read)))
    .orderBy(desc(storyDepartments.toldAt), desc(storyDepartments.storyId))
    .limit(mostConcerning);
  return rows.map(({ title, happened, topics, ...row }) => ({ ...row, headline: headline({ title, happened, topics }) }));
}

/** What the teams have promised on steps: all that is open, and what ended within a year. One statement. */
export function remediesOf(read: Reader, person: Pick<Person, "id">, teamIds: readonly string[], now: Date): Promise<ShownRemedy[]> {
  if (teamIds.length === 0) return Promise.resolve([]);
  const yearAgo = shifted(now, -yearLength * dayLength)
    .toISOString()
    .slice(0, 10);
  return shownRemedies(read)
    .where(
      and(
        inArray(journeyRemedies.teamId, [...teamIds]),
        readableBy(person),
        or(inArray(journeyRemedies.state, ["promised", "under-way"]), sql`${journeyRemedies.stateOn} >= ${yearAgo}`),
      ),
    )
    .orderBy(asc(journeyRemedies.dueOn), asc(journeyRemedies.id))
    .limit(mostRemedies);
}

/** What is done about the steps of maps that the person reads. One statement. */
export function remediesOn(
  read: Reader,
  person: Pick<Person, "id">,
  where: { journeyId?: string | undefined; stepId?: string } = {},
): Promise<ShownRemedy[]> {
  return shownRemedies(read)
    .where(
      and(
        readableBy(person),
        where.journeyId ? eq(journeyRemedies.journeyId, where.journeyId) : undefined,
        where.stepId ? eq(journeyRemedies.stepId, where.stepId) : undefined,
      ),
    )
    .orderBy(asc(journeyRemedies.dueOn), asc(journeyRemedies.id))
    .limit(5_000);
}

/** Steps that are no longer drawn are left out. */
const shownRemedies = (read: Reader) =>
  read
    .select({
      id: journeyRemedies.id,
      journeyId: journeyRemedies.journeyId,
      map: journeys.title,
      stepId: journeyRemedies.stepId,
      step: journeySteps.title,
      teamId: journeyRemedies.teamId,
      team: teams.name,
      text: journeyRemedies.text,
      dueOn: journeyRemedies.dueOn,
      state: journeyRemedies.state,
      stateOn: journeyRemedies.stateOn,
    })
    .from(journeyRemedies)
    .innerJoin(journeys, eq(journeys.id, journeyRemedies.journeyId))
    .innerJoin(journeySteps, and(eq(journeySteps.journeyId, journeyRemedies.journeyId), eq(journeySteps.id, journeyRemedies.stepId)))
    .leftJoin(teams, eq(teams.id, journeyRemedies.teamId));
