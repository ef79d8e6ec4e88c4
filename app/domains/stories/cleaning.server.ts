/** What was replaced in a story is replaced in everything that is kept beside it. */
import { eq } from "drizzle-orm";
import { rewordDrafts } from "#app/domains/drafts/rewording.server.ts";
import { rewordNews } from "#app/domains/notifications/rewording.server.ts";
import { withoutWords } from "#app/domains/privacy/answers.ts";
import type { Cleared, Texts } from "#app/domains/privacy/clearing.server.ts";
import type { Transaction } from "#db/client.ts";
import { pledges } from "#db/schema/pledges.ts";
import { storyVersions } from "#db/schema/stories.ts";
import { editDraft, type StoryContent, textsOf, withTexts } from "./stories.ts";

type Cleaning = Pick<Cleared<Texts>, "cleaned" | "replaced">;

/** A telling without what was replaced. */
export const cleaned = (content: StoryContent, { cleaned: clean }: Cleaning): StoryContent => withTexts(content, clean(textsOf(content)));

/** Its versions, half-written edits of it, and what people were told of it. */
export async function cleanBesides(tx: Transaction, storyId: string, cleaning: Cleaning): Promise<void> {
  const versions = await tx.select().from(storyVersions).where(eq(storyVersions.storyId, storyId));
  for (const version of versions) {
    const content = cleaned(version.content as StoryContent, cleaning);
    await tx.update(storyVersions).set({ content }).where(eq(storyVersions.id, version.id));
  }
  const reword = (text: string) => withoutWords(text, cleaning.replaced);
  await rewordDrafts(tx, editDraft(storyId), reword);
  await rewordNews(tx, { kind: "story", id: storyId }, reword);
  // The news of a pledge says what the story is called.
  const promised = await tx.select({ id: pledges.id }).from(pledges).where(eq(pledges.storyId, storyId));
  for (const { id } of promised) await rewordNews(tx, { kind: "pledge", id }, reword);
}
