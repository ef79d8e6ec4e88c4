/** Stories that are like another: beside one that is read, and before one is told a second time. */
import { and, eq, inArray } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { likest } from "#app/domains/search/similar.queries.server.ts";
import { composed, isUnspaced, wordsOf } from "#app/domains/search/words.ts";
import type { Reader } from "#db/client.ts";
import { sites } from "#db/schema/people.ts";
import { stories, storyDepartments, storyFeelings } from "#db/schema/stories.ts";
import { readable } from "./feed-statement.server.ts";
import { documentOf } from "./search-document.server.ts";
import { readableStories } from "./searching.queries.server.ts";
import { type Channel, headline, type Intensity, type StoryContent, type StoryKind } from "./stories.ts";

export interface SimilarStory {
  readonly id: string;
  readonly headline: string;
  readonly kind: StoryKind;
  readonly channel: Channel | null;
  readonly site: string | null;
}

const mostSimilar = 5;
/** Less than this in common is chance. */
const leastScore = 0.2;

type ForReader = Pick<Person, "zone">;

/**
 * Up to five, the likest first; none of a story that cannot be read. `together`: ids of stories that people have put beside it, which
 * say more than words do and come first.
 */
export async function similarTo(read: Reader, person: ForReader, id: string, together: readonly string[] = []): Promise<SimilarStory[]> {
  const [row] = await read
    .select()
    .from(stories)
    .where(and(eq(stories.id, id), readable(read)));
  if (!row) return [];
  const [concerned, felt] = await Promise.all([
    read.select({ id: storyDepartments.departmentId }).from(storyDepartments).where(eq(storyDepartments.storyId, id)),
    read.select().from(storyFeelings).where(eq(storyFeelings.storyId, id)),
  ]);
  const document = documentOf(id, {
    ...row,
    departments: concerned.map((department) => department.id),
    feelings: felt.map(({ family, intensity }) => ({ family, intensity: intensity as Intensity })),
  });
  const alike = await likest(read, document, readableStories(read, person), mostSimilar);
  const sayAlike = alike.filter(({ score }) => score >= leastScore).map((one) => one.id);
  return (await shownStories(read, [...new Set([...together, ...sayAlike])])).slice(0, mostSimilar);
}

/** So much of all their words is the same that it is probably the same story. */
const leastOverlap = 0.55;
/** Of fewer words nothing can be said. */
const fewestWords = 8;

/** Stories that say nearly the same as what is about to be told, of those that the person may read. */
export async function alreadyTold(read: Reader, person: ForReader, id: string, content: StoryContent): Promise<SimilarStory[]> {
  const document = documentOf(id, content);
  if (wordsIn(document.texts.join(" ")) < fewestWords) return [];
  const alike = await likest(read, document, readableStories(read, person), 10);
  return shownStories(
    read,
    alike
      .filter(({ overlap }) => overlap >= leastOverlap)
      .slice(0, 3)
      .map((one) => one.id),
  );
}

/** A script without spaces comes as every two neighbouring characters: of these, two make about one word. */
function wordsIn(text: string): number {
  return wordsOf(composed(text)).reduce((sum, { term }) => sum + (isUnspaced(term) ? 0.5 : 1), 0);
}

async function shownStories(read: Reader, ids: readonly string[]): Promise<SimilarStory[]> {
  if (ids.length === 0) return [];
  const rows = await read
    .select({
      id: stories.id,
      title: stories.title,
      happened: stories.happened,
      topics: stories.topics,
      kind: stories.kind,
      channel: stories.channel,
      site: sites.name,
    })
    .from(stories)
    .leftJoin(sites, eq(sites.id, stories.siteId))
    .where(and(inArray(stories.id, [...ids]), readable(read)));
  const byId = new Map(
    rows.map(({ title, happened, topics, ...row }) => [row.id, { ...row, headline: headline({ title, happened, topics }) }]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
