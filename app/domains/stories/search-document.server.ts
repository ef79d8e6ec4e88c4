/** Stories as they can be found. */
import { and, eq, inArray, notExists, sql } from "drizzle-orm";
import { mark, type SearchDocument } from "#app/domains/search/documents.server.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { stories, storyDepartments, storyFeelings, storyWithdrawals } from "#db/schema/stories.ts";
import type { FeedFilter } from "./feed.ts";
import { plain, type StoryContent } from "./stories.ts";

type Said = Omit<StoryContent, "photos" | "voice">;

export function documentOf(id: string, content: Said): SearchDocument {
  return {
    kind: "story",
    id,
    title: content.title,
    texts: passagesOf(content),
    marks: [
      mark("kind", content.kind),
      ...(content.channel ? [mark("channel", content.channel)] : []),
      ...(content.siteId ? [mark("site", content.siteId)] : []),
      ...content.departments.map((department) => mark("department", department)),
      ...content.feelings.map(({ family }) => mark("feeling", family)),
    ],
  };
}

/** What is read of a story, part by part, as running text. */
export const passagesOf = ({
  sketch,
  before,
  happened,
  after,
  asks,
}: Pick<StoryContent, "sketch" | "before" | "happened" | "after" | "asks">) =>
  [sketch, before, happened, after, asks].flatMap((text) => (text ? [plain(text)] : []));

/** The marks that a story bears which a filter asks for; days and imports are asked of the story itself. */
export const marksOf = (filter: FeedFilter): string[] =>
  (["kind", "channel", "site", "department", "feeling"] as const).flatMap((name) => (filter[name] ? [mark(name, filter[name])] : []));

/** Those of the stories that may be in the index, as documents; nobody changes them before the transaction ends. */
export async function documentsOf(tx: Transaction, ids: readonly string[]): Promise<SearchDocument[]> {
  if (ids.length === 0) return [];
  const gone = tx.select({ one: sql`1` }).from(storyWithdrawals).where(eq(storyWithdrawals.storyId, stories.id));
  const rows = await locked(
    tx
      .select()
      .from(stories)
      .where(and(inArray(stories.id, [...ids]), notExists(gone)))
      .orderBy(stories.toldAt, stories.id),
  );
  const concerned = await tx
    .select()
    .from(storyDepartments)
    .where(inArray(storyDepartments.storyId, [...ids]));
  const felt = await tx
    .select()
    .from(storyFeelings)
    .where(inArray(storyFeelings.storyId, [...ids]));
  const departmentsBy = Map.groupBy(concerned, ({ storyId }) => storyId);
  const feelingsBy = Map.groupBy(felt, ({ storyId }) => storyId);
  return rows.map((row) =>
    documentOf(row.id, {
      ...row,
      departments: (departmentsBy.get(row.id) ?? []).map(({ departmentId }) => departmentId),
      feelings: (feelingsBy.get(row.id) ?? []).map(({ family, intensity }) => ({ family, intensity: intensity as 1 | 2 | 3 })),
    }),
  );
}
