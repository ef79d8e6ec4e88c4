import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { studies, studyTopics, topicSubscriptions, topics } from "#db/schema/insights.ts";

const mostTopics = 500;

export interface ListedTopic {
  readonly slug: string;
  readonly name: string;
  /** Published ones. */
  readonly studies: number;
  readonly followed: boolean;
}

/** Every topic that a published study stands under, by name, and whether somebody follows it. */
export async function topicList(read: Reader, personId: string): Promise<ListedTopic[]> {
  const rows = await read
    .select({
      slug: topics.slug,
      name: topics.name,
      studies: sql<number>`count(${studies.id})`.mapWith(Number),
      followed: sql<string | null>`max(${topicSubscriptions.personId})`,
    })
    .from(topics)
    .innerJoin(studyTopics, eq(studyTopics.topicId, topics.id))
    .innerJoin(studies, and(eq(studies.id, studyTopics.studyId), gt(studies.version, 0)))
    .leftJoin(topicSubscriptions, and(eq(topicSubscriptions.topicId, topics.id), eq(topicSubscriptions.personId, personId)))
    .groupBy(topics.id, topics.slug, topics.name)
    .orderBy(asc(topics.name))
    .limit(mostTopics);
  return rows.map(({ followed, ...row }) => ({ ...row, followed: followed !== null }));
}

/** A topic by its slug, and whether somebody follows it. */
export async function topicFor(read: Reader, personId: string, slug: string): Promise<{ name: string; followed: boolean } | undefined> {
  const [row] = await read
    .select({ name: topics.name, followed: topicSubscriptions.personId })
    .from(topics)
    .leftJoin(topicSubscriptions, and(eq(topicSubscriptions.topicId, topics.id), eq(topicSubscriptions.personId, personId)))
    .where(eq(topics.slug, slug));
  return row && { name: row.name, followed: row.followed !== null };
}
