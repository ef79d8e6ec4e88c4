/** The rows that hang on a story: the feelings and the departments of its content. */
import { eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { departments, sites } from "#db/schema/people.ts";
import { storyDepartments, storyFeelings } from "#db/schema/stories.ts";
import { placeUnknown } from "./stories.errors.ts";
import type { StoryContent } from "./stories.ts";

type Linked = Pick<StoryContent, "feelings" | "departments">;

/** Refuses with `stories.place-unknown` when the site or a department of the content does not exist. */
export async function requirePlaces(tx: Transaction, content: Pick<StoryContent, "siteId" | "departments">): Promise<void> {
  if (content.siteId) {
    const found = await tx.select({ id: sites.id }).from(sites).where(eq(sites.id, content.siteId));
    if (found.length === 0) throw placeUnknown();
  }
  if (content.departments.length > 0) {
    const found = await tx
      .select({ id: departments.id })
      .from(departments)
      .where(inArray(departments.id, [...content.departments]));
    if (found.length < content.departments.length) throw placeUnknown();
  }
}

export async function writeLinks(
  tx: Transaction,
  story: { id: string; toldAt: Date },
  { feelings, departments: concerned }: Linked,
): Promise<void> {
  const link = { storyId: story.id, toldAt: story.toldAt };
  if (feelings.length > 0) await tx.insert(storyFeelings).values(feelings.map((feeling) => ({ ...link, ...feeling })));
  if (concerned.length > 0) await tx.insert(storyDepartments).values(concerned.map((departmentId) => ({ ...link, departmentId })));
}

/** Puts the links of new content in the place of the old. */
export async function replaceLinks(tx: Transaction, story: { id: string; toldAt: Date }, links: Linked): Promise<void> {
  await tx.delete(storyFeelings).where(eq(storyFeelings.storyId, story.id));
  await tx.delete(storyDepartments).where(eq(storyDepartments.storyId, story.id));
  await writeLinks(tx, story, links);
}
